"""Who is compared with official lists: whom acts of the view concern, or who is confirmed to be on one of them."""

import numpy as np

from dashboard.columns import CODES, ROLES, Ints, Mask, inverse
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.official import COMPARED
from dashboard.corpus.selection import KINDS
from dashboard.corpus.votes import ranges

STATED = ("designations", "sanctions")  # the acts by which somebody comes on a list


def rows_of(selection: Selection, code: int) -> Ints:
    """The statements of the view that list or sanction an actor; without any those of other acts, else all on it."""
    starts, rows, _ = _by_actor(selection)
    return rows[starts[code] : starts[code + 1]]


def stated(corpus: Corpus, rows: Ints) -> Ints:
    """Those of *rows* that list or sanction somebody."""
    kept: Ints = rows[np.isin(corpus["table"][rows], [CODES["table"].index(table) for table in STATED])]
    return kept


def compared(selection: Selection) -> Ints:
    """The codes of those who are compared and of whom the view has a statement."""
    starts, _, acted = _by_actor(selection)
    corpus = selection.corpus
    kinds = [KINDS.index(kind) for kind in COMPARED]
    wanted = (acted & np.isin(corpus["actor.kind"], kinds)) | np.isin(np.arange(len(corpus.actors)), _listed(corpus))
    return np.flatnonzero(wanted & (np.diff(starts) > 0)).astype(np.int32)


def _listed(corpus: Corpus) -> list[int]:
    """The codes of those who are confirmed to be on a list."""
    return corpus.keep(
        "listed as", lambda: [corpus.actors.codes[key] for key, one in corpus.actors.items() if one.listed_as]
    )


def _by_actor(selection: Selection) -> tuple[Ints, Ints, Mask]:
    """(offsets, rows, acted) by actor: its statements, see `rows_of`, and whether a counted act concerns it."""
    return selection.keep("rows by actor", lambda: _made(selection))


def _made(selection: Selection) -> tuple[Ints, Ints, Mask]:
    corpus, chosen, many = selection.corpus, selection.rows, len(selection.corpus.actors)
    starts, ends = corpus["party_off"][chosen], corpus["party_off"][chosen + 1]
    within = ranges(starts, ends)
    row, actor = np.repeat(chosen, ends - starts), corpus["party"][within]
    row, actor, role = (values[actor < many] for values in (row, actor, corpus["party_role"][within]))
    lists = np.zeros(len(corpus), bool)
    lists[selection.of(*STATED)] = True
    act = selection.horizon.counts[row] & (role == ROLES.index("target"))
    # How much a statement says of its actor: it lists it, another act concerns it, it names it.
    says = np.where(act & lists[row], 2, np.where(act, 1, np.where(corpus.enters[row], 0, -1)))
    most = np.full(many, -1)
    np.maximum.at(most, actor, says)
    kept = (says == most[actor]) & (says >= 0)
    pairs = np.unique(actor[kept].astype(np.int64) * len(corpus) + row[kept])
    of, rows = inverse((pairs // len(corpus)).astype(np.int32), (pairs % len(corpus)).astype(np.int32), many)
    return of, rows, most > 0
