"""The phrase that names a speaker: from its last word to its first, from its first to its last, with its apposition.

No parser: a phrase is walked over word by word and ends at a word that cannot belong to it. Positions are those of a
sentence's words, half-open.
"""

from collections.abc import Sequence

from dashboard.drafting.quoting import cues
from dashboard.drafting.quoting.words import Word

PRONOUNS = frozenset("he she they it i we you who".split())
POSSESSIVES = frozenset("his her their its my our".split())
_DETERMINERS = (
    frozenset("the a an this that these those another one some many several both most all few no each every".split())
    | POSSESSIVES
)
# What stands alone at the beginning of a sentence and names nobody.
_ALONE = frozenset("the a an The A An Any Every Outside There’s There's It’s It's You".split())
# Words that never stand within a phrase: it begins after them, or ends before them.
BREAKS = frozenset(
    "that as when while because but although though where if after before until since so than whether what "
    "how why yet and or nor is was were are be been has have had do does did will would could should may "
    "might must can not also then later again even just still never often once always now however meanwhile "
    "instead indeed who which he she they it i we you him them me us there here to by during about into over "
    "against between among through like via amid despite without within per under around upon".split()
)
# Prepositions that may tie a phrase together, after a noun that asks for one: a spokesman for the navy.
_TIES = frozenset("for at in from with on".split())
_TIES_OF, _TIES_TO, _TIES_AND = _TIES | {"of"}, _TIES | {"to"}, _TIES | {"of", "and"}
_LEADS_TO = _TIES | {"of", "during", "after", "about", "by", "to"}
_ENDS_APPOSITION = BREAKS - {"who", "then", "now"}
_VERBS = frozenset(
    "led held went came left ran got became kept spent sent spoke stood sat won lost met brought set".split()
)
_ASKING = frozenset("familiar close briefed knowledge involved acquainted authorized".split())
_RELATIVES = frozenset("who whose which whom that".split())
_APPOSITIONS = 3
_WITHIN = 40  # words of an apposition
_FINITE = frozenset("is was are were has had have will would could can".split())
_SOME = frozenset("most many some others both two one three several another".split())
_ROLES = frozenset(
    "spokesman spokeswoman spokesperson spokespeople director professor adviser advisor aide official "
    "officials source sources member members expert experts analyst senator head chief lawyer attorney "
    "president ambassador candidate secretary chairman chairwoman chair leader leaders editor report "
    "statement letter post article ad email strategist manager consultant operative delegate scholar fellow "
    "historian scientist economist researcher correspondent reporter columnist critic critics people voters "
    "supporters staffer coordinator representative congressman congresswoman lawmaker minister general "
    "nominee student teacher veteran businessman activist organizer advocate author person woman man someone "
    "anyone everyone those one dean judge counsel partner founder co-founder executive advisers aides "
    "republicans democrats".split()
)
_PEOPLE = frozenset(
    "percent officials sources critics people voters supporters aides advisers reporters experts analysts".split()
)
_ANYBODY = _PEOPLE | _ROLES
TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december today yesterday tonight last next earlier later recently "
    "night morning afternoon evening week month year spring summer fall winter".split()
)
PARENTHETIC = frozenset(
    "in on at during after before while when as for from with speaking talking appearing responding referring "
    "asked according citing using writing addressing standing sitting noting adding saying if although though "
    "despite like unlike to by including alluding describing pointing discussing calling who’d outside inside".split()
)
_LONGEST = 25


def first_word(words: Sequence[Word], last: int, floor: int, *, owner: bool = False) -> int | None:
    """Where the phrase that ends with *last* begins, not before *floor*; None when no phrase ends there."""
    if last < floor or words[last].text in cues.SPEECH:
        return None
    if _plain(words, last) in PRONOUNS:
        return last
    start = last + 1
    while start > max(floor, last - _LONGEST) and _belongs(words, start - 1, floor):
        start -= 1
        if words[start].lower in _DETERMINERS and not _tied(words, start - 1, floor):
            break
    while start <= last and (words[start].lower in TIME or _plain(words, start) in _TIES or words[start].text in "’'("):
        start += 1
    if start > last or (not owner and words[last].lower.endswith(("’s", "'s"))):
        return None
    return start if _is_name(words[start : last + 1]) else None


def last_word(words: Sequence[Word], first: int, ceiling: int) -> int | None:
    """Where the phrase that begins with *first* ends (half-open), not after *ceiling*; None when none begins there."""
    if first >= ceiling:
        return None
    if words[first].lower in PRONOUNS:
        return first + 1
    end = first
    while end < min(ceiling, first + _LONGEST) and _continues(words, end, first):
        end += 1
    while end > first and (words[end - 1].lower in TIME or words[end - 1].lower in _TIES_OF):
        end -= 1
    return end if end > first and _is_name(words[first:end]) else None


def with_apposition(words: Sequence[Word], end: int, ceiling: int) -> int:
    """*end*, or the end of the appositions that follow it: said Cha, 29, a scholar in Tampa, Fla."""
    for _ in range(_APPOSITIONS):
        stop = _apposition_end(words, end, ceiling)
        if stop == end:
            break
        end = stop
    return end


def _apposition_end(words: Sequence[Word], end: int, ceiling: int) -> int:
    first = end + 1
    if first >= ceiling or words[end].text != "," or not _is_apposition(words, first):
        return end
    stop = first
    while stop < ceiling and words[stop].text not in ",;—–:.?!" and not words[stop].quotation:
        stop += 1
    inside = [word.lower for word in words[first:stop]]
    relative = next((at for at, word in enumerate(inside) if word in _RELATIVES), stop)
    return end if any(word in _FINITE for word in inside[:relative]) else stop


def before_comma(words: Sequence[Word], comma: int, floor: int) -> tuple[int, int] | None:
    """The phrase before what *comma* closes: Isaacson, a director, | or: Hegseth, speaking to OAN, |.

    An apposition is part of the phrase, a parenthesis ("speaking to OAN") is not.
    """
    end = comma
    for _ in range(_APPOSITIONS + 1):
        opening = _comma_before(words, end, floor)
        if opening is None:
            return None
        first = first_word(words, opening - 1, floor)
        inside = words[opening + 1]
        if first is not None and not _is_list(words, opening, first):
            return first, comma if _is_apposition(words, opening + 1) and end == comma else opening
        if first is None and inside.text[0].isupper() and inside.lower not in PARENTHETIC and end == comma:
            return opening + 1, comma
        end = opening
    return None


def _is_list(words: Sequence[Word], opening: int, first: int) -> bool:
    """Whether "in a speech Monday," stands before the comma: a phrase that hangs on a preposition names no speaker."""
    return first > 0 and words[first - 1].lower in _LEADS_TO


def _comma_before(words: Sequence[Word], end: int, floor: int) -> int | None:
    for at in range(end - 1, max(floor, end - _WITHIN), -1):
        if words[at].text == words[end].text:
            return at
        if words[at].text in ";:":
            return None
    return None


def _is_apposition(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.lower in PARENTHETIC or word.lower in _ENDS_APPOSITION:
        return False
    return not (word.lower.endswith("ing") and word.text.islower())


def _plain(words: Sequence[Word], at: int) -> str:
    """The word at *at* as it is looked up among small words: Will and From are names within a sentence."""
    word = words[at]
    return word.lower if at == 0 or word.text.islower() or word.text == "I" else word.text


def _tied(words: Sequence[Word], at: int, floor: int) -> bool:
    """Whether the word *at* ties what follows it to the phrase before it."""
    if at <= floor:
        return False
    before = words[at - 1].lower
    asked = before in _ASKING and words[at].lower in _TIES_TO
    return words[at].lower == "of" or asked or (words[at].lower in _TIES and before in _ROLES)


def _belongs(words: Sequence[Word], at: int, floor: int) -> bool:
    word, plain = words[at], _plain(words, at)
    if plain == "to":
        return _tied(words, at, floor)
    if plain in BREAKS:
        return plain == "and" and _joins(words, at, floor)
    if plain in _TIES or plain == "of":
        return _tied(words, at, floor)
    if word.text in "().":
        return word.text != "."
    return word.text[0].isalnum()


def _joins(words: Sequence[Word], at: int, floor: int) -> bool:
    """Whether "and" stands between two names."""
    return at > floor and at + 1 < len(words) and words[at - 1].text[0].isupper() and words[at + 1].text[0].isupper()


def _continues(words: Sequence[Word], at: int, first: int) -> bool:
    word = words[at]
    if word.lower in _DETERMINERS:
        return at == first or words[at - 1].lower in _TIES_AND
    if _plain(words, at) in BREAKS:
        return word.lower == "and" and at > first and _joins(words, at, first)
    if word.lower in _TIES or word.lower == "of":
        return at > first and (word.lower == "of" or words[at - 1].lower in _ROLES)
    if word.text in "()":
        return at > first
    after_name = at > first and words[at - 1].text[0].isupper() and words[at - 1].lower not in _DETERMINERS
    if after_name and word.text.islower() and _is_verb(word.text):
        return False
    return word.text[0].isalnum() and word.lower not in TIME


def _is_verb(word: str) -> bool:
    return word.endswith("ed") or word in cues.ALL or word in _VERBS


def _is_name(phrase: Sequence[Word]) -> bool:
    """Whether *phrase* can name a speaker: a capital, a determiner before a noun, or people."""
    if phrase[-1].lower in TIME or phrase[-1].text in _ALONE:
        return False
    if any(word.text[0].isupper() and word.lower not in TIME for word in phrase):
        return True
    if phrase[-1].lower in _ANYBODY or phrase[0].lower in _SOME:
        return True
    return len(phrase) > 1 and phrase[0].lower in _DETERMINERS
