"""Running heads, page numbers and what a browser prints at the edge of each page."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from dashboard.intake.pdf.lines import Line

_EDGE = 2  # rows at the top and at the foot of a page that may be running ones
_APART = 1.6  # line heights, from one foot of a line to the next: by so much they stand apart from the text
_BROWSER = re.compile(
    r"""
    (?P<link>(?:https?|file)://\S+|about:\w+)?\s*(?:\d{1,3}/\d{1,3}|\d{1,3}\sof\s\d{1,3})  # https://example.org 1/3
    | (?:https?|file)://\S+                                               # file:///a/mill.html
    | \d{1,2}[./]\d{1,2}[./]\d{2,4},\s\d{1,2}:\d\d(?:\s?[AP]M)?(?:\s.*)?  # 11/24/25, 3:04 PM  Navy strikes mill
    """,
    re.VERBOSE,
)
_LINK = re.compile(r"https?://[^\s…]+(?=\s|$)")


Row: TypeAlias = tuple[Line, ...]


class Body(NamedTuple):
    """The lines of each page that are no running ones; the running ones, each once; the addresses in these."""

    pages: list[list[Line]]
    dropped: tuple[str, ...]
    links: tuple[str, ...]


def without_running(pages: Sequence[Sequence[Line]]) -> Body:
    """*pages* without the rows at their edges that stand on most of them, digits aside, or that a browser prints."""
    running = [
        [*at_top, *at_foot]
        for at_top, at_foot in zip(
            _running([_edge(_rows(page)) for page in pages]),
            _running([_edge(_rows(page)[::-1]) for page in pages]),
            strict=True,
        )
    ]
    lines = [{id(line) for row in rows for line in row} for rows in running]
    said = list(dict.fromkeys(_words(row) for rows in running for row in rows))
    links = dict.fromkeys(link for words in said for link in _LINK.findall(words) if not link.endswith("..."))
    kept = [[line for line in page if id(line) not in dropped] for page, dropped in zip(pages, lines, strict=True)]
    once = {re.sub(r"\d+", "0", words): words for words in reversed(said)}
    return Body(kept, tuple(reversed(once.values())), tuple(links))


def _running(edges: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Of the rows at one edge of each page, the running ones."""
    counts = Counter(key for rows in edges for key in {_key(row) for row in rows})
    fewest = max(2, sum(map(bool, edges)) // 2)
    return [[row for row in rows if counts[_key(row)] >= fewest or _BROWSER.fullmatch(_words(row))] for rows in edges]


def _edge(rows: Sequence[Row]) -> list[Row]:
    """The first of *rows*, up to a space that parts them from the others."""
    for number, (row, then) in enumerate(pairwise(rows[: _EDGE + 1]), start=1):
        if abs(row[0].bottom - then[0].bottom) > _APART * min(row[0].height, then[0].height):
            return [*rows[:number]]
    return []


def _rows(page: Sequence[Line]) -> list[Row]:
    """The rows of *page* from top to foot; lines of one height are a row."""
    rows: list[list[Line]] = []
    for line in sorted(page, key=lambda one: -one.bottom):
        if rows and rows[-1][0].bottom - line.bottom < line.height / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [tuple(row) for row in rows]


def _words(row: Row) -> str:
    return " ".join(line.text for line in sorted(row, key=lambda one: one.left))


def _key(row: Row) -> str:
    return re.sub(r"\d+", "0", _words(row))
