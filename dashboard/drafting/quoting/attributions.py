"""The rules that find a quotation's speaker within its own sentence, surest first."""

from collections.abc import Callable

from dashboard.drafting.quoting import cues, phrases, speakers
from dashboard.drafting.quoting.speakers import Phrase
from dashboard.drafting.quoting.words import Sentence, Word

_DASHES = frozenset("—–-―")
_ARTICLES = frozenset("the a an".split())
_PLURAL = frozenset("they we i who you people some others critics officials".split())
_THIRD = frozenset("he she".split())
_ADJUNCTS = frozenset("in on at during to after before of when while as by last this".split())
_INVERTED = frozenset({"said", "says"})
_CONJUNCTIONS = frozenset("and but while although after when which or".split())
_PUTS = cues.SPEECH | cues.STANCE
_SPOKEN = cues.SPEECH | cues.READS
_BEHIND = cues.SPEECH | cues.STANCE | cues.READS | cues.PLAIN  # verbs right behind a quotation
_REACH = 60  # words between a cue and its quotation
_NEAR = 30  # words between a quotation and the verb after it
_CLAUSES = 6  # between a quotation and who is named at the end of its sentence
Rule = Callable[[Sentence, int, bool], Phrase | None]


def attribute(sentence: Sentence, at: int, ended: bool) -> Phrase | None:
    """Who says the quotation at *at* in *sentence*, by the first rule that finds somebody.

    *ended* says that the quotation ends with a mark of its own, as it must where its speaker follows: “…,” he said.
    """
    for rule in RULES:
        found = rule(sentence, at, ended)
        if found is not None:
            return found
    return None


def tail(sentence: Sentence, at: int, ended: bool) -> Phrase | None:
    """“…,” Rubio said | “…,” said Rubio | “…,” according to Rubio."""
    words = sentence.words
    start = at + 1
    if _introduced(words, at):
        return None
    if start < len(words) and (words[start].text == "," or words[start].text in _DASHES):
        start, ended = start + 1, True
    return _following(sentence, start, "after") if ended or at == 0 else None


def _introduced(words: list[Word], at: int) -> bool:
    """Whether a verb of speech stands right before the quotation at *at*: Rubio said, “…”."""
    before = at - 2 if at > 1 and words[at - 1].text == "," else at - 1
    return before >= 0 and words[before].text in cues.SPEECH


def dash(sentence: Sentence, at: int, ended: bool) -> Phrase | None:
    """“…” — Martha Aguilar."""
    words = sentence.words
    start = at + 1
    if start >= len(words) or words[start].text not in _DASHES:
        return None
    end = phrases.last_word(words, start + 1, len(words))
    if end is None or not words[start + 1].text[0].isupper():
        return None
    closed = end == len(words) or words[end].text in ",.("
    return Phrase(start + 1, end, "dash") if closed else None


def lead(sentence: Sentence, at: int, ended: bool) -> Phrase | None:
    """Rubio said: “…” | Rubio said the group was “…” | According to Rubio, the group is “…”."""
    return _nearest_cue(sentence, at, _PUTS, "before")


def colon_before(sentence: Sentence, at: int, ended: bool) -> Phrase | None:
    """Rubio had one sentence for it: “…”."""
    if not at or sentence.words[at - 1].text != ":":
        return None
    found = speakers.subject(sentence.words, at - 1)
    return found and found._replace(rule="subject-colon")


def late(sentence: Sentence, at: int, ended: bool) -> Phrase | None:
    """The “…” claim is false, Rubio said."""
    words = sentence.words
    commas = [word for word in range(at + 1, len(words) - 1) if words[word].text == "," or words[word].quotation]
    for comma in commas[:_CLAUSES]:
        found = _following(sentence, comma + 1, "late")
        if found is not None:
            return found
    return None


def weak(sentence: Sentence, at: int, ended: bool) -> Phrase | None:
    """Rubio thinks that it is “…”."""
    return _nearest_cue(sentence, at, cues.WEAK, "weak")


RULES: tuple[Rule, ...] = (tail, dash, lead, colon_before, late, weak)


def _following(sentence: Sentence, start: int, place: str) -> Phrase | None:
    words = sentence.words
    ceiling = next((at for at in range(start, len(words)) if words[at].quotation), len(words))
    if start >= ceiling:
        return None
    if words[start].lower == "according" and start + 1 < ceiling and words[start + 1].lower == "to":
        found = speakers.right(words, start + 1, ceiling)
        return found and found._replace(rule="according-to")
    inverts = words[start].text in (_SPOKEN if place == "after" else _INVERTED)
    if inverts and not words[start].lower.endswith("ing"):
        found = speakers.right(words, start, ceiling)
        return found and found._replace(rule=f"verb-name-{place}")
    verbs = _BEHIND if place == "after" else cues.SPEECH
    for cue in range(start + 1, min(ceiling, start + _NEAR)):
        if words[cue].text in verbs and not words[cue].text.endswith("ing"):
            found = speakers.left(words, cue, start)
            if (
                place == "after"
                and words[cue].text in cues.SPEECH
                and (found is None or not _begins(words, found, start))
            ):
                found = speakers.whole(words, start, cue)
                found = found and found._replace(rule="whole")
            if found is not None and _begins(words, found, start) and (place == "after" or _closes(words, cue)):
                return found._replace(rule=f"{found.rule}-{place}")
        if words[cue].text in ";:.?!":
            break
    return None


def _begins(words: list[Word], found: Phrase, start: int) -> bool:
    """Whether *found* is what the words from *start* on begin with: Rubio said | as Rubio said, not: but Rubio said."""
    return found.start == start or (found.start == start + 1 and words[start].lower not in _CONJUNCTIONS)


def _closes(words: list[Word], cue: int) -> bool:
    """Whether nothing is said after the verb at *cue*: …, he said Monday."""
    after = words[cue + 1].lower if cue + 1 < len(words) else "."
    return (not after[0].isalpha() and after != ":") or after in phrases.TIME or after in _ADJUNCTS


def _nearest_cue(sentence: Sentence, at: int, verbs: frozenset[str], place: str) -> Phrase | None:
    words = sentence.words
    for cue in range(at - 1, max(-1, at - _REACH), -1):
        lower = words[cue].lower
        if lower == "to" and cue and words[cue - 1].lower == "according":
            found = speakers.right(words, cue, at)
            if found is not None:
                return found._replace(rule="according-to")
        known = lower in verbs or (place == "before" and (_many(words, cue) or _returns(words, cue)))
        if not known or (words[cue].text[0].isupper() and cue) or speakers.noun(words, cue):
            continue
        found = _at_cue(words, cue, at)
        if found is not None:
            outer = _outer(words, found)
            return outer._replace(rule=f"{outer.rule}-{place}")
    return None


def _outer(words: list[Word], found: Phrase) -> Phrase:
    """Who says of themselves that they say it, where *found* is a pronoun: Rubio | said he believed."""
    if found.end - found.start != 1 or words[found.start].lower not in _THIRD:
        return found
    verb = found.start - (2 if found.start and words[found.start - 1].lower == "that" else 1)
    if verb < 1 or words[verb].text not in cues.SPEECH or speakers.noun(words, verb) or speakers.shares(words, verb):
        return found
    return speakers.left(words, verb, 0) or found


def _many(words: list[Word], cue: int) -> bool:
    """Whether several speak, in the plain form of a verb: they argue that."""
    return cue > 0 and words[cue].text in cues.PLAIN and words[cue - 1].lower in _PLURAL


def _returns(words: list[Word], cue: int) -> bool:
    """Whether a verb that says nothing by itself speaks with "back": Rubio fired back."""
    return words[cue].text in cues.BACK and words[cue + 1].text == "back"


def _at_cue(words: list[Word], cue: int, at: int) -> Phrase | None:
    if cue == 0:
        return speakers.right(words, cue, at) if words[cue].lower in cues.SPEECH else None
    if speakers.passive(words, cue, 0):
        return None
    if speakers.shares(words, cue):
        found = speakers.subject(words, cue)
        return found and found._replace(rule="shared")
    found = speakers.left(words, cue, 0)
    inverted = words[cue].text in cues.SPEECH and (words[cue - 1].text == "," or words[cue - 1].quotation)
    if found is None and inverted and _opens_name(words, cue + 1, at):
        found = speakers.right(words, cue, at)
    return found


def _opens_name(words: list[Word], first: int, at: int) -> bool:
    """Whether a name stands from *first* on; a common noun only in between: “…,” said the senator, “…”."""
    return words[first].text[0].isupper() or (words[first].text in _ARTICLES and words[at - 1].text == ",")
