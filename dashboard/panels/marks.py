"""Acts of one time as a mark in a lane: its words, its label, its size."""

from collections.abc import Iterable, Iterator
from datetime import date

import numpy as np

from dashboard.columns import CODES, EPOCH, Ints
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import statement
from dashboard.corpus.horizon import ANNOUNCED, Time
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import stated
from dashboard.corpus.rows import Rows
from dashboard.corpus.selection import KINDS
from dashboard.facts import TABLES
from dashboard.panels.most import NAMES, named
from dashboard.panels.panel import Choice, Mark
from dashboard.values import number_words, numbers

SOME = "(up to)"
SOME_SAY = f"“{SOME}”: some texts say “up to” of the amount, others do not."
_SAID = 6  # so many statements stand over one mark
_PERSON = KINDS.index("person")
_IS_NOT_YET = np.array([name in ("planned", "announced") for name in CODES["status"]])


def day(number: int) -> date:
    """The day of a number of days since 1970."""
    return date.fromordinal(number + EPOCH)


def marked(within: Selection, time: Time, rows: Ints, whom: Ints, read: int) -> Mark:
    """The acts of *rows*, all of one *time*, which concern *whom*, as one mark; so many of them are *read*."""
    corpus = within.corpus
    label, brief = _label(within, time, rows, whom)
    hollow = time.how == ANNOUNCED or bool(_IS_NOT_YET[corpus["status"][rows]].all())
    said = _of_several(within, rows, whom, hollow=hollow) if len(whom) > 1 else _statements(corpus, rows, read)
    return Mark(
        start=day(time.start),
        end=day(time.end),
        label=label,
        brief=brief,
        known=int(within.background.facets[whom[0]]) if len(whom) else 0,
        words=(time_words(time), *said),
        rows=Rows(rows),
        count=len(whom) or _meant(within, rows),
        hollow=hollow,
        choice=Choice("actors", corpus.actors.ids[whom[0]]) if len(whom) == 1 else None,
    )


def _statements(corpus: Corpus, rows: Ints, read: int) -> Iterator[str]:
    """What *rows* say of one, each statement once; so many of them are *read*."""
    said = list(dict.fromkeys(statement(corpus, row) for row in rows[:read].tolist()))
    yield from said[:_SAID]
    if len(rows) > read:
        yield f"and more, in {len(rows)} reports"
    elif len(said) > _SAID:
        yield f"and {len(said) - _SAID} more"


def _of_several(within: Selection, rows: Ints, whom: Ints, *, hollow: bool) -> Iterator[str]:
    """How many there are and what is done to them, in a line; then each of them once, with the amount of an offer."""
    corpus, table = within.corpus, within.corpus.table(int(rows[0]))
    names = [short(within, corpus.actors.ids[code]) for code in whom[:NAMES].tolist()]
    many = f"{len(whom)} {_noun(corpus, whom)}"
    lists = ", ".join(stated(corpus, table, "list", rows)) if table == "designations" else ""
    done = {
        "designations": f"{many} listed as terrorist ({lists})" if lists else f"{many} listed",
        "sanctions": f"{many} sanctioned",
        "rewards": f"Reward offers concerning {many}",
        "indictments": f"{many} charged",
    }[table]
    yield f"{done}, announced" if hollow else done
    if table != "rewards":
        yield named(names, of=len(whom))
        return
    places, actors = within.target_codes(rows)
    for name, code in zip(names, whom.tolist(), strict=False):
        amount = amounts(stated(corpus, table, "amount", rows[places[actors == code]]))
        yield f"{name}: {amount or 'amount not stated'}"


def _noun(corpus: Corpus, whom: Ints) -> str:
    """What several are called."""
    persons = corpus["actor.kind"][whom] == _PERSON
    return "people" if persons.all() else "names" if persons.any() else "groups"


def foremost(within: Selection, actors: Ints) -> Ints:
    """*actors* by code, those with the most statements first."""
    ordered: Ints = actors[np.argsort(-within.background.facets[actors], kind="stable")]
    return ordered


def _label(within: Selection, time: Time, rows: Ints, whom: Ints) -> tuple[str, tuple[str, ...]]:
    """(label, brief): up to two names, else one and how many more; of a reward the amount; and shorter words.

    Who alone is chosen is not named: an amount or a list, and when. Of listings one that is not as FTO says its list.
    """
    corpus, table = within.corpus, within.corpus.table(int(rows[0]))
    first = [corpus.actors.ids[code] for code in whom[:2].tolist()]
    names = [short(within, key) for key in first]
    what = in_short(within, rows) if len(whom) == 1 else ""
    if len(whom) == 1 and list(within.actors) == first:
        when = time_words(time).removeprefix("announced ").removeprefix("on ").removeprefix("in ")
        return f"{what}, {when}", (what,)
    if what and table == "rewards":
        return f"{names[0]} {what}", (names[0],)
    lists = stated(corpus, table, "list", rows) if table == "designations" else []
    kind = f" ({', '.join(lists)})" if lists and "FTO" not in lists else ""
    if not len(whom):
        return _together(within, rows), ()
    if len(whom) == 1:
        return names[0] + kind, ()
    more = f"{names[0]} +{len(whom) - 1}{kind}", f"{len(whom)} {_noun(corpus, whom)}{kind}"
    if len(whom) == 2:
        return " and ".join(names) + kind, more
    return f"{names[0]} and {len(whom) - 1} others{kind}", more


def in_short(within: Selection, rows: Ints) -> str:
    """What the acts of *rows* are, in a word or two: the amount offered, the list, or "charge"."""
    corpus, table = within.corpus, within.corpus.table(int(rows[0]))
    said: list[str] = []
    if table == "rewards":
        said = [amounts(stated(corpus, table, "amount", rows)).replace(" million", "m")]
    elif table in ("designations", "sanctions"):
        said = stated(corpus, table, "list", rows)
    return ", ".join(filter(None, said)) or TABLES[table].word


def amounts(said: Iterable[str]) -> str:
    """Amounts in dollars as texts state them, each once; one that only some say “up to” of is "(up to) $50 million"."""
    words = list(dict.fromkeys(numbers.words(amount, "USD") for amount in said))
    bare = dict.fromkeys(one.removeprefix("up to ") for one in words)
    return f"{SOME} {next(iter(bare))}" if len(bare) < len(words) == 2 else " or ".join(words)


def amounts_differ(mark: Mark) -> bool:
    """Whether the label of *mark* has an amount that only some say “up to” of."""
    return SOME in mark.label


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
