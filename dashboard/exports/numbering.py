"""Numbered notes: every statement behind a document's panels, once, with the numbers of its sources in the list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dashboard.documents import Document


def numbering(document: Document) -> dict[int, int]:
    """The number of each row's note, from 1, in the order of first use."""
    rows = dict.fromkeys(row for shown in document.panels for row in shown.panel.rows)
    return {row: number for number, row in enumerate(rows, 1)}


@dataclass(frozen=True)
class Numbered:
    """A note: the words up to the numbers of its sources, these, and the words after them."""

    before: str
    sources: tuple[int, ...]
    after: str

    def __str__(self) -> str:
        return f"{self.before}{', '.join(map(str, self.sources))}{self.after}"


def notes(document: Document) -> list[Numbered]:
    """The note of each row, by its number."""
    makers = {row: shown.note for shown in document.panels for row in shown.panel.rows}
    places = {source["id"]: number for number, source in enumerate(document.sources, 1)}
    found = []
    for row in numbering(document):
        note = makers[row](row)
        sources = tuple(places[name] for name in note.sources if name in places)
        inferred = f" Inferred by the editor: {', '.join(note.inferred)}." if note.inferred else ""
        named = f"; source{'s' * (len(sources) != 1)} " if sources else ""
        found.append(Numbered(f"{note.words} ({note.who}{named}", sources, f").{inferred}"))
    return found


def runs(rows: Iterable[int], numbers: Mapping[int, int]) -> list[tuple[int, int]]:
    """The numbers of *rows* as runs, first and last: [(1, 4), (7, 7)]."""
    mine = sorted({numbers[row] for row in rows if row in numbers})
    starts = mine[:1] + [after for before, after in pairwise(mine) if after != before + 1]
    ends = [before for before, after in pairwise(mine) if after != before + 1] + mine[-1:]
    return list(zip(starts, ends, strict=True))
