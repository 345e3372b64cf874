"""The running sum of announced deaths against every total that somebody stated, and how many of these agree with it."""

from collections.abc import Sequence

import numpy as np

from dashboard.corpus import Corpus, Selection
from dashboard.corpus.columns import EPOCH, NAT
from dashboard.corpus.figures import Figure, count, day_words, killed, plural, statements, until_words
from dashboard.corpus.incidents import incidents
from dashboard.corpus.many import coded, often
from dashboard.panels.campaign import Drawn, drawn
from dashboard.panels.most import named
from dashboard.panels.panel import Day, Panel, Stated, Step, Words
from dashboard.panels.sourcing import announced
from dashboard.values import numbers


def over_time(selection: Selection) -> Panel | None:
    """The running sum of announced deaths, against every stated total."""
    found = drawn(selection, (), totals=True)
    if found is None or not (found.chart.steps or found.chart.stated[1:]):
        return None
    title, how = _title(selection, found)
    notes = (
        "The line adds up what was announced, strike by strike; the band spans the least and the most of all reports. "
        "A grey mark is a total that somebody stated: a filled circle as it stands, an open circle about so many, a "
        "filled triangle at least so many, an open triangle more than so many. The dark one is the article’s.",
        how,
        *found.notes,
        *_undrawn(selection),
        announced(selection.corpus, [row for step in found.chart.steps for row in step.rows]),
    )
    return Panel(
        "running-sum",
        title,
        found.chart,
        found.rows,
        lead=("Deaths as announced by the US side, from the first strike on; there is no independent count",),
        notes=tuple(filter(None, notes)),
        section="Over time",
        as_of=until_words(selection),
    )


def _title(selection: Selection, found: Drawn) -> tuple[Words, str]:
    """What the sum comes to, and how many stated totals agree with it; and what agreeing is.

    Stated totals are of all strikes: of a part of these is said when most died at once. Without a sum the totals go
    from one to another.
    """
    deaths, steps, of = killed(selection), found.chart.steps, statements(found.stated)
    if deaths is None or not steps:
        first, last = (_as_stated(one) for one in (found.chart.stated[0], found.chart.stated[-1]))
        return (of, " stated totals, from ", first, " to ", last), ""
    title: Words = ("Announced deaths add up to ", deaths)
    if of.high and len(incidents(selection)) == len(incidents(selection.background)):
        agree, lower, higher = agreeing(selection.corpus, found.stated, steps)
        how = f"{lower.text} {plural(lower.high, 'is', 'are')} lower, {higher.text} higher."
        how = f"A total agrees where it lies within the least and the most of all reports up to its day; {how}"
        return (
            *title,
            "; ",
            agree,
            " of ",
            of,
            plural(of.high, " stated total"),
            " agree with the sum of their day",
        ), how
    if len(steps) < 2:
        return title, ""
    more = np.diff([0.0, *(step.low for step in steps)])
    step = steps[int(more.argmax())]
    day = Day(day_words(step.day.toordinal() - EPOCH))
    return (*title, "; the most at once: ", count(int(more.max()), step.rows), " on ", day), ""


def _as_stated(one: Stated) -> Figure:
    return Figure(one.words.partition(" people")[0], one.low, one.high, "people", one.rows)


def agreeing(corpus: Corpus, rows: Sequence[int], steps: Sequence[Step]) -> tuple[Figure, Figure, Figure]:
    """How many of the totals that *rows* state agree with the sum of their day, are lower, are higher."""
    stated, every = coded(corpus, "strikes", "killed"), np.asarray(rows, np.int32)
    bounds = [numbers.read(said) for said in stated.values]
    low, high = (np.array([getattr(one, name) for one in bounds])[stated.one(every)] for name in ("low", "high"))
    days = np.array([step.day.toordinal() - EPOCH for step in steps])
    so_far = np.searchsorted(days, corpus["end"][every], side="right")  # 0 is before the first strike
    least, most = (np.array([0.0, *(getattr(step, name) for step in steps)])[so_far] for name in ("lowest", "highest"))
    lower, higher = high < least, low > most
    found = (every[mask] for mask in (~lower & ~higher, lower, higher))
    agree, below, above = (count(len(some), some) for some in found)
    return agree, below, above


def _undrawn(selection: Selection) -> list[str]:
    """Stated totals that name no day."""
    corpus, rows = selection.corpus, np.array(selection.running(), np.int32)
    said = coded(corpus, "strikes", "killed")
    stated = often(said.of(rows[corpus["end"][rows] == NAT])[1])[0]
    words = list(dict.fromkeys(numbers.words(said.values[code]) for code in stated.tolist()))
    return [f"Without a stated day, so not drawn: {named(words)}."] if words else []
