"""The filters in the side bar, drawn from what each filter says of itself; a new one needs no line here.

The View is the truth; a widget is set to it before it is drawn, and changes it when a reader changes the widget.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st

from dashboard.corpus import Corpus
from dashboard.ui.choice import change, view
from dashboard.ui.facets import rows
from dashboard.ui.words import _, language, short
from dashboard.values import dates
from dashboard.views import FILTERS, FIRST, LAST, Filter, options
from dashboard.views.finding import best, folded

# What stands on the first screen; every other filter stands in the fold below.
_AT_ONCE = ("basis", "actors", "agencies", "start", "end", "words")
_PERIOD = ("start", "end")  # two filters, one field
_MANY = 200  # so many choices are offered whole; of more, a few and a search
_FEW = 30
_FOLD = "more_filters"


def filters(corpus: Corpus) -> None:
    """Draw the filters in the side bar."""
    for name in _AT_ONCE:
        _draw(corpus, FILTERS[name])
    others = [one for name, one in FILTERS.items() if name not in _AT_ONCE]
    # The label never changes: a fold with another label is another one, and closed under the reader's hand.
    fold = st.expander(_("More filters"), icon=":material/tune:", on_change="rerun", key=_FOLD)
    if chosen := sum(bool(getattr(view(), one.name)) for one in others):
        st.caption(_("{number} set among them").format(number=chosen))
    if fold.open:
        with fold:
            for one in others:
                _draw(corpus, one)


def _draw(corpus: Corpus, one: Filter) -> None:
    if one.name in _PERIOD:
        if one.name == _PERIOD[0]:
            _period()
        return
    match one.kind:
        case "alone":
            _alone(corpus, one)
        case "several":
            _several(corpus, one)
        case "words":
            _words(one)
        case "day":
            _day(corpus, one)


def _hold(name: str, value: Any, taken: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    """What a widget of the filter *name* needs: it holds *value*, and what a reader makes of it is *taken*."""
    key = f"view_{name}"
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    return {"key": key, "on_change": lambda: change(**taken(st.session_state[key]))}


def _alone(corpus: Corpus, one: Filter) -> None:
    """All, or one of a few."""
    labels = {"": _("Both"), **{key: _in_short(one.called(corpus, key)) for key in options(corpus, one.name)}}
    if len(labels) < 3:
        return
    now = getattr(view(), one.name)
    st.segmented_control(
        _(one.label),
        list(labels),
        format_func=labels.__getitem__,
        required=True,
        label_visibility="collapsed",
        width="stretch",
        **_hold(one.name, now[0] if now else "", lambda value: {one.name: (value,) if value else ()}),
    )


def _in_short(words: str) -> str:
    """The words for a choice as a label: "the article" is "Article"."""
    return _(words.removeprefix("the ").capitalize())


def _several(corpus: Corpus, one: Filter) -> None:
    """Some of many; the five most frequent below, a click away."""
    ids = options(corpus, one.name)
    if not ids:
        return
    labels = corpus.keep(("labels", one.name, language()), lambda: {key: _called(corpus, one, key) for key in ids})
    now = getattr(view(), one.name)
    offered: Sequence[str] = corpus.keep(("offered", one.name), lambda: _in_order(corpus, one, ids))
    if len(ids) > _MANY:
        found = st.text_input(
            _("Find in {number} choices: {label}").format(number=len(ids), label=_(one.label)),
            placeholder=_("Find: {label}").format(label=_(one.label).lower()),
            key=f"find_{one.name}",
            label_visibility="collapsed",
            icon=":material/search:",
        )
        names = corpus.keep(("folded_labels", one.name, language()), lambda: folded(labels))
        offered = best(names, found, _FEW) if found else offered[:_FEW]
        offered = list(dict.fromkeys((*now, *offered)))
    st.multiselect(
        _(one.label),
        offered,
        format_func=lambda key: labels.get(key, key),
        help=_(one.hint) if one.hint else None,
        placeholder=_(one.anything),
        select_all=False,
        **_hold(one.name, list(now), lambda value: {one.name: tuple(value)}),
    )
    if one.counts:
        rows(corpus, one)


def _called(corpus: Corpus, one: Filter, key: str) -> str:
    """What a choice is called in the list: below what it is part of it stands further in."""
    apart = one.apart(corpus, key)
    return (
        "\u2003" * len(one.wholes(corpus, key)) + short(one.called(corpus, key)) + (f" · {_(apart)}" if apart else "")
    )


def _in_order(corpus: Corpus, one: Filter, ids: Sequence[str]) -> list[str]:
    """The choices in the order offered: parts below their whole, lesser kinds last; many by number."""
    if len(ids) > _MANY:
        most = one.most(corpus)
        return sorted(ids, key=lambda key: -most.get(key, 0))
    order = {key: place for place, key in enumerate(ids)}

    def place(key: str) -> list[int]:
        """Where *key* stands: behind its wholes, in the order of *ids*."""
        return [order.get(whole, -1) for whole in (*reversed(one.wholes(corpus, key)), key)]

    return sorted(ids, key=lambda key: (bool(one.apart(corpus, key)), place(key)))


def _words(one: Filter) -> None:
    st.text_input(
        _(one.label),
        placeholder=_(one.anything),
        type="search",
        label_visibility="collapsed",
        **_hold(one.name, getattr(view(), one.name), lambda value: {one.name: value.strip()}),
    )


def _period() -> None:
    """From one day to another in one field. While only the first is picked, it is from that day on."""
    start, end = (getattr(view(), name) for name in _PERIOD)
    held = (start, end) if start and end and start <= end else (start,) if start and not end else ()
    st.date_input(
        _("Period"),
        value=[],
        min_value=FIRST,
        max_value=LAST,
        format="YYYY-MM-DD",
        help=_("Keeps what may fall in it. One day alone means: from that day on."),
        **_hold("period", held, _taken),
    )


def _taken(value: tuple[date, ...]) -> dict[str, Any]:
    return dict(zip(_PERIOD, (*value, None, None)[:2], strict=True))


def _day(corpus: Corpus, one: Filter) -> None:
    """A day: moved along the days that matter, else any."""
    now = getattr(view(), one.name)
    days = [*one.days(corpus)]
    if not days:
        st.date_input(
            _(one.label), min_value=FIRST, max_value=LAST, **_hold(one.name, now, lambda value: {one.name: value})
        )
        return
    if now and now not in days:
        days = sorted([*days, now])
    st.select_slider(
        _(one.label),
        [*days, None],
        format_func=lambda day: short(dates.words(day.isoformat())) if day else _("all that is known"),
        help=_(one.hint) if one.hint else None,
        **_hold(one.name, now, lambda value: {one.name: value}),
    )
