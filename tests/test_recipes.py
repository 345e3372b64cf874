"""The recipes of CONTRIBUTING.md, each followed as it is written: what is added that way is there, where it says."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.places import PACKAGE, ROOT
from tests.conftest import FROZEN

RECIPES = dict(re.findall(r"^### (.+?)\n(.*?)(?=^### |\Z)", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.M | re.S))
STATEMENT = '''
    def statement(self, names: Mapping[str, str]) -> str:
        """For example: "Seizure by US military: at least 2 vessels, seized on 2 September 2025."."""
        many = f"{numbers.words(self.vessels)} vessels" if self.vessels else "how many is not stated"
        seized = self.dated(f"{many}, seized", f"{many}, announced", f"{many}, to be seized")
        return sentence(f"Seizure by {listed(self.agency, names)}: {seized}")
'''
PANEL = '''"""Vessels: what was seized."""

from dashboard.corpus import Selection
from dashboard.corpus.attribution import said_by, standing, statement
from dashboard.corpus.figures import total
from dashboard.panels.panel import Builder, Cell, Column, Line, Panel, Table


def seized(selection: Selection) -> Panel | None:
    """Each seizure with who says so."""
    corpus, rows = selection.corpus, tuple(selection.of("seizures").tolist())
    number = total(selection, "seizures", "vessels")
    if number is None:
        return None
    cells = [(Cell(statement(corpus, row)), Cell(said_by(corpus, row))) for row in rows]
    lines = tuple(Line(two, (row,), standing=standing(corpus, row)) for two, row in zip(cells, rows, strict=True))
    return Panel("seized", (number, " vessels seized"), Table((Column("What"), Column("By")), lines), rows)


PANELS: list[Builder] = [seized]
'''
PAGE = '"""Vessels.\n\nWhat was seized.\n"""\n\nfrom dashboard import ui\n\nui.panels("vessels")\n'
FORMAT = '''"""A document as plain text."""

from dashboard.documents import Document
from dashboard.exports import about, entries
from dashboard.exports.format import Format
from dashboard.exports.tabular import table


def write(document: Document) -> bytes:
    """*document* as plain text, in UTF-8."""
    lines = list(about.whole(document))
    for shown in document.panels:
        lines += [" | ".join(cell.text for cell in line.cells) for line in table(shown.panel.body).lines]
    return "\\n".join([*lines, *map(entries.line, document.sources)]).encode()


'''
LIST_FORMAT = '''"""The UK's consolidated list."""

from xml.etree import ElementTree

from dashboard.lists.format import Format
from dashboard.lists.listed import Listed


def read(parts):
    """Its entries."""
    for entry in ElementTree.fromstring(parts[""]):
        yield Listed(entry.get("number"), entry.get("name"), "person", (entry.get("regime"),))


'''
COMMAND = '''"""dashboard sources: what the facts rest on."""

HELP = "list what the facts rest on"


def arguments(parser):
    """None of its own."""


def run(options):
    """Print each source."""
    from dashboard import load
    from dashboard.corpus.attribution import cited

    corpus = load(options.seeds).corpus
    print(*(cited(corpus, code) for code in range(len(corpus.source_ids))), sep="\\n")
    return 0
'''
TEXT = "The United States military killed 11 people in a boat strike in the Caribbean on September 2, 2025.\n"
ARTICLE = """[article]
title = "Pressure on Caracas grows"
outlet = "The Bell"
published = "2025-11-25"
rights = "not stated"
anchor = "2025-11-25"
language = "en"

[[strike]]
id = "first-strike"
event = "strike-01"
scope = "one"
agency = "us-military"
theatre = "caribbean"
killed = "11"
date = "2025-09-02"
quote = "The United States military killed 11 people in a boat strike in the Caribbean on September 2, 2025"
"""
INFERRED = 'inferred = ["agency"]\n'


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """A copy of the project, as far as it is run, with the frozen seeds as its own."""
    root: Path = tmp_path_factory.mktemp("copy")
    shutil.copytree(PACKAGE, root / "dashboard")  # with what Python has compiled of it
    shutil.copytree(ROOT / ".streamlit", root / ".streamlit")
    shutil.copytree(FROZEN, root / "seeds")
    return root


def place(copy: Path, recipe: str, ending: str) -> Path:
    """The one file that *recipe* names so, in the copy."""
    [named] = {name for name in re.findall(r"`([\w./<>-]+)`", RECIPES[recipe]) if name.endswith(ending)}
    return copy / named


def run(copy: Path, *commands: str) -> list[str]:
    """What the command line of the copy prints for each of *commands*; its start takes longer than they do."""
    script = (
        "import sys\n"
        "from dashboard.__main__ import main\n"
        "for command in sys.argv[1:]:\n"
        "    assert main(command.split()) == 0\n"
        "    print(end='\\0')"
    )
    program, environment = [sys.executable, "-c", script, *commands], {**os.environ, "PYTHONPATH": str(copy)}
    said = subprocess.run(program, cwd=copy, env=environment, capture_output=True, text=True, check=True).stdout
    return said.split("\0")[: len(commands)]


def add_row(file: Path, **cells: str) -> None:
    """A row under the header of a CSV; the header too where there is none yet."""
    heads = next(csv.reader([file.read_text("utf-8").partition("\n")[0]])) if file.exists() else None
    with file.open("a", encoding="utf-8", newline="") as written:
        writer = csv.DictWriter(written, heads or list(cells))
        if not heads:
            writer.writeheader()
        writer.writerow(cells)


def test_a_recipe_has_at_most_fifteen_lines():
    lengths = {name: sum(bool(line.strip()) for line in text.splitlines()) for name, text in RECIPES.items()}
    assert lengths
    assert {name: many for name, many in lengths.items() if many > 15} == {}


def test_a_table_a_panel_and_a_page(copy):
    model = place(copy, "A table", "rewards.py").read_text("utf-8")
    head, _, rest = model.partition("class Reward(Fact):")
    head = head.replace("Figure, Number, Slug, Verbatim", "Figure, Number")
    own = '    kind = "seizure"\n    label = "Seizures"\n    icon = "anchor"\n    rank = 8\n\n'
    field = 'Field(None, title="Vessels", description="How many were seized.")'
    own += f'    vessels: Annotated[Number, Figure("vessels")] = {field}\n'
    assert "def statement" in rest
    doc = '    """One seizure of a vessel, or of several together."""\n\n'
    place(copy, "A table", "facts/seizures.py").write_text(f"{head}class Seizure(Fact):\n{doc}{own}{STATEMENT}")
    cells = {"id": "two-vessels", "agency": "us-military", "vessels": ">=2", "date": "2025-09-02"}
    add_row(place(copy, "A table", "seizures.csv"), **cells, cites="bno-news-2025-09-03")
    place(copy, "A page", "panels/vessels.py").write_text(PANEL)
    place(copy, "A page", "app_pages/vessels.py").write_text(PAGE)
    pages = place(copy, "A page", "ui/pages.py")
    [entry] = re.findall(r"Add `(Place.+?)`", RECIPES["A page"])
    listed = pages.read_text("utf-8")
    assert '        Place("network",' in listed
    pages.write_text(listed.replace('        Place("network",', f'        {entry}\n        Place("network",'))
    checked, total, panels, exported = run(
        copy,
        "check",
        "total seizures vessels",
        "panels --view kind=seizures",
        "export --panel vessels/seized --format markdown",
    )
    assert "1 seizures" in checked
    assert total.startswith("words: at least 2\nunit: vessels\n")
    assert "vessels/seized\tat least 2 vessels seized\n" in panels
    assert "Seizure by US military\\: at least 2 vessels, seized on 2 September 2025." in exported
    code = (
        "from streamlit.testing.v1 import AppTest\n"
        "at = AppTest.from_file('dashboard/app.py', default_timeout=60).run()\n"
        "at.switch_page('app_pages/vessels.py').run()\n"
        "print(len(at.exception), *(part.proto.body for part in at.get('html')))"
    )
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    page = subprocess.run(
        [sys.executable, "-c", code], cwd=copy, env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert page.startswith("0 ")
    assert "<h1>Vessels</h1>" in page
    assert ">at least 2</button> vessels seized" in page


def test_a_filter(copy):
    text = place(copy, "A filter", "kinds.py").read_text("utf-8")
    for old, new in (
        ('name="kinds"', 'name="status"'),
        ('key="kind"', 'key="status"'),
        ('label="Kind"', 'label="Status"'),
        ("rank=6", "rank=13"),
        ("    counts=lambda selection: {name: selection.count(name) for name in TABLES},\n", ""),
        ("TABLES[key].label", "key"),
        ('CODES["table"]', 'CODES["status"]'),
        ('corpus["table"]', 'corpus["status"]'),
        ("name for name in TABLES if everything(corpus).count(name)", "*_used(corpus)"),
    ):
        assert old in text, old
        text = text.replace(old, new)
    used = '[CODES["status"][code] for code in np.unique(corpus["status"]).tolist()]'
    text += f"\n\ndef _used(corpus: Corpus) -> list[str]:\n    return {used}\n"
    place(copy, "A filter", "filters/status.py").write_text(text)
    announced = "--view status=announced"
    *tables, panel = run(
        copy,
        "export designations",
        f"export designations {announced}",
        f"export --panel designations/who-is-listed --format markdown {announced}",
    )
    whole, kept = ([*csv.DictReader(table.splitlines())] for table in tables)
    assert [row["status"] for row in kept] == ["announced"] * 15
    assert kept == [row for row in whole if row["status"] == "announced"]
    assert "Filters\\: Status\\: announced." in panel


def test_a_format_and_a_command(copy):
    [declared] = re.findall(r"`(FORMATS = .+?)`", RECIPES["An export format"])
    place(copy, "An export format", "formats/text.py").write_text(f"{FORMAT}{declared}\n")
    place(copy, "A command", "commands/sources.py").write_text(COMMAND)
    written, sources, said = run(copy, "export --panel strikes/strike-totals --format text", "sources", "--help")
    assert written.startswith("82 people killed in 21 boat strikes, as announced")
    assert "BNO News, as of 3 September 2025" in sources
    assert "sources   list what the facts rest on" in said


def test_a_format_of_official_lists(copy, tmp_path):
    [declared] = re.findall(r"`(FORMAT = .+?)`", RECIPES["A format of official lists"], re.S)
    place(copy, "A format of official lists", "uklist.py").write_text(LIST_FORMAT + declared + "\n")
    seeds = shutil.copytree(FROZEN, tmp_path / "seeds")
    given = tmp_path / "UK.xml"
    given.write_text('<list><entry number="GHR7" name="Nicolás MADURO MOROS" regime="Venezuela"/></list>')
    added, suggested = run(
        copy, f"lists add {given} --day 2024-07-02 --list uk --seeds {seeds}", f"lists suggest --seeds {seeds}"
    )
    assert added.startswith("Added uk of 2 July 2024: 1 entries.")
    assert suggested.startswith("nicolas-maduro\tuk:GHR7\tNicolás Maduro\tNicolás MADURO MOROS [Venezuela]\t2024-07-02")
    place(copy, "A format of official lists", "uklist.py").unlink()


def test_an_article_a_row_and_an_actor(copy, tmp_path):
    seeds = shutil.copytree(FROZEN, tmp_path / "seeds")
    total = f"total strikes killed --json --seeds {seeds}"
    [before] = map(json.loads, run(copy, total))
    article = place(copy, "An article", "slug.txt").relative_to(copy / "seeds").with_name("2025-11-25_pressure.txt")
    (seeds / article).write_text(TEXT)
    (seeds / article).with_suffix(".toml").write_text(ARTICLE)
    told = subprocess.run(
        [sys.executable, "-m", "dashboard", "check", "--seeds", str(seeds)],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert 'add "agency" to "inferred"' in told.stdout
    (seeds / article).with_suffix(".toml").write_text(ARTICLE + INFERRED)
    page = {"id": "the-bell", "publisher": "The Bell", "url": "https://bell.example/strike", "published": "2025-11-20"}
    add_row(seeds / place(copy, "A row of the record", "sources.csv").relative_to(copy / "seeds"), **page)
    row = {"id": "strike-01-the-bell", "event": "strike-01", "scope": "one", "agency": "us-military", "killed": "11"}
    add_row(seeds / "record" / "strikes.csv", **row, announcer="donald-trump", date="2025-09-02", cites="the-bell")
    with place(copy, "An actor", "actors.toml").open() as known:
        assert "[[actor]]" in known.read()
    with (seeds / "actors.toml").open("a") as actors:
        actors.write('\n[[actor]]\nid = "quill"\nname = "Ada Quill"\nkind = "person"\ncountry = "saltmouth"\n')
    said, counted = run(copy, f"check --seeds {seeds}", total)
    assert said.endswith("; 0 problems.\n")
    assert 'warning: actors.toml, [[actor]] "quill", country: ' in said
    after = json.loads(counted)
    assert (after["words"], after["acts"]) == (before["words"], before["acts"])
    assert after["reports"] == before["reports"] + 2


def test_a_language(copy):
    given = place(copy, "A language", "es/LC_MESSAGES/dashboard.po")
    other = place(copy, "A language", "fr/LC_MESSAGES/dashboard.po")
    other.parent.mkdir(parents=True)
    other.write_text(given.read_text("utf-8").replace('msgstr "Ataques"', 'msgstr "Frappes"'), "utf-8")
    said = "from dashboard.ui.words import LANGUAGES, catalogue; print(LANGUAGES, catalogue('fr').gettext('Strikes'))"
    told = subprocess.run([sys.executable, "-c", said], cwd=copy, capture_output=True, text=True, check=True)
    assert told.stdout == "('en', 'es', 'fr') Frappes\n"
    with place(copy, "A language", "shell.py").open(encoding="utf-8") as shell:
        assert "_NAMES = {" in shell.read()
