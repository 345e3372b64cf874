"""Sanctions: measures against whom, by whom, under which order; and the orders themselves."""

import re

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import remark, statement, when
from dashboard.corpus.columns import Ints, Mask
from dashboard.corpus.figures import acts, collectives, count, people, plural
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import coded, once, stated
from dashboard.panels.campaign import drawn, lasting
from dashboard.panels.cells import names, said
from dashboard.panels.designations import LISTS, left_out
from dashboard.panels.fairness import NO_ANSWER, NO_FINDING, answer_of, answers
from dashboard.panels.lanes import most_on_one_day
from dashboard.panels.most import LINES, NAMES, named
from dashboard.panels.panel import Builder, Cell, Column, Line, Panel, Part, Table
from dashboard.panels.together import Together, left, together, whom

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
    every_year = lasting(selection, ("sanctions",))  # where the year that is drawn else has none
    found = drawn(selection, ("sanctions",), deaths=False) or drawn(
        selection, ("sanctions",), deaths=False, span=every_year
    )
    if found is None:
        return None
    number = acts(selection, "sanctions")
    title = (number, plural(number.high, " measure"), " of sanctions", *most_on_one_day(selection, "sanctions"))
    note = "A diamond is a measure on its day, larger where it names more, hollow where it is announced."
    return Panel("sanctions-over-time", title, found.chart, found.rows, notes=(note, *found.notes))


def measures(selection: Selection) -> Panel | None:
    """One line a day and order: on whom, on which list, by whom, with their answers."""
    shown = together(selection, "sanctions", "list", "authority")
    if not shown:
        return None
    found, lines = selection.acts("sanctions"), tuple(_measure(selection, line) for line in shown)
    number, persons = acts(selection, "sanctions"), people(selection, "sanctions")
    title: list[Part] = [number, plural(number.high, " measure"), " of sanctions"]
    title += [" on ", persons, plural(persons.high, " person", " people"), " by name"] if persons.high else []
    collective = collectives(selection, "sanctions")
    notes = [f"Named together, not one by one: {named(collective)}."] if collective else []
    notes.append("Each act once, however many pages report it; orders are no measures and stand below.")
    notes.append(f"{LISTS}.")
    heads = (Column("When"), Column("On whom"), Column("List"), Column("Under"), Column("By", spare=True))
    more = left(selection, "sanctions", shown, "an actor or a period")
    return Panel(
        "sanctions",
        tuple(title),
        Table(heads, lines, sortable=True),
        found.all_rows,
        lead=(f"What was done on one day under one order stands in one line, the latest first{more}",),
        beside=(NO_FINDING, *answers(selection, found.reports)),
        notes=tuple(notes),
    )


def _measure(selection: Selection, line: Together) -> Line:
    corpus, rows = selection.corpus, line.rows
    authorities = stated(corpus, "sanctions", "authority", rows)
    cells = (
        Cell(time_words(line.time), rows=tuple(rows.tolist())),
        whom(selection, line, lambda key, mine: _answer(selection, key, mine)),
        Cell(said(stated(corpus, "sanctions", "list", rows))),
        Cell(said(order for authority in authorities for order in orders_of(authority))),
        Cell(said(names(corpus, rows, "agency"))),
    )
    return Line(cells, cells[0].rows, key=(line.sorts, *(cell.text for cell in cells[1:])))


def _answer(selection: Selection, key: str, rows: Ints) -> str:
    """What somebody who is sanctioned answers, where it is recorded."""
    answer = answer_of(selection, key, rows)
    return "" if answer == NO_ANSWER else answer.removeprefix(f"{selection.corpus.actors.name(key)}: ").rstrip(".")


def by_order(selection: Selection) -> Panel | None:
    """Each order or act: what is known of it, and who was sanctioned under it."""
    corpus, every = selection.corpus, selection.acts("sanctions").reports
    under, issued = _under(selection, every), _issued(selection)
    if not under and not issued:
        return None
    often_ = sorted({**under, **issued}, key=lambda order: -len(under.get(order, ())))[:LINES]
    nobody = np.zeros(0, np.int32)
    lines = tuple(
        _order(selection, order, under.get(order, nobody), issued.get(order, nobody)) for order in sorted(often_)
    )
    rows = tuple(dict.fromkeys(row for mine in under.values() for row in mine.tolist()))
    alone = [order for order in issued if order not in under]
    number = count(len(under), rows, "each order by its number, as amended or not; other acts by their names")
    title: list[Part] = ["Sanctions under ", number, plural(number.high, " order or act", " orders or acts")]
    if alone:
        besides = count(len(alone), [row for order in alone for row in issued[order].tolist()])
        title = (
            [*title, "; ", besides, " more without a measure here"]
            if under
            else [besides, plural(besides.high, " order"), " without a measure here"]
        )
    heads = (Column("Order or act"), Column("Issued"), Column("What is known of it"), Column("Who was named under it"))
    notes: tuple[str, ...] = (number.how.capitalize() + ".",)
    silent = np.setdiff1d(every, np.array(rows, np.int32))
    unnamed = np.setdiff1d(corpus.act[silent], corpus.act[np.array(rows, np.int32)])
    if len(unnamed):
        without = count(len(unnamed), silent.tolist())
        notes += (f"Of {without.text} {plural(without.high, 'measure')} no order is stated.",)
    behind_ = dict.fromkeys([*rows, *(row for mine in issued.values() for row in mine.tolist())])
    return Panel("sanctions-by-order", tuple(title), Table(heads, lines), tuple(behind_), notes=notes)


def _under(selection: Selection, every: Ints) -> dict[str, Ints]:
    """By order: the reports of measures that name it."""
    authorities, found = coded(selection.corpus, "sanctions", "authority"), dict[str, Mask]()
    of = authorities.one(every)
    for code in once(of[of >= 0]).tolist():
        for order in orders_of(authorities.values[code]):
            found[order] = found.get(order, np.zeros(len(every), bool)) | (of == code)
    return {order: every[mask] for order, mask in found.items()}


def _issued(selection: Selection) -> dict[str, Ints]:
    """By order: the statements of the order itself; it is no measure against somebody."""
    corpus, every = selection.corpus, selection.of("sanctions")
    rows = every[corpus["order"][every] & corpus.enters[every]]
    found: dict[str, list[int]] = {}
    for row in rows.tolist():
        words = statement(corpus, row)
        found.setdefault(next(iter(orders_of(words.partition(",")[0])), words), []).append(row)
    return {order: np.array(mine, np.int32) for order, mine in found.items()}


def _order(selection: Selection, order: str, rows: Ints, issued: Ints) -> Line:
    corpus = selection.corpus
    keys = (*selection.targets(rows), *selection.targets(rows, "collective"))
    who = named(sorted(corpus.actors.name(key) for key in keys))
    known = said(remark(corpus, row) for row in issued.tolist()[:NAMES])
    cells = (
        Cell(order, rows=tuple(issued.tolist()), strong=True),
        Cell(said(when(corpus, row) for row in issued.tolist()[:NAMES]).replace("date not stated", "not stated")),
        Cell(known if len(issued) else "not stated"),
        Cell(who or "nobody here", rows=tuple(rows.tolist())),
    )
    return Line(cells, (*rows.tolist(), *issued.tolist()))


def not_counted(selection: Selection) -> Panel | None:
    """Reports of sanctions that enter no figure."""
    return left_out(selection, "sanctions", "sanctions")


PANELS: list[Builder] = [over_time, measures, by_order, not_counted]
