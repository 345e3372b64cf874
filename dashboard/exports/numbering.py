"""Numbered notes: every statement behind a document's panels, once, with who says it and the numbers of their sources.

What several say in the same words is one note with all of them, so that a strike is told once and not eleven times.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.documents import Document, Note

Numbers = Mapping[int, int]
Sources = tuple[int, ...]


@dataclass(frozen=True)
class Numbered:
    """A note: its words and, where they stand in them, the numbers of its sources; and the rows that it is of."""

    parts: tuple[str | Sources, ...]
    rows: tuple[int, ...]

    def __str__(self) -> str:
        return "".join(part if isinstance(part, str) else ", ".join(map(str, part)) for part in self.parts)


def notes(document: Document) -> list[Numbered]:
    """The notes in the order of first use: what is said in the same words, and inferred alike, is one."""
    makers = {row: shown.note for shown in document.panels for row in shown.panel.rows}
    places = {source["id"]: number for number, source in enumerate(document.sources, 1)}
    found: dict[tuple[str, tuple[str, ...]], dict[int, Note]] = {}
    for row, maker in makers.items():
        note = maker(row)
        found.setdefault((note.words, note.inferred), {})[row] = note
    return [
        Numbered((f"{words} (", *_voices([*mine.values()], places), f").{_inferred(inferred)}"), tuple(mine))
        for (words, inferred), mine in found.items()
    ]


def _inferred(fields: Sequence[str]) -> str:
    return f" Inferred by the editor: {', '.join(fields)}." if fields else ""


def _voices(said: Sequence[Note], places: Mapping[str, int]) -> Iterator[str | Sources]:
    """Who says it, each with the sources: those who name no announcer first, then announcer by announcer."""
    by_announcer: dict[str, list[Note]] = {"": []}
    for note in said:
        by_announcer.setdefault(note.announcer, []).append(note)
    begun = False
    for announcer, mine in by_announcer.items():
        several = len(mine) > 1
        for place, note in enumerate(mine):
            head = f"after an announcement by {announcer}: " if announcer and several and not place else ""
            after = f", after an announcement by {announcer}" if announcer and not several else ""
            yield f"{'; ' if begun else ''}{head}{note.who}{after}"
            begun = True
            if sources := tuple(places[name] for name in note.sources if name in places):
                yield f"{'; ' if len(said) == 1 else ', '}source{'s' * (len(sources) != 1)} "
                yield sources


def numbering(cited: Iterable[Numbered]) -> dict[int, int]:
    """The number of the note of each row, from 1."""
    return {row: number for number, note in enumerate(cited, 1) for row in note.rows}


def runs(rows: Iterable[int], numbers: Numbers) -> list[tuple[int, int]]:
    """The numbers of *rows* as runs, first and last: [(1, 4), (7, 7)]."""
    mine = sorted({numbers[row] for row in rows if row in numbers})
    starts = mine[:1] + [after for before, after in pairwise(mine) if after != before + 1]
    ends = [before for before, after in pairwise(mine) if after != before + 1] + mine[-1:]
    return list(zip(starts, ends, strict=True))
