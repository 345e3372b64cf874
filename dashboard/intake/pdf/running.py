"""Running heads, page numbers and what a browser prints at the edge of each page."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dashboard.intake.pdf.lines import Line

_EDGE = 2  # rows at the top and at the foot of a page that may be running ones
_BROWSER = re.compile(
    r"""
    (?P<link>https?://\S+)?\s*\d{1,3}/\d{1,3}                             # https://example.org/mill 1/3
    | \d{1,2}[./]\d{1,2}[./]\d{2,4},\s\d{1,2}:\d\d(?:\s?[AP]M)?(?:\s.*)?  # 11/24/25, 3:04 PM  Navy strikes mill
    """,
    re.VERBOSE,
)
_LINK = re.compile(r"https?://[^\s…]+(?=\s|$)")


class Body(NamedTuple):
    """The lines of each page that are no running ones; the running ones, each once; the addresses in these."""

    pages: list[list[Line]]
    dropped: tuple[str, ...]
    links: tuple[str, ...]


def without_running(pages: Sequence[Sequence[Line]]) -> Body:
    """*pages* without the rows at their edges that stand on most of them, digits aside, or that a browser prints."""
    edges = [_edges(page) for page in pages]
    counts = Counter(key for rows in edges for key in {_key(row) for row in rows})
    fewest = max(2, sum(map(bool, pages)) // 2)
    running = [
        [row for row in rows if counts[_key(row)] >= fewest or _BROWSER.fullmatch(_words(row))] for rows in edges
    ]
    lines = [{id(line) for row in rows for line in row} for rows in running]
    said = list(dict.fromkeys(_words(row) for rows in running for row in rows))
    links = dict.fromkeys(link for words in said for link in _LINK.findall(words) if not link.endswith("..."))
    kept = [[line for line in page if id(line) not in dropped] for page, dropped in zip(pages, lines, strict=True)]
    once = {re.sub(r"\d+", "0", words): words for words in reversed(said)}
    return Body(kept, tuple(reversed(once.values())), tuple(links))


def _edges(page: Sequence[Line]) -> list[list[Line]]:
    """The rows at the top and at the foot of *page*; lines of one height are a row."""
    rows: list[list[Line]] = []
    for line in sorted(page, key=lambda one: -one.bottom):
        if rows and rows[-1][0].bottom - line.bottom < line.height / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows if len(rows) <= 2 * _EDGE else [*rows[:_EDGE], *rows[-_EDGE:]]


def _words(row: Sequence[Line]) -> str:
    return " ".join(line.text for line in sorted(row, key=lambda one: one.left))


def _key(row: Sequence[Line]) -> str:
    return re.sub(r"\d+", "0", _words(row))
