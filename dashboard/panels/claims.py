"""Claims: one question, its voices side by side, never merged; and what answers no question that is asked here."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import is_quoted, said_by, standing, voices, when
from dashboard.corpus.columns import CODES, Ints
from dashboard.corpus.figures import count, plural, speakers, statements
from dashboard.corpus.many import about, coded
from dashboard.corpus.rows import Rows
from dashboard.facts.claims import Claim
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
from dashboard.panels.emphasis import weighed
from dashboard.panels.most import LINES, QUESTIONS, VOICES, rest
from dashboard.panels.panel import (
    Builder,
    Cell,
    Colour,
    Column,
    Dispute,
    Disputes,
    Line,
    MapLine,
    Panel,
    QuestionMap,
    Side,
    Table,
    Voice,
    Voices,
)

PARAPHRASE = (
    "Answers are worded by the editor, as near to the source as a whole sentence can be; each opens its source."
)
EMPHASIS = (
    "Bold is what an answer adds to the words of its question; where that is much, only its denials, hedges, numbers "
    "and names."
)
LAW = (
    "An act of law treats something as so and is no statement that it is: it stands apart and is no voice under an "
    "answer. Voices differ where such an act and a voice contradict each other, too."
)
_LABELS = {"yes or no": ("Yes", "No", "Not clear"), "open": ("Answers", "Disagrees", "Not clear")}
_NONE = {
    "yes or no": ("No voice here says yes.", "No voice here says no.", ""),
    "open": ("No voice here answers.", "No voice here disagrees.", ""),
}
_IN_SHORT = 3  # disputed questions on the Overview
_COLOURS: tuple[Colour, ...] = ("yes", "no", "unclear")
_BY_LAW: Colour = "ink"


def _claim(selection: Selection, row: int) -> Claim:
    fact = selection.corpus.fact(row)
    assert isinstance(fact, Claim)
    return fact


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
    names = ("Yes", "No", "Not clear", "By law")
    sides = tuple(zip(names, (*_COLOURS, _BY_LAW), strict=True))
    if not law:
        sides, lines = sides[:-1], tuple(replace(line, dots=line.dots[:-1]) for line in lines)
    lead = "How many voices say yes, or answer; no, or disagree. A dot is one, filled in an article, open in the record"
    lead += rest(len(found), "with the most voices", "an actor or words", QUESTIONS)
    rows = Rows.once(one.rows for one in found)
    return Panel(
        name,
        on_how_many(selection, found, after),
        QuestionMap(sides, lines),
        rows,
        lead=(lead,),
        notes=(PARAPHRASE, *([LAW] if law else [])),
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
    return MapLine(about_it.question, short, f"{prefix}{one.key}", tuple(dots), one.differs, rows)


def questions(selection: Selection) -> list[Panel]:
    """A panel for each question, those on which voices differ first."""
    return [_voices(selection, one) for one in asked(selection)[:QUESTIONS]]


def about_table(selection: Selection, table: str, after: str, section: str = "") -> list[Panel]:
    """The questions on which a claim speaks of a fact of *table*: their contents, and a panel for each."""
    found, prefix = asked_of(selection, table), f"{table}-"
    contents = _contents(selection, found, f"questions-on-{table}", prefix, after, section)
    return [contents, *(_voices(selection, one, prefix, section) for one in found[:QUESTIONS])] if contents else []


def _voices(selection: Selection, one: Asked, prefix: str = "question-", section: str = "") -> Panel:
    """The answers to one question, by side; what is done by law apart."""
    kind, key, law = kind_of(selection, one.key), one.key, by_law(selection, one.rows)
    sides = []
    for stance, label, colour, none in zip(STANCES, _LABELS[kind], _COLOURS, _NONE[kind], strict=True):
        mine = taking(selection, one.rows[~law], stance)
        if len(mine) or none:
            sides.append(Side(label, colour, _first(selection, mine), none, max(0, len(mine) - VOICES)))
    acts = one.rows[law]
    acts = acts[selection.horizon.times[0][acts].argsort(kind="stable")]
    done = Side("Acts of law, done or announced", _BY_LAW, _first(selection, acts), more=max(0, len(acts) - VOICES))
    body = Voices(tuple(sides), done if len(acts) else None)
    more = any(side.more for side in body.every)
    lead = (f"Shown are the first {VOICES} of an answer: choose an actor or words for the others",) if more else ()
    title, rows = (selection.corpus.questions.name(key),), Rows(one.rows)
    notes = (PARAPHRASE, EMPHASIS, *([LAW] if len(acts) else []))
    return Panel(f"{prefix}{key}", title, body, rows, lead=lead, notes=notes, section=section)


def _first(selection: Selection, rows: Ints) -> tuple[Voice, ...]:
    """The voices of the first of many claims."""
    selection.corpus.facts(rows[:VOICES])  # made together: one by one they cost five times as much
    return tuple(_voice(selection, row) for row in rows[:VOICES].tolist())


def _tone(claim: Claim) -> list[str]:
    """Whether it is alleged, claimed, denied; nothing where it is said outright."""
    return [] if claim.voice == "stated" else [claim.voice]


def _status(selection: Selection, row: int) -> list[str]:
    """How far the act has come, of a claim that is an act of law."""
    corpus = selection.corpus
    if not by_law(selection, np.array([row])).all():
        return []
    status = CODES["status"][corpus["status"][about(corpus)[row - corpus.first_rows["claims"]]]]
    return [status] if status != "not stated" else []


def _voice(selection: Selection, row: int) -> Voice:
    corpus, claim = selection.corpus, _claim(selection, row)
    dated = [when(corpus, row)] if claim.date else []
    asked_here = corpus.questions[claim.question].question if claim.question else ""
    return Voice(
        words=claim.answer,
        who=said_by(corpus, row),
        detail=(*_tone(claim), *_status(selection, row), *dated),
        rows=(row,),
        article=is_quoted(corpus, row),
        standing=standing(corpus, row),
        pieces=weighed(corpus, row, claim.answer, asked_here) if asked_here else (),
    )


def other_statements(selection: Selection) -> Panel | None:
    """Claims that answer no question that is asked here."""
    every = selection.of("claims")
    rows = every[coded(selection.corpus, "claims", "question").one(every) < 0]
    if not len(rows):
        return None
    lines = tuple(_other(selection, row) for row in rows[:LINES].tolist())
    number = statements(rows)
    title = (number, plural(number.high, " other statement"))
    lead = rest(len(rows), "first", "an actor or words").removeprefix("; ").capitalize()
    table = Table((Column("What is said"), Column("By")), lines)
    return Panel("other-statements", title, table, number.rows, lead=(lead,) if lead else (), notes=(PARAPHRASE,))


def _other(selection: Selection, row: int) -> Line:
    voice = _voice(selection, row)
    return Line((Cell(voice.words, ", ".join(voice.detail)), Cell(voice.who)), (row,), standing=voice.standing)


def disputed_in_short(selection: Selection) -> Panel | None:
    """The questions on which voices differ, with one voice of each side."""
    found = asked(selection)
    disputed = [one for one in found if one.differs]
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
    labels = _LABELS[kind_of(selection, one.key)]
    for stance, label, colour in zip(("asserts", "denies"), labels, _COLOURS, strict=False):
        mine = taking(selection, one.rows, stance)
        law = by_law(selection, mine)
        if law.all():  # nobody says so; what was done treats it as so, the last of it first
            mine = _latest_done_first(selection, mine)
            label, colour, number, unit = "By law", _BY_LAW, count(len(mine), mine.tolist()), "statement"
        else:
            mine = mine[~law]
            number, unit = speakers(selection.corpus, mine), "voice"
        voice = _voice(selection, int(mine[0]))
        sides.append(Side(label, colour, (voice,), more=len(mine) - 1, many=number, unit=unit))
    return Dispute(selection.corpus.questions.name(one.key), tuple(sides), Rows(one.rows))


def _latest_done_first(selection: Selection, rows: Ints) -> Ints:
    """Acts of law, those that are in force before what is announced, then the last first."""
    corpus = selection.corpus
    acts = about(corpus)[rows - corpus.first_rows["claims"]]
    pending = corpus["status"][acts] != CODES["status"].index("in force")
    ordered: Ints = rows[np.lexsort((rows, -selection.horizon.times[1][rows].astype(np.int64), pending))]
    return ordered


PANELS: list[Builder] = [question_map, questions, other_statements]
