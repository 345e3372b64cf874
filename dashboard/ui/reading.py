"""The page Articles around the text: the way back, the choice of an article, what is known of it."""

import streamlit as st

from dashboard import theme
from dashboard.facts import TABLES
from dashboard.facts.registers import NOT_STATED
from dashboard.tables import Tables
from dashboard.ui.address import PAGES, came_from
from dashboard.ui.plain import plain
from dashboard.values import dates


def way_back() -> None:
    """A link to the page that the reader came from."""
    if back := came_from():
        st.page_link(PAGES[back], label=f"Back to {back.capitalize()}", icon=":material/arrow_back:")


def choose_article(whole: Tables) -> str | None:
    """The article to read: the one in the address, else the chosen one, else the latest; None when there is none."""
    articles = list(whole.texts)
    if not articles:
        st.info("There is no article yet. seeds/README.md says how to add one.")
        return None
    linked = [fact.partition("#")[0] for fact in st.query_params.get_all("fact")]
    latest = next((one for one in linked if one in articles), articles[-1])
    if len(articles) == 1:
        return latest
    return st.selectbox("Article", articles, index=articles.index(latest), format_func=whole.source_name)


def article_head(whole: Tables, narrowed: Tables, source: str) -> None:
    """What is known of the article, what is not stated, and what the marks mean."""
    about = whole.source(source)
    known = ("title", "publisher", "author", "published", "url", "language", "kind", "rights")
    missing = [name for name in known if about[name] == NOT_STATED]
    said = [f"{name.capitalize()}: {about[name]}" for name in known if name not in missing]
    if missing:
        said.append(f"Not stated: {', '.join(missing)}")
    if about["anchor"] != NOT_STATED:
        said.append(f"Dates are counted from {dates.words(about['anchor'])}")
    st.caption(plain(". ".join(said) + "."))
    mine = narrowed.facts[narrowed.facts["source"] == source]["table"].value_counts()
    swatches = [
        f'<span style="white-space:nowrap"><span style="display:inline-block;width:1.6em;margin-right:.4em;'
        f'border-bottom:{_line(name)} {theme.colour(name)}">&nbsp;</span>{model.label} {mine.get(name, 0)}</span>'
        for name, model in TABLES.items()
        if mine.get(name, 0)
    ]
    st.html(f'<div style="display:flex;flex-wrap:wrap;gap:.3em 1.2em;font-size:.9rem">{"".join(swatches)}</div>')


def _line(name: str) -> str:
    """How the marks of a table are underlined, as in article_text.css."""
    model = TABLES[name]
    return "2px solid" if model.act else "4px double" if model.kind == "quote" else "2px dotted"
