"""Charges: who is charged with what, case by case, what came of it, and what they answer."""

from collections.abc import Callable
from functools import partial

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.columns import Ints
from dashboard.corpus.figures import acts, collectives, people, plural, until_words
from dashboard.corpus.horizon import UNDATED, Time
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import gathered, stated
from dashboard.corpus.rows import Rows
from dashboard.facts.indictments import NO_OUTCOME
from dashboard.panels.cases import NO_FINDING, documents, in_time, with_outcome
from dashboard.panels.cells import names, said, standings, when_said
from dashboard.panels.designations import left_out
from dashboard.panels.fairness import NO_ANSWER, answer_of, answers
from dashboard.panels.lanes import act_times
from dashboard.panels.marks import short
from dashboard.panels.most import LINES, behind, joined, named, rest
from dashboard.panels.panel import Builder, Cell, Choice, Column, Headline, Line, Panel, Part, Stat, Strip, Table


def at_a_glance(selection: Selection) -> Panel | None:
    """How many are charged, in how many cases, and of how many an outcome is recorded: article and record apart."""
    article, record = (part if len(part) else None for part in map(selection.part, ("quoted", "cited")))
    found = [
        Headline(label, stat(article) if article else None, stat(record) if record else None)
        for label, stat in (("Named as charged", _charged), ("Cases", _cases), ("With a recorded outcome", _outcomes))
    ]
    stats = [stat.figure for one in found for stat in (one.article, one.record) if stat and stat.figure]
    rows = Rows.once(figure.rows for figure in stats)
    if not rows:
        return None
    body = Strip(tuple(found), article="The articles" if len(selection.corpus.stems) > 1 else "The article")
    return Panel("charges-at-a-glance", ("Charges in figures",), body, rows)


def _charged(part: Selection) -> Stat:
    number = people(part, "indictments")
    noun = plural(number.high, "person", "people")
    return Stat(number, f"{noun} by name; no finding of guilt") if number.high else Stat(None)


def _cases(part: Selection) -> Stat:
    number, found = acts(part, "indictments"), part.acts("indictments")
    if not number.high:
        return Stat(None)
    start, end, how = act_times(part, found)
    last = int(np.argmax(np.where(how == UNDATED, np.iinfo(np.int32).min, start)))
    when = time_words(Time(int(start[last]), int(end[last]), int(how[last])))
    return Stat(number, f"the latest {when}" if number.high > 1 and how[last] != UNDATED else "")


def _outcomes(part: Selection) -> Stat:
    number = with_outcome(part)
    whom = [short(part, key) for key in part.targets(number.rows, "person")]
    return Stat(number, joined(whom)) if number.high else Stat(None, none="none recorded here")


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
    lines = tuple(_defendant(selection, *one) for case in ordered for one in sorted(case, key=_name(selection)))
    number, together = people(selection, "indictments"), collectives(selection, "indictments")
    found = acts(selection, "indictments")
    title: list[Part] = [found, plural(found.high, " case")]
    title += [" against ", number, plural(number.high, " person", " people"), " by name"] if number.high else []
    title += ["; a charge is an allegation"]
    notes = [f"Also charged, named together and not one by one: {named(together)}."] if together else []
    notes.append("A person charged in two cases has two lines.")
    told = behind(lines, rows)
    more = rest(len(np.unique(keys)), "with the most reports", "an actor")
    heads = (Column("Who"), Column("Charged with"), Column("Outcome and answer"))
    return Panel(
        "charges",
        tuple(title),
        Table(heads, lines, tuple((_case(selection, case), len(case)) for case in ordered)),
        told,
        lead=(f"Case by case, the latest first: when, where, by whom{more}",),
        beside=(NO_FINDING, *answers(selection, told)),
        notes=tuple(notes),
        as_of=until_words(selection),
    )


def _name(selection: Selection) -> Callable[[tuple[str, Ints]], str]:
    return lambda one: selection.corpus.actors.name(one[0])


def _when(selection: Selection, case: list[tuple[str, Ints]]) -> tuple[bool, int, int]:
    """What cases are sorted by: the latest first, the undated last; those of one day as they are reported."""
    row = int(case[0][1][0])
    time = selection.horizon.time(row)
    return time.how == UNDATED, -time.start, row


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
    known = [outcome for outcome in of("outcome") if outcome != NO_OUTCOME] or [NO_OUTCOME]
    answer = answer_of(selection, key, rows) if corpus.actors[key].kind == "person" else NO_ANSWER
    opened, choice = Rows(rows), Choice("actors", key)
    cells = (
        Cell(corpus.actors.name(key), ", ".join(of("position")), opened, choice=choice, strong=True),
        Cell(said(of("charges"))),
        Cell("; ".join(known), "" if answer == NO_ANSWER else answer.removeprefix(f"{corpus.actors.name(key)}: ")),
    )
    return Line(cells, opened, standing=standings(corpus, rows))


def not_counted(selection: Selection) -> Panel | None:
    """Reports of charges that enter no figure."""
    return left_out(selection, "indictments", "charges")


PANELS: list[Builder] = [at_a_glance, in_time, charged, not_counted]
