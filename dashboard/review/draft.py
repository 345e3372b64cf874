"""The drafts of an article as a review keeps them."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, TypeAlias

from dashboard.drafting import Confidence, Draft, Newcomer
from dashboard.drafting.trust import NEVER, TEXTS
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


def _newcomer(raw: Any) -> Newcomer:
    return Newcomer(str(raw["name"]), str(raw["kind"]), tuple(map(str, raw["aliases"])))


def _confidence(raw: Any) -> Confidence:
    """How far a draft's rule was to be trusted when it was made; a share without its texts says nothing of that."""
    if not isinstance(raw, dict):
        float(raw)
        return NEVER
    if raw["on"] not in TEXTS:
        message = f"{raw['on']!r} is no kind of texts. Allowed: {', '.join(TEXTS)}."
        raise ValueError(message)
    return Confidence(int(raw["right"]), int(raw["of"]), raw["on"])


def _draft(raw: Any, number: int) -> Draft:
    try:
        spans = tuple(Span(int(start), int(end)) for start, end in raw["spans"])
        proposed = {name: _newcomer(one) for name, one in raw.get("proposed", {}).items()}
        draft = Draft(
            str(raw["kind"]),
            dict(raw["fields"]),
            spans,
            str(raw["rule"]),
            _confidence(raw["confidence"]),
            dict(raw.get("unknown", {})),
            proposed,
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        message = f"Draft {number} can't be read ({error!r}). It has kind, fields, spans, rule and confidence."
        raise DraftNotReadError(message) from error
    if draft.kind not in KINDS:
        message = f"Draft {number} is of no known kind ({draft.kind!r}). Kinds: {', '.join(KINDS)}."
        raise DraftNotReadError(message)
    return draft
