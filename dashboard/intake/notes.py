"""Footnote marks: what raised characters are, so that no mark joins the number or the word before it.

"more than 80" with a raised 1 behind it is more than 80, never 801; a raised 2 behind "km" is a part of the unit.
"""

import re

_MARK = re.compile(
    r"""
    [\[(]? (?: \d{1,3} (?:\s?[,;–-]\s?\d{1,3}){0,5}   # 1   [12]   1,2   3–5
           | [a-z] | [ivx]{2,4} | [*†‡§¶#]{1,3}        # b   iv   **
           ) [\])]?
    | \[ [^\[\]]{1,40} \]                              # [citation needed]
    """,
    re.VERBOSE,
)
_UNIT = re.compile(r"(?<![^\W\d_])(?:[kcdmh]?m|mi|ft|yd|in)$")
_POWER = re.compile(r"[×x·*]\s?10$")
_RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_ORDINALS = {"a": "ª", "o": "º"}
# Raised characters that stand in the text as such; 10⁶, km² and 1ª are read as they stand.
_WRITTEN = re.compile(r"(?<=[\w.,;:!?\"”’»)])(?P<marks>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,⁻][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*)")


def raised(words: str, before: str, *, linked: bool = False) -> str | None:
    """What raised *words* behind *before* are written as; None where they are a footnote mark.

    *linked* says that they lead to another place, as footnote marks do: a raised "a" behind "2" is an ordinal else.
    """
    words = words.strip()
    if not _MARK.fullmatch(words):
        return None if linked and words.isdigit() else words
    if linked:
        return None
    if words in ("2", "3") and _UNIT.search(before):
        return words.translate(_RAISED)
    if words.isdigit() and _POWER.search(before):
        return words.translate(_RAISED)
    if words in _ORDINALS and before[-1:].isdigit():
        return _ORDINALS[words]
    return None


def without_marks(text: str) -> tuple[str, list[str]]:
    """*text* without the footnote marks that are written as raised digits (80¹ people), and these marks."""
    marks: list[str] = []

    def parted(match: re.Match[str]) -> str:
        """What is left of raised digits: an exponent whole, a space for marks between words."""
        before = text[max(0, match.start() - 8) : match.start()]
        if (match["marks"] in ("²", "³") and _UNIT.search(before)) or _POWER.search(before):
            return match["marks"]
        marks.append(match["marks"])
        return " " if text[match.end() : match.end() + 1].isalnum() else ""

    return _WRITTEN.sub(parted, text), marks
