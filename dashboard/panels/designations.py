"""Designations: who was put on which list, when, by whom, with which document, and how far it has come."""

from collections.abc import Iterable, Sequence

from dashboard.corpus import Selection
from dashboard.corpus.attribution import countries, is_quoted, named, remark, said_by, standing, statement, when
from dashboard.corpus.figures import Figure, acts, organizations, plural, statements, total
from dashboard.corpus.incidents import time_words
from dashboard.facts.designations import LIST_NAMES, Designation
from dashboard.panels.campaign import drawn
from dashboard.panels.fairness import NO_FINDING
from dashboard.panels.panel import Builder, Cell, Choice, Column, Line, Panel, Part, Table


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
    lines = tuple(_lines(selection, by_name, together))
    rows = tuple(dict.fromkeys(row for line in lines for row in line.rows))
    return Panel(
        "who-is-listed",
        _title(selection, together),
        Table(_heads(_lists(selection)), lines, sortable=True),
        rows,
        lead=("Each organization with its lists, since when, and on which document",),
        beside=(NO_FINDING,),
        notes=tuple(_notes(selection, together)),
    )


def _lines(selection: Selection, by_name: dict[str, list[int]], together: Figure | None) -> Iterable[Line]:
    """A line an organization, by name; then one for those counted together whose members are not named here."""
    corpus, lists = selection.corpus, _lists(selection)
    for key in sorted(by_name, key=corpus.actors.name):
        name = Cell(corpus.actors.name(key), rows=tuple(by_name[key]), choice=Choice("actors", key), strong=True)
        yield _organization(selection, name, _once(countries(corpus, key)), by_name[key], lists)
    if together and not _among(selection, together):
        rows = list(together.rows)
        names = selection.targets(rows, "collective")
        label = corpus.actors.name(names[0]) if names else f"{together.text} organizations"
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
    groups, members = selection.corpus.index.covers
    covered = {int(member) for group, member in zip(groups, members, strict=True) if int(group) in together.acts}
    rows = [row for row in selection.acts("designations").all_rows if int(selection.corpus.act[row]) in covered]
    return sorted(selection.corpus.actors.name(key) for key in selection.targets(rows))


def _notes(selection: Selection, together: Figure | None) -> Iterable[str]:
    if together and (names := _among(selection, together)):
        yield f"Among the {together.text} that are counted together: {', '.join(names)}."
    yield "Each named organization once; doubtful and contradicted reports are left out and stand below."


def _once(words: Iterable[str | None]) -> str:
    return ", ".join(dict.fromkeys(word for word in words if word)) or "not stated"


def _facts(selection: Selection, rows: Iterable[int]) -> list[Designation]:
    return [fact for fact in selection.corpus.facts(rows) if isinstance(fact, Designation)]


def _lists(selection: Selection) -> tuple[str, ...]:
    """The lists that any counted designation is on, in the order of the field; "" for one that names none."""
    there = {name for fact in _facts(selection, selection.acts("designations").all_rows) for name in fact.list or ("",)}
    return tuple(name for name in (*LIST_NAMES, "") if name in there)


def _heads(lists: Sequence[str]) -> tuple[Column, ...]:
    on = (Column(f"{name or 'List not stated'}, since", hint=LIST_NAMES.get(name, "")) for name in lists)
    rest = (Column("By", spare=True), Column("Document", spare=True), Column("In the article", spare=True))
    return (Column("Organization"), Column("Country", spare=True), *on, *rest)


def _organization(selection: Selection, name: Cell, country: str, rows: list[int], lists: Sequence[str]) -> Line:
    """One organization: since when it is on each list, and how far each listing has come."""
    corpus, facts = selection.corpus, _facts(selection, rows)
    since = [_since(selection, listed, rows) for listed in lists]
    cells = (
        name,
        Cell(country),
        *(cell for cell, _ in since),
        Cell(_once(body for row in rows for body in named(corpus, row, "agency"))),
        Cell(_once(fact.document_ref for fact in facts)),
        Cell("yes" if any(is_quoted(corpus, row) for row in rows) else "no"),
    )
    after = (cell.text for cell in cells[2 + len(lists) :])
    return Line(cells, tuple(rows), key=(name.text, country, *(start for _, start in since), *after))


def _since(selection: Selection, listed: str, rows: Sequence[int]) -> tuple[Cell, float]:
    """Since when an organization is on a list, how far that has come, and what it sorts by."""
    facts = zip(rows, _facts(selection, rows), strict=True)
    mine = [row for row, fact in facts if listed in (fact.list or ("",))]
    if not mine:
        return Cell("–"), float("inf")
    times = {int(selection.corpus.act[row]): selection.horizon.time(row) for row in mine}
    ordered = sorted(times.values(), key=lambda time: time.start if time.how else 10**9)
    statuses = dict.fromkeys(fact.status for fact in _facts(selection, mine) if fact.status != "not stated")
    more = [f"again {time_words(time)}" for time in ordered[1:]]
    note = ", ".join([*statuses, *more])
    first = ordered[0]
    return Cell(time_words(first), note, tuple(mine)), float(first.start) if first.how else float("inf")


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
                Cell(remark(corpus, row) or "No reason is given."),
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
