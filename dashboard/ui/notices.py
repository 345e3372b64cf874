"""What a reader must be told: a link that asks for what is not here, seeds that were left out."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.tables import Tables
from dashboard.ui.address import link
from dashboard.ui.phone import close_side_bar_on
from dashboard.ui.plain import plain
from dashboard.views import View


def navigation(sections: dict[str, list[StreamlitPage]], here: str, view: View) -> None:
    """The links to the pages, by section; each holds the whole view. *here* is the title of the page that is open."""
    st.markdown("**US pressure campaign on Venezuela**")
    for section, pages in sections.items():
        st.caption(section)
        for page in pages:
            st.page_link(page, query_params=link(view), width="stretch")
    close_side_bar_on(here)


def title(name: str, tables: Tables) -> None:
    """The page's title, with the sources it draws on and as of when."""
    st.title(name)
    said = [tables.named(one) for one in tables.texts]
    pages = len(tables.sources) - len(tables.texts)
    few = "; ".join(
        [*(said if len(said) < 3 else [f"{len(said)} articles"]), *([f"{pages} pages of the record"] * bool(pages))]
    )
    st.caption(plain(f"From {few}." if few else "There is no article yet. seeds/README.md says how to add one."))


def notices(tables: Tables) -> None:
    """The notices of this session and of these seeds, above the page."""
    told = st.session_state.get("told", [])
    known = set(tables.facts["fact"])
    if lost := [fact for fact in st.query_params.get_all("fact") if fact not in known]:
        told += [f"The link asks for the fact “{fact}”, which is not here." for fact in lost]
        st.query_params["fact"] = [fact for fact in st.query_params.get_all("fact") if fact in known]
    if told:
        with st.container(border=True, key="noexport_told"):
            st.markdown("  \n".join(f":material/link_off: {plain(one)}" for one in told))
            st.button("Understood", key="told_read", type="tertiary", on_click=told.clear)
    if tables.problems:
        left_out = [problem for problem in tables.problems if not problem.warning]
        label = (
            f"{len(left_out)} left out of the seeds" if left_out else f"{len(tables.problems)} warnings on the seeds"
        )
        with st.expander(f"{label}: see what and why", icon=":material/warning:", key="noexport_problems"):
            for problem in tables.problems:
                st.markdown(f"- {plain(str(problem))}")
