"""A review: the article with its drafts marked, beside it one draft at a time to accept, edit or reject."""

from functools import partial
from typing import Any

import streamlit as st

from dashboard import review
from dashboard.corpus import Corpus
from dashboard.errors import DashboardError
from dashboard.facts import KINDS, TABLES
from dashboard.facts.registers import NOT_STATED
from dashboard.review import Joined, Review
from dashboard.ui import joining
from dashboard.ui.carrying_out import carry_out, conflict_of, missing_fields, told
from dashboard.ui.data import folder
from dashboard.ui.draft_card import form, values
from dashboard.ui.new_fact import begin_fact, new_fact, offer_fact
from dashboard.ui.permission import reviewer
from dashboard.ui.plain import plain
from dashboard.ui.review_more import added, log_of, refused_of
from dashboard.ui.review_text import UNDECIDED, text_of
from dashboard.ui.words import _, message, short


def review_page(stem: str, corpus: Corpus) -> None:
    """The review of *stem*: text, draft, and what has been decided."""
    try:
        one = review.opened(folder(), stem)
    except DashboardError as error:
        _leaving()
        st.error(plain(message(error)))
        return
    title = stem if one.about.title == NOT_STATED else one.about.title
    with st.container(horizontal=True, vertical_alignment="center", key="review_head"):
        st.markdown(
            f"**{plain(title)}** :small[{plain(short(one.progress))}. {_('What is undecided enters no total.')}]"
        )
        _leaving()
    conflict_of(one.conflict)
    who = reviewer()
    if not who:
        st.text_input(_("Your name, for the log of decisions"), key="reviewer_name", on_change=_sign)
        return
    number = _chosen(one)
    left, right = st.columns([1.1, 1], gap="medium")
    with right:
        told()
        if not new_fact(one, who, corpus):
            if number is None:
                st.info(_("There is no draft in this article. Mark words in its text to make a fact of them."))
            else:
                _card(one, number, who, corpus)
            offer_fact(one)
        refused_of(one)
        added(one, who, corpus)
        log_of(one)
    with left, st.container(key="beside"):
        asked = text_of(one, number)
    if asked.draft:
        _choose(stem, asked.draft)
        st.rerun()
    if asked.marked:
        begin_fact(one, *asked.marked)
        st.rerun()


def _leaving() -> None:
    """The way to the other reviews and to another article; this one stays as it is."""
    label = _("Other articles")
    st.button(label, icon=":material/arrow_back:", type="tertiary", key="leave_review", on_click=_leave)


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
    """One draft with what can be done with it; each way has its key. What a person has to say comes first."""
    draft, line, key = one.drafts[number - 1], one.decision(number), f"{one.stem}_{number}"
    joined = joining.joined_of(draft, corpus)
    decided = line.holds.fields if line and line.holds else None
    held = decided or joining.with_question(draft, joined.fields, key)
    editing = st.session_state.get(f"editing_{one.stem}") == number
    with st.container(border=True, key="card"):
        place = _("draft {number} of {all}").format(number=number, all=len(one.drafts))
        state = _(line.decision if line else UNDECIDED)
        st.markdown(f"**{_(TABLES[KINDS[draft.kind]].word.capitalize())}** · {place} · {state}")
        if not editing:
            _decisions(one, number, who, joined, corpus)
        if not line:
            if not editing:
                joining.event(draft, joined, key, corpus)
                joining.question(draft, key, corpus)
            joining.newcomers(draft, joined, key, corpus)
        if editing:
            _editing(one, number, who, held, joined, corpus)
        else:
            for span in draft.spans:
                st.markdown(f"> {plain(' '.join(one.text[span.start : span.end].split()))}")
            values(draft, held, corpus)
        st.caption(plain(_("Rule “{rule}”: {words}.").format(rule=draft.rule, words=short(draft.confidence.words))))
    _way_on(one, number, who)


def _editing(one: Review, number: int, who: str, held: dict[str, Any], joined: Joined, corpus: Corpus) -> None:
    """The fields of a draft to be changed."""
    draft, key = one.drafts[number - 1], f"{one.stem}_{number}"
    quote, *also = [" ".join(one.text[span.start : span.end].split()) for span in draft.spans]
    event = "" if one.decision(number) else joining.chosen_event(joined, key)
    start = {"quote": quote, "also": also, **({"event": event} if event else {}), **held}
    if made := form(key, TABLES[KINDS[draft.kind]], start, corpus, missing_fields()):
        _accept(one, number, who, joined, corpus, made)
        st.rerun()
    st.button(_("Leave it as it was"), on_click=_choose, args=(one.stem, number))


def _decisions(one: Review, number: int, who: str, joined: Joined, corpus: Corpus) -> None:
    """The ways to decide on a draft as it stands."""
    accept, refuse = partial(_accept, one, number, who, joined, corpus), partial(_reject, one, number, who)
    with st.container(horizontal=True, gap="small"):
        st.button(_("Accept"), icon=":material/check:", type="primary", shortcut="A", on_click=accept)
        st.button(_("Edit"), icon=":material/edit:", shortcut="E", on_click=_edit, args=(one.stem, number))
        st.button(_("Reject"), icon=":material/close:", shortcut="X", on_click=refuse)


def _way_on(one: Review, number: int, who: str) -> None:
    """The ways to another draft, and back from a decision."""
    last = len(one.drafts)
    ways = (
        (_("Back"), "chevron_left", "B", partial(_choose, one.stem, max(1, number - 1))),
        (_("Next"), "chevron_right", "N", partial(_choose, one.stem, min(last, number + 1))),
        (_("Undo"), "undo", "U", partial(_undo, one, who)),
    )
    with st.container(horizontal=True, gap="small"):
        for label, icon, key, way in ways:
            st.button(label, icon=f":material/{icon}:", shortcut=key, on_click=way)
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
    kind, state = TABLES[KINDS[draft.kind]].word.capitalize(), line.decision if line else UNDECIDED
    return f"{number}. {_(kind)}, {_(state)}: {words}"


def _edit(stem: str, number: int) -> None:
    st.session_state[f"draft_{stem}"] = st.session_state[f"editing_{stem}"] = number


def _choose(stem: str, number: int) -> None:
    st.session_state[f"draft_{stem}"], st.session_state[f"editing_{stem}"] = number, None


def _accept(
    one: Review, number: int, who: str, joined: Joined, corpus: Corpus, made: dict[str, Any] | None = None
) -> None:
    """Accept a draft as it is or as it was *made*, with the actors and the event that it needs, and go on."""
    draft, key, line = one.drafts[number - 1], f"{one.stem}_{number}", one.decision(number)
    if line and line.holds and made is None:
        return _go_on(one, number)
    if made is None and (lack := joining.missing(joined, key)):
        st.session_state.review_told = [lack]
        return None
    event = joining.chosen_event(joined, key) if made is None else str(made.get("event", ""))
    proposed = joining.with_question(draft, joined.fields, key)
    given = proposed if made is None else {name: value for name, value in made.items() if name != "event"}
    fields, entries = joining.taken_on(draft.kind, joined, given, event, key, corpus)
    drafted = fields if made is None else joined.fields
    if carry_out(partial(review.take_on, folder(), one.stem, who, number, entries, fields=fields, drafted=drafted)):
        _say_inferred(one.stem, number)
        return _go_on(one, number)
    return _edit(one.stem, number)


def _reject(one: Review, number: int, who: str) -> None:
    if carry_out(partial(review.reject, folder(), one.stem, who, number)):
        _go_on(one, number)


def _go_on(one: Review, number: int) -> None:
    """Go on to the next undecided draft."""
    left = [other for other in one.undecided if other != number]
    _choose(one.stem, next((other for other in left if other > number), left[0] if left else number))


def _say_inferred(stem: str, number: int) -> None:
    """Say which values of what was just written stand in no quoted words, so that nobody hardens a number unawares."""
    line = review.opened(folder(), stem).decision(number)
    fact = line.holds if line else None
    if fact and (names := fact.fields.get("inferred")):
        model = TABLES[KINDS[fact.kind]]
        said = ", ".join(str(model.model_fields[name].title).lower() for name in names)
        message = _("Written. Not in the quoted words, so marked as inferred: {fields}.").format(fields=said)
        st.toast(plain(message), icon=":material/info:")


def _undo(one: Review, who: str) -> None:
    carry_out(partial(review.undo, folder(), one.stem, who))
