"""Rewards: what is offered, for what, person by person; with what they are accused of, and what they answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from dashboard.columns import Ints
from dashboard.corpus import Selection
from dashboard.corpus.attribution import said_by
from dashboard.corpus.figures import people, plural
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import coded, gathered, stated
from dashboard.corpus.rows import Rows
from dashboard.corpus.votes import distinct, ranges
from dashboard.facts.indictments import NO_OUTCOME
from dashboard.panels.cells import names, said
from dashboard.panels.designations import left_out
from dashboard.panels.fairness import NO_FINDING, answer_of, answers
from dashboard.panels.marks import amounts, short
from dashboard.panels.most import NAMES, OFFERS, PEOPLE, rest
from dashboard.panels.most import joined as listed
from dashboard.panels.panel import (
    Builder,
    Cell,
    Choice,
    Column,
    Line,
    Name,
    Offer,
    OfferChart,
    Panel,
    Part,
    Person,
    Table,
)
from dashboard.values import numbers

_TOLD = 3  # so many of more than a dozen reports are named over a mark


@dataclass(frozen=True)
class _Offers:
    """The offers concerning people: of those with the most reports, by name, each offer's rows in the order of time.

    Attributes:
        shown: by person: the rows of each offer.
        rows: all of them, whoever they concern.
        people: how many people they concern.
        cut: whether earlier offers to somebody are not shown.
        raised: the names of those to whom different amounts are stated.
    """

    shown: dict[str, list[Ints]]
    rows: Ints
    people: int
    cut: bool
    raised: list[str]


def _offers(selection: Selection) -> _Offers:
    return selection.keep("offers", lambda: _made(selection))


def _made(selection: Selection) -> _Offers:
    found, corpus = selection.acts("rewards"), selection.corpus
    act = np.repeat(np.arange(len(found)), np.diff(found.starts))
    places, persons = selection.target_codes(found.reports, "person")
    # A person and an offer: one number a pair.
    pairs = distinct(persons.astype(np.int64) * max(len(found), 1) + act[places])
    person, offer = pairs // max(len(found), 1), pairs % max(len(found), 1)
    starts, ends = found.starts[offer], found.starts[offer + 1]
    rows, of = found.reports[ranges(starts, ends)], np.repeat(person, ends - starts)
    amounts = coded(corpus, "rewards", "amount")
    worth = np.array([*(numbers.read(amount, whole=False).said[-1] for amount in amounts.values), np.nan])
    stated_ = amounts.one(rows)
    sums, which = np.unique(worth, return_inverse=True)
    said_by_person = distinct((of.astype(np.int64) * len(sums) + which[stated_])[stated_ >= 0]) // len(sums)
    raised, several = np.unique(said_by_person, return_counts=True)
    shown = {
        corpus.actors.ids[code]: [
            found.reports[found.starts[one] : found.starts[one + 1]] for one in mine[-OFFERS:].tolist()
        ]
        for code, mine in gathered(person, offer, most=PEOPLE)
    }
    shown = dict(sorted(shown.items(), key=lambda item: corpus.actors.name(item[0])))
    names_ = sorted((corpus.actors.ids[int(code)] for code in raised[several > 1]), key=corpus.actors.name)
    of_each = np.unique(person, return_counts=True)[1]
    return _Offers(shown, rows, len(of_each), bool((of_each > OFFERS).any()), [short(selection, key) for key in names_])


def offers(selection: Selection) -> Panel | None:
    """The offers concerning each person, drawn as amounts, "up to" kept, the highest first; with the known outcome."""
    found = _offers(selection)
    people_ = (person for key, acts in found.shown.items() if (person := _person(selection, key, acts)))
    drawn = tuple(sorted(people_, key=lambda one: (-max(offer.amount for offer in one.offers), one.name.casefold())))
    if not drawn:
        return None
    number = people(selection, "rewards")
    title: list[Part] = ["Reward offers concerning ", number, plural(number.high, " person", " people")]
    if len(number.rows) and number.high == 1:
        title = ["Reward offers concerning ", Name(drawn[0].name)]
    if found.raised and number.high > 1:
        title += ["; raised for ", Name(listed(found.raised))]
    rows = Rows.once(offer.rows for person in drawn for offer in person.offers)
    most = max(offer.amount for person in drawn for offer in person.offers)
    chart = OfferChart(drawn, most, _alt(drawn), _table(selection, found))
    notes = (
        "An open circle is “up to” an amount, a filled one an amount as stated; an arrow leads from an offer to a "
        "later one. Offers replace each other and are not added up. The highest amount stands first.",
        "An outcome is that of charges against the person, as far as it is recorded; it is no consequence of an offer.",
    )
    stated_ = found.rows[coded(selection.corpus, "rewards", "amount").one(found.rows) >= 0]
    return Panel(
        "reward-offers",
        tuple(title),
        chart,
        Rows.once([rows, stated_]),
        lead=(f"Amounts offered, in US dollars; what came of charges, where it is recorded{_rest(found)}",),
        beside=(NO_FINDING, *answers(selection, list(rows))),
        notes=notes,
    )


def _rest(found: _Offers) -> str:
    cut = f"; of each the last {OFFERS} offers" if found.cut else ""
    return f"{rest(found.people, 'with the most offers', 'an actor', PEOPLE)}{cut}"


def _person(selection: Selection, key: str, acts: Sequence[Ints]) -> Person | None:
    found = tuple(offer for rows in acts for offer in _stated(selection, rows))
    return Person(short(selection, key), found, Choice("actors", key), _outcome(selection, key)) if found else None


def _outcome(selection: Selection, key: str) -> str:
    """What came of the charges against somebody, of all that is known: no filter takes it away."""
    return _outcomes(selection).get(selection.corpus.actors.codes[key], "")


def _outcomes(selection: Selection) -> dict[int, str]:
    """By person: the outcomes of charges that are recorded."""
    corpus, known = selection.corpus, selection.background

    def make() -> dict[int, str]:
        """The outcomes by the code of the person, made once for a day."""
        rows, outcome = known.acts("indictments").reports, coded(corpus, "indictments", "outcome")
        rows = rows[(outcome.one(rows) >= 0) & ~outcome.states(rows, NO_OUTCOME)]
        places, actors = known.target_codes(rows, "person")
        pairs = gathered(actors, rows[places])
        return {code: "; ".join(stated(corpus, "indictments", "outcome", mine)) for code, mine in pairs}

    return corpus.keep(("outcomes", selection.horizon.day), make)


def _stated(selection: Selection, rows: Ints) -> Iterable[Offer]:
    """The amounts that the reports of one offer state, each once: where voices differ, each."""
    corpus, amounts = selection.corpus, coded(selection.corpus, "rewards", "amount")
    time = time_words(selection.horizon.time(int(rows[0])))
    places, codes = amounts.of(rows)
    for code, mine in gathered(codes, rows[places]):
        amount = amounts.values[code]
        number = numbers.read(amount, whole=False)
        words = numbers.words(amount, "USD")
        first = mine if len(mine) <= NAMES else mine[:_TOLD]
        by = said(said_by(corpus, row) for row in first.tolist())
        by += f" and {len(mine) - len(first)} more reports" if len(mine) > len(first) else ""
        yield Offer(
            amount=number.said[-1],
            up_to=number.hedge in ("<", "<="),
            label=words.replace(" million", "m"),
            when=time,
            words=f"{words}, {time}: {by}",
            rows=Rows(mine),
        )


def _alt(people_: Sequence[Person]) -> str:
    said = [
        f"{one.name}: {', then '.join(f'{offer.label} {offer.when}' for offer in one.offers)}"
        + (f"; {one.outcome}" if one.outcome else "")
        for one in people_
    ]
    return f"Chart of amounts, a row a person. {'; '.join(said)}."


def _table(selection: Selection, found: _Offers) -> Table:
    """One line an offer: who, how much, when, for what, under which programme, by whom."""
    heads = (
        Column("Who"),
        Column("Amount", right=True),
        Column("When"),
        Column("Offered for", spare=True),
        Column("Programme", spare=True),
        Column("By", spare=True),
        Column("Outcome of charges", spare=True),
        Column("Their answer", spare=True),
    )
    return Table(heads, tuple(_offer(selection, key, rows) for key, acts in found.shown.items() for rows in acts))


def _offer(selection: Selection, key: str, rows: Ints) -> Line:
    corpus, of = selection.corpus, partial(stated, selection.corpus, "rewards", rows=rows)
    opened = Rows(rows)
    cells = (
        Cell(corpus.actors.name(key), choice=Choice("actors", key), rows=opened, strong=True),
        Cell(amounts(of("amount"))),
        Cell(time_words(selection.horizon.time(int(rows[0])))),
        Cell(said(of("purpose"))),
        Cell(said(of("programme"))),
        Cell(said(names(corpus, rows, "agency"))),
        Cell(_outcome(selection, key) or NO_OUTCOME),
        Cell(answer_of(selection, key, rows)),
    )
    return Line(cells, opened)


def not_counted(selection: Selection) -> Panel | None:
    """Reports of offers that enter no figure."""
    return left_out(selection, "rewards", "reward offers")


PANELS: list[Builder] = [offers, not_counted]
