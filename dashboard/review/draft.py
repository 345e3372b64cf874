"""The drafts of an article as a review keeps them."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, TypeAlias

from dashboard.drafting import Draft
from dashboard.errors import DraftNotReadError
from dashboard.facts import KINDS
from dashboard.values.spans import Span

Fields: TypeAlias = dict[str, Any]  # as in TOML: a text, a list of texts, for `occurrence` a number


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
        draft = Draft(str(raw["kind"]), fields, spans, str(raw["rule"]), confidence, dict(raw.get("unknown", {})))
    except (KeyError, TypeError, ValueError) as error:
        message = f"Draft {number} can't be read ({error!r}). It has kind, fields, spans, rule and confidence."
        raise DraftNotReadError(message) from error
    if draft.kind not in KINDS:
        message = f"Draft {number} is of no known kind ({draft.kind!r}). Kinds: {', '.join(KINDS)}."
        raise DraftNotReadError(message)
    return draft
