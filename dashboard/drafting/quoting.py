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
                    m=m._replace(rule=f"INNER{'intro' if at<3 else ''}{min(n,5)}-{m.rule}") if m.rule=='carried' and at<3 and n>3 else None
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
    import re
    small=set('a an the of and in on for to with at by from is or as vs'.split())
    drop=set()
    for sentence in sentences:
        for at, number in sentence.quotations.items():
            i=passages[number].inner
            q=text[i.start:i.end]; ws=re.findall(r"[\w’'-]+",q)
            t=bool(ws) and ws[0][0].isupper() and all(w[0].isupper() or w[0].isdigit() or w.lower() in small for w in ws) and len(ws)<9 and q[-1] not in '!?'
            if t and mentions[number]:
                r=mentions[number].rule; prev=sentence.words[at-1].lower if at else ''
                from dashboard.drafting import cues
                if prev != ":" and prev not in cues.SPEECH and not (at==0 and r.endswith('after')):
                    if len(ws)>2 or prev.endswith(("’s","'s")) or prev in cues.WORKS or prev in ('on','in','of','from','with','for','at'):
                        mentions[number]=None
    for p, m in zip(passages, mentions):
        found.append(Quote((p.inner,), m and m.span, None, None, "direct", m.rule if m else "none", 0.5))
    return tuple(found)
