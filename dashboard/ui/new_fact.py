"""A fact that no draft has: a person marks its words in the article, or types them, and says what kind it is."""

from functools import partial

import streamlit as st

from dashboard import review
from dashboard.corpus import Corpus
from dashboard.facts import KINDS, TABLES
from dashboard.review import Review
from dashboard.ui.carrying_out import carry_out, missing_fields
from dashboard.ui.data import folder
from dashboard.ui.draft_card import form
from dashboard.ui.words import _


def begin_fact(one: Review, kind: str, words: str) -> None:
    """Begin a fact of *kind* with the *words* that were marked in the article."""
    turn = st.session_state.get(f"turn_{one.stem}", 0) + 1
    st.session_state[f"turn_{one.stem}"] = turn
    st.session_state[_held(one)] = (kind, words)


def new_fact(one: Review, who: str, corpus: Corpus) -> bool:
    """Whether a fact is being made of marked words, which then stands in the place of the draft."""
    found = st.session_state.get(_held(one))
    if not found:
        return False
    kind, words = found
    with st.container(border=True, key="card_new"):
        st.markdown(f"**{_('New {kind} from these words').format(kind=_(kind))}**")
        start = review.begun(kind, words)
        key = f"{one.stem}_new_{st.session_state[f'turn_{one.stem}']}"
        if made := form(key, TABLES[KINDS[kind]], start, corpus, missing_fields()):
            event = str(made.pop("event", ""))
            taken = {*corpus.actors, *corpus.events}
            fields, entries = review.taken_on(kind, made, event, {}, taken)
            if carry_out(partial(review.take_on, folder(), one.stem, who, None, entries, kind=kind, fields=fields)):
                st.toast(_("Written."), icon=":material/check:")
                _drop(one)
            st.rerun()
        st.button(_("Leave it"), on_click=_drop, args=(one,))
    return True


def offer_fact(one: Review) -> None:
    """The way to a new fact without marking: its kind, then its words are typed or pasted."""
    with st.popover(_("Add a fact that was not drafted"), icon=":material/playlist_add:", type="tertiary"):
        st.caption(_("Mark its words in the article, or choose its kind here and paste them."))
        with st.container(horizontal=True, gap="small"):
            for kind in KINDS:
                st.button(_(kind.capitalize()), key=f"new_{kind}", on_click=begin_fact, args=(one, kind, ""))


def _held(one: Review) -> str:
    return f"marked_{one.stem}"


def _drop(one: Review) -> None:
    st.session_state.pop(_held(one), None)
