"""Sanctions: measures against whom, by whom, under which order; and the orders themselves."""

import re
from functools import partial

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import remark, statement
from dashboard.corpus.columns import Ints, Mask
from dashboard.corpus.figures import acts, collectives, count, people, plural, statements
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import coded, once, stated
from dashboard.panels.campaign import drawn, lasting
from dashboard.panels.cells import names, said
from dashboard.panels.designations import left_out
from dashboard.panels.fairness import NO_FINDING, answer_of, answers
from dashboard.panels.most import LINES, NAMES, joined, named, rest
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


def over_time(selection: Selection) -> Panel | None:
    """When measures were taken."""
    found = drawn(selection, ("sanctions",), deaths=False, span=lasting(selection, ("sanctions",)))
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
    shown = np.sort(np.argsort(-np.diff(found.starts), kind="stable")[:LINES])
    each = (_measure(selection, found.reports[found.starts[one] : found.starts[one + 1]]) for one in shown.tolist())
    lines = sorted(each, key=lambda line: line.cells[0].text)
    number, persons = acts(selection, "sanctions"), people(selection, "sanctions")
    title: list[Part] = [number, plural(number.high, " measure"), " of sanctions"]
    title += [" on ", persons, plural(persons.high, " person", " people"), " by name"] if persons.high else []
    together = collectives(selection, "sanctions")
    notes = [f"Named together, not one by one: {named(together)}."] if together else []
    notes.append("Each act once, however many pages report it; orders are no measures and stand below.")
    heads = (
        Column("On whom"),
        Column("When"),
        Column("List"),
        Column("Under"),
        Column("By", spare=True),
        Column("Their answer", spare=True),
    )
    more = rest(len(found), "with the most reports", "an actor or a period")
    return Panel(
        "sanctions",
        tuple(title),
        Table(heads, tuple(lines), sortable=True),
        found.all_rows,
        lead=(f"Each measure with whom it concerns and under which order{more}",),
        beside=(NO_FINDING, *answers(selection, found.reports)),
        notes=tuple(notes),
    )


def _measure(selection: Selection, rows: Ints) -> Line:
    corpus, of = selection.corpus, partial(stated, selection.corpus, "sanctions", rows=rows)
    keys = selection.targets(rows) or selection.targets(rows, "collective")
    persons = selection.targets(rows, "person")[:NAMES]
    answer = " ".join(dict.fromkeys(answer_of(selection, key, rows) for key in persons))
    time, opened = selection.horizon.time(int(rows[0])), tuple(rows.tolist())
    cells = (
        Cell(
            joined([corpus.actors.name(key) for key in keys]) or "not stated",
            choice=Choice("actors", keys[0]) if keys else None,
            rows=opened,
            strong=True,
        ),
        Cell(time_words(time)),
        Cell(said(of("list"))),
        Cell(said(order for authority in of("authority") for order in orders_of(authority))),
        Cell(said(names(corpus, rows, "agency"))),
        Cell(answer or "not a person"),
    )
    words = tuple(cell.text for cell in cells)
    return Line(cells, opened, key=(words[0], float(time.start if time.how else 10**9), *words[2:]))


def by_order(selection: Selection) -> Panel | None:
    """Under which order or act who was sanctioned."""
    corpus, every = selection.corpus, selection.acts("sanctions").reports
    authorities = coded(corpus, "sanctions", "authority")
    of, found = authorities.one(every), dict[str, Mask]()
    for code in once(of[of >= 0]).tolist():
        for order in orders_of(authorities.values[code]):
            found[order] = found.get(order, np.zeros(len(every), bool)) | (of == code)
    if not found:
        return None
    often_ = sorted(found, key=lambda order: -int(found[order].sum()))[:LINES]
    lines = tuple(_order(selection, order, every[found[order]]) for order in sorted(often_))
    silent = every[~np.logical_or.reduce([*found.values()])]
    rows = tuple(dict.fromkeys(row for mine in found.values() for row in every[mine].tolist()))
    number = count(len(found), rows, "each order by its number, as amended or not; other acts by their names")
    heads = (Column("Order or act"), Column("Named under it", right=True), Column("Who"))
    notes: tuple[str, ...] = (number.how.capitalize() + ".",)
    unnamed = np.setdiff1d(corpus.act[silent], corpus.act[np.array(rows, np.int32)])
    if len(unnamed):
        without = count(len(unnamed), silent.tolist())
        notes += (f"Of {without.text} {plural(without.high, 'measure')} no order is stated.",)
    title: tuple[Part, ...] = ("Sanctions under ", number, plural(number.high, " order or act", " orders or acts"))
    return Panel("sanctions-by-order", title, Table(heads, lines), rows, notes=notes)


def _order(selection: Selection, order: str, rows: Ints) -> Line:
    corpus = selection.corpus
    keys = (*selection.targets(rows), *selection.targets(rows, "collective"))
    who, opened = named(sorted(corpus.actors.name(key) for key in keys)), tuple(rows.tolist())
    return Line((Cell(order, strong=True), Cell(str(len(keys)), rows=opened), Cell(who)), opened)


def orders(selection: Selection) -> Panel | None:
    """Orders that were issued or that others rest on: no measure against somebody."""
    corpus, every = selection.corpus, selection.of("sanctions")
    rows = tuple(every[corpus["order"][every] & corpus.enters[every]].tolist())
    if not rows:
        return None
    lines = tuple(
        Line((Cell(statement(corpus, row), rows=(row,)), Cell(remark(corpus, row))), (row,)) for row in rows[:LINES]
    )
    number = statements(rows)
    title = (number, plural(number.high, " order"), " that sanctions rest on")
    return Panel("orders", title, Table((Column("Order"), Column("What is known of it")), lines), rows)


def not_counted(selection: Selection) -> Panel | None:
    """Reports of sanctions that enter no figure."""
    return left_out(selection, "sanctions", "sanctions")


PANELS: list[Builder] = [over_time, measures, by_order, orders, not_counted]
