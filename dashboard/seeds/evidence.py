"""The proof of a fact: where its quotes stand in its article, and that its values stand in its quotes.

Promise 1: every value is in a cited quote or named in `inferred`. Fields without a `Proof` are the editor's coding
(status, voice, question ...) and are called so in the data dictionary.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic.fields import FieldInfo

from dashboard.facts.fact import THE_ARTICLE, Fact, mark
from dashboard.facts.kinds import Figure, Proof
from dashboard.facts.registers import Actor
from dashboard.values import prose, rayas, spans
from dashboard.values.spans import Span


class Flaw(NamedTuple):
    """What is wrong with one field of a fact: *message* says what, what is allowed and what to do."""

    field: str
    message: str


def locate(fact: Fact, text: str) -> tuple[list[Span], list[Flaw]]:
    """The places in *text* of the fact's quote and of each of its further words, and what was not found."""
    found: list[Span] = []
    flaws: list[Flaw] = []
    for field, words, which in [
        *([("quote", fact.quote, fact.occurrence)] if fact.quote else []),
        *(("also", words, None) for words in fact.also),
    ]:
        places = spans.find(text, words)
        if len(places) == 1 and which in (None, 1):
            found.append(places[0])
        elif which and which <= len(places):
            found.append(places[which - 1])
        else:
            flaws.append(Flaw(field, _not_one(words, which, places, text)))
    return found, flaws


def _not_one(words: str, which: int | None, places: list[Span], text: str) -> str:
    if which and places:
        return f'occurrence {which} of "{words}" was asked for; it stands in the text {len(places)} time(s).'
    if places:
        paragraphs = ", ".join(str(spans.paragraph_number(text, place)) for place in places)
        return (
            f'"{words}" stands in the text {len(places)} times (paragraphs {paragraphs}). Quote more words around it, '
            f"or, for the quote, add occurrence = 1 to {len(places)}."
        )
    near = spans.nearest(text, words)
    hint = "No passage is like it."
    if near:
        hint = f'Nearest: "{text[near.start : near.end]}" (paragraph {spans.paragraph_number(text, near)}).'
    return f'"{words}" stands nowhere in the text. {hint} Copy the words from the article, letter by letter.'


def unproven(fact: Fact, text: str, found: list[Span], actors: Mapping[str, Actor], language: str = "en") -> list[Flaw]:
    """The values of *fact* that stand neither in its quotes (the places *found* in *text*) nor in its `inferred`.

    White space is one space here, as in a quote; the words of two quotes never join to a third. *language* is that of
    the text: in Spanish "más de 80" proves >80, and what stands behind a raya is speech.
    """
    evidence = " … ".join(" ".join(text[span.start : span.end].split()) for span in found)
    speech = " … ".join(_speech(text, span, language) for span in found)
    flaws = []
    for name, field in type(fact).model_fields.items():
        proof, value = mark(field, Proof), getattr(fact, name)
        if proof is None or not value or value == field.default:
            continue
        verbatim = proof.by in ("words", "speech")
        if name in fact.inferred:
            if verbatim:
                flaws.append(Flaw(name, "words of the source can't be inferred. Quote them, or leave the field out."))
            continue
        where = speech if proof.by == "speech" else evidence
        way_out = f', or, if it is your inference, add "{name}" to "inferred"' if not verbatim else ""
        for lack in _lacks(proof, value, where, actors, _unit(fact, field), language):
            place = "between quotation marks in the quoted words" if proof.by == "speech" else "in the quoted words"
            way = f'Quote the words that say it (in "quote" or "also"){way_out}.'
            flaws.append(Flaw(name, f"{lack} is not {place}. {way}"))
    flaws += [
        Flaw("inferred", f'"{name}" is no field of this fact that has a value. Name a field, or take it out.')
        for name in fact.inferred
        if not getattr(fact, name, None)
    ]
    return flaws


def _speech(text: str, span: Span, language: str) -> str:
    """What of *span* stands between quotation marks in *text*, or in Spanish behind a raya."""
    marked = spans.quoted(text)
    spoken = [one for pieces in rayas.spoken(text) for one in pieces] if language == "es" else []
    said = [(max(one.start, span.start), min(one.end, span.end)) for one in [*marked, *spoken]]
    return " … ".join(" ".join(text[start:end].split()) for start, end in said if start < end)


def _unit(fact: Fact, field: FieldInfo) -> str:
    """The unit of a hedged number: its field's, or the one that the fact states beside it."""
    figure = mark(field, Figure)
    return (figure.unit or getattr(fact, "unit", None) or "") if figure else ""


def _lacks(
    proof: Proof, value: Any, evidence: str, actors: Mapping[str, Actor], unit: str, language: str
) -> Iterator[str]:
    """What of *value* is not in *evidence*, in words."""
    values = value if isinstance(value, tuple) else (value,)
    for one in values:
        match proof.by:
            case "actor":
                if one != THE_ARTICLE and not _named(actors[one], evidence, actors):
                    yield f"{actors[one].name} (or an alias)"
            case "number":
                if lack := prose.number_lacks(one, evidence, unit, language):
                    yield f"{one}: {lack}"
            case "date":
                if lack := prose.date_lacks(one, evidence, language):
                    yield f"{one}: {lack}"
            case "words" | "speech":
                if not spans.find(evidence, one):
                    yield f'"{one}"'
            case "cue":
                cues = dict(proof.cues)[one]
                if not any(re.search(rf"{_NOT_DENIED}{re.escape(cue)}", evidence, re.IGNORECASE) for cue in cues):
                    yield f"{one} (such words as {', '.join(cues)})"


_NOT_DENIED = r"(?<!\w)(?<!not )(?<!never )(?<!not been )(?<!never been )"


def _named(actor: Actor, evidence: str, actors: Mapping[str, Actor]) -> bool:
    """Whether a name of *actor* stands in *evidence*; within a longer name of somebody else it does not count."""
    for name in actor.names:
        others = {longer for other in actors.values() for longer in other.names if other is not actor}
        left = evidence
        for longer in others:
            if name in longer and name != longer:
                left = _pattern(longer).sub("_", left)
        if _pattern(name).search(left):
            return True
    return False


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    """*name* in whole words, its first letter in either case, with any apostrophe; a possessive may follow."""
    first, rest = (" ".join(name.split())[:1], " ".join(name.split())[1:])
    return re.compile(rf"(?<!\w)(?i:{re.escape(first)}){re.escape(rest).replace(chr(39), '[' + chr(39) + '’]')}(?!\w)")
