"""What is chosen: one View in the session, which widgets, clicks and the address read and change."""

from typing import Any

import streamlit as st

from dashboard.corpus import Corpus, Selection
from dashboard.ui.address import arrived
from dashboard.ui.data import current
from dashboard.ui.once import known, once
from dashboard.ui.words import _, message
from dashboard.views import FILTERS, View, options, select

_KEY = "view"
_ALL = View()


def view() -> View:
    """What is chosen, as this run of the script found it."""
    chosen: View = once(_KEY, lambda: st.session_state.get(_KEY, _ALL))
    return chosen


def change(**changed: Any) -> None:
    """Choose other values for some filters."""
    _choose(view().but(**changed))


def _choose(chosen: View) -> None:
    st.session_state[_KEY] = chosen
    known(_KEY, chosen)


def clear(*names: str) -> None:
    """Take away what is chosen under *names*; under all when none is named."""
    change(**{name: FILTERS[name].empty for name in names or FILTERS})


def toggle(name: str, key: str) -> None:
    """Add *key* to the choices of the filter *name*, or take it out when it is there; what is no choice is left."""
    if name not in FILTERS or key not in options(current(), name):
        return
    now = getattr(view(), name)
    if FILTERS[name].kind == "alone":
        change(**{name: () if key in now else (key,)})
    else:
        change(**{name: tuple(other for other in now if other != key) if key in now else (*now, key)})


def narrowed() -> Selection:
    """The facts that are chosen."""
    return select(current(), view())


def begin(corpus: Corpus) -> None:
    """Begin a run: believe the address where it is to be believed, and drop what the seeds no longer have."""
    if found := arrived(view(), corpus):
        _choose(found[0])
        st.session_state.told = [*map(message, found[1])]
    for name, value in view().chosen.items():
        if isinstance(value, tuple) and (gone := [key for key in value if key not in allowed(corpus, name)]):
            change(**{name: tuple(key for key in value if key not in gone)})
            tell(_("No longer here, so taken out of the filter: {names}.").format(names=", ".join(gone)))


def allowed(corpus: Corpus, name: str) -> frozenset[str]:
    """What can be chosen in the filter *name*, to be looked up."""
    return corpus.keep(("allowed", name), lambda: frozenset(options(corpus, name)))


def tell(words: str) -> None:
    """Say *words* above the page until the reader has read it."""
    st.session_state.setdefault("told", []).append(words)
