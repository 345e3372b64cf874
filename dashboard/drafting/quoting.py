"""What is quoted in an article and who says it: text -> quotes, each with the rule that found its speaker."""

from dataclasses import dataclass

from dashboard.drafting import attributions, carrying, marks, words
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
    sentences = list(words.sentences(marks.mask(text, passages), text, passages))
    mentions = [None] * len(passages)
    said = [None] * len(sentences)
    for i, sentence in enumerate(sentences):
        for at, number in sentence.quotations.items():
            inner = passages[number].inner
            ended = text[inner.start : inner.end].rstrip(" '’")[-1:] in ",.?!;—–-…"
            mentions[number] = carrying.mention(sentences, i, attributions.attribute(sentence, at, ended))
            if said[i] is None and mentions[number] and mentions[number].rule != "subject":
                said[i] = mentions[number]
    for i, sentence in enumerate(sentences):
        for at, number in sentence.quotations.items():
            if mentions[number] is None:
                m = carrying.carried(sentences, i, said)
                if at and m:
                    n=len(text[passages[number].inner.start:passages[number].inner.end].split())
                    m=m._replace(rule=f"INNER{'intro' if at<3 else ''}{min(n,5)}-{m.rule}") if m.rule=='carried' else None
                    mentions[number]=m
                    continue
                if m and m.rule=="over-paragraph-quote":
                    prev=sentences[i-1]
                    lastq=max(prev.quotations.values()) if prev.quotations else None
                    opn = lastq is not None and not passages[lastq].closed
                    solo = len(sentence.words)==1 and (i+1==len(sentences) or sentences[i+1].paragraph!=sentence.paragraph or all(w.quotation for w in sentences[i+1].words))
                    endq = prev.words[-1].quotation
                    full = text[passages[number].inner.end-1] in ".?!"
                    m=m._replace(rule=f"over-{'open' if opn else ''}-{'solo' if solo else ''}-{'endq' if endq else ''}-{'full' if full else ''}")
                    if not solo: m=None
                mentions[number] = m
                said[i] = said[i] or m
    found = []
    for p, m in zip(passages, mentions):
        found.append(Quote((p.inner,), m and m.span, None, None, "direct", m.rule if m else "none", 0.5))
    return tuple(found)
