"""Evidence on screen: what a fact says, who says it, as of when, and its sentence with the words marked."""

import re
from collections.abc import Sequence

import streamlit as st

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.ui.address import PAGES
from dashboard.values import dates

_SPECIAL = re.compile(r"[\\`*_{}\[\]()#+.!|~$^=>&<:@\n\r-]|www")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ":": "&#58;", "@": "&#64;", "\n": " ", "\r": " ", "www": "ww&#119;"}


def plain(text: str) -> str:
    """*text* as markdown that shows it letter by letter: no formatting, link, image, icon or formula of its own."""
    return _SPECIAL.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), text)


def fact_card(tables: Tables, fact: str, back: str = "", heading: bool = True) -> None:
    """One fact: its statement, its chain of attribution, its sentences, and the way to its article."""
    row = tables.row(fact)
    if heading:
        st.markdown(f"**{plain(row['statement'])}**")
    st.markdown(passage(tables, fact))
    st.caption(attribution(tables, fact))
    if back:
        link = {"fact": fact, "back": back}
        st.page_link(PAGES["articles"], label="Open in the article", icon=":material/article:", query_params=link)


def passage(tables: Tables, fact: str) -> str:
    """The sentences of *fact* as markdown, its words marked."""
    said = []
    for one in tables.passages(fact):
        body = "".join(
            f":primary-background[{plain(words)}]" if marked else plain(words) for words, marked in one.pieces
        )
        before, after = ("… " if one.cut[0] else ""), (" …" if one.cut[1] else "")
        said.append(f"> {before}{body}{after}")
    return "\n>\n".join(said)


def attribution(tables: Tables, fact: str) -> str:
    """`attribution_lines` as markdown."""
    return "  \n".join(plain(line) for line in attribution_lines(tables, fact))


def attribution_lines(tables: Tables, fact: str) -> list[str]:
    """Who says it, when, where, as of when; what is coded and what is inferred."""
    row = tables.row(fact)
    parts = [f"Said by: {tables.said_by(fact)}"]
    parts.append(f"Date: {dates.words(row['date'] or '', row['extent'])}" + _in_source(row["date_words"]))
    if row["status"] != "not stated":
        parts.append(f"Status: {row['status']}")
    parts.append(f"Voice: {row['voice']}; standing: {row['standing']}; basis: {row['basis']}")
    parts.append(f"Source: {tables.source_name(row['source'])}, as of {tables.as_of(row['source'])}")
    if row["inferred"]:
        labels = [TABLES[row["table"]].model_fields[name].title or name for name in row["inferred"].split("; ")]
        parts.append(f"Inferred by the editor: {', '.join(labels).lower()}")
    if row["note"]:
        parts.append(row["note"])
    return parts


def _in_source(words: str | None) -> str:
    return f" (in the source: “{words}”)" if words else ""


def sentence_button(tables: Tables, facts: Sequence[str], key: str, back: str, how: str = "") -> None:
    """A small button that opens the sentence, or the sentences, that something on screen rests on."""
    label = "Its sentence" if len(facts) == 1 else f"Its {len(facts)} sentences"
    opened = st.popover(label, icon=":material/format_quote:", type="tertiary", key=key, on_change="rerun")
    if opened.open:
        with opened:
            if how:
                st.caption(plain(how[:1].upper() + how[1:] + "."))
            for fact in facts:
                fact_card(tables, fact, back)
