"""The dossier of one chosen actor: what was done, charged, offered, in time; own words; claims; answers."""

from collections.abc import Sequence

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import said_by, standing, statement
from dashboard.corpus.columns import ACT_TABLES
from dashboard.corpus.figures import count, plural, reach_words, statements
from dashboard.corpus.incidents import time_words
from dashboard.facts import TABLES
from dashboard.facts.indictments import NO_OUTCOME
from dashboard.panels.campaign import LANES, drawn, lasting
from dashboard.panels.claims import PARAPHRASE
from dashboard.panels.fairness import NO_FINDING, answers
from dashboard.panels.lists import official_of
from dashboard.panels.panel import Builder, Cell, Column, Line, Name, Panel, Part, Table
from dashboard.panels.quotes import _panel as quotations

_BY = ("agency", "announcer")


def _chosen(selection: Selection) -> int | None:
    """The code of the actor that is chosen: the one that every row matches; None where there is none."""
    corpus, rows = selection.corpus, selection.rows.tolist()
    shared: set[int] | None = None
    for row in rows:
        mine = {code for code, _ in corpus.parties(row)}
        shared = mine if shared is None else shared & mine
    kept = [code for code in shared or () if code < len(corpus.actors)]
    return max(kept, key=lambda code: sum(code == one for row in rows for one, _ in corpus.parties(row)), default=None)


def _who(selection: Selection) -> Name:
    """The name of the actor that is chosen."""
    corpus, common = selection.corpus, _chosen(selection)
    return Name(corpus.actors.called[common] if common is not None else "those chosen")


def _as(selection: Selection, rows: Sequence[int], *roles: str) -> list[int]:
    return [row for row in rows if set(roles) & set(selection.roles(row))]


def over_time(selection: Selection) -> Panel | None:
    """The acts concerning the actor on the campaign's time axis."""
    about = [row for row in selection.rows.tolist() if "target" in selection.roles(row)]
    mask = np.zeros(len(selection.corpus), bool)
    mask[about] = True
    about_them = selection.only(mask)
    found = drawn(about_them, LANES, deaths=False, span=lasting(about_them, LANES)) if about else None
    if found is None:
        return None
    title: tuple[Part, ...] = ("What was done concerning ", _who(selection), " in time")
    note = (
        "A diamond is an act on its day, hollow where it is announced; a dashed strip is a date known only as a month."
    )
    return Panel("dossier-over-time", title, found.chart, found.rows, beside=(NO_FINDING,), notes=(note, *found.notes))


def acts_concerning(selection: Selection) -> Panel | None:
    """Every act that is about the actor, in the order of time: who, what, when, status, outcome, who says so."""
    corpus, found = selection.corpus, selection.acts(*ACT_TABLES)
    about = [rows for place in range(len(found)) if (rows := tuple(_as(selection, found.rows(place), "target")))]
    loose = _as(selection, [row for row in selection.of(*ACT_TABLES).tolist() if not corpus.enters[row]], "target")
    if not about and not loose:
        return None
    rows = tuple(row for mine in about for row in mine)
    lines = [_act(selection, mine) for mine in about] + [_act(selection, (row,)) for row in loose]
    number = count(
        len(about), rows, "each act once, however many statements report it", acts=corpus.act[list(rows)].tolist()
    )
    heads = (
        Column("When"),
        Column("What"),
        Column("Statement"),
        Column("Status"),
        Column("Outcome", spare=True),
        Column("By", spare=True),
    )
    beside = (NO_FINDING, *answers(selection, rows)) if rows else ()
    notes = ("What is contradicted or doubtful is marked so and is not counted.",) if loose else ()
    title: tuple[Part, ...] = (number, plural(number.high, " act"), " concerning ", _who(selection))
    return Panel(
        "acts-concerning",
        title,
        Table(heads, tuple(lines)),
        (*rows, *loose),
        beside=beside,
        notes=notes,
        as_of=reach_words(selection.horizon),
    )


def _act(selection: Selection, rows: tuple[int, ...]) -> Line:
    corpus, table = selection.corpus, selection.corpus.table(rows[0])
    facts = corpus.facts(rows)
    statuses = dict.fromkeys(fact.status for fact in facts if fact.status != "not stated")
    outcomes = dict.fromkeys(getattr(fact, "outcome", None) for fact in facts)
    outcome = next((one for one in outcomes if one and one != NO_OUTCOME), NO_OUTCOME if table == "indictments" else "")
    marks = dict.fromkeys(mark for row in rows if (mark := standing(corpus, row)))
    number = statements(rows)
    own = rows[0] if marks else max(rows, key=lambda row: (not corpus["basis"][row], -row))
    cells = (
        Cell(time_words(selection.horizon.time(rows[0])) if not marks else "as it says", strong=True),
        Cell(TABLES[table].kind.capitalize(), dot=table),  # type: ignore[arg-type]
        Cell(statement(corpus, own), f"{number.text} statements" if number.high > 1 else "", rows),
        Cell(", ".join(statuses) or "not stated"),
        Cell(outcome),
        Cell("; ".join(dict.fromkeys(said_by(corpus, row) for row in rows[:3]))),
    )
    return Line(cells, rows, standing="; ".join(marks))


def acts_by(selection: Selection) -> Panel | None:
    """What the actor did or announced itself."""
    found = selection.acts(*ACT_TABLES)
    acts = [rows for place in range(len(found)) if (rows := tuple(_as(selection, found.rows(place), *_BY)))]
    if not acts:
        return None
    rows = tuple(row for mine in acts for row in mine)
    number = count(len(acts), rows, "each act once", acts=selection.corpus.act[list(rows)].tolist())
    heads = (
        Column("When"),
        Column("What"),
        Column("Statement"),
        Column("Status"),
        Column("Outcome", spare=True),
        Column("By", spare=True),
    )
    title: tuple[Part, ...] = (number, plural(number.high, " act"), " that ", _who(selection), " took or announced")
    table = Table(heads, tuple(_act(selection, mine) for mine in acts))
    return Panel("acts-by", title, table, rows, beside=answers(selection, rows))


def on_lists(selection: Selection) -> Panel | None:
    """What official lists say of the actor, beside what is stated of listings and sanctions."""
    code = _chosen(selection)
    return official_of(selection, selection.corpus.actors.ids[code]) if code is not None else None


def own_words(selection: Selection) -> Panel | None:
    """The actor's statements in their own words."""
    rows = _as(selection, selection.of("quotes").tolist(), "speaker")
    found = quotations(selection, rows, "own-words")
    if found is None:
        return None
    number = statements(rows)
    title: tuple[Part, ...] = (number, plural(number.high, " statement"), " in the words of ", _who(selection))
    return Panel("own-words", title, found.body, found.rows)


def says(selection: Selection) -> Panel | None:
    """What the actor claims and denies."""
    rows = _as(selection, selection.of("claims").tolist(), "speaker")
    return _claims(selection, "says", ("What ", _who(selection), " claims and denies"), rows)


def claimed_of(selection: Selection) -> Panel | None:
    """What others claim of the actor."""
    claims = selection.of("claims").tolist()
    own = set(_as(selection, claims, "speaker"))
    others = [row for row in _as(selection, claims, "target") if row not in own]
    return _claims(selection, "claimed-of", ("What others claim of ", _who(selection)), others)


def _claims(selection: Selection, name: str, title: tuple[Part, ...], rows: list[int]) -> Panel | None:
    if not rows:
        return None
    lines = tuple(_claim(selection, row) for row in rows)
    heads = (Column("Question"), Column("Answer"), Column("By"))
    return Panel(name, title, Table(heads, lines), tuple(rows), notes=(PARAPHRASE,))


def _claim(selection: Selection, row: int) -> Line:
    corpus, fact = selection.corpus, selection.corpus.fact(row)
    question = getattr(fact, "question", None)
    asked = corpus.questions.name(question) if question else "no question asked here"
    detail = "" if fact.voice == "stated" else fact.voice
    cells = (Cell(asked), Cell(getattr(fact, "answer", ""), detail, (row,), strong=True), Cell(said_by(corpus, row)))
    return Line(cells, (row,), standing=standing(corpus, row))


PANELS: list[Builder] = [over_time, acts_concerning, on_lists, acts_by, own_words, says, claimed_of]
