"""An article read once: its sentences, and in each the names, dates, numbers and quoted words that stand in it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from dashboard.drafting.counting import numbers
from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.dating import dates
from dashboard.drafting.dating.dated import Dated
from dashboard.drafting.events.mentions import Mention, index, mentions
from dashboard.drafting.quoting import Quote, quotes
from dashboard.facts.registers import Actor
from dashboard.values import spans
from dashboard.values.spans import Span

# What may stand between two names of a list: a comma or "and", and a few words that describe the next one.
_LISTED = re.compile(r"(?:,?\s(?:and|or|along with|as well as)|,)(?:\s[\w’'-]+){0,6}\s", re.IGNORECASE)
Placed = TypeVar("Placed", Mention, Dated, Counted)


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
        mentions, dates, numbers: what is named, dated and counted in it.
        paragraph: the sentences of its paragraph before it.
    """

    span: Span
    text: str
    masked: str
    mentions: tuple[Mention, ...]
    dates: tuple[Dated, ...]
    numbers: tuple[Counted, ...]
    paragraph: tuple["Sentence", ...]

    @property
    def words(self) -> str:
        """Its own words, quoted ones blanked."""
        return self.masked[self.span.start : self.span.end]

    @cached_property
    def evidence(self) -> Span:
        """The sentence without the full stop at its end."""
        said = self.text[self.span.start : self.span.end]
        return Span(self.span.start, self.span.start + len(said.rstrip(" .;:")))

    def find(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first *pattern* in its own words; places are those of the text."""
        return pattern.search(self.masked, self.span.start, self.span.end)

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
    """An article as it was read."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    mentions: tuple[Mention, ...]

    def actor_at(self, span: Span | None) -> Mention | None:
        """Who is named within *span*: the last person, group or voice in it, else whoever is."""
        if span is None:
            return None
        inside = [one for one in self.mentions if span.start <= one.span.start and one.span.end <= span.end]
        people = [one for one in inside if one.kind in ("person", "voice")]
        return next(reversed(people or inside), None)

    def sentence_at(self, place: int) -> Sentence:
        """The sentence that holds *place*."""
        return next(one for one in reversed(self.sentences) if one.span.start <= place)


def read(article: Article, actors: Mapping[str, Actor]) -> Read:
    """*article* with everything the rules ask of it."""
    text = article.text
    said = quotes(text)
    named = mentions(text, index(actors.values()), {key: one.kind for key, one in actors.items()})
    masked = _masked(text, (span for quote in said for span in quote.spans))
    when, many = dates(text, article.anchor), numbers(text)
    found: list[Sentence] = []
    paragraph: tuple[Sentence, ...] = ()
    for span in spans.sentences(text):
        if found and "\n" in text[found[-1].span.end : span.start]:
            paragraph = ()
        found.append(Sentence(span, text, masked, _in(span, named), _in(span, when), _in(span, many), paragraph))
        paragraph = (*paragraph, found[-1])
    return Read(article, tuple(found), said, named)


def _in(span: Span, placed: Iterable[Placed]) -> tuple[Placed, ...]:
    return tuple(one for one in placed if span.start <= one.span.start < span.end)


def _masked(text: str, quoted: Iterable[Span]) -> str:
    letters = list(text)
    for span in quoted:
        letters[span.start : span.end] = ["\0" if one.strip() else one for one in letters[span.start : span.end]]
    return "".join(letters)
