"""Whether a name in an item of a list is its head, or only describes it: "aligned with X", "X's boats"."""

import re
import sys

from dashboard.drafting.events.title_words import ADJECTIVES, DAYS, PEOPLES, PLACES, TITLES

# Words that a name hangs on: the leader of X, aligned with X, to X.
HANGS = frozenset(
    """
    of by with in from for to at on under over against about after before near inside based aligned linked tied led
    affiliated associated allied loyal connected related controlled owned run headed supporting supports backed
    accused who which that whose where is are was were has had have be been not no than via through within across
    into toward towards between around behind known whether if when while said says told backing helping
    supported working serving involving opposing fighting
    """.split()
)
OWNS = re.compile(r"['’]s?(?=\s)")
# What makes a name describe the next word: Los Lobos leaders, the Maduro government.
_DESCRIBES = re.compile(
    r"(?:\s(?:\([^()]{1,20}\)|\[[^][]{1,20}\]))?\s(?:[a-z-]+\s)?(?:[a-z-]{3,}s|leader|boss|chief|head|member|treasurer|founder|official|officer|spokes\w+|lawyer|"
    r"government|administration|regime|network|territory|operation|ally|associate|affiliate|cell|campaign)\b"
    r"|\s(?i:leaders|members|bosses|associates|operatives|affiliates)\b"
    r"|(?:\s\([^()]{1,20}\))?\s(?:Deputy\s|Vice\s)?(?:Representative|Director|Commander|Chief|Minister|Secretary|President)\b"
)
_KINDS_OF = r"terror|terrorist|criminal|prison|street|drug|militant|rebel|smuggling|guerrilla|crime|shipping|oil|gang"
# What it is itself: the MS-13 organization.
_TYPE = re.compile(
    rf"\s(?:(?:{_KINDS_OF})\s)?"
    r"(?:organi[sz]ation|gang|cartel|group|network|militia|faction|company|firm|movement|coalition|alliance|federation)"
    r"(?=[,.;:)]|\s(?:and|or|as|for|on|in|a|an)\b|$)"
)
_OFFICE = re.compile(
    r"(?:\s|(?:the|a|former|also|both)\s)*+(?:[A-Z][\w.’'-]*\s|\w+['’]s?\s){0,6}"
    r"(?i:(?:deputy|vice|first|acting|interim|former|national)[\s-])*"
    r"(?i:head|chief|commander|commandant|director|president|commissioner|secretary|minister|governor|undersecretary|"
    r"superintendent|prosecutor|general\smanager|manager|chairman|chair|ceo|rector|magistrate|ambassador)(?:[\s-]general)?"
    r"(?:\s(?:of|for)\s(?:the\s)?(?:[\w.’'&-]+\s|\([^()]{1,20}\)\s){1,12})"
)
_OF = re.compile(r"\s(?:of|for)\s(?:the\s)?\Z")
_LITTLE = re.compile(
    r"\s(?:as|is|was|has|its|his|this|across|always|besides|does|plus|says|alias|s|in|on|at|for|over|to|from|with|by|of|"
    r"under|last|earlier|late)\b"
)
# the Monrovia, Liberia-based manager | Gulltown, Texas resident
_PLACE = re.compile(r",\s[A-Z][\w ]{0,30}(?:-based\s(?![A-Z])|\s(?:resident|man|woman|native|couple)\b)")
# Iran's Harbour Guard | Texas resident Juan Gull
_OF_PLACE = re.compile(rf"\b(?i:{'|'.join(PLACES)})(?:[’']s\b|\s(?=(?:resident|man|woman|native|couple)\b))")
_MARKS = ',.“”"()'
_NO_NAMES = TITLES | PEOPLES | DAYS
_OPEN = frozenset(
    "the a an both also today on and then simultaneously concurrently separately la el los las crude".split()
)


def leads(words: str) -> bool:
    """Whether *words* before a name describe it: the gang | Interior Minister | brothers; never: aligned with."""
    said = _OF_PLACE.sub("", words).replace("’s", "").replace("'s", "").split()
    titled = bool(said) and said[-1].strip(_MARKS).lower() in TITLES  # Harbour Police Director | Ana Poe
    for word in said:
        bare = word.strip(_MARKS).lower()
        named = (
            word[0].isupper()
            and not all(part in _NO_NAMES for part in bare.split("-"))
            and bare not in _OPEN
            and not bare.endswith(ADJECTIVES)
        )
        if (bare in HANGS and not (word.isupper() and len(word) > 1)) or (named and not titled):
            return False
    return True


def in_office(text: str, start: int, named: int) -> bool:
    """Whether the words from *start* to a name at *named* are the office of whom it names: the head of the Guard."""
    return bool(_OFFICE.fullmatch(text, start, named)) and not _OF.search(text, start, named)


def modifies(text: str, end: int, last: int = sys.maxsize) -> bool:
    """Whether the name that ends at *end* only describes what follows, up to *last*: Los Lobos leaders."""
    if _PLACE.match(text, end):
        return True
    if _TYPE.match(text, end):
        return False
    match = _DESCRIBES.match(text, end, last)
    return match is not None and not _LITTLE.match(text, end)
