"""Claims: one question, its voices side by side, never merged; and what answers no question that is asked here."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import is_quoted, said_by, standing, voice_codes, voices, when
from dashboard.corpus.columns import CODES, Ints
from dashboard.corpus.figures import Figure, count, plural, speakers, statements
from dashboard.corpus.many import about, coded, once, parties
from dashboard.facts.claims import Claim
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
    Words,
)

PARAPHRASE = (
    "Answers are worded by the editor, as near to the source as a whole sentence can be; each opens its source."
)
_STANCES = ("asserts", "denies", "doubts")
_LABELS = {"yes or no": ("Yes", "No", "Not clear"), "open": ("Answers", "Disagrees", "Not clear")}
_NONE = {
    "yes or no": ("No voice here says yes.", "No voice here says no.", ""),
    "open": ("No voice here answers.", "No voice here disagrees.", ""),
}
_COLOURS: tuple[Colour, ...] = ("yes", "no", "unclear")


def _claim(selection: Selection, row: int) -> Claim:
    fact = selection.corpus.fact(row)
    assert isinstance(fact, Claim)
    return fact


@dataclass(frozen=True)
class Asked:
    """A question with the claims on it.

    Attributes:
        key: its id.
        rows: the claims.
        voices: how many voices speak.
        differs: whether one voice asserts what another denies, over claims that may be counted. Who takes both sides,
            with an answer and a "no" to another's, differs from that other, not from themselves.
    """

    key: str
    rows: Ints
    voices: int
    differs: bool


def asked(selection: Selection) -> tuple[Asked, ...]:
    """The questions that are answered, those on which voices differ first, then those with the most voices."""
    return selection.keep("asked", lambda: _asked(selection))


def _asked(selection: Selection) -> tuple[Asked, ...]:
    corpus, questions = selection.corpus, coded(selection.corpus, "claims", "question")
    of = questions.one(selection.of("claims"))
    rows, of = selection.of("claims")[of >= 0], of[of >= 0]
    many = len(questions.values)
    places, actors = parties(corpus, rows, "speaker")
    # A voice on a question: one number a pair.
    pairs = voice_codes(corpus, actors) * many + of[places]
    stances = coded(corpus, "claims", "stance")
    yes, no = (pairs[(corpus.enters[rows] & stances.states(rows, one))[places]] for one in ("asserts", "denies"))

    def speaking(some: Ints) -> Ints:
        """By question: how many voices."""
        return np.bincount(np.unique(some) % max(many, 1), minlength=many)

    voices_, both = speaking(pairs), speaking(np.concatenate([yes, no]))
    differ = (speaking(yes) > 0) & (speaking(no) > 0) & (both > 1)
    found = [
        Asked(questions.values[code], rows[of == code], int(voices_[code]), bool(differ[code]))
        for code in once(of).tolist()
    ]
    return tuple(sorted(found, key=lambda one: (not one.differs, -one.voices)))


def _taking(selection: Selection, rows: Ints, stance: str) -> Ints:
    return rows[coded(selection.corpus, "claims", "stance").states(rows, stance)]


def _together(found: Iterable[Asked]) -> tuple[int, ...]:
    return tuple(row for one in found for row in one.rows.tolist())


def disputed_questions(selection: Selection) -> Figure:
    """On how many questions voices differ."""
    disputed = [one for one in asked(selection) if one.differs]
    how = "questions on which one voice says yes, or gives an answer, and another says no"
    return count(len(disputed), _together(disputed), how)


def kind_of(selection: Selection, question: str) -> str:
    """Whether a question is one of "yes or no" or "open"."""
    return selection.corpus.questions[question].kind


def question_map(selection: Selection) -> Panel | None:
    """All questions at a glance: how many voices give each answer, of articles and of the record."""
    found = asked(selection)
    if not found:
        return None
    lines = tuple(_map_line(selection, one) for one in found[:QUESTIONS])
    sides = (("Yes, or an answer", _COLOURS[0]), ("No, or disagrees", _COLOURS[1]), ("Not clear", _COLOURS[2]))
    lead = "One dot a voice: filled in an article, open in the record"
    lead += rest(len(found), "with the most voices", "an actor or words", QUESTIONS)
    body, rows = QuestionMap(sides, lines), _together(found)
    return Panel("questions", _differ(selection), body, rows, lead=(lead,), notes=(PARAPHRASE,))


def _map_line(selection: Selection, one: Asked) -> MapLine:
    corpus, dots = selection.corpus, []
    for stance in _STANCES:
        mine = _taking(selection, one.rows, stance)
        quoted = corpus["basis"][mine] > 0
        dots.append((len(voices(corpus, mine[quoted])), len(voices(corpus, mine[~quoted]))))
    name, rows = corpus.questions.name(one.key), tuple(one.rows.tolist())
    return MapLine(name, f"question-{one.key}", tuple(dots), one.differs, rows)


def questions(selection: Selection) -> list[Panel]:
    """A panel for each question, those on which voices differ first."""
    return [_voices(selection, one) for one in asked(selection)[:QUESTIONS]]


def about_table(selection: Selection, table: str, section: str = "") -> list[Panel]:
    """A panel for each question on which a claim speaks of a fact of *table*."""
    corpus = selection.corpus
    of, first = about(corpus), corpus.first_rows["claims"]
    wanted = (of >= 0) & (corpus["table"][of] == CODES["table"].index(table))
    found = [one for one in asked(selection) if wanted[one.rows - first].any()]
    return [_voices(selection, one, f"{table}-", section) for one in found[:QUESTIONS]]


def _voices(selection: Selection, one: Asked, prefix: str = "question-", section: str = "") -> Panel:
    """The answers to one question, by side."""
    kind, key = kind_of(selection, one.key), one.key
    sides = []
    for stance, label, colour, none in zip(_STANCES, _LABELS[kind], _COLOURS, _NONE[kind], strict=True):
        mine = _taking(selection, one.rows, stance)
        if len(mine) or none:
            selection.corpus.facts(mine[:VOICES])  # made together: one by one they cost five times as much
            shown = tuple(_voice(selection, row) for row in mine[:VOICES].tolist())
            sides.append(Side(label, colour, shown, none, len(mine) - len(shown)))
    more = any(side.more for side in sides)
    lead = (f"Shown are the first {VOICES} of an answer: choose an actor or words for the others",) if more else ()
    title, rows = (selection.corpus.questions.name(key),), tuple(one.rows.tolist())
    return Panel(f"{prefix}{key}", title, Voices(tuple(sides)), rows, lead=lead, notes=(PARAPHRASE,), section=section)


def _tone(claim: Claim) -> list[str]:
    """Whether it is alleged, claimed, denied; nothing where it is said outright."""
    return [] if claim.voice == "stated" else [claim.voice]


def _voice(selection: Selection, row: int) -> Voice:
    corpus, claim = selection.corpus, _claim(selection, row)
    dated = [when(corpus, row)] if claim.date else []
    return Voice(
        words=claim.answer,
        who=said_by(corpus, row),
        detail=(*_tone(claim), *dated),
        rows=(row,),
        article=is_quoted(corpus, row),
        standing=standing(corpus, row),
    )


def other_statements(selection: Selection) -> Panel | None:
    """Claims that answer no question that is asked here."""
    every = selection.of("claims")
    rows = every[coded(selection.corpus, "claims", "question").one(every) < 0]
    if not len(rows):
        return None
    lines = tuple(_other(selection, row) for row in rows[:LINES].tolist())
    number = statements(rows.tolist())
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
    disputes = tuple(_in_short(selection, one) for one in disputed[:QUESTIONS])
    lead = "One voice of each side; all of them are on the page Claims"
    lead += rest(len(disputed), "with the most voices", "words", QUESTIONS)
    rows = disputed_questions(selection).rows
    return Panel("disputed", _differ(selection), Disputes(disputes), rows, lead=(lead,), notes=(PARAPHRASE,))


def _differ(selection: Selection) -> Words:
    """On how many questions voices differ, as a title."""
    found, number = asked(selection), disputed_questions(selection)
    of = count(len(found), _together(found))
    if not number.high:
        return (of, plural(of.high, " question"), "; on none do voices differ")
    return ("Voices differ on ", number, " of ", of, plural(of.high, " question"))


def _in_short(selection: Selection, one: Asked) -> Dispute:
    sides = []
    labels = _LABELS[kind_of(selection, one.key)]
    for stance, label, colour in zip(("asserts", "denies"), labels, _COLOURS, strict=False):
        mine = _taking(selection, one.rows, stance)
        number = speakers(selection.corpus, mine.tolist())
        voice = _voice(selection, int(mine[0]))
        sides.append(Side(label, colour, (voice,), more=len(mine) - 1, many=number))
    return Dispute(selection.corpus.questions.name(one.key), tuple(sides), tuple(one.rows.tolist()))


PANELS: list[Builder] = [question_map, questions, other_statements]
