"""What a draft says, field by field, and the form in which a reader changes it."""

from collections.abc import Collection, Mapping
from typing import Any

import streamlit as st
from pydantic.fields import FieldInfo

from dashboard.corpus import Corpus
from dashboard.drafting import Draft
from dashboard.facts import KINDS, TABLES
from dashboard.facts.fact import Fact, mark
from dashboard.facts.kinds import Figure, Proof
from dashboard.ui.fields import fields
from dashboard.ui.plain import plain
from dashboard.ui.words import _
from dashboard.values import dates, numbers

_WORDS = ("id", "quote", "also", "occurrence", "date_words", "words")  # they stand in the quote above


def values(draft: Draft, held: Mapping[str, Any], corpus: Corpus) -> None:
    """What the fact says; where a person changed it, the machine's value stands beside it."""
    lines = []
    for name, field in TABLES[KINDS[draft.kind]].model_fields.items():
        if name in _WORDS or name == "event" or (name not in held and name not in draft.fields):
            continue
        value, drafted = _said(field, held.get(name), corpus), _said(field, draft.fields.get(name), corpus)
        was = _("drafted: {words}").format(words=drafted or _("nothing"))
        beside = "" if value == drafted or name == "inferred" else f" :small[({plain(was)})]"
        lines.append(f"{_(str(field.title))}: **{plain(value or _('nothing'))}**{beside}")
    st.markdown("  \n".join(lines))


def _said(field: FieldInfo, value: Any, corpus: Corpus) -> str:
    """*value* in words, and as it is written where that is another thing."""
    several = [value] if isinstance(value, str) else list(value or ())
    return "; ".join(_one(field, str(one), corpus) for one in several)


def _one(field: FieldInfo, value: str, corpus: Corpus) -> str:
    figure, proof = mark(field, Figure), mark(field, Proof)
    try:
        if figure:
            return _both(numbers.words(value, figure.unit if figure.unit == "USD" else ""), value)
        if proof and proof.by == "date":
            return _both(dates.words(value), value)
    except ValueError:  # what a person wrote and the notation does not know is shown as it is
        return value
    if field.title == TABLES["claims"].model_fields["question"].title:
        return corpus.questions.name(value)
    return corpus.actors.name(value)


def _both(words: str, value: str) -> str:
    return words if words == value else f"{words} ({value})"


def form(
    key: str, model: type[Fact], start: Mapping[str, Any], corpus: Corpus, missing: Collection[str] = ()
) -> dict[str, Any] | None:
    """The fields to be filled or changed, what is *missing* first, with the words that the fact rests on.

    What they hold when it is accepted.
    """
    with st.form(f"form_{key}", border=False):
        made = fields(model, start, corpus, key, missing)
        quote = st.text_area(
            _("Quote, word for word from the article"), start.get("quote", ""), height=80, key=f"q_{key}"
        )
        said = start.get("also", ())
        also = st.text_area(
            _("Further words, a line each"),
            said if isinstance(said, str) else "\n".join(said),
            height=68,
            key=f"a_{key}",
        )
        if not st.form_submit_button(_("Accept with these values"), type="primary", icon=":material/check:"):
            return None
    return {**made, "quote": quote.strip(), "also": [line.strip() for line in also.splitlines() if line.strip()]}
