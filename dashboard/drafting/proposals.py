"""Drafts from elsewhere: a model's, another program's, a colleague's; proven and guarded as if a rule had made them.

The form is made from the tables themselves: `schema()` says it, `propose` reads it. A proposal quotes the article's
words letter by letter and gives the values that stand in them; what is not in the words is refused, with the reason.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, create_model
from pydantic.fields import FieldInfo

from dashboard.drafting.events.draft import Draft, Value, stated
from dashboard.drafting.events.reading import Article, Read, read
from dashboard.drafting.events.spanish.reading import read as read_spanish
from dashboard.drafting.guards import Refusal, refusals
from dashboard.drafting.languages import language_of
from dashboard.drafting.naming import named_actors
from dashboard.drafting.proving import unproven
from dashboard.drafting.trust import NEVER
from dashboard.errors import ProposalsNotReadError
from dashboard.facts import KINDS, TABLES
from dashboard.facts.fact import Fact, mark
from dashboard.facts.kinds import Role
from dashboard.facts.registers import Actor
from dashboard.values import spans
from dashboard.values.spans import Span

RULE = "proposed"
NOWHERE = Span(0, 0)
# What a person decides when the draft is accepted, or what follows from the words.
_NOT_PROPOSED = frozenset(
    "id event quote occurrence also cites inferred standing announcer about supersedes note".split()
)
_QUOTE = "The article's words that the fact rests on, letter by letter: one sentence, or two that belong together."
_ALSO = "Further words of the article that it rests on, where the quote does not say all: who, when, which list."
_ACTORS = "Each by its id in the registry of actors or, where that has nobody so named, by the name in the article."


@dataclass(frozen=True)
class Refused:
    """A proposal that is no draft: which one, counted from 1, its kind and quote as far as they were read, and why."""

    number: int
    kind: str
    quote: str
    why: tuple[str, ...]

    def __str__(self) -> str:
        return f"proposal {self.number} ({self.kind or 'of no kind'}: “{self.quote}”): {' '.join(self.why)}"


@dataclass(frozen=True)
class Proposed:
    """What became of proposals: the *drafts*, in the order of the article's words, and those *refused*."""

    drafts: tuple[Draft, ...]
    refused: tuple[Refused, ...]


def schema() -> dict[str, Any]:
    """The form of proposals as a JSON schema: an object with "proposals", a list of objects, one form for each kind."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_forms().json_schema()}


def propose(text: str, article: Article, actors: Mapping[str, Actor], rule: str = RULE) -> Proposed:
    """The drafts that *text*, JSON in the form of `schema`, proposes for *article*, and what was refused of it.

    *actors* is the registry by id; *rule* names who proposes.

    Raises:
        ProposalsNotReadError: it is no JSON, or no object with a list of proposals; the message says which.
    """
    return proposed_in(text, read_in_its_language(article, actors), rule)


def read_in_its_language(article: Article, actors: Mapping[str, Actor]) -> Read:
    """*article* as the rules of its language read it; as the English ones do where there are none."""
    return (read_spanish if language_of(article.text) == "es" else read)(article, actors)


def proposed_in(text: str, whole: Read, rule: str, within: Span = NOWHERE) -> Proposed:
    """What becomes of the proposals in *text* for the article that *whole* holds; errors as of `propose`.

    Words that stand in it several times are those *within*, where they are there too.
    """
    drafts, refused = [], []
    for number, raw in enumerate(_listed(text), start=1):
        draft, why = _read(raw, whole, rule, within)
        if draft and not why:
            drafts.append(draft)
        else:
            about = raw if isinstance(raw, dict) else {}
            refused.append(
                Refused(number, str(about.get("kind", "")), str(about.get("quote", ""))[:_SHORT], tuple(why))
            )
    return Proposed(tuple(sorted(drafts, key=lambda one: one.spans)), tuple(refused))


_SHORT = 100  # characters of a quote that is only named


def _listed(text: str) -> list[Any]:
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = f'The proposals are not JSON ({error}). Write an object: {{"proposals": [...]}}.'
        raise ProposalsNotReadError(message) from error
    listed = raw.get("proposals") if isinstance(raw, dict) else None
    if not isinstance(listed, list):
        message = 'The proposals are no object with a list "proposals". `dashboard draft --schema` prints their form.'
        raise ProposalsNotReadError(message)
    return listed


def _read(raw: Any, whole: Read, rule: str, within: Span) -> tuple[Draft | None, list[str]]:
    """*raw* as a draft, and what keeps it from being one."""
    kind = raw.get("kind") if isinstance(raw, dict) else None
    if not isinstance(kind, str) or kind not in KINDS:
        return None, [f"kind: {kind!r} is no kind of fact. Kinds: {', '.join(KINDS)}."]
    try:
        form = _form(kind).model_validate(raw)
    except ValidationError as error:
        return None, [f"{'.'.join(map(str, one['loc']))}: {one['msg']}." for one in error.errors()]
    places, why = _places(form, whole.article.text, within)
    if why:
        return None, why
    fields, unknown, new = named_actors(_values(form), places, whole)
    draft = Draft(kind, fields, places, rule, NEVER, unknown, new)
    lacks: Sequence[Refusal] = (*unproven(draft, whole), *refusals(draft, whole))
    return draft, list(dict.fromkeys(map(str, lacks)))


def _places(form: BaseModel, text: str, within: Span) -> tuple[tuple[Span, ...], list[str]]:
    """Where the quoted words stand in *text*, and which of them do not."""
    found, why = [], []
    for name, words in (("quote", form.quote), *(("also", one) for one in form.also)):  # type: ignore[attr-defined]
        places = spans.find(text, words)
        if places:
            found.append(next((one for one in places if within.start <= one.start < within.end), places[0]))
            continue
        near = spans.nearest(text, words)
        hint = f" Nearest: “{text[near.start : near.end]}”." if near else ""
        why.append(f"{name}: “{words}” stands nowhere in the article.{hint}")
    return tuple(dict.fromkeys(found)), why


def _values(form: BaseModel) -> dict[str, Value]:
    """The values that are given, without those that say nothing."""
    given = {name: getattr(form, name) for name in form.model_fields_set if name not in ("kind", "quote", "also")}
    defaults = {name: field.default for name, field in type(form).model_fields.items()}
    return stated(**{name: value for name, value in given.items() if value != defaults[name]})


@cache
def _forms() -> TypeAdapter[Any]:
    """The form of a file of proposals."""
    forms: Any = Union[tuple(_form(kind) for kind in KINDS)]  # noqa: UP007
    several: Any = list[Annotated[forms, Field(discriminator="kind")]]
    return TypeAdapter(create_model("Proposals", __config__=ConfigDict(extra="forbid"), proposals=(several, ...)))


@cache
def _form(kind: str) -> type[BaseModel]:
    """The form of a proposal of *kind*: its words, and those fields of its table that words can prove."""
    table = TABLES[KINDS[kind]]
    fields: dict[str, Any] = {
        "kind": (Literal[kind], ...),
        "quote": (Annotated[str, Field(min_length=1, description=_QUOTE)], ...),
        "also": (Annotated[list[str], Field(description=_ALSO)], []),
        **dict(_fields(table)),
    }
    return create_model(
        f"{kind.capitalize()}Proposal",
        __config__=ConfigDict(extra="forbid"),
        __doc__=(table.__doc__ or "").strip().splitlines()[0],
        **fields,
    )


def _fields(table: type[Fact]) -> Iterator[tuple[str, tuple[Any, Any]]]:
    for name, field in table.model_fields.items():
        if name in _NOT_PROPOSED:
            continue
        if mark(field, Role):
            yield name, (list[str], Field(default=[], description=f"{field.description} {_ACTORS}"))
        else:
            yield name, (_type(field), _default(field))


def _type(field: FieldInfo) -> Any:
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def _default(field: FieldInfo) -> Any:
    return Field(default=... if field.is_required() else field.default, description=field.description)
