"""Dates in a sentence with what qualifies them, in any language: its patterns are given."""

import re
from collections.abc import Callable, Iterator, Mapping


def qualified(
    sentence: str,
    date: re.Pattern[str],
    qualifier: re.Pattern[str],
    marks: Mapping[str, str],
    points: Callable[[re.Match[str]], Iterator[str]],
) -> Iterator[tuple[str, str]]:
    """(EDTF, mark) of each date that *date* finds in *sentence*; *points* gives the EDTF of what was found.

    The mark is that in *marks* of the words which *qualifier* finds before it, "!" for others that mean another time.
    """
    text = " ".join(sentence.split())
    for match in date.finditer(text):
        before = qualifier.search(text[: match.start()])
        mark = marks.get(before[1].lower(), "!") if before else ""
        for point in points(match):
            yield point, mark
