"""Proper names that the registry lacks: where they stand, what they name, which other names stand beside them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dashboard.drafting.events.aliases import aliases
from dashboard.drafting.events.surnames import is_anothers, surnames
from dashboard.drafting.events.title_words import ADJECTIVES, DAYS, OPENERS, PEOPLES, PLACES, TITLES
from dashboard.drafting.headed import headed
from dashboard.values.spans import Span

_WORD = re.compile(r"\S+")
_EDGE = re.compile(r"\b")
_INITIAL = re.compile(r"[A-Z]\.")
_BODY = headed(
    r"(?:[A-Z][\w’'-]*\s(?:of\s(?:the\s)?|for\s)?){0,6}(?:[Ii]ntelligence|[Cc]ounter-?[Ii]ntelligence|Police|Guard|Assembly|Ministry|"
    r"Court|Navy|Council|Agency|Directorate|Service|Treasury|Interior|Defen[sc]e)\s(?!Corps|Forces?)(?=(?:[A-Z][\w’'.-]+\s){1,4}[A-Z][\w’'-]+$)"
)
_REST = re.compile(r"[A-Z][\w’'.-]*\s[A-Z]")
_TIES = re.compile(r"of|the|for|to|and")
_LARGE = r"(?:[A-Z]\.(?:[A-Z]\.){0,5}(?=\s[A-Z])|[A-ZÀ-ÖØ-Þ][\w’‘'&-]*)"
_ARTICLE = r"(?:[aeu]l|a[dnrstz]|ash)-"  # Omar al-Poe
_TIE = (
    r"(?:de\sla|de\slos|de\slas|de|del|la|los|las|el|al|bin|ibn|von|van|da|dos|y|of\sthe|of|for\sthe|for|to\sthe|&"
    r"|in\sthe(?=\s(?:Islamic|Arabian|Indian)\s))"
)
_FIRM = (
    r"(?:Ltd|LTD|Limited|LIMITED|LLC|L\.L\.C|Inc|INC|Corp|CORP|Co|CO|"
    r"S\.A|S\.A\.S|C\.A|GmbH|SRL|S\.R\.L|BV|NV|PLC|LLP|DMCC|FZE|de\sC\.V)\b\.?"
)
_NICK = r"\s[“\"‘'][A-Z][^“”\"‘’'\n]{1,20}[”\"’'](?=\s[A-Z])"  # Jimmy “Ash” Poe
_NICKNAME = re.compile(r"\s[“\"‘'](?P<nick>[A-Z][^“”\"‘’'\n]{1,20})[”\"’'](?=\s[A-Z])")
_DOTTED = r"(?:S\.\s?A|C\.A|S\.R\.L|L\.L\.C)\b"
_BEHIND = rf"(?:\.?,?\s(?:{_FIRM}|(?:Jr|Sr)\b\.?))"  # Gull Trade Co. Ltd | Juan Poe, Jr.
_BRANCH = re.compile(r"(?!(?:US|UN|UK|EU)-)[A-Z]{2,6}-[A-Z][\w-]*")  # IS-Kelp, of the group IS
_NAME = re.compile(
    rf"(?=[A-ZÀ-ÖØ-Þaeu])(?<![\w’'-])(?!(?:E\.)?O\.\)?\s?\d)(?:{_ARTICLE})?{_LARGE}(?:(?:{_NICK})?\s(?!{_DOTTED})(?:{_TIE}\s)?(?:{_LARGE}|{_ARTICLE}{_LARGE}|(?<![’']s\s)\d{{1,3}}\b))*{_BEHIND}*"
)
_OWNER = re.compile(r"['’]s?$")
_OWNS = ("'", "’", "'s", "’s")
_FIRM_NAME = re.compile(
    rf"\b(?:{_FIRM}|Company|Corporation|Compañía|Bank|Banco|Lines|Shipping|Holdings?|Trading|Enterprises?|Industries|"
    r"Airlines?|Airways|Logistics|Services|Energy|Petroleum|Oil|Foundation|Institute|University|Fund|Group\sof)\b"
)
_GROUP_NAME = re.compile(
    r"\b(?:Cartel|C[aá]rtel|C[aá]rteles|Gang|Front|Brigades?|Army|Movement|Ring|Clan|Network|Militia|Society|Faction|"
    r"Tren|Los|Las|La|Guard|Forces?|Crew|Mafia|Mara|Jihad|Party|Organization|Group|Salvatrucha|Commandos?|Barrio|Train)\b"
)
_DESCRIBED = re.compile(
    r"\b(?:(?P<group>gang|cartel|group|faction|militia|network|organi[sz]ation|movement|clan|guerrillas?)"
    r"|(?P<firm>company|firm|bank|airline|business|shipper|broker|refinery|operator))\s$"
)
_LEGAL = headed(
    r"(?i)specially|designated|terrorist|executive order|^e\.?o\b|^section|immigration and nationality"
    r"|federal register|national(?:s)?$|district of|district court|supreme court|national assembly"
    r"|international|constituent assembly|^department$"
    r"|rewards? program|most wanted|drug trafficking|islands?$|^dept|\bcustoms\b|act$|^act of|justice system"
    r"|law enforcement|financial intelligence|^terrorism$|^(?:sdn|sdgt|fto|tco)s?$"
)
_ADVERB = re.compile(r"[A-Z][a-z]+(?:ically|ally|edly|ously|ively|ingly|antly|ently|arly|ately)")
_LETTERS = frozenset("AIX")  # a word, a number: C may be a group
_FIRST_NAMES = frozenset("christian german jordan israel roman".split())  # peoples and people
_GIVEN = re.compile(r"\s[A-Z][\w’'-]+\s[A-Z]")
_ENDS_FIRM = re.compile(rf"\s{_FIRM}\Z")
_BARE = frozenset("brotherhood command jihad front army forces movement resistance society".split())
_NO_NAMES = frozenset("company corporation companies ltd llc inc corp co jr sr".split())  # without a name before
_ENDS_NAMES = frozenset("justice defense defence industries".split())
_LABEL = 4  # words of a line in capitals that may be a name
_NOBODY = PEOPLES | DAYS | OPENERS | TITLES | PLACES
_ALONE = PEOPLES | DAYS | OPENERS | TITLES


@dataclass(frozen=True)
class Name:
    """A proper name that the registry lacks.

    Attributes:
        span: where it stands, titles and peoples before it left out.
        name: the fullest form of it in the text.
        kind: "person", "group" or "organization", a guess by its words and those before it.
        aliases: the other names that stand beside it.
    """

    span: Span
    name: str
    kind: str
    aliases: tuple[str, ...] = ()


def names(text: str, taken: Sequence[Span]) -> tuple[Name, ...]:
    """The proper names in *text* that share no place with *taken*, where the registry's actors stand, in order.

    Somebody named in full first is the same by the surname alone.
    """
    ends = {place: span.end for span in taken for place in range(span.start, span.end)}
    found: list[Name] = []
    fullest: dict[str, Name] = {}
    for span in _spans(text, ends):
        if span.start in ends or span.end - 1 in ends:
            continue
        words = text[span.start : span.end]
        if words not in fullest and _is_word(text, span, words):
            continue
        nick = _NICKNAME.search(words)
        words = _NICKNAME.sub("", words)
        known = fullest.get(words) or _by_given(words, fullest)
        if known and not is_anothers(text, span.start):
            found.append(Name(span, known.name, known.kind, known.aliases))
            continue
        other_names = (*((nick["nick"].rstrip(","),) if nick else ()), *aliases(text, span.end))
        named = Name(span, words, _kind(text, span, words), other_names)
        found.append(named)
        fullest.setdefault(words, named)
        called = _surnames(words.split()) if named.kind == "person" else ()
        for other in (*named.aliases, *called):
            fullest.setdefault(other, named)
    return tuple(found)


def _by_given(words: str, fullest: Mapping[str, Name]) -> Name | None:
    """Whom *words* name by the given names alone: Ana, of Ana Poe; nobody where two are called so."""
    named = {one.name: one for one in fullest.values() if one.kind == "person" and one.name.startswith(f"{words} ")}
    return next(iter(named.values())) if len(named) == 1 else None


def _surnames(parts: Sequence[str]) -> list[str]:
    """By which surnames they may be called; of four names the third is one too: Juan Luis Poe Roe, Poe."""
    return [*surnames(parts), *(parts[-2:-1] if len(parts) > 3 else ())]


def _is_word(text: str, span: Span, words: str) -> bool:
    """Whether *words* are a word with a capital only as the first of its sentence: Entities of blocked entities."""
    opens = text[max(0, span.start - 3) : span.start].rstrip("“\"‘' ")[-1:] in ("", ".", "?", "!", "\n")
    low = words.lower()
    return opens and words.istitle() and _stands(low, text)


def _stands(words: str, text: str) -> bool:
    """Whether *words* stand in *text* as words of their own; a pattern of each would have to be made first."""
    at = text.find(words)
    while at >= 0 and not (_EDGE.match(text, at) and _EDGE.match(text, at + len(words))):
        at = text.find(words, at + 1)
    return at >= 0


def _spans(text: str, taken: Mapping[int, int]) -> Iterator[Span]:
    """Where names may stand; of one that begins in what is *taken* the rest, where that is a name of its own."""
    for match in _NAME.finditer(text):
        start, end = match.span()
        if match[0].lower() in _ALONE and match[0] != "A":
            continue
        if start in taken and taken[start] < end:
            while start in taken:
                start = taken[start] + 1  # Attorney for the Southern District of New York | Ana Poe
            rest = _REST.search if text.startswith(" ", start - 1) else _REST.match
            if not rest(text, start, end):
                continue
        if text.endswith(_OWNS, start, end) and (owner := _OWNER.search(text, start, end)):
            end = owner.start()
        start = _without_titles(text, start, end)
        while start in taken and taken[start] < end:
            start = _without_titles(text, taken[start] + 1, end)  # Director of the Office of Kelp | Ana Poe
        words = text[start:end]
        if words and is_name(words) and not _cries(text, start, words):
            yield Span(start, end)


def _cries(text: str, start: int, words: str) -> bool:
    """Whether *words* stand in a line all of capitals, a heading between paragraphs: SECOND TANKER SEIZED NEAR PORT."""
    if not words.isupper():
        return False
    end = text.find("\n", start)
    line = text[text.rfind("\n", 0, start) + 1 : end if end >= 0 else len(text)]
    return line.isupper() and len(line.split()) > _LABEL


def _without_titles(text: str, start: int, end: int) -> int:
    """Where the name begins behind titles, peoples and words that open a sentence: U.S. Attorney Jane Roe."""
    if body := _BODY.match(text, start, end):
        start = body.end()  # Military Intelligence | Ana Poe
    words = list(_WORD.finditer(text, start, end))
    bare = [word[0].lower().rstrip(".,").removesuffix("'s").removesuffix("’s") for word in words]
    last = len(bare) - 1 if len(bare) > 2 and bare[-1] in _ENDS_NAMES else -1  # the Armed Justice
    owns = [word[0].endswith(_OWNS) for word in words]  # the Lord’s Resistance Army
    titles = (
        at for at, word in enumerate(bare) if word in TITLES and not owns[at] and at != last and not _in_body(words, at)
    )
    first = max((at + 1 for at in titles), default=0)
    first = 0 if first and _ENDS_FIRM.search(text, start, end) else first
    initial = next((at for at, word in enumerate(words) if at > first + 1 and _INITIAL.fullmatch(word[0])), 0)
    first = max(first, initial - 1 if initial else 0)
    while first < len(words) and _opens(text, words[first], bare[first]):
        first += 1
    if 0 < first < len(words) and bare[-1] in _BARE and bare[first - 1] in PEOPLES:
        first -= 1  # the Muslim Brotherhood, the Northern Command
    return words[first].start() if first < len(words) else end


def _in_body(words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a title is none but part of a body's name: the General Directorate, la Dirección General de Puertos."""
    behind = words[at + 1][0] if at + 1 < len(words) else ""
    return behind in ("Directorate", "Secretariat") or (at > 0 and behind in ("de", "del"))


def _opens(text: str, word: re.Match[str], bare: str) -> bool:
    """Whether *word* stands before the name: On, Venezuelan, of; never the letter in "the A Front"."""
    letter = word[0] == "A" and text[max(0, word.start() - 4) : word.start()].lower() == "the "
    adjective = bare.endswith(ADJECTIVES)
    if bare in TITLES and word[0].endswith(_OWNS):
        return False
    if bare == "islamic" and _REST.match(text, word.end() + 1):
        return False  # Islamic Revolutionary Guard
    if bare in _FIRST_NAMES and _GIVEN.match(text, word.end()):
        return False
    owner = bare in PLACES and word[0].endswith(("’s", "'s"))  # Lebanon's Hezbollah
    office = text[max(0, word.start() - 3) : word.start()] == "of " and _GIVEN.match(text, word.end())
    owner = owner or bool(bare in PLACES and office)  # governor of Samoa | Juan Gull
    return (bare in _ALONE or adjective or owner or bool(_TIES.fullmatch(bare))) and not letter


@lru_cache(maxsize=4096)  # the same few names stand in an article again and again
def is_name(words: str) -> bool:
    """Whether *words* can name a person, a group or an organization: no day, no people, no office, no list."""
    if _BRANCH.fullmatch(words):
        return True
    parts = words.replace("-", " ").split()
    bare = [part.lower().rstrip(".,") for part in parts]
    legal = _LEGAL.search(words) and not _FIRM_NAME.search(words)
    if legal or words.endswith(ADJECTIVES) or all(_names_nobody(part) for part in bare):
        return False
    adverb = len(parts) == 1 and _ADVERB.fullmatch(parts[0])
    return not adverb and any(part[0].isupper() and part not in _LETTERS for part in parts)


def _names_nobody(word: str) -> bool:
    return not word or word in _NOBODY or word in _NO_NAMES or word.removesuffix("s") in PEOPLES


def _kind(text: str, span: Span, words: str) -> str:
    described = _DESCRIBED.search(text[max(0, span.start - 20) : span.start].lower())
    if _FIRM_NAME.search(words) or (described and described["firm"]):
        return "organization"
    if _GROUP_NAME.search(words) or (described and described["group"]) or words.isupper():
        return "group"
    return "person" if 1 < len(words.split()) < 7 else "group"
