"""The outlet that a statement came through: told NPR, speaking to OAN, in an interview with The Washington Post.

An outlet is known by its name or by the last word of it; it is where somebody spoke, never who spoke.
"""

from collections.abc import Sequence

from dashboard.drafting.quoting import phrases
from dashboard.drafting.quoting.speakers import Phrase
from dashboard.drafting.quoting.words import Sentence, Word

_TAKES_UP = phrases.PRONOUNS | {"the"}
_BEFORE = frozenset("to with on in by told tells telling for".split())
_NAMES = frozenset(
    "npr cnn abc nbc cbs bbc pbs msnbc cnbc ap afp oan rt wsj nyt upi espn politico reuters bloomberg breitbart axios "
    "newsmax univision telemundo huffpost buzzfeed vox slate salon newsweek forbes guardian economist atlantic yahoo "
    "telegraph wired c-span intercept".split()
)
_LAST = frozenset(
    "news times post journal tribune herald press radio magazine today examiner globe chronicle network television tv "
    "weekly register observer gazette inquirer review broadcasting podcast beast newspaper business mail".split()
)


def via(article: Sequence[Sentence], number: int, speaker: Phrase) -> tuple[int, Phrase] | None:
    """The outlet named in the sentence at *number*, that of *speaker*, and where.

    A pronoun or "the official" takes up who spoke in the sentence before, and so does the outlet.
    """
    words = article[number].words
    found = outlet(words)
    if found is not None:
        return number, found
    before = article[number - 1] if number else None
    takes_up = words[speaker.start].lower in _TAKES_UP
    if before is None or not takes_up or before.paragraph != article[number].paragraph:
        return None
    found = outlet(before.words)
    return None if found is None else (number - 1, found)


def outlet(words: Sequence[Word], start: int = 0) -> Phrase | None:
    """The first outlet that *words* name after a word that leads to one, from *start* on."""
    for at in range(start, len(words) - 1):
        if words[at].lower in _BEFORE:
            found = _named(words, at + 1)
            if found is not None:
                return found
    return None


def is_outlet(phrase: Sequence[Word]) -> bool:
    """Whether *phrase* is the name of an outlet."""
    capitals = all(word.text[0].isupper() or word.lower == "the" for word in phrase)
    last = _plain(phrase[-1])
    return capitals and (last in _NAMES or (last in _LAST and len(phrase) > 1))


def _named(words: Sequence[Word], first: int) -> Phrase | None:
    end = first
    while end < len(words) and (words[end].text[0].isupper() or words[end].lower == "the"):
        end += 1
        if words[end - 1].lower.endswith(("’s", "'s")):
            break
    while end > first and not is_outlet(words[first:end]):
        end -= 1
    return Phrase(first, end, "outlet") if end > first else None


def _plain(word: Word) -> str:
    return word.lower.removesuffix("’s").removesuffix("'s")
