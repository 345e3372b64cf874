"""What is quoted in an article and who says it: text -> quotes, each with the rule that found its speaker."""

from dataclasses import dataclass

from dashboard.drafting import attributions, marks, words
from dashboard.drafting.marks import Quoted
from dashboard.values.spans import Span


@dataclass(frozen=True)
class Quote:
    spans: tuple[Span, ...]
    speaker: Span | None
    resolved: Span | None
    via: Span | None
    kind: str
    rule: str
    confidence: float


def quotes(text: str) -> tuple[Quote, ...]:
    passages = marks.quoted(text)
    if not passages:
        return ()
    found = []
    for sentence in words.sentences(marks.mask(text, passages), text, passages):
        for at, number in sentence.quotations.items():
            inner = passages[number].inner
            ended = text[inner.start : inner.end].rstrip(" '’")[-1:] in ",.?!;—–-…"
            phrase = attributions.attribute(sentence, at, ended)
            speaker = phrase and Span(sentence.words[phrase.start].start, sentence.words[phrase.end - 1].end)
            found.append(Quote((inner,), speaker, None, None, "direct", phrase.rule if phrase else "none", 0.5))
    return tuple(found)
