"""Who acts on whom: agencies against those concerned, as a matrix; with one actor chosen, what is done to them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import said_by, statement
from dashboard.corpus.columns import CODES, Ints, inverse
from dashboard.corpus.figures import count, plural, statements
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import gathered, often, once, parties
from dashboard.corpus.selection import KINDS
from dashboard.corpus.votes import ranges
from dashboard.facts import TABLES
from dashboard.panels.cells import statuses
from dashboard.panels.fairness import NO_FINDING, answers
from dashboard.panels.lanes import NAMES
from dashboard.panels.marks import short
from dashboard.panels.most import COLUMNS, LINES, named, rest
from dashboard.panels.panel import Builder, Cell, Choice, Column, Letter, Line, Name, Panel, Part, Table

LETTERS = {"designations": "L", "sanctions": "S", "rewards": "R", "indictments": "C"}
_KEY = "L: terrorist listing, S: sanction, R: reward offer, C: charge; with the number of statements if more than one."
_MOST = 60  # so many of those concerned are shown, the most frequent ones


@dataclass(frozen=True)
class _Acts:
    """Who acts on whom: an agency and one whom it concerns, one entry each time that a statement says so.

    Attributes:
        row: the statements, by instrument.
        agency, target: codes of actors.
    """

    row: Ints
    agency: Ints
    target: Ints


def _acts(selection: Selection) -> _Acts:
    """The entries of what may be counted."""
    corpus, counts = selection.corpus, selection.horizon.counts
    rows = np.concatenate([selection.of(table) for table in LETTERS])
    rows = rows[counts[rows]]
    places, targets = (
        np.concatenate(both)
        for both in zip(*(selection.target_codes(rows, *kinds) for kinds in ((), ("collective",))), strict=True)
    )
    starts, order = inverse(places, np.arange(len(places), dtype=np.int32), len(rows))
    of, agencies = parties(corpus, rows, "agency")
    pairs = order[ranges(starts[of], starts[of + 1])]
    each = np.repeat(np.arange(len(of)), starts[of + 1] - starts[of])
    return _Acts(rows[of[each]], agencies[each], targets[pairs])


def _most_frequent(selection: Selection, codes: Ints, most: int) -> list[int]:
    """The most frequent of *codes*, by their names where they are alike."""
    kinds, counts = often(codes)
    close = kinds[counts >= counts[min(most, len(counts)) - 1]].tolist()
    called, count = selection.corpus.actors.called, dict(zip(kinds.tolist(), counts.tolist(), strict=True))
    return sorted(close, key=lambda code: (-count[code], called[code]))[:most]


def who_acts_on_whom(selection: Selection) -> Panel | None:
    """People, then groups and others, against agencies; a letter an instrument."""
    acts = _acts(selection)
    if not len(acts.row):
        return None
    corpus, kinds = selection.corpus, selection.corpus["actor.kind"]
    targets, bodies_ = np.unique(acts.target), np.unique(acts.agency)
    shown = [corpus.actors.ids[code] for code in _most_frequent(selection, acts.target, _MOST)]
    agencies = _most_frequent(selection, acts.agency, COLUMNS)
    people = sorted((key for key in shown if corpus.actors[key].kind == "person"), key=corpus.actors.name)
    others = sorted((key for key in shown if corpus.actors[key].kind != "person"), key=corpus.actors.name)
    cells = _cells(selection, acts, agencies, [corpus.actors.codes[key] for key in shown])
    lines = tuple(_line(selection, target, agencies, cells) for target in (*people, *others))
    rows = tuple(once(acts.row).tolist())
    persons_ = int((kinds[targets] == KINDS.index("person")).sum())
    bodies, persons = count(len(bodies_), rows), count(persons_, rows)
    besides = count(len(targets) - persons_, rows)
    whom: list[Part] = [persons, plural(persons.high, " person", " people")] if persons.high else []
    if besides.high:
        whom += [" and " if whom else "", besides, plural(besides.high, " group or other", " groups and others")]
    heads = (
        Column("On whom"),
        *(Column(short(selection, corpus.actors.ids[code]), hint=corpus.actors.called[code]) for code in agencies),
    )
    groups = tuple((name, len(keys)) for name, keys in (("People", people), ("Groups and others", others)) if keys)
    notes = [_KEY, "Doubtful and contradicted statements, and those that name no agency, are left out."]
    return Panel(
        "who-acts-on-whom",
        (
            bodies,
            plural(bodies.high, " agency or office acts", " agencies and offices act"),
            " on ",
            *whom,
            ", as announced and reported",
        ),
        Table(heads, lines, groups),
        rows,
        lead=(_KEY, *_more(len(targets), len(shown), "concerned"), *_more(len(bodies_), len(agencies), "that act")),
        beside=(NO_FINDING, *_without_agency(selection, acts)),
        notes=tuple(notes),
    )


def _without_agency(selection: Selection, acts: _Acts) -> list[str]:
    """Who is charged, and by no agency that is stated: no letter of the matrix says so."""
    rows = selection.of("indictments")
    _, charged = selection.target_codes(rows[selection.horizon.counts[rows]])
    shown = acts.target[selection.corpus["table"][acts.row] == CODES["table"].index("indictments")]
    names = sorted(selection.corpus.actors.called[code] for code in np.setdiff1d(charged, shown).tolist())
    return [f"Charged, no agency stated: {named(names)}."] if names else []


def _more(many: int, shown: int, which: str) -> list[str]:
    """What is not shown of those *which* ("that act")."""
    said = f"Shown are the {shown} {which} with the most statements, of {many:,}; choose an actor for the others."
    return [said] if many > shown else []


def _cells(
    selection: Selection, acts: _Acts, agencies: Sequence[int], targets: Sequence[int]
) -> dict[tuple[str, int, str], Ints]:
    """By instrument, agency and target, of those that are shown: the statements."""
    corpus, many = selection.corpus, len(selection.corpus.actors)
    mine = np.flatnonzero(np.isin(acts.target, targets) & np.isin(acts.agency, agencies))
    keys = (corpus["table"][acts.row[mine]].astype(np.int64) * many + acts.agency[mine]) * many + acts.target[mine]
    return {
        (CODES["table"][key // many // many], key // many % many, corpus.actors.ids[key % many]): rows
        for key, rows in gathered(keys, acts.row[mine])
    }


def _line(selection: Selection, target: str, agencies: Sequence[int], acts: dict[tuple[str, int, str], Ints]) -> Line:
    corpus = selection.corpus
    cells, all_rows = [Cell(corpus.actors.name(target), choice=Choice("actors", target))], list[int]()
    for agency in agencies:
        letters = []
        for table in LETTERS:
            if (found := acts.get((table, agency, target))) is not None:
                number = statements(found.tolist())
                many = f"{number.text} {plural(number.high, 'statement')}"
                words = f"{NAMES[table]} by {corpus.actors.called[agency]}: {many}"
                letters.append(Letter(LETTERS[table], table, number.rows, words))  # type: ignore[arg-type]
                all_rows += number.rows
        cells.append(Cell("; ".join(letter.words for letter in letters), letters=tuple(letters)))
    return Line(tuple(cells), tuple(dict.fromkeys(all_rows)))


def on_one(selection: Selection) -> Panel | None:
    """With one actor chosen as the one concerned: what is done, in the order of time, with status and who says so."""
    if selection.matched is None:
        return None
    corpus = selection.corpus
    found = selection.matching(selection.acts(*LETTERS).reports, "target")
    rows = tuple(found.tolist())
    if not rows:
        return None
    whom = (*selection.targets(rows), *selection.targets(rows, "collective"))
    acts = gathered(corpus.act[found], found)
    codes = [code for code, _ in acts]
    lines = tuple(_done(selection, mine) for _, mine in acts[-LINES:])
    agencies = np.unique(parties(corpus, rows, "agency")[1])
    bodies, number, of = count(len(agencies), rows), statements(rows), count(len(codes), rows, acts=codes)
    name = corpus.actors.name(whom[0]) if len(whom) == 1 else "those chosen"
    heads = (Column("When"), Column("What"), Column("Statement"), Column("Status"), Column("By", spare=True))
    title: tuple[Part, ...] = (
        bodies,
        plural(bodies.high, " agency or office acts", " agencies and offices act"),
        " on ",
        Name(name),
        ": ",
        of,
        plural(of.high, " act"),
        " in ",
        number,
        plural(number.high, " statement"),
    )
    lead = rest(len(acts), "last", "a period").removeprefix("; ").capitalize()
    beside = (NO_FINDING, *answers(selection, rows))
    return Panel("acts-on-one", title, Table(heads, lines), rows, lead=(lead,) if lead else (), beside=beside)


def _done(selection: Selection, rows: Ints) -> Line:
    corpus, table = selection.corpus, selection.corpus.table(rows[0])
    number, last = statements(rows.tolist()), int(rows[-1])
    letter = Letter(LETTERS[table], table, number.rows, TABLES[table].word)  # type: ignore[arg-type]
    cells = (
        Cell(time_words(selection.horizon.time(int(rows[0]))), strong=True),
        Cell(TABLES[table].word, letters=(letter,)),
        Cell(statement(corpus, last), f"{number.text} statements" if number.high > 1 else "", number.rows),
        Cell(", ".join(statuses(corpus, rows)) or "not stated"),
        Cell("; ".join(dict.fromkeys(said_by(corpus, row) for row in rows[:3].tolist()))),
    )
    return Line(cells, number.rows)


PANELS: list[Builder] = [on_one, who_acts_on_whom]
