"""Claims: one question, its voices side by side, never merged; and what answers no question that is asked here."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from dashboard.columns import CODES, Ints
from dashboard.corpus import Selection
from dashboard.corpus.attribution import voices
from dashboard.corpus.figures import count, plural, speakers, statements
from dashboard.corpus.many import about, coded
from dashboard.corpus.rows import Rows
from dashboard.panels.asked import (
    STANCES,
    Asked,
    asked,
    asked_of,
    by_law,
    disputed_questions,
    kind_of,
    on_how_many,
    taking,
)
from dashboard.panels.most import LINES, QUESTIONS, VOICES, rest
from dashboard.panels.panel import (
    Builder,
    Cell,
    Column,
    Dispute,
    Disputes,
    Each,
    Line,
    MapLine,
    Panel,
    QuestionMap,
    Side,
    Table,
)
from dashboard.panels.sides import BOTH, BY_LAW, COLOURS, EMPHASIS, LABELS, LAW, PARAPHRASE, answers, voice

_IN_SHORT = 3  # disputed questions on the Overview


def question_map(selection: Selection) -> Panel | None:
    """All questions at a glance: how many voices give each answer, of articles and of the record."""
    return _contents(selection, asked(selection), "questions", "question-")


def _contents(
    selection: Selection, found: Sequence[Asked], name: str, prefix: str, after: str = "", section: str = ""
) -> Panel | None:
    """The questions *found* as contents: by answer how many voices give it; what is done by law apart."""
    if not found:
        return None
    shown = found[:QUESTIONS]
    lines = tuple(_map_line(selection, one, prefix) for one in shown)
    law = any(line.dots[-1] != (0, 0) for line in lines)
    names = ("Yes, or an answer", "No, or disagrees", "Not clear", "By law")
    sides = tuple(zip(names, (*COLOURS, BY_LAW), strict=True))
    if not law:
        sides, lines = sides[:-1], tuple(replace(line, dots=line.dots[:-1]) for line in lines)
    lead = "How many voices. A dot is one, filled in an article, open in the record"
    lead += rest(len(found), "with the most voices", "an actor or words", QUESTIONS)
    rows = Rows.once(one.rows for one in found)
    return Panel(
        name,
        on_how_many(selection, found, after),
        QuestionMap(sides, lines),
        rows,
        lead=(lead,),
        notes=(PARAPHRASE, BOTH, *([LAW] if law else [])),
        section=section,
    )


def _map_line(selection: Selection, one: Asked, prefix: str) -> MapLine:
    corpus, law = selection.corpus, by_law(selection, one.rows)
    sides = [*(taking(selection, one.rows[~law], stance) for stance in STANCES), one.rows[law]]
    quoted = [corpus["basis"][mine] > 0 for mine in sides]
    dots = (
        (len(voices(corpus, mine[own])), len(voices(corpus, mine[~own])))
        for mine, own in zip(sides, quoted, strict=True)
    )
    about_it, rows = corpus.questions[one.key], Rows(one.rows)
    short = about_it.short or about_it.question
    panel, group, makes = f"{prefix}{one.key}", _group(selection, one), partial(answers, selection, one)
    return MapLine(about_it.question, short, panel, tuple(dots), group, one.disputed, rows, makes)


def _group(selection: Selection, one: Asked) -> str:
    """The heading that a question stands under."""
    if one.disputed:
        return "Voices differ" if one.differs else "An act of law and a voice differ"
    open_ = kind_of(selection, one.key) == "open"
    return f"{'Open questions' if open_ else 'Yes or no'}: no voice contradicts another"


def contents_of(table: str, after: str, section: str) -> Builder:
    """The questions on which a claim speaks of a fact of *table*, at a glance, as a panel of *section*."""
    name, prefix = f"questions-on-{table}", f"{table}-"
    return lambda selection: _contents(selection, asked_of(selection, table), name, prefix, after, section)


def each_of(table: str, section: str) -> Each:
    """A panel for each of these questions; see `contents_of`."""
    build = partial(_question, prefix=f"{table}-", section=section)
    return Each(f"{table}-", lambda selection: _keys(asked_of(selection, table)), build)


def _keys(found: Sequence[Asked]) -> list[str]:
    return [one.key for one in found[:QUESTIONS]]


def _question(selection: Selection, key: str, prefix: str = "question-", section: str = "") -> Panel:
    """The answers to one question as a panel."""
    one = next(one for one in asked(selection) if one.key == key)
    body = answers(selection, one)
    more = any(side.more for side in body.every)
    lead = (f"Shown are the first {VOICES} of an answer: choose an actor or words for the others",) if more else ()
    title, rows = (selection.corpus.questions.name(key),), Rows(one.rows)
    notes = (PARAPHRASE, EMPHASIS, *([LAW] if body.law else []))
    return Panel(f"{prefix}{key}", title, body, rows, lead=lead, notes=notes, section=section)


def other_statements(selection: Selection) -> Panel | None:
    """Claims that answer no question that is asked here."""
    every = selection.of("claims")
    rows = every[coded(selection.corpus, "claims", "question").one(every) < 0]
    if not len(rows):
        return None
    lines = tuple(_other(selection, row) for row in rows[:LINES].tolist())
    number = statements(rows)
    title = (
        number,
        plural(number.high, " statement that answers", " statements that answer"),
        " none of these questions",
    )
    lead = rest(len(rows), "first", "an actor or words").removeprefix("; ").capitalize()
    table = Table((Column("What is said"), Column("By")), lines)
    return Panel("other-statements", title, table, number.rows, lead=(lead,) if lead else (), notes=(PARAPHRASE,))


def _other(selection: Selection, row: int) -> Line:
    said = voice(selection, row)
    return Line((Cell(said.words, ", ".join(said.detail)), Cell(said.who)), (row,), standing=said.standing)


def disputed_in_short(selection: Selection) -> Panel | None:
    """The questions on which voices differ, or an act of law and a voice, with one voice of each side."""
    found = asked(selection)
    disputed = sorted((one for one in found if one.disputed), key=lambda one: -one.voices)
    if not disputed:
        return None
    disputes = tuple(_in_short(selection, one) for one in disputed[:_IN_SHORT])
    more = len(disputed) - len(disputes)
    lead = "One voice of each side; all of them are on the page Claims"
    lead += f", with {more:,} more {plural(more, 'question')}" if more else ""
    rows = disputed_questions(selection).rows
    return Panel("disputed", on_how_many(selection), Disputes(disputes), rows, lead=(lead,), notes=(PARAPHRASE,))


def _in_short(selection: Selection, one: Asked) -> Dispute:
    sides = []
    labels = LABELS[kind_of(selection, one.key)]
    for stance, label, colour in zip(("asserts", "denies"), labels, COLOURS, strict=False):
        mine = taking(selection, one.rows, stance)
        law = by_law(selection, mine)
        if law.all():  # nobody says so; what was done treats it as so, the last of it first
            mine = _latest_done_first(selection, mine)
            label, colour, number, unit = "By law", BY_LAW, count(len(mine), mine.tolist()), "statement"
        else:
            mine = mine[~law]
            number, unit = speakers(selection.corpus, mine), "voice"
        sides.append(Side(label, colour, (voice(selection, int(mine[0])),), more=len(mine) - 1, many=number, unit=unit))
    return Dispute(selection.corpus.questions.name(one.key), tuple(sides), Rows(one.rows))


def _latest_done_first(selection: Selection, rows: Ints) -> Ints:
    """Acts of law, those that are in force before what is announced, then the last first."""
    corpus = selection.corpus
    acts = about(corpus)[rows - corpus.first_rows["claims"]]
    pending = corpus["status"][acts] != CODES["status"].index("in force")
    ordered: Ints = rows[np.lexsort((rows, -selection.horizon.times[1][rows].astype(np.int64), pending))]
    return ordered


# A panel for each question, those on which voices differ first.
questions = Each("question-", lambda selection: _keys(asked(selection)), _question)

PANELS: list[Builder] = [question_map, questions, other_statements]
