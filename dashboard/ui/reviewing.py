"""A review: the article with its drafts marked, beside them one draft at a time to accept, edit or reject."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from dashboard import review
from dashboard.corpus import Corpus
from dashboard.errors import DashboardError
from dashboard.facts import KINDS, TABLES
from dashboard.facts.registers import NOT_STATED
from dashboard.review import Review
from dashboard.ui.carrying_out import carry_out, conflict_of, told
from dashboard.ui.data import folder
from dashboard.ui.draft_card import form, unknown, values
from dashboard.ui.naming import slug
from dashboard.ui.permission import reviewer
from dashboard.ui.plain import plain
from dashboard.ui.review_text import UNDECIDED, text_of
from dashboard.ui.words import _


def review_page(stem: str, corpus: Corpus) -> None:
    """The review of *stem*: text, draft, and what has been decided."""
    st.button(_("All reviews"), icon=":material/arrow_back:", type="tertiary", on_click=_leave)
    try:
        one = review.opened(folder(), stem)
    except DashboardError as error:
        st.error(plain(str(error)))
        return
    conflict_of(one.conflict)
    title = stem if one.about.title == NOT_STATED else one.about.title
    st.subheader(plain(title), anchor=False)
    st.progress(
        1 - len(one.undecided) / max(1, len(one.drafts)),
        text=f"{one.progress}. {_('What is undecided enters no total.')}",
    )
    who = reviewer()
    if not who:
        st.text_input(_("Your name, for the log of decisions"), key="reviewer_name", on_change=_sign)
        return
    number = _chosen(one)
    left, right = st.columns([1.15, 1], gap="large")
    with right:
        told()
        if number is None:
            st.info(_("There is no draft in this article."))
        else:
            _card(one, number, who, corpus)
        _missed(one, who, corpus)
        _registers(one, who, corpus)
        _log(one)
    with left:
        if chosen := text_of(one, number):
            _choose(stem, chosen)
            st.rerun()


def _leave() -> None:
    if "review" in st.query_params:
        del st.query_params["review"]


def _sign() -> None:
    st.session_state.reviewer = st.session_state.reviewer_name.strip()


def _chosen(one: Review) -> int | None:
    """The draft that is looked at: the one chosen, else the first undecided, else the first."""
    chosen = st.session_state.get(f"draft_{one.stem}")
    if isinstance(chosen, int) and 1 <= chosen <= len(one.drafts):
        return chosen
    return next(iter([*one.undecided, *range(1, len(one.drafts) + 1)]), None)


def _card(one: Review, number: int, who: str, corpus: Corpus) -> None:
    """One draft with what can be done with it; each way has its key."""
    draft, line = one.drafts[number - 1], one.decision(number)
    model = TABLES[KINDS[draft.kind]]
    state = line.decision if line else UNDECIDED
    held = line.holds.fields if line and line.holds else dict(draft.fields)
    decide, editing = partial(_decide, one, number, who), st.session_state.get(f"editing_{one.stem}") == number
    with st.container(border=True, key="card"):
        place = _("draft {number} of {all}").format(number=number, all=len(one.drafts))
        st.markdown(f"**{_(model.kind.capitalize())}** · {place} · {_(state)}")
        if not editing:
            _decisions(one, number, decide)
        for span in draft.spans:
            st.markdown(f"> {plain(' '.join(one.text[span.start : span.end].split()))}")
        unknown(draft, corpus)
        if editing:
            quote, *also = [" ".join(one.text[span.start : span.end].split()) for span in draft.spans]
            start = {"quote": quote, "also": also, **held}
            if made := form(f"{one.stem}_{number}", model, start, corpus):
                decide("accept", made)
                st.rerun()
            st.button(_("Leave it as it was"), on_click=_choose, args=(one.stem, number))
        else:
            values(draft, held, corpus)
        st.caption(plain(_("Rule “{rule}”: {words}.").format(rule=draft.rule, words=draft.confidence.words)))
    _way_on(one, number, who)


def _decisions(one: Review, number: int, decide: Callable[[str], None]) -> None:
    """The ways to decide on a draft as it stands."""
    with st.container(horizontal=True, gap="small"):
        st.button(_("Accept"), icon=":material/check:", type="primary", shortcut="A", on_click=decide, args=("accept",))
        st.button(_("Edit"), icon=":material/edit:", shortcut="E", on_click=_edit, args=(one.stem, number))
        st.button(_("Reject"), icon=":material/close:", shortcut="X", on_click=decide, args=("reject",))


def _way_on(one: Review, number: int, who: str) -> None:
    """The ways to another draft, and back from a decision."""
    with st.container(horizontal=True, gap="small"):
        last = len(one.drafts)
        st.button(
            _("Back"),
            icon=":material/chevron_left:",
            shortcut="B",
            on_click=_choose,
            args=(one.stem, max(1, number - 1)),
        )
        st.button(
            _("Next"),
            icon=":material/chevron_right:",
            shortcut="N",
            on_click=_choose,
            args=(one.stem, min(last, number + 1)),
        )
        st.button(_("Undo"), icon=":material/undo:", shortcut="U", type="tertiary", on_click=_undo, args=(one, who))
    st.selectbox(
        _("All drafts"),
        range(1, last + 1),
        number - 1,
        format_func=partial(_in_a_line, one),
        key=f"go_{one.stem}_{number}",
        on_change=lambda: _choose(one.stem, st.session_state[f"go_{one.stem}_{number}"]),
    )


def _in_a_line(one: Review, number: int) -> str:
    draft, line = one.drafts[number - 1], one.decision(number)
    words = " ".join(one.text[draft.spans[0].start : draft.spans[0].end].split())
    return f"{number}. {draft.kind.capitalize()}, {line.decision if line else UNDECIDED}: {words}"


def _missed(one: Review, who: str, corpus: Corpus) -> None:
    """A fact that no draft has: its kind, its words and its fields."""
    opened = st.expander(_("Add a fact that was not drafted"), icon=":material/playlist_add:", on_change="rerun")
    if not opened.open:
        return
    with opened:
        kind = st.selectbox(_("Kind of fact"), list(KINDS), format_func=str.capitalize, key=f"missed_{one.stem}")
        if made := form(f"{one.stem}_missed_{kind}", TABLES[KINDS[kind]], {}, corpus):
            if carry_out(partial(review.accept, folder(), one.stem, who, None, kind=kind, fields=made)):
                st.toast(_("Written."), icon=":material/check:")
            told()


def _edit(stem: str, number: int) -> None:
    st.session_state[f"draft_{stem}"] = st.session_state[f"editing_{stem}"] = number


def _choose(stem: str, number: int) -> None:
    st.session_state[f"draft_{stem}"], st.session_state[f"editing_{stem}"] = number, None


def _decide(one: Review, number: int, who: str, what: str, made: dict[str, Any] | None = None) -> None:
    """Accept or reject, and go on to the next undecided draft; what keeps it from being written is said."""
    root = folder()
    if what == "reject":
        done = carry_out(partial(review.reject, root, one.stem, who, number))
    else:
        done = carry_out(partial(review.accept, root, one.stem, who, number, fields=made))
    if done:
        _say_inferred(one.stem, number)
        left = [other for other in one.undecided if other != number]
        _choose(one.stem, next((other for other in left if other > number), left[0] if left else number))
    else:
        _edit(one.stem, number)


def _say_inferred(stem: str, number: int) -> None:
    """Say which values of what was just written stand in no quoted words, so that nobody hardens a number unawares."""
    line = review.opened(folder(), stem).decision(number)
    fact = line.holds if line else None
    if fact and (names := fact.fields.get("inferred")):
        model = TABLES[KINDS[fact.kind]]
        said = ", ".join(str(model.model_fields[name].title).lower() for name in names)
        told = _("Written. Not in the quoted words, so marked as inferred: {fields}.").format(fields=said)
        st.toast(plain(told), icon=":material/info:")


def _undo(one: Review, who: str) -> None:
    carry_out(partial(review.undo, folder(), one.stem, who))


def _registers(one: Review, who: str, corpus: Corpus) -> None:
    """An actor, event or question that the article needs and the seeds do not have."""
    with (
        st.expander(_("Add an actor, an event or a question"), icon=":material/person_add:"),
        st.form("entry", border=False),
    ):
        kind = st.radio(_("What"), ("actor", "event", "question"), horizontal=True)
        name = st.text_input(_("Its name, title or question in neutral words"))
        what = st.selectbox(
            _("Of an actor: what it is"), ("person", "group", "agency", "organization", "outlet", "country", "voice")
        )
        aliases = st.text_input(_("Of an actor: other names, with ; between"))
        look = st.form_submit_button(_("Look for it first"), icon=":material/search:")
        add = st.form_submit_button(_("Add it"), icon=":material/add:")
        words = {"actor": "name", "event": "title", "question": "question"}[kind]
        if (look or add) and name.strip():
            like = review.near(name, corpus.registers[f"{kind}s"])
            if like and not add:
                called = corpus.registers[f"{kind}s"].name
                st.caption(plain(_("There is already: {names}.").format(names="; ".join(map(called, like)))))
            elif look:
                st.caption(_("Nothing like it is there."))
        if add and name.strip():
            entry: dict[str, Any] = {"id": slug(name), words: name.strip()}
            if kind == "actor":
                entry |= {"kind": what, "aliases": [part.strip() for part in aliases.split(";") if part.strip()]}
            if carry_out(partial(review.add_entry, folder(), one.stem, who, kind, entry)):
                st.rerun()
            told()


def _log(one: Review) -> None:
    """Who decided what and when, the newest first."""
    with st.expander(_("Log of decisions"), icon=":material/history:"):
        for line in reversed(one.lines):
            if line.decision != "written":
                what = f"draft {line.draft}" if line.draft is not None else line.fact.id if line.fact else ""
                st.caption(plain(f"{line.at}: {line.who}, {line.decision} {what}. {line.note}".strip()))
