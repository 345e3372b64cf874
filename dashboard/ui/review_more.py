"""What stands below the drafts of a review: what was refused, who was added to the registers, the log."""

from functools import partial

import streamlit as st

from dashboard import review
from dashboard.corpus import Corpus
from dashboard.drafting import Newcomer
from dashboard.review import Block, Review
from dashboard.ui.carrying_out import carry_out
from dashboard.ui.data import folder
from dashboard.ui.joining import actor_fields, as_filled
from dashboard.ui.naming import slug
from dashboard.ui.plain import plain
from dashboard.ui.words import _, message, several

_REGISTERS = {"actor": "name", "event": "title", "question": "question"}


def refused_of(one: Review) -> None:
    """Which proposals from elsewhere are no drafts, and why: the first line of the log has them."""
    source, *refused = one.lines[0].note.split("\n")
    if source:
        st.caption(plain(message(source)))
    if refused:
        label = several(len(refused), "{n} proposal was refused", "{n} proposals were refused")
        with st.expander(label, icon=":material/block:"):
            for words in refused:
                st.markdown(f"- {plain(message(words))}")


def added(one: Review, who: str, corpus: Corpus) -> None:
    """Actors that this review took on, to be mended; an actor, event or question that the seeds do not have."""
    with st.expander(_("Actors, events, questions"), icon=":material/person_add:"):
        for block in _actors(one):
            _mend(one, who, block)
        _entry(one, who, corpus)


def _actors(one: Review) -> list[Block]:
    last = {line.key: line for line in one.lines if line.fact and line.fact.kind == "actor"}
    return [line.fact for line in last.values() if line.fact and line.decision != "undone"]


def _mend(one: Review, who: str, block: Block) -> None:
    """An actor that this review took on, as it is written, to be changed."""
    held = Newcomer(str(block.fields["name"]), str(block.fields["kind"]), tuple(block.fields.get("aliases", ())))
    key = f"mend_{one.stem}_{block.id}"
    with st.form(key, border=False):
        actor_fields(held, key)
        if st.form_submit_button(_("Change this actor")):
            new = as_filled(held, key)
            fields = {**block.fields, "name": new.name, "kind": new.kind, "aliases": list(new.aliases)}
            if carry_out(partial(review.add_entry, folder(), one.stem, who, "actor", fields)):
                st.toast(_("Written."), icon=":material/check:")
            st.rerun()


def _entry(one: Review, who: str, corpus: Corpus) -> None:
    """A new entry of a register; what is like it can be looked for first."""
    kind = st.radio(_("What"), list(_REGISTERS), format_func=_, horizontal=True, key=f"entry_{one.stem}")
    key, register = f"entry_{one.stem}_{kind}", corpus.registers[f"{kind}s"]
    nobody = Newcomer("", "person")
    with st.form(key, border=False):
        if kind == "actor":
            actor_fields(nobody, key)
        else:
            st.text_input(_("Its title or question, in neutral words"), key=f"name_{key}")
        with st.container(horizontal=True, gap="small"):
            look = st.form_submit_button(_("Look for it first"), icon=":material/search:")
            add = st.form_submit_button(_("Add it"), icon=":material/add:")
    new = as_filled(nobody, key)
    if look and new.name:
        like = "; ".join(map(register.name, review.near(new.name, register)))
        there = _("There is already: {names}.").format(names=like) if like else _("Nothing like it is there.")
        st.caption(plain(there))
    if add and new.name:
        more = {"kind": new.kind, "aliases": list(new.aliases)} if kind == "actor" else {}
        entry = {"id": slug(new.name), _REGISTERS[kind]: new.name, **more}
        if carry_out(partial(review.add_entry, folder(), one.stem, who, kind, entry)):
            st.toast(_("Written."), icon=":material/check:")
        st.rerun()


def log_of(one: Review) -> None:
    """Who decided what and when, the newest first."""
    with st.expander(_("Log of decisions"), icon=":material/history:"):
        for line in reversed(one.lines):
            if line.decision != "written":
                draft = _("draft {number}").format(number=line.draft)
                what = draft if line.draft is not None else line.fact.id if line.fact else ""
                note = message(line.note.partition("\n")[0])
                decided = f"{_(line.decision)} {what}".strip()
                st.caption(plain(f"{line.at}: {line.who}, {decided}. {note}".strip()))
