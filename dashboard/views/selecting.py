"""View + corpus -> the facts it keeps; how many facts a further choice leaves or a dropped one brings."""

from collections.abc import Mapping, Sequence

import numpy as np

from dashboard.columns import Bits, Mask
from dashboard.corpus import Corpus, Horizon, Period, Selection, horizon
from dashboard.corpus.horizon import UNDATED
from dashboard.views.filters import FILTERS
from dashboard.views.filters.period import day_number
from dashboard.views.view import View

_DAYS = ("start", "end", "known")


def select(corpus: Corpus, view: View) -> Selection:
    """The facts that *view* keeps, kept by the corpus."""
    return corpus.keep(("selection", view), lambda: _select(corpus, view), most=64)


def options(corpus: Corpus, name: str) -> Sequence[str]:
    """What can be chosen in the filter *name*: constant for one version of the seeds."""
    return corpus.keep(("options", name), lambda: FILTERS[name].options(corpus))


def _places(corpus: Corpus, name: str) -> Mapping[str, int]:
    """Where each choice of the filter *name* stands among its `options`."""
    return corpus.keep(("places", name), lambda: {key: place for place, key in enumerate(options(corpus, name))})


def _select(corpus: Corpus, view: View) -> Selection:
    on = horizon(corpus, day_number(view.known) if view.known else None)
    mask, matched = _kept(on, view) & on.mask, None
    for name, value in view.chosen.items():
        matched = _joined(matched, FILTERS[name].matches(on, value))
    unplaced = int((_kept(horizon(corpus), view) & on.undated_pages_only).sum()) if view.known else 0
    undated = int((mask & (on.times[2] == UNDATED)).sum()) if view.start or view.end else 0
    for name in ("start", "end"):
        if day := getattr(view, name):
            mask &= FILTERS[name].keeps(on, day)
    if view.start and view.end and view.start > view.end:
        mask = np.zeros(len(corpus), bool)
    period = Period(*(day_number(day) if day else None for day in (view.start, view.end)))
    actors = (*view.actors, *view.agencies)
    return Selection(on, mask, matched=matched, actors=actors, period=period, undated=undated, unplaced=unplaced)


def _kept(on: Horizon, view: View) -> Mask:
    """The rows that the choices keep, days aside."""
    mask: Mask = np.ones(len(on.corpus), bool)
    for name, value in view.chosen.items():
        if name not in _DAYS:
            mask &= FILTERS[name].keeps(on, value)
    return mask


def _joined(bits: Bits | None, more: Bits | None) -> Bits | None:
    return more if bits is None else bits if more is None else bits | more


def facets(corpus: Corpus, view: View) -> dict[str, list[tuple[str, int]]]:
    """By counted filter that *view* leaves open: how many facts each further choice would leave, the most first."""

    def make() -> dict[str, list[tuple[str, int]]]:
        """What `facets` gives, made once for a view."""
        selection = select(corpus, view)
        found: dict[str, list[tuple[str, int]]] = {}
        for name, one in FILTERS.items():
            if one.counts and name not in view.chosen:
                place = _places(corpus, name)
                there = [item for item in one.counts(selection).items() if item[1] and item[0] in place]
                there.sort(key=lambda item: (-item[1], place[item[0]]))
                found |= {name: there} if there else {}
        return found

    return corpus.keep(("facets", view), make, most=64)


def widened(corpus: Corpus, view: View) -> dict[str, int]:
    """By filter of *view*: how many facts there would be without that choice; only where there would be any."""
    counts = {name: len(select(corpus, view.but(**{name: FILTERS[name].empty}))) for name in view.chosen}
    return {name: count for name, count in counts.items() if count}
