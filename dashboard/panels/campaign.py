"""The campaign on one time axis: the running sum of deaths, totals that were stated, and lanes of acts below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import numpy as np

from dashboard.columns import CODES, EPOCH, NAT, Ints
from dashboard.corpus import Period, Selection
from dashboard.corpus.attribution import is_quoted, said_by
from dashboard.corpus.figures import day_words, organizations, plural, reach, total
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import Incident, Incidents, incidents
from dashboard.corpus.many import coded
from dashboard.corpus.rows import Rows
from dashboard.corpus.votes import first_of_runs
from dashboard.panels.lanes import act_times, lane_of
from dashboard.panels.marks import day
from dashboard.panels.most import MARKS
from dashboard.panels.panel import Cell, Column, Lane, Line, Mark, Stated, Step, Table, TimeChart
from dashboard.values import numbers

LANES = ("designations", "sanctions", "rewards", "indictments")
_THROUGHOUT = CODES["extent"].index("throughout")


def window(selection: Selection) -> Period | None:
    """The days that a chart of *selection* spans: the chosen period, else the year up to which the facts go."""
    chosen, last = selection.period, reach(selection.horizon).facts
    end = chosen.end if chosen.end is not None else last
    if end == NAT:
        return None
    start = chosen.start if chosen.start is not None else date(day(end).year, 1, 1).toordinal() - EPOCH
    return Period(start, end) if start <= end else None


@dataclass(frozen=True)
class Drawn:
    """A time chart, what it leaves out, and the acts it shows.

    Attributes:
        notes: what is not drawn, and why.
        rows: the statements behind all that is drawn.
        stated: the statements of a total, drawn or not.
    """

    chart: TimeChart
    notes: tuple[str, ...]
    rows: Rows
    stated: Rows


def lasting(selection: Selection, tables: Sequence[str]) -> Period | None:
    """From the year of the first dated act of *tables* up to the day that the facts go to; or the chosen period."""
    last = reach(selection.horizon).facts
    start, _, how = selection.horizon.times
    rows = selection.acts(*tables).reports
    rows = rows[how[rows] != UNDATED]
    if not len(rows) or last == NAT or selection.has_period:
        return window(selection)
    first = int(start[rows].min())
    return Period(date(day(first).year, 1, 1).toordinal() - EPOCH, max(last, first))


def drawn(
    selection: Selection,
    lanes: Sequence[str] = LANES,
    *,
    deaths: bool = True,
    totals: bool = False,
    span: Period | None = None,
) -> Drawn | None:
    """The chart of *selection* in its window; None when there is nothing to draw.

    Args:
        selection: what is chosen.
        lanes: the act tables that have a lane.
        deaths: whether the running sum is drawn.
        totals: whether every stated total is; else the article's alone.
        span: the days that it spans, where they are not those of `window`.
    """
    span = span or window(selection)
    if span is None or span.start is None or span.end is None:
        return None
    within = selection.during(span)
    steps, each = _steps(within) if deaths else ((), "")
    every = _stated_rows(within, everyone=totals) if deaths else np.zeros(0, np.int32)
    stated, drawn_of = _stated(within, every)
    found = [lane_of(within, name, span.end - span.start) for name in lanes]
    marks = [
        replace(lane, earlier=_earlier(selection, name, span.start))
        for name, (lane, _) in zip(lanes, found, strict=True)
        if lane.marks
    ]
    if not (steps or stated or marks):
        return None
    notes = [*filter(None, (each, drawn_of)), *outside(selection, within, lanes), *(note for _, note in found if note)]
    everything: list[Step | Stated | Mark] = [*steps, *stated, *(mark for lane in marks for mark in lane.marks)]
    chart = TimeChart(
        first=day(span.start),
        last=day(span.end),
        steps=steps,
        stated=stated,
        lanes=tuple(marks),
        labels=_labels(within, steps),
        alt=_alt(within, steps, marks),
        tabled=partial(_table, steps, stated, marks),
    )
    rows = Rows.once(mark.rows for mark in everything)
    return Drawn(chart, tuple(notes), rows, Rows(every))


def _steps(within: Selection) -> tuple[tuple[Step, ...], str]:
    """The running sum by the last day that each strike can have been; and what a step holds, where it is more."""
    found = incidents(within)
    tolls = found.totals("killed")
    told = np.flatnonzero((found.how != UNDATED) & ~np.isnan(tolls.low))
    if not len(told):
        return (), ""
    told = told[np.argsort(found.end[told], kind="stable")]
    ends = found.end[told]
    width = -(-int(ends[-1] - ends[0] + 1) // MARKS) if len(told) > MARKS else 0
    firsts = first_of_runs((ends - ends[0]) // width) if width else np.arange(len(told))
    bounds = [*firsts.tolist(), len(told)]
    sums = [
        np.cumsum(values[told])[np.array(bounds[1:]) - 1] for values in (tolls.low, tolls.high, tolls.least, tolls.most)
    ]
    steps = []
    for first, last, low, high, lowest, highest in zip(
        bounds[:-1], bounds[1:], *(one.tolist() for one in sums), strict=True
    ):
        some = told[first:last]
        words = _strike_words(found[int(some[0])]) if last - first == 1 else _strikes_words(found, some)
        rows = Rows(found.reports(some))
        steps.append(Step(day(int(ends[last - 1])), low, high, lowest, highest, words, rows))
    return tuple(steps), f"A step of the sum holds {width} {plural(width, 'day')}." if width else ""


def _strikes_words(found: Incidents, some: Ints) -> str:
    """Several strikes as one step: the days up to which they were, how many they killed."""
    tolls = found.totals("killed")
    first, last = day_words(int(found.end[some[0]])), day_words(int(found.end[some[-1]]))
    deaths = numbers.between(float(tolls.low[some].sum()), float(tolls.high[some].sum()))
    return f"{first if first == last else f'{first} to {last}'}: {deaths} killed in {len(some)} strikes."


def _strike_words(incident: Incident) -> str:
    toll = incident.toll
    return f"{incident.when}: {toll}. {incident.title}." if toll else f"{incident.when}. {incident.title}."


def _stated_rows(within: Selection, *, everyone: bool) -> Ints:
    """The totals as of a day, as somebody stated them, in the order of the days."""
    corpus, rows = within.corpus, np.array(within.running(), np.int32)
    # A month or a year says no day to draw it at; a span that is filled ends on its last.
    exact = (corpus["start"][rows] == corpus["end"][rows]) | (corpus["extent"][rows] == _THROUGHOUT)
    said = coded(corpus, "strikes", "killed").one(rows) >= 0
    found: Ints = rows[exact & said & (corpus["end"][rows] != NAT) & (everyone | (corpus["basis"][rows] > 0))]
    return found


def _stated(within: Selection, rows: Ints) -> tuple[tuple[Stated, ...], str]:
    """*rows* as marks, the latest of many and the articles' own; and how many that are."""
    last = rows[-MARKS:]
    shown = np.concatenate([rows[:-MARKS][within.corpus["basis"][rows[:-MARKS]] > 0], last])
    within.corpus.facts(shown)  # made together
    stated = tuple(_one_stated(within, row) for row in shown.tolist())
    return stated, f"Drawn are the {len(shown)} latest of {len(rows):,} stated totals." if len(shown) < len(
        rows
    ) else ""


def _one_stated(within: Selection, row: int) -> Stated:
    corpus = within.corpus
    said = getattr(corpus.fact(row), "killed", "")
    number, end = numbers.read(said), int(corpus["end"][row])
    words = f"{numbers.words(said)} people killed, as of {day_words(end)}: {said_by(corpus, row)}"
    return Stated(day(end), number.low, number.high, number.hedge, words, (row,), is_quoted(corpus, row))


def _labels(within: Selection, steps: Sequence[Step]) -> tuple[str, str]:
    killed = total(within, "strikes", "killed")
    if not steps or killed is None:
        return "", ""
    over = f", {killed.range} over all reports" if killed.range else ""
    first = steps[0]
    return (
        f"First strike, {first.day.day} {first.day:%b}: {numbers.between(first.low, first.high)} people killed",
        f"{killed.text} added up{over}",
    )


def outside(selection: Selection, within: Selection, lanes: Sequence[str]) -> Iterable[str]:
    """How many acts of the lanes lie outside the window, or have no date."""
    if not lanes:
        return
    every, here = selection.acts(*lanes), within.acts(*lanes)
    undated = int((act_times(selection, every)[2] == UNDATED).sum())
    if earlier := len(every) - len(here) - undated:
        yield f"{earlier} {plural(earlier, 'act')} outside the days that are drawn: in the tables of their kind."
    if undated:
        yield f"{undated} {plural(undated, 'act')} without a date: in the tables of their kind."


def _earlier(selection: Selection, table: str, start: int) -> str:
    """How many acts of *table* were before *start*, of listings how many groups: "3 groups before 2025"."""
    before = selection.during(Period(None, start - 1))
    before = before.only(before.horizon.times[1] < start)
    many, first = len(before.acts(table)), day(start)
    words = f"before {first.year if (first.month, first.day) == (1, 1) else day_words(start)}"
    if not many:
        return ""
    groups = organizations(before, table)  # one group may be listed in several acts
    listed = table == "designations" and groups.high
    return f"{groups.text} {plural(groups.high, 'group')} {words}" if listed else f"{many} {words}"


def _alt(within: Selection, steps: Sequence[Step], lanes: Sequence[Lane]) -> str:
    said = ["Chart in time."]
    if steps:
        said.append("Deaths in boat strikes, added up: " + "; ".join(step.words for step in steps))
    for lane in lanes:
        marks = "; ".join(f"{mark.words[0]}: {mark.label}" for mark in lane.marks)
        said.append(f"{lane.name}: {'; '.join(filter(None, (marks, lane.earlier)))}.")
    return " ".join(said)


def _table(steps: Sequence[Step], stated: Sequence[Stated], lanes: Sequence[Lane]) -> Table:
    """The same as a table, in the order of time: when, what kind, what."""
    dated: list[tuple[date, Line]] = []
    for step in steps:
        sum_ = numbers.between(step.low, step.high)
        dated.append((step.day, _line(step.day, "Strike", f"{step.words} Sum so far: {sum_}.", step.rows)))
    for one in stated:
        dated.append((one.day, _line(one.day, "Stated total", one.words, one.rows)))
    for lane in lanes:
        for mark in lane.marks:
            cells = (Cell(mark.words[0]), Cell(lane.name), Cell(mark.said))
            dated.append((mark.start, Line(cells, mark.rows)))
    lines = tuple(line for _, line in sorted(dated, key=lambda pair: pair[0]))
    return Table((Column("When"), Column("Kind"), Column("What")), lines)


def _line(when: date, kind: str, what: str, rows: Sequence[int]) -> Line:
    return Line((Cell(day_words(when.toordinal() - EPOCH)), Cell(kind), Cell(what)), rows)
