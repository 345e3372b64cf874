"""A draft: what a rule reads in an article, before a person has seen it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from dashboard.drafting.trust import Confidence
from dashboard.values.spans import Span

Value: TypeAlias = str | Sequence[str]


@dataclass(frozen=True)
class Newcomer:
    """Somebody whom the registry of actors lacks, as the text has them.

    Attributes:
        name: the fullest name in the text; of a group that is only counted, its words ("14 port officials").
        kind: as in the registry: "person", "group", "organization" or "collective"; a guess.
        aliases: the other names that the text gives beside it.
    """

    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """One fact as a rule reads it.

    Attributes:
        kind: the word for its table: "designation", "strike", ...
        fields: its values as the article's file would have them, without an id; what was not found is left out.
        spans: the words it rests on, the first as its quote; `text[start:end]` is the evidence.
        rule: which rule fired, as `confidence.of` knows it; "proposed" for one that no rule made.
        confidence: how often that rule's drafts were right, and on what texts.
        unknown: by field: the words that name somebody whom the registry of actors does not hold.
        proposed: by field: the actor that those words would make, where they name one.
    """

    kind: str
    fields: Mapping[str, Value]
    spans: tuple[Span, ...]
    rule: str
    confidence: Confidence
    unknown: Mapping[str, str] = field(default_factory=dict)
    proposed: Mapping[str, Newcomer] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """A draft as a rule makes it; its confidence is looked up when it leaves the room."""

    kind: str
    rule: str
    spans: tuple[Span, ...]
    fields: Mapping[str, Value]
    unknown: Mapping[str, str] = field(default_factory=dict)
    proposed: Mapping[str, Newcomer] = field(default_factory=dict)


def stated(**values: str | Sequence[str] | None) -> dict[str, Value]:
    """*values* without those that are empty, lists as tuples; a list of one is its element."""
    made: dict[str, Value] = {}
    for name, value in values.items():
        if value and isinstance(value, str):
            made[name] = value
        elif value:
            made[name] = tuple(value) if len(value) > 1 else value[0]
    return made
