"""Designations: who was put on which list, when, by whom, with which document, and how far it has come."""

from collections.abc import Iterable, Sequence

import numpy as np

from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import countries, remark, said_by, standing, statement, when
from dashboard.corpus.columns import Ints
from dashboard.corpus.figures import Figure, acts, organizations, plural, statements, total
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import coded, gathered, stated
from dashboard.facts.designations import LIST_NAMES
from dashboard.panels.campaign import drawn
from dashboard.panels.cells import names, said, statuses
from dashboard.panels.fairness import NO_FINDING
from dashboard.panels.most import LINES, NAMES, behind, named, rest
from dashboard.panels.panel import Builder, Cell, Choice, Column, Day, Line, Panel, Part, Table


def over_time(selection: Selection) -> Panel | None:
    """When organizations were listed."""
    found = drawn(selection, ("designations",), deaths=False)
    if found is None:
        return None
    dated = acts(selection, "designations")
    begins = Day(f"{found.chart.first:%B %Y}")
    title: tuple[Part, ...] = (dated, plural(dated.high, " designation"), "; drawn are those from ", begins, " on")
    note = "A diamond is a designation on its day, larger where it names more, hollow where it is announced."
    return Panel("designations-over-time", title, found.chart, found.rows, notes=(note, *found.notes))


def who_is_listed(selection: Selection) -> Panel | None:
    """One line an organization: its lists, days, status, document."""
    reports = selection.acts("designations").reports
    places, actors = selection.target_codes(reports)
    found = gathered(actors, reports[places], LINES)
    by_name = {selection.corpus.actors.ids[code]: rows for code, rows in found}
    together = total(selection, "designations", "count")
    if not by_name and together is None:
        return None
    lines = tuple(_lines(selection, by_name, together))
    more = rest(len(np.unique(actors)), "with the most reports", "an actor")
    return Panel(
        "who-is-listed",
        _title(selection, together),
        Table(_heads(_lists(selection)), lines, sortable=True),
        behind(lines, reports[places]),
        lead=(f"Each organization with its lists, since when, and on which document{more}",),
        beside=(NO_FINDING,),
        notes=tuple(_notes(selection, together)),
    )


def _lines(selection: Selection, by_name: dict[str, Ints], together: Figure | None) -> Iterable[Line]:
    """A line an organization, by name; then one for those counted together whose members are not named here."""
    corpus, lists = selection.corpus, _lists(selection)
    for key in sorted(by_name, key=corpus.actors.name):
        name = Cell(
            corpus.actors.name(key), rows=tuple(by_name[key].tolist()), choice=Choice("actors", key), strong=True
        )
        yield _organization(selection, name, said(countries(corpus, key)), by_name[key], lists)
    if together and not _among(selection, together):
        rows = np.array(together.rows, np.int32)
        whom = selection.targets(rows, "collective")
        label = corpus.actors.name(whom[0]) if whom else f"{together.text} organizations"
        yield _organization(selection, Cell(label, "counted together", together.rows, strong=True), "", rows, lists)


def _title(selection: Selection, together: Figure | None) -> tuple[Part, ...]:
    named_, fto = organizations(selection), organizations(selection, "FTO")
    title: list[Part] = [named_, plural(named_.high, " organization"), " listed by name"]
    if fto.high:
        title += [", ", fto, " of them as foreign terrorist (FTO)"]
    if together and not _among(selection, together):
        title += ["; ", together, " counted together and not named"]
    elif together:
        title += ["; the ", together, " that are counted together are among them"]
    return tuple(title)


def _among(selection: Selection, together: Figure) -> list[str]:
    """Who of those listed by name is among those that are counted together."""
    reports = selection.acts("designations").reports
    rows = reports[np.isin(selection.corpus.act[reports], selection.corpus.index.below(together.acts))]
    return sorted(selection.corpus.actors.name(key) for key in selection.targets(rows))


def _notes(selection: Selection, together: Figure | None) -> Iterable[str]:
    if together and (among := _among(selection, together)):
        yield f"Among the {together.text} that are counted together: {named(among)}."
    yield "Each named organization once; doubtful and contradicted reports are left out and stand below."


def _lists(selection: Selection) -> tuple[str, ...]:
    """The lists that any counted designation is on, in the order of the field; "" for one that names none."""
    corpus, rows = selection.corpus, selection.acts("designations").reports
    there = set(stated(corpus, "designations", "list", rows))
    there |= {""} if len(_unlisted(corpus, rows)) else set()
    return tuple(name for name in (*LIST_NAMES, "") if name in there)


def _heads(lists: Sequence[str]) -> tuple[Column, ...]:
    on = (Column(f"{name or 'List not stated'}, since", hint=LIST_NAMES.get(name, "")) for name in lists)
    rest = (Column("By", spare=True), Column("Document", spare=True), Column("In the article", spare=True))
    return (Column("Organization"), Column("Country", spare=True), *on, *rest)


def _unlisted(corpus: Corpus, rows: Ints) -> Ints:
    """Of *rows* those that name no list."""
    places, _ = coded(corpus, "designations", "list").of(rows)
    return np.delete(rows, places)


def _organization(selection: Selection, name: Cell, country: str, rows: Ints, lists: Sequence[str]) -> Line:
    """One organization: since when it is on each list, and how far each listing has come."""
    corpus = selection.corpus
    since = [_since(selection, listed, rows) for listed in lists]
    cells = (
        name,
        Cell(country),
        *(cell for cell, _ in since),
        Cell(said(names(corpus, rows, "agency"))),
        Cell(said(stated(corpus, "designations", "document_ref", rows))),
        Cell("yes" if corpus["basis"][rows].any() else "no"),
    )
    after = (cell.text for cell in cells[2 + len(lists) :])
    return Line(cells, tuple(rows.tolist()), key=(name.text, country, *(start for _, start in since), *after))


def _since(selection: Selection, listed: str, rows: Ints) -> tuple[Cell, float]:
    """Since when an organization is on a list, how far that has come, and what it sorts by."""
    corpus = selection.corpus
    on = coded(corpus, "designations", "list").states(rows, listed)
    mine = rows[on] if listed else _unlisted(corpus, rows)
    if not len(mine):
        return Cell("–"), float("inf")
    each = mine[np.sort(np.unique(corpus.act[mine], return_index=True)[1])]
    times = [selection.horizon.time(row) for row in each.tolist()]
    ordered = sorted(times, key=lambda time: time.start if time.how else 10**9)
    again = [f"again {time_words(time)}" for time in ordered[1:NAMES]]
    again += [f"and {len(ordered) - NAMES} more"] if len(ordered) > NAMES else []
    note = ", ".join([*statuses(corpus, mine), *again])
    first = ordered[0]
    return Cell(time_words(first), note, tuple(mine.tolist())), float(first.start) if first.how else float("inf")


def not_counted(selection: Selection) -> Panel | None:
    """What is contradicted or doubtful: it enters no figure, and is shown so that nobody takes it up again."""
    return left_out(selection, "designations", "designations")


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
