"""Whether the values of a proposal stand in the words that it quotes; what a rule reads there stands there by itself.

Names are found as the rules find them (by an alias, a surname, a pronoun of somebody named before), dates as they read
them ("on Tuesday"). It is for drafts; what a person accepts is proven again, more narrowly, by the loader.
"""

import re
from collections.abc import Iterator, Sequence

from dashboard.drafting import guard_words
from dashboard.drafting.events.draft import Draft
from dashboard.drafting.events.folding import lowered
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.guards import Refusal
from dashboard.drafting.naming import ROLES
from dashboard.facts import KINDS, TABLES
from dashboard.facts.fact import mark
from dashboard.facts.kinds import Proof
from dashboard.values import prose, spans

_BACK = 12  # sentences before the quote in which somebody is named whom a pronoun takes up
_STOP = frozenset("the and that with for was were are has have had been his her its they this from not but who".split())
_SHARED = 0.6  # of the longer words of an answer


def unproven(draft: Draft, read: Read) -> Iterator[Refusal]:
    """What of *draft* the words that it quotes do not say."""
    text = read.article.text
    quoted = " … ".join(" ".join(text[span.start : span.end].split()) for span in draft.spans)
    sentences = list({one.number: one for one in (read.sentence_at(span.start) for span in draft.spans)}.values())
    for name, field in TABLES[KINDS[draft.kind]].model_fields.items():
        value = draft.fields.get(name, ())
        proof = mark(field, Proof)
        for one in (value,) if isinstance(value, str) else value:
            if proof and (lack := _lack(name, one, proof, quoted, sentences, read)):
                yield Refusal(name, lack)
    for name, words in draft.unknown.items():
        if not spans.find(text, words):
            yield Refusal(name, f"“{words}” is no actor of the registry, and stands nowhere in the article.")
    if (answer := draft.fields.get("answer")) and not _is_of(str(answer), quoted):
        yield Refusal("answer", "it says much that the quoted words do not. Keep to their words.")


def _lack(name: str, value: str, proof: Proof, quoted: str, sentences: Sequence[Sentence], read: Read) -> str:
    match proof.by:
        case "words" | "speech":
            return "" if spans.find(quoted, value) else f"“{value}” does not stand in the quoted words."
        case "cue":
            cues = dict(proof.cues).get(value, ())
            there = any(re.search(rf"(?<!\w){re.escape(cue)}", quoted, re.IGNORECASE) for cue in cues)
            other = guard_words.of(read.language).stands_for.get(value)
            return (
                ""
                if there or (other and other.search(quoted))
                else f"nothing there says “{value}” (such words as {', '.join(cues)})."
            )
        case "date":
            return "" if _is_dated(value, quoted, sentences, read) else f"no words there mean {value}."
        case "actor" if name in ROLES:
            return "" if _is_named(value, sentences, read) else f"{_called(value, read)} is not named there."
    return ""  # numbers: the guards ask by their nouns


def _called(actor: str, read: Read) -> str:
    return read.actors[actor].name if actor in read.actors else f"“{actor}”"


def _is_named(actor: str, sentences: Sequence[Sentence], read: Read) -> bool:
    """Whether *actor* is named in *sentences* or, as whom a pronoun may take up, before them."""
    first = min((one.number for one in sentences), default=0)
    near = [*read.sentences[max(0, first - _BACK) : first], *sentences]
    return any(one.actor == actor for sentence in near for one in sentence.mentions)


def _is_dated(value: str, quoted: str, sentences: Sequence[Sentence], read: Read) -> bool:
    """Whether a date of the quoted words is *value*: as the rules read it, or said in so many words."""
    readings = {one.edtf for sentence in sentences for one in sentence.dates if one.edtf}
    return value in readings or not prose.date_lacks(value, quoted)


def _is_of(answer: str, quoted: str) -> bool:
    """Whether most of the longer words of *answer* stand in the quoted words, by their first letters."""
    there = {word[:5] for word in re.findall(r"\w+", lowered(quoted))}
    words = [word for word in re.findall(r"\w+", lowered(answer)) if len(word) > 3 and word not in _STOP]
    return not words or sum(word[:5] in there for word in words) >= _SHARED * len(words)
