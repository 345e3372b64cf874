"""The pages, in one list: for the navigation, for links, for "Back to ...", for what each keeps in its address."""

from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.ui.permission import may_write
from dashboard.ui.words import _


@dataclass(frozen=True)
class Place:
    """A page of the app.

    Attributes:
        name: its file and its name in an address.
        title: its heading, in the language of the session.
        group: the fold of the navigation it stands in; empty for the row itself.
        keys: what it adds to the view in its address.
        filtered: whether it shows what is chosen, and so has the filters beside it.
    """

    name: str
    title: str
    group: str = ""
    keys: tuple[str, ...] = ("section",)
    filtered: bool = True

    @property
    def file(self) -> str:
        """Its script, as Streamlit names it."""
        return f"app_pages/{self.name}.py"

    @property
    def address(self) -> str:
        """Where it is, from any page."""
        return "./" if self.name == FIRST_PAGE else self.name


SOURCES, REPORT = "sources", "report"
FIRST_PAGE = "overview"
_PLACES, _PAGES = "places", "pages"


def places() -> dict[str, Place]:
    """The pages by name, in order, as this run of the script found them."""
    found: dict[str, Place] = st.session_state.get(_PLACES) or _places()
    return found


def _places() -> dict[str, Place]:
    """The pages by name; what only writers may do is not among them for others."""
    pages = [
        Place("overview", _("Overview")),
        Place("strikes", _("Strikes")),
        Place("designations", _("Listings")),
        Place("sanctions", _("Sanctions")),
        Place("charges", _("Charges")),
        Place("rewards", _("Rewards")),
        Place("network", _("Who acts on whom")),
        Place("quotes", _("Quotes")),
        Place("claims", _("Claims")),
        Place("comparisons", _("Article and record side by side"), SOURCES),
        Place("lists", _("Official lists"), SOURCES),
        Place("articles", _("Articles"), SOURCES, ("fact", "back")),
        Place("data", _("Data and downloads"), SOURCES, ("fact", "back", "table")),
        Place("report", _("My report"), REPORT, (), filtered=False),
    ]
    if may_write():
        pages.append(Place("add", _("Add an article"), REPORT, ("review",), filtered=False))
    return {page.name: page for page in pages}


def streamlit_pages() -> dict[str, StreamlitPage]:
    """The pages as Streamlit runs them, by name, at the start of a run; an address without a page opens the first.

    They are kept by the session: Streamlit looks for the file of each one that is made.
    """
    if (found := _places()) != st.session_state.get(_PLACES):
        st.session_state[_PLACES] = found
        st.session_state[_PAGES] = {
            name: st.Page(place.file, title=place.title, url_path=name, default=name == FIRST_PAGE)
            for name, place in found.items()
        }
    kept: dict[str, StreamlitPage] = st.session_state[_PAGES]
    return kept


def place_of(page: StreamlitPage) -> Place:
    """The page that Streamlit has opened."""
    return places()[page.url_path or FIRST_PAGE]


def file_of(name: str) -> str:
    """The script of the page *name*, which a link to it names."""
    return places()[name].file
