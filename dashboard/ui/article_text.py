"""The text of an article with its facts marked; a mark opens its facts, a link opens its mark."""

from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import theme
from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.tables.marking import marked
from dashboard.ui.address import PAGES, came_from, link
from dashboard.ui.choosing import view
from dashboard.ui.evidence import attribution, fact_card
from dashboard.ui.permission import may_write

_HERE = Path(__file__).parent
_ARTICLE = st.components.v2.component(
    "dashboard_article",
    html="<div class='article'></div>\n",
    css=(_HERE / "article_text.css").read_text("utf-8"),
    js=(_HERE / "article_text.js").read_text("utf-8"),
)


def article(tables: Tables, narrowed: Tables, source: str) -> None:
    """The article *source* with the facts of *narrowed* marked, and those open that the address names.

    Whoever may not write sees sentences with their neighbours, never the whole text.
    """
    known = set(tables.facts.loc[tables.facts["source"] == source, "fact"])
    opened = [fact for fact in st.query_params.get_all("fact") if fact in known]
    if not may_write():
        _sentences(tables, narrowed, source, opened)
        return
    shown = (set(narrowed.facts["fact"]) & known) | set(opened)
    if known and not shown:
        st.info("No fact of this article matches the filter. Clear or widen it to see the marks.")
    result = _ARTICLE(
        data=_data(tables, source, shown, opened),
        key=f"article_{source}",
        on_open_change=lambda: _keep(st.session_state[f"article_{source}"].get("open") or []),
        on_go_change=lambda: None,
    )
    if result.go:
        more = {"fact": result.go["fact"]} if "fact" in result.go else {}
        st.switch_page(PAGES[result.go["page"]], query_params=link(view(), **more))


def _keep(opened: list[str]) -> None:
    """Put the open facts into the address."""
    if opened:
        st.query_params["fact"] = opened
    elif "fact" in st.query_params:
        del st.query_params["fact"]


def _data(tables: Tables, source: str, shown: set[str], opened: list[str]) -> dict[str, Any]:
    """What the browser needs: the paragraphs in pieces, and each fact in words."""
    facts = {}
    for fact in sorted(shown):
        row = tables.row(fact)
        model = TABLES[row["table"]]
        facts[fact] = {
            "id": fact,
            "kind": model.kind.capitalize(),
            "words": "act" if model.act else model.kind,
            "colour": theme.colour(row["table"]),
            "statement": row["statement"],
            "lines": attribution(tables, fact),
        }
    paragraphs = [
        [{"text": piece.text, "facts": list(piece.facts), "also": list(piece.also)} for piece in pieces]
        for pieces in marked(tables, source, shown)
    ]
    return {"paragraphs": paragraphs, "facts": facts, "open": opened, "back": came_from()}


def _sentences(tables: Tables, narrowed: Tables, source: str, opened: list[str]) -> None:
    """A fact at a time, with its sentence and its neighbours."""
    mine = narrowed.facts[narrowed.facts["source"] == source]
    statements = dict(zip(mine["fact"], mine["statement"], strict=True))
    statements |= {fact: tables.row(fact)["statement"] for fact in opened}
    st.caption(
        "Served beyond its own machine, this app shows a sentence with its neighbours at a time, not the whole text."
    )
    chosen = st.selectbox(
        "Fact",
        list(statements),
        index=list(statements).index(opened[0]) if opened else None,
        format_func=lambda fact: statements[fact],
        placeholder="Choose a fact to see its sentence",
    )
    if chosen:
        fact_card(tables, chosen)
