"""The kinds of value a field can hold: its type, its check at the door, and how it is looked for in a quote.

A field of a fact is annotated with one of these. `Proof` says how the loader proves that the value stands in the
fact's cited quotes (promise 1); a field without one is *coded*: the editor's own reading, and called so on screen.
"""

import types
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from dashboard.values import dates, numbers


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


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Texts = Annotated[tuple[Text, ...], BeforeValidator(many)]
Slugs = Annotated[tuple[Slug, ...], BeforeValidator(many)]
Actors = Annotated[tuple[Slug, ...], BeforeValidator(many), Proof("actor")]
Edtf = Annotated[Annotated[str, AfterValidator(_date)] | None, Proof("date")]
Number = Annotated[Annotated[str, AfterValidator(_number)] | None, Proof("number")]
Verbatim = Annotated[Text | None, Proof("words")]
Verbatims = Annotated[Texts, Proof("words")]
