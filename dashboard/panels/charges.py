"""Charges: who is charged with what, by whom, what came of it, and what they answer."""

from collections.abc import Sequence
from functools import partial

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.columns import Ints
from dashboard.corpus.figures import collectives, people, plural, until_words
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import gathered, stated
from dashboard.facts.indictments import NO_OUTCOME
from dashboard.panels.cells import announcements, names, said, standings
from dashboard.panels.designations import left_out
from dashboard.panels.fairness import NO_ANSWER, answer_of, answers
from dashboard.panels.most import LINES, behind, named, rest
from dashboard.panels.panel import Builder, Cell, Choice, Column, Line, Panel, Part, Table

_NO_FINDING = "A charge is an allegation, no finding of guilt."


def charged(selection: Selection) -> Panel | None:
    """One line a person and case: with what, by whom, when, outcome, answer."""
    corpus, reports = selection.corpus, selection.acts("indictments").reports
    places, actors = selection.whom(reports)
    if not len(places):
        return None
    rows, acts = reports[places], len(corpus.events) + len(corpus)
    keys = actors.astype(np.int64) * acts + corpus.act[rows]
    cases = gathered(keys, rows, LINES)
    shown = [(corpus.actors.ids[case // acts], mine) for case, mine in cases]
    lines = sorted((_case(selection, key, mine) for key, mine in shown), key=lambda line: str(line.key[0]))
    number, together = people(selection, "indictments"), collectives(selection, "indictments")
    title: list[Part] = [
        number,
        plural(number.high, " person", " people"),
        " named as charged; a charge is an allegation",
    ]
    notes = [f"Also charged, named together and not one by one: {named(together)}."] if together else []
    notes.append("Each named person once; a person charged in two cases has two lines.")
    told = behind(lines, rows)
    more = rest(len(np.unique(keys)), "with the most reports", "an actor")
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
        told,
        lead=(f"Each person and case: with what, by whom, what came of it{more}",),
        beside=(_NO_FINDING, *answers(selection, told)),
        notes=tuple(notes),
        as_of=until_words(selection),
    )


def _case(selection: Selection, key: str, rows: Ints) -> Line:
    corpus = selection.corpus
    of = partial(stated, corpus, "indictments", rows=rows)
    person = corpus.actors[key].kind == "person"
    known = [outcome for outcome in of("outcome") if outcome != NO_OUTCOME] or [NO_OUTCOME]
    time = selection.horizon.time(int(rows[0]))
    when = time_words(time)
    announced = [day for day in announcements(corpus, rows) if day not in when]
    cells = (
        Cell(
            corpus.actors.name(key),
            ", ".join(of("position")),
            tuple(rows.tolist()),
            choice=Choice("actors", key),
            strong=True,
        ),
        Cell(said(of("charges")), said(of("instrument"))),
        Cell(when, f"announced {said(announced)}" if announced else ""),
        Cell(said(names(corpus, rows, "agency")), ", ".join(f"at the {court}" for court in of("court"))),
        Cell("; ".join(known)),
        Cell(_answer(selection, key, rows, known) if person else "named together"),
    )
    words = tuple(cell.text for cell in cells)
    key_: tuple[float | str, ...] = (words[0], words[1], float(time.start if time.how else 10**9), *words[3:])
    return Line(cells, tuple(rows.tolist()), key=key_, standing=standings(corpus, rows))


def _answer(selection: Selection, key: str, rows: Ints, outcomes: Sequence[str]) -> str:
    """What the person answers; a plea is an answer."""
    answer = answer_of(selection, key, rows)
    return "see the outcome" if answer == NO_ANSWER and any("pleaded" in outcome for outcome in outcomes) else answer


def not_counted(selection: Selection) -> Panel | None:
    """Reports of charges that enter no figure."""
    return left_out(selection, "indictments", "charges")


PANELS: list[Builder] = [charged, not_counted]
