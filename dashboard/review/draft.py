"""A draft: one fact as the machine read it, with the words it read it from."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from dashboard.errors import DraftNotReadError
from dashboard.facts import KINDS
from dashboard.values.spans import Span

Fields: TypeAlias = dict[str, Any]  # as in TOML: a text, a list of texts, for `occurrence` a number


@dataclass(frozen=True)
class Draft:
    """One fact as the machine drafted it; it is no fact before a person accepts it.

    Attributes:
        kind: the word of its table, "strike".
        fields: its values as a person would write them in the article's TOML, without an id and without quotes.
        spans: the places in the text that it rests on; the first is the quote, the others are further words.
        rule: the rule that made it.
        confidence: how often that rule is right, 0 to 1.
    """

    kind: str
    fields: Mapping[str, str | list[str]]
    spans: tuple[Span, ...]
    rule: str
    confidence: float


def to_json(drafts: Sequence[Draft]) -> str:
    """*drafts* as the content of their file, which `from_json` reads."""
    raws = [{**asdict(one), "spans": [[span.start, span.end] for span in one.spans]} for one in drafts]
    return json.dumps(raws, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> tuple[Draft, ...]:
    """The drafts in the *text* of their file.

    Raises:
        DraftNotReadError: it is no JSON, or one of them is not in the form of a draft; the message says which.
    """
    try:
        raws = json.loads(text)
    except ValueError as error:
        message = f"The drafts are not JSON ({error}). Have the article read anew."
        raise DraftNotReadError(message) from error
    if not isinstance(raws, list):
        message = "The drafts are no list. Have the article read anew."
        raise DraftNotReadError(message)
    return tuple(_draft(raw, number) for number, raw in enumerate(raws, start=1))


def _draft(raw: Any, number: int) -> Draft:
    try:
        spans = tuple(Span(int(start), int(end)) for start, end in raw["spans"])
        fields, confidence = dict(raw["fields"]), float(raw["confidence"])
        draft = Draft(str(raw["kind"]), fields, spans, str(raw["rule"]), confidence)
    except (KeyError, TypeError, ValueError) as error:
        message = f"Draft {number} can't be read ({error!r}). It has kind, fields, spans, rule and confidence."
        raise DraftNotReadError(message) from error
    if draft.kind not in KINDS:
        message = f"Draft {number} is of no known kind ({draft.kind!r}). Kinds: {', '.join(KINDS)}."
        raise DraftNotReadError(message)
    return draft
