"""Deaths and strikes by month and waters."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle

import numpy as np

from dashboard.columns import Ints, Mask
from dashboard.corpus import Selection
from dashboard.corpus.acts import Parts, parts
from dashboard.corpus.figures import figure, plural, until_words
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import Incidents, incidents
from dashboard.corpus.many import once
from dashboard.corpus.rows import Rows
from dashboard.corpus.totals import Total
from dashboard.panels.marks import day
from dashboard.panels.panel import Bar, Cell, Colour, Column, Line, Panel, Part, Table
from dashboard.panels.waters import waters_colour, waters_words

_MONTHS = 36  # where they are more, it is told by years


def by_month(selection: Selection) -> Panel | None:
    """Deaths and strikes by month and waters; of many months by year."""
    found = incidents(selection)
    if len(found) < 2:
        return None
    spans, unit = _spans(found)
    waters = _waters(found)
    every = np.ones(len(found), bool)
    columns, months = [*waters.values(), every], [*spans.values(), every]
    colours: list[Colour] = [*(_colour(found, column) for column in waters.values()), "strikes"]
    cells = _cells(found, [month & column for month in months for column in columns], colours)
    table = [cells[start : start + len(columns)] for start in range(0, len(cells), len(columns))]
    most = max((mine[-1].bar.high for mine in table[:-1] if mine[-1].bar), default=0.0)
    lines = [
        # The sums of all months have no bar: it would be on another scale.
        Line(
            (Cell(label, strong=True), *_barred(mine, most if label != "All" else 0.0)),
            Rows(found.reports(month)),
        )
        for label, mine, month in zip([*spans, "All"], table, months, strict=True)
    ]
    heads = (Column(_capital(unit)), *(Column(_capital(words)) for words in waters), Column("All waters"))
    return Panel(
        "by-month",
        ("People killed: ", *_title(found, waters)),
        Table(heads, tuple(lines)),
        Rows.once([found.rows]),
        lead=(f"Deaths, and in how many strikes, by {unit} and waters",),
        notes=(f"A strike stands in the {unit} in which most newsrooms have it.",),
        section="Over time",
        as_of=until_words(selection),
    )


def _title(found: Incidents, waters: dict[str, Mask]) -> list[Part]:
    title: list[Part] = []
    places = [np.flatnonzero(mask) for mask in waters.values()]
    totals = found.selection.totals("strikes", "killed", _parts(found, places))
    for place, (words, total) in enumerate(zip(waters, totals, strict=True)):
        if deaths := figure(total):
            title += [" and " if place == len(waters) - 1 and place else ", " if place else "", deaths]
            title += [f" in {words}" if words.startswith("waters") else f" in the {words}"]
    return title


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _spans(found: Incidents) -> tuple[dict[str, Mask], str]:
    """The strikes of each month in the order of time, or of each year where months are many; and which of the two."""
    first, last = found.start.astype("datetime64[D]"), found.end.astype("datetime64[D]")
    dated = found.how != UNDATED
    many = len(np.unique(first[dated].astype("datetime64[M]"))) > _MONTHS
    kind, unit = ("datetime64[Y]", "year") if many else ("datetime64[M]", "month")
    begins, ends = (days.astype(kind).astype(np.int64) for days in (first, last))
    several, undated = np.iinfo(np.int64).max, np.iinfo(np.int64).min
    key = np.where(dated, np.where(begins == ends, begins, several), undated)
    spans = {}
    for one in once(key).tolist():
        mine = key == one
        label = (
            f"{day(int(found.start[np.argmax(mine)])):{'%Y' if many else '%B %Y'}}" if dated[mine].all() else "undated"
        )
        spans[f"several {unit}s" if one == several else label] = mine
    return spans, unit


def _waters(found: Incidents) -> dict[str, Mask]:
    """The strikes by waters, in words."""
    words = np.array([waters_words(waters) for waters in found.selection.horizon.waters_named])[found.waters]
    return {str(one): words == one for one in np.unique(words)}


def _parts(found: Incidents, places: Sequence[Ints]) -> Parts:
    """The acts of the strikes at each of some sets of *places*."""
    part = np.repeat(np.arange(len(places), dtype=np.int32), [len(mine) for mine in places])
    return parts(found.selection.corpus, part, found.act[np.concatenate(places)], len(places))


def _cells(found: Incidents, masks: Sequence[Mask], colours: Sequence[Colour]) -> list[Cell]:
    """Deaths and strikes of the strikes of each of *masks*; the *colours* of bars come again line by line."""
    places = [np.flatnonzero(mask) for mask in masks]
    of = _parts(found, places)
    deaths, numbers = (found.selection.totals("strikes", column, of) for column in ("killed", "strikes"))
    return [
        _cell(found, mine, colour, deaths[part], numbers[part]) if len(mine) else Cell("none announced")
        for part, (mine, colour) in enumerate(zip(places, cycle(colours), strict=False))
    ]


def _colour(found: Incidents, mask: Mask) -> Colour:
    """The colour of the waters of the strikes of *mask*, which all are in the same."""
    return waters_colour(found.selection.horizon.waters_named[int(found.waters[mask][0])])


def _cell(found: Incidents, places: Ints, colour: Colour, deaths: Total, number: Total) -> Cell:
    bar = Bar(deaths.low, deaths.high, *deaths.spread, colour) if deaths.stated else None
    note = f"in {number.words} {plural(number.high, 'strike')}" if number.stated else ""
    return Cell(deaths.words if deaths.stated else "not stated", note, Rows(found.reports(places)), bar)


def _barred(cells: Sequence[Cell], most: float) -> list[Cell]:
    return list(cells) if most else [replace(cell, bar=None) for cell in cells]
