"""Phrases: what the house says in English before it is on screen (titles, notes, dates), said in another language.

A phrase of the catalogue has gaps: "{a} killed" says "11 killed" and "more than 80 killed". What fills a gap must be
sayable itself: a number, a date, a name, quoted words or another phrase. So a sentence is said whole or not at all,
and nothing is ever half translated. "[strike|strikes]" are alternatives, of which a translation takes the same one.
A gap with a capital, "{A} is not TOML", holds what stays as it is: a file, an id, a value, the word of another program.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice, product, takewhile

from babel.dates import format_date, format_skeleton

_GAP = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_COUNT = re.compile(r"(.+) (\+?\d[\d,]*)")
_QUOTED = re.compile(r"“[^“”]*”|‘[^‘’]*’")
_DATED = re.compile(r"(\d{1,2} )?[A-Z][a-z]{2,8}( \d{4})?")
_DATES = {"%d %B %Y": "", "%d %b %Y": "", "%B %Y": "yMMM", "%b %Y": "yMMM", "%d %B": "MMMd", "%d %b": "MMMd"}
_DATES |= {"%B": "LLLL", "%b": "LLL"}  # how babel writes what is written so
# Between phrases, and around them: the same in every language that is here.
_BETWEEN = (". ", "; ", " · ", ": ", ", ")
_SIGNS = ("{a}.", ", {a}", "{a} ({b})", "{a}: {b}", "{a}, {b}")
_LOOSE = 6  # fewer letters say little, such as " and ": what is longer is tried before, and lists are
_LONG = 120  # characters; what is longer is many phrases rather than one
_LONGEST = 4000  # characters; what is longer is no phrase
_TAKEN_APART = 300  # characters of a message at most: in one, strangers have a say, and every split is tried
_MOST = 50_000  # words that are remembered with what they are said as; messages have no end
_PLACES = 20  # colons that may end a place
HELD = range(0xE000, 0xF8FF)  # characters that stand for what is no words, such as the figures of a title


@dataclass(frozen=True)
class _Pattern:
    """Words with gaps, and how they are said.

    Attributes:
        literals: what stands around the gaps; *longest* of them is looked for first.
        gaps: their names.
        said: the translation.
    """

    literals: tuple[str, ...]
    gaps: tuple[str, ...]
    said: str
    longest: str

    @property
    def is_message(self) -> bool:
        """Whether what fills one of its gaps stays as it is."""
        return any(map(str.isupper, self.gaps))

    @property
    def letters(self) -> int:
        """How many letters stand around the gaps."""
        return sum(map(len, self.literals))


@dataclass
class Phrasebook:
    """Says English in another language by its catalogue.

    Attributes:
        language: of what is said, as babel knows it.
        messages: English -> the same in that language.
        names: what is called the same in every language.
        placed: whether words may begin with where it is (a file, a field) and a colon, which then stays as it is.
    """

    language: str
    messages: Mapping[str, str]
    names: Container[str] = frozenset()
    placed: bool = False
    _exact: dict[str, str] = field(init=False, default_factory=dict)
    _messages: list[_Pattern] = field(init=False, default_factory=list)
    _patterns: list[_Pattern] = field(init=False, default_factory=list)
    _loose: list[_Pattern] = field(init=False, default_factory=list)
    _known: dict[str, str | None] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Take the messages apart once."""
        for one, said in _with_and_without_stop(_each_choice(self.messages.items())):
            if _GAP.search(one):
                self._patterns.append(_pattern(one, said))
            else:
                self._exact[one] = said
        # A message is told by what stands around what stays: the more, the surer.
        self._messages = [pattern for pattern in self._patterns if pattern.is_message]
        self._messages.sort(key=lambda pattern: -pattern.letters)
        self._patterns = [pattern for pattern in self._patterns if not pattern.is_message]
        # What joins two phrases is looked for before what stands around one: "X after 2 strikes" is X, and 2 strikes.
        self._patterns.sort(key=lambda pattern: (-len(pattern.gaps), -pattern.letters))
        self._loose = [pattern for pattern in self._patterns if pattern.letters < _LOOSE]
        self._loose += [_pattern(sign, sign) for sign in _SIGNS]
        self._patterns = [pattern for pattern in self._patterns if pattern.letters >= _LOOSE]

    def say(self, words: str) -> str | None:
        """*words* in the language of the book; None where a part of them can't be said in it."""
        if words in self._known:
            return self._known[words]
        said = self._say(words) if len(words) <= _LONGEST else None
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[words] = said
        return said

    def _say(self, words: str) -> str | None:
        if not words.strip():
            return words
        if words in self._exact:
            return self._exact[words]
        if words in self.names or _QUOTED.fullmatch(words) or not ("$" in words or any(map(str.isalpha, words))):
            return words
        if (dated := self._date(words)) is not None:
            return dated
        if (counted := _COUNT.fullmatch(words)) and (said := self.say(counted[1])) is not None:
            return f"{said} {counted[2]}"
        if (message := self._first(self._messages, words)) is not None:
            return message
        if self.placed and len(words) > _TAKEN_APART:
            return self._placed(words, self._message)
        listed = self._listed(words) if len(words) > _LONG else None
        said = listed or self._first(self._patterns, words) or self._listed(words) or self._first(self._loose, words)
        return said or (self._placed(words, self.say) if self.placed else None)

    def _message(self, words: str) -> str | None:
        return self._exact.get(words) or self._first(self._messages, words)

    def _first(self, patterns: Iterable[_Pattern], words: str) -> str | None:
        return next((said for pattern in patterns if (said := self._filled(pattern, words)) is not None), None)

    def _placed(self, words: str, say: Callable[[str], str | None]) -> str | None:
        """What is said of a place: "mill.toml, killed: is missing."."""
        for colon in islice(re.finditer(": ", words), _PLACES):
            if (said := say(words[colon.end() :])) is not None:
                place = words[: colon.start()]
                return f"{say(place) or place}: {said}"
        return None

    def _listed(self, words: str) -> str | None:
        """Phrases one after the other, as sentences or in a list."""
        for sign in _BETWEEN:
            if sign in words:
                said = list(takewhile(_is_said, map(self.say, words.split(sign))))
                if len(said) == words.count(sign) + 1:
                    return sign.join(map(str, said))
        return None

    def _date(self, words: str) -> str | None:
        """A date as babel writes it: "24 November 2025" is "24 nov 2025"."""
        if not _DATED.fullmatch(words):
            return None
        for written, skeleton in _DATES.items():
            try:
                read = datetime.strptime(f"{words} 2000" if "%Y" not in written else words, _with_year(written))
            except ValueError:
                continue
            if not skeleton:
                return format_date(read, "medium", locale=self.language)
            if skeleton.startswith("LLL"):
                return format_date(read, skeleton, locale=self.language)
            return format_skeleton(skeleton, read, locale=self.language)
        return None

    def _filled(self, pattern: _Pattern, words: str) -> str | None:
        """The translation of *pattern* with what stands in its gaps in *words*, each said; None where it is another."""
        if pattern.longest not in words or not words.startswith(pattern.literals[0]):
            return None
        for contents in _contents(pattern.literals, words, len(pattern.literals[0])):
            filled = zip(pattern.gaps, contents, strict=True)
            said = {gap: content if gap.isupper() else self.say(content) for gap, content in filled}
            if None not in said.values():
                return _with(said, pattern.said)
        return None


def _is_said(words: str | None) -> bool:
    return words is not None


def _with_year(written: str) -> str:
    return written if "%Y" in written else f"{written} %Y"


def _pattern(one: str, said: str) -> _Pattern:
    parts = _GAP.split(one)
    return _Pattern(tuple(parts[::2]), tuple(parts[1::2]), said, max(parts[::2], key=len))


def _with(said: Mapping[str, str | None], text: str) -> str:
    """*text* with its gaps filled; other braces stay."""
    return _GAP.sub(lambda gap: str(said[gap[1]]), text)


def _contents(literals: tuple[str, ...], words: str, start: int) -> Iterator[tuple[str, ...]]:
    """Every way to fill the gaps from *start* on, so that *words* come out."""
    rest = literals[1:]
    if len(rest) == 1:
        end = len(words) - len(rest[0])
        if end > start and words.endswith(rest[0]):
            yield (words[start:end],)
        return
    place = words.find(rest[0], start + 1)
    while place != -1:
        for more in _contents(rest, words, place + len(rest[0])):
            yield (words[start:place], *more)
        place = words.find(rest[0], place + 1)


def _each_choice(messages: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each message with each of its alternatives, the translation with the same."""
    for one, said in messages:
        mine, theirs = ([part.split("|") for part in _CHOICE.findall(text)] for text in (one, said))
        for places in product(*(range(len(choice)) for choice in mine)):
            yield _chosen(one, mine, places), _chosen(said, theirs, places)


def _with_and_without_stop(messages: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each message; a sentence without its full stop too, since it may stand before another."""
    for one, said in messages:
        yield one, said
        if one.endswith(".") and said.endswith("."):
            yield one[:-1], said[:-1]


def _chosen(text: str, choices: list[list[str]], places: tuple[int, ...]) -> str:
    found = iter(choice[place] for choice, place in zip(choices, places, strict=True))
    return _CHOICE.sub(lambda _: next(found), text)
