"""A draft: what a rule reads in an article, before a person has seen it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from dashboard.values.spans import Span

Value: TypeAlias = str | Sequence[str]


@dataclass(frozen=True)
class Draft:
    """One fact as a rule reads it.

    Attributes:
        kind: the word for its table: "designation", "strike", ...
        fields: its values as the article's file would have them, without an id; what was not found is left out.
        spans: the words it rests on, the first as its quote; `text[start:end]` is the evidence.
        rule: which rule fired, a key of `confidence.CONFIDENCE`.
        confidence: how often that rule's drafts were right on articles read by people.
        unknown: by field: the words that name somebody whom the registry of actors does not hold.
    """

    kind: str
    fields: Mapping[str, Value]
    spans: tuple[Span, ...]
    rule: str
    confidence: float
    unknown: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """A draft as a rule makes it; its confidence is looked up when it leaves the room."""

    kind: str
    rule: str
    spans: tuple[Span, ...]
    fields: Mapping[str, Value]
    unknown: Mapping[str, str] = field(default_factory=dict)


def stated(**values: str | Sequence[str] | None) -> dict[str, Value]:
    """*values* without those that are empty, lists as tuples; a list of one is its element."""
    made: dict[str, Value] = {}
    for name, value in values.items():
        if value and isinstance(value, str):
            made[name] = value
        elif value:
            made[name] = tuple(value) if len(value) > 1 else value[0]
    return made
