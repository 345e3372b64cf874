"""Two actors side by side: what was done to each on one axis of time, and kind by kind in the same line."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from dashboard.columns import ACT_TABLES, Ints
from dashboard.corpus import Selection
from dashboard.corpus.figures import Figure, count, plural, until_words
from dashboard.corpus.rows import Rows
from dashboard.panels.campaign import LANES, lasting
from dashboard.panels.facing import DONE, SAID, Fill, One
from dashboard.panels.fairness import NO_FINDING, answer_of, answers_to
from dashboard.panels.lanes import lane_of
from dashboard.panels.marks import SOME, SOME_SAY, day
from dashboard.panels.panel import Builder, Cell, Column, Lane, Line, Mark, Name, Panel, Part, Table, TimeChart
from dashboard.panels.sides import PARAPHRASE

_ALONE = "Recorded of one alone"
_NO_ACT = "no act recorded here"
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
    """What concerns each and what each did, a lane for one, on one axis of time."""
    two = _two(selection)
    masks = [(_mask(selection, one.concerning(*LANES)), _mask(selection, one.taken(*LANES))) for one in two]
    either = selection.only(np.logical_or.reduce([mask for both in masks for mask in both])) if two else selection
    span = lasting(either, LANES) if two else None
    if span is None or span.start is None or span.end is None:
        return None
    found = [
        _lane(one, one.within.only(about), one.within.only(did), span.end - span.start)
        for one, (about, did) in zip(two, masks, strict=True)
    ]
    lanes = tuple(lane for lane, _ in found)
    rows = Rows.once(mark.rows for lane in lanes for mark in lane.marks)
    if not len(rows):
        return None
    alt = "Chart in time. " + " ".join(
        f"{lane.name}: {'; '.join(f'{mark.words[0]}: {mark.label}' for mark in lane.marks) or lane.earlier}."
        for lane in lanes
    )
    chart = TimeChart(day(span.start), day(span.end), (), (), lanes, ("", ""), alt, partial(_table, lanes))
    struck = any(one.concerning("strikes").size or one.taken("strikes").size for one in two)
    return Panel(
        "side-by-side-over-time",
        _roles(selection, two),
        chart,
        rows,
        lead=("Each act on its day, in the colour of its kind",),
        beside=(NO_FINDING,),
        notes=(
            "A dashed strip is a date known only as a month or a year.",
            *(["Strikes are not drawn: they are on the page Strikes."] if struck else []),
            *(note for _, notes in found for note in notes),
        ),
    )


def _roles(selection: Selection, two: Sequence[One]) -> tuple[Part, ...]:
    """Of how many acts each is the target, and how many each took or announced."""
    title: list[Part] = []
    for one in two:
        title += ["; "] if title else []
        about, did = (_acts(selection, rows) for rows in (one.concerning(*ACT_TABLES), one.taken(*ACT_TABLES)))
        title += [Name(one.name)]
        if about.high:
            title += [" is the target of ", about, plural(about.high, " act")]
        if did.high:
            title += [" and took or announced " if about.high else " took or announced ", did]
            title += [plural(did.high, " act")] if not about.high else []
        title += [" has no act recorded here"] if not about.high and not did.high else []
    return tuple(title)


def _acts(selection: Selection, rows: Ints) -> Figure:
    codes = np.unique(selection.corpus.act[rows])
    return count(len(codes), rows, acts=codes)


def _mask(selection: Selection, rows: Ints) -> Ints:
    mask = np.zeros(len(selection.corpus), bool)
    mask[rows] = True
    return mask


def _lane(one: One, about: Selection, did: Selection, days: int) -> tuple[Lane, list[str]]:
    """The acts of every kind that concern one, or that it took, in time; and what is too vague to draw."""
    marks: list[Mark] = []
    notes = []
    for within, taken in ((about, False), (did, True)):
        for table in LANES:
            lane, note = lane_of(within, table, days)
            marks += [replace(mark, colour=lane.colour, taken=taken) for mark in lane.marks]
            notes += [f"{one.name}: {note}"] if note else []
    marks.sort(key=lambda mark: mark.start)
    return Lane(one.name, "ink", tuple(marks), "" if marks else _NO_ACT), notes


def _table(lanes: Sequence[Lane]) -> Table:
    """The same as a table, in the order of time: when, of whom, what."""
    every = sorted(((mark.start, lane.name, mark) for lane in lanes for mark in lane.marks), key=lambda one: one[:2])
    lines = (Line((Cell(mark.words[0]), Cell(name), Cell(mark.said)), mark.rows) for _, name, mark in every)
    return Table((Column("When"), Column("Actor"), Column("What")), tuple(lines))


def line_by_line(selection: Selection) -> Panel | None:
    """Kind by kind what was done to each, and what each says and is said to be, in the same line."""
    two = _two(selection)
    if not two:
        return None
    accused = np.concatenate([one.concerning(*LANES) for one in two])
    done, said = [*_lines(two, DONE), *_answers(selection, two)], _lines(two, SAID)
    if not done + said:
        return None
    groups = tuple((name, len(lines)) for name, lines in (("What was done", done), ("What is said", said)) if lines)
    rows = Rows.once(line.rows for line in done + said)
    offered = any(SOME in cell.text for line in done for cell in line.cells)
    heads = (Column("Kind"), *(Column(one.name) for one in two))
    return Panel(
        "side-by-side",
        _title(selection, two),
        Table(heads, tuple(done + said), groups),
        rows,
        beside=(NO_FINDING,) if len(accused) else (),
        notes=(
            "An act counts once, however many statements report it; what is contradicted or doubtful is left out.",
            *([SOME_SAY] if offered else []),
            *([PARAPHRASE] if said else []),
        ),
        as_of=until_words(selection),
    )


def _title(selection: Selection, two: Sequence[One]) -> tuple[Part, ...]:
    """How many acts concern each, and how many both."""
    found = [one.concerning(*ACT_TABLES) for one in two]
    title: list[Part] = []
    for one, rows in zip(two, found, strict=True):
        number = _acts(selection, rows)
        said: list[Part] = [number, plural(number.high, " act concerns ", " acts concern ")]
        title += [", " if title else "", *(said if number.high else ["no act concerns "]), Name(one.name)]
    if not all(map(len, found)):
        return tuple(title)
    acts = selection.corpus.act
    shared = _acts(
        selection, np.concatenate([mine[np.isin(acts[mine], acts[other])] for mine, other in (found, found[::-1])])
    )
    if not shared.high:
        return (*title, "; none concerns both")
    return (*title, "; ", shared, plural(shared.high, " concerns both", " concern both"))


def _lines(two: Sequence[One], wanted: Mapping[str, Fill]) -> list[Line]:
    """A line for each kind of which both have something; all that one alone has in a last one."""
    lines: list[Line] = []
    alone: list[list[Cell]] = [[], []]
    for label, fill in wanted.items():
        cells = [fill(one) for one in two]
        both = [cell for cell in cells if cell]
        if len(both) == len(two):
            lines.append(_line(label, both))
        for mine, cell in zip(alone, cells, strict=True):
            mine += [cell] if cell and len(both) < len(two) else []
    if any(alone):
        lines.append(_line(_ALONE, [_one_below(cells) for cells in alone]))
    return lines


def _one_below(cells: Sequence[Cell]) -> Cell:
    """What one alone has, kind below kind."""
    if not cells:
        return Cell(_NOTHING)
    stack = tuple(part for cell in cells for part in (cell.stack or (cell,)))
    return Cell("; ".join(cell.text for cell in cells), rows=Rows.once(cell.rows for cell in cells), stack=stack)


def _line(label: str, cells: Sequence[Cell]) -> Line:
    rows = Rows.once(part.rows for cell in cells for part in (cell, *cell.stack))
    return Line((Cell(label, strong=True), *cells), rows)


def _answers(selection: Selection, two: Sequence[One]) -> list[Line]:
    """What each who is accused answers, beside what is held against them."""
    cells = []
    for one in two:
        accused = one.concerning(*LANES)
        person = selection.corpus.actors[one.key].kind == "person"
        said = answer_of(selection, one.key, accused) if person and len(accused) else ""
        cells.append(
            Cell(said.removeprefix(f"{one.name}: "), rows=answers_to(selection, one.key, accused) if said else ())
        )
    return [_line("Their answer", cells)] if any(cell.text for cell in cells) else []


PANELS: list[Builder] = [over_time, line_by_line]
