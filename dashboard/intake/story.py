"""What was read from a file: the text as it will be stored, and what the file says of it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.errors import ValueNotReadError
from dashboard.facts.registers import NOT_STATED
from dashboard.values import dates, prose

FEW_WORDS = 60  # a text of fewer is read, and asked about


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
    """

    text: str
    title: str = NOT_STATED
    outlet: str = NOT_STATED
    author: str = NOT_STATED
    published: str = NOT_STATED
    link: str = NOT_STATED
    language: str = NOT_STATED
    told: tuple[str, ...] = ()


def story(
    paragraphs: Iterable[str], stated: Mapping[str, Sequence[str]] | None = None, told: Iterable[str] = ()
) -> Story:
    """The story of *paragraphs*, each of which may hold several lines.

    *stated* are what the file says of each attribute, the most trusted first: the first that can be read is taken. A
    title that the text begins with is not repeated in it; a byline and a day of publication that stand alone near its
    head are read and stay.
    """
    said = {name: [line(one) for one in values] for name, values in (stated or {}).items()}
    lines = [one for paragraph in paragraphs for one in lines_of(paragraph)]
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
    )


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
