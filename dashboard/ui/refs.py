"""What this session was shown and may ask for again: the browser names it by a key, and can name nothing else."""

from collections.abc import Mapping, Sequence

import streamlit as st

_KEY = "refs"
_MOST = 20_000  # keys that are remembered; far more than a page shows


def remember(opens: Mapping[str, Sequence[int]]) -> None:
    """Let the browser ask for what *opens* names."""
    known: dict[str, Sequence[int]] = st.session_state.setdefault(_KEY, {})
    known.update(opens)
    while len(known) > _MOST:
        del known[next(iter(known))]


def rows_of(key: str) -> Sequence[int]:
    """The rows that *key* names in this session; none for what it was not shown."""
    found: Sequence[int] = st.session_state.get(_KEY, {}).get(key, ())
    return found


def forget() -> None:
    """Forget all, since rows mean something else in another version of the data."""
    st.session_state.pop(_KEY, None)
