"""The text of an article, its facts marked, in the margin what they come to; a mark opens facts, a link a mark."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import theme
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import is_quoted, said_by, source_name, statement
from dashboard.corpus.margin import Gist, Voiced, margin, spellings
from dashboard.corpus.marking import Stretch, marked
from dashboard.facts import TABLES
from dashboard.facts.claims import Claim
from dashboard.facts.quotes import Quote
from dashboard.ui.address import came_from, link
from dashboard.ui.cards import badges, show
from dashboard.ui.choice import view
from dashboard.ui.pages import file_of
from dashboard.ui.permission import may_write
from dashboard.ui.words import _, language, several

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
    mine = selection.of_source(source).tolist()
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
    """What the browser needs: the paragraphs in pieces, each with its margin, and each fact with what it rests on."""
    chosen = list(rows)
    shown: set[int] = set()
    paragraphs = []
    for pieces in marked(corpus, source, chosen):
        here = dict.fromkeys(row for one in pieces for row in (*one.rows, *one.also))
        gists, voices = margin(corpus, [row for row in here if row not in shown])
        shown.update(here)
        paragraphs.append(
            {
                "pieces": [_piece(corpus, one) for one in pieces],
                "notes": [_gist(corpus, one, source) for one in gists],
                "voices": [_voiced(corpus, one, source) for one in voices],
            }
        )
    words = {"data": _("Its row in the data"), "back": _("Back to {page}"), "paragraph": _("Paragraph {number}")}
    return {"paragraphs": paragraphs, "facts": {corpus.id(row): _fact(corpus, row) for row in chosen}, "words": words}


def _piece(corpus: Corpus, piece: Stretch) -> dict[str, Any]:
    facts, also = ([corpus.id(row) for row in rows] for rows in (piece.rows, piece.also))
    return {"text": piece.text, "facts": facts, "also": also}


def _gist(corpus: Corpus, gist: Gist, source: int) -> dict[str, Any]:
    quotes = gist.table == "quotes"
    words = _("Quotes {who}.").format(who=gist.words) if quotes else gist.words
    spelt = spellings(corpus, gist.rows, corpus.article_text(source))
    return {
        "facts": [corpus.id(row) for row in gist.rows],
        "words": " ".join([words, *(_("In the text: {name}.").format(name=name) for name in spelt)]),
        "colour": "var(--mark)" if quotes else theme.both(gist.table),
    }


def _voiced(corpus: Corpus, voice: Voiced, source: int) -> dict[str, Any]:
    """A voice and how many claims; the article itself by no longer name."""
    own = source_name(corpus, source)
    said = [{"id": corpus.id(row), "words": _in_short(corpus, row)} for row in voice.rows]
    many = several(len(said), "{n} claim", "{n} claims")
    return {"who": voice.who.replace(f"{own[:1].upper()}{own[1:]}", _("The article")), "many": many, "said": said}


def _fact(corpus: Corpus, row: int) -> dict[str, Any]:
    model = TABLES[corpus.table(row)]
    note = corpus.fact(row).note
    return {
        "id": corpus.id(row),
        "kind": _(model.word.capitalize()),
        "words": "act" if model.act else model.kind,
        "colour": theme.both(corpus.table(row)),
        "statement": _in_short(corpus, row),
        "lines": [
            said_by(corpus, row),
            " · ".join(tag for tag, _means in badges(corpus, row)),
            *([note] if note else []),
        ],
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
        show(corpus, corpus.rows[chosen], ways=False)
