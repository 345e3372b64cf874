"""Charges: who is charged with what, case by case, what came of it, and what they answer."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

import numpy as np

from dashboard.columns import Ints
from dashboard.corpus import Selection
from dashboard.corpus.figures import acts, collectives, count, plural, until_words
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.many import gathered, stated
from dashboard.corpus.rows import Rows
from dashboard.facts.indictments import NO_OUTCOME
from dashboard.panels.cases import NO_FINDING, documents, foremost, in_time, no_outcome
from dashboard.panels.cells import names, said, standings, when_said
from dashboard.panels.designations import left_out
from dashboard.panels.fairness import NO_ANSWER, answer_of, answers
from dashboard.panels.marks import day
from dashboard.panels.most import LINES, behind, named, rest
from dashboard.panels.panel import Builder, Cell, Choice, Column, Day, Line, Panel, Part, Table


def charged(selection: Selection) -> Panel | None:
    """The cases, the latest first: where and by whom; of each who is charged with what, the outcome, the answer."""
    corpus, reports = selection.corpus, selection.acts("indictments").reports
    places, actors = selection.whom(reports)
    if not len(places):
        return None
    rows, many = reports[places], len(corpus.events) + len(corpus)
    keys = actors.astype(np.int64) * many + corpus.act[rows]
    cases: dict[int, list[tuple[str, Ints]]] = {}
    for pair, mine in gathered(keys, rows, LINES):
        cases.setdefault(pair % many, []).append((corpus.actors.ids[pair // many], mine))
    ordered = sorted(cases.values(), key=lambda case: _when(selection, case))
    lines = tuple(_defendant(selection, *one) for case in ordered for one in sorted(case, key=_place(selection)))
    together = collectives(selection, "indictments")
    notes = [f"Also charged, named together and not one by one: {named(together)}."] if together else []
    notes.append("A person charged in two cases has two lines.")
    told = behind(lines, rows)
    more = rest(len(np.unique(keys)), "with the most reports", "an actor")
    heads = (Column("Who"), Column("Charged with"), Column("Outcome and answer"))
    return Panel(
        "charges",
        _title(selection, ordered),
        Table(heads, lines, tuple((_case(selection, case), len(case)) for case in ordered)),
        told,
        lead=(f"Case by case, the latest first: when, where, by whom{more}",),
        beside=(NO_FINDING, *no_outcome(selection), *answers(selection, told)),
        notes=tuple(notes),
        as_of=until_words(selection),
    )


def _title(selection: Selection, cases: Iterable[Sequence[tuple[str, Ints]]]) -> tuple[Part, ...]:
    """How many cases, and how many people the one names in which most are charged."""
    corpus, found = selection.corpus, acts(selection, "indictments")
    people = (
        [rows for key, rows in case if corpus.actors[key].kind == "person" and not standings(corpus, rows)]
        for case in cases
    )
    most = max(people, key=len)
    title: tuple[Part, ...] = (found, plural(found.high, " case"))
    if found.high == 1 or len(most) < 2:
        return (*title, "; a charge is an allegation")
    start, _, how = (int(values[most[0][0]]) for values in selection.horizon.times)
    year: tuple[Part, ...] = (", of ", Day(str(day(start).year)), ",") if how != UNDATED else ()
    return (*title, "; the largest", *year, " is against ", count(len(most), Rows.once(most)), " people")


def _place(selection: Selection) -> Callable[[tuple[str, Ints]], tuple[int, str]]:
    return lambda one: foremost(selection, selection.corpus.actors.codes[one[0]])


def _when(selection: Selection, case: list[tuple[str, Ints]]) -> tuple[bool, int, int]:
    """What cases are sorted by: the latest first, the undated last; those of one day as they are reported."""
    row = int(case[0][1][0])
    start, _, how = (int(values[row]) for values in selection.horizon.days)
    return how == UNDATED, -start, row


def _case(selection: Selection, case: list[tuple[str, Ints]]) -> str:
    """The heading of a case, when and where; after a dot by which document and by whom."""
    corpus, rows = selection.corpus, np.concatenate([mine for _, mine in case])
    of = partial(stated, corpus, "indictments", rows=rows)
    when = when_said(selection, rows)
    courts = named(of("court")).replace(";", "; ")
    head = f"{when[:1].upper()}{when[1:]}{f': {courts}' if courts else ''}"
    return " · ".join(filter(None, [head, named(documents(corpus, rows)), named(names(corpus, rows, "agency"))]))


def _defendant(selection: Selection, key: str, rows: Ints) -> Line:
    corpus = selection.corpus
    of = partial(stated, corpus, "indictments", rows=rows)
    known = [outcome for outcome in of("outcome") if outcome != NO_OUTCOME]
    answer = answer_of(selection, key, rows) if corpus.actors[key].kind == "person" else NO_ANSWER
    opened, choice = Rows(rows), Choice("actors", key)
    cells = (
        Cell(corpus.actors.name(key), ", ".join(of("position")), opened, choice=choice, strong=True),
        Cell(said(of("charges"))),
        Cell(
            "; ".join(known) or f"outcome {NO_OUTCOME}",
            "" if answer == NO_ANSWER else answer.removeprefix(f"{corpus.actors.name(key)}: "),
        ),
    )
    return Line(cells, opened, standing=standings(corpus, rows))


def not_counted(selection: Selection) -> Panel | None:
    """Reports of charges that enter no figure."""
    return left_out(selection, "indictments", "charges")


PANELS: list[Builder] = [in_time, charged, not_counted]
