"""Lanes of acts on a time axis: the dated acts of a table as marks, those of one time together."""

from collections.abc import Sequence

import numpy as np

from dashboard.columns import Ints, offsets
from dashboard.corpus import Acts, Selection
from dashboard.corpus.figures import count, day_words, plural
from dashboard.corpus.horizon import UNDATED, Time
from dashboard.corpus.many import coded, once
from dashboard.corpus.votes import ranges
from dashboard.facts import TABLES
from dashboard.panels.marks import SOME_SAY, amounts_differ, day, foremost, marked
from dashboard.panels.most import LANE
from dashboard.panels.panel import Day, Lane, Part

NAMES = {
    "designations": "Terrorist listings",
    "sanctions": "Sanctions",
    "rewards": "Reward offers",
    "indictments": "Charges",
}
_READ, _LEAST = 400, 2  # statements that are read of a lane of more, and of each of its marks at least
_WIDEST = 62  # days: a date known less exactly than so is not drawn as a mark in a year
_SHARE = 6  # of what a chart spans: nor one that is wider than so, in more than a year


def lane_of(within: Selection, table: str, days: int) -> tuple[Lane, str]:
    """The dated acts of a table as marks in a chart of so many *days*, and what is too vague to draw.

    Acts of one time are one mark.
    """
    found = within.acts(table)
    start, end, how = drawn_times(within, found)
    widest = max(_WIDEST, days // _SHARE)
    drawn_ = np.flatnonzero((how != UNDATED) & (end.astype(np.int64) - start <= widest))
    vague, noun = len(found) - len(drawn_), TABLES[table].word
    notes, widened = [], list[str]()
    if vague:
        known = "is" if vague == 1 else "are"
        notes.append(f"{vague} {plural(vague, noun)} known only as a year or a long span {known} not drawn.")
    times = np.stack([start[drawn_], end[drawn_], how[drawn_]], axis=1)
    kinds, which = _widened(times, "D")
    for unit, name in (("M", "month"), ("3M", "quarter"), ("Y", "year")):
        if len(kinds) > LANE:
            kinds, which = _widened(times, unit)
            widened = [f"A mark holds all of a {name}."]
    notes += widened
    order = np.argsort(which, kind="stable")
    ends = offsets(np.bincount(which, minlength=len(kinds)))
    rows = [_rows(found, drawn_[order[ends[one] : ends[one + 1]]]) for one in range(len(kinds))]
    read = max(map(len, rows), default=0)
    read = max(_READ // len(kinds), _LEAST) if read * len(kinds) > _READ else read
    whom = _whom(within, rows)
    alone = (mine[:read] for mine, those in zip(rows, whom, strict=True) if len(those) < 2)
    within.corpus.facts(np.concatenate([np.zeros(0, np.int32), *alone]))  # what statements are made of, made together
    each = zip(kinds.tolist(), rows, whom, strict=True)
    marks = [marked(within, Time(*time), mine, those, read) for time, mine, those in each]
    notes += [SOME_SAY] if any(amounts_differ(mark) for mark in marks) else []
    note = f"{NAMES[table]}: {' '.join(notes)}" if notes else ""
    return Lane(NAMES[table], table, tuple(marks)), note  # type: ignore[arg-type]


def _rows(found: Acts, places: Ints) -> Ints:
    """The reports of the acts at *places*."""
    rows: Ints = found.reports[ranges(found.starts[places], found.starts[places + 1])]
    return rows


def _whom(within: Selection, rows: Sequence[Ints]) -> list[Ints]:
    """By mark: whom its *rows* concern, those with the most statements first."""
    every = np.concatenate([np.zeros(0, np.int32), *rows])
    ends = np.cumsum([len(mine) for mine in rows])
    places, actors = within.target_codes(every)
    return [foremost(within, once(those)) for those in np.split(actors, np.searchsorted(places, ends))[: len(rows)]]


def _widened(times: Ints, unit: str) -> tuple[Ints, Ints]:
    """(times, which): the distinct *times* by days, by whole months, quarters or years; and which one each is of."""
    days = times[:, :2].astype("datetime64[D]").astype(f"datetime64[{unit}]")
    first = days[:, 0].astype("datetime64[D]").astype(np.int64)
    last = (days[:, 1] + 1).astype("datetime64[D]").astype(np.int64) - 1
    each = np.stack([first, last, times[:, 2]], axis=1)
    order = np.lexsort((times[:, 2], last, first))
    each, which = each[order], np.zeros(len(each), np.int64)
    fresh = np.append(True, (each[1:] != each[:-1]).any(axis=1))[: len(each)]
    which[order] = fresh.cumsum() - 1
    return each[fresh], which


def most_on_one_day(selection: Selection, table: str, *kinds: str, listed: str = "") -> tuple[Part, ...]:
    """The end of a title, "; the most named on one day: 8 on 20 February 2025": whom acts concern, of some *kinds*.

    Of listings those of one list alone, where it is given in *listed*. Empty where no day concerns several.
    """
    found = selection.acts(table)
    start, end, how = (np.repeat(times, np.diff(found.starts)) for times in act_times(selection, found))
    rows = found.reports[(how != UNDATED) & (start == end)]
    days = start[(how != UNDATED) & (start == end)]
    if listed:
        there = coded(selection.corpus, "designations", "list").states(rows, listed)
        rows, days = rows[there], days[there]
    places, actors = selection.target_codes(rows, *kinds)
    codes = len(selection.corpus.actors) + 1
    each, many = np.unique(np.unique(days[places].astype(np.int64) * codes + actors) // codes, return_counts=True)
    if not len(many) or many.max() < 2:
        return ()
    day_, most = int(each[many.argmax()]), int(many.max())
    number = count(most, rows[np.unique(places[days[places] == day_])], "each once whom acts of that day concern")
    return "; the most named on one day: ", number, " on ", Day(day_words(day_))


def since(selection: Selection, rows: Ints) -> tuple[Part, ...]:
    """The end “ since 1997” of a title: the year of the first act of *rows*; none in a period, or if one has none."""
    start, _, how = (values[rows] for values in selection.told.times)
    if selection.has_period or not len(rows) or (how == UNDATED).any():
        return ()
    return " since ", Day(str(day(int(start.min())).year))


def drawn_times(within: Selection, found: Acts) -> tuple[Ints, Ints, Ints]:
    """As `act_times`; of a longer time the day in the period on which the act was announced (docs/counting.md 2.6)."""
    first = found.reports[found.starts[:-1]]
    times, days = (tuple(values[first] for values in of) for of in (within.horizon.times, within.horizon.days))
    inside = np.ones(len(first), bool)
    inside &= days[0] >= within.period.start if within.period.start is not None else inside
    inside &= days[1] <= within.period.end if within.period.end is not None else inside
    start, end, how = (np.where(inside, day, time) for day, time in zip(days, times, strict=True))
    return start, end, how


def act_times(selection: Selection, found: Acts) -> tuple[Ints, Ints, Ints]:
    """(start, end, how) of each of some acts."""
    first = found.reports[found.starts[:-1]]
    start, end, how = (values[first] for values in selection.horizon.times)
    return start, end, how
