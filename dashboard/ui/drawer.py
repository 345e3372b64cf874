"""The drawer: where a number comes from. The sentences of articles first, then all else by what it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import islice

import numpy as np
import streamlit as st

from dashboard.corpus.against import contradicted
from dashboard.corpus.attribution import is_quoted
from dashboard.corpus.rows import Rows
from dashboard.panels.panel import key
from dashboard.panels.statements import Gathered, about, gathered, together
from dashboard.ui.cards import card
from dashboard.ui.choice import narrowed, view
from dashboard.ui.data import current
from dashboard.ui.folds import Folds, came_to
from dashboard.ui.refs import remember
from dashboard.ui.tags import button
from dashboard.ui.words import _, language, several, short

_FEW = 6  # statements that are shown whole; of more only some sentences of articles are, the rest stands in groups
_SENTENCES = 2
_FIRST = 40  # groups that are shown at once
_MOST = 5_000  # statements that are gathered
_SHOWN, _BEFORE = "drawer_shown", "drawer_before"


def show(rows: Sequence[int]) -> None:
    """Open the statements in *rows*, in a drawer at the side; from what it showed last, or a part, a way leads back."""
    version, before = st.session_state.get(_BEFORE, ("", ()))
    before = before if version == current().version else ()  # in other data rows mean something else
    rows = Rows(rows)
    st.session_state[_SHOWN], st.session_state[_BEFORE] = _FIRST, (current().version, rows)
    _open(_("Where this comes from"), rows, before if _out_of(before, rows) else ())


def _out_of(before: Rows | tuple[()], rows: Rows) -> bool:
    """Whether *rows* were opened out of *before*: they are a part of it, or contradict one of it."""
    against = contradicted(current())
    return set(rows) < {*before} or any(row in against and against[row].rows == tuple(rows) for row in before)


def _open(title: str, rows: Rows, before: Sequence[int]) -> None:
    @st.dialog(title, position="right", width="medium")
    def drawer() -> None:
        """The statements whole or in groups, and the way to more."""
        most = st.session_state.get(_SHOWN, _FIRST)
        kept = ("drawer", language(), view(), rows.key, most)
        inside = current().keep(kept, lambda: _inside(rows, most), most=64)
        remember({**inside.opens, key(before): before})
        st.html(f"{_way_back(before)}{inside.html}")
        if inside.left > 0:
            label = _("Show {more} more of {left}").format(more=min(_FIRST, inside.left), left=inside.left)
            st.button(label, key="drawer_more", on_click=_show_more)

    drawer()


@dataclass(frozen=True)
class _Inside:
    """What a drawer shows: its html, what can be opened in it, and how many groups are left."""

    html: str
    opens: Mapping[str, Sequence[int]]
    left: int


def _inside(rows: Rows, most: int) -> _Inside:
    """Statements whole or, of many, in groups of which the first are shown."""
    corpus = current()
    quoted = (row for row in rows if is_quoted(corpus, row))
    whole = tuple(rows if len(rows) <= _FEW else islice(quoted, _SENTENCES))
    found, folds = _groups(rows, whole), Folds(corpus)
    cards = [card(corpus, row) for row in whole]
    html = _summarised(rows) + "".join(f"{_asked(row)}{one.html}" for row, one in zip(whole, cards, strict=True))
    html += folds.html(found[:most], alone=len(found) == 1)
    opens = {**folds.opens, **{name: behind for one in cards for name, behind in one.opens.items()}}
    return _Inside(f"{_head(rows)}{html}", opens, len(found) - most)


def _asked(row: int) -> str:
    """The question that a claim answers."""
    asked = about(current(), row) if current().table(row) == "claims" else ""
    return f'<p class="k asked">{escape(short(asked))}</p>' if asked else ""


def _summarised(rows: Sequence[int]) -> str:
    """That the record's statements are not the words of their pages, once."""
    words = _("Of the record a summary stands here; the words are on the pages that are linked.")
    return f'<p class="count">{escape(words)}</p>' if (current()["basis"][np.asarray(rows)] == 0).any() else ""


def _groups(rows: Rows, whole: Sequence[int]) -> tuple[Gathered, ...]:
    """*rows*, of many the first, by what they are about, but for those that are shown whole."""
    shown = {*whole}
    left = [row for row in rows[:_MOST] if row not in shown]
    return gathered(narrowed(), Rows(left, of=rows.of)) if left else ()


def _head(rows: Rows) -> str:
    """What strikes come to, as it was asked for, and how many statements there are."""
    sums = together(narrowed(), rows) if rows.of or len(rows) > _FEW else None
    said = [came_to(*sums)] if sums else []
    said.append(several(len(rows), "{n} statement", "{n} statements"))
    if len(rows) > _MOST:
        said.append(_("Shown are the first {n}").format(n=f"{_MOST:,}"))
    return f'<p class="count">{escape(". ".join(said))}</p>'


def _way_back(before: Sequence[int]) -> str:
    """The way to the statements that these are some of."""
    back = button(several(len(before), "Back to {n} statement", "Back to {n} statements"), open=key(before))
    return f'<p class="k count">{back}</p>' if before else ""


def _show_more() -> None:
    st.session_state[_SHOWN] += _FIRST
