"""An article read once: its sentences, and in each the names, dates, numbers and quoted words that stand in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar

from dashboard.drafting.counting import numbers
from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.dating import dates
from dashboard.drafting.dating.dated import Dated
from dashboard.drafting.events import cues
from dashboard.drafting.events.masking import is_label, masked, small
from dashboard.drafting.events.mentions import Mention, mentions
from dashboard.drafting.events.names import Name, names
from dashboard.drafting.quoting import Quote, quotes
from dashboard.facts.registers import Actor
from dashboard.values import spans
from dashboard.values.spans import Span

# What may stand between two names of a list: a comma or "and", and a few words that describe the next one.
_LISTED = re.compile(r"(?:,?\s(?:and|or|along with|as well as)|,)(?:\s[\w’'-]+){0,6}\s", re.IGNORECASE)
_LONGEST = 2000  # characters of a sentence
_OWNER = re.compile(r"\s(?:for|of|to|from|at)\s(?:the\s)?$")  # a lawyer for Defendant A: the lawyer
Made = TypeVar("Made")
Placed = TypeVar("Placed", Mention, Dated, Counted, Name)


@dataclass(frozen=True)
class Article:
    """What the rules read of an article: its *text*, and the day that "last week" counts from."""

    text: str
    anchor: date


@dataclass(frozen=True)
class Sentence:
    """One sentence with what stands in it, all of it in the order of the text.

    Attributes:
        span: its place.
        text: the article's text.
        masked: the article's text with quoted words blanked, of the same length, so that no cue is found in them.
        lowered: that in lower case, of the same length too: a pattern that minds no case is found twice as fast in it.
        mentions, dates, numbers: what is named, dated and counted in it.
        paragraph: the sentences of its paragraph before it.
        number, line: which sentence of the article it is, and in which paragraph, both from 0.
    """

    span: Span
    text: str
    masked: str
    lowered: str
    mentions: tuple[Mention, ...]
    dates: tuple[Dated, ...]
    numbers: tuple[Counted, ...]
    paragraph: tuple["Sentence", ...]
    number: int
    line: int
    _known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def words(self) -> str:
        """Its own words, quoted ones blanked."""
        return self.masked[self.span.start : self.span.end]

    @cached_property
    def said(self) -> str:
        """Its words as they stand, quoted ones too."""
        return self.text[self.span.start : self.span.end]

    @cached_property
    def evidence(self) -> Span:
        """The sentence without the full stop at its end."""
        return Span(self.span.start, self.span.start + len(self.said.rstrip(" .;:") or self.said))

    @cached_property
    def low(self) -> str:
        """Its own words in lower case."""
        return self.lowered[self.span.start : self.span.end]

    def find(self, pattern: re.Pattern[str], *letters: str) -> re.Match[str] | None:
        """The first *pattern* in its own words, looked for once, and only where one of *letters* is, if they are given.

        Places are those of the text; one of *letters*, in lower case, is in whatever *pattern* finds.
        """
        if id(pattern) not in self._known:  # its own hash takes as long as the pattern is
            there = not letters or self.has(*letters)
            found = pattern.search(self.masked, self.span.start, self.span.end) if there else None
            self._known[id(pattern)] = pattern, found
        sought: tuple[re.Pattern[str], re.Match[str] | None] = self._known[id(pattern)]
        return sought[1]

    def has(self, *letters: str) -> bool:
        """Whether any of *letters*, in lower case, are in its own words: quicker than a pattern that needs them."""
        low = self.low
        for one in letters:  # noqa: SIM110 - half as long as any()
            if one in low:
                return True
        return False

    def once(self, read: Callable[["Sentence"], Made]) -> Made:
        """What *read* makes of the sentence, made once however many rules ask."""
        if read not in self._known:
            self._known[read] = read(self)
        made: Made = self._known[read]
        return made

    def named(self, *kinds: str, after: int = 0, before: int | None = None) -> list[Mention]:
        """The actors of *kinds* that are named from *after* up to *before*."""
        end = self.span.end if before is None else before
        return [one for one in self.mentions if one.kind in kinds and after <= one.span.start and one.span.end <= end]

    def chain(self, named: list[Mention]) -> list[Mention]:
        """Those at the end of *named* that are told in one breath: A, B and the gang C."""
        found = named[-1:]
        for one in reversed(named[:-1]):
            if not _LISTED.fullmatch(self.text, one.span.end, found[0].span.start):
                break
            found.insert(0, one)
        return found

    def first_chain(self, named: list[Mention]) -> list[Mention]:
        """Those at the beginning of *named* that are told in one breath."""
        size = 1
        while size < len(named) and len(self.chain(named[: size + 1])) == size + 1:
            size += 1
        return named[:size]

    def public(self, cue: re.Pattern[str]) -> list[str]:
        """The public bodies named in it whose name has *cue*, each once."""
        bodies = (one for one in self.mentions if one.kind in ("agency", "country"))
        said = ((one, self.text[one.span.start : one.span.end]) for one in bodies)
        return list(dict.fromkeys(one.actor for one, words in said if cue.search(words)))

    def day(self, near: int | None = None) -> Dated | None:
        """The calendar date in it, that nearest to the place *near*."""
        there = [one for one in self.dates if one.edtf and one.type in ("DATE", "TIME")]
        return min(there, key=lambda one: abs(one.span.start - (near or one.span.start)), default=None)


@dataclass(frozen=True)
class Read:
    """An article as it was read; *actors* is the registry by id, *language* the code of that it was read in."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    mentions: tuple[Mention, ...]
    actors: Mapping[str, Actor]
    language: str = "en"

    def actor_at(self, span: Span | None) -> Mention | None:
        """Who is named by the words of *span*: the last person or voice in or over it, else whoever is."""
        if span is None:
            return None
        inside = [one for one in self.mentions if one.span.start < span.end and span.start < one.span.end]
        people = [one for one in inside if one.kind in ("person", "voice")]
        heads = [one for one in people if not _OWNER.search(self.article.text, span.start, one.span.start)]
        return next(reversed(heads or people or inside), None)

    def sentence_at(self, place: int) -> Sentence:
        """The sentence that holds *place*."""
        return self.sentences[max(0, bisect_right(self._starts, place) - 1)]

    def after(self, sentence: Sentence) -> Sentence | None:
        """The sentence behind *sentence*, in whichever paragraph."""
        return next(iter(self.sentences[sentence.number + 1 : sentence.number + 2]), None)

    @cached_property
    def readable(self) -> Sequence[Sentence]:
        """Its sentences but for endless ones, which are tables or noise and would take too long."""
        return [one for one in self.sentences if one.span.end - one.span.start <= _LONGEST]

    @cached_property
    def direct(self) -> Sequence[Span]:
        """Where statements stand that are given whole."""
        return [span for one in self.quotes if one.kind == "direct" for span in one.spans]

    @cached_property
    def only_list(self) -> tuple[list[str], Span | None]:
        """The one list of terrorists that the whole article names, and where; none where it names several."""
        there = list(cues.LIST.finditer(self.article.text))
        names = {str(one.lastgroup) for one in there}
        return ([names.pop()], Span(*there[0].span())) if len(names) == 1 else ([], None)

    @cached_property
    def on_treasury(self) -> bool:
        """Whether the article names the Treasury or its office."""
        return bool(cues.TREASURY.search(self.article.text))

    @cached_property
    def on_state(self) -> bool:
        """Whether the article names the State Department or its secretary."""
        return bool(cues.STATE.search(self.article.text))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The proper names in it that the registry lacks."""
        return names(self.article.text, [one.span for one in self.mentions])

    def names_in(self, sentence: Sentence) -> tuple[Name, ...]:
        """The proper names in *sentence* that the registry lacks."""
        return self._names_by_place.within(sentence.span)

    @cached_property
    def _names_by_place(self) -> "_Placed[Name]":
        return _Placed(self.names)

    @cached_property
    def _starts(self) -> list[int]:
        return [one.span.start for one in self.sentences]


def read(article: Article, actors: Mapping[str, Actor]) -> Read:
    """*article* with everything the rules ask of it."""
    text = article.text
    said = tuple(one for one in quotes(text) if not is_label(one, text))
    named = mentions(text, actors)
    without = masked(text, said)
    low = small(without)
    who, when, many = _Placed(named), _Placed(dates(text, article.anchor)), _Placed(numbers(text))
    found: list[Sentence] = []
    paragraph: tuple[Sentence, ...] = ()
    line = 0
    for span in spans.sentences(text):
        if found and "\n" in text[found[-1].span.end : span.start]:
            paragraph, line = (), line + 1
        there = who.within(span), when.within(span), many.within(span)
        found.append(Sentence(span, text, without, low, *there, paragraph, len(found), line))
        paragraph = (*paragraph, found[-1])
    return Read(article, tuple(found), said, named, actors)


class _Placed(Generic[Placed]):
    """What stands in a text, in order, by where it begins."""

    def __init__(self, there: Sequence[Placed]) -> None:
        self.there: Sequence[Placed] = there
        self.starts = [one.span.start for one in there]

    def within(self, span: Span) -> tuple[Placed, ...]:
        """What begins in *span*."""
        return tuple(self.there[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)])
