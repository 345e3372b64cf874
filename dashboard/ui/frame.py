"""A panel on the page: title, lead, body, what stands beside an accusation, one line of source, how it was counted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TypeVar

import streamlit as st

from dashboard import markup
from dashboard.charts import plotly
from dashboard.corpus import Corpus, Selection
from dashboard.documents import Shown, page_of, shown
from dashboard.markup import Page
from dashboard.panels import Panel
from dashboard.panels.counted import counted
from dashboard.panels.panel import OfferChart, Strip, TimeChart, key, text
from dashboard.ui import naming
from dashboard.ui.downloads import citation
from dashboard.ui.refs import remember
from dashboard.ui.tags import button, pressed
from dashboard.ui.translating import translated
from dashboard.ui.words import _, in_english, language, saying, several, short
from dashboard.ui.written import put
from dashboard.views import View

_T = TypeVar("_T")
_SHOWN, _SAID = "panels_shown", "beside_said"


@dataclass(frozen=True)
class Framed:
    """A panel as html around its body, made once for a view and a language.

    Attributes:
        head, foot: before and after the body.
        body: the body, where it is html.
        opens: what the browser may ask for: rows by key.
    """

    head: str
    body: str
    foot: str
    opens: Mapping[str, Sequence[int]]


def begin() -> None:
    """Forget which panels the last run showed."""
    st.session_state[_SHOWN], st.session_state[_SAID] = {}, set()


def on_page(place: str) -> tuple[str, Panel, View] | None:
    """(subject, panel, view) of what stands in *place* on the page, which the browser names."""
    found: tuple[str, Panel, View] | None = st.session_state.get(_SHOWN, {}).get(place)
    return found


def draw(panel: Panel, subject: str, selection: Selection, view: View, narrow: bool = False) -> None:
    """Draw *panel*."""
    corpus, place = selection.corpus, panel.id
    st.session_state.setdefault(_SHOWN, {})[place] = (subject, panel, view)
    said: set[str] = st.session_state.setdefault(_SAID, set())
    again = frozenset(panel.beside) & said
    said.update(panel.beside)
    name = ("framed", language(), subject, view, place, again, narrow)
    framed = corpus.keep(name, lambda: frame(selection, panel, subject, view, place, again, narrow), most=256)
    remember(framed.opens)
    body = panel.body
    with st.container(key=f"panel_{place}", gap=None):
        if isinstance(body, TimeChart | OfferChart):
            from dashboard.ui.charting import CONFIG, figure  # Plotly takes its time, and many pages have no chart

            put(framed.head)
            kept, say = ("chart", language(), subject, view, panel.id, narrow), saying()
            chart = corpus.keep(kept, lambda: figure(here(body), narrow, say), most=64)
            st.plotly_chart(chart, key=f"chart_{place}", config=CONFIG, alt=short(body.alt))
            put(framed.foot)
        else:
            put(f"{framed.head}{framed.body}{framed.foot}")


def here(thing: _T) -> _T:
    """A panel, or its body, in the language of this session."""
    say = saying()
    return translated(thing, say) if say else thing


def frame(
    selection: Selection,
    panel: Panel,
    subject: str,
    view: View,
    place: str,
    again: frozenset[str] = frozenset(),
    narrow: bool = False,
) -> Framed:
    """The html around the body of *panel*, and the body where it is no chart.

    What stands beside an accusation and is said *again* on its page is shown in pictures and on paper only.
    """
    corpus, leaving = selection.corpus, shown_of(selection, panel, subject, view)
    lang = "" if panel.title != (panel := here(panel)).title else in_english()
    page = Page(corpus)
    opens: dict[str, Sequence[int]] = {key(panel.rows): panel.rows}
    # The title of a strip is for pictures and those who listen: nothing in it can be pressed.
    strip = isinstance(panel.body, Strip)
    title = escape(text(panel.title)) if strip else page.words(panel.title)
    if isinstance(panel.body, TimeChart | OfferChart):
        opens |= plotly.opens(panel.body)
        body = ""
    else:
        drawn = markup.body(corpus, panel, narrow=narrow, translate=short)
        opens |= drawn.opens
        body = drawn.html
    icons = _icons(leaving, text(panel.title), place)
    lead = " · ".join(escape(part) for part in _lead(corpus, panel, view) if part)
    lead = f'<p class="q">{lead}</p>' if lead else ""
    words = f'<div><h2 id="{escape(place)}"{lang}>{title}</h2>{lead}</div>'
    head = f'<div class="k ph unseen">{words}</div>' if strip else f'<div class="k ph">{words}{icons}</div>'
    foot = _foot(corpus, panel, leaving.sources, icons if strip else "", again)
    return Framed(head, body, foot, opens | page.opens)


def _lead(corpus: Corpus, panel: Panel, view: View) -> Iterator[str]:
    """What stands below the title: what is drawn, the filters that it does not name, up to when it was counted."""
    if panel.lead:
        yield short(text(panel.lead))
    named = {"actors"} if all(corpus.actors.name(key) in text(panel.title) for key in view.actors) else set()
    yield from (short(words) for filter_, words in view.in_words(corpus).items() if filter_ not in named)
    if panel.as_of and panel.as_of not in text(panel.title) and not isinstance(panel.body, Strip):
        yield _("as of {day}").format(day=short(panel.as_of))


def shown_of(selection: Selection, panel: Panel, subject: str, view: View, base: str = "") -> Shown:
    """*panel* as it leaves the house."""
    return shown(panel, page_of(subject), selection, view, base)


def _icons(leaving: Shown, title: str, place: str) -> str:
    """What can be done with the panel: picture, copy, add to report, more."""
    buttons = "".join(
        pressed(f'<span aria-hidden="true">{icon}</span>', "", named := f"{label}: {title}", named, **{ask: place})
        for ask, label, icon in (
            ("pic", _("Save as picture"), "photo_camera"),
            ("copy", _("Copy picture and source"), "content_copy"),
            ("tray", _("Add to report"), "playlist_add"),
            ("more", _("Data, documents, link"), "more_horiz"),
        )
    )
    name = naming.of_panel(leaving)
    about = f'data-cite="{escape(citation(leaving))}" data-name="{escape(name)}" data-title="{escape(leaving.title)}"'
    return f'<div class="acts" {about}>{buttons}</div>'


def _foot(corpus: Corpus, panel: Panel, sources: str, icons: str, again: frozenset[str]) -> str:
    """What is never folded away, the line of source, the statements behind it, and how it was counted."""
    beside = "".join(
        f'<p class="{"beside again" if line in again else "beside"}">{escape(short(line))}</p>' for line in panel.beside
    )
    how = "".join(f"<p>{escape(short(note))}</p>" for note in counted(panel))
    behind = several(len(panel.rows), "{n} statement behind this", "{n} statements behind this")
    fold = f"<details><summary>{escape(_('How this is counted'))}</summary>{how}</details>" if how else ""
    source = short(sources).removesuffix(".")
    if isinstance(panel.body, Strip) and panel.as_of:  # it has no line below its title that says so
        source = f"{_('As of {day}').format(day=short(panel.as_of))} · {source.partition(': ')[2]}"
    hint = ""
    if isinstance(panel.body, TimeChart):
        hint = f'<span class="hint hide-s">{escape(_("Draw along the chart to choose a period"))}</span>'
    line = (
        f'<span class="only-pic">{escape(_signature(corpus, panel))}</span><span>{escape(source)}</span>'
        f"{button(behind, open=key(panel.rows))}{fold}{hint}{icons}"
    )
    return f'<div class="k foot">{beside}<div class="src">{line}</div></div>'


def _signature(corpus: Corpus, panel: Panel) -> str:
    """What a picture says of itself: the site, up to when, the version of the data."""
    parts = [_("US pressure campaign on Venezuela")]
    if panel.as_of:
        parts.append(_("as of {day}").format(day=short(panel.as_of)))
    return " · ".join([*parts, _("data {version}").format(version=corpus.version)])
