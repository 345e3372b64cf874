"""The panels of a page: in sections of which one is drawn, or one at a time beside their contents."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import zip_longest

import streamlit as st

from dashboard.corpus import Corpus, Selection
from dashboard.documents import panel_in, panels_in
from dashboard.facts import TABLES
from dashboard.panels import Panel, sections
from dashboard.panels.panel import QuestionMap
from dashboard.ui import frame
from dashboard.ui.address import link
from dashboard.ui.choice import narrowed, view
from dashboard.ui.data import current
from dashboard.ui.facets import nothing_left
from dashboard.ui.naming import slug
from dashboard.ui.opener import narrow
from dashboard.ui.pages import file_of
from dashboard.ui.tags import button
from dashboard.ui.words import _, several
from dashboard.views import View, select


def panels(subject: str, aside: str = "") -> None:
    """Every panel of *subject*, in order, of each question one at a time beside their contents; or what to widen.

    *aside* is the id of the one that stands at the right of the one before it.
    """
    here = _shown(subject)
    if not here:
        _nothing(current(), narrowed())
        return
    for panel, then in zip_longest(here, here[1:]):
        if isinstance(panel.body, QuestionMap):
            _one_at_a_time(panel, panel.body, subject)
        elif then and then.id == aside:
            for column, one in zip(st.columns([3, 2], gap="large"), (panel, then), strict=True):
                with column:
                    _draw(one, subject, view())
        elif panel.id != aside or panel is here[0]:
            _draw(panel, subject, view())


def _draw(panel: Panel, subject: str, chosen: View) -> None:
    frame.draw(panel, subject, select(current(), chosen), chosen, narrow())


def _one_at_a_time(panel: Panel, contents: QuestionMap, subject: str) -> None:
    """A *panel* of *contents*, and beside it the one that is asked for; without one those on which voices differ.

    Where nothing has room beside, the contents open each below its line, and the one that is asked for stands first.
    """
    asked, corpus = st.query_params.get("section", ""), current()
    shown = panel_in(view(), subject, corpus, asked) if contents.has(asked) else None
    if narrow():
        if shown:
            _alone(shown, panel.id, subject)
        with st.container(key="contents"):
            _draw(panel, subject, view())
        return
    left, right = st.columns([9, 10], gap="large")
    with left, st.container(key="contents"):
        _draw(panel, subject, view())
    with right:
        if shown:
            _alone(shown, panel.id, subject)
        for name in () if shown else contents.opened:
            if one := panel_in(view(), subject, corpus, name):
                _draw(one, subject, view())


def _alone(shown: Panel, contents: str, subject: str) -> None:
    """One panel of a group, and the way back to all of them."""
    with st.container(key="alone", gap=None):
        back = button(_("Back to all questions"), section=contents)
        st.html(f'<p class="k q">{back}</p>')
        _draw(shown, subject, view())
    st.html(f'<style>.map [data-section="{shown.id}"] {{ color: var(--accent); font-weight: 600; }}</style>')


def _shown(subject: str) -> Sequence[Panel]:
    """The panels of the section that the address names, the first without one, after those of no section."""
    corpus, chosen, asked = current(), view(), st.query_params.get("section", "")
    there = corpus.keep(("sections", subject, chosen), lambda: sections(subject, select(corpus, chosen)), most=64)
    if not there:
        return _section(panels_in(chosen, subject, corpus, each=False), subject)
    titles = {slug(title): title for title in there}
    # The sections are built one after the other, up to the one that has the panel that is asked for.
    each = ((key, panels_in(chosen, subject, corpus, title, each=False)) for key, title in titles.items())
    having = (key for key, found in each if any(_has(panel, asked) for panel in found))
    of_panel = next(having, "") if asked and asked not in titles else ""
    here = _choose_section(subject, {key: _(title) for key, title in titles.items()}, of_panel)
    return panels_in(chosen, subject, corpus, titles[here], each=False)


def _has(panel: Panel, name: str) -> bool:
    """Whether *panel* is called *name*, or is the contents of one that is."""
    return panel.id == name or (isinstance(panel.body, QuestionMap) and panel.body.has(name))


def _section(found: Sequence[Panel], subject: str) -> list[Panel]:
    """Of *found*, which name their sections themselves, those to be shown; beside a section stands how many it has."""
    titles = {slug(panel.section): panel.section for panel in found if panel.section}
    outside = [panel for panel in found if not panel.section]
    if not titles:
        return outside
    many = {panel.section: f" {panel.many.text}" for panel in found if panel.many}
    labels = {key: f"{_(title)}{many.get(title, '')}" for key, title in titles.items()}
    chosen = _choose_section(subject, labels, _section_of(found, st.query_params.get("section", "")))
    return outside + [panel for panel in found if slug(panel.section) == chosen]


def _section_of(found: Sequence[Panel], name: str) -> str:
    """The section of the panel called *name*, by its key; empty for none."""
    return next((slug(panel.section) for panel in found if panel.id == name), "")


def _choose_section(subject: str, titles: Mapping[str, str], instead: str = "") -> str:
    """The section that the address names, by its key, else *instead*, else the first; the reader can choose another."""
    key, asked = f"section_{subject}", st.query_params.get("section", "")
    chosen = asked if asked in titles else instead or next(iter(titles))
    if st.session_state.get(key) != chosen:
        st.session_state[key] = chosen
    st.segmented_control(
        _("Section"),
        list(titles),
        format_func=titles.__getitem__,
        required=True,
        label_visibility="collapsed",
        key=key,
        on_change=lambda: st.query_params.update(section=st.session_state[key]),
    )
    return chosen


def _nothing(corpus: Corpus, selection: Selection) -> None:
    """Why a page shows nothing, and what to do."""
    there = {name: selection.count(name) for name in TABLES if selection.count(name)}
    if not there:
        st.html(f'<div class="k">{nothing_left(corpus)}</div>')
        return
    counts = ", ".join(f"{_(TABLES[name].label)} {number}" for name, number in there.items())
    words = several(len(selection), "The filter leaves {n} statement", "The filter leaves {n} statements")
    st.html(f'<p class="k none">{escape(words)} ({escape(counts)}), {escape(_("but none that this page shows."))}</p>')
    st.page_link(file_of("data"), label=_("See them in the data"), icon=":material/table:", query_params=link(view()))
