"""The fields of a table as widgets: what may be chosen is what its model allows."""

from collections.abc import Collection, Mapping
from typing import Any, get_args, get_origin

import streamlit as st
from pydantic.fields import FieldInfo

from dashboard.corpus import Corpus
from dashboard.facts.fact import Fact, mark
from dashboard.facts.kinds import Figure, Role, literals
from dashboard.review import NEW
from dashboard.ui.words import _

# What the review itself writes, or no draft has.
_NOT_HERE = ("id", "quote", "occurrence", "also", "cites", "inferred")
_FIRST = (
    "actor",
    "agency",
    "speaker",
    "via",
    "date",
    "status",
    "voice",
    "stance",
    "question",
    "answer",
    "text",
    "list",
)


def fields(
    model: type[Fact], values: Mapping[str, Any], corpus: Corpus, key: str, missing: Collection[str] = ()
) -> dict[str, Any]:
    """Draw a widget for each field of *model*, filled with *values*; what they hold now, without the empty ones.

    What is *missing* or wrong comes first, then fields that its table needs and that are empty, then what the draft
    fills; the others are below a fold.
    """
    names = [name for name in model.model_fields if name not in _NOT_HERE]
    needed = [name for name in names if model.model_fields[name].is_required()]
    shown = sorted(
        {*needed, *(name for name in names if name in values or name in missing)},
        key=lambda one: (
            one not in missing,
            not (one in needed and not values.get(one)),
            _place(one),
            names.index(one),
        ),
    )
    found = {name: _widget(name, model.model_fields[name], values.get(name), corpus, f"{key}_{name}") for name in shown}
    with st.expander(_("Further fields")):
        for name in names:
            if name not in shown:
                found[name] = _widget(name, model.model_fields[name], None, corpus, f"{key}_{name}")
    return {name: value for name, value in found.items() if value}


def _place(name: str) -> int:
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)


def _widget(name: str, field: FieldInfo, value: Any, corpus: Corpus, key: str) -> Any:
    """The widget that fits the kind of *field*, and what it holds."""
    label, means = field.title or name, field.description
    several = [value] if isinstance(value, str) else list(value or ())
    if mark(field, Role):
        actors = corpus.actors
        known = [one for one in several if one in actors]
        return st.multiselect(label, actors.ids, known, format_func=actors.name, help=means, key=key)
    many = get_origin(field.annotation) is tuple
    allowed = literals(get_args(field.annotation)[0] if many else field.annotation)
    if allowed and many:
        return st.multiselect(label, allowed, [one for one in several if one in allowed], help=means, key=key)
    if allowed:
        options = ["", *allowed]
        return st.selectbox(
            label, options, options.index(several[0]) if several else 0, format_func=_or_none, help=means, key=key
        )
    if name in ("event", "question"):
        register = corpus.registers[f"{name}s"]
        said = dict(zip(register.ids, register.called, strict=True))
        new = [NEW] if name == "event" else []
        said |= dict.fromkeys(new, _("a new one"))
        options = ["", *new, *(one for one in said if one != NEW)]
        at = options.index(several[0]) if several and several[0] in said else 0
        return st.selectbox(
            label, options, at, format_func=lambda one: said.get(one, _("Choose one")), help=means, key=key
        )
    if many:
        lines = st.text_area(
            _("{field}, a line each").format(field=label), "\n".join(several), help=means, key=key, height=80
        )
        return [one.strip() for one in lines.splitlines() if one.strip()]
    hint = _("such as >80, >=83, ~80, 80..90, <=50 million") if mark(field, Figure) else None
    return st.text_input(label, several[0] if several else "", help=means, placeholder=hint, key=key).strip()


def _or_none(value: str) -> str:
    return value or _("not said")
