"""Listings in time: a row a list, with who was put on it when."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from dashboard.corpus import Period, Selection
from dashboard.corpus.figures import acts, day_words, organizations, plural
from dashboard.corpus.many import coded, once
from dashboard.corpus.rows import Rows
from dashboard.corpus.selection import NAMED
from dashboard.facts.designations import LIST_NAMES
from dashboard.panels.campaign import outside, window
from dashboard.panels.cells import furthest
from dashboard.panels.in_rows import in_rows
from dashboard.panels.lanes import lane_of, most_on_one_day
from dashboard.panels.marks import day, short
from dashboard.panels.most import named
from dashboard.panels.panel import Day, Mark, Panel, Part


def over_time(selection: Selection) -> Panel | None:
    """When organizations were listed, a row a list."""
    span = window(selection)
    if span is None or span.start is None or span.end is None:
        return None
    within, notes = selection.during(span), list[str]()
    lanes = []
    for name, part in _lists(within):
        lane, note = lane_of(part, "designations", span.end - span.start)
        lanes.append(replace(lane, name=name, marks=tuple(_in_brief(selection, name, mark) for mark in lane.marks)))
        notes += [note] if note else []
    if (chart := in_rows(span, lanes, "List")) is None:
        return None
    every, others = acts(selection, "designations"), [kind for kind in NAMED if kind != "person"]
    title = (*foreign_terrorist(selection), *most_on_one_day(within, "designations", *others, listed="FTO"))
    how = "A diamond is a listing on its day, larger where it names more, hollow where it is announced."
    notes += list(outside(selection, within, ("designations",)))
    return Panel(
        "designations-over-time",
        title or (every, plural(every.high, " listing")),
        chart,
        Rows.once(mark.rows for lane in chart.lanes for mark in lane.marks),
        lead=(*meant(lane.name for lane in chart.lanes), *_before(selection, span)),
        notes=(how, "A listing puts one organization on one list.", *dict.fromkeys(notes)),
    )


def _lists(within: Selection) -> Iterator[tuple[str, Selection]]:
    """Each list, the listings on it; then those of which no list is stated."""
    rows, listed = within.acts("designations").reports, coded(within.corpus, "designations", "list")
    stated_ = rows[:0]
    for name in LIST_NAMES:
        codes = within.corpus.act[rows[listed.states(rows, name)]]
        stated_ = np.concatenate([stated_, codes])
        yield name, within.of_acts(once(codes))
    yield "List not stated", within.of_acts(np.setdiff1d(within.corpus.act[rows], stated_))


def _in_brief(selection: Selection, name: str, mark: Mark) -> Mark:
    """*mark* with little to read over it: when, on which list and how far it has come, who; its row names the list."""
    corpus, rows = selection.corpus, np.array(mark.rows, np.int32)
    rows = rows[coded(corpus, "designations", "list").states(rows, name)] if name in LIST_NAMES else rows
    keys = (*selection.targets(rows), *selection.targets(rows, "collective"))
    who = named([short(selection, key) for key in keys])
    how = ", ".join(filter(None, (name, furthest(corpus, rows))))
    own = f" ({name})"
    brief = tuple(words.removesuffix(own) for words in mark.brief)
    words = (mark.words[0], f"{how}: {who}" if who else how)
    return replace(mark, label=mark.label.removesuffix(own), brief=brief, words=words)


def meant(lists: Iterable[str]) -> tuple[str, ...]:
    """What the names of *lists* mean: "FTO: foreign terrorist organization"."""
    names = {name: LIST_NAMES[name].removesuffix(f" ({name})") for name in lists if name in LIST_NAMES}
    return ("; ".join(f"{name}: {words}" for name, words in names.items()),) if names else ()


def _before(selection: Selection, span: Period) -> tuple[Part, ...]:
    """The end of a lead: how many were listed before the days that are drawn."""
    earlier = organizations(selection.during(Period(end=(span.start or 0) - 1)), "designations")
    if selection.has_period or not earlier.high or span.start is None:
        return ()
    before = Day(str(day(span.start).year))
    were = plural(earlier.high, " group was", " groups were")
    return "; ", earlier, were, " listed before ", before, ", in the table below"


def foreign_terrorist(selection: Selection) -> tuple[Part, ...]:
    """Part of a title: "14 groups listed as terrorist (FTO) in 2025", of the days of a chart; empty where none is."""
    span = window(selection)
    listed = organizations(selection.during(span) if span else selection, "designations", listed="FTO")
    if not listed.high:
        return ()
    said_: tuple[Part, ...] = (listed, plural(listed.high, " group"), " listed as terrorist (FTO)")
    if selection.has_period or span is None or span.end is None:
        return (*said_, " in the chosen period")
    return (*said_, " in ", Day(day_words(span.end).rsplit(" ", 1)[-1]))
