"""The statements behind a number, gathered by what they are about: an act with all its reports, a question, a voice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.columns import Ints
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.figures import Figure, figure, strikes, total
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import incidents, time_words
from dashboard.corpus.many import coded
from dashboard.corpus.rows import Rows
from dashboard.facts import TABLES

_COUNTED = {"survivors": "picked up alive", "missing": "missing", "vessels": "vessels", "strikes": "strikes"}
_RUNNING = "Totals of the whole campaign, as stated"


@dataclass(frozen=True)
class Gathered:
    """Statements on one thing.

    Attributes:
        table: of which kind they are.
        title: what they are about; empty for one that is about nothing that has a name.
        when: when it was, in words; empty where it has no time of its own.
        rows: the statements.
        figure: what they come to, of strikes alone: how many were killed, or what they are asked for.
    """

    table: str
    title: str
    when: str
    rows: Sequence[int]
    figure: Figure | None = None


def gathered(selection: Selection, rows: Sequence[int]) -> tuple[Gathered, ...]:
    """*rows* by what they are about, kind by kind in the order of time.

    Behind a figure ("picked up alive") strikes come to that, and those of which all say none stand together at the end.
    """
    chosen = _these(selection, rows)
    found = [*_strikes(chosen, _asked_for(rows))]
    there = {row for one in found for row in one.rows}
    found += _others(chosen, np.array([row for row in rows if row not in there], np.int32))
    order = list(TABLES)
    return tuple(sorted(found, key=lambda one: order.index(one.table)))


def together(selection: Selection, rows: Sequence[int]) -> tuple[Figure, Figure] | None:
    """What *rows* come to, how many were killed where they are behind no figure, and in how many strikes.

    None but for several strikes alone.
    """
    chosen = _these(selection, rows)
    if chosen.count("strikes") < len(rows):
        return None
    sum_, number = total(chosen, "strikes", _asked_for(rows)), strikes(chosen)
    if sum_ is None or number is None or sum_.since_start or number.high < 2:
        return None
    return sum_, number


def counted(figure: Figure) -> str:
    """A number of strikes with what it counts: "82 killed", "2 picked up alive"."""
    return f"{figure.text} {_COUNTED.get(_asked_for(figure.rows), 'killed')}"


def _asked_for(rows: Sequence[int]) -> str:
    return (rows.of if isinstance(rows, Rows) else "") or "killed"


def _these(selection: Selection, rows: Sequence[int]) -> Selection:
    mask = np.zeros(len(selection.corpus), bool)
    mask[np.asarray(rows, np.int32)] = True
    return Selection(selection.horizon, mask)


def _strikes(chosen: Selection, column: str) -> Iterator[Gathered]:
    each = incidents(chosen)
    found = [
        Gathered("strikes", one.title, one.when, one.reports, figure(each.totals(column)[one.place])) for one in each
    ]
    none = [one for one in found if one.figure and one.figure.high == 0 and not one.figure.unsettled]
    if len(none) < 2:
        none = []
    yield from (one for one in found if one not in none)
    if none:
        rows = Rows.once(one.rows for one in none)
        yield Gathered(
            "strikes", "Strikes whose reports all say none", "", rows, total(_these(chosen, rows), "strikes", column)
        )


def _others(chosen: Selection, rows: Ints) -> Iterator[Gathered]:
    corpus, (start, _, how) = chosen.corpus, chosen.horizon.times
    first = np.where(how[rows] == UNDATED, np.iinfo(np.int32).max, start[rows])
    found: dict[tuple[str, str], list[int]] = {}
    for row in rows[np.lexsort((rows, first))].tolist():
        found.setdefault((corpus.table(row), about(corpus, row) or corpus.id(row)), []).append(row)
    for (table, title), mine in found.items():
        when = time_words(chosen.horizon.time(mine[0])) if how[mine[0]] != UNDATED and TABLES[table].act else ""
        yield Gathered(table, title if title != corpus.id(mine[0]) else "", when, tuple(mine))


def about(corpus: Corpus, row: int) -> str:
    """What *row* is about, by name; empty where that has none."""
    if corpus.is_running[row]:
        return _RUNNING
    if corpus.table(row) == "claims":
        asked = coded(corpus, "claims", "question")
        code = int(asked.one(np.array([row]))[0])
        return corpus.questions.name(asked.values[code]) if code >= 0 else ""
    act = int(corpus.act[row])
    return corpus.events.called[act] if act < len(corpus.events) else ""
