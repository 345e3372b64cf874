"""Listings: who was put on which list, when, by whom, with which document, and how far it has come."""

from collections.abc import Iterable

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import countries, remark, said_by, standing, statement, when
from dashboard.corpus.figures import Figure, acts, day_words, organizations, plural, statements, total
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import stated
from dashboard.corpus.selection import NAMED
from dashboard.facts.designations import LIST_NAMES
from dashboard.panels.campaign import drawn, window
from dashboard.panels.cells import names, said, statuses
from dashboard.panels.fairness import NO_FINDING
from dashboard.panels.lanes import most_on_one_day, since
from dashboard.panels.most import LINES, behind, named, rest
from dashboard.panels.panel import Builder, Cell, Column, Day, Line, Panel, Part, Table
from dashboard.panels.together import Together, left, together, whom

LISTS = "; ".join(f"{short} is {name.removesuffix(f' ({short})')}" for short, name in LIST_NAMES.items())


def over_time(selection: Selection) -> Panel | None:
    """When organizations were listed."""
    found, span = drawn(selection, ("designations",), deaths=False), window(selection)
    if found is None or span is None:
        return None
    every, within = acts(selection, "designations"), selection.during(span)
    others = [kind for kind in NAMED if kind != "person"]
    title = (*foreign_terrorist(selection), *most_on_one_day(within, "designations", *others, listed="FTO"))
    note = "A diamond is a listing on its day, larger where it names more, hollow where it is announced."
    notes = (note, "A listing puts one organization on one list.", *found.notes)
    title = title or (every, plural(every.high, " listing"))
    return Panel("designations-over-time", title, found.chart, found.rows, notes=notes)


def foreign_terrorist(selection: Selection) -> tuple[Part, ...]:
    """Part of a title: "14 groups listed as terrorist (FTO) in 2025", of the days of a chart; empty where none is."""
    span = window(selection)
    listed = organizations(selection.during(span) if span else selection, "designations", listed="FTO")
    if not listed.high:
        return ()
    said_: tuple[Part, ...] = (listed, plural(listed.high, " group"), " listed as terrorist (FTO)")
    if selection.has_period or span is None or span.end is None:
        return (*said_, " in the chosen period")
    return (*said_, " in ", Day(day_words(span.end).rsplit(" ", 1)[-1]))


def who_is_listed(selection: Selection) -> Panel | None:
    """One line a day and lists: whom it put on them, how far that has come, by which document."""
    lines = together(selection, "designations", "list")
    if not lines:
        return None
    number = total(selection, "designations", "count")
    heads = (
        Column("When"),
        Column("Organizations"),
        Column("Put on"),
        Column("Status"),
        Column("Document", spare=True),
        Column("By", spare=True),
        Column("In the article", spare=True),
    )
    table = Table(heads, tuple(_listed(selection, line, number) for line in lines), sortable=True)
    more = left(selection, "designations", lines, "an actor or a period")
    return Panel(
        "who-is-listed",
        _title(selection, number),
        table,
        behind(table.lines, selection.acts("designations").reports),
        lead=(f"What was done on one day stands in one line, the latest first{more}",),
        beside=(NO_FINDING,),
        notes=tuple(_notes(selection, number)),
    )


def _listed(selection: Selection, line: Together, number: Figure | None) -> Line:
    corpus, rows = selection.corpus, line.rows
    opened = tuple(rows.tolist())
    unnamed = f"{number.text} organizations" if number else "not named"
    cells = (
        Cell(time_words(line.time), rows=opened),
        whom(selection, line, lambda key, _: named(countries(corpus, key)), unnamed),
        Cell(said(stated(corpus, "designations", "list", rows))),
        Cell(said(statuses(corpus, rows))),
        Cell(said(stated(corpus, "designations", "document_ref", rows))),
        Cell(said(names(corpus, rows, "agency"))),
        Cell(_quoted(selection, line)),
    )
    return Line(cells, opened, key=(line.sorts, *(cell.text for cell in cells[1:])))


def _quoted(selection: Selection, line: Together) -> str:
    """Who of a line stands in an article: all, some by name, or nobody."""
    corpus = selection.corpus
    there = [code for code, rows in line.whom.items() if corpus["basis"][rows].any()]
    if len(there) in (0, len(line.whom)):
        return "yes" if there else "no"
    return named([corpus.actors.called[code] for code in there if code >= 0])


def _title(selection: Selection, together_: Figure | None) -> tuple[Part, ...]:
    named_ = organizations(selection, "designations")
    fto = organizations(selection, "designations", listed="FTO")
    title: list[Part] = [named_, plural(named_.high, " organization"), " listed by name"]
    title += since(selection, np.array(named_.rows, np.int32))
    if fto.high == named_.high > 1:
        title += [", all as foreign terrorist (FTO)"]
    elif fto.high == named_.high:
        title += [" as foreign terrorist (FTO)"]
    elif fto.high:
        title += [", ", fto, " of them as foreign terrorist (FTO)"]
    if together_ and not _among(selection, together_):
        title += ["; ", together_, " counted together and not named"]
    return tuple(title)


def _among(selection: Selection, together_: Figure) -> list[str]:
    """Who of those listed by name is among those that are counted together."""
    reports = selection.acts("designations").reports
    rows = reports[np.isin(selection.corpus.act[reports], selection.corpus.index.below(together_.acts))]
    return sorted(selection.corpus.actors.name(key) for key in selection.targets(rows))


def _notes(selection: Selection, together_: Figure | None) -> Iterable[str]:
    if together_ and (among := _among(selection, together_)):
        yield f"Among the {together_.text} that are counted together: {named(among)}."
    yield "Each named organization once; doubtful and contradicted reports are left out and stand below."
    yield f"{LISTS}."


def not_counted(selection: Selection) -> Panel | None:
    """What is contradicted or doubtful: it enters no figure, and is shown so that nobody takes it up again."""
    return left_out(selection, "designations", "listings")


def left_out(selection: Selection, table: str, noun: str) -> Panel | None:
    """The reports of *table* that enter no figure, each with why."""
    corpus, every = selection.corpus, selection.of(table)
    rows = tuple(every[~corpus.enters[every]].tolist())
    if not rows:
        return None
    corpus.facts(rows[:LINES])  # made together: one by one they cost five times as much
    lines = tuple(
        Line(
            (
                Cell(statement(corpus, row), rows=(row,)),
                Cell(when(corpus, row)),
                Cell(remark(corpus, row) or "No reason is given."),
                Cell(said_by(corpus, row)),
            ),
            (row,),
            standing=standing(corpus, row) or "not counted",
        )
        for row in rows[:LINES]
    )
    number = statements(rows)
    lead = rest(len(rows), "first", "an actor or a period").removeprefix("; ").capitalize()
    heads = (Column("What is reported"), Column("Dated"), Column("Why it is left out"), Column("By", spare=True))
    title = (number, plural(number.high, " report"), f" of {noun} in no figure: contradicted or doubtful")
    return Panel(f"left-out-{table}", title, Table(heads, lines), rows, lead=(lead,) if lead else ())


PANELS: list[Builder] = [over_time, who_is_listed, not_counted]
