"""Charges: who is charged with what, by whom, what came of it, and what they answer."""

from collections.abc import Iterable

from dashboard.corpus import Selection
from dashboard.corpus.attribution import named, standing
from dashboard.corpus.figures import collectives, people, plural, reach_words
from dashboard.corpus.incidents import time_words
from dashboard.facts.indictments import NO_OUTCOME, Indictment
from dashboard.panels.designations import left_out
from dashboard.panels.fairness import answer_of, answers
from dashboard.panels.panel import Builder, Cell, Choice, Column, Line, Panel, Part, Table
from dashboard.values import dates

_NO_FINDING = "A charge is an allegation, no finding of guilt."


def _once(words: Iterable[str | None]) -> str:
    return ", ".join(dict.fromkeys(word for word in words if word)) or "not stated"


def charged(selection: Selection) -> Panel | None:
    """One line a person and case: with what, by whom, when, outcome, answer."""
    corpus, found = selection.corpus, selection.acts("indictments")
    cases: dict[tuple[str, int], list[int]] = {}
    for row in found.all_rows:
        for key in selection.targets_of(row) or selection.targets_of(row, "collective"):
            cases.setdefault((key, int(corpus.act[row])), []).append(row)
    if not cases:
        return None
    lines = sorted((_case(selection, key, rows) for (key, _), rows in cases.items()), key=lambda line: str(line.key[0]))
    rows = tuple(dict.fromkeys(row for line in lines for row in line.rows))
    number, together = people(selection, "indictments"), collectives(selection, "indictments")
    title: list[Part] = [
        number,
        plural(number.high, " person", " people"),
        " named as charged; a charge is an allegation",
    ]
    notes = [f"Also charged, named together and not one by one: {', '.join(together)}."] if together else []
    notes.append("Each named person once; a person charged in two cases has two lines.")
    heads = (
        Column("Who"),
        Column("Charged with"),
        Column("When"),
        Column("By"),
        Column("Outcome"),
        Column("Their answer", spare=True),
    )
    return Panel(
        "charges",
        tuple(title),
        Table(heads, tuple(lines), sortable=True),
        rows,
        lead=("Each person and case: with what, by whom, what came of it",),
        beside=(_NO_FINDING, *answers(selection, rows)),
        notes=tuple(notes),
        as_of=reach_words(selection.horizon),
    )


def _case(selection: Selection, key: str, rows: list[int]) -> Line:
    corpus = selection.corpus
    facts = [fact for fact in corpus.facts(rows) if isinstance(fact, Indictment)]
    person = corpus.actors[key].kind == "person"
    outcomes = dict.fromkeys(fact.outcome or NO_OUTCOME for fact in facts)
    known = [outcome for outcome in outcomes if outcome != NO_OUTCOME] or [NO_OUTCOME]
    marks = dict.fromkeys(mark for row in rows if (mark := standing(corpus, row)))
    time = selection.horizon.time(rows[0])
    when = time_words(time)
    announced = [day for fact in facts if fact.announced and (day := dates.words(fact.announced)) not in when]
    positions = ", ".join(dict.fromkeys(fact.position for fact in facts if fact.position))
    courts = ", ".join(dict.fromkeys(f"at the {fact.court}" for fact in facts if fact.court))
    cells = (
        Cell(corpus.actors.name(key), positions, tuple(rows), choice=Choice("actors", key), strong=True),
        Cell(_once(charge for fact in facts for charge in fact.charges), _once(fact.instrument for fact in facts)),
        Cell(when, f"announced {_once(announced)}" if announced else ""),
        Cell(_once(name for row in rows for name in named(corpus, row, "agency")), courts),
        Cell("; ".join(known)),
        Cell(answer_of(selection, key, rows) if person else "named together"),
    )
    words = tuple(cell.text for cell in cells)
    key_: tuple[float | str, ...] = (words[0], words[1], float(time.start if time.how else 10**9), *words[3:])
    return Line(cells, tuple(rows), key=key_, standing="; ".join(marks))


def not_counted(selection: Selection) -> Panel | None:
    """Reports of charges that enter no figure."""
    return left_out(selection, "indictments", "charges")


PANELS: list[Builder] = [charged, not_counted]
