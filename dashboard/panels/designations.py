"""Listings: who was put on which list, when, by whom, with which document, and how far it has come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from dashboard.columns import CODES, Ints
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import countries, remark, said_by, standing, statement, when
from dashboard.corpus.figures import Figure, count, organizations, plural, statements, total
from dashboard.corpus.horizon import UNDATED, Time
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import coded, of_each, parties, stated
from dashboard.corpus.rows import Rows
from dashboard.corpus.selection import NAMED
from dashboard.facts.designations import LIST_NAMES
from dashboard.panels.cells import furthest
from dashboard.panels.fairness import NO_FINDING
from dashboard.panels.lanes import since
from dashboard.panels.listings import over_time
from dashboard.panels.marks import short
from dashboard.panels.most import LINES, behind, named, rest
from dashboard.panels.panel import Builder, Cell, Column, Line, Panel, Part, Table
from dashboard.panels.together import Together, left, together, whom

LISTS = "; ".join(f"{short} is {name.removesuffix(f' ({short})')}" for short, name in LIST_NAMES.items())


def who_is_listed(selection: Selection) -> Panel | None:
    """One line a day: who was put on which lists, how far that has come, by which documents."""
    found = together(selection, "designations", "list")
    if not found:
        return None
    listed, number = coded(selection.corpus, "designations", "list"), total(selection, "designations", "count")
    every = [one.rows for one in found]
    on = [[listed.values[code] for code in codes] for codes in of_each(every, listed.of)]
    by = of_each(every, lambda rows: parties(selection.corpus, rows, "agency"))
    lists = [name for name in LIST_NAMES if any(name in those for those in on)]
    heads = (
        Column("When"),
        Column("Organization"),
        *(Column(name, hint=LIST_NAMES[name]) for name in lists),
        Column("By"),
        Column("In the article", hint="Whom an article names as listed"),
    )
    unnamed = f"{number.text} organizations" if number else "not named"
    again = dict(_again(selection, found))
    cells = [
        tuple(_on(selection.corpus, rows, name) if name in those else Cell("") for name in lists)
        for rows, those in zip(every, on, strict=True)
    ]
    lines = tuple(_listed(selection, *of, unnamed, again) for of in zip(found, cells, by, strict=True))
    more = left(selection, "designations", found, "an actor or a period")
    return Panel(
        "who-is-listed",
        _title(selection, number),
        Table(heads, lines, sortable=True),
        behind(lines, selection.acts("designations").reports),
        lead=(f"A line a day: who was put on which list, by which document, whether in force; the latest first{more}",),
        beside=(NO_FINDING,),
        notes=tuple(_notes(selection, number)),
    )


def _listed(
    selection: Selection,
    line: Together,
    lists: Sequence[Cell],
    by: Sequence[int],
    unnamed: str,
    again: Mapping[tuple[str, Time], str],
) -> Line:
    """All that was done at one time to some: on which *lists* they were put, *by* whom."""
    corpus, rows = selection.corpus, line.rows

    def about(key: str, _: Ints) -> str:
        return "; ".join(filter(None, (named(countries(corpus, key)), again.get((key, line.time), ""))))

    quoted = rows[corpus["basis"][rows] > 0]
    keys = (*selection.targets(quoted), *selection.targets(quoted, "collective")) if len(quoted) else ()
    cells = (
        Cell(time_words(line.time), rows=Rows(rows)),
        whom(selection, line, about, unnamed),
        *lists,
        Cell(named([short(selection, corpus.actors.ids[one]) for one in by])),
        Cell(named([short(selection, key) for key in keys]) or ("yes" if len(quoted) else ""), rows=Rows(quoted)),
    )
    return Line(cells, cells[0].rows, key=(line.sorts, *(cell.text for cell in cells[1:])))


def _on(corpus: Corpus, rows: Ints, name: str) -> Cell:
    """Whether *rows* put somebody on the list *name*: how far that has come, by which document."""
    mine = rows[coded(corpus, "designations", "list").states(rows, name)]
    documents = named(stated(corpus, "designations", "document_ref", mine))
    return Cell(furthest(corpus, mine) or "listed", documents, Rows(mine))


def _again(selection: Selection, found: Sequence[Together]) -> Iterator[tuple[tuple[str, Time], str]]:
    """By whom and when: what the editor says of a listing on a list that somebody was on already."""
    corpus, seen = selection.corpus, set[tuple[int, str]]()
    for one in reversed(found):
        for code, rows in one.whom.items():
            on = {(code, name) for name in stated(corpus, "designations", "list", rows)}
            if code >= 0 and on & seen and one.time.how != UNDATED:
                yield (corpus.actors.ids[code], one.time), " ".join(filter(None, (remark(corpus, row) for row in rows)))
            seen |= on


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
