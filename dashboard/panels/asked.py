"""Questions with the claims that answer them: who takes which side, where voices differ, what is an act of law."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dashboard.columns import CODES, Ints, Mask
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import voice_codes
from dashboard.corpus.figures import Figure, count, plural
from dashboard.corpus.many import about, coded, once, parties
from dashboard.corpus.rows import Rows
from dashboard.corpus.votes import distinct
from dashboard.panels.compared import STATED
from dashboard.panels.panel import Words

STANCES = ("asserts", "denies", "doubts")
_VOICES = "questions on which one voice says yes, or gives an answer, and another says no"
_LAW = "an act of law treats as so what a voice denies"
_HOWS = (_VOICES, f"questions on which {_LAW}")
_OUTRIGHT = CODES["voice"].index("stated")


@dataclass(frozen=True)
class Asked:
    """A question with the claims on it.

    Attributes:
        key: its id.
        rows: the claims.
        voices: how many voices speak.
        differs: whether one voice asserts what another denies, over claims that may be counted. Who takes both sides,
            with an answer and a "no" to another's, differs from that other, not from themselves.
        law_differs: whether no two voices do, but an act of law treats as so what a voice denies.
    """

    key: str
    rows: Ints
    voices: int
    differs: bool
    law_differs: bool = False

    @property
    def disputed(self) -> bool:
        """Whether voices, or an act of law and a voice, contradict each other."""
        return self.differs or self.law_differs


def asked(selection: Selection) -> tuple[Asked, ...]:
    """The questions that are answered: on which voices differ, on which an act of law and a voice do, the others.

    Of the others those of yes or no first, of each kind those with the most voices.
    """
    return selection.keep("asked", lambda: _asked(selection))


def _asked(selection: Selection) -> tuple[Asked, ...]:
    corpus, questions = selection.corpus, coded(selection.corpus, "claims", "question")
    of = questions.one(selection.of("claims"))
    rows, of = selection.of("claims")[of >= 0], of[of >= 0]
    many = len(questions.values)
    places, actors = parties(corpus, rows, "speaker")
    # A voice on a question: one number a pair.
    pairs = voice_codes(corpus, actors) * many + of[places]
    stances, law = coded(corpus, "claims", "stance"), by_law(selection, rows)
    yes, no = (corpus.enters[rows] & stances.states(rows, one) for one in ("asserts", "denies"))

    def speaking(some: Ints) -> Ints:
        """By question: how many voices."""
        return np.bincount(distinct(some) % max(many, 1), minlength=many)

    def against(sayings: Mask, others: Mask) -> Mask:
        """By question: whether one says what another denies."""
        sides = pairs[sayings[places]], pairs[others[places]]
        return (speaking(sides[0]) > 0) & (speaking(sides[1]) > 0) & (speaking(np.concatenate(sides)) > 1)

    voices_, differ, every = speaking(pairs), against(yes & ~law, no & ~law), against(yes, no)
    found = [
        Asked(questions.values[code], rows[of == code], int(voices_[code]), bool(differ[code]), bool(one))
        for code, one in ((code, every[code] & ~differ[code]) for code in once(of).tolist())
    ]
    return tuple(sorted(found, key=lambda one: (*_place(selection, one), -one.voices)))


def _place(selection: Selection, one: Asked) -> tuple[bool, bool, bool]:
    return not one.differs, not one.law_differs, not one.disputed and kind_of(selection, one.key) == "open"


def asked_of(selection: Selection, table: str) -> tuple[Asked, ...]:
    """Those of the questions on which a claim speaks of a fact of *table*."""
    of, first = about(selection.corpus), selection.corpus.first_rows["claims"]
    wanted = (of >= 0) & (selection.corpus["table"][of] == CODES["table"].index(table))
    return tuple(one for one in asked(selection) if wanted[one.rows - first].any())


def taking(selection: Selection, rows: Ints, stance: str) -> Ints:
    """Those of the claims *rows* that take a side: "asserts", "denies" or "doubts"."""
    mine: Ints = rows[coded(selection.corpus, "claims", "stance").states(rows, stance)]
    return mine


def by_law(selection: Selection, rows: Ints) -> Mask:
    """Which of the claims *rows* are acts of law, that treat something as so, and no statement that it is.

    Such a claim says outright, in the name of who acts, that somebody is listed or sanctioned: it speaks of that very
    act. What an agency alleges beside its act ("has supported ...") is a statement.
    """
    corpus = selection.corpus
    mask: Mask = corpus.keep("by law", lambda: _by_law(corpus))
    mine: Mask = mask[rows - corpus.first_rows["claims"]]
    return mine


def _by_law(corpus: Corpus) -> Mask:
    """By claim, from the first on: whether it is an act of law."""
    act, first = about(corpus), corpus.first_rows["claims"]
    found: Mask = (act >= 0) & np.isin(corpus["table"][act], [CODES["table"].index(table) for table in STATED])
    found &= corpus["voice"][first : first + len(act)] == _OUTRIGHT
    claims = np.flatnonzero(found)
    (places, speakers), (of, agencies) = (
        parties(corpus, rows, role) for rows, role in ((claims + first, "speaker"), (act[claims], "agency"))
    )
    many = len(corpus.actors) + len(corpus.source_ids)
    found[claims] = np.isin(np.arange(len(claims)), places[np.isin(places * many + speakers, of * many + agencies)])
    return found


def _together(found: Iterable[Asked]) -> Rows:
    return Rows.once(one.rows for one in found)


def disputed_questions(selection: Selection) -> Figure:
    """On how many questions voices differ, or an act of law and a voice."""
    disputed = [one for one in asked(selection) if one.disputed]
    return count(len(disputed), _together(disputed), f"{_VOICES}; or on which {_LAW}")


def _differing(found: Iterable[Asked]) -> tuple[Figure, Figure]:
    """On how many of *found* voices differ, and on how many an act of law and a voice."""
    sides = [one for one in found if one.differs], [one for one in found if one.law_differs]
    voices, law = (count(len(some), _together(some), how) for some, how in zip(sides, _HOWS, strict=True))
    return voices, law


def kind_of(selection: Selection, question: str) -> str:
    """Whether a question is one of "yes or no" or "open"."""
    return selection.corpus.questions[question].kind


def on_how_many(selection: Selection, found: Iterable[Asked] = (), after: str = "") -> Words:
    """On how many of the questions *found*, of all without any, voices differ, and an act of law and a voice."""
    found = tuple(found) or asked(selection)
    (number, law), of = _differing(found), count(len(found), _together(found))
    questions = (" of ", of, plural(of.high, " question"), after)
    if not number.high and not law.high:
        return (of, plural(of.high, " question"), f"{after}; on none do voices differ")
    if not number.high:
        return ("An act of law and a voice differ on ", law, *questions)
    return ("Voices differ on ", number, *questions, *((", an act of law and a voice on ", law) if law.high else ()))
