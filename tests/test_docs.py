"""What is written about the project is true of the code, and what the code has is written about."""

import argparse
import re
import shlex
import shutil
import tomllib

import pytest

import dashboard
from dashboard.__main__ import _parser, main
from dashboard.access.settings import Settings
from dashboard.commands import COMMANDS
from dashboard.corpus.figures import killed
from dashboard.corpus.horizon import horizon
from dashboard.corpus.incidents import time_words
from dashboard.drafting import LANGUAGES
from dashboard.exports import FORMATS, TABLE_FORMATS
from dashboard.facts import KINDS, TABLES
from dashboard.intake import FORMATS as FILES
from dashboard.panels import panel
from dashboard.panels.panel import text
from dashboard.places import PACKAGE, ROOT
from dashboard.tables.dictionary import dictionary_page
from dashboard.tables.frames import FRAMES
from dashboard.ui import pages
from dashboard.values import dates, numbers
from dashboard.views import FILTERS, from_query, select
from tests.conftest import FROZEN, HERE

README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
SERVING = (ROOT / "docs" / "serving.md").read_text("utf-8")
SEEDS = (ROOT / "seeds" / "README.md").read_text("utf-8")
DECISIONS = ROOT / "docs" / "decisions"
WRITTEN = (
    sorted(path for path in ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md")) + [ROOT / "seeds/README.md"]
)

PAGE = (
    '<html><head><meta property="article:published_time" content="2024-05-03"></head>'
    f"<body><article><h1>A mill</h1><p>{'Nobody denied it. ' * 40}</p></article></body></html>"
)


def table(page, first):
    """The rows, as lists of cells, of the table of *page* whose first heading is *first*."""
    lines = page.split(f"\n| {first} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]


def code(page, language=""):
    """The blocks of code of *page* in *language*."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return [block for written, block in found if written == language]


def test_the_readme_has_the_pages_by_title_in_their_order(monkeypatch):
    monkeypatch.setattr("dashboard.ui.permission.handshake", lambda: HERE)  # who may write sees one page more
    places = pages.places().values()
    assert {place.name for place in places} == {path.stem for path in (PACKAGE / "app_pages").glob("*.py")}
    assert [row[0] for row in table(README, "page")] == [place.title for place in places]


def test_the_readme_says_what_one_row_of_every_table_is():
    assert {row[0]: row[1] for row in table(README, "table")} == {
        name: (model.__doc__ or "").rstrip(".").replace("One", "one", 1) for name, model in TABLES.items()
    }
    others = README.split("With them come", 1)[1].split("`total(", 1)[0]
    assert set(re.findall(r"`(\w+)`", others)) == set(FRAMES) - set(TABLES)


def test_the_readme_has_the_filters_by_label_key_and_name():
    assert {tuple(row) for row in table(README, "filter")} == {
        (one.label, one.key, one.name) for one in FILTERS.values()
    }


def test_the_rules_of_counting_name_every_filter():
    rules = (ROOT / "docs" / "counting.md").read_text("utf-8").split("## 5. Choosing")[1]
    assert set(re.findall(r"`(\w+)`", rules)) >= set(FILTERS)


def test_the_readme_has_the_formats_in_their_order_and_what_each_can_do():
    said = README.split("Formats: ")[1].split("\n\n")[0]
    whole, browser, tables = re.split(r"\.\s", said.replace("\n", " "))[:3]
    assert whole.split(", ") == list(FORMATS)
    assert set(re.findall(r"\w+", browser)) & set(FORMATS) == {n for n, one in FORMATS.items() if one.needs_browser}
    assert set(re.findall(r"[\w-]+", tables.partition(" as ")[2])) & set(FORMATS) == set(TABLE_FORMATS)


def test_the_readme_has_the_commands_and_no_others():
    named = set(re.findall(r"\bdashboard ([a-z]+)\b", "\n".join(code(README))))
    assert named == set(COMMANDS)


def printed_commands():
    """The command lines of the README, without their comments."""
    return [line.split("  #")[0] for block in code(README) for line in block.splitlines() if line[:10] == "dashboard "]


@pytest.mark.parametrize("line", printed_commands())
def test_every_command_line_of_the_readme_can_be_run(line, tmp_path, monkeypatch, capsys):
    arguments = shlex.split(line)[1:]
    options = _parser(arguments[0]).parse_args(arguments)
    assert isinstance(options, argparse.Namespace)
    if arguments[0] == "serve":  # it stays; test_start_and_stop.py has it
        return
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.html").write_text(PAGE)
    (tmp_path / "report.toml").write_text('title = "R"\n[[part]]\npanel = "strikes/strike-totals"\nview = ""\n')
    (tmp_path / "SDN.CSV").write_text('7,"QUILL, Ada","individual","SALT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n')
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "article.html").write_text(PAGE)
    (tmp_path / "drafts.json").write_text('{"proposals": []}')
    monkeypatch.delenv("DASHBOARD_MODEL_URL", raising=False)
    seeds = shutil.copytree(FROZEN, tmp_path / "seeds") if arguments[0] in ("lists", "corpus") else FROZEN
    refused = "--model" in arguments  # where none is set, as the line says
    assert main([*arguments, "--seeds", str(seeds)]) == (2 if refused else 0)
    if refused:
        return
    wanted = getattr(options, "out", None)
    assert wanted is None or (tmp_path / wanted).stat().st_size > 1000
    assert capsys.readouterr().out


def test_the_figure_that_the_readme_shows_is_what_is_printed(capsys):
    [shown] = [block for block in code(README) if block.startswith("words: ")]
    main(["total", "strikes", "killed", "--seeds", str(FROZEN)])
    out = capsys.readouterr().out.splitlines()
    assert [line for line in out if line in shown.splitlines()] == shown.splitlines()


def test_the_readmes_code_does_what_it_says():
    [block] = code(README, "python")
    names = {"dashboard": dashboard}
    monkey = block.replace('load("seeds")', f"load({str(FROZEN)!r})")
    for line in monkey.strip().splitlines():
        written, _, said = line.partition("  # ")
        if " = " in written or written.startswith("import"):
            exec(written, names)
            continue
        value = eval(written, names) if written else ""
        if said:
            quoted = re.findall(r'"([^"]+)"', said)
            values = value if isinstance(value, tuple) else [value]
            assert quoted == [str(one) for one in values][: len(quoted)] or written.startswith("tables.strikes"), line
        elif written:
            assert "more than 80 people" in value
    row = names["tables"].strikes.loc[0, ["killed", "killed_low", "killed_high"]].tolist()
    assert row == [">80", 81.0, float("inf")]
    assert 'the article\'s row: ">80", 81, infinity' in block


def test_the_readme_counts_what_it_comes_with(corpus):
    cited = int((corpus["basis"] == 0).sum())
    pages_ = len(corpus.source_ids) - len(corpus.stems)
    assert f"a record of {cited}\ncited reports and claims of {pages_} pages" in README
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert changes.startswith("# Changelog\n\n## Upcoming")
    assert f"{len(corpus) - cited} facts in {'seven' if len(TABLES) == 7 else '?'} tables" in changes


def test_the_readme_names_the_languages_and_the_files_that_are_read():
    assert f"facts are drafted from {' and '.join(LANGUAGES.values())} texts" in README
    assert f"({', '.join(FILES)})" in README


def test_the_makefile_has_the_commands_that_are_named():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = {name for path in WRITTEN for name in re.findall(r"(?:^|`)make ([a-z]+)\b", path.read_text("utf-8"), re.M)}
    assert {"run", "test", "lint", "dictionary"} <= named
    assert {name for name in named - {"help"} if f"\n{name}:" not in makefile} == set()


# Links and names of files


def anchor(heading):
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(path):
    for link in re.findall(r"\]\(([^):\s]+)\)", path.read_text("utf-8")):
        name, _, place = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        assert target.exists(), link
        if place:
            headings = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE)
            assert place in map(anchor, headings), link


@pytest.mark.parametrize("picture", re.findall(r"\((docs/[^)]+\.png)\)", README))
def test_every_picture_is_there(picture):
    assert (ROOT / picture).stat().st_size > 10_000


def files_named(page):
    """The files that *page* names as code, those of a recipe's example aside."""
    named = re.findall(r"`([\w./-]+)`", page)
    return {name for name in named if "/" in name}


@pytest.mark.parametrize("name", sorted(files_named(ARCHITECTURE)))
def test_the_architecture_names_files_that_are_there(name):
    assert (ROOT / name).exists() or (PACKAGE / name).exists()


FOUND_NOWHERE = {"uklist", "seizures", "vessels", "status", "text", "sources", "YYYY-MM-DD_slug"}  # what recipes add
FIRST_OF_ITS_KIND = "dashboard/ui/locale/fr/"  # a language that is not there


def test_contributing_and_the_decisions_name_files_that_are_there():
    for path in [ROOT / "CONTRIBUTING.md", *DECISIONS.glob("*.md")]:
        for name in files_named(path.read_text("utf-8")):
            stem = name.rpartition("/")[2].partition(".")[0]
            there = (ROOT / name).exists() or (PACKAGE / name).exists()
            assert there or stem in FOUND_NOWHERE or name.startswith(FIRST_OF_ITS_KIND), f"{path.name}: {name}"
    for name in re.findall(r"\btests/\w+\.py\b", (ROOT / "CONTRIBUTING.md").read_text("utf-8")):
        assert (ROOT / name).exists(), name


def test_the_code_names_documents_that_are_there():
    for path in PACKAGE.rglob("*.py"):
        for name in re.findall(r"\b(?:docs/[\w/-]+\.md|seeds/README\.md|CONTRIBUTING\.md)", path.read_text("utf-8")):
            assert (ROOT / name).exists(), f"{path}: {name}"


def test_what_the_architecture_names_in_a_file_is_there():
    """`words` in `file.py`: the file holds them."""
    named = re.findall(r"`([\w.]+)`\s+(?:in|of)\s+`([\w/]+\.py)`", ARCHITECTURE)
    assert len(named) > 10
    for words, name in named:
        source = (PACKAGE / name).read_text("utf-8")
        assert re.search(rf"\b(?:def|class) {words.split('.')[-1]}\b", source), f"{words} in {name}"


# The two walks of the architecture


def test_the_walk_of_one_fact_is_true(corpus, selection):
    walk = " ".join(ARCHITECTURE.split("## One fact")[1].split("## One view")[0].split())
    row = corpus.rows["record#strike-01-bno-news"]
    act = int(corpus.act[row])
    assert (corpus.events.ids[act], corpus["strikes.killed.low"][row - corpus.first_rows["strikes"]]) == (
        "strike-01",
        11,
    )
    assert (corpus["event"] == act).sum() == 11
    assert "Ten more rows name the same event" in walk
    assert time_words(horizon(corpus).time(row)) == "2 September 2025"
    toll = selection.of_acts([act]).total("strikes", "killed")
    assert (len(toll.reports), len(toll.facts), toll.notation) == (10, 7, "11")
    assert "ten rows state a number, seven of them name an announcer and count, and all seven say 11" in walk
    total = killed(selection)
    assert (total.text, total.range) == ("82", "81 to 83")
    assert "it is 82, over all reports 81 to 83" in walk
    from dashboard.corpus.attribution import said_by, statement

    assert f'"{statement(corpus, row)}"' in walk
    assert f'"{said_by(corpus, row)}"' in walk
    assert text(panel("strikes", "strike-totals", selection).title).startswith("82 people killed in ")


def test_the_walk_of_one_view_is_true(corpus):
    walk = " ".join(ARCHITECTURE.split("## One view")[1].split())
    [query] = re.findall(r"/strikes\?([^`]+)`", walk)
    asked = dict(part.split("=") for part in query.split("&"))
    view, told = from_query({key: [value] for key, value in asked.items()}, corpus)
    assert told == []
    assert set(view.chosen) == {"agencies", "start", "end"}
    selection = select(corpus, view)
    assert killed(selection).text == "17"
    assert f'"{text(panel("strikes", "strike-totals", selection).title)}"' in walk


def test_the_picture_shows_every_room():
    [picture] = code(ARCHITECTURE, "mermaid")
    rooms = {path.name.removesuffix(".py") for path in PACKAGE.iterdir() if path.suffix in ("", ".py")}
    below = {
        "values",
        "facts",
        "errors",
        "places",
        "said",
        "apart",
        "failures",
        "theme",
        "server",
        "lifespan",
        "app",
        "__init__",
        "__main__",
    }
    assert set(re.findall(r"\w+", picture)) >= rooms - below - {"__pycache__", "icon"}


# Decisions, the seeds, the dictionary, serving


def test_decisions_are_numbered_dated_and_listed():
    listed = (DECISIONS / "README.md").read_text("utf-8")
    files = sorted(path for path in DECISIONS.glob("*.md") if path.name != "README.md")
    assert [int(path.name[:4]) for path in files] == list(range(1, len(files) + 1))
    for path in files:
        lines = path.read_text("utf-8").splitlines()
        title, day = lines[0].removeprefix("# "), lines[2]
        assert title.startswith(f"{int(path.name[:4])}. ")
        assert re.fullmatch(r"\d+ \w+ 2\d{3}(, amended on \d+ \w+ 2\d{3})?", day), path.name
        assert f"- [{title}]({path.name}), {day}" in listed
        assert {"**Why.**", "**Costs.**"} <= set(re.findall(r"\*\*\w+\.\*\*", "\n".join(lines)))


def test_the_libraries_are_those_that_are_declared():
    words = (DECISIONS / "0018-libraries.md").read_text("utf-8").lower()
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {name for name in (re.split(r"[><=\[]", line)[0] for line in declared) if name not in words} == set()


def test_the_dictionary_page_is_printed_from_the_models():
    assert (ROOT / "docs" / "dictionary.md").read_text("utf-8") == dictionary_page(), "run: make dictionary"


def test_the_seeds_readme_names_every_kind_and_every_notation():
    assert set(re.findall(r"`\[\[(\w+)\]\]`", SEEDS)) == set(KINDS)
    for written in re.findall(r'`"([^"`]+)"`', SEEDS):
        assert numbers.read(written)
    listed = SEEDS.split("Dates are EDTF")[1].split("`date_words`")[0]
    assert all(dates.read(written) for written in re.findall(r"`([^`]+)`", listed))
    assert all(hedge in SEEDS for hedge in numbers.HEDGES if hedge)


def test_the_settings_of_serving_are_taken():
    by_provider, by_proxy = map(tomllib.loads, code(SERVING, "toml"))
    assert Settings.model_validate(by_provider).oidc
    assert Settings.model_validate(by_proxy).proxy
    assert set(by_provider) | set(by_proxy) == set(Settings.model_fields)


def test_every_setting_is_told_of():
    settings = set(re.findall(r'"(DASHBOARD_\w+)"', (PACKAGE / "places.py").read_text("utf-8")))
    assert settings
    assert {name for name in settings if name not in SERVING} == set()
