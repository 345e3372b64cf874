"""Who acts on whom: agencies against those concerned, as a matrix; with one actor chosen, what is done to them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.corpus import Selection
from dashboard.corpus.attribution import said_by, statement
from dashboard.corpus.figures import count, plural, statements
from dashboard.corpus.incidents import time_words
from dashboard.facts import TABLES
from dashboard.panels.campaign import NAMES
from dashboard.panels.fairness import NO_FINDING, answers
from dashboard.panels.marks import short
from dashboard.panels.panel import Builder, Cell, Choice, Column, Letter, Line, Name, Panel, Part, Table

LETTERS = {"designations": "L", "sanctions": "S", "rewards": "R", "indictments": "C"}
_KEY = "L: terrorist listing, S: sanction, R: reward offer, C: charge; with the number of statements if more than one."
_MOST = 60  # so many of those concerned are shown, the most frequent ones


@dataclass(frozen=True)
class _Act:
    """An agency, an instrument, and whom it concerns."""

    agency: int
    table: str
    target: str


def _acts(selection: Selection) -> dict[_Act, list[int]]:
    """The statements of each agency, instrument and target; what may not be counted is left out."""
    corpus = selection.corpus
    found: dict[_Act, list[int]] = {}
    for table in LETTERS:
        for row in selection.of(table).tolist():
            if selection.horizon.counts[row]:
                targets = (*selection.targets_of(row), *selection.targets_of(row, "collective"))
                for agency in corpus.parties_in(row, "agency"):
                    for target in targets:
                        found.setdefault(_Act(agency, table, target), []).append(row)
    return found


def who_acts_on_whom(selection: Selection) -> Panel | None:
    """People, then groups and others, against agencies; a letter an instrument."""
    acts = _acts(selection)
    if not acts:
        return None
    corpus = selection.corpus
    often = {
        target: sum(len(rows) for act, rows in acts.items() if act.target == target)
        for target in {act.target for act in acts}
    }
    shown = sorted(often, key=lambda target: (-often[target], corpus.actors.name(target)))[:_MOST]
    agencies = sorted({act.agency for act in acts}, key=lambda code: corpus.actors.called[code])
    people = sorted((key for key in shown if corpus.actors[key].kind == "person"), key=corpus.actors.name)
    others = sorted((key for key in shown if corpus.actors[key].kind != "person"), key=corpus.actors.name)
    lines = tuple(_line(selection, target, agencies, acts) for target in (*people, *others))
    rows = tuple(dict.fromkeys(row for mine in acts.values() for row in mine))
    bodies, persons = count(len(agencies), rows), count(sum(corpus.actors[key].kind == "person" for key in often), rows)
    rest = count(len(often) - int(persons.high), rows)
    whom: list[Part] = [persons, plural(persons.high, " person", " people")] if persons.high else []
    if rest.high:
        whom += [" and " if whom else "", rest, plural(rest.high, " group or other", " groups and others")]
    heads = (
        Column("On whom"),
        *(Column(short(selection, corpus.actors.ids[code]), hint=corpus.actors.called[code]) for code in agencies),
    )
    groups = tuple((name, len(keys)) for name, keys in (("People", people), ("Groups and others", others)) if keys)
    notes = [_KEY, "Doubtful and contradicted statements are left out."]
    if len(often) > len(shown):
        notes.append(f"Shown are the {len(shown)} with the most statements; choose an actor for the others.")
    return Panel(
        "who-acts-on-whom",
        (
            bodies,
            plural(bodies.high, " agency acts", " agencies act"),
            " on ",
            *whom,
            ", as announced and reported",
        ),
        Table(heads, lines, groups),
        rows,
        lead=(_KEY,),
        beside=(NO_FINDING,),
        notes=tuple(notes),
    )


def _line(selection: Selection, target: str, agencies: Sequence[int], acts: dict[_Act, list[int]]) -> Line:
    corpus = selection.corpus
    cells, all_rows = [Cell(corpus.actors.name(target), choice=Choice("actors", target))], []
    for agency in agencies:
        letters = []
        for table in LETTERS:
            if rows := acts.get(_Act(agency, table, target)):
                number = statements(rows)
                many = f"{number.text} {plural(number.high, 'statement')}"
                words = f"{NAMES[table]} by {corpus.actors.called[agency]}: {many}"
                letters.append(Letter(LETTERS[table], table, tuple(rows), words))  # type: ignore[arg-type]
                all_rows += rows
        cells.append(Cell("; ".join(letter.words for letter in letters), letters=tuple(letters)))
    return Line(tuple(cells), tuple(dict.fromkeys(all_rows)))


def on_one(selection: Selection) -> Panel | None:
    """With one actor chosen as the one concerned: what is done, in the order of time, with status and who says so."""
    if selection.matched is None:
        return None
    corpus = selection.corpus
    rows = [row for row in selection.acts(*LETTERS).all_rows if "target" in selection.roles(row)]
    whom = {key for row in rows for key in (*selection.targets_of(row), *selection.targets_of(row, "collective"))}
    if not rows:
        return None
    codes = dict.fromkeys(int(corpus.act[row]) for row in rows)
    lines = tuple(_done(selection, [row for row in rows if corpus.act[row] == code]) for code in codes)
    agencies = {agency for row in rows for agency in corpus.parties_in(row, "agency")}
    bodies, number, of = count(len(agencies), rows), statements(rows), count(len(codes), rows, acts=codes)
    name = corpus.actors.name(next(iter(whom))) if len(whom) == 1 else "those chosen"
    heads = (Column("When"), Column("What"), Column("Statement"), Column("Status"), Column("By", spare=True))
    title: tuple[Part, ...] = (
        bodies,
        plural(bodies.high, " agency acts", " agencies act"),
        " on ",
        Name(name),
        ": ",
        of,
        plural(of.high, " act"),
        " in ",
        number,
        plural(number.high, " statement"),
    )
    return Panel("acts-on-one", title, Table(heads, lines), tuple(rows), beside=(NO_FINDING, *answers(selection, rows)))


def _done(selection: Selection, rows: list[int]) -> Line:
    corpus, table = selection.corpus, selection.corpus.table(rows[0])
    statuses = dict.fromkeys(fact.status for fact in corpus.facts(rows) if fact.status != "not stated")
    number = statements(rows)
    letter = Letter(LETTERS[table], table, tuple(rows), TABLES[table].kind)  # type: ignore[arg-type]
    cells = (
        Cell(time_words(selection.horizon.time(rows[0])), strong=True),
        Cell(TABLES[table].kind, letters=(letter,)),
        Cell(statement(corpus, rows[-1]), f"{number.text} statements" if number.high > 1 else "", tuple(rows)),
        Cell(", ".join(statuses) or "not stated"),
        Cell("; ".join(dict.fromkeys(said_by(corpus, row) for row in rows[:3]))),
    )
    return Line(cells, tuple(rows))


PANELS: list[Builder] = [on_one, who_acts_on_whom]
