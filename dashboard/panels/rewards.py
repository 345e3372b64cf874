"""Rewards: what is offered, for what, person by person; with what they are accused of, and what they answer."""

from collections.abc import Iterable, Sequence

from dashboard.corpus import Selection
from dashboard.corpus.attribution import named, said_by
from dashboard.corpus.figures import people, plural
from dashboard.corpus.incidents import time_words
from dashboard.facts.rewards import Reward
from dashboard.panels.designations import left_out
from dashboard.panels.fairness import NO_FINDING, answer_of, answers
from dashboard.panels.marks import short
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


def _once(words: Iterable[str | None]) -> str:
    return ", ".join(dict.fromkeys(word for word in words if word)) or "not stated"


def _offers(selection: Selection) -> dict[str, list[tuple[int, ...]]]:
    """By person, in the order of names: the rows of each offer, in the order of time."""
    found = selection.acts("rewards")
    by_person: dict[str, list[tuple[int, ...]]] = {}
    for place in range(len(found)):
        for key in selection.targets(found.rows(place), "person"):
            by_person.setdefault(key, []).append(found.rows(place))
    return dict(sorted(by_person.items(), key=lambda item: selection.corpus.actors.name(item[0])))


def offers(selection: Selection) -> Panel | None:
    """The offers concerning each person, drawn as amounts, "up to" kept; people stand by name."""
    by_person = _offers(selection)
    drawn = tuple(person for key, acts in by_person.items() if (person := _person(selection, key, acts)))
    if not drawn:
        return None
    number = people(selection, "rewards")
    raised = [person for person in drawn if len({offer.amount for offer in person.offers}) > 1]
    title: list[Part] = ["Reward offers concerning ", number, plural(number.high, " person", " people")]
    if len(number.rows) and number.high == 1:
        title = ["Reward offers concerning ", Name(drawn[0].name)]
    if raised and number.high > 1:
        title += ["; raised for ", Name(" and ".join(person.name for person in raised))]
    rows = tuple(dict.fromkeys(row for person in drawn for offer in person.offers for row in offer.rows))
    most = max(offer.amount for person in drawn for offer in person.offers)
    chart = OfferChart(drawn, most, _alt(drawn), _table(selection, by_person))
    notes = (
        "An open circle is “up to” an amount, a filled one an amount as stated; an arrow leads from an offer to a "
        "later one. Offers replace each other and are not added up. People stand in the order of their names.",
    )
    return Panel(
        "reward-offers",
        tuple(title),
        chart,
        rows,
        lead=("Amounts offered, in US dollars",),
        beside=(NO_FINDING, *answers(selection, rows)),
        notes=notes,
    )


def _rewards(selection: Selection, rows: Sequence[int]) -> list[Reward]:
    return [fact for fact in selection.corpus.facts(rows) if isinstance(fact, Reward)]


def _person(selection: Selection, key: str, acts: Sequence[tuple[int, ...]]) -> Person | None:
    found = tuple(offer for rows in acts for offer in _stated(selection, rows))
    return Person(short(selection, key), found, Choice("actors", key)) if found else None


def _stated(selection: Selection, rows: tuple[int, ...]) -> Iterable[Offer]:
    """The amounts that the reports of one offer state, each once: where voices differ, each."""
    corpus = selection.corpus
    time = time_words(selection.horizon.time(rows[0]))
    by_amount: dict[str, list[int]] = {}
    for row, reward in zip(rows, _rewards(selection, rows), strict=True):
        if reward.amount:
            by_amount.setdefault(reward.amount, []).append(row)
    for amount, mine in by_amount.items():
        number = numbers.read(amount, whole=False)
        said = numbers.words(amount, "USD")
        yield Offer(
            amount=number.said[-1],
            up_to=number.hedge in ("<", "<="),
            label=said.replace(" million", "m"),
            when=time,
            words=f"{said}, {time}: {_once(said_by(corpus, row) for row in mine)}",
            rows=tuple(mine),
        )


def _alt(people_: Sequence[Person]) -> str:
    said = [f"{one.name}: {', then '.join(f'{offer.label} {offer.when}' for offer in one.offers)}" for one in people_]
    return f"Chart of amounts, a row a person. {'; '.join(said)}."


def _table(selection: Selection, by_person: dict[str, list[tuple[int, ...]]]) -> Table:
    """One line an offer: who, how much, when, for what, under which programme, by whom."""
    corpus = selection.corpus
    heads = (
        Column("Who"),
        Column("Amount", right=True),
        Column("When"),
        Column("Offered for", spare=True),
        Column("Programme", spare=True),
        Column("By", spare=True),
        Column("Their answer", spare=True),
    )
    lines = []
    for key, acts in by_person.items():
        for rows in acts:
            facts = _rewards(selection, rows)
            cells = (
                Cell(corpus.actors.name(key), choice=Choice("actors", key), rows=rows, strong=True),
                Cell(" or ".join(dict.fromkeys(numbers.words(fact.amount or "", "USD") for fact in facts))),
                Cell(time_words(selection.horizon.time(rows[0]))),
                Cell(_once(fact.purpose for fact in facts)),
                Cell(_once(fact.programme for fact in facts)),
                Cell(_once(name for row in rows for name in named(corpus, row, "agency"))),
                Cell(answer_of(selection, key, rows)),
            )
            lines.append(Line(cells, rows))
    return Table(heads, tuple(lines))


def one_by_one(selection: Selection) -> Panel | None:
    """Every offer as a table."""
    by_person = _offers(selection)
    if not by_person:
        return None
    table = _table(selection, by_person)
    rows = tuple(dict.fromkeys(row for line in table.lines for row in line.rows))
    number = people(selection, "rewards")
    title: tuple[Part, ...] = ("Each offer concerning ", number, plural(number.high, " person", " people"))
    return Panel("each-offer", title, table, rows, beside=(NO_FINDING, *answers(selection, rows)))


def not_counted(selection: Selection) -> Panel | None:
    """Reports of offers that enter no figure."""
    return left_out(selection, "rewards", "reward offers")


PANELS: list[Builder] = [offers, one_by_one, not_counted]
