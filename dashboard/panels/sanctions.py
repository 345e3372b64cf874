"""Sanctions: measures against whom, by whom, under which order; and the orders themselves."""

from collections.abc import Mapping

import numpy as np

from dashboard.columns import Ints
from dashboard.corpus import Selection
from dashboard.corpus.attribution import remark, when
from dashboard.corpus.figures import Figure, acts, collectives, count, named_together, plural
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import once, parties, stated
from dashboard.corpus.rows import Rows
from dashboard.panels.cells import said
from dashboard.panels.designations import LISTS, left_out
from dashboard.panels.fairness import NO_ANSWER, NO_FINDING, answer_of, answers
from dashboard.panels.marks import foremost, short
from dashboard.panels.most import LINES, NAMES, joined, named
from dashboard.panels.orders import by_name, issued, orders_of, over_time, under
from dashboard.panels.panel import Bar, Builder, Cell, Choice, Column, Line, Name, Panel, Part, Table
from dashboard.panels.together import Together, left, together, whom


def measures(selection: Selection) -> Panel | None:
    """One line a day and order: on whom, on which list, by whom, with their answers."""
    shown = together(selection, "sanctions", "list", "authority")
    if not shown:
        return None
    found, lines = selection.acts("sanctions"), tuple(_measure(selection, line) for line in shown)
    number = acts(selection, "sanctions")
    title: list[Part] = [number, plural(number.high, " measure"), " of sanctions"]
    title += [" on ", *whom_, " by name"] if (whom_ := by_name(selection)) else []
    if (groups := named_together(selection, "sanctions")).high:
        title += [" and " if whom_ else " on ", groups, plural(groups.high, " group"), " named only together"]
    collective = collectives(selection, "sanctions")
    notes = [f"Named together, not one by one: {named(collective)}."] if collective else []
    notes.append("A measure is one act against one person, organization or group named together, who may be several.")
    notes.append("Orders are no measures and stand below.")
    notes.append(f"{LISTS}.")
    agencies = _in_short(selection, Rows.once(line.rows for line in lines).array)
    if shorter := [f"{called}, {name}" for called, name in agencies.items() if called != name]:
        notes.append(f"In short: {'; '.join(shorter)}.")
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
        Cell(time_words(line.time), rows=Rows(rows)),
        whom(selection, line, lambda key, mine: _answer(selection, key, mine)),
        Cell(said(stated(corpus, "sanctions", "list", rows))),
        Cell(said(order for authority in authorities for order in orders_of(authority))),
        Cell(said(_in_short(selection, rows))),
    )
    return Line(cells, cells[0].rows, key=(line.sorts, *(cell.text for cell in cells[1:])))


def _in_short(selection: Selection, rows: Ints) -> dict[str, str]:
    """By the short name of each agency in *rows*: its whole name, which is the same where there is no shorter."""
    actors = selection.corpus.actors
    keys = [actors.ids[code] for code in once(parties(selection.corpus, rows, "agency")[1]).tolist()]
    return {short(selection, key): actors.name(key) for key in keys}


def _answer(selection: Selection, key: str, rows: Ints) -> str:
    """What somebody who is sanctioned answers, where it is recorded."""
    answer = answer_of(selection, key, rows)
    return "" if answer == NO_ANSWER else answer.removeprefix(f"{selection.corpus.actors.name(key)}: ").rstrip(".")


def by_order(selection: Selection) -> Panel | None:
    """Each order or act, that with the most measures first: who was sanctioned under it, and what is known of it."""
    corpus, every = selection.corpus, selection.acts("sanctions").reports
    taken, orders = under(selection, every), issued(selection)
    if not taken and not orders:
        return None
    each = {order: count(len(once(corpus.act[mine])), mine) for order, mine in taken.items()}
    often_ = sorted(taken or orders, key=lambda order: (-each[order].high if order in each else 0, order))[:LINES]
    lines = tuple(_order(selection, order, each.get(order), orders.get(order, every[:0])) for order in often_)
    rows, alone = Rows.once(taken.values()), [order for order in orders if order not in taken]
    heads = (
        Column("Order or act"),
        Column("Measures"),
        Column("Who was named under it"),
        Column("Issued"),
        Column("What is known of it"),
    )
    behind_ = Rows.once([rows, *orders.values()])
    notes = ["Each order by its number, as amended or not; other acts by their names."]
    notes += [f"Issued, and no measure here names it: {order}." for order in alone if taken]
    title, lead = _title(selection, list(rows), len(taken), alone), _under_several(selection, taken)
    return Panel("sanctions-by-order", title, Table(heads, lines), behind_, lead=lead, notes=tuple(notes))


def _under_several(selection: Selection, taken: Mapping[str, Ints]) -> tuple[Part, ...]:
    """Whom a measure under several orders is on, and what the bars add up to then; nothing where none is."""
    acts_ = [once(selection.corpus.act[mine]) for mine in taken.values()]
    codes, times = np.unique(np.concatenate([np.zeros(0, np.int32), *acts_]), return_counts=True)
    several = selection.of_acts(codes[times > 1]).acts("sanctions").reports
    keys = (*selection.targets(several), *selection.targets(several, "collective"))
    if not (names_ := [selection.corpus.actors.name(key) for key in keys]):
        return ()
    are = " are" if len(names_) > 1 else " is"
    return (
        Name(joined(names_)), are, " named under more than one order, so the bars add up to ",
        count(int(times.sum()), Rows.once(taken.values())),
    )  # fmt: skip


def _title(selection: Selection, rows: list[int], orders: int, alone: list[str]) -> tuple[Part, ...]:
    """How many measures name an order, how many orders there are, and how many measures name none."""
    corpus, every = selection.corpus, selection.acts("sanctions").reports
    if not rows:
        mine = [row for order in alone for row in issued(selection)[order].tolist()]
        besides = count(len(alone), mine)
        return besides, plural(besides.high, " order"), " without a measure here"
    named_ = np.array(rows, np.int32)
    measures_, number = count(len(once(corpus.act[named_])), rows), count(orders, rows)
    title: list[Part] = [measures_, plural(measures_.high, " measure"), " under "]
    title += [number, plural(number.high, " order or act", " orders or acts")]
    silent = np.setdiff1d(every, named_)
    if unnamed := len(np.setdiff1d(corpus.act[silent], corpus.act[named_])):
        title += ["; for ", count(unnamed, silent), " more no order is stated"]
    return tuple(title)


def _order(selection: Selection, order: str, number: Figure | None, known: Ints) -> Line:
    corpus, rows = selection.corpus, np.array(number.rows if number else (), np.int32)
    whom = [once(selection.target_codes(rows, *kinds)[1]) for kinds in ((), ("collective",))]
    keys = [corpus.actors.ids[code] for code in foremost(selection, np.concatenate(whom)).tolist()]
    names_ = tuple(Cell(corpus.actors.name(key), choice=Choice("actors", key)) for key in keys[:NAMES])
    who = named([corpus.actors.name(key) for key in keys]) or "nobody here"
    said_ = said(remark(corpus, row) for row in known.tolist()[:NAMES])
    bar = Bar(number.low, number.high, number.low, number.high, "sanctions") if number else None
    cells = (
        Cell(order, rows=Rows(known), strong=True),
        Cell(number.text if number else "none", rows=number.rows if number else (), bar=bar),
        Cell(who, names=names_ if len(keys) <= NAMES else ()),
        Cell(said(when(corpus, row) for row in known.tolist()[:NAMES]).replace("date not stated", "not stated")),
        Cell(said_ if len(known) else "not stated"),
    )
    return Line(cells, Rows(np.concatenate([rows, known])))


def not_counted(selection: Selection) -> Panel | None:
    """Reports of sanctions that enter no figure."""
    return left_out(selection, "sanctions", "sanctions")


PANELS: list[Builder] = [over_time, measures, by_order, not_counted]
