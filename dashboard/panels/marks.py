"""Acts of one time as a mark in a lane: its words, its label, its size."""

from collections.abc import Iterable
from datetime import date

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import statement
from dashboard.corpus.columns import CODES, EPOCH, Ints
from dashboard.corpus.horizon import ANNOUNCED, Time
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import once, stated
from dashboard.corpus.rows import Rows
from dashboard.corpus.selection import NAMED
from dashboard.facts import TABLES
from dashboard.panels.panel import Choice, Mark
from dashboard.values import number_words, numbers

_SOME = "(up to)"
SOME_SAY = f"“{_SOME}”: some texts say “up to” of the amount, others do not."
_SAID = 6  # so many statements stand over one mark
_NOT_YET = [CODES["status"].index(name) for name in ("planned", "announced")]


def day(number: int) -> date:
    """The day of a number of days since 1970."""
    return date.fromordinal(number + EPOCH)


def marked(within: Selection, time: Time, rows: Ints, read: int) -> Mark:
    """The acts of *rows*, all of one *time*, as one mark; so many of them are *read*."""
    corpus = within.corpus
    whom = foremost(within, once(within.target_codes(rows)[1]))
    label, brief = _label(within, time, rows, whom)
    said = list(dict.fromkeys(statement(corpus, row) for row in rows[:read].tolist()))
    more = [f"and {len(said) - _SAID} more"] if len(said) > _SAID else []
    if len(rows) > read:
        more = [f"and more, in {len(rows)} reports"]
    return Mark(
        start=day(time.start),
        end=day(time.end),
        label=label,
        brief=brief,
        known=int(within.background.facets[whom[0]]) if len(whom) else 0,
        words=(time_words(time), *said[:_SAID], *more),
        rows=Rows(rows),
        count=len(whom) or _meant(within, rows),
        hollow=time.how == ANNOUNCED or bool(np.isin(corpus["status"][rows], _NOT_YET).all()),
        choice=Choice("actors", corpus.actors.ids[whom[0]]) if len(whom) == 1 else None,
    )


def foremost(within: Selection, actors: Ints) -> Ints:
    """*actors* by code, those with the most statements first."""
    ordered: Ints = actors[np.argsort(-within.background.facets[actors], kind="stable")]
    return ordered


def _label(within: Selection, time: Time, rows: Ints, whom: Ints) -> tuple[str, tuple[str, ...]]:
    """(label, brief): up to two names, else one and how many more; of a reward the amount; and shorter words.

    Who alone is chosen is not named: an amount, or when.
    """
    corpus = within.corpus
    first = [corpus.actors.ids[code] for code in whom[:2].tolist()]
    alone = len(whom) == 1 and list(within.actors) == first
    names = [short(within, key) for key in first]
    offered = len(whom) == 1 and corpus.table(rows[0]) == "rewards"
    if offered and (words := amounts(stated(corpus, "rewards", "amount", rows)).replace(" million", "m")):
        return (words, ()) if alone else (f"{names[0]} {words}", (names[0],))
    if alone:
        return time_words(time).removeprefix("announced ").removeprefix("on ").removeprefix("in "), ()
    if not len(whom):
        return _together(within, rows), ()
    if len(whom) <= 2:
        return " and ".join(names), ()
    people = not len(within.target_codes(rows, *(kind for kind in NAMED if kind != "person"))[1])
    several = f"{len(whom)} {'people' if people else 'groups'}"
    return f"{names[0]} and {len(whom) - 1} others", (f"{names[0]} +{len(whom) - 1}", several)


def amounts(said: Iterable[str]) -> str:
    """Amounts in dollars as texts state them, each once; one that only some say “up to” of is "(up to) $50 million"."""
    words = list(dict.fromkeys(numbers.words(amount, "USD") for amount in said))
    bare = dict.fromkeys(one.removeprefix("up to ") for one in words)
    return f"{_SOME} {next(iter(bare))}" if len(bare) < len(words) == 2 else " or ".join(words)


def amounts_differ(mark: Mark) -> bool:
    """Whether the label of *mark* has an amount that only some say “up to” of."""
    return _SOME in mark.label


def _together(within: Selection, rows: Ints) -> str:
    corpus = within.corpus
    names = within.targets(rows, "collective")
    return corpus.actors.name(names[0]) if names else TABLES[corpus.table(rows[0])].word


def _meant(within: Selection, rows: Ints) -> int:
    """How many are meant who are named together: as many as the name says ("Eight officials"), else one."""
    first = [within.corpus.actors.name(key).partition(" ")[0] for key in within.targets(rows, "collective")]
    return max([int(number_words.value(word)) for word in first if word.lower() in number_words.ONES] or [1])


def short(selection: Selection, key: str) -> str:
    """The short name of an actor, where it has one."""
    return getattr(selection.corpus.actors[key], "short", None) or selection.corpus.actors.name(key)
