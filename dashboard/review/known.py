"""What is known already: the events of the corpus, each with what its reports say, to compare a draft with."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import inf, isfinite

import numpy as np
import pyarrow as pa

from dashboard.columns import ACT_TABLES, CODES, PLANS, Ints
from dashboard.corpus import Corpus
from dashboard.facts.registers import Event
from dashboard.values import dates, numbers

_ALONE = "alone"


@dataclass(frozen=True)
class KnownEvent:
    """An event as its reports tell it.

    Attributes:
        id, title: as in the register.
        table: where most of its reports stand.
        first, last: its first and last possible day, by the date that most of its reports state; None where none does.
        killed: the least and the most that any report says, both included, an open end only where all are open; None
            where none says it.
        theatres, actors: of any of its reports; the actors are those to whom it was done.
        amounts: the bounds of each amount that a report states, in US dollars.
        running: whether it is the running total of a campaign, which joins no sum.
        several: whether it holds other events, told together.
        reports: its reports as "home#id", for both texts to be shown.
    """

    id: str
    title: str
    table: str
    first: date | None = None
    last: date | None = None
    killed: tuple[float, float] | None = None
    theatres: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    amounts: tuple[tuple[float, float], ...] = ()
    running: bool = False
    several: bool = False
    reports: tuple[str, ...] = ()


def known_events(corpus: Corpus) -> tuple[KnownEvent, ...]:
    """The events of *corpus* that have a report of an act and may enter a total, in the order of the register."""
    acts = np.isin(corpus["table"], [CODES["table"].index(name) for name in ACT_TABLES])
    rows = np.flatnonzero(acts & corpus.enters & (corpus["event"] >= 0)).astype(np.int32)
    rows = rows[np.argsort(corpus["event"][rows], kind="stable")]
    codes, firsts = np.unique(corpus["event"][rows], return_index=True)
    said = _Said(corpus, rows)
    ends = pairwise([*firsts.tolist(), len(rows)])
    return tuple(
        _known(corpus.events[corpus.events.ids[code]], said, slice(*span))
        for code, span in zip(codes.tolist(), ends, strict=True)
    )


class _Said:
    """What the reports in *rows* say, each list in their order."""

    def __init__(self, corpus: Corpus, rows: Ints) -> None:
        taken = corpus.text("facts").select(["id", "date", "announced"]).take(pa.array(rows))
        self.ids, self.dates, self.announced = (taken[name].to_pylist() for name in ("id", "date", "announced"))
        self.tables = [CODES["table"][code] for code in corpus["table"][rows].tolist()]
        self.killed = _figures(corpus, rows, "killed")
        self.amounts = _figures(corpus, rows, "amount")
        waters = [frozenset(one) for one in corpus.text("waters")["theatre"].to_pylist()]
        first = corpus.first_rows["strikes"]
        stated = {row + first: code for row, code in enumerate(corpus["waters"].tolist()) if code >= 0}
        self.theatres = [waters[stated[row]] if row in stated else frozenset() for row in rows.tolist()]
        self.actors = [
            frozenset(
                corpus.actors.ids[actor] for actor in corpus.parties_in(row, "target") if actor < len(corpus.actors)
            )
            for row in rows.tolist()
        ]


def _figures(corpus: Corpus, rows: Ints, name: str) -> list[tuple[float, float] | None]:
    """By row: the bounds of its hedged number *name*; None where it states none."""
    found: list[tuple[float, float] | None] = [None] * len(rows)
    for code, table in enumerate(CODES["table"]):
        if name not in PLANS[table].figures:
            continue
        here = np.flatnonzero(corpus["table"][rows] == code)
        local = rows[here] - corpus.first_rows[table]
        stated = corpus[f"{table}.{name}.said"][local] >= 0
        lows, highs = (corpus[f"{table}.{name}.{end}"][local][stated].tolist() for end in ("low", "high"))
        for place, low, high in zip(here[stated].tolist(), lows, highs, strict=True):
            found[place] = low, high
    return found


def _known(event: Event, said: _Said, reports: slice) -> KnownEvent:
    first, last = _days(said.dates[reports], said.announced[reports])
    tolls = [toll for toll in said.killed[reports] if toll]
    return KnownEvent(
        event.id,
        event.title,
        Counter(said.tables[reports]).most_common(1)[0][0],
        first,
        last,
        (min(low for low, _ in tolls), max((high for _, high in tolls if isfinite(high)), default=inf))
        if tolls
        else None,
        frozenset().union(*said.theatres[reports]),
        frozenset().union(*said.actors[reports]),
        tuple(sorted({amount for amount in said.amounts[reports] if amount})),
        event.counted == _ALONE,
        bool(event.covers),
        tuple(said.ids[reports]),
    )


def _days(dated: Sequence[str | None], announced: Sequence[str | None]) -> tuple[date | None, date | None]:
    """The first and last day of the date that most reports state; of several stated as often, from first to last."""
    stated = Counter(filter(None, dated)) or Counter(filter(None, announced))
    most = [dates.read(text) for text, many in stated.items() if many == max(stated.values())]
    return min((one.start for one in most), default=None), max((one.end for one in most), default=None)


def bounds(amount: str) -> tuple[float, float]:
    """The least and the most that *amount* (our notation) can mean."""
    number = numbers.read(amount, whole=False)
    return number.low, number.high
