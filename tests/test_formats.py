"""A format is one file that is found by its folder; the app and the command line read the same list."""

import ast
import re

import pytest

from dashboard.exports import FORMATS, TABLE_FORMATS
from dashboard.exports.format import Format
from dashboard.places import ROOT

FOLDER = ROOT / "dashboard" / "exports" / "formats"


def test_every_file_of_the_folder_gives_formats_under_their_own_names():
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert {form.write_module for form in map(Written, FORMATS.values())} == files
    assert all(name == form.name for name, form in FORMATS.items())
    named = "docx pptx pdf html markdown xlsx csv csv-semicolon csv-tab json png svg bibtex ris csl apa chicago"
    assert set(FORMATS) == set(named.split())


class Written:
    """Which file a format is written by."""

    def __init__(self, form: Format) -> None:
        write = getattr(form.write, "func", form.write)
        self.write_module = write.__module__.rpartition(".")[2]


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_a_format_says_what_it_is(form):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z]+)?", form.name)
    assert form.label[0].isupper()
    assert re.fullmatch(r"([a-z]+\.)?[a-z]+", form.suffix)
    assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", form.mime)
    assert form.needs_browser == (form.name in ("pdf", "png", "svg"))
    assert (form.table is not None) == (form.name in TABLE_FORMATS)
    assert all(form.of_table)


def test_they_stand_in_the_order_of_their_ranks_which_differ():
    ranks = [form.rank for form in FORMATS.values()]
    assert ranks == sorted(set(ranks))


def test_labels_differ():
    assert len({form.label for form in FORMATS.values()}) == len(FORMATS)


def test_nothing_outside_lists_formats_by_hand():
    """A list, a tuple, a set or a dict with three names of formats is one."""
    for path in (ROOT / "dashboard").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            parts = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", [])
            named = {part.value for part in parts if isinstance(part, ast.Constant)}
            assert len(named & set(FORMATS)) < 3, f"{path}: {named & set(FORMATS)}"
