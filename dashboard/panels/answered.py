"""What others say of an actor, and beside it what the actor says: question by question, both in one line."""

from collections.abc import Sequence

import numpy as np

from dashboard.columns import Ints
from dashboard.corpus import Selection
from dashboard.corpus.attribution import besides, said_by, source_name, sources_of, standing
from dashboard.corpus.many import coded, gathered
from dashboard.corpus.passages import Piece
from dashboard.corpus.rows import Rows
from dashboard.panels.most import among_others, rest
from dashboard.panels.panel import Cell, Column, Line, Name, Panel, Part, Table
from dashboard.panels.sides import PARAPHRASE

_NO_ANSWER = "no answer to this recorded here"
_NO_QUESTION = "Other statements"  # claims that answer no question


def both_sides(selection: Selection, who: Name) -> Panel | None:
    """The questions on which others speak of the chosen actor, or the actor does; those on which both do first."""
    claims = selection.of("claims")
    own = selection.matching(claims, "speaker")
    others = np.setdiff1d(selection.matching(claims, "target"), own)
    rows = np.concatenate([others, own])
    if not len(rows):
        return None
    sides = [(name, mine) for name, mine in (("Others", others), (who.text, own)) if len(mine)]
    article = _alone(selection, rows)
    lines, groups = _lines(selection, who, [mine[: among_others(len(mine))] for _, mine in sides], article)
    lead = f"As {article} has it; a statement under no name is its own" if article else ""
    lead += "".join(rest(len(mine), "first", "words", among_others(len(mine))) for _, mine in sides)
    heads = (Column("Question"), *(Column(name) for name, _ in sides))
    return Panel(
        "both-sides",
        _title(who, len(others), len(own)),
        Table(heads, lines, groups),
        Rows(rows),
        lead=(lead.removeprefix("; "),) if lead else (),
        notes=(PARAPHRASE,),
    )


def _title(who: Name, others: int, own: int) -> tuple[Part, ...]:
    if not own:
        return "What is said of ", who
    return ("What is said of ", who, ", and by ", who) if others else ("What is said by ", who)


def _alone(selection: Selection, rows: Ints) -> str:
    """The name of the article that all of *rows* stand in; empty where they are of several sources."""
    sources = sources_of(selection.corpus, rows).tolist()
    article = len(sources) == 1 and sources[0] < len(selection.corpus.stems)
    return source_name(selection.corpus, sources[0]) if article else ""


def _lines(
    selection: Selection, who: Name, sides: Sequence[Ints], article: str
) -> tuple[tuple[Line, ...], tuple[tuple[str, int], ...]]:
    """A line a question, with what each side says; and those on which both do, or one, as groups."""
    corpus, asked = selection.corpus, coded(selection.corpus, "claims", "question")
    corpus.facts(np.concatenate(sides))  # made together: one by one they cost five times as much
    by_side = [dict(gathered(asked.one(rows), rows)) for rows in sides]
    every = list(dict.fromkeys(code for side in by_side for code in side))
    names = {(True, True): "Both speak", (True, False): "Others alone", (False, True): f"{who.text} alone"}
    groups: dict[str, list[Line]] = {name: [] for name in names.values()}
    for code in sorted(every, key=lambda code: code < 0):  # what answers no question last
        name = corpus.questions.name(asked.values[code]) if code >= 0 else _NO_QUESTION
        found = [_cell(selection, side.get(code, np.zeros(0, np.int32)), article) for side in by_side]
        speaking = tuple(bool(cell.text) for cell in found)
        if speaking == (True, False) and _accuses(selection, by_side[0][code]):
            found[1] = Cell(_NO_ANSWER)
        line = Line((Cell(name, strong=True), *found), Rows.once(cell.rows for cell in found))
        groups.setdefault(names.get(speaking, ""), []).append(line)  # type: ignore[arg-type]
    there = {name: lines for name, lines in groups.items() if lines}
    return tuple(line for lines in there.values() for line in lines), tuple(
        (name, len(lines)) for name, lines in there.items() if name
    )


def _accuses(selection: Selection, rows: Ints) -> bool:
    return any(selection.corpus.fact(row).voice == "alleged" for row in rows.tolist())


def _cell(selection: Selection, rows: Ints, article: str) -> Cell:
    """What one side says on a question, one statement below the other."""
    stack = tuple(_statement(selection, row, article) for row in rows.tolist())
    words = "; ".join(f"{cell.text} ({cell.note})" if cell.note else cell.text for cell in stack)
    return Cell(words, rows=Rows(rows), stack=stack)


def _statement(selection: Selection, row: int, article: str) -> Cell:
    corpus, fact = selection.corpus, selection.corpus.fact(row)
    who = besides(corpus, row) if article else said_by(corpus, row)
    who = "" if who in map(corpus.actors.name, selection.actors) else who  # the head of its column has it
    tone = fact.voice if fact.voice != "stated" else ""
    words = getattr(fact, "answer", "")
    note = ", ".join(filter(None, (standing(corpus, row), who, tone)))
    return Cell(words, note, (row,), pieces=(Piece(words, False),))
