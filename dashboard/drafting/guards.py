"""What every draft passes before a person sees it, whoever made it: a rule, a model, another program.

A guard does not ask whether a draft is right; it refuses what the words it rests on speak against: a number that counts
something else, a name that only describes the one who is meant, words put into a mouth.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dashboard.drafting import guard_words
from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.draft import Draft, Found
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.names import Name, is_name
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.surnames import is_heading
from dashboard.drafting.events.title_words import TITLES
from dashboard.errors import ValueNotReadError
from dashboard.values import numbers
from dashboard.values.spans import Span

_ON_ACTORS = ("designation", "sanction", "indictment", "reward")
_PROOF = ("proof", "evidence", "indication", "sign", "prueba", "evidencia")  # one is in what leaves unproven
_OFFICE = re.compile(r"(?:['’]s)?\s(?:[\w.’'-]+\s){1,6}")
_BACK = 12  # sentences in which somebody is named whom a pronoun takes up


@dataclass(frozen=True)
class Refusal:
    """Why a draft is refused: the *field*, empty for the whole draft, and the reason in a sentence."""

    field: str
    why: str

    def __str__(self) -> str:
        return f"{self.field}: {self.why}" if self.field else self.why


def refusals(draft: Draft | Found, read: Read) -> tuple[Refusal, ...]:
    """What speaks against *draft* in the article that *read* holds; nothing does in most."""
    sentences = _sentences(draft, read)
    return tuple(refusal for guard in _GUARDS for refusal in guard(draft, sentences, read))


def _sentences(draft: Draft | Found, read: Read) -> list[Sentence]:
    found: dict[int, Sentence] = {}
    for span in draft.spans:
        at = read.sentence_at(span.start)
        while at.span.start < span.end:
            found[at.number] = at
            following = read.after(at)
            if following is None:
                break
            at = following
    return list(found.values())


def _values(draft: Draft | Found, name: str) -> tuple[str, ...]:
    value = draft.fields.get(name, ())
    return (value,) if isinstance(value, str) else tuple(value)


def _has_whom(draft: Draft | Found, sentences: Sequence[Sentence], read: Read) -> Iterator[Refusal]:
    """An act is done to somebody: an actor, a new name, a counted group."""
    if draft.kind not in _ON_ACTORS:
        return
    new = draft.unknown.get("actor", "")
    if not (_values(draft, "actor") or new or _values(draft, "count")):
        yield Refusal("actor", "an act is done to somebody; name an actor, or a group with its number.")
    counted = any(one.written and one.written != "1" for one in _numbers(new, sentences))
    words = guard_words.of(read.language)
    if new and not counted and not words.role.match(new) and (words.pronoun.fullmatch(new) or not is_name(new)):
        yield Refusal("actor", f"“{new}” names nobody: it is a day, a people, an office or a pronoun.")


def _stands_in_the_text(draft: Draft | Found, sentences: Sequence[Sentence], read: Read) -> Iterator[Refusal]:
    """A new name is no run of capitals in a heading: it stands somewhere else too."""
    new, text = draft.unknown.get("actor", ""), read.article.text
    headed = new[:1].isupper() and sentences and all(_is_heading(one) for one in sentences)
    if draft.kind in _ON_ACTORS and headed and text.count(new) == sum(one.said.count(new) for one in sentences):
        yield Refusal("actor", f"“{new}” stands in a heading alone, where most words have a capital.")


def _is_heading(sentence: Sentence) -> bool:
    return sentence.said.rstrip()[-1:].isalnum() and is_heading(sentence.text, sentence.span.start)


def _numbers(words: str, sentences: Sequence[Sentence]) -> Iterator[Counted]:
    for sentence in sentences:
        for one in sentence.numbers:
            if words and sentence.text.startswith(words.split()[0], one.span.start) and one.written:
                yield one


def _stands_by_its_noun(draft: Draft | Found, sentences: Sequence[Sentence], read: Read) -> Iterator[Refusal]:
    """A number is that of its noun: who is injured is not killed, what was paid is not offered."""
    words = guard_words.of(read.language)
    for name, said in words.counted.items():
        if name not in draft.fields:
            continue
        for value in _values(draft, name):
            try:
                wanted = numbers.read(value).said
            except ValueNotReadError as error:
                yield Refusal(name, str(error))
                continue
            there = [number for sentence in sentences for number in said(sentence)]
            doubled = name == "amount" and any(sentence.find(words.doubled) for sentence in sentences)
            if wanted not in there and not doubled:
                figure = numbers.words(value, "USD" if name == "amount" else "")
                yield Refusal(name, f"no “{figure}” is stated there as {_MEANT[name]}.")


_MEANT = {
    "killed": "people killed",
    "survivors": "people who survived",
    "missing": "people missing",
    "vessels": "vessels",
    "strikes": "strikes",
    "amount": "money offered",
    "count": "how many were listed",
    "figure": "a figure",
}


def _is_meant(draft: Draft | Found, sentences: Sequence[Sentence], read: Read) -> Iterator[Refusal]:
    """To whom it is done is who the words say: not X in "aligned with X", "led by X", "the boats of X"."""
    for actor in _values(draft, "actor") if draft.kind in _ON_ACTORS else ():
        named = [one for sentence in sentences for one in sentence.mentions if one.actor == actor]
        if not named and not _named_before(actor, sentences, read):
            yield Refusal("actor", f"{read.actors[actor].name if actor in read.actors else actor} is not named there.")
        elif named and all(_describes(one, draft.kind, read) for one in named) and not _taken_up(sentences, read):
            name = read.actors[actor].name
            yield Refusal("actor", f"the words name {name} only to describe somebody else.")


def _named_before(actor: str, sentences: Sequence[Sentence], read: Read) -> bool:
    first = min((one.number for one in sentences), default=0)
    earlier = read.sentences[max(0, first - _BACK) : first]
    return any(one.actor == actor for sentence in earlier for one in sentence.mentions)


def _taken_up(sentences: Sequence[Sentence], read: Read) -> bool:
    """Whether a pronoun may stand for who is named only beside: a reward for A's arrest, after charges against him."""
    pronoun = guard_words.of(read.language).taken_up
    return any(sentence.find(pronoun) for sentence in sentences)


def _describes(one: Mention, kind: str, read: Read) -> bool:
    text, words = read.article.text, guard_words.of(read.language)
    if words.relative.match(text, one.span.end):
        return False  # tied to A, which it sanctioned
    if words.describes.search(text[max(0, one.span.start - 60) : one.span.start]):
        return True
    owned = words.owned.match(text, one.span.end)
    return bool(owned) and not (kind == "reward" and words.arrest.match(owned["what"] if owned else ""))


def _speaks(draft: Draft | Found, sentences: Sequence[Sentence], read: Read) -> Iterator[Refusal]:
    """A quote's speaker stands outside the marks, and is no office beside the name of who speaks."""
    if draft.kind != "quote":
        return
    quoted = [span for quote in read.quotes for span in quote.spans]
    for actor in _values(draft, "speaker"):
        named = [one for sentence in sentences for one in sentence.mentions if one.actor == actor]
        outside = [one for one in named if not any(_within(one.span, span) for span in quoted)]
        if actor not in read.actors:
            yield Refusal("speaker", f"“{actor}” is not among the actors.")
        elif read.actors[actor].kind == "voice" and not named:
            continue  # known by what they are, not by a name: its spokesman
        elif not outside and not _named_before(actor, sentences, read) and not _has_papers(sentences, read):
            where = "stands only inside the marks" if named else "is not named there"
            yield Refusal("speaker", f"{read.actors[actor].name} {where}.")
        elif outside and all(_is_office(one, read) for one in outside):
            yield Refusal(
                "speaker", f"{read.actors[actor].name} stands there only as the office of the one who speaks."
            )


def _has_papers(sentences: Sequence[Sentence], read: Read) -> bool:
    """Whether court papers speak, which are the prosecutors'."""
    return any(sentence.find(guard_words.of(read.language).papers) for sentence in sentences)


def _within(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def _is_office(one: Mention, read: Read) -> bool:
    """Whether a body is named only as the office of a person: U.S. Attorney Jane Roe."""
    if one.kind not in ("agency", "country"):
        return False
    behind = _OFFICE.match(read.article.text, one.span.end)
    office = takewhile(lambda word: word[0].isupper() or word in TITLES, behind[0].split() if behind else ())
    if not any(word.lower().strip(".,") in TITLES for word in office):
        return False
    named: list[Mention | Name] = [*read.names, *read.mentions]
    return any(other.kind == "person" and 0 <= other.span.start - one.span.end < 60 for other in named)


def _is_asserted(draft: Draft | Found, sentences: Sequence[Sentence], read: Read) -> Iterator[Refusal]:
    """What is said to be unproven is no plain claim and no act: there is no proof that ..."""
    if draft.fields.get("stance") in ("denies", "doubts") or draft.kind == "quote":
        return
    for sentence in sentences[:1]:
        doubt = sentence.find(guard_words.of(read.language).no_proof, *_PROOF)
        if doubt and doubt.end() <= max(draft.spans[0].end, sentence.span.start) and draft.kind != "strike":
            yield Refusal("stance", f"the words say “{doubt[0]}”; that is no plain statement.")


_GUARDS = (_has_whom, _stands_in_the_text, _stands_by_its_noun, _is_meant, _speaks, _is_asserted)
