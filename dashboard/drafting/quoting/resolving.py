"""The name that a pronoun stands for: a proposal beside the mention, never in its place."""

from collections.abc import Sequence

from dashboard.drafting.quoting import phrases, speakers
from dashboard.drafting.quoting.speakers import Phrase
from dashboard.drafting.quoting.words import Sentence, Word

_BACK = 6  # sentences
_RESOLVED = frozenset("he she they who".split())
_NOT_HE, _NOT_SHE = frozenset({"mrs.", "ms."}), frozenset({"mr."})


def name_for(article: Sequence[Sentence], number: int, phrase: Phrase) -> tuple[int, Phrase] | None:
    """Where the name stands that *phrase*, a pronoun of the sentence at *number*, takes up; None when none is near.

    The nearest speaker goes first, then whom a sentence is about; a name that the pronoun cannot mean is passed over.
    """
    pronoun = article[number].words[phrase.start].lower
    if phrase.end - phrase.start != 1 or pronoun not in _RESOLVED:
        return None
    for earlier in range(number, max(-1, number - _BACK), -1):
        words = article[earlier].words
        if all(word.text == word.text.upper() for word in words):
            continue  # a heading between paragraphs
        before = phrase.start if earlier == number else len(words)
        for candidate in (speakers.subject(words, before), speakers.opening(words, before)):
            if candidate is not None and _fits(words[candidate.start : candidate.end], pronoun):
                return earlier, candidate
    return None


def _fits(name: Sequence[Word], pronoun: str) -> bool:
    """Whether *name* names somebody, and nobody whom *pronoun* cannot mean."""
    first = name[0].lower
    if first in phrases.PRONOUNS or (pronoun == "he" and first in _NOT_HE) or (pronoun == "she" and first in _NOT_SHE):
        return False
    return any(word.text[0].isupper() for word in name[1:]) or (name[0].text[0].isupper() and first not in {"the", "a"})
