"""What is written about the project is true of the code."""

import re

import pytest

from dashboard.exports import FORMATS
from dashboard.facts import KINDS, TABLES
from dashboard.places import ROOT
from dashboard.tables.dictionary import dictionary_page
from dashboard.values import dates, numbers

README = (ROOT / "README.md").read_text("utf-8")
SEEDS = (ROOT / "seeds" / "README.md").read_text("utf-8")


def test_the_readme_names_every_page():
    app = (ROOT / "dashboard" / "app.py").read_text("utf-8")
    titles = set(re.findall(r'title="([^"]+)", icon', app))
    assert len(titles) == len(list((ROOT / "dashboard" / "app_pages").glob("*.py")))
    assert set(re.findall(r"^\| ([\w ]+?) +\| ", README.split("## The tables")[0], re.MULTILINE)) - {"page"} == titles


def test_the_readme_says_what_one_row_of_every_table_is():
    rows = dict(
        re.findall(r"^\| (\w+) \| (.+) \|$", README.split("## The tables")[1].split("## Command")[0], re.MULTILINE)
    )
    assert rows == {"table": "one row is"} | {
        name: (model.__doc__ or "").rstrip(".").replace("One", "one", 1) for name, model in TABLES.items()
    }


def test_the_readme_names_the_two_commands_and_the_makefile_has_them():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for command in ("run", "test"):
        assert f"make {command}" in README
        assert f"\n{command}:" in makefile


def test_the_readmes_code_does_what_it_says(tables, whole):
    code = README.split("```python")[1].split("```")[0]
    total = whole.total("strikes", "killed")
    assert f'total.words()  # "{total.words()}"' in code
    assert f"total.spread  # ({', '.join(f'{one:.0f}' for one in total.spread)})" in code
    assert f'of the article alone "{tables.total("strikes", "killed").words()}"' in code
    [fact] = re.findall(r'tables\.cite\("(.+)"\)', code)
    assert "more than 80 people" in tables.cite(fact)


def test_the_readme_names_every_command_and_format():
    from dashboard.__main__ import _parser

    choices = next(action.choices for action in _parser()._actions if action.choices)
    assert all(f"dashboard {command}" in README for command in choices)
    assert all(form in README for form in FORMATS)


@pytest.mark.parametrize("picture", re.findall(r"\((docs/[^)]+\.png)\)", README))
def test_every_picture_is_there(picture):
    assert (ROOT / picture).stat().st_size > 10_000


@pytest.mark.parametrize("document", ["README.md", "seeds/README.md", "docs/decisions/README.md"])
def test_every_link_leads_somewhere(document):
    path = ROOT / document
    for link in re.findall(r"\]\(([^)#:]+)\)", path.read_text("utf-8")):
        assert (path.parent / link).exists(), link


def test_the_dictionary_page_is_printed_from_the_models():
    assert (ROOT / "docs" / "dictionary.md").read_text("utf-8") == dictionary_page(), "run: make dictionary"


def test_the_seeds_readme_names_every_kind_and_every_notation():
    assert all(f"[[{kind}]]" in SEEDS for kind in KINDS)
    for written in re.findall(r'`"([^"`]+)"`', SEEDS):
        assert numbers.read(written)
    listed = SEEDS.split("Dates are EDTF")[1].split("`date_words`")[0]
    assert all(dates.read(written) for written in re.findall(r"`([^`]+)`", listed))
    assert all(hedge in SEEDS for hedge in numbers.HEDGES if hedge)


def test_the_changelog_counts_the_facts(tables):
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"{len(tables.facts)} facts" in changes
    assert changes.startswith("# Changelog\n\n## Upcoming")
