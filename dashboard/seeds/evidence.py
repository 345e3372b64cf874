"""The proof of a fact: where its quotes stand in its article, and that its values stand in its quotes.

Promise 1: every value is in a cited quote or named in `inferred`. Fields without a `Proof` are the editor's coding
(status, voice, question ...) and are called so in the data dictionary.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from dashboard.facts.fact import THE_ARTICLE, Fact, mark
from dashboard.facts.kinds import Proof
from dashboard.facts.registers import Actor
from dashboard.values import dates, numbers, spans
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
        ("quote", fact.quote, fact.occurrence),
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


def unproven(fact: Fact, evidence: str, actors: Mapping[str, Actor]) -> list[Flaw]:
    """The values of *fact* that stand neither in *evidence* (its quotes, joined) nor in its `inferred`."""
    flaws = []
    for name, field in type(fact).model_fields.items():
        proof, value = mark(field, Proof), getattr(fact, name)
        if proof is None or not value or value == field.default or name in fact.inferred:
            continue
        for lack in _lacks(proof, value, evidence, actors, fact):
            flaws.append(
                Flaw(
                    name,
                    f'{lack} is not in the quoted words. Quote the words that say it (in "quote" or "also"), '
                    f'or, if it is your inference, add "{name}" to "inferred".',
                )
            )
    flaws += [
        Flaw("inferred", f'"{name}" is no field of this fact that has a value. Name a field, or take it out.')
        for name in fact.inferred
        if not getattr(fact, name, None)
    ]
    return flaws


def _lacks(proof: Proof, value: Any, evidence: str, actors: Mapping[str, Actor], fact: Fact) -> Iterator[str]:
    """What of *value* is not in *evidence*, in words."""
    match proof.by:
        case "actor":
            for one in value:
                if one != THE_ARTICLE and not any(_stands(name, evidence) for name in actors[one].names):
                    yield f"{actors[one].name} (or an alias)"
        case "number":
            if lack := numbers.missing(value, evidence):
                yield f"{value}: {lack}"
        case "date":
            lacking = dates.parts(value) - dates.stated(evidence)
            if lacking:
                yield f"{value}: {', '.join(sorted(part.replace(':', ' ') for part in lacking))}"
        case "words":
            for words in value if isinstance(value, tuple) else (value,):
                if not spans.find(evidence, words):
                    yield f'"{words}"'
        case "cue":
            cues = dict(proof.cues)
            for one in value if isinstance(value, tuple) else (value,):
                if not any(cue.lower() in evidence.lower() for cue in cues[one]):
                    yield f"{one} (such words as {', '.join(cues[one])})"


def _stands(name: str, evidence: str) -> bool:
    """Whether *name* stands in *evidence* as whole words, its first letter in either case; a possessive may follow."""
    quoted = f"(?i:{re.escape(name[0])})" + re.escape(name[1:]).replace("'", "['’]")
    return re.search(rf"(?<!\w){quoted}(?:['’]?s)?(?!\w)", evidence) is not None
