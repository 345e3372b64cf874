"""Who acts on whom: agencies, offices within their departments, and those whom the counted acts concern."""

from dataclasses import dataclass

import numpy as np

from dashboard.columns import Ints, inverse
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.against import contradicted
from dashboard.corpus.many import once, parties
from dashboard.corpus.votes import among, distinct, first_of_runs, ranges

LETTERS = {"designations": "L", "sanctions": "S", "rewards": "R", "indictments": "C"}
NOBODY = "agency not stated"


@dataclass(frozen=True)
class Acting:
    """Who acts on whom: one entry each time that a statement says so.

    Attributes:
        row: the statements.
        agency: codes of agencies, offices within the department that they are part of; one past the last: not stated.
        office: codes of the agencies as they are named.
        target: codes of those concerned.
        act: codes of the acts.
    """

    row: Ints
    agency: Ints
    office: Ints
    target: Ints
    act: Ints


def acting(selection: Selection) -> Acting:
    """The entries of all counted acts of *selection*, made once."""
    return selection.keep("who acts on whom", lambda: _made(selection))


def _made(selection: Selection) -> Acting:
    """The entries of all counted acts; what the record contradicts only where nothing else is said of somebody."""
    corpus, rows = selection.corpus, selection.acts(*LETTERS).reports
    places, targets = selection.whom(rows)
    against = np.isin(rows, list(contradicted(corpus)))[places]
    kept = ~against | ~np.isin(targets, targets[~against])
    places, targets = places[kept], targets[kept]
    of, offices = _by_whom(corpus, rows)
    starts, order = inverse(places.astype(np.int32), np.arange(len(places), dtype=np.int32), len(rows))
    pairs = order[ranges(starts[of], starts[of + 1])]
    each = np.repeat(np.arange(len(of)), starts[of + 1] - starts[of])
    mine = rows[of[each]]
    return Acting(mine, departments(corpus)[offices[each]], offices[each], targets[pairs], corpus.act[mine])


def _by_whom(corpus: Corpus, rows: Ints) -> tuple[Ints, Ints]:
    """(places, agencies) of *rows*; one that names none has those that other rows of its act name, or none."""
    of, offices = parties(corpus, rows, "agency")
    silent, many = np.flatnonzero(~among(np.arange(len(rows)), of, len(rows))), len(corpus.actors) + 1
    act, office = np.divmod(distinct(corpus.act[rows[of]].astype(np.int64) * many + offices), many)
    first, last = (np.searchsorted(act, corpus.act[rows[silent]], side) for side in ("left", "right"))
    alone = silent[first == last]
    none = np.full(len(alone), len(corpus.actors))
    places = np.concatenate([of, np.repeat(silent, last - first), alone])
    return places, np.concatenate([offices, office[ranges(first, last)], none])


def departments(corpus: Corpus) -> Ints:
    """By actor: the body just below its government that it is part of, all levels; itself where it is in none.

    The Office of Foreign Assets Control is in the Treasury Department, which is part of the US government.
    """

    def make() -> Ints:
        """The departments, made once for a corpus."""
        parent = np.append(corpus["actor.parent"], -1)
        found = np.arange(len(parent), dtype=np.int32)
        for _ in range(16):  # as deep as offices nest; a circle ends here too
            up = parent[found]
            found = np.where((up >= 0) & (parent[up] >= 0), up, found)
        return found

    return corpus.keep("departments", make)


def most_first(selection: Selection, codes: Ints, acts: Ints) -> dict[int, int]:
    """The number of *acts* of each of *codes*, the most first, then by name."""
    many = len(selection.corpus.events) + len(selection.corpus)
    of = distinct(codes.astype(np.int64) * many + acts) // many
    runs = first_of_runs(of) if len(of) else np.zeros(0, np.int32)
    kinds, counts = of[runs], np.diff(np.append(runs, len(of)))
    called = [*selection.corpus.actors.called, NOBODY]
    each = sorted(
        zip(kinds.tolist(), counts.tolist(), strict=True), key=lambda one: (-one[1], called[one[0]].casefold())
    )
    return dict(each)


def offices(acts: Acting, agency: int) -> list[int]:
    """The offices that are named and stand in the column of *agency*."""
    named: list[int] = once(acts.office[(acts.agency == agency) & (acts.office != agency)]).tolist()
    return named
