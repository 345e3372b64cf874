"""Who acts on whom: agencies against those concerned, as a matrix; with one actor chosen, what is done to them."""

from collections.abc import Sequence

import numpy as np

from dashboard.columns import CODES, Ints
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import said_by, statement
from dashboard.corpus.figures import count, organizations, people, plural, statements
from dashboard.corpus.many import gathered, once, parties
from dashboard.corpus.rows import Rows
from dashboard.corpus.selection import KINDS
from dashboard.corpus.votes import distinct
from dashboard.facts import TABLES
from dashboard.panels.acting import LETTERS, NOBODY, Acting, acting, departments, most_first, offices
from dashboard.panels.cells import ACT_HEADS, names, said, statuses, when_said
from dashboard.panels.fairness import NO_FINDING, answers
from dashboard.panels.lanes import NAMES
from dashboard.panels.marks import short
from dashboard.panels.most import COLUMNS, LINES, named, rest
from dashboard.panels.panel import Builder, Cell, Choice, Column, Letter, Line, Name, Panel, Part, Table, Words

_LEAD = "Who acts, and with what; a number says how many acts, where there are several"
_SHARED = "outlined: an act with several letters in its line, counted once"
_MOST = 60  # so many of those concerned are shown, those with the most acts
_TOGETHER = "Named together"


def who_acts_on_whom(selection: Selection) -> Panel | None:
    """People, then organizations, then those named together, against agencies; a letter an instrument."""
    acts = acting(selection)
    if not len(acts.row):
        return None
    corpus, none = selection.corpus, len(selection.corpus.actors)
    targets, bodies = most_first(selection, acts.target, acts.act), most_first(selection, acts.agency, acts.act)
    shown, agencies = list(targets)[:_MOST], [code for code in bodies if code != none][:COLUMNS]
    columns = [*agencies, none] if none in bodies else agencies
    groups = [(name, [code for code in shown if _group(corpus, code) == name]) for name in (*_GROUPS, _TOGETHER)]
    cells = _cells(selection, acts, columns, shown)
    lines = tuple(_line(selection, code, targets[code], columns, cells) for _, codes in groups for code in codes)
    rows = Rows(once(acts.row))
    heads = (Column("On whom"), Column("Acts", right=True), *(_head(selection, acts, code) for code in columns))
    folded = [words for code in agencies if (words := _folded(acts, code, corpus))]
    lead = [
        _LEAD,
        *_more(len(targets), len(shown), "concerned"),
        *_more(len(bodies), len(columns), "that act"),
    ]
    return Panel(
        "who-acts-on-whom",
        _title(selection, acts, rows),
        Table(heads, lines, tuple((name, len(codes)) for name, codes in groups if codes), key=_key(lines)),
        rows,
        lead=("; ".join(lead),),
        beside=(NO_FINDING,),
        notes=(
            *folded,
            "Those with the most acts stand first. An act that several agencies take stands in the column of each.",
            "Who is named together and not one by one is neither a person nor an organization here, and is left out "
            "where those who are meant are named.",
            "What the record contradicts is left out where something else is said of the same.",
        ),
    )


def _key(lines: Sequence[Line]) -> tuple[Letter, ...]:
    """What the letters of *lines* mean, as far as they occur."""
    there = [letter for line in lines for cell in line.cells for letter in cell.letters]
    key = [
        Letter(one.letter, one.colour, (), NAMES[one.colour])
        for one in {one.colour: one for one in sorted(there, key=lambda one: list(LETTERS).index(one.colour))}.values()
    ]
    shared = [Letter(one.letter, one.colour, (), _SHARED, shared=True) for one in there if one.shared][:1]
    return (*key, *shared)


def _title(selection: Selection, acts: Acting, rows: Sequence[int]) -> Words:
    """How many agencies act on how many people and organizations, and which on most."""
    corpus, none = selection.corpus, len(selection.corpus.actors)
    persons, besides = people(selection, *LETTERS), organizations(selection, *LETTERS)
    whom: list[Part] = [persons, plural(persons.high, " person", " people")] if persons.high else []
    if besides.high:
        whom += [" and " if whom else "", besides, plural(besides.high, " organization")]
    whom = whom or ["those who are named together"]
    by_name = (corpus["actor.kind"][acts.target] != KINDS.index("collective")) & (acts.agency != none)
    bodies = count(len(distinct(acts.agency[acts.agency != none])), rows)
    if not bodies.high:
        return ("No agency is stated that acts on ", *whom)
    title: list[Part] = [bodies, plural(bodies.high, " agency acts", " agencies act"), " on ", *whom]
    if bodies.high > 1 and by_name.any():
        pairs = distinct(acts.agency[by_name].astype(np.int64) * none + acts.target[by_name])
        many = np.bincount(pairs // none)
        most = int(many.argmax())
        number = count(int(many.max()), once(acts.row[by_name & (acts.agency == most)]).tolist())
        every = count(int(persons.high + besides.high), once(acts.row[by_name]).tolist())
        title += ["; ", Name(corpus.actors.called[most]), " acts on most: ", number, " of ", every]
    return tuple(title)


_GROUPS = ("People", "Organizations")


def _group(corpus: Corpus, code: int) -> str:
    kind = KINDS[corpus["actor.kind"][code]]
    return _TOGETHER if kind == "collective" else _GROUPS[kind != "person"]


def _head(selection: Selection, acts: Acting, code: int) -> Column:
    corpus = selection.corpus
    if code == len(corpus.actors):
        return Column("Not stated", hint=NOBODY)
    within = [corpus.actors.called[one] for one in offices(acts, code)]
    hint = f"{corpus.actors.called[code]}, with {named(within)}" if within else corpus.actors.called[code]
    return Column(short(selection, corpus.actors.ids[code]), hint=hint)


def _folded(acts: Acting, code: int, corpus: Corpus) -> str:
    """Which offices stand in the column of an agency; empty for none."""
    within = "; ".join(corpus.actors.called[one] for one in offices(acts, code)[:COLUMNS])
    return f"In the column of {corpus.actors.called[code]} stand its offices: {within}." if within else ""


def _more(many: int, shown: int, which: str) -> list[str]:
    """What is not shown of those *which* ("that act")."""
    said = f"shown are the {shown} {which} with the most acts, of {many:,}; choose an actor for the others"
    return [said] if many > shown else []


def _cells(
    selection: Selection, acts: Acting, agencies: Sequence[int], targets: Sequence[int]
) -> dict[tuple[int, int], list[Letter]]:
    """By agency and target, of those that are shown: a letter an instrument, in their order."""
    corpus, many = selection.corpus, len(selection.corpus.actors) + 1
    called, found = corpus.actors.called, dict[tuple[int, int], list[Letter]]()
    mine = np.flatnonzero(np.isin(acts.target, targets) & np.isin(acts.agency, agencies))
    tables = np.array([list(LETTERS).index(name) if name in LETTERS else -1 for name in CODES["table"]])
    keys = (tables[corpus["table"][acts.row[mine]]].astype(np.int64) * many + acts.agency[mine]) * many + acts.target[
        mine
    ]
    # An act has several letters where several agencies take it, or where it is of several kinds.
    kinds = int((keys // many).max(initial=0)) + 1
    whom = acts.target.astype(np.int64) * (len(corpus.events) + len(corpus)) + acts.act
    letters = distinct(whom[mine] * kinds + keys // many) // kinds
    several = letters[1:][letters[1:] == letters[:-1]]
    for key, places in sorted(gathered(keys, mine), key=lambda one: one[0]):
        table, agency = list(LETTERS)[key // many // many], key // many % many
        number = count(len(distinct(acts.act[places])), once(acts.row[places]))
        offices = [called[one] for one in once(acts.office[places]).tolist() if one != agency]
        by = f"by {called[agency]}" if agency < many - 1 else f", {NOBODY}"
        by += f" ({', '.join(offices)})" if offices else ""
        words = f"{NAMES[table]}{'' if by[0] == ',' else ' '}{by}: {number.text} {plural(number.high, 'act')}"
        shared = bool(np.isin(whom[places], several).any())
        words += ", with several letters" if shared else ""
        letter = Letter(LETTERS[table], table, number.rows, words, int(number.high), shared)  # type: ignore[arg-type]
        found.setdefault((agency, key % many), []).append(letter)
    return found


def _line(
    selection: Selection, code: int, number: int, agencies: Sequence[int], cells: dict[tuple[int, int], list[Letter]]
) -> Line:
    corpus = selection.corpus
    mine = [tuple(cells.get((agency, code), ())) for agency in agencies]
    rows = Rows.once(letter.rows for letters in mine for letter in letters)
    choice = Choice("actors", corpus.actors.ids[code])
    return Line(
        (
            Cell(corpus.actors.called[code], choice=choice),
            Cell(str(number), rows=rows),
            *(Cell("; ".join(letter.words for letter in letters), letters=letters) for letters in mine),
        ),
        rows,
    )


def on_one(selection: Selection) -> Panel | None:
    """With one actor chosen as the one concerned: what is done, in the order of time, with status and who says so."""
    if selection.matched is None:
        return None
    corpus = selection.corpus
    found = selection.matching(selection.acts(*LETTERS).reports, "target")
    rows = Rows(found)
    if not rows:
        return None
    whom = (*selection.targets(rows), *selection.targets(rows, "collective"))
    acts = gathered(corpus.act[found], found)
    codes = [code for code, _ in acts]
    lines = tuple(_done(selection, mine) for _, mine in acts[-LINES:])
    agencies = np.unique(departments(corpus)[parties(corpus, rows, "agency")[1]])
    bodies, number, of = count(len(agencies), rows), statements(rows), count(len(codes), rows, acts=codes)
    name = corpus.actors.name(whom[0]) if len(whom) == 1 else "those chosen"
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
    lead = rest(len(acts), "last", "a period").removeprefix("; ").capitalize()
    beside = (NO_FINDING, *answers(selection, rows))
    return Panel("acts-on-one", title, Table(ACT_HEADS, lines), rows, lead=(lead,) if lead else (), beside=beside)


def _done(selection: Selection, rows: Ints) -> Line:
    corpus, table = selection.corpus, selection.corpus.table(rows[0])
    number, last = statements(rows), int(rows[-1])
    letter = Letter(LETTERS[table], table, number.rows, TABLES[table].word)  # type: ignore[arg-type]
    cells = (
        Cell(when_said(selection, rows), strong=True),
        Cell(TABLES[table].word, letters=(letter,)),
        Cell(said(names(corpus, rows, "agency"))),
        Cell(statement(corpus, last), f"{number.text} statements" if number.high > 1 else "", number.rows),
        Cell(", ".join(statuses(corpus, rows)) or "not stated"),
        Cell("; ".join(dict.fromkeys(said_by(corpus, row) for row in rows[:3].tolist()))),
    )
    return Line(cells, number.rows)


PANELS: list[Builder] = [on_one, who_acts_on_whom]
