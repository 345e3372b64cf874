"""The sides of a question: who gives which answer, with what must be known of it; what is done by law apart."""

from dataclasses import replace

import numpy as np

from dashboard.columns import CODES, Ints
from dashboard.corpus import Selection
from dashboard.corpus.against import Against, contradicted
from dashboard.corpus.attribution import is_quoted, remark, said_by, standing, voice_codes, voices, when
from dashboard.corpus.figures import speakers
from dashboard.corpus.many import about, parties
from dashboard.facts.claims import Claim
from dashboard.panels.asked import STANCES, Asked, by_law, kind_of, taking
from dashboard.panels.emphasis import weighed
from dashboard.panels.most import VOICES
from dashboard.panels.panel import Colour, Side, Voice, Voices

PARAPHRASE = "Answers are worded by the editor, as near to the source as a whole sentence can be."
EMPHASIS = (
    "Bold is what an answer adds to the words of its question; where that is much, only its denials, hedges, numbers "
    "and names."
)
LAW = (
    "An act of law treats something as so and is no statement that it is: it stands apart and is no voice under an "
    "answer. Where it and a voice contradict each other is counted apart."
)
BOTH = "A voice that gives an answer and disagrees with another’s stands under both; it does not differ from itself."
LABELS = {"yes or no": ("Yes", "No", "Not clear"), "open": ("Answers", "Disagrees", "Not clear")}
_NONE = {
    "yes or no": ("No voice here says yes.", "No voice here says no.", ""),
    "open": ("No voice here answers.", "No voice here disagrees.", ""),
}
COLOURS: tuple[Colour, ...] = ("yes", "no", "unclear")
BY_LAW: Colour = "ink"


def _claim(selection: Selection, row: int) -> Claim:
    fact = selection.corpus.fact(row)
    assert isinstance(fact, Claim)
    return fact


def answers(selection: Selection, one: Asked) -> Voices:
    """The answers to one question, by side; what is done by law apart."""
    return selection.keep(("answers", one.key), lambda: _sides(selection, one))


def _sides(selection: Selection, one: Asked) -> Voices:
    kind, law = kind_of(selection, one.key), by_law(selection, one.rows)
    labels, nones, sides = LABELS[kind], _NONE[kind], []
    every = [taking(selection, one.rows[~law], stance) for stance in STANCES]
    for place, (label, mine) in enumerate(zip(labels, every, strict=True)):
        if len(mine) or nones[place]:
            other = 1 - place if place < 2 else place  # "not clear" is no other side
            both = frozenset() if other == place else voices(selection.corpus, every[other])
            found = _first(selection, mine, both, labels[other])
            by = speakers(selection.corpus, mine)
            sides.append(Side(label, COLOURS[place], found, nones[place], max(0, len(mine) - VOICES), by=by))
    acts = one.rows[law]
    acts = acts[selection.horizon.times[0][acts].argsort(kind="stable")]
    done = Side("Acts of law, done or announced", BY_LAW, _first(selection, acts), more=max(0, len(acts) - VOICES))
    return Voices(tuple(sides), done if len(acts) else None)


def _first(selection: Selection, rows: Ints, both: frozenset[int] = frozenset(), other: str = "") -> tuple[Voice, ...]:
    """The voices of the first of many claims, with what must be known of each; those of *both* sides say so."""
    corpus, shown = selection.corpus, rows[:VOICES]
    corpus.facts(shown)  # made together: one by one they cost five times as much
    places, speakers = parties(corpus, shown, "speaker")
    also = set(places[np.isin(voice_codes(corpus, speakers), list(both))].tolist())
    found = []
    for place, row in enumerate(shown.tolist()):
        one, against = voice(selection, row), contradicted(corpus).get(row, Against(remark(corpus, row), ()))
        detail = (*one.detail, f"also under “{other}”") if place in also else one.detail
        found.append(replace(one, note=against.words, against=against.rows, detail=detail))
    return tuple(found)


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


def voice(selection: Selection, row: int) -> Voice:
    """What the claim in *row* says, without what must be known of it."""
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
