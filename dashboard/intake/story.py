"""What was read from a file: the text as it will be stored, what the file says of it, and what was left out."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.errors import ValueNotReadError
from dashboard.facts.registers import NOT_STATED
from dashboard.intake.limits import STATED
from dashboard.intake.notes import without_marks
from dashboard.values import dates, prose

FEW_WORDS = 60  # a text of fewer is read, and asked about
_SHOWN, _SHOWN_LONG = 3, 80  # passages named of what was left out; characters of one
_HEAD_NOUN = re.compile(r"(\s(?:outside|repeated|asking|of)\s.*|$)")  # passage | outside the article


@dataclass(frozen=True)
class LeftOut:
    """What stands in a file and not in its story.

    Attributes:
        what: what it is, in the singular: "footnote mark", "struck-out passage".
        passages: the words of each, in order; empty where there are none to show.
    """

    what: str
    passages: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many were left out."""
        return len(self.passages)

    def __str__(self) -> str:
        first = [one if len(one) <= _SHOWN_LONG else f"{one[: _SHOWN_LONG - 1]}…" for one in self.passages if one]
        shown = "; ".join(f"“{one}”" for one in dict.fromkeys(first[:_SHOWN]))
        more = "; …" if len(first) > _SHOWN else ""
        noun, rest, _ = _HEAD_NOUN.split(self.what, maxsplit=1)
        return f"Left out: {self.count} {noun}{'s' * (self.count != 1)}{rest}{': ' * bool(shown)}{shown}{more}."


@dataclass(frozen=True)
class Story:
    """An article as it was brought; what its file does not state is "not stated".

    Attributes:
        text: as it is stored: a paragraph a line, an empty line between two.
        title, outlet, author: as the file states them.
        published: the day, in EDTF.
        link: the address of the page.
        language: as a two-letter code.
        told: what the person should look at.
        left_out: what stands in the file and not in the text, each kind once.
    """

    text: str
    title: str = NOT_STATED
    outlet: str = NOT_STATED
    author: str = NOT_STATED
    published: str = NOT_STATED
    link: str = NOT_STATED
    language: str = NOT_STATED
    told: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def notices(self) -> tuple[str, ...]:
        """What the person should look at, and what was left out, as sentences."""
        return (*self.told, *map(str, self.left_out))


def story(
    paragraphs: Iterable[str],
    stated: Mapping[str, Sequence[str]] | None = None,
    told: Iterable[str] = (),
    left_out: Mapping[str, Sequence[str]] | None = None,
) -> Story:
    """The story of *paragraphs*, each of which may hold several lines.

    *stated* are what the file says of each attribute, the most trusted first: the first that can be read is taken. A
    title that the text begins with is not repeated in it; a byline and a day of publication that stand alone near its
    head are read and stay. *left_out* are the passages that the reader of the file left out, by what they are; footnote
    marks that are written as raised digits join them.
    """
    said = {name: [line(one[:STATED]) for one in values] for name, values in (stated or {}).items()}
    lines, marks = _bare(paragraphs)
    out = {name: [*passages] for name, passages in (left_out or {}).items() if passages}
    if marks:
        out["footnote mark"] = [*out.get("footnote mark", ()), *marks]
    title = _first(said.get("title", ()))
    if len(lines) > 1 and lines[0] == title:
        lines = lines[1:]
    head = lines[:_HEAD]
    return Story(
        text="".join(f"{one}\n\n" for one in lines)[:-1],
        title=title,
        outlet=_first(said.get("outlet", ())),
        author=_first([*said.get("author", ()), *(byline(one) for one in head)]),
        published=_first(day(one) for one in [*said.get("published", ()), *(_publication(one) for one in head)]),
        link=_first(address(one) for one in said.get("link", ())),
        language=_first(language(one) for one in said.get("language", ())),
        told=(*told, *_doubts(lines)),
        left_out=tuple(LeftOut(what, tuple(map(_shown, passages))) for what, passages in out.items()),
    )


def _bare(paragraphs: Iterable[str]) -> tuple[list[str], list[str]]:
    """The lines of *paragraphs* without the footnote marks that are written in them, and these marks."""
    bare = [without_marks(one) for paragraph in paragraphs for one in lines_of(paragraph)]
    return [one for text, _ in bare for one in lines_of(text)], [mark for _, marks in bare for mark in marks]


def _shown(passage: str) -> str:
    return " ".join(line(passage).split())


def _first(values: Iterable[str]) -> str:
    return next((one for one in values if one), NOT_STATED)


def _doubts(lines: Sequence[str]) -> Iterable[str]:
    words = sum(len(one.split()) for one in lines)
    if words < FEW_WORDS:
        yield f"The text holds only {words} word{'s' * (words != 1)}: is this the whole article?"
    if lost := sum(one.count("\ufffd") for one in lines):
        yield f"{lost} character{'s' * (lost != 1)} of the text came as \ufffd: the file was damaged before."


# What no reader sees and no quote could be found with: soft hyphens, zero-width spaces, marks of writing direction.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\ufffe\uffff\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))
_UNSEEN |= dict.fromkeys(range(0x2066, 0x206A))
_BREAK = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def lines_of(text: str) -> list[str]:
    """The lines of *text* that hold anything, without control characters and white space around them."""
    return [one for one in map(line, _BREAK.split(text)) if one]


def line(text: str) -> str:
    """*text* as one line; its other characters stay as they are."""
    seen = re.sub(r"[\t\x1f]", " ", text).translate(_UNSEEN)
    return "".join(char for char in seen if unicodedata.category(char) not in ("Cc", "Cs")).strip()


_HEAD = 4  # in how many lines at its head a text may name its author and its day
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_AGENCY = r",\s(?:(?:The\s)?Associated\sPress|AP|Reuters|AFP)"
_BETWEEN = rf"(?:\s|(?!{_AGENCY}),\s|\s(?:and|de|del|la|van|von|der|al)\s)"
_BYLINE = re.compile(
    rf"""
    [Bb][Yy]:?\s+
    (?P<names>{_NAME}(?:{_BETWEEN}{_NAME}){{1,7}})  # Ada Quill and Bo de Vries
    (?:{_AGENCY})?
    """,
    re.VERBOSE,
)
_PUBLICATION = re.compile(r"(?:first\s)?published(?:\son)?:?\s+(?P<day>.{6,60})", re.IGNORECASE)


def byline(text: str) -> str:
    """The author in a line that is a byline and nothing else ("By Ada Quill"); empty when it is none."""
    match = _BYLINE.fullmatch(text)
    return match["names"] if match else ""


def _publication(text: str) -> str:
    match = _PUBLICATION.fullmatch(text)
    return match["day"] if match else ""


_ISO = re.compile(r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)(?!\d)")


def day(stated: str) -> str:
    """The one day that *stated* names, in EDTF: of "2025-11-24T08:00Z" or "Monday, November 24, 2025"; else empty."""
    match = _ISO.match(stated)
    found = ["-".join(match.groups())] if match else [said for said, mark in prose.dates_in(stated) if not mark]
    try:
        return dates.read(found[0]).text if len(found) == 1 and len(found[0]) == len("2025-11-24") else ""
    except ValueNotReadError:
        return ""


def address(stated: str) -> str:
    """*stated* when it is the address of a page on the web; else empty."""
    return stated if re.fullmatch(r"https?://[^\s/.]+\.[^\s]+", stated) else ""


def language(stated: str) -> str:
    """The two letters of a declared language: "en" of "en-US" and of "en_GB"; else empty."""
    match = re.fullmatch(r"([a-z]{2})(?:[-_].*)?", stated.lower())
    return match[1] if match else ""
