"""The running sum of announced deaths against every total that somebody stated, and how many of these agree with it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from dashboard.columns import EPOCH, NAT
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import newsrooms, source_name
from dashboard.corpus.figures import Figure, count, day_words, killed, plural, statements, until_words
from dashboard.corpus.incidents import incidents
from dashboard.corpus.many import coded, often
from dashboard.corpus.rows import Rows
from dashboard.panels.campaign import Drawn, drawn
from dashboard.panels.most import named
from dashboard.panels.panel import Day, Panel, Part, Stated, Step, Words
from dashboard.panels.sourcing import announced
from dashboard.values import numbers


def over_time(selection: Selection) -> Panel | None:
    """The running sum of announced deaths, against every stated total."""
    found = drawn(selection, (), totals=True)
    if found is None or not (found.chart.steps or found.chart.stated[1:]):
        return None
    found = _told_apart(selection, found)
    title, how = _title(selection, found)
    notes = (
        "The line adds up what was announced, strike by strike; the band spans the least and the most of all reports. "
        "A grey mark is a total that somebody stated, faint where it agrees: a filled circle as it stands, an "
        "open circle about so many, a filled triangle at least so many, an open triangle more than so many.",
        how,
        *found.notes,
        *_undrawn(selection),
        announced(selection.corpus, Rows.once(step.rows for step in found.chart.steps)),
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
    title: Words = (deaths, " killed by the announced figures, added up")
    if of.high and _of_all(selection):
        agree, lower, higher = agreeing(selection.corpus, found.stated, steps)
        how = f"{agree.text} {plural(agree.high, 'total agrees', 'totals agree')} with the sum of their day: each lies "
        how += "within the least and the most of all reports up to it."
        totals = (" of ", of, plural(of.high, " stated total"))
        apart: list[Part] = []
        for number, where in ((lower, " below"), (higher, " above")):
            if number.high and not apart:
                apart = [number, *totals, plural(number.high, " is", " are"), where, " the sum of their day"]
            elif number.high:
                apart += [", ", number, where]
        return (*title, "; ", *(apart or ["all ", *totals[1:], " agree"])), how
    if len(steps) < 2:
        return title, ""
    more = np.diff([0.0, *(step.low for step in steps)])
    step = steps[int(more.argmax())]
    day = Day(day_words(step.day.toordinal() - EPOCH))
    return (*title, "; the most at once: ", count(int(more.max()), step.rows), " on ", day), ""


def _of_all(selection: Selection) -> bool:
    """Whether all strikes are chosen, which stated totals are of."""
    return len(incidents(selection)) == len(incidents(selection.background))


def _told_apart(selection: Selection, found: Drawn) -> Drawn:
    """The totals that do not agree marked as such; those that are higher, and the lowest, say whose they are."""
    if not found.chart.steps or not _of_all(selection):
        return found
    corpus = selection.corpus
    _, lower, higher = agreeing(corpus, found.stated, found.chart.steps)
    low, high = ({*figure.rows} for figure in (lower, higher))
    apart = low | high
    below = [one for one in found.chart.stated if not low.isdisjoint(one.rows)]
    named_ = [one for one in found.chart.stated if not high.isdisjoint(one.rows)]
    named_ += [max(below, key=lambda one: _sum_of(found.chart.steps, one) - one.low)] if below else []

    def told(one: Stated) -> Stated:
        """*one* with whether it agrees, and what is said beside it."""
        number = one.words.partition(" people")[0]
        whose = next(iter(newsrooms(corpus, one.rows)), source_name(corpus, corpus.first_source(one.rows[0])))
        label = f"{number}, {whose}" if one in named_ else ""
        return replace(one, agrees=apart.isdisjoint(one.rows), label=label)

    return replace(found, chart=replace(found.chart, stated=tuple(map(told, found.chart.stated))))


def _sum_of(steps: Sequence[Step], one: Stated) -> float:
    """The sum on the day of a total."""
    return max((step.low for step in steps if step.day <= one.day), default=0.0)


def _as_stated(one: Stated) -> Figure:
    return Figure(one.words.partition(" people")[0], one.low, one.high, "people", one.rows)


def agreeing(corpus: Corpus, rows: Sequence[int], steps: Sequence[Step]) -> tuple[Figure, Figure, Figure]:
    """How many of the totals that *rows* state agree with the sum of their day, are lower, are higher."""
    every = np.asarray(rows, np.int32)
    low, high = (corpus[f"strikes.killed.{end}"][every - corpus.first_rows["strikes"]] for end in ("low", "high"))
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
