"""A table as JSON: a list of rows, not stated is null, an open end is the text "inf"."""

import json
import math
from typing import Any

import pandas as pd

MIME = "application/json"


def write(frame: pd.DataFrame) -> bytes:
    """*frame* as JSON, in UTF-8, days as 2025-11-24."""
    rows = [{name: _value(value) for name, value in row.items()} for row in frame.to_dict("records")]
    return json.dumps(rows, ensure_ascii=False, indent=2, allow_nan=False).encode()


def _value(value: Any) -> Any:
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, float):
        return "inf" if math.isinf(value) else int(value) if value == int(value) else value
    return value
