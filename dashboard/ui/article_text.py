"""The text of an article with its facts marked and its facts in the margin; a mark opens its facts, a link its mark."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import theme
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import is_quoted, said_by, statement
from dashboard.corpus.marking import marked
from dashboard.facts import TABLES
from dashboard.facts.claims import Claim
from dashboard.facts.quotes import Quote
from dashboard.ui.address import came_from, link
from dashboard.ui.choice import view
from dashboard.ui.drawer import badges, card
from dashboard.ui.pages import file_of
from dashboard.ui.permission import may_write
from dashboard.ui.words import _, language

_HERE = Path(__file__).parent
_ARTICLE = st.components.v2.component(
    "dashboard_article",
    html="<div class='article'></div>\n",
    css=(_HERE / "article_text.css").read_text("utf-8"),
    js=(_HERE / "article_text.js").read_text("utf-8"),
)


def article(corpus: Corpus, selection: Selection, source: int) -> None:
    """The article *source* with the facts of *selection* marked, and those open that the address names.

    Whoever may not write sees sentences with their neighbours, never the whole text.
    """
    mine = [row for row in selection.rows.tolist() if is_quoted(corpus, row) and corpus.first_source(row) == source]
    opened = [fact for fact in st.query_params.get_all("fact") if _of(corpus, fact, source)]
    shown = list(dict.fromkeys([*mine, *(corpus.rows[fact] for fact in opened)]))
    if not may_write():
        _sentences(corpus, shown, opened)
        return
    if not shown:
        st.info(_("No fact of this article matches the filter. Clear or widen it to see the marks."))
    key = ("article", source, tuple(shown), language())
    data = corpus.keep(key, lambda: _data(corpus, source, shown), most=32)
    back = came_from()
    result = _ARTICLE(
        data={**data, "open": opened, "back": {"name": back.name, "title": back.title} if back else None},
        key=f"article_{source}",
        on_open_change=lambda: _keep(st.session_state[f"article_{source}"].get("open") or []),
        on_go_change=lambda: None,
    )
    if result.go:
        more = {"fact": result.go["fact"]} if "fact" in result.go else {}
        st.switch_page(file_of(result.go["page"]), query_params=link(view(), **more))


def _of(corpus: Corpus, fact: str, source: int) -> bool:
    row = corpus.rows.get(fact)
    return row is not None and is_quoted(corpus, row) and corpus.first_source(row) == source


def _keep(opened: list[str]) -> None:
    """Put the open facts into the address."""
    if opened:
        st.query_params["fact"] = opened
    elif "fact" in st.query_params:
        del st.query_params["fact"]


def _data(corpus: Corpus, source: int, rows: Iterable[int]) -> dict[str, Any]:
    """What the browser needs: the paragraphs in pieces, each fact in words, and its own words."""
    facts = {corpus.id(row): _fact(corpus, row) for row in rows}
    paragraphs = [
        [
            {
                "text": piece.text,
                "facts": [corpus.id(row) for row in piece.rows],
                "also": [corpus.id(row) for row in piece.also],
            }
            for piece in pieces
        ]
        for pieces in marked(corpus, source, rows)
    ]
    words = {"data": _("Its row in the data"), "back": _("Back to {page}"), "paragraph": _("Paragraph {number}")}
    return {"paragraphs": paragraphs, "facts": facts, "words": words}


def _fact(corpus: Corpus, row: int) -> dict[str, Any]:
    model = TABLES[corpus.table(row)]
    note = corpus.fact(row).note
    return {
        "id": corpus.id(row),
        "kind": _(model.word.capitalize()),
        "words": "act" if model.act else model.kind,
        "colour": theme.both(corpus.table(row)),
        "statement": _in_short(corpus, row),
        "lines": [said_by(corpus, row), " · ".join(badges(corpus, row)), *([note] if note else [])],
    }


def _in_short(corpus: Corpus, row: int) -> str:
    """What the fact says, beside its words: a claim or a quote without who says it."""
    fact = corpus.fact(row)
    match fact:
        case Claim():
            return fact.answer
        case Quote():
            return f"“{fact.text}”"
    return statement(corpus, row)


def _sentences(corpus: Corpus, rows: Iterable[int], opened: list[str]) -> None:
    """A fact at a time, with its sentence and its neighbours."""
    statements = {corpus.id(row): statement(corpus, row) for row in rows}
    st.caption(
        _("Served beyond its own machine, this app shows a sentence with its neighbours at a time, not the whole text.")
    )
    chosen = st.selectbox(
        _("Fact"),
        list(statements),
        index=list(statements).index(opened[0]) if opened else None,
        format_func=lambda fact: statements[fact],
        placeholder=_("Choose a fact to see its sentence"),
    )
    if chosen:
        st.html(card(corpus, corpus.rows[chosen], ways=False))
