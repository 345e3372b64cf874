"""The overview: what has happened when, how many died according to whom, what is disputed, what was said last."""

from dataclasses import replace

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.figures import acts, killed, plural, strikes, until_words
from dashboard.corpus.rows import Rows
from dashboard.panels.campaign import drawn, window
from dashboard.panels.claims import disputed_in_short
from dashboard.panels.fairness import NO_FINDING, answers
from dashboard.panels.headline import headline
from dashboard.panels.listings import foreign_terrorist
from dashboard.panels.panel import Builder, Panel, Part, Words
from dashboard.panels.quotes import latest

_HOW = (
    "The line adds up the deaths announced strike by strike, on the last day that each strike can have been; a pale "
    "band, where it is wider than the line, spans the least and the most of all reports. A triangle is a total that "
    "the article states, open where it says “more than”. A diamond is an act on its day, larger where it names more, "
    "hollow where it is announced; a dashed strip is a date known only as a month or a span."
)


def campaign(selection: Selection) -> Panel | None:
    """The campaign on one time axis."""
    found = drawn(selection)
    if found is None:
        return None
    accused = Rows.once(mark.rows for lane in found.chart.lanes for mark in lane.marks)
    return Panel(
        "campaign",
        _title(selection),
        found.chart,
        found.rows,
        lead=("Announced by the US side; there is no independent count. Each act on its day",),
        beside=(NO_FINDING, *answers(selection, accused)) if accused else (),
        notes=(_HOW, *found.notes),
        as_of=until_words(selection),
    )


def _title(selection: Selection) -> Words:
    """What the chart shows, in a sentence: deaths and strikes, then listings."""
    within = _counted(selection)
    deaths, number, listed = killed(within), strikes(within), foreign_terrorist(selection)
    title: list[Part] = []
    if deaths and number and not deaths.since_start:
        title += [deaths, " people killed in ", number, " boat ", plural(number.high, "strike"), ", as announced"]
    if listed:
        title += ["; ", *listed] if title else listed
    if not title:
        every = acts(within)
        title = [every, " dated act" if every.high == 1 else " dated acts", " of the campaign"]
    return tuple(title)


def _counted(selection: Selection) -> Selection:
    """What the title counts: what lies in the days drawn; all, as elsewhere, where no strike lies outside them."""
    span = window(selection)
    within = selection.during(span) if span else selection
    every, here = (one.total("strikes", "strikes") for one in (selection, within))
    return selection if every.stated and np.array_equal(every.acts, here.acts) else within


def disputed(selection: Selection) -> Panel | None:
    """The questions on which voices differ, a voice a side."""
    return disputed_in_short(selection)


def latest_words(selection: Selection) -> Panel | None:
    """The last dated statements, in their sentence."""
    found = latest(selection, 2)
    lead = ("The quoted words, marked in their sentence",)
    return replace(found, id="latest-words", title=("Latest words",), lead=lead) if found else None


PANELS: list[Builder] = [headline, campaign, disputed, latest_words]
