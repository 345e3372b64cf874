"""A single table leaves the house as it is: same rows and values, in every format that holds one (promises 4, 7)."""

import io
import json
import math

import pandas as pd
import pytest
from openpyxl import load_workbook

from dashboard.exports import FORMATS, TABLE_FORMATS
from dashboard.exports.readme import of_table
from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.views import View

SEPARATORS = {"csv": (",", "."), "csv-semicolon": (";", ","), "csv-tab": ("\t", ".")}


@pytest.fixture(scope="module")
def tables(corpus, selection) -> Tables:
    return Tables(corpus, selection)


def test_a_table_is_a_workbook_too(tables):
    assert set(TABLE_FORMATS) == {*SEPARATORS, "json", "xlsx"}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("form", SEPARATORS)
def test_csv_read_back_is_the_table(tables, name, form):
    frame, (separator, decimal) = tables.cited(name), SEPARATORS[form]
    content = TABLE_FORMATS[form].table(frame, None)
    assert content.startswith(b"\xef\xbb\xbf")
    words = {column: str for column in frame if frame[column].dtype.kind not in "fi"}
    back = pd.read_csv(io.BytesIO(content), sep=separator, decimal=decimal, dtype=words)
    assert list(back.columns) == list(frame.columns)
    assert len(back) == len(frame)
    for column in frame:
        for there, here in zip(back[column], frame[column], strict=True):
            if pd.isna(here):
                assert pd.isna(there)
            else:
                assert there == (here.date().isoformat() if isinstance(here, pd.Timestamp) else here)


@pytest.mark.parametrize("name", TABLES)
def test_json_read_back_is_the_table(tables, name):
    frame = tables.cited(name)
    back = json.loads(TABLE_FORMATS["json"].table(frame, None))
    assert [list(row) for row in back] == [list(frame.columns)] * len(frame)
    for there, here in zip(back, frame.to_dict("records"), strict=True):
        for column, value in here.items():
            if pd.isna(value):
                assert there[column] is None
            elif isinstance(value, float) and math.isinf(value):
                assert there[column] == "inf"
            else:
                assert there[column] == (value.date().isoformat() if isinstance(value, pd.Timestamp) else value)


def test_a_workbook_of_a_table_says_what_it_is_and_what_its_columns_mean(corpus, tables):
    rows = tables.cited("strikes")
    content = TABLE_FORMATS["xlsx"].table(rows, of_table("strikes", rows, corpus, View(words="Pacific")))
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["README", "Strikes"]
    said = [tuple(row) for row in book["README"].iter_rows(values_only=True)]
    assert ("Filters", "Filters: Words: “Pacific”.") in said
    assert any(row[0] == "From" and f"data version {corpus.version}" in row[1] for row in said)
    assert any(row[0] == "killed_low" and "(lowest): The lowest number" in row[1] for row in said)
    sheet = book["Strikes"]
    assert [cell.value for cell in sheet[1]] == list(rows.columns)
    assert sheet.max_row == 1 + len(rows)
    assert sheet.freeze_panes == "A2"
    low = list(rows.columns).index("killed_low")
    for row, value in zip(sheet.iter_rows(min_row=2, values_only=True), rows["killed_low"], strict=True):
        assert row[low] == (None if math.isnan(value) else value)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "\uff0b1"])
@pytest.mark.parametrize("form", SEPARATORS)
def test_no_text_is_a_formula_in_a_spreadsheet(text, form):
    content = TABLE_FORMATS[form].table(pd.DataFrame({"note": [text, "plain"], "low": [-1.0, 2.0]}), None)
    cells = pd.read_csv(io.BytesIO(content), sep=SEPARATORS[form][0], decimal=SEPARATORS[form][1])
    assert cells["note"].iloc[0].startswith("'")
    assert list(cells["note"])[1] == "plain"
    assert list(cells["low"]) == [-1.0, 2.0]


def test_hedges_survive_the_export(tables):
    assert '">80"' in FORMATS["json"].table(tables.strikes, None).decode()
    assert ",>80,81.0,inf," in FORMATS["csv"].table(tables.strikes, None).decode()
