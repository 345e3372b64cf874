"""Carrying out what a reader decided in a review: what keeps it from being written is told, both versions are shown."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.errors import ChangedMeanwhileError, DashboardError
from dashboard.review import Settled
from dashboard.ui.permission import must_be_allowed
from dashboard.ui.plain import plain
from dashboard.ui.words import _, message


def carry_out(act: Callable[..., Any], settled: tuple[Settled, ...] = ()) -> bool:
    """Whether *act* wrote what it should; else what is wrong is told, or both versions are shown."""
    try:
        must_be_allowed()
        flaws = act(settled=settled)
    except ChangedMeanwhileError as conflict:
        st.session_state.conflict = (conflict, act, settled)
        return False
    except DashboardError as error:
        st.session_state.review_told = [message(error)]
        return False
    found = flaws if isinstance(flaws, tuple) else ()
    st.session_state.review_told = [message(f"{one.field}: {one.message}") for one in found]
    st.session_state.review_missing = [one.field for one in found]
    return not found


def told() -> None:
    """Say what kept the last decision from being written."""
    for one in st.session_state.pop("review_told", []):
        st.error(plain(one))


def missing_fields() -> list[str]:
    """The fields for whose sake the last decision was not written."""
    return list(st.session_state.get("review_missing", ()))


def conflict_of(left_behind: ChangedMeanwhileError | None) -> None:
    """Both versions of what somebody else changed meanwhile, and the question which to keep."""
    conflict, act, settled = st.session_state.get("conflict", (left_behind, None, ()))
    if conflict is None:
        return
    st.error(
        plain(_("{file} was changed by somebody else meanwhile. Nothing was written yet.").format(file=conflict.file))
    )
    theirs, mine = (Settled(conflict.file, conflict.theirs, "theirs"), Settled(conflict.file, conflict.theirs, "mine"))
    versions = (
        (_("As somebody else wrote it"), conflict.theirs, _("Keep theirs"), theirs),
        (_("As it was to be written"), conflict.mine, _("Write mine"), mine),
    )
    for column, (whose, text, label, choice) in zip(st.columns(2), versions, strict=True):
        with column:
            st.caption(whose)
            st.code(text or _("(not there)"), language="toml", wrap_lines=True)
            if act:
                st.button(label, key=f"keep_{choice.keep}", on_click=_settle, args=(act, (*settled, choice)))


def _settle(act: Callable[..., Any], settled: tuple[Settled, ...]) -> None:
    del st.session_state.conflict
    carry_out(act, settled)
