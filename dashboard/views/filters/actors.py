"""By actor, in any role; and by agency, which brings its parts: the Treasury brings OFAC."""

from collections.abc import Iterable

import numpy as np

from dashboard.columns import Bits, Mask
from dashboard.corpus import Corpus, Horizon, Selection
from dashboard.corpus.selection import KINDS
from dashboard.views.filter import Filter, named

_NEWSROOMS = {"outlet": "newsroom", "voice": "unnamed voice"}  # who tells of it, beside those it is about


def roles(horizon: Horizon, chosen: Iterable[str]) -> Bits:
    """By row: a bit for each role in which one of *chosen*, or what is part of it, stands."""
    return horizon.corpus.index.roles(horizon.corpus.actors.codes[key] for key in chosen)


def _keeps(horizon: Horizon, chosen: Iterable[str]) -> Mask:
    return roles(horizon, chosen) > 0


def _present(corpus: Corpus) -> tuple[list[str], ...]:
    """(actors, agencies) that stand in any fact, or that such a one is part of."""
    from dashboard.corpus import everything

    there, agency = everything(corpus).facets > 0, corpus["actor.kind"] == KINDS.index("agency")
    others, agencies = (np.flatnonzero(there & kind).tolist() for kind in (~agency, agency))
    return tuple(named(corpus.actors.name, map(corpus.actors.ids.__getitem__, codes)) for codes in (others, agencies))


def _options(corpus: Corpus, place: int) -> list[str]:
    return corpus.keep("present", lambda: _present(corpus))[place]


def _counts(selection: Selection) -> dict[str, int]:
    ids, facets = selection.corpus.actors.ids, selection.facets
    there = np.flatnonzero(facets)
    return {ids[code]: number for code, number in zip(there.tolist(), facets[there].tolist(), strict=True)}


def _most(corpus: Corpus) -> dict[str, int]:
    from dashboard.corpus import everything

    return _counts(everything(corpus))


FILTERS = (
    Filter(
        name="actors",
        key="actor",
        label="Actor",
        kind="several",
        rank=2,
        keeps=_keeps,
        options=lambda corpus: _options(corpus, 0),
        called=lambda corpus, key: corpus.actors.name(key),
        matches=roles,
        hint="In any role: target, speaker, outlet, mentioned. Several widen the choice.",
        anything="Any actor",
        counts=_counts,
        apart=lambda corpus, key: _NEWSROOMS.get(corpus.actors[key].kind, ""),
        most=_most,
    ),
    Filter(
        name="agencies",
        key="agency",
        label="Agency",
        kind="several",
        rank=3,
        keeps=_keeps,
        options=lambda corpus: _options(corpus, 1),
        called=lambda corpus, key: corpus.actors.name(key),
        matches=roles,
        hint="A parent brings its parts: the US government brings its departments.",
        anything="Any agency",
        counts=_counts,
        parent=lambda corpus, key: corpus.actors[key].part_of or "",
        most=_most,
    ),
)
