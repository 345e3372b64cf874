"""What the browser asks for: one listener on the page, and how it reaches the script.

The opener lives in a fragment: a drawer opens without the page being drawn anew. The chooser's answers change what is
chosen, so the script runs whole.
"""

import json
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import places, theme
from dashboard.reports import QuoteOf, panel_of, to_text
from dashboard.ui import drawer, frame, more, tray
from dashboard.ui.address import link
from dashboard.ui.choice import change, clear, narrowed, toggle, view
from dashboard.ui.data import current
from dashboard.ui.once import once
from dashboard.ui.pages import file_of
from dashboard.ui.pages import places as pages
from dashboard.ui.refs import rows_of
from dashboard.ui.words import _, language, several
from dashboard.values import dates
from dashboard.views import FILTERS, FIRST, LAST

_CHOOSER, _OPENER, _GO = "chooser", "opener", "go_to"
_HERE = Path(__file__).parent / "browser"
_LIBRARY = places.NPM / "modern-screenshot" / "dist" / "index.js"


def _light() -> dict[str, str]:
    """The light colour of each dark one, for a light picture of a dark page."""
    dark, light = theme.CONFIG["theme"]["dark"]["backgroundColor"], theme.CONFIG["theme"]["light"]["backgroundColor"]
    return dict(zip(theme.DARK, theme.PALETTE, strict=True)) | {"ink": theme.PALETTE[-1], dark: light}


def _script() -> str:
    """The light colours as LIGHT, the library as `library`, and our own code, the parts before what uses them."""
    library = _LIBRARY.read_text("utf-8") if _LIBRARY.is_file() else ""
    light = json.dumps(_light())
    wrapped = f"(() => {{ const module = {{exports: {{}}}}, exports = module.exports, define = undefined;\n{library}\n"
    parts = [
        (_HERE / f"{name}.js").read_text("utf-8")
        for name in ("opener", "card", "walking", "vector", "pictures", "printing", "tray")
    ]
    return f"const LIGHT = {light};\nconst library = {wrapped}; return module.exports; }})();\n" + "\n".join(parts)


_EMPTY = "<span></span>\n"
OPEN = st.components.v2.component("dashboard_opener", html=_EMPTY, js=_script())
CHOOSE = st.components.v2.component("dashboard_chooser", html=_EMPTY, js=(_HERE / "chooser.js").read_text("utf-8"))
_TRIGGERS = ("add", "clear", "tray", "go", "section", "period", "restored", "again")


def narrow() -> bool:
    """Whether the window is as narrow as a phone's: as the browser says, and before it has, as its name suggests."""

    def find() -> bool:
        said = (st.session_state.get(_CHOOSER) or {}).get("narrow")
        return "Mobi" in st.context.headers.get("User-Agent", "") if said is None else bool(said)

    return once("narrow", find)


def leave() -> None:
    """Go to the page that a click asked for."""
    if going := st.session_state.pop(_GO, None):
        name, fact, back = going
        more_keys = {"fact": fact, "back": back} if back else {"fact": fact}
        st.switch_page(file_of(name), query_params=link(view(), **more_keys))


def listener() -> DeltaGenerator:
    """Where the page listens: before all that comes and goes.

    A fragment is known by where it stands: moved, it is another one, sent and begun anew with all of its code.
    """
    return st.container(key="listener")


def listen(page: str) -> None:
    """Listen to the browser; *page* is the one that is open."""
    _drawers()
    status = several(len(narrowed()), "{n} statement", "{n} statements")
    report = {"text": to_text(tray.report()), "fresh": tray.is_fresh(), "session": tray.session()}
    data: dict[str, Any] = {"page": page, "status": status, "narrow": narrow(), "report": report}
    data |= {"words": _words(), "language": language()}
    answers: dict[str, Any] = {f"on_{name}_change": lambda name=name: _answer(name, page) for name in _TRIGGERS}
    CHOOSE(key=_CHOOSER, data=data, on_narrow_change=lambda: None, height="content", **answers)


def _words() -> dict[str, str]:
    """What the browser itself says."""
    return {
        "skip": _("Skip to the page"),
        "walk": _("Chart: arrow keys go from mark to mark, Enter opens the statements behind one"),
        "drawing": _("Drawing …"),
        "saved": _("Saved"),
        "copied": _("Copied"),
        "failed": _("That did not work; a screenshot will do."),
    }


@st.fragment
def _drawers() -> None:
    """Open what a click asked for."""
    asked = OPEN(key=_OPENER, on_open_change=lambda: None, on_more_change=lambda: None, height="content")
    if asked.open and (rows := rows_of(str(asked.open))):
        drawer.show(rows)
    elif asked.more and (found := frame.on_page(str(asked.more))):
        more.show(str(asked.more), *found)


def _answer(name: str, page: str) -> None:
    """Do what the browser asked for; what it can't name is left."""
    value = (st.session_state.get(_CHOOSER) or {}).get(name)
    if not isinstance(value, str) or not value:
        return
    match name:
        case "add":
            toggle(*_pair(value))
        case "clear":
            if value == "*":
                clear()
            elif value in FILTERS:
                clear(value)
        case "period":
            _choose_period(value)
        case "section":
            st.query_params["section"] = value
        case "tray":
            _collect(value)
        case "go":
            where, fact = _pair(value)
            if where in pages() and fact in current().rows:
                st.session_state[_GO] = (where, fact, page if where == "articles" else "")
        case "restored":
            tray.restore(value)


def _pair(value: str) -> tuple[str, str]:
    name, _colon, key = value.partition(":")
    return name, key


def _choose_period(value: str) -> None:
    """The span between two days that was drawn along a chart."""
    try:
        start, end = sorted(dates.read(part).start for part in value.split("|"))
    except ValueError:
        return
    change(start=max(start, FIRST), end=min(end, LAST))


def _collect(value: str) -> None:
    """Add a panel that is on the page, or a quote, to the report."""
    kind, key = _pair(value)
    if kind == "quote" and key in current().rows:
        tray.collect(QuoteOf(key))
    elif found := frame.on_page(value):
        subject, panel, chosen = found
        tray.collect(panel_of(subject, panel.id, chosen, current()))
