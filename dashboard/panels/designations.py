"""Listings: who was put on which list, when, by whom, with which document, and how far it has come."""

from collections.abc import Iterable, Sequence

import numpy as np

from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import countries, remark, said_by, standing, statement, when
from dashboard.corpus.columns import CODES, Ints
from dashboard.corpus.figures import Figure, acts, count, day_words, organizations, plural, statements, total
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import coded, once, parties, stated
from dashboard.corpus.rows import Rows
from dashboard.corpus.selection import NAMED
from dashboard.facts.designations import LIST_NAMES
from dashboard.panels.campaign import drawn, window
from dashboard.panels.cells import statuses
from dashboard.panels.fairness import NO_FINDING
from dashboard.panels.lanes import most_on_one_day, since
from dashboard.panels.marks import short
from dashboard.panels.most import LINES, behind, named, rest
from dashboard.panels.panel import Builder, Cell, Choice, Column, Day, Line, Panel, Part, Table
from dashboard.panels.together import left, together

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
    """One line an organization: on which day it was put on which list, how far that has come, by which document."""
    found = together(selection, "designations", "list")
    each: dict[int, list[Ints]] = {}
    for one in found:
        for code, rows in one.whom.items():
            each.setdefault(code, []).append(rows)
    if not each:
        return None
    listed, number = coded(selection.corpus, "designations", "list"), total(selection, "designations", "count")
    lists = [name for name in LIST_NAMES if any(listed.states(one.rows, name).any() for one in found)]
    heads = (
        Column("Organization"),
        Column("Country", spare=True),
        *(Column(name, hint=LIST_NAMES[name]) for name in lists),
        Column("Document", spare=True),
        Column("By", spare=True),
        Column("Article", spare=True, hint="Whether an article names it as listed"),
    )
    lines = tuple(_organization(selection, code, rows, lists, number) for code, rows in list(each.items())[:LINES])
    more = left(selection, "designations", found, "an actor or a period")
    return Panel(
        "who-is-listed",
        _title(selection, number),
        Table(heads, lines, sortable=True),
        behind(lines, selection.acts("designations").reports),
        lead=(f"On which day on which list, and how far that has come; the latest first{more}",),
        beside=(NO_FINDING,),
        notes=tuple(_notes(selection, number)),
    )


def _organization(
    selection: Selection, code: int, at_times: Sequence[Ints], lists: Sequence[str], number: Figure | None
) -> Line:
    """All that is said of one organization; *at_times* are its rows, those of each time together, the latest first."""
    corpus, rows = selection.corpus, np.concatenate(at_times)
    who, where = Cell(f"{number.text} organizations" if number else "not named", strong=True), ""
    if code >= 0:
        key = corpus.actors.ids[code]
        who = Cell(corpus.actors.called[code], choice=Choice("actors", key), strong=True)
        where = named(countries(corpus, key))
    by = once(parties(corpus, rows, "agency")[1]).tolist()
    quoted = tuple(rows[corpus["basis"][rows] > 0].tolist())
    days = [_days(selection, at_times, name) for name in lists]
    cells = (
        who,
        Cell(where),
        *(cell for cell, _ in days),
        Cell(named(stated(corpus, "designations", "document_ref", rows))),
        Cell(named([short(selection, corpus.actors.ids[one]) for one in by])),
        Cell("yes" if quoted else "", rows=quoted),
    )
    sorts: list[float | str] = [
        who.text,
        where,
        *(day for _, day in days),
        *(cell.text for cell in cells[2 + len(lists) :]),
    ]
    return Line(cells, Rows(rows), key=tuple(sorts))


def _days(selection: Selection, at_times: Sequence[Ints], name: str) -> tuple[Cell, float]:
    """When it was put on the list *name*, each time with how far that has come; and what that sorts by."""
    corpus, listed = selection.corpus, coded(selection.corpus, "designations", "list")
    cells, sorts = [], float("inf")
    for rows in at_times:
        if len(mine := rows[listed.states(rows, name)]):
            time = selection.horizon.time(int(mine[0]))
            cells.append(Cell(time_words(time), _furthest(corpus, mine), Rows(mine)))
            sorts = min(sorts, float(time.start) if time.how != UNDATED else sorts)
    if len(cells) < 2:
        return (cells or [Cell("")])[0], sorts
    words = "; ".join(f"{cell.text} ({cell.note})" if cell.note else cell.text for cell in cells)
    return Cell(words, names=tuple(cells)), sorts


def _furthest(corpus: Corpus, rows: Ints) -> str:
    """How far *rows* say that it has come at most: what was announced and is in force is in force."""
    there = statuses(corpus, rows)
    return max(there, key=CODES["status"].index, default="")


def _announced_alone(selection: Selection) -> Figure:
    """How many organizations are listed by name of whom nothing but an announcement or a plan is recorded."""
    corpus, rows = selection.corpus, selection.acts("designations").reports
    places, actors = selection.target_codes(rows, *(kind for kind in NAMED if kind != "person"))
    status = corpus["status"][rows[places]]
    told = np.isin(status, [CODES["status"].index(name) for name in ("planned", "announced")])
    silent = status == CODES["status"].index("not stated")
    alone = np.setdiff1d(actors[told], actors[~told & ~silent])
    return count(len(alone), rows[np.unique(places[np.isin(actors, alone)])], "each named organization once")


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
    if (alone := _announced_alone(selection)).high:
        title += ["; for ", alone, " of them only the announcement is recorded"]
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
    yield f"{LISTS}. Where a cell is empty, nothing is stated."


def not_counted(selection: Selection) -> Panel | None:
    """What is contradicted or doubtful: it enters no figure, and is shown so that nobody takes it up again."""
    return left_out(selection, "designations", "listings")


def left_out(selection: Selection, table: str, noun: str) -> Panel | None:
    """The reports of *table* that enter no figure, each with why."""
    corpus, every = selection.corpus, selection.of(table)
    rows = Rows(every[~corpus.enters[every]])
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
