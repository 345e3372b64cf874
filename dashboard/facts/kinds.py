"""The kinds of value a field can hold: its type, its check at the door, and how it is looked for in a quote.

A field of a fact is annotated with one of these. `Proof` says how the loader proves that the value stands in the
fact's cited quotes (promise 1); a field without one is *coded*: the editor's own reading, and called so on screen.
"""

import re
import types
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from dashboard.values import dates, numbers

_LIST_ENTRY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*:\S+")  # ofac:22790
SENTENCE_END = re.compile(r"[.?!。][”’\"')\]]*\Z")


@dataclass(frozen=True)
class Proof:
    """How a value is looked for in the quotes of its fact.

    Attributes:
        by: "actor" (its name or an alias), "number" (with its hedge), "date" (whole), "words" (verbatim), "speech"
            (verbatim, between quotation marks), "cue" (words that stand for the value).
        cues: with "cue", the words that stand for each allowed value.
    """

    by: Literal["actor", "number", "date", "words", "speech", "cue"]
    cues: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class Role:
    """The role that the actors of a field play in the fact, as `parties` says it."""

    name: str


@dataclass(frozen=True)
class Figure:
    """A hedged number: it fills the columns *column*_low and *column*_high too.

    Attributes:
        unit: what is counted, in the plural, or "USD".
        whole: true when it counts things, so that more than 80 begins at 81.
        column: the stem of the two columns; the field's own name when empty.
    """

    unit: str
    whole: bool = True
    column: str = ""


def many(value: Any) -> Any:
    """One or a list of them -> a tuple, as a person may write either."""
    return tuple(value) if isinstance(value, list) else (value,) if isinstance(value, str) else value


def literals(annotation: Any) -> list[str]:
    """The allowed values of a single coded field; empty for any other."""
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    if get_origin(annotation) in (types.UnionType,):
        return [value for part in get_args(annotation) for value in literals(part)]
    return []


def _date(text: str) -> str:
    return dates.read(text).text


def _number(text: str) -> str:
    numbers.read(text)
    return text


def _sentence(text: str) -> str:
    """*text* when it looks like a whole sentence: no small letter first, a mark that ends a sentence last.

    Whether it has its subject and reads alone is for a person to see.
    """
    first = next((char for char in text if char.isalnum()), "a")
    if first.islower() or not SENTENCE_END.search(text):
        message = (
            f"{text!r} is no whole sentence. Write one with its subject that reads alone, from a capital letter to a "
            'full stop: "Ada Quill denies it."'
        )
        raise ValueError(message)
    return text


def address(text: str) -> str:
    """*text* when it is the address of a page on the web; else a ValueError says what is allowed."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or any(char.isspace() for char in text):
        message = f"{text!r} is no address of a page. Allowed: http:// or https:// and what follows, without spaces."
        raise ValueError(message)
    return text


def _list_entry(text: str) -> str:
    if not _LIST_ENTRY.fullmatch(text):
        message = f"{text!r} is no entry of an official list. Allowed: the list, a colon and its number: ofac:22790."
        raise ValueError(message)
    return text


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Sentence = Annotated[Text, AfterValidator(_sentence)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(many)]
Slugs = Annotated[tuple[Slug, ...], BeforeValidator(many)]
ListEntries = Annotated[tuple[Annotated[str, AfterValidator(_list_entry)], ...], BeforeValidator(many)]
Actors = Annotated[tuple[Slug, ...], BeforeValidator(many), Proof("actor")]
Edtf = Annotated[Annotated[str, AfterValidator(_date)] | None, Proof("date")]
Number = Annotated[Annotated[str, AfterValidator(_number)] | None, Proof("number")]
Verbatim = Annotated[Text | None, Proof("words")]
Verbatims = Annotated[Texts, Proof("words")]
