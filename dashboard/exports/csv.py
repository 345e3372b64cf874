"""A table as CSV: UTF-8 with a byte order mark (spreadsheets need it), not stated is empty, an open end is "inf"."""

import pandas as pd

MIME = "text/csv"
# What a spreadsheet would take for a formula (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(frame: pd.DataFrame) -> bytes:
    """*frame* as CSV; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    texts = frame.select_dtypes(exclude=["number", "datetime"]).columns
    safe = frame.assign(
        **{str(name): frame[name].astype("object").map(_harmless, na_action="ignore") for name in texts}
    )
    return safe.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\r\n").encode("utf-8-sig")


def _harmless(text: object) -> object:
    return f"'{text}" if isinstance(text, str) and text.startswith(_FORMULA) else text
