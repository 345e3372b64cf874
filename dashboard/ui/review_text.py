"""The article of a review with its drafts marked, beside the draft that is looked at."""

from pathlib import Path
from typing import Any, NamedTuple

import streamlit as st

from dashboard.facts import KINDS
from dashboard.review import Review, quotes
from dashboard.ui.permission import may_write
from dashboard.ui.words import _
from dashboard.values import spans
from dashboard.values.spans import Span

UNDECIDED = "undecided"
_HERE = Path(__file__).parent
_TEXT = st.components.v2.component(
    "dashboard_review",
    html="<div class='reviewed'></div>\n",
    css=(_HERE / "review_text.css").read_text("utf-8"),
    js=(_HERE / "review_text.js").read_text("utf-8"),
)


class Asked(NamedTuple):
    """What a reader asks for in the text: a *draft* by its number, or a fact: its kind and the words *marked*."""

    draft: int | None = None
    marked: tuple[str, str] | None = None


def text_of(one: Review, number: int | None) -> Asked:
    """Draw the article with its drafts marked, that of *number* chosen; what a reader asks for in it.

    Whoever may not write is not shown the whole text.
    """
    if not may_write():
        st.caption(
            _("Served beyond its own machine, this app shows the words of a draft at a time, not the whole text.")
        )
        return Asked()
    kinds = [[kind, _(kind.capitalize())] for kind in KINDS]
    words = {"kinds": kinds, "offer": _("New fact from these words"), "draft": _("Draft {number}, {state}")}
    data = {**_pieces(one, number), "words": words, "label": _("The article, its drafts marked")}
    result = _TEXT(data=data, key=f"text_{one.stem}", on_choose_change=lambda: None, on_mark_change=lambda: None)
    return Asked(int(result.choose) if result.choose else None, _marked(one, result.mark))


def _marked(one: Review, said: Any) -> tuple[str, str] | None:
    """The kind and the words of what the browser says was marked; what can't be is left."""
    if not isinstance(said, dict) or said.get("kind") not in KINDS:
        return None
    start, end = said.get("start"), said.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(one.text)):
        return None
    quote = quotes(one.text, [Span(start, end)]).get("quote", "")
    return (str(said["kind"]), str(quote)) if quote else None


def _pieces(one: Review, number: int | None) -> dict[str, Any]:
    """The paragraphs cut where drafts begin and end; words of several are the chosen one's, else the first's."""
    places = [(span, i) for i, draft in enumerate(one.drafts, start=1) for span in draft.spans]
    states = {i: line.decision if (line := one.decision(i)) else UNDECIDED for i in range(1, len(one.drafts) + 1)}
    chosen = set(one.drafts[number - 1].spans) if number else set()
    paragraphs = []
    for paragraph in spans.paragraphs(one.text):
        inside = [(span, i) for span, i in places if span.start < paragraph.end and paragraph.start < span.end]
        cuts = {paragraph.start, paragraph.end, *(edge for span, _ in inside for edge in (span.start, span.end))}
        edges = sorted(cut for cut in cuts if paragraph.start <= cut <= paragraph.end)
        pieces = []
        for start, end in zip(edges[:-1], edges[1:], strict=True):
            here = [i for span, i in inside if span.start <= start and end <= span.end]
            ours = any(_holds(span, start, end) for span in chosen)
            draft = number if ours else next(iter(here), None)
            pieces.append(
                {
                    "text": one.text[start:end],
                    "start": start,
                    "draft": draft,
                    "state": _(states.get(draft or 0, "")),
                    "is": states.get(draft or 0),
                    "chosen": ours,
                }
            )
        paragraphs.append(pieces)
    return {"paragraphs": paragraphs}


def _holds(span: Span, start: int, end: int) -> bool:
    return span.start <= start and end <= span.end
