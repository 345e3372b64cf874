"""Acts of one time as a mark in a lane: its words, its label, its size."""

from collections.abc import Sequence
from datetime import date

from dashboard.corpus import Selection
from dashboard.corpus.attribution import statement
from dashboard.corpus.columns import EPOCH
from dashboard.corpus.horizon import ANNOUNCED, Time
from dashboard.corpus.incidents import time_words
from dashboard.facts import TABLES
from dashboard.panels.panel import Choice, Mark
from dashboard.values import numbers

_SAID = 6  # so many statements stand over one mark


def day(number: int) -> date:
    """The day of a number of days since 1970."""
    return date.fromordinal(number + EPOCH)


def marked(within: Selection, time: Time, rows: list[int]) -> Mark:
    """The acts of *rows*, all of one *time*, as one mark."""
    corpus = within.corpus
    whom = within.targets(rows)
    statuses = {corpus.fact(row).status for row in rows}
    said = list(dict.fromkeys(statement(corpus, row) for row in rows))
    more = [f"and {len(said) - _SAID} more"] if len(said) > _SAID else []
    return Mark(
        start=day(time.start),
        end=day(time.end),
        label=_label(within, rows, whom),
        words=(time_words(time), *said[:_SAID], *more),
        rows=tuple(rows),
        count=max(1, len(whom)),
        hollow=time.how == ANNOUNCED or statuses <= {"planned", "announced"},
        choice=Choice("actors", whom[0]) if len(whom) == 1 else None,
    )


def _label(within: Selection, rows: Sequence[int], whom: Sequence[str]) -> str:
    """Up to two names, else how many; of a reward the amount."""
    corpus = within.corpus
    names = [short(within, key) for key in whom]
    amounts = dict.fromkeys(getattr(corpus.fact(row), "amount", None) for row in rows)
    if len(names) == 1 and any(amounts):
        words = dict.fromkeys(numbers.words(amount, "USD").replace(" million", "m") for amount in amounts if amount)
        said = " or ".join(words)
        return f"{names[0]} {said}"
    if not names:
        return _together(within, rows)
    if len(names) <= 2:
        return " and ".join(names)
    people = all(corpus.actors[key].kind == "person" for key in whom)
    return f"{len(names)} {'people' if people else 'groups'}"


def _together(within: Selection, rows: Sequence[int]) -> str:
    corpus = within.corpus
    names = within.targets(rows, "collective")
    return corpus.actors.name(names[0]) if names else TABLES[corpus.table(rows[0])].kind


def short(selection: Selection, key: str) -> str:
    """The short name of an actor, where it has one."""
    return getattr(selection.corpus.actors[key], "short", None) or selection.corpus.actors.name(key)
