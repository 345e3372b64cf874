"""What is exported equals the table: same rows, same values; no cell can run as a formula (promises 4 and 7)."""

import io
import json
import math

import pandas as pd
import pytest

from dashboard.exports import TABLE_FORMATS
from dashboard.facts import TABLES


@pytest.mark.parametrize("name", TABLES)
def test_csv_read_back_is_the_table(tables, name):
    frame = tables.frames[name]
    content = TABLE_FORMATS["csv"].table(frame)
    assert content.startswith(b"\xef\xbb\xbf")
    back = pd.read_csv(
        io.BytesIO(content), dtype={column: str for column in frame if frame[column].dtype.kind not in "fi"}
    )
    assert list(back.columns) == list(frame.columns)
    for column in frame:
        for there, here in zip(back[column], frame[column], strict=True):
            if pd.isna(here):
                assert pd.isna(there)
            elif isinstance(here, pd.Timestamp):
                assert there == here.date().isoformat()
            else:
                assert there == here


@pytest.mark.parametrize("name", TABLES)
def test_json_read_back_is_the_table(tables, name):
    frame = tables.frames[name]
    back = json.loads(TABLE_FORMATS["json"].table(frame))
    assert [list(row) for row in back] == [list(frame.columns)] * len(frame)
    for there, here in zip(back, frame.to_dict("records"), strict=True):
        for column, value in here.items():
            if pd.isna(value):
                assert there[column] is None
            elif isinstance(value, float) and math.isinf(value):
                assert there[column] == "inf"
            elif isinstance(value, pd.Timestamp):
                assert there[column] == value.date().isoformat()
            else:
                assert there[column] == value


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_is_a_formula_in_a_spreadsheet(text):
    content = TABLE_FORMATS["csv"].table(pd.DataFrame({"note": [text, "plain"], "low": [-1.0, 2.0]}))
    cells = pd.read_csv(io.BytesIO(content))
    assert cells["note"].iloc[0].startswith("'")
    assert list(cells["note"])[1] == "plain"
    assert list(cells["low"]) == [-1.0, 2.0]


def test_hedges_survive_the_export(tables):
    assert '">80"' in TABLE_FORMATS["json"].table(tables.strikes).decode()
    assert ",>80,81.0,inf," in TABLE_FORMATS["csv"].table(tables.strikes).decode()
