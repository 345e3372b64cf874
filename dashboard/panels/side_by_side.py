"""Two actors side by side: what was done to each on one axis of time, and kind by kind in the same line."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.columns import ACT_TABLES, Ints
from dashboard.corpus.figures import count, plural, until_words
from dashboard.corpus.rows import Rows
from dashboard.panels.campaign import LANES, lasting
from dashboard.panels.claims import PARAPHRASE
from dashboard.panels.facing import DONE, KINDS, SAID, Fill, One
from dashboard.panels.fairness import NO_FINDING, answers
from dashboard.panels.lanes import lane_of
from dashboard.panels.marks import day
from dashboard.panels.panel import Builder, Cell, Column, Day, Lane, Line, Mark, Name, Panel, Part, Table, TimeChart

_STRIP = "A dashed strip is a date known only as a month or a year. Acts of one day are one mark."
_NOTHING = "none recorded here"


def _two(selection: Selection) -> tuple[One, ...]:
    """The two who are chosen; empty where not two are."""
    if len(selection.actors) != 2:
        return ()
    return selection.keep("two", lambda: tuple(_one(selection, key) for key in selection.actors))


def _one(selection: Selection, key: str) -> One:
    corpus = selection.corpus
    roles = corpus.index.roles([corpus.actors.codes[key]])
    within = Selection(
        selection.horizon, selection.mask & (roles > 0), matched=roles, actors=(key,), period=selection.period
    )
    return One(key, corpus.actors.name(key), within)


def over_time(selection: Selection) -> Panel | None:
    """The acts concerning each, a lane for one, on one axis of time."""
    two = _two(selection)
    about = [one.within.only(_mask(selection, one.concerning(*LANES))) for one in two]
    either = selection.only(np.logical_or.reduce([one.mask for one in about])) if two else selection
    span = lasting(either, LANES) if two else None
    if span is None or span.start is None or span.end is None:
        return None
    found = [_lane(one, mine, span.end - span.start) for one, mine in zip(two, about, strict=True)]
    lanes = tuple(lane for lane, _ in found if lane.marks)
    if not lanes:
        return None
    rows = Rows.once(mark.rows for lane in lanes for mark in lane.marks)
    alt = "Chart in time. " + " ".join(
        f"{lane.name}: {'; '.join(f'{mark.words[0]}: {mark.label}' for mark in lane.marks)}." for lane in lanes
    )
    chart = TimeChart(day(span.start), day(span.end), (), (), lanes, ("", ""), alt, _table(lanes))
    return Panel(
        "side-by-side-over-time",
        _spans(lanes),
        chart,
        rows,
        lead=("A diamond an act on its day, in the colour of its kind, hollow where it is announced",),
        beside=(NO_FINDING,),
        notes=(
            "A dashed strip is a date known only as a month or a year.",
            *(note for _, notes in found for note in notes),
        ),
    )


def _spans(lanes: Sequence[Lane]) -> tuple[Part, ...]:
    """From when to when the acts of each lane are."""
    title: list[Part] = []
    for lane in lanes:
        first, last = Day(lane.marks[0].words[0]), Day(lane.marks[-1].words[0])
        title += [", those concerning " if title else "Acts concerning ", Name(lane.name)]
        title += [" run from ", first, " to ", last] if first != last else [" are of ", first]
    return tuple(title)


def _mask(selection: Selection, rows: Ints) -> Ints:
    mask = np.zeros(len(selection.corpus), bool)
    mask[rows] = True
    return mask


def _lane(one: One, about: Selection, days: int) -> tuple[Lane, list[str]]:
    """The acts of every kind concerning one, in the order of time; and what is too vague to draw."""
    marks: list[Mark] = []
    notes = []
    for table in LANES:
        lane, note = lane_of(about, table, days)
        words = KINDS[table][1]
        marks += [
            replace(mark, colour=lane.colour, label=mark.label if table == "rewards" else words) for mark in lane.marks
        ]
        notes += [f"{one.name}: {note}"] if note else []
    by_time: dict[tuple[date, date], list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: mark.start):
        by_time.setdefault((mark.start, mark.end), []).append(mark)
    return Lane(one.name, "ink", tuple(map(_at_once, by_time.values()))), notes


def _at_once(marks: Sequence[Mark]) -> Mark:
    """Acts of one time as one mark, in the colour of their kind where they are of one."""
    first = marks[0]
    return replace(
        first,
        label=", ".join(dict.fromkeys(mark.label for mark in marks)),
        words=(first.words[0], *(words for mark in marks for words in mark.words[1:])),
        rows=Rows.once(mark.rows for mark in marks),
        hollow=all(mark.hollow for mark in marks),
        colour=first.colour if len({mark.colour for mark in marks}) == 1 else None,
    )


def _table(lanes: Sequence[Lane]) -> Table:
    """The same as a table, in the order of time: when, whom, what."""
    every = sorted(((mark.start, lane.name, mark) for lane in lanes for mark in lane.marks), key=lambda one: one[:2])
    lines = (
        Line((Cell(mark.words[0]), Cell(name), Cell(" ".join(mark.words[1:]))), mark.rows) for _, name, mark in every
    )
    return Table((Column("When"), Column("Whom"), Column("What")), tuple(lines))


def line_by_line(selection: Selection) -> Panel | None:
    """Kind by kind what was done to each, and what each says and is said to be, in the same line."""
    two = _two(selection)
    if not two:
        return None
    done, said = _lines(two, DONE), _lines(two, SAID)
    if not done + said:
        return None
    groups = tuple((name, len(lines)) for name, lines in (("What was done", done), ("What is said", said)) if lines)
    rows = Rows.once(line.rows for line in done + said)
    accused = np.concatenate([one.concerning(*LANES) for one in two])
    beside = (NO_FINDING, *answers(selection, accused)) if len(accused) else ()
    heads = (Column("Kind"), *(Column(one.name) for one in two))
    return Panel(
        "side-by-side",
        _title(selection, two),
        Table(heads, tuple(done + said), groups),
        rows,
        beside=beside,
        notes=(
            "An act counts once, however many statements report it; what is contradicted or doubtful is left out.",
            *([PARAPHRASE] if said else []),
        ),
        as_of=until_words(selection),
    )


def _title(selection: Selection, two: Sequence[One]) -> tuple[Part, ...]:
    """How many acts concern each, and how many both."""
    found = [one.concerning(*ACT_TABLES) for one in two]
    codes = [np.unique(selection.corpus.act[rows]) for rows in found]
    title: list[Part] = []
    for one, rows, acts in zip(two, found, codes, strict=True):
        number = count(len(acts), rows, acts=acts)
        said: list[Part] = [number, plural(number.high, " act concerns ", " acts concern ")]
        title += [", " if title else "", *(said if number.high else ["no act concerns "]), Name(one.name)]
    if not all(map(len, found)):
        return tuple(title)
    both, every = np.intersect1d(codes[0], codes[1]), np.concatenate(found)
    shared = count(len(both), every[np.isin(selection.corpus.act[every], both)], acts=both)
    if not shared.high:
        return (*title, "; none concerns both")
    return (*title, "; ", shared, plural(shared.high, " concerns both", " concern both"))


def _lines(two: Sequence[One], wanted: Mapping[str, Fill]) -> list[Line]:
    """A line for each kind of which either has something."""
    lines = []
    for label, fill in wanted.items():
        cells = [fill(one) for one in two]
        if any(cells):
            rows = dict.fromkeys(row for cell in cells if cell for part in (cell, *cell.stack) for row in part.rows)
            lines.append(Line((Cell(label, strong=True), *(cell or Cell(_NOTHING) for cell in cells)), tuple(rows)))
    return lines


PANELS: list[Builder] = [over_time, line_by_line]
