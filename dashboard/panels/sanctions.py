"""Sanctions: measures against whom, by whom, under which order; and the orders themselves."""

import re
from collections.abc import Iterable, Sequence

from dashboard.corpus import Selection
from dashboard.corpus.attribution import named, remark, statement
from dashboard.corpus.figures import acts, collectives, count, people, plural, statements
from dashboard.corpus.incidents import time_words
from dashboard.facts.sanctions import Sanction
from dashboard.panels.campaign import drawn
from dashboard.panels.designations import left_out
from dashboard.panels.fairness import NO_FINDING, answer_of, answers
from dashboard.panels.panel import Builder, Cell, Choice, Column, Line, Panel, Part, Table

_ORDER = re.compile(r"Executive Order (\d{5})")
_AMENDING = re.compile(r"\bas amended\b.*")


def orders_of(authority: str | None) -> tuple[str, ...]:
    """The orders and acts that an authority names, each once: by number, amendments aside (docs/counting.md 1.8).

    "Executive Order 13581 as amended by Executive Order 13863" is order 13581; other authorities stand by their words.
    """
    found = []
    for part in (authority or "").split(";"):
        words = _AMENDING.sub("", part).strip()
        number = _ORDER.search(words)
        found += [f"Executive Order {number[1]}"] if number else [words] if words else []
    return tuple(dict.fromkeys(found))


def _facts(selection: Selection, rows: Sequence[int]) -> list[Sanction]:
    return [fact for fact in selection.corpus.facts(rows) if isinstance(fact, Sanction)]


def _once(words: Iterable[str | None]) -> str:
    return ", ".join(dict.fromkeys(word for word in words if word)) or "not stated"


def over_time(selection: Selection) -> Panel | None:
    """When measures were taken."""
    found = drawn(selection, ("sanctions",), deaths=False)
    if found is None:
        return None
    number = acts(selection, "sanctions")
    title: tuple[Part, ...] = (number, plural(number.high, " measure"), " of sanctions, as far as they are dated")
    note = "A diamond is a measure on its day, larger where it names more, hollow where it is announced."
    return Panel("sanctions-over-time", title, found.chart, found.rows, notes=(note, *found.notes))


def measures(selection: Selection) -> Panel | None:
    """One line a measure, by whom it concerns, with their answer."""
    found = selection.acts("sanctions")
    if not len(found):
        return None
    lines = sorted(
        (_measure(selection, found.rows(place)) for place in range(len(found))), key=lambda line: line.cells[0].text
    )
    number, persons = acts(selection, "sanctions"), people(selection, "sanctions")
    title: list[Part] = [number, plural(number.high, " measure"), " of sanctions"]
    title += [" on ", persons, plural(persons.high, " person", " people"), " by name"] if persons.high else []
    together = collectives(selection, "sanctions")
    notes = [f"Named together, not one by one: {', '.join(together)}."] if together else []
    notes.append("Each act once, however many pages report it; orders are no measures and stand below.")
    heads = (
        Column("On whom"),
        Column("When"),
        Column("List"),
        Column("Under"),
        Column("By", spare=True),
        Column("Their answer", spare=True),
    )
    return Panel(
        "sanctions",
        tuple(title),
        Table(heads, tuple(lines), sortable=True),
        found.all_rows,
        lead=("Each measure with whom it concerns and under which order",),
        beside=(NO_FINDING, *answers(selection, found.all_rows)),
        notes=tuple(notes),
    )


def _measure(selection: Selection, rows: tuple[int, ...]) -> Line:
    corpus, facts = selection.corpus, _facts(selection, rows)
    keys = selection.targets(rows) or selection.targets(rows, "collective")
    persons = selection.targets(rows, "person")
    answer = " ".join(dict.fromkeys(answer_of(selection, key, rows) for key in persons))
    time = selection.horizon.time(rows[0])
    cells = (
        Cell(
            " and ".join(corpus.actors.name(key) for key in keys) or "not stated",
            choice=Choice("actors", keys[0]) if keys else None,
            rows=rows,
            strong=True,
        ),
        Cell(time_words(time)),
        Cell(_once(name for fact in facts for name in fact.list)),
        Cell(_once(order for fact in facts for order in orders_of(fact.authority))),
        Cell(_once(name for row in rows for name in named(corpus, row, "agency"))),
        Cell(answer or "not a person"),
    )
    words = tuple(cell.text for cell in cells)
    return Line(cells, rows, key=(words[0], float(time.start if time.how else 10**9), *words[2:]))


def by_order(selection: Selection) -> Panel | None:
    """Under which order or act who was sanctioned."""
    groups: dict[str, list[int]] = {}
    for row in selection.acts("sanctions").all_rows:
        for fact in _facts(selection, [row]):
            for order in orders_of(fact.authority):
                groups.setdefault(order, []).append(row)
    if not groups:
        return None
    lines = tuple(_order(selection, order, rows) for order, rows in sorted(groups.items()))
    rows = tuple(dict.fromkeys(row for mine in groups.values() for row in mine))
    number = count(len(groups), rows, "each order by its number, as amended or not; other acts by their names")
    heads = (Column("Order or act"), Column("Named under it", right=True), Column("Who"))
    stated = set(rows)
    silent = [row for row in selection.acts("sanctions").all_rows if row not in stated]
    notes: tuple[str, ...] = (number.how.capitalize() + ".",)
    if silent:
        without = count(
            len(set(selection.corpus.act[silent].tolist()) - set(selection.corpus.act[list(rows)].tolist())), silent
        )
        notes += (f"Of {without.text} {plural(without.high, 'measure')} no order is stated.",) if without.high else ()
    title: tuple[Part, ...] = ("Sanctions under ", number, plural(number.high, " order or act", " orders or acts"))
    return Panel("sanctions-by-order", title, Table(heads, lines), rows, notes=notes)


def _order(selection: Selection, order: str, rows: list[int]) -> Line:
    corpus = selection.corpus
    keys = selection.targets(rows)
    together = selection.targets(rows, "collective")
    names = sorted(corpus.actors.name(key) for key in (*keys, *together))
    return Line(
        (Cell(order, strong=True), Cell(str(len(keys) + len(together)), rows=tuple(rows)), Cell(", ".join(names))),
        tuple(rows),
    )


def orders(selection: Selection) -> Panel | None:
    """Orders that were issued or that others rest on: no measure against somebody."""
    corpus = selection.corpus
    rows = tuple(row for row in selection.of("sanctions").tolist() if corpus["order"][row] and corpus.enters[row])
    if not rows:
        return None
    lines = tuple(Line((Cell(statement(corpus, row), rows=(row,)), Cell(remark(corpus, row))), (row,)) for row in rows)
    number = statements(rows)
    title = (number, plural(number.high, " order"), " that sanctions rest on")
    return Panel("orders", title, Table((Column("Order"), Column("What is known of it")), lines), rows)


def not_counted(selection: Selection) -> Panel | None:
    """Reports of sanctions that enter no figure."""
    return left_out(selection, "sanctions", "sanctions")


PANELS: list[Builder] = [over_time, measures, by_order, orders, not_counted]
