"""Texts made fit for a surface: what no office file holds, what a spreadsheet would run, what is no address."""

import re

# What XML 1.0 does not allow, so that no office file could hold it.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = 2000  # characters; a spreadsheet refuses a file with longer links
_PROPERTY = 255  # characters that a property of an office file holds
# What a spreadsheet takes for a formula (OWASP, "CSV injection"), behind what it skips; the wide signs are those of
# Chinese and Japanese keyboards, which it reads alike.
_FORMULA = re.compile(r"[\s\x00\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def legal(text: str) -> str:
    """*text* without the characters that no office file may hold."""
    return _ILLEGAL.sub("", text)


def harmless(text: str) -> str:
    """*text* as a cell that no spreadsheet takes for a formula: with an apostrophe before it where it might."""
    return f"'{text}" if _FORMULA.match(text) else text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may take *text* for a formula."""
    return bool(_FORMULA.match(text))


def web_address(text: str) -> str:
    """*text* when it is an address of the web that a file may lead to; else empty."""
    return text if re.fullmatch(r"https?://[^\s\x00-\x1f\ud800-\udfff]+", text) and len(text) < _ADDRESS else ""


def property_(text: str) -> str:
    """*text* as a property of an office file, which holds 255 characters; what is longer says where the rest stands."""
    rest = " ... (whole in the text)"
    text = legal(text)
    return text if len(text) <= _PROPERTY else text[: _PROPERTY - len(rest)] + rest
