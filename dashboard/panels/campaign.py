"""The campaign on one time axis: the running sum of deaths, totals that were stated, and lanes of acts below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.corpus import Period, Selection
from dashboard.corpus.attribution import is_quoted, said_by
from dashboard.corpus.columns import EPOCH, NAT
from dashboard.corpus.figures import Figure, day_words, plural, reach, total
from dashboard.corpus.horizon import UNDATED, Time
from dashboard.corpus.incidents import Incident, incidents
from dashboard.facts import TABLES
from dashboard.panels.marks import day, marked
from dashboard.panels.panel import Cell, Column, Lane, Line, Mark, Stated, Step, Table, TimeChart
from dashboard.values import numbers

LANES = ("designations", "sanctions", "rewards", "indictments")
NAMES = {
    "designations": "Terrorist listings",
    "sanctions": "Sanctions",
    "rewards": "Reward offers",
    "indictments": "Charges",
}
_WIDEST = 62  # days: a date known less exactly than so is not drawn as a mark


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
    """

    chart: TimeChart
    notes: tuple[str, ...]
    rows: tuple[int, ...]


def lasting(selection: Selection, tables: Sequence[str]) -> Period | None:
    """From the year of the first dated act of *tables* up to the day that the facts go to; or the chosen period."""
    last = reach(selection.horizon).facts
    start, _, how = selection.horizon.times
    rows = [row for row in selection.acts(*tables).all_rows if how[row] != UNDATED]
    if not rows or last == NAT or selection.has_period:
        return window(selection)
    first = min(int(start[row]) for row in rows)
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
    steps = _steps(within) if deaths else ()
    stated = _stated(within, everyone=totals) if deaths else ()
    found = [_lane(within, name) for name in lanes]
    marks = [lane for lane, _ in found if lane.marks]
    if not (steps or stated or marks):
        return None
    notes = [*_outside(selection, within, lanes), *(note for _, note in found if note)]
    everything: list[Step | Stated | Mark] = [*steps, *stated, *(mark for lane in marks for mark in lane.marks)]
    chart = TimeChart(
        first=day(span.start),
        last=day(span.end),
        steps=steps,
        stated=stated,
        lanes=tuple(marks),
        labels=_labels(within, steps),
        alt=_alt(within, steps, marks),
        table=_table(within, steps, stated, marks),
    )
    return Drawn(chart, tuple(notes), tuple(dict.fromkeys(row for mark in everything for row in mark.rows)))


def _steps(within: Selection) -> tuple[Step, ...]:
    """The running sum by the last day that each strike can have been."""
    told = [(incident, toll) for incident in incidents(within) if incident.time.how and (toll := incident.killed)]
    ordered = sorted(told, key=lambda pair: pair[0].time.end)
    low = high = lowest = highest = 0.0
    steps = []
    for incident, toll in ordered:
        least, most = toll.reported
        low, high, lowest, highest = low + toll.low, high + toll.high, lowest + least, highest + most
        words = _strike_words(incident, toll)
        steps.append(Step(day(incident.time.end), low, high, lowest, highest, words, incident.reports))
    return tuple(steps)


def _strike_words(incident: Incident, toll: Figure) -> str:
    differ = f", {toll.range} in the reports" if toll.range else ""
    return f"{incident.when}: {toll.text} killed{differ}. {incident.title}."


def _stated(within: Selection, *, everyone: bool) -> tuple[Stated, ...]:
    """Totals as of a day, as somebody stated them."""
    corpus = within.corpus
    rows = [row for row in within.running() if corpus["end"][row] != NAT]
    rows = [row for row in rows if everyone or is_quoted(corpus, row)]
    return tuple(stated for row in rows if (stated := _one_stated(within, row)))


def _one_stated(within: Selection, row: int) -> Stated | None:
    said = getattr(within.corpus.fact(row), "killed", None)
    # A month or a year says no day to draw it at; a span that is filled ends on its last.
    exact = within.corpus["start"][row] == within.corpus["end"][row]
    if not said or not (exact or within.corpus.fact(row).extent == "throughout"):
        return None
    number = numbers.read(said)
    when, corpus = day(int(within.corpus["end"][row])), within.corpus
    words = f"{numbers.words(said)} people killed, as of {day_words(int(corpus['end'][row]))}: {said_by(corpus, row)}"
    return Stated(when, number.low, number.high, number.hedge, words, (row,), is_quoted(corpus, row))


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


def _lane(within: Selection, table: str) -> tuple[Lane, str]:
    """The dated acts of a table as marks, those of one time together; and what is too vague to draw."""
    found = within.acts(table)
    together: dict[Time, list[int]] = {}
    vague = 0
    for place in range(len(found)):
        rows = found.rows(place)
        time = within.horizon.time(rows[0])
        if time.how == UNDATED or time.end - time.start > _WIDEST:
            vague += 1
        else:
            together.setdefault(time, []).extend(rows)
    marks = tuple(marked(within, time, rows) for time, rows in sorted(together.items(), key=lambda pair: pair[0].start))
    noun = plural(vague, TABLES[table].kind)
    note = f"{NAMES[table]}: {vague} {noun} known only as a year or a long span is not drawn." if vague == 1 else ""
    note = note or (
        f"{NAMES[table]}: {vague} {noun} known only as a year or a long span are not drawn." if vague else ""
    )
    return Lane(NAMES[table], table, marks), note  # type: ignore[arg-type]


def _outside(selection: Selection, within: Selection, lanes: Sequence[str]) -> Iterable[str]:
    """How many acts of the lanes lie outside the window, or have no date."""
    every, here = selection.acts(*lanes) if lanes else (), within.acts(*lanes) if lanes else ()
    times = [selection.horizon.time(every.rows(place)[0]) for place in range(len(every))] if every else []
    undated = sum(time.how == UNDATED for time in times)
    if earlier := len(every) - len(here) - undated:
        yield f"{earlier} {plural(earlier, 'act')} outside the days that are drawn: on the pages of their kind."
    if undated:
        yield f"{undated} {plural(undated, 'act')} without a date: on the pages of their kind."


def _alt(within: Selection, steps: Sequence[Step], lanes: Sequence[Lane]) -> str:
    said = ["Chart in time."]
    if steps:
        said.append("Deaths in boat strikes, added up: " + "; ".join(step.words for step in steps))
    for lane in lanes:
        marks = "; ".join(f"{mark.words[0]}: {mark.label}" for mark in lane.marks)
        said.append(f"{lane.name}: {marks}.")
    return " ".join(said)


def _table(within: Selection, steps: Sequence[Step], stated: Sequence[Stated], lanes: Sequence[Lane]) -> Table:
    """The same as a table, in the order of time: when, what kind, what."""
    dated: list[tuple[date, Line]] = []
    for step in steps:
        sum_ = numbers.between(step.low, step.high)
        dated.append((step.day, _line(step.day, "Strike", f"{step.words} Sum so far: {sum_}.", step.rows)))
    for one in stated:
        dated.append((one.day, _line(one.day, "Stated total", one.words, one.rows)))
    for lane in lanes:
        for mark in lane.marks:
            cells = (Cell(mark.words[0]), Cell(lane.name), Cell(" ".join(mark.words[1:])))
            dated.append((mark.start, Line(cells, mark.rows)))
    lines = tuple(line for _, line in sorted(dated, key=lambda pair: pair[0]))
    return Table((Column("When"), Column("Kind"), Column("What")), lines)


def _line(when: date, kind: str, what: str, rows: tuple[int, ...]) -> Line:
    return Line((Cell(day_words(when.toordinal() - EPOCH)), Cell(kind), Cell(what)), rows)
