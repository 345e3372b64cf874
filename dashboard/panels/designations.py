"""Designations: who was put on which list, when, by whom, with which document, and how far it has come."""

from collections.abc import Iterable, Sequence

from dashboard.corpus import Selection
from dashboard.corpus.attribution import countries, is_quoted, named, said_by, standing, statement, when
from dashboard.corpus.figures import Figure, acts, organizations, plural, statements, total
from dashboard.corpus.incidents import time_words
from dashboard.facts.designations import Designation
from dashboard.panels.campaign import drawn
from dashboard.panels.fairness import NO_FINDING
from dashboard.panels.panel import Builder, Cell, Choice, Column, Line, Panel, Part, Table

_HEADS = (
    Column("Organization"),
    Column("Country", spare=True),
    Column("List"),
    Column("Since"),
    Column("Status"),
    Column("Agency", spare=True),
    Column("Document", spare=True),
    Column("In the article", spare=True),
)


def over_time(selection: Selection) -> Panel | None:
    """When organizations were listed."""
    found = drawn(selection, ("designations",), deaths=False)
    if found is None:
        return None
    dated = acts(selection, "designations")
    title: tuple[Part, ...] = (dated, plural(dated.high, " designation"), ", as far as they are dated")
    note = "A diamond is a designation on its day, larger where it names more, hollow where it is announced."
    return Panel("designations-over-time", title, found.chart, found.rows, notes=(note, *found.notes))


def who_is_listed(selection: Selection) -> Panel | None:
    """One line an organization: its lists, days, status, document."""
    by_name: dict[str, list[int]] = {}
    for row in selection.acts("designations").all_rows:
        for key in selection.targets_of(row):
            by_name.setdefault(key, []).append(row)
    together = total(selection, "designations", "count")
    if not by_name and together is None:
        return None
    corpus = selection.corpus
    lines = [
        _organization(selection, key, rows)
        for key, rows in sorted(by_name.items(), key=lambda one: corpus.actors.name(one[0]))
    ]
    lines += _collective(selection, together) if together else []
    rows = tuple(dict.fromkeys(row for line in lines for row in line.rows))
    return Panel(
        "who-is-listed",
        _title(selection, together),
        Table(_HEADS, tuple(lines), sortable=True),
        rows,
        lead=("Each organization with its lists, since when, and on which document",),
        beside=(NO_FINDING,),
        notes=tuple(_notes(selection, together)),
    )


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
    groups, members = selection.corpus.index.covers
    covered = {int(member) for group, member in zip(groups, members, strict=True) if int(group) in together.acts}
    rows = [row for row in selection.acts("designations").all_rows if int(selection.corpus.act[row]) in covered]
    return sorted(selection.corpus.actors.name(key) for key in selection.targets(rows))


def _notes(selection: Selection, together: Figure | None) -> Iterable[str]:
    if together and (names := _among(selection, together)):
        yield f"Among the {together.text} that are counted together: {', '.join(names)}."
    yield "Each named organization once; doubtful and contradicted reports are left out and stand below."


def _designations(selection: Selection, rows: Sequence[int]) -> list[Designation]:
    return [fact for fact in selection.corpus.facts(rows) if isinstance(fact, Designation)]


def _once(words: Iterable[str | None]) -> str:
    return ", ".join(dict.fromkeys(word for word in words if word)) or "not stated"


def _organization(selection: Selection, key: str, rows: list[int]) -> Line:
    """One organization; below it a line for each of its designations."""
    corpus = selection.corpus
    by_act: dict[int, list[int]] = {}
    for row in rows:
        by_act.setdefault(int(corpus.act[row]), []).append(row)
    facts = _designations(selection, rows)
    first = min(rows, key=lambda row: (not selection.horizon.time(row).how, selection.horizon.time(row).start))
    cells = (
        Cell(corpus.actors.name(key), choice=Choice("actors", key), rows=tuple(rows), strong=True),
        Cell(_once(countries(corpus, key))),
        Cell(_once(name for fact in facts for name in fact.list)),
        Cell(time_words(selection.horizon.time(first))),
        Cell(_once(fact.status for fact in facts if fact.status != "not stated")),
        Cell(_once(name for row in rows for name in named(corpus, row, "agency"))),
        Cell(_once(fact.document_ref for fact in facts)),
        Cell("yes" if any(is_quoted(corpus, row) for row in rows) else "no"),
    )
    below = tuple(_act(selection, mine) for mine in by_act.values()) if len(by_act) > 1 else ()
    time = selection.horizon.time(first)
    key_: tuple[float | str, ...] = (
        *(cell.text for cell in cells[:3]),
        float(time.start if time.how else 10**9),
        *(cell.text for cell in cells[4:]),
    )
    return Line(cells, tuple(rows), below=below, key=key_)


def _act(selection: Selection, rows: list[int]) -> Line:
    corpus, facts = selection.corpus, _designations(selection, rows)
    cells = (
        Cell("", rows=tuple(rows)),
        Cell(""),
        Cell(_once(name for fact in facts for name in fact.list)),
        Cell(time_words(selection.horizon.time(rows[0]))),
        Cell(_once(fact.status for fact in facts if fact.status != "not stated")),
        Cell(_once(name for row in rows for name in named(corpus, row, "agency"))),
        Cell(_once(fact.document_ref or fact.authority for fact in facts)),
        Cell("yes" if any(is_quoted(corpus, row) for row in rows) else "no"),
    )
    return Line(cells, tuple(rows))


def _collective(selection: Selection, together: Figure) -> list[Line]:
    """A line for those counted together whose members are not listed by name here."""
    if _among(selection, together):
        return []
    rows = list(together.rows)
    line = _act(selection, rows)
    names = selection.targets(rows, "collective")
    label = selection.corpus.actors.name(names[0]) if names else f"{together.text} organizations"
    return [Line((Cell(label, "counted together", tuple(rows), strong=True), *line.cells[1:]), line.rows)]


def not_counted(selection: Selection) -> Panel | None:
    """What is contradicted or doubtful: it enters no figure, and is shown so that nobody takes it up again."""
    return left_out(selection, "designations", "designations")


def left_out(selection: Selection, table: str, noun: str) -> Panel | None:
    """The reports of *table* that enter no figure, each with why."""
    corpus = selection.corpus
    rows = tuple(row for row in selection.of(table).tolist() if not corpus.enters[row])
    if not rows:
        return None
    lines = tuple(
        Line(
            (
                Cell(statement(corpus, row), rows=(row,)),
                Cell(when(corpus, row)),
                Cell(corpus.fact(row).note or "No reason is given."),
                Cell(said_by(corpus, row)),
            ),
            (row,),
            standing=standing(corpus, row) or "not counted",
        )
        for row in rows
    )
    number = statements(rows)
    heads = (Column("What is reported"), Column("Dated"), Column("Why it is left out"), Column("By", spare=True))
    title = (number, plural(number.high, " report"), f" of {noun} in no figure: contradicted or doubtful")
    return Panel(f"left-out-{table}", title, Table(heads, lines), rows)


PANELS: list[Builder] = [over_time, who_is_listed, not_counted]
