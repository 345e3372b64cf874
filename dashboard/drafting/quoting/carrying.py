"""The speaker of a quotation whose own sentence names none: carried from what stands before it, or after.

Only what stands near is carried. Over a paragraph's end a speaker is right too seldom, but where the new paragraph is
all quotation, or a colon says so.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dashboard.drafting.quoting import cues, phrases, speakers
from dashboard.drafting.quoting.speakers import Phrase
from dashboard.drafting.quoting.words import Sentence

_BACK = 6  # sentences
_SIGNATURE = 12  # words
_SHORT = 20  # characters of what may be a cry or a heading


class Mention(NamedTuple):
    """A speaker: the sentence it stands in, and its words there with the rule that found them."""

    sentence: int
    phrase: Phrase

    def by(self, rule: str) -> "Mention":
        """The same speaker, found by *rule*."""
        return Mention(self.sentence, self.phrase._replace(rule=rule))


Said = Mapping[int, Mention]


def carried(sentences: Sequence[Sentence], number: int, said: Said) -> Mention | None:
    """Who says the quotation that the sentence at *number* opens with; *said* gives the last speaker of a sentence."""
    for rule in (_after_colon, _signed, _within_paragraph, _over_paragraph):
        found = rule(sentences, number, said)
        if found is not None:
            return found
    return None


def _after_colon(sentences: Sequence[Sentence], number: int, said: Said) -> Mention | None:
    """Rubio continued: | “…”."""
    before = sentences[number - 1].words if number else []
    if not before or before[-1].text != ":":
        return None
    inverted = before[0].lower in cues.SPEECH
    found = speakers.right(before, 0, len(before)) if inverted else speakers.subject(before, len(before))
    return found and Mention(number - 1, found).by("colon-before")


def _signed(sentences: Sequence[Sentence], number: int, said: Said) -> Mention | None:
    """“…” | – Martha Aguilar."""
    if number + 1 == len(sentences) or len(sentences[number].words) > 2:
        return None
    words = sentences[number + 1].words
    if words[0].text not in "—–-―" or not 1 < len(words) < _SIGNATURE or not words[1].text[0].isupper():
        return None
    end = phrases.last_word(words, 1, len(words))
    return None if end is None else Mention(number + 1, Phrase(1, end, "dash"))


def _within_paragraph(sentences: Sequence[Sentence], number: int, said: Said) -> Mention | None:
    """“…,” Rubio said. “…” | Rubio said no. “…”."""
    for earlier in range(number - 1, max(-1, number - _BACK), -1):
        if sentences[earlier].paragraph != sentences[number].paragraph:
            return None
        if earlier in said:
            return said[earlier].by("carried" if earlier == number - 1 else "carried-far")
        found = speakers.subject(sentences[earlier].words, len(sentences[earlier].words))
        if found is not None and found.rule != "subject":
            return Mention(earlier, found).by("sentence-before")
    return None


def _over_paragraph(sentences: Sequence[Sentence], number: int, said: Said) -> Mention | None:
    """“…,” Rubio said. | “…” | or: Rubio said no. | “…” | where the second paragraph is nothing but a quotation."""
    words = sentences[number].words
    alone = all(word.quotation for word in words) and words[-1].end - words[0].start >= _SHORT
    last = number + 1 == len(sentences) or sentences[number + 1].paragraph != sentences[number].paragraph
    if not alone or not (last or all(word.quotation for word in sentences[number + 1].words)):
        return None
    if number - 1 in said:
        return said[number - 1].by("over-paragraph")
    before = sentences[number - 1].words if number else []
    found = speakers.subject(before, len(before))
    if found is None or found.rule == "subject":
        return None
    return Mention(number - 1, found).by("over-paragraph")
