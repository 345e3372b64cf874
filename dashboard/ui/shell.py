"""What stands on every page: the navigation, the name of the app, the head with what it rests on, what is told."""

from base64 import b64encode
from html import escape
from pathlib import Path
from urllib.parse import urlencode

import numpy as np
import streamlit as st

from dashboard.columns import NAT
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.figures import reach
from dashboard.corpus.votes import distinct
from dashboard.panels import dossier
from dashboard.ui import tray
from dashboard.ui.address import link
from dashboard.ui.choice import narrowed, view
from dashboard.ui.pages import REPORT, SOURCES, Place, places
from dashboard.ui.plain import plain
from dashboard.ui.problems import problems
from dashboard.ui.tags import button, pressed
from dashboard.ui.words import ENGLISH, LANGUAGES, _, day, in_english, language, several, short
from dashboard.ui.written import put
from dashboard.views import FILTERS, View

_TOGETHER = 2  # actors whose dossiers stand side by side
_HERE = Path(__file__).parent
# How bodies of panels look is the same in files; the page around them is our own.
_SHEETS = (_HERE.parent / "markup" / "bodies.css", _HERE / "style.css")
_STYLE = f"<style>{' '.join(' '.join(sheet.read_text('utf-8').split()) for sheet in _SHEETS)}</style>"

# As an address that holds the picture: a file would be read and written into one at every run.
ICON = f"data:image/svg+xml;base64,{b64encode((_HERE.parent / 'icon.svg').read_bytes()).decode()}"


def style() -> None:
    """The one block of style."""
    put(_STYLE)


def site() -> str:
    """What the app is called."""
    return _("US pressure campaign on Venezuela")


def navigation(here: Place) -> None:
    """The links to the pages, in the head; each holds the whole view. The last are *here* in other languages."""
    collected, chosen = len(tray.report().items), link(view())
    labels = {SOURCES: _("Sources"), REPORT: _("Report") + (f" · {collected}" if collected else "")}
    query = escape(urlencode(chosen, doseq=True))
    groups: dict[str, list[str]] = {}
    for place in places().values():
        groups.setdefault(place.group, []).append(_link(place, query, here))
    shown = groups.pop("", [])
    for group, links in groups.items():
        open_here = ' class="here"' if group == here.group else ""
        fold = f"<summary{open_here}>{escape(labels[group])}</summary><div>{''.join(links)}</div>"
        shown.append(f'<details class="menu {group}">{fold}</details>')
    own = {key: values for key in here.keys if (values := st.query_params.get_all(key))}
    for code in LANGUAGES:
        if code != language():
            inside = urlencode({**chosen, **own, "lang": [code]}, doseq=True)
            words = f'<span lang="{code}">{escape(_NAMES.get(code, code))}</span>'
            shown.append(f'<a class="lang" href="?{escape(inside)}" data-page="{here.name}">{words}</a>')
    with st.container(key="topnav"):
        put(f'<nav class="k topnav" aria-label="{escape(_("Pages"))}">{"".join(shown)}</nav>')


def _link(place: Place, query: str, here: Place) -> str:
    """A link to *place*, its *query* escaped, which the listener on the page follows without loading all anew."""
    current_page = ' aria-current="page"' if place.name == here.name else ""
    at = f"{escape(place.address)}?{query}"
    return f'<a href="{at}" data-page="{place.name}"{current_page}>{escape(place.title)}</a>'


def name() -> None:
    """The name of the app at the top of the side bar."""
    put(f'<p class="k site">{escape(site())}</p>')


_NAMES = {"en": "English", "es": "Español"}


def head(page: Place, corpus: Corpus) -> None:
    """The page's title, what it rests on and up to when, and what is chosen, each a click to drop.

    The first page says what the site is about; one that shows nothing of what is chosen has its title alone.
    """
    if not page.filtered:
        empty = f'<p class="about">{escape(_no_article())}</p>' if not corpus.stems and not len(corpus) else ""
        put(f'<header class="k head"><h1>{escape(page.title)}</h1>{empty}</header>')
        return
    selection, called = narrowed(), _title(page, corpus)[0]
    if called != page.title:
        st.set_page_config(page_title=f"{called} · {site()}")
    key = ("head", page.name, view(), language())
    put(corpus.keep(key, lambda: _head(*_title(page, corpus), corpus, selection), most=64))


def _title(page: Place, corpus: Corpus) -> tuple[str, str]:
    """(title, line below it) of a page, the line as html; a dossier is called by its actors."""
    actors: tuple[str, ...] = view().actors if page.name == "overview" else ()
    if 0 < len(actors) <= _TOGETHER:
        return _(" and ").join(map(corpus.actors.name, actors)), _actor(corpus, actors[0]) if len(actors) == 1 else ""
    about = _("The US pressure campaign on Venezuela: who says what, each number with the sentence it comes from.")
    return page.title, escape(about) if page.name == "overview" and not view().chosen else ""


def _actor(corpus: Corpus, key: str) -> str:
    """What an actor is, in a line of html; offices and notes are in English."""
    what, office, note = dossier.about(corpus, key)
    own = f", <span{in_english()}>{escape(office)}</span>" if office else ""
    return f"{escape(short(what))}{own}." + (f" <span{in_english()}>{escape(note)}</span>" if note else "")


def _head(title: str, about: str, corpus: Corpus, selection: Selection) -> str:
    meta = " · ".join(_rests_on(corpus, selection))
    said = f'<p class="about">{about}</p>' if about else ""
    if language() != ENGLISH:
        stays = _("Statements, quotes, names and documents are in English.")
        said += f'<p class="about">{escape(stays)}</p>'
    return (
        f'<header class="k head"><div class="line"><h1>{escape(title)}</h1><p class="meta">{meta}</p></div>'
        f"{said}</header>{_chips(corpus, view())}{_caveats(selection)}"
    )


def _no_article() -> str:
    return _("There is no article yet. seeds/README.md says how to add one.")


def _rests_on(corpus: Corpus, selection: Selection) -> list[str]:
    """How many statements from where, up to when its facts go and its pages, and the version, as html."""
    if not corpus.stems and not len(corpus):
        return [escape(_no_article())]
    found = distinct(corpus.entries(selection.rows)[1])
    articles = int(np.searchsorted(found, len(corpus.stems)))
    pages = len(found) - articles
    count = several(len(selection), "{n} statement", "{n} statements")
    parts = [several(articles, "{n} article", "{n} articles")] * bool(articles)
    parts += [several(pages, "{n} cited page", "{n} cited pages")] * bool(pages)
    said = [f"<b>{escape(count)}</b>" + (f" {_('from')} {escape(_(' and ').join(parts))}" if parts else "")]
    far = reach(selection.horizon)
    if far.facts != NAT:
        said.append(_("facts to {day}").format(day=f"<b>{escape(day(far.facts))}</b>"))
    if far.last_page not in (NAT, far.facts):
        said.append(escape(_("pages read to {day}").format(day=day(far.last_page))))
    return [*said, escape(_("data {version}").format(version=corpus.version))]


def _chips(corpus: Corpus, chosen: View) -> str:
    """What is chosen, each a button that takes it away."""
    chips: list[str] = []
    for name_, value in chosen.chosen.items():
        one = FILTERS[name_]
        if isinstance(value, tuple):
            chips += [_chip(f"{_(one.label)}: ", short(one.called(corpus, key)), add=f"{name_}:{key}") for key in value]
        else:
            chips.append(_chip("", short(chosen.in_words(corpus)[name_]), clear=name_))
    if not chips:
        return ""
    chips.append(button(_("Clear all"), "clear", clear="*"))
    return f'<div class="k chips" role="group" aria-label="{escape(_("Chosen"))}">{"".join(chips)}</div>'


def _chip(label: str, words: str, **asks: str) -> str:
    heard = _("{words}: take away").format(words=f"{label}{words}")
    inner = f'<span class="hide-s">{escape(label)}</span>{escape(words)} <span aria-hidden="true">✕</span>'
    return pressed(inner, "chip", heard, **asks)


def _caveats(selection: Selection) -> str:
    """What leaves the view unseen: rows without a date in a period, rows of undated pages in a replay."""
    chosen, said = view(), []
    if chosen.start and chosen.end and chosen.start > chosen.end:
        said.append(_("The period ends before it begins, so nothing can match. Change one of its days."))
    if selection.undated:
        said.append(
            several(
                selection.undated,
                "{n} statement without a date is left out of the period.",
                "{n} statements without a date are left out of the period.",
            )
        )
    if selection.unplaced:
        said.append(
            several(
                selection.unplaced,
                "{n} statement that only undated pages make is left out of what was known by that day.",
                "{n} statements that only undated pages make are left out of what was known by that day.",
            )
        )
    return "".join(f'<p class="k q caveat">{escape(words)}</p>' for words in said)


def notices(corpus: Corpus) -> None:
    """The notices of this session and of these seeds, above the page."""
    told: list[str] = st.session_state.setdefault("told", [])
    asked = st.query_params.get_all("fact")
    if lost := [fact for fact in asked if fact not in corpus.rows]:
        told += [_("The link asks for the fact “{fact}”, which is not here.").format(fact=fact) for fact in lost]
        st.query_params["fact"] = [fact for fact in asked if fact not in lost]
    if told:
        with st.container(border=True, key="noexport_told"):
            st.markdown("  \n".join(f":material/link_off: {plain(words)}" for words in told))
            st.button(_("Understood"), key="told_read", type="tertiary", on_click=told.clear)
    if corpus.problems:
        left_out = corpus.keep("left_out", lambda: [one for one in corpus.problems if not one.warning])
        label = (
            several(len(left_out), "{n} left out of the seeds", "{n} left out of the seeds")
            if left_out
            else several(len(corpus.problems), "{n} warning on the seeds", "{n} warnings on the seeds")
        )
        label += ": " + _("see what and why")
        with st.expander(label, icon=":material/warning:", key="noexport_problems"):
            st.markdown(problems(corpus))
