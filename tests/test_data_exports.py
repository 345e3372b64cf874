"""CSV, JSON and workbook hold what each panel shows and its rows; no text in them acts (promises 4 and 7)."""

import io
import json
from datetime import datetime

import pandas as pd
import pytest
from openpyxl import load_workbook

from dashboard.exports import FORMATS, about, manuals
from dashboard.exports.grids import grid, is_number, number
from dashboard.exports.listing import sources
from dashboard.exports.readme import alt
from dashboard.exports.tabular import below, table
from tests import made_up
from tests.reading import flat, of_csv, of_workbook, of_zip

HOSTILE = (
    *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "{=1+1}", "#N/A", "<script>alert(1)</script>", "a\x0b\x00\x1fb"),
    *("\ufffe=1", "\n=1", "\r=1", " =1", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20SUM(A1)", "\ufeff=1"),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@pytest.fixture(scope="module")
def report(corpus):
    return made_up.report(corpus)


@pytest.fixture(scope="module")
def book(report):
    return load_workbook(io.BytesIO(FORMATS["xlsx"].write(report)))


def safe(cell: str) -> str:
    return f"'{cell}" if cell.lstrip().startswith(FORMULA) or cell[:1] in ("\n", "\t", "\r") else cell


def test_the_workbook_has_what_each_panel_shows_numbers_as_numbers(report, book):
    assert book.sheetnames[0] == "README"
    assert book.sheetnames[-1] == "Sources"
    assert len(set(book.sheetnames)) == 2 + 2 * len(report.panels)
    for place, panel in enumerate(report.panels, 1):
        sheet = book.worksheets[2 * place - 1]
        shows = grid(table(panel.panel.body))
        read = list(sheet.iter_rows(values_only=True))
        assert (read[0][0], read[1][0]) == (panel.title, about.standing(panel))
        expected = [shows.columns, *([number(c) if is_number(c) else c for c in row] for row in shows.rows)]
        found = [[cell if cell is not None else "" for cell in row[: len(shows.columns)]] for row in read[3:]]
        assert found[: len(expected)] == [list(row) for row in expected]
        said = flat(" ".join(str(row[0]) for row in read if row[0]))
        assert about.short(panel) in said


def test_the_workbook_has_every_statement_behind_a_panel(report, book):
    for place, panel in enumerate(report.panels, 1):
        sheet = book.worksheets[2 * place]
        assert [cell.value for cell in sheet[1]] == list(panel.rows.columns)
        assert sheet.max_row == 1 + len(panel.panel.rows) == 1 + len(panel.rows)
        for row, fact in zip(sheet.iter_rows(min_row=2), panel.rows.to_dict("records"), strict=True):
            for cell, value in zip(row, fact.values(), strict=True):
                if pd.isna(value) or value == "":
                    assert cell.value is None
                elif isinstance(value, pd.Timestamp):
                    assert cell.value == datetime.combine(value.date(), datetime.min.time())
                else:
                    assert cell.value == ("inf" if value == float("inf") else value)


def test_numbers_of_a_workbook_stand_at_the_right(book):
    sheet = next(sheet for sheet in book if sheet.title.endswith("strike by strike"))
    [killed] = [cell for cell in sheet[4] if cell.value == "People killed"]
    first = sheet.cell(5, killed.column)
    assert (first.value, first.data_type, first.alignment.horizontal) == (11, "n", "right")


def test_the_readme_has_filters_notes_sources_link_version_and_meanings(report, book):
    in_book = flat(" ".join(str(c) for row in book["README"].iter_rows(values_only=True) for c in row if c))
    in_zip = flat(of_zip(FORMATS["csv"].write(report))["README.txt"])
    for said in (in_book, in_zip):
        for panel in report.panels:
            stated = [panel.title, about.short(panel), panel.sources, about.filtered(panel), alt(panel), panel.link]
            for words in (*stated, *about.beside(panel), *about.counted(panel)):
                assert flat(words) in said
        assert "Filters: " in said
        assert "What the row says, in one neutral sentence, with its hedge." in said


@pytest.mark.parametrize(
    ("form", "separator", "comma"), [("csv", ",", "."), ("csv-semicolon", ";", ","), ("csv-tab", "\t", ".")]
)
def test_the_zip_has_what_each_panel_shows_and_its_rows(report, form, separator, comma):
    files = of_zip(FORMATS[form].write(report))
    opened = [below(panel.panel.body) for panel in report.panels]
    assert len(files) == 2 + 2 * len(report.panels) + sum(one is not None for one in opened)
    for place, (panel, more) in enumerate(zip(report.panels, opened, strict=True), 1):
        name = f"{place:02}_{panel.panel.id}"
        shows = grid(table(panel.panel.body))
        assert of_csv(files[f"{name}.csv"], separator) == [list(map(safe, row)) for row in (shows.columns, *shows.rows)]
        assert (f"{name}_below.csv" in files) == (more is not None)
        rows = of_csv(files[f"{name}_rows.csv"], separator)
        assert rows[0] == list(panel.rows.columns)
        assert [row[0] for row in rows[1:]] == list(panel.rows["fact" if "table" not in rows[0] else "table"])
        assert {len(row) for row in rows} == {len(rows[0])}
        if "amount_usd_low" in rows[0] and form == "csv-semicolon":
            assert not [row for row in rows[1:] if "." in row[rows[0].index("amount_usd_low")]]
    assert of_csv(files["sources.csv"], separator)[1:] == [list(map(safe, row)) for row in sources(report).rows]


def test_a_decimal_is_written_as_its_country_writes_it():
    frame = pd.DataFrame(
        {"share": [2.5, float("inf")], "note": ["a;b", "c,d"], "day": pd.to_datetime(["2024-05-02"] * 2)}
    )
    assert FORMATS["csv"].table(frame, None).decode("utf-8-sig") == (
        'share,note,day\r\n2.5,a;b,2024-05-02\r\ninf,"c,d",2024-05-02\r\n'
    )
    assert FORMATS["csv-semicolon"].table(frame, None).decode("utf-8-sig") == (
        'share;note;day\r\n2,5;"a;b";2024-05-02\r\ninf;c,d;2024-05-02\r\n'
    )
    assert FORMATS["csv-tab"].table(frame, None).decode("utf-8-sig").startswith("share\tnote\tday\r\n2.5\ta;b\t")
    assert FORMATS["csv-semicolon"].table(frame, None).startswith(b"\xef\xbb\xbf")


def test_the_json_has_all_parts_in_order(report):
    read = json.loads(FORMATS["json"].write(report))
    kinds = [type(part).__name__.lower().replace("shown", "panel") for part in report.parts]
    assert [next(iter(part)) for part in read["parts"]] == kinds
    for back, panel in zip([part["panel"] for part in read["parts"] if "panel" in part], report.panels, strict=True):
        shows = grid(table(panel.panel.body))
        assert back["shown"] == {"columns": list(shows.columns), "rows": [list(row) for row in shows.rows]}
        assert (back["below"] is None) == (below(panel.panel.body) is None)
        assert (back["link"], back["filters"], back["version"]) == (panel.link, panel.filters, report.version)
        assert back["citation"] == about.short(panel)
        assert back["rows"] == json.loads(FORMATS["json"].table(panel.rows, None))
        assert [row["citation"] for row in back["rows"]] == list(panel.rows["citation"])
        assert set(panel.rows["citation"]) == {panel.cite(row) for row in panel.panel.rows}
    own = [{name: value for name, value in one.items() if name not in ("apa", "chicago")} for one in read["sources"]]
    assert own == [dict(source) for source in report.sources]
    assert [one["chicago"] for one in read["sources"]] == list(map(manuals.chicago, report.sources))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_ends_as_text(hostile):
    legal = "".join(char for char in hostile if char not in "\x0b\x00\x1f\ufffe")
    frame = pd.DataFrame({"note": [hostile], "killed_low": [1.0]})
    made = made_up.document(made_up.shown(made_up.table((hostile,)), hostile, frame=frame), title=hostile)
    book = load_workbook(io.BytesIO(FORMATS["xlsx"].write(made)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n"}
    assert flat(book.worksheets[1]["A5"].value) == flat(legal)
    files = of_zip(FORMATS["csv"].write(made))
    for name in ("01_made-up.csv", "01_made-up_rows.csv"):
        cell = of_csv(files[name])[1][0]
        assert cell in (hostile, f"'{hostile}")
        assert not cell.lstrip().startswith(FORMULA)
        assert cell[:1] not in ("\n", "\t", "\r")
    assert json.loads(FORMATS["json"].write(made))["title"] == hostile


def test_nothing_is_cut_in_silence():
    made = made_up.document(made_up.shown(made_up.table(("=" + "x" * 40_000,)), notes=("word " * 20_000,)))
    book = load_workbook(io.BytesIO(FORMATS["xlsx"].write(made)))
    assert book.worksheets[1]["A5"].value.endswith("... (a cell holds no more; the JSON file has all)")
    assert of_workbook(FORMATS["xlsx"].write(made)).count("word") >= 20_000
    assert json.loads(FORMATS["json"].write(made))["parts"][0]["panel"]["shown"]["rows"] == [["=" + "x" * 40_000]]
