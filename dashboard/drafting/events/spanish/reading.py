"""A Spanish article read once: its sentences, and in each the names, dates, numbers and quoted words."""

import re
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from dashboard.drafting.counting.spanish import numbers
from dashboard.drafting.dating.spanish import dates
from dashboard.drafting.events.masking import blanked, small
from dashboard.drafting.events.mentions import mentions
from dashboard.drafting.events.reading import Article, Read, Sentence
from dashboard.drafting.events.spanish.names import with_spanish_names
from dashboard.drafting.quoting.spanish import quotes
from dashboard.facts.registers import Actor
from dashboard.values import spans
from dashboard.values.spans import Span


class _HasSpan(Protocol):
    @property
    def span(self) -> Span:
        """Where it stands."""


# What begins a sentence and is no first name: Para Hegseth, El presidente Trump.
_OPENER = re.compile(
    r"\b(?:A|Al|Ante|Aunque|Como|Con|Contra|Cuando|De|Del|Desde|El|En|Entre|Hacia|La|Mientras|Para|Pero|Por|Que|Según|Si|"
    r"Sobre|También|Tras|Y|Presidente|Secretario|Ministro|General|Senador|Gobernador|Canciller|Vicepresidente|Fiscal)\b"
    r"(?=\s[A-ZÁÉÍÓÚÑ])"
)
Placed = TypeVar("Placed", bound=_HasSpan)


def read(article: Article, actors: Mapping[str, Actor]) -> Read:
    """*article* with everything the rules ask of it; *actors* go by their Spanish names too."""
    text = article.text
    known = with_spanish_names(actors)
    said, named = quotes(text), mentions(_OPENER.sub(lambda word: word[0].lower(), text), known)
    when, many = dates(text, article.anchor), numbers(text)
    masked, found = blanked(text, (span for quote in said for span in quote.spans)), list[Sentence]()
    low = small(masked)
    paragraph: tuple[Sentence, ...] = ()
    line = 0
    for span in spans.sentences(text):
        if found and "\n" in text[found[-1].span.end : span.start]:
            paragraph, line = (), line + 1
        there = _within(named, span), _within(when, span), _within(many, span)
        found.append(Sentence(span, text, masked, low, *there, paragraph, len(found), line))
        paragraph = (*paragraph, found[-1])
    return Read(article, tuple(found), said, named, known, "es")


def _within(there: Sequence[Placed], span: Span) -> tuple[Placed, ...]:
    return tuple(one for one in there if span.start <= one.span.start < span.end)
