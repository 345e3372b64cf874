"""The dossier of one chosen actor: what was done, charged, offered, in time; own words; claims; answers."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from dashboard.columns import ACT_TABLES, CODES, Ints
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.against import contradicted
from dashboard.corpus.attribution import remark, said_by, statement, when
from dashboard.corpus.figures import acts, count, plural, statements, until_words
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import incidents
from dashboard.corpus.many import gathered, stated
from dashboard.corpus.rows import Rows
from dashboard.facts import TABLES
from dashboard.facts.designations import LIST_NAMES
from dashboard.facts.indictments import NO_OUTCOME
from dashboard.panels.answered import both_sides
from dashboard.panels.campaign import LANES, drawn, lasting
from dashboard.panels.cells import marked, names_of_each, said, standings, statuses, when_said
from dashboard.panels.compared import STATED
from dashboard.panels.fairness import NO_FINDING, answers
from dashboard.panels.lists import official_of
from dashboard.panels.marks import SOME, SOME_SAY, amounts
from dashboard.panels.most import QUOTES, among_others, joined, rest
from dashboard.panels.panel import Builder, Cell, Column, Line, Name, Panel, Part, Table
from dashboard.panels.quotes import quotations

_BY = ("agency", "announcer")
_NOUNS = {"designations": "listing", "sanctions": "sanction", "rewards": "reward offer", "indictments": "charge"}


_KINDS = {"collective": "Several, named together", "voice": "Voice without a name"}


def about(corpus: Corpus, key: str) -> tuple[str, str, str]:
    """(what, office, note) of an actor, in the words of its register: ("Person", "President of Venezuela", ...).

    Who holds no office has its whole or its country said beside what it is: "Agency, part of US Treasury Department".
    """
    actor = corpus.actors[key]
    what = _KINDS.get(actor.kind, actor.kind.capitalize())
    whose = [corpus.actors.name(one) for one in actor.country]
    part = [f"part of {corpus.actors.name(actor.part_of)}"] if actor.part_of else whose
    return ", ".join([what, *([] if actor.office else part)]), actor.office or "", actor.note or ""


def _who(selection: Selection) -> Name:
    """The name of the actor that is chosen."""
    names = [selection.corpus.actors.name(key) for key in selection.actors]
    return Name(joined(names) or "those chosen")


def over_time(selection: Selection) -> Panel | None:
    """The acts concerning the actor on the campaign's time axis."""
    about = selection.matching(selection.rows, "target")
    mask = np.zeros(len(selection.corpus), bool)
    mask[about] = True
    about_them = selection.only(mask)
    found = drawn(about_them, LANES, deaths=False, span=lasting(about_them, LANES)) if len(about) else None
    if found is None:
        return None
    note = (
        "A diamond is an act on its day, hollow where it is announced; a dashed strip is a date known only as a month "
        "or a year, where no day of its announcement is known within it."
    )
    title = _title(selection, about_them)
    return Panel("dossier-over-time", title, found.chart, found.rows, beside=(NO_FINDING,), notes=(note, *found.notes))


def _title(selection: Selection, about_them: Selection) -> tuple[Part, ...]:
    """How many acts of each kind, "3 reward offers and 1 charge concerning Nicolás Maduro"."""
    counted = [(acts(about_them, table), noun) for table, noun in _NOUNS.items()]
    each = [(number, plural(number.high, f" {noun}")) for number, noun in counted if number.high]
    title: list[Part] = []
    for place, words in enumerate(each):
        title += [*([" and " if place == len(each) - 1 else ", "] if place else []), *words]
    return (*title, " concerning ", _who(selection))


def _table(who: str, lines: Sequence[Line]) -> Table:
    """A line an act, in the order of time; without *who* stands in it where no line says so."""
    strikes = [line.cells[1].dot == "strikes" for line in lines]
    what = "Killed, amount, list or outcome" if any(strikes) else "Amount, list or outcome"
    what = "Killed" if all(strikes) else what
    heads = Column("When"), Column("What"), Column(who), Column(what), Column("Source", spare=True)
    kept = [place for place in range(len(heads)) if place != 2 or any(line.cells[2].text != said(()) for line in lines)]
    shown = (replace(line, cells=tuple(line.cells[place] for place in kept)) for line in lines)
    return Table(tuple(heads[place] for place in kept), tuple(shown))


def acts_concerning(selection: Selection) -> Panel | None:
    """Every act that is about the actor, in the order of time: who, what, when, status, outcome, who says so."""
    corpus, every = selection.corpus, selection.of(*ACT_TABLES)
    mine = selection.matching(selection.acts(*ACT_TABLES).reports, "target")
    about = gathered(corpus.act[mine], mine)
    loose = selection.matching(every[~corpus.enters[every]], "target")
    if not about and not len(loose):
        return None
    rows = Rows(mine)
    start, _, how = selection.horizon.days
    shown = sorted(
        (of for _, of in about[-among_others(len(about)) :]), key=lambda of: (how[of[0]] == UNDATED, start[of[0]])
    )
    apart = loose[: among_others(len(loose))]
    corpus.facts(apart)  # made together: one by one they cost three times as much
    shown += [apart[at : at + 1] for at in range(len(apart))]
    lines = _acts(selection, shown, "agency")
    number = count(len(about), rows, "each act once, however many statements report it", acts=corpus.act[mine])
    beside = (NO_FINDING, *answers(selection, rows)) if rows else ()
    notes: tuple[str, ...] = (
        ("What is contradicted or doubtful is marked so and is not counted.",) if len(loose) else ()
    )
    notes += (SOME_SAY,) if any(SOME in line.cells[3].text for line in lines) else ()
    title: tuple[Part, ...] = (number, plural(number.high, " act"), " concerning ", _who(selection))
    return Panel(
        "acts-concerning",
        title,
        _table("Who acts", lines),
        Rows(np.concatenate([rows, loose])),
        lead=_lead(len(about)),
        beside=beside,
        notes=notes,
        as_of=until_words(selection),
    )


def _lead(many: int) -> tuple[str, ...]:
    lead = rest(many, "last", "a period", among_others(many)).removeprefix("; ").capitalize()
    return (lead,) if lead else ()


def _acts(selection: Selection, every: Sequence[Ints], role: str) -> tuple[Line, ...]:
    """A line an act, with those who stand in it in a *role*: who did it, or whom it concerns."""
    whom = names_of_each(selection.corpus, every, role)
    return tuple(_act(selection, rows, those) for rows, those in zip(every, whom, strict=True))


def _act(selection: Selection, rows: Ints, whom: Sequence[str]) -> Line:
    corpus, table = selection.corpus, selection.corpus.table(rows[0])
    marks, number = standings(corpus, rows), statements(rows)
    time = when(corpus, int(rows[0])) if marks else when_said(selection, rows)
    sources = "; ".join(dict.fromkeys(said_by(corpus, row) for row in rows[:3].tolist()))
    cells = (
        Cell(time, ", ".join(status for status in statuses(corpus, rows) if status not in time), strong=True),
        Cell(TABLES[table].word.capitalize(), dot=table),  # type: ignore[arg-type]
        Cell(said(whom)),
        Cell(_what(selection, rows), f"{number.text} statements" if number.high > 1 else "", number.rows),
        Cell(". ".join(filter(None, (sources, _against(selection, rows))))),
    )
    return Line(cells, number.rows, standing=marks)


def _what(selection: Selection, rows: Ints) -> str:
    """The amount of an offer, the outcome of a charge, on which list somebody is put; of another act what it says."""
    corpus, table = selection.corpus, selection.corpus.table(rows[0])
    if table == "rewards":
        return amounts(_stated(corpus, rows, table, "amount")) or "amount not stated"
    if table == "indictments":
        known = [outcome for outcome in _stated(corpus, rows, table, "outcome") if outcome != NO_OUTCOME]
        return "; ".join(known) or f"outcome {NO_OUTCOME}"
    if lists := dict.fromkeys(name for listing in STATED for name in _stated(corpus, rows, listing, "list")):
        return ", ".join(LIST_NAMES[name] for name in lists)
    if killed := _killed(selection, int(corpus.act[rows[0]])):
        return killed
    own = rows[np.lexsort((rows, corpus["basis"][rows]))[0]]
    return statement(corpus, int(own))


def _killed(selection: Selection, act: int) -> str:
    """How many people an act killed, where it is a strike and a report says so."""
    strikes = incidents(selection)
    places = np.flatnonzero(strikes.act == act).tolist()
    return strikes[places[0]].toll if places else ""


def _stated(corpus: Corpus, rows: Ints, table: str, field: str) -> list[str]:
    """What those of the reports of an act that are rows of *table* state in a *field* of it."""
    mine = rows[corpus["table"][rows] == CODES["table"].index(table)]
    return stated(corpus, table, field, mine) if len(mine) else []


def _against(selection: Selection, rows: Ints) -> str:
    """By what an act is contradicted, or why it is in doubt, as the editor notes it."""
    corpus, against = selection.corpus, contradicted(selection.corpus)
    rows = rows[marked(corpus)[rows]]
    said_ = [against[row].words if row in against else remark(corpus, row) for row in rows.tolist()]
    return ". ".join(next(iter(said_), "").split(". ")[:2])


def acts_by(selection: Selection) -> Panel | None:
    """What the actor did or announced itself."""
    mine = selection.matching(selection.acts(*ACT_TABLES).reports, *_BY)
    found = gathered(selection.corpus.act[mine], mine)
    if not found:
        return None
    rows = Rows(mine)
    number = count(
        len(found), rows, "each act once, however many statements report it", acts=selection.corpus.act[mine]
    )
    title: tuple[Part, ...] = (number, plural(number.high, " act"), " that ", _who(selection), " took or announced")
    table = _table("Whom", _acts(selection, [of for _, of in found[-among_others(len(found)) :]], "target"))
    return Panel("acts-by", title, table, rows, lead=_lead(len(found)), beside=answers(selection, rows))


def on_lists(selection: Selection) -> Panel | None:
    """What official lists say of the actor, beside what is stated of listings and sanctions."""
    return official_of(selection, selection.actors[0]) if len(selection.actors) == 1 else None


def own_words(selection: Selection) -> Panel | None:
    """The actor's statements in their own words."""
    rows = selection.matching(selection.of("quotes"), "speaker")
    found = quotations(selection, rows, "own-words")
    if found is None:
        return None
    number, lead = statements(found.rows), rest(len(rows), "first", "words", QUOTES).removeprefix("; ").capitalize()
    title: tuple[Part, ...] = (number, plural(number.high, " statement"), " in the words of ", _who(selection))
    return Panel("own-words", title, found.body, found.rows, lead=(lead,) if lead else ())


def claims(selection: Selection) -> Panel | None:
    """What others say of the actor, and what the actor says."""
    return both_sides(selection, _who(selection))


PANELS: list[Builder] = [over_time, acts_concerning, on_lists, acts_by, own_words, claims]
