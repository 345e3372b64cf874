"""What a draft is joined to: the known event that it tells of, and whom the registry of actors lacks."""

from collections.abc import Mapping
from html import escape
from typing import Any, get_args

import streamlit as st

from dashboard import review
from dashboard.corpus import Corpus
from dashboard.corpus.attribution import said_by, statement
from dashboard.drafting import Draft, Newcomer, likely_questions
from dashboard.facts import KINDS, TABLES
from dashboard.facts.registers import Actor
from dashboard.review import NEW, Candidate, Joined
from dashboard.ui.plain import plain
from dashboard.ui.refs import remember
from dashboard.ui.tags import button
from dashboard.ui.words import _, several, short

_KINDS = get_args(Actor.model_fields["kind"].annotation)
_SOMEBODY_NEW = ""


def joined_of(draft: Draft, corpus: Corpus) -> Joined:
    """*draft* joined to what the seeds hold now."""
    known = corpus.keep(("known_events",), lambda: review.known_events(corpus))
    return review.join(draft, corpus.actors, review.candidates(draft, known))


def missing(joined: Joined, key: str) -> str:
    """What a person has to say before the draft can be accepted; empty where nothing is."""
    if review.needs_event(joined) and not st.session_state.get(f"event_{key}"):
        return _("Choose first which event it tells of, or that it is a new one.")
    return ""


def event(draft: Draft, joined: Joined, key: str, corpus: Corpus) -> None:
    """Which known event it is, from a short list; of one that is known already, what was said of it."""
    if joined.already:
        _known(joined.already, corpus)
    if joined.candidates:
        reasons = {one.event.id: ", ".join(map(short, one.reasons)) for one in joined.candidates}
        options = [*reasons, NEW]
        st.pills(  # not a radio, which would keep the keyboard to itself
            _("Which event does it tell of?"),
            options,
            default=joined.event or None,
            required=True,
            format_func=lambda one: _("a new one") if one == NEW else _event(corpus, one, reasons[one]),
            key=f"event_{key}",
        )
    elif joined.event == NEW and draft.kind == "strike":
        st.caption(_("No known strike fits its day and toll: it is taken on as a new event."))


def question(draft: Draft, key: str, corpus: Corpus) -> None:
    """Which question a claim may answer, from a short list; it may answer none."""
    drafted = draft.fields.get("question")
    likely = likely_questions(str(draft.fields.get("answer", "")), corpus.questions.values())
    options = list(dict.fromkeys([*([str(drafted)] if drafted else []), *likely]))
    if options:
        st.pills(
            _("Which question does it answer? None, where none is chosen."),
            options,
            default=drafted,
            format_func=lambda one: plain(corpus.questions.name(one)),
            key=f"question_{key}",
        )


def with_question(draft: Draft, fields: Mapping[str, Any], key: str) -> dict[str, Any]:
    """*fields* with the question as it is chosen on the page now."""
    chosen = st.session_state.get(f"question_{key}", draft.fields.get("question"))
    kept = {name: value for name, value in fields.items() if name != "question"}
    return {**kept, "question": chosen} if chosen else kept


def _event(corpus: Corpus, name: str, reasons: str) -> str:
    return plain(f"{corpus.events.name(name)}: {reasons}" if reasons else corpus.events.name(name))


def _known(candidate: Candidate, corpus: Corpus) -> None:
    """The text of what is known already, to be read beside the draft's."""
    rows = tuple(corpus.rows[one] for one in candidate.event.reports if one in corpus.rows)
    if not rows:
        return
    name = f"known-{candidate.event.id}"
    remember({name: rows})
    heading = _("Already known: {title} ({reasons})").format(
        title=corpus.events.name(candidate.event.id), reasons=", ".join(map(short, candidate.reasons))
    )
    count = button(several(len(rows), "{n} statement on it", "{n} statements on it"), open=name)
    text = escape(short(statement(corpus, rows[0])))
    st.html(
        f'<div class="k known"><p class="strong">{escape(heading)}</p><p>{text}</p>'
        f'<p class="q">{escape(short(said_by(corpus, rows[0])))} · {count}</p></div>'
    )


def newcomers(draft: Draft, joined: Joined, key: str, corpus: Corpus) -> None:
    """Whom the article names and the registry lacks: filled in, to be changed, or somebody known after all."""
    for name, new in joined.newcomers.items():
        title = _(str(TABLES[KINDS[draft.kind]].model_fields[name].title))
        like = review.near(new.name, corpus.actors, 3)
        with st.container(key=f"new_{key}_{name}", gap="small"):
            told = _("{field}: “{words}” is not among the actors and is taken on with the fact.")
            st.markdown(plain(told.format(field=title, words=new.name)))
            if like:
                st.selectbox(
                    _("Who it is"),
                    [_SOMEBODY_NEW, *like],
                    format_func=lambda one: corpus.actors.name(one) if one else _("somebody new"),
                    key=f"who_{key}_{name}",
                )
            if not st.session_state.get(f"who_{key}_{name}"):
                actor_fields(new, f"{key}_{name}")


def actor_fields(new: Newcomer, key: str) -> None:
    """The name, the kind and the other names of an actor, to be changed."""
    left, middle, right = st.columns([3, 2, 3])
    left.text_input(_("Name"), new.name, key=f"name_{key}")
    middle.selectbox(
        _("Kind"), _KINDS, _KINDS.index(new.kind) if new.kind in _KINDS else 0, format_func=_, key=f"kind_{key}"
    )
    right.text_input(_("Other names, with ; between"), "; ".join(new.aliases), key=f"also_{key}")


def as_filled(new: Newcomer, key: str) -> Newcomer:
    """*new* as the fields hold it now."""
    held = st.session_state
    kind, aliases = held.get(f"kind_{key}", new.kind), held.get(f"also_{key}", "; ".join(new.aliases))
    return review.renamed(new, held.get(f"name_{key}", new.name), kind, aliases)


def chosen_event(joined: Joined, key: str) -> str:
    """The event as it is chosen on the page now."""
    return str(st.session_state.get(f"event_{key}") or joined.event)


def taken_on(
    kind: str, joined: Joined, fields: Mapping[str, Any], event: str, key: str, corpus: Corpus
) -> tuple[dict[str, Any], tuple[review.Block, ...]]:
    """*fields* joined to *event* and to whom the page names, and the entries that they need."""
    made, new = dict(fields), {}
    for name, one in joined.newcomers.items():
        if known := st.session_state.get(f"who_{key}_{name}"):
            made[name] = review.with_id(made.get(name), known)
        else:
            new[name] = as_filled(one, f"{key}_{name}")
    return review.taken_on(kind, made, event, new, {*corpus.actors, *corpus.events})
