"""Who drafts an article: the rules, a file of proposals, or a model that is asked where its address is set."""

import os
from datetime import date
from typing import NamedTuple

import streamlit as st

from dashboard import failures
from dashboard.drafting import Draft
from dashboard.drafting.asking import PROMPT
from dashboard.drafting.model import NOTES, Model, model_of
from dashboard.errors import ModelError
from dashboard.review.reading import Registers, asked_apart, drafts_apart, proposals_apart, schema_text
from dashboard.ui.plain import plain
from dashboard.ui.words import _, message


class Drafts(NamedTuple):
    """The drafts with which a review begins; the *note* says where they are from and, a line each, what was refused."""

    drafts: tuple[Draft, ...]
    note: str = ""


def proposals() -> tuple[str, bytes] | None:
    """The name and the content of a file of proposals, where the reader brings one."""
    with st.expander(_("Drafts from elsewhere"), icon=":material/input:"):
        st.caption(
            _(
                "A file of proposals, of a colleague or a program, takes the place of the rules’ drafts. Each is "
                "proven by the words of the article and guarded like a rule’s; what is refused is listed with the "
                "reason."
            )
        )
        form, icon = _("Their form (JSON schema)"), ":material/download:"
        st.download_button(form, schema_text(), "proposals.schema.json", "application/json", type="tertiary", icon=icon)
        file = st.file_uploader(_("A file of proposals (JSON)"), type=["json"], key="proposals_file")
    return (file.name, file.getvalue()) if file else None


def model() -> Model | None:
    """The model that may be asked; where the text goes is said, and nothing is sent before a reader presses."""
    try:
        found = model_of(os.environ)
    except ModelError as error:
        st.error(plain(message(error)))
        return None
    if found:
        told = _(
            "A language model is set. If you press “Ask the model at {host}”, the text of this article goes to "
            "{where}, to the model {name}, and nowhere else; “Draft its facts” sends nothing. How well that model "
            "drafts has not been measured here."
        )
        st.info(plain(told.format(host=found.host, where=found.where, name=found.name)), icon=":material/outbound:")
    return found


def by_rules(language: str, text: str, anchor: date, registers: Registers) -> Drafts:
    """The rules' drafts of a *text* in *language*."""
    return Drafts(drafts_apart(text, anchor, registers, language))


def proposed(name: str, content: bytes, text: str, anchor: date, registers: Registers) -> Drafts:
    """The drafts that the file *name* proposes.

    Raises:
        ProposalsNotReadError: it is not in the form of proposals.
        ReviewError: making them takes too long.
    """
    made = proposals_apart(text, anchor, registers, content.decode("utf-8-sig", "replace"))
    return Drafts(made.drafts, _note(_("Drafts proposed by the file {name}.").format(name=name), *made.refused))


def asked(model: Model, text: str, anchor: date, registers: Registers) -> Drafts:
    """The drafts that *model* proposes.

    Raises:
        ModelError: it can't be asked, or stopped before it proposed anything.
        ReviewError: making drafts of the text takes too long.
    """
    failures.join(NOTES)
    made = asked_apart(text, anchor, registers, model)
    if made.stopped and not made.drafts:
        raise ModelError(made.stopped)
    source = _("Drafts proposed by the model {name} at {where}, prompt {prompt}.")
    told = source.format(name=model.name, where=model.where, prompt=PROMPT)
    return Drafts(made.drafts, _note(told, made.stopped, *made.refused))


def _note(*lines: object) -> str:
    """Each of *lines* that says something as one line."""
    return "\n".join(line for line in (" ".join(str(one).split()) for one in lines) if line)
