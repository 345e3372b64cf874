"""Evidence on screen: what a fact says, who says it, as of when, and its sentence with the words marked."""

from collections.abc import Sequence
from urllib.parse import quote

import streamlit as st

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.ui.address import PAGES, link
from dashboard.ui.choosing import view
from dashboard.ui.plain import plain


def fact_card(tables: Tables, fact: str, back: str = "") -> None:
    """One fact: its statement, its sentences, its chain of attribution, its citation, and the way to its article.

    *back* is the page to come back to from the article; without it there is no way there.
    """
    st.markdown(f"**{plain(tables.row(fact)['statement'])}**")
    cited = tables.row(fact)["basis"] == "cited"
    st.markdown(pages(tables, fact) if cited else passage(tables, fact))
    st.caption("  \n".join(plain(line) for line in attribution(tables, fact)))
    st.code(tables.cite(fact), language=None, wrap_lines=True)
    if back and not cited:
        to_article(fact, back)


def to_article(fact: str, back: str) -> None:
    """A link to the words of *fact* in their article, that holds the whole view and the way *back*."""
    query = link(view(), fact=fact, back=back)
    st.page_link(PAGES["articles"], label="Open in the article", icon=":material/article:", query_params=query)


def passage(tables: Tables, fact: str) -> str:
    """The sentences of *fact* as markdown, its words marked."""
    said = []
    for one in tables.passages(fact):
        body = "".join(f":blue-background[{plain(words)}]" if marked else plain(words) for words, marked in one.pieces)
        before, after = ("… " if one.cut[0] else ""), (" …" if one.cut[1] else "")
        said.append(f"{before}{body}{after}")
    return "\n\n".join(said)


def pages(tables: Tables, fact: str) -> str:
    """The pages that a cited row was read on, as links in markdown."""
    return "  \n".join(
        f"[{plain(tables.source_name(one))}]({_target(tables.source(one)['url'])}), {plain(tables.as_of(one))}"
        for one in tables.sources_of([fact])
    )


def _target(url: str) -> str:
    """*url* as the target of a markdown link: nothing in it can end the link."""
    return quote(url, safe=":/?#@!$&'*+,;=%~")


def attribution(tables: Tables, fact: str) -> list[str]:
    """Who says it, when, where, as of when; what is coded and what is inferred; a line each."""
    row = tables.row(fact)
    words = f" (in the source: “{row['date_words']}”)" if row["date_words"] else ""
    coded = [f"{name} {row[name]}" for name in ("status", "voice", "standing", "basis") if row[name] != "not stated"]
    lines = [
        f"Said by: {tables.said_by(fact)}",
        f"When: {tables.when(fact)}{words}",
        f"The editor's reading: {', '.join(coded)}",
        "Source: " + "; ".join(tables.named(one) for one in tables.sources_of([fact])),
    ]
    if row["inferred"]:
        labels = [TABLES[row["table"]].model_fields[name].title or name for name in row["inferred"].split("; ")]
        lines.append(f"Inferred, not in the quoted words: {', '.join(labels).lower()}")
    return lines + ([row["note"]] if row["note"] else [])


def sentence_button(tables: Tables, facts: Sequence[str], key: str, back: str, counted: str = "") -> None:
    """A small button that opens the sentence, or the sentences, that something on screen rests on."""
    cited = all(tables.row(fact)["basis"] == "cited" for fact in facts)
    one, many = ("Its report", "Its {} reports") if cited else ("Its sentence", "The sentences of its {} facts")
    label = one if len(facts) == 1 else many.format(len(facts))
    if st.button(label, icon=":material/format_quote:", type="tertiary", key=key):
        drawer(tables, facts, back, counted)


_FIRST = 20  # so many cards a drawer shows at once


def _show_more() -> None:
    st.session_state.drawer_shown += _FIRST


def drawer(tables: Tables, facts: Sequence[str], back: str, counted: str = "") -> None:
    """Open the facts that something rests on, in a drawer at the side; of many the first ones first."""
    st.session_state.drawer_shown = _FIRST
    _drawer(tables, facts, back, counted)


@st.dialog("What it rests on", position="right", width="medium")
def _drawer(tables: Tables, facts: Sequence[str], back: str, counted: str = "") -> None:
    if counted:
        st.caption(plain(counted))
    shown = st.session_state.setdefault("drawer_shown", _FIRST) if len(facts) > _FIRST else len(facts)
    for fact in facts[:shown]:
        with st.container(border=True):
            fact_card(tables, fact, back)
    if shown < len(facts):
        left = len(facts) - shown
        st.button(f"Show {min(_FIRST, left)} more of {left}", key="drawer_more", on_click=_show_more)
