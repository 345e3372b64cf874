"""What every draft passes before a person sees it, whoever made it: a rule, a model, another program.

A guard does not ask whether a draft is right; it refuses what the words it rests on speak against: a number that counts
something else, a name that only describes the one who is meant, words put into a mouth.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.cues import NO_PROOF
from dashboard.drafting.events.draft import Draft, Found
from dashboard.drafting.events.groups import group_words
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.names import Name, is_name
from dashboard.drafting.events.offers import offered
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.title_words import TITLES
from dashboard.drafting.events.tolls import counts, tolls
from dashboard.errors import ValueNotReadError
from dashboard.values import numbers
from dashboard.values.spans import Span

_ON_ACTORS = ("designation", "sanction", "indictment", "reward")
_TIMES = re.compile(r"\b(?:twice|doubl\w+|tripl\w+)\b", re.IGNORECASE)
# A name behind these words only describes somebody else.
_HANGS = re.compile(
    r"\b(?:(?:aligned|linked|allied|affiliated|associated|connected|working|colluding|collaborating|conspiring|ties)"
    r"\s(?:with|to)"
    r"|(?:led|headed|run|backed|controlled|owned|founded|employed|commanded)\sby|(?:loyal|close|tied|belonging)\sto"
    r"|(?:members?|leaders?|associates?|officials?|bosses|heads?|founders?|treasurer|affiliates?|relatives?|allies)\sof"
    r"|on\sbehalf\sof|support(?:ing|ed|s)?|help(?:ing|ed)?|assist(?:ing|ed))\s(?:the\s)?(?:[\w’'.-]+\s){0,2}$",
    re.IGNORECASE,
)
_OWNS = re.compile(r"['’]s?\s(?P<what>[a-z]\w+)(?!\s(?:[A-Z]|who\b))")
_ARREST = re.compile(r"arrest|capture|conviction|whereabouts|prosecution|apprehension|head|detention|extradition")
_HIM = re.compile(
    r"\b(?:against|on|for|indicted|charged|sanctioned|designated)\s(?:him|her|them|it)\b|\bwhen\s(?:he|she)\b"
)
_PAPERS = re.compile(r"\b(?:indictment|complaint|charges|court\spapers|filing)\b", re.IGNORECASE)  # what Justice writes
_RELATIVE = re.compile(r"(?:\s[a-z]+)?,?\s(?:which|whom?|(?:both|all)\sof\s(?:which|whom))\b")
_OFFICE = re.compile(r"(?:['’]s)?\s(?:[A-Z][\w.’'-]*\s){1,6}")
_PRONOUN = re.compile(r"(?:he|she|it|they|him|her|them|who|each|both|all|others?|this|that|these|those)", re.IGNORECASE)
_ROLE = re.compile(r"(?:its|his|her|their|the)\s[a-z]")
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
    if new and not counted and not _ROLE.match(new) and (_PRONOUN.fullmatch(new) or not is_name(new)):
        yield Refusal("actor", f"“{new}” names nobody: it is a day, a people, an office or a pronoun.")


def _numbers(words: str, sentences: Sequence[Sentence]) -> Iterator[Counted]:
    for sentence in sentences:
        for one in sentence.numbers:
            if words and sentence.text.startswith(words.split()[0], one.span.start) and one.written:
                yield one


def _stands_by_its_noun(draft: Draft | Found, sentences: Sequence[Sentence], read: Read) -> Iterator[Refusal]:
    """A number is that of its noun: who is injured is not killed, what was paid is not offered."""
    for name, said in _COUNTED.items():
        for value in _values(draft, name):
            try:
                wanted = numbers.read(value).said
            except ValueNotReadError as error:
                yield Refusal(name, str(error))
                continue
            there = [number for sentence in sentences for number in said(sentence)]
            doubled = name == "amount" and any(sentence.find(_TIMES) for sentence in sentences)
            if wanted not in there and not doubled:
                words = numbers.words(value, "USD" if name == "amount" else "")
                yield Refusal(name, f"no “{words}” is stated there as {_MEANT[name]}.")


def _killed(sentence: Sentence) -> list[tuple[float, ...]]:
    return [one.said for one in tolls(sentence)]


def _told(name: str) -> Callable[[Sentence], list[tuple[float, ...]]]:
    def said(sentence: Sentence) -> list[tuple[float, ...]]:
        found = counts(sentence, sentence.span.start, sentence.span.end).get(name)
        return [numbers.read(found).said] if found else []

    return said


def _offered(sentence: Sentence) -> list[tuple[float, ...]]:
    return [one.said for one, _ in offered(sentence)]


def _grouped(sentence: Sentence) -> list[tuple[float, ...]]:
    return [one.said for one in sentence.numbers if group_words(sentence, one, sentence.span.end)]


def _any(sentence: Sentence) -> list[tuple[float, ...]]:
    return [one.said for one in sentence.numbers]


_COUNTED: dict[str, Callable[[Sentence], list[tuple[float, ...]]]] = {
    "killed": _killed,
    "survivors": _told("survivors"),
    "vessels": _told("vessels"),
    "strikes": _told("strikes"),
    "amount": _offered,
    "count": _grouped,
    "figure": _any,
}
_MEANT = {
    "killed": "people killed",
    "survivors": "people who survived",
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
        elif named and all(_describes(one, draft.kind, read) for one in named) and not _taken_up(sentences):
            name = read.actors[actor].name
            yield Refusal("actor", f"the words name {name} only to describe somebody else.")


def _named_before(actor: str, sentences: Sequence[Sentence], read: Read) -> bool:
    first = min((one.number for one in sentences), default=0)
    earlier = read.sentences[max(0, first - _BACK) : first]
    return any(one.actor == actor for sentence in earlier for one in sentence.mentions)


def _taken_up(sentences: Sequence[Sentence]) -> bool:
    """Whether a pronoun may stand for who is named only beside: a reward for A's arrest, after charges against him."""
    return any(sentence.find(_HIM) for sentence in sentences)


def _describes(one: Mention, kind: str, read: Read) -> bool:
    text = read.article.text
    if _RELATIVE.match(text, one.span.end):
        return False  # tied to A, which it sanctioned
    if _HANGS.search(text[max(0, one.span.start - 60) : one.span.start]):
        return True
    owned = _OWNS.match(text, one.span.end)
    return bool(owned) and not (kind == "reward" and _ARREST.match(owned["what"] if owned else ""))


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
        elif not outside and not _named_before(actor, sentences, read) and not _has_papers(sentences):
            where = "stands only inside the marks" if named else "is not named there"
            yield Refusal("speaker", f"{read.actors[actor].name} {where}.")
        elif outside and all(_is_office(one, read) for one in outside):
            yield Refusal(
                "speaker", f"{read.actors[actor].name} stands there only as the office of the one who speaks."
            )


def _has_papers(sentences: Sequence[Sentence]) -> bool:
    """Whether court papers speak, which are the prosecutors'."""
    return any(sentence.find(_PAPERS) for sentence in sentences)


def _within(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def _is_office(one: Mention, read: Read) -> bool:
    """Whether a body is named only as the office of a person: U.S. Attorney Jane Roe."""
    if one.kind not in ("agency", "country"):
        return False
    behind = _OFFICE.match(read.article.text, one.span.end)
    if behind is None or not any(word.lower().strip(".,") in TITLES for word in behind[0].split()):
        return False
    named: list[Mention | Name] = [*read.names, *read.mentions]
    return any(other.kind == "person" and 0 <= other.span.start - one.span.end < 60 for other in named)


def _is_asserted(draft: Draft | Found, sentences: Sequence[Sentence], read: Read) -> Iterator[Refusal]:
    """What is said to be unproven is no plain claim and no act: there is no proof that ..."""
    if draft.fields.get("stance") in ("denies", "doubts") or draft.kind == "quote":
        return
    for sentence in sentences[:1]:
        doubt = sentence.find(NO_PROOF)
        if doubt and doubt.end() <= max(draft.spans[0].end, sentence.span.start) and draft.kind != "strike":
            yield Refusal("stance", f"the words say “{doubt[0]}”; that is no plain statement.")


_GUARDS = (_has_whom, _stands_by_its_noun, _is_meant, _speaks, _is_asserted)
