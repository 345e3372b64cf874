"""The proof of a fact: where its quotes stand in its article, and that its values stand in its quotes.

Promise 1: every value is in a cited quote or named in `inferred`. Fields without a `Proof` are the editor's coding
(status, voice, question ...) and are called so in the data dictionary.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from dashboard.facts.fact import THE_ARTICLE, Fact, Provable, plan
from dashboard.seeds.known import Known
from dashboard.values import prose, rayas, spans
from dashboard.values.showing import plain
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
        return f'occurrence {plain(which)} of "{words}" was asked for; it stands in the text {len(places)} time(s).'
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


def unproven(fact: Fact, text: str, found: Sequence[Span], known: Known, language: str = "en") -> list[Flaw]:
    """The values of *fact* that stand neither in its quotes (the places *found* in *text*) nor in its `inferred`.

    White space is one space here, as in a quote; the words of two quotes never join to a third. *known* has its actors.
    *language* is that of the text: in Spanish "más de 80" proves >80, and what stands behind a raya is speech.
    """
    evidence = _joined(text, found)
    flaws = []
    for field in plan(type(fact)).proofs:
        name, value = field.name, getattr(fact, field.name)
        if not value or value == field.default:
            continue
        verbatim = field.proof.by in ("words", "speech")
        if name in fact.inferred:
            if verbatim:
                flaws.append(Flaw(name, "words of the source can't be inferred. Quote them, or leave the field out."))
            continue
        spoken = field.proof.by == "speech"
        where = _joined(text, _spoken(text, found, language)) if spoken else evidence
        way_out = f', or, if it is your inference, add "{name}" to "inferred"' if not verbatim else ""
        for lack in _lacks(fact, field, where, known, language):
            place = "between quotation marks in the quoted words" if spoken else "in the quoted words"
            way = f'Quote the words that say it (in "quote" or "also"){way_out}.'
            flaws.append(Flaw(name, f"{lack} is not {place}. {way}"))
    flaws += [
        Flaw("inferred", f'"{name}" is no field of this fact that has a value. Name a field, or take it out.')
        for name in fact.inferred
        if not vars(fact).get(name)
    ]
    return flaws


def _joined(text: str, places: Iterable[Span]) -> str:
    """The words at *places* with single spaces, and a mark between that no name or number passes over."""
    return " … ".join(" ".join(text[place.start : place.end].split()) for place in places)


def _spoken(text: str, places: Iterable[Span], language: str) -> Iterator[Span]:
    """What of *places* stands between quotation marks in *text*, or in Spanish behind a raya."""
    behind = _behind_rayas(text) if language == "es" else ()
    for place in places:
        for said in (*spans.quoted(text), *behind):
            start, end = max(said.start, place.start), min(said.end, place.end)
            if start < end:
                yield Span(start, end)


@lru_cache(maxsize=64)
def _behind_rayas(text: str) -> tuple[Span, ...]:
    return tuple(piece for pieces in rayas.spoken(text) for piece in pieces)


def _lacks(fact: Fact, field: Provable, evidence: str, known: Known, language: str) -> Iterator[str]:
    """What of the value of *field* is not in *evidence*, in words."""
    value = getattr(fact, field.name)
    for one in value if isinstance(value, tuple) else (value,):
        match field.proof.by:
            case "actor":
                named = known.actor(one) if one != THE_ARTICLE else None
                if named and not named.stands_in(evidence):
                    yield f"{named.names[0]} (or an alias)"
            case "number":
                if lack := prose.number_lacks(one, evidence, _unit(fact, field), language):
                    yield f"{one}: {lack}"
            case "date":
                if lack := prose.date_lacks(one, evidence, language):
                    yield f"{one}: {lack}"
            case "words" | "speech":
                if not spans.find(evidence, one):
                    yield f'"{one}"'
            case "cue":
                cues = dict(field.proof.cues)[one]
                if not _cue(cues).search(evidence):
                    yield f"{one} (such words as {', '.join(cues)})"


def _unit(fact: Fact, field: Provable) -> str:
    """The unit of a hedged number: its field's, or the one that the fact states beside it."""
    return (field.figure.unit or vars(fact).get("unit") or "") if field.figure else ""


@cache
def _cue(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Any of *cues*, not denied: each at the beginning of a word."""
    denied = r"(?<!\w)(?<!not )(?<!never )(?<!not been )(?<!never been )"
    return re.compile(rf"{denied}(?:{'|'.join(map(re.escape, cues))})", re.IGNORECASE)
