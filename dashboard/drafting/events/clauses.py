"""The parts of a sentence that say something of their own: main clauses, relative clauses, figures in passing."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dashboard.drafting.events.reading import Sentence
from dashboard.values.spans import Span

_VERB = re.compile(
    r"\b(?=\w)(?:is|are|was|were|be|been|has|have|had|will|would|can|could|(?-i:may)|might|does|do|did|(?:is|are|was)n[’']t"
    r"|sa(?:y|ys|id)|t(?:old|ells?)|sp(?:oke|eaks?)|giv\w+|gave|puts?|holds?|held|faces?|think|thought|met|won|see[sn]?|saw|remain\w*|claim\w*|alleg\w+|accus\w+|den(?:y|ies|ied)|insist\w*|call\w*|refer\w*|mark\w*"
    r"|\w{3,}(?:ed|ing))\b",
    re.IGNORECASE,
)
_OFTEN = (" is ", " was ", " has ", " said ", " had ", " are ", " were ", " have ")  # _VERB finds each, but later
_FINITE = r"\b(?:is|are|was|were|has|have|had|will|would|said|says)\b"
# Where a sentence falls into parts that say something of their own.
_CUT = re.compile(
    rf"""(?=[,;—\s])(?!\s[^a—–-])(?:
      (?P<tail>,\s(?=(?:adding|insisting|saying|claiming|arguing|alleging|accusing|warning|noting)\s))
    | (?P<and>\sand\s(?=(?:accus|alleg|den|insist|claim|warn|rais)\w*(?:ing|es|ied|s)\s))
    | (?P<clause>,\s(?=(?:even\s(?:as|though)|though|while|although|but|yet|whereas)\s
        (?!(?:has|have|had|is|are|was|were|will|so)\b)))                            # but have so far been: no subject
    | (?P<who>\sand\s(?=(?:a|an|the)\s[^,.;]{{3,40}}\swho\b))                       # and a network of officials who
    | (?P<joined>,\sand\s(?=(?:the|a|an|he|she|it|they|[A-Z]\w+)\s[^,.;]{{0,40}}?{_FINITE}))
    | (?P<ahead>,?\sand\s(?=(?:could|may|might|pleaded|plead|has\snot|have\snot)\b))      # and could be arraigned
    | (?P<attack>,\s(?=an?\s\w+\sin\swhich\b))                                      # an attack in which five died
    | (?P<aims>\sand,\s(?=[^,]{{3,40}},\s))                                         # and, perhaps more pointedly, at
    | (?P<strong>;\s|\s?—\s?|\s[–-]\s)
    )""",
    re.VERBOSE,
)
_RELATIVE = re.compile(r",\s(?=(?:which|whose|who|where)\s)")
# Where the words begin that a relative clause tells of: after a mark or a little word, at an article.
_BACK = re.compile(
    r"(?:^|[,;—]\s?|\b(?:following|after|before|with|by|and|in|of|against|cite|cites|cited)\s)"
    r"(?=(?:the|a|an|this|that|its|his|her|their)\s[^,;—]*$)"
)
_OPENING = re.compile(
    r"[\s,;—–-]+(?:(?:and|but|yet|however|nonetheless|instead|still),?\s)?"
    r"|(?:But|Yet|However|Nonetheless|Instead|Still|And),?\s"
)
_LEAST = 3  # words of a part that says something
_ORDINAL = ("order", "compound")


class Part(NamedTuple):
    """A part of a sentence, and by which rule it stands alone: sentence, clause, relative, figure."""

    span: Span
    rule: str


def parts(sentence: Sentence) -> Iterator[Part]:
    """The parts of *sentence*, each without the marks around it; relative clauses stand with whom they tell of."""
    cuts = _cuts(sentence)
    starts = [sentence.span.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), sentence.evidence.end]
    for i, (begin, end) in enumerate(zip(starts, ends, strict=True)):
        main, rule = _trimmed(sentence, begin, end), "clause" if i else "sentence"
        if i and cuts[i - 1]["clause"] and main.end > main.start:
            yield Part(main, rule)
            continue
        relative = _RELATIVE.search(sentence.masked, main.start, main.end)
        if relative:
            yield from _relative(sentence, main, relative, rule)
        elif _says(sentence, main) or _tail(sentence, main, cuts, i):
            yield Part(main, rule)
    for count in sentence.numbers:
        hyphened = "-" in sentence.text[count.span.start : count.span.end]  # a 26-year grip
        if (count.kind in _ORDINAL or (hyphened and count.kind == "duration")) and sentence.masked[
            count.span.start
        ] != "\0":
            yield Part(_around(sentence, count.span), "figure")


def _tail(sentence: Sentence, main: Span, cuts: list[re.Match[str]], which: int) -> bool:
    """Whether *main*, without a verb, adds of somebody named what follows a dash: — often with the support of X."""
    last = which == len(cuts) > 0 and bool(cuts[-1]["strong"]) and ";" not in cuts[-1][0]
    named = any(main.start <= one.span.start < main.end for one in sentence.mentions)
    return last and named and sentence.masked[main.start].islower()


def _cuts(sentence: Sentence) -> list[re.Match[str]]:
    """Where the sentence falls apart; a few words without a verb between two dashes are no part of their own."""
    found = list(_CUT.finditer(sentence.masked, sentence.span.start, sentence.span.end))
    kept: list[re.Match[str]] = []
    while found:
        first = found.pop(0)
        if first["strong"] and found and found[0]["strong"]:
            between = sentence.masked[first.end() : found[0].start()]
            if not _VERB.search(between):
                found.pop(0)
                continue
        kept.append(first)
    return kept


def _relative(sentence: Sentence, main: Span, cut: re.Match[str], rule: str) -> Iterator[Part]:
    """The clause with whom it tells of, and the rest of the sentence before and after it."""
    head = sentence.masked[main.start : cut.start()]
    start = main.start + max((back.end() for back in _BACK.finditer(head)), default=0)
    close = sentence.masked.find(",", cut.end(), main.end)
    close = close if close > 0 else main.end
    tail = _trimmed(sentence, close, main.end)
    clause = Span(start, close)
    before = _trimmed(sentence, main.start, cut.start())
    if _says(sentence, before) and _VERB.search(head):
        yield Part(before, rule)
    if _says(sentence, clause):
        yield Part(clause, "relative")
    if tail.end - tail.start > 10 and _says(sentence, tail) and _VERB.match(sentence.masked, tail.start):
        yield Part(tail, "clause")


def _trimmed(sentence: Sentence, start: int, end: int) -> Span:
    opening = _OPENING.match(sentence.text, start, end)
    first = opening.end() if opening else start
    return Span(first, max(first, start + len(sentence.text[start:end].rstrip(" ,;:.—–-"))))


def _says(sentence: Sentence, part: Span) -> bool:
    words = sentence.masked[part.start : part.end]
    return len(words.split()) >= _LEAST and (any(one in words for one in _OFTEN) or bool(_VERB.search(words)))


def _around(sentence: Sentence, figure: Span) -> Span:
    """The phrase that a figure stands in, from the comma or little word before it to the next."""
    before = re.search(
        r"(?:^|[,;—]\s?)(?=[^,;—]*$)",
        sentence.masked[sentence.span.start : figure.start],
    )
    after = re.compile(r"[,;.—]|$").search(sentence.masked, figure.end, sentence.span.end)
    start = sentence.span.start + before.end() if before else sentence.span.start
    return Span(start, after.start() if after else figure.end)
