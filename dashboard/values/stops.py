"""Where sentences end: which stops end one, and the abbreviations whose full stop does not.

Whoever cuts a text into sentences asks here, so that a passage on screen and the reader of quotes never differ.
"""

import re
from collections.abc import Iterator

_TITLES = (
    "Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Sens?|Reps?|Govs?|Lt|Sgt|Cpl|Capt|Cmdr|Maj|Col|Gen|Brig|Adm|Supt|vs|"
    "Jan|Feb|Aug|Sept?|Oct|Nov|Dec|"
    "EE|Sra|Sres|Dra|Gral|Cnel|Tte|Lic|Ing|Mons|núm|art|pág|"
    "Ala|Ariz|Calif|Colo|Conn|Fla|Ga|Ky|Mass|Md|Mich|Minn|Okla|Pa|Tenn|Tex|Va|Vt|Wis|Wyo"
)
_AFTER_NAMES = r"Jr|Sr|Inc|Corp|Co|Ltd|Bros|EE\.UU|UU"
# A word with its full stop that is one word: "Lt.", "Inc.", and "No." before a number.
ABBREVIATION = rf"(?:(?:{_TITLES}|{_AFTER_NAMES})\.|Nos?\.(?=\s?[0-9]))"
INITIALS = r"(?:[A-Z]\.)+"  # U.S.   J.
_NO_END = re.compile(rf"{ABBREVIATION}|{INITIALS}|(?:[a-z]\.){{2,}}")  # also p.m.
# After these a sentence may end all the same, and does where one of the words follows that begin sentences.
_MAY_END = re.compile(rf"(?:{_AFTER_NAMES})\.|(?:[A-Z]\.){{2,}}|(?:[a-z]\.){{2,}}")
_BEGINS = re.compile(
    r"\s+(?:He|She|It|They|We|You|The|A|An|This|That|These|Those|There|His|Her|Its|Their|Our|But|And|So|Yet|If|When|"
    r"El|La|Los|Las|Un|Una|En|Por|Según|Tras|Sin|Con|Para|También|Además|Este|Esta|Su|"
    r"While|After|Before|Since|Although|Though|Because|As|At|By|For|From|In|On|With|Under|Until|Once)(?![\w-])"
)
_STOPS = re.compile(r"[.?!](?<![.?!].)[.?!]*+[\"”’'»)\]]*+(?=\s++(?P<next>[^\s,;:.?!)\]}”’»`]))")
# The network X, and no initial: posted on X. The boat | en la red social X. El barco
_NETWORK = re.compile(r"\b(?:on|to|via|platform|network|media|en|social|de|post\sto)\s\Z")
_LONGEST = 12  # letters of an abbreviation with its stops


def ends(text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """The places in *text*, from *start* to *end*, where a sentence ends and another follows: each after its last mark.

    A stop ends a sentence where white space and no small letter follow, unless it belongs to an abbreviation.
    """
    for match in _STOPS.finditer(text, start, len(text) if end is None else end):
        if not match["next"].islower() and not _goes_on(text, start, match):
            yield match.end()


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the stop of *match* belongs to an abbreviation after which the sentence goes on."""
    first, stop = match.start(), match.start() + 1
    while first > max(start, stop - _LONGEST) and (text[first - 1].isalpha() or text[first - 1] == "."):
        first -= 1
    if text[first:stop] == "X." and _NETWORK.search(text, max(start, first - _LONGEST), first):
        return False
    abbreviated = _NO_END.match(text, first)
    if not abbreviated or abbreviated.end() != stop:
        return False
    return not (_MAY_END.fullmatch(text, first, stop) and _BEGINS.match(text, match.end()))
