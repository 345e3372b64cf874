"""The tables on the page Data: rows in words, their sentences, downloads, dictionary, glossary."""

from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.corpus import Corpus, Selection, everything
from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.tables.columns import meaning
from dashboard.tables.dictionary import CHOSEN, dictionary
from dashboard.tables.paging import latest_first, size, stretch, those
from dashboard.tables.wording import in_words
from dashboard.ui.cards import show
from dashboard.ui.choice import view
from dashboard.ui.downloads import data_citation, downloads, of_a_table, workbook
from dashboard.ui.plain import plain
from dashboard.ui.problems import problems
from dashboard.ui.words import _, language, saying, several, short
from dashboard.values import dates
from dashboard.views import View

_OF_A_CORRECTION = ("old", "new", "reason", "source")
_ROWS = 500  # of a table on the page at a time
_WIDE = {"statement": 480, "quote": 480, "date": 150}  # pixels that a column has at most
_SEEN = 7  # rows that are seen at once
_HIGH = 62  # pixels of a row: from here on its words are wrapped


def table(corpus: Corpus, selection: Selection) -> None:
    """One table at a time, as far as it is chosen: a row opens its sentence; the download is what is on screen."""
    _linked(corpus)
    if st.query_params.get("table") in TABLES:
        st.session_state.data_table = st.query_params["table"]
    st.session_state.setdefault("data_table", next(iter(TABLES)))
    labels = {name: f"{_(about.label)} {selection.count(name)}" for name, about in TABLES.items()}
    st.segmented_control(
        _("Statements about"),
        list(labels),
        format_func=labels.__getitem__,
        required=True,
        on_change=lambda: st.query_params.update(table=st.session_state.data_table),
        key="data_table",
        persist_state="session",
    )
    name: str = st.session_state.data_table
    _rows(corpus, selection, name)
    label = _("Download these {n} rows of “{table}”").format(
        n=f"{selection.count(name):,}", table=_(TABLES[name].label)
    )
    st.html(f'<p class="k q">{escape(label)}</p>')
    downloads(
        partial(Tables(corpus, selection).cited, name),
        f"{name}_{corpus.version}",
        f"download_{name}",
        of_a_table(name, corpus, view()),
    )
    _all(corpus)


def _all(corpus: Corpus) -> None:
    """A workbook of every statement, whatever is chosen."""
    whole = Tables(corpus, everything(corpus))
    label = _("All {n} statements (workbook)").format(n=f"{len(whole.selection):,}")
    workbook(label, partial(whole.cited, "facts"), f"facts_{corpus.version}", of_a_table("facts", corpus, View()))


def _rows(corpus: Corpus, selection: Selection, name: str) -> None:
    """The chosen rows of a table in words; a row that is chosen shows its sentence below."""
    number = selection.count(name)
    count = _("{number} of {all} statements. Choose a row for its sentence.").format(
        number=number, all=everything(corpus).count(name)
    )
    st.html(f'<p class="k q">{escape(_one_row(name))} {escape(count)}</p>')
    first = _first(number, f"stretch_{name}")
    key = ("in words", language(), view(), name, first)
    shown, empty = corpus.keep(key, lambda: _shown(selection, name, first), most=32)
    if not len(shown):
        there = [f"{_(TABLES[other].label)} {selection.count(other)}" for other in TABLES if selection.count(other)]
        if there:
            st.info(_("The filter leaves no row here. It leaves: {tables}.").format(tables=plain(", ".join(there))))
        return
    chosen = st.dataframe(
        shown,
        hide_index=True,
        column_config=_headings(name, shown),
        row_height=_HIGH,
        height=min(len(shown), _SEEN) * _HIGH + 38,
        on_select="rerun",
        selection_mode="single-row",
        placeholder=_("not stated"),
        key=f"rows_{name}",
        alt=f"{_(TABLES[name].label)}: {several(len(shown), '{n} row', '{n} rows')}",
    )
    if empty:
        labels = ", ".join(_(_heading(name, column)[0]) for column in empty)
        said = _("Not shown, since no row states them (the download has them): {columns}.").format(columns=labels)
        st.html(f'<p class="k q">{escape(said)}</p>')
    for place in chosen["selection"]["rows"]:
        show(corpus, int(shown.index[place]))


def _one_row(name: str) -> str:
    """What a row of a table is: one source's statement, so that an act has as many as report it."""
    what = _(str(TABLES[name].__doc__))
    return f"{_('A row is what one source states:')} {what}" if TABLES[name].act else what


def _first(number: int, key: str) -> int:
    """Which of *number* rows is the first of those on the page; of many the reader says from where on."""
    if number <= _ROWS:
        return 0
    last = -(-number // _ROWS)
    st.session_state[key] = min(st.session_state.get(key, 1), last)
    label = _("{rows} rows at a time, {all} in all: which part").format(rows=_ROWS, all=f"{number:,}")
    return (int(st.number_input(label, 1, last, key=key, width=360)) - 1) * _ROWS


def _shown(selection: Selection, name: str, first: int) -> tuple[pd.DataFrame, list[str]]:
    """The rows from the *first* on in words; where these are all, without the columns that no row states, and these."""
    rows = latest_first(selection, selection.of(name))
    here = rows[first : first + _ROWS]
    words = in_words(those(selection, here), name).loc[here]
    for column in {"date", "announced"} & {*words.columns}:
        words[column] = words[column].map(short, na_action="ignore")
    empty = [str(column) for column in words.columns if words[column].isna().all() and len(rows) <= _ROWS]
    shown = words.drop(columns=empty)
    say = saying()
    if say:
        shown = shown.map(lambda value: say(value) or value if isinstance(value, str) else value)
    return shown, empty if len(words) else []


def _linked(corpus: Corpus) -> None:
    """The fact that the address names, and its table chosen when the reader has just come for it."""
    linked = [fact for fact in st.query_params.get_all("fact") if fact in corpus.rows]
    if linked:
        row = corpus.rows[linked[0]]
        if st.session_state.get("data_linked") != linked[0]:
            st.session_state.data_table = corpus.table(row)
        with st.container(key="linked_fact"):
            show(corpus, row)
    st.session_state.data_linked = linked[0] if linked else None


def _heading(name: str, column: str) -> tuple[str, str]:
    return CHOSEN.get(column) or meaning(TABLES[name], column)[:2]


def _headings(name: str, shown: pd.DataFrame) -> dict[str, Any]:
    """Heading, meaning and width of each column: as wide as its longest cell wants, up to a limit."""
    found = {}
    for column in map(str, shown.columns):
        label, means = _heading(name, column)
        longest = max([len(_(label)), *shown[column].dropna().astype(str).str.len()])
        wide = min(_WIDE.get(column, 200), 24 + 8 * longest)
        found[column] = st.column_config.TextColumn(_(label), help=means, width=wide)
    return found


def reference(corpus: Corpus) -> None:
    """How to cite, what the statements refer to, the meaning of columns and terms, what was corrected or left out."""
    whole = corpus.keep("frames", lambda: Tables(corpus, everything(corpus)))
    _terms_of_use(corpus)
    _links(corpus, whole)
    st.header(_("What each column means"), anchor="dictionary")
    if name := st.pills(
        _("What each column means"),
        list(TABLES),
        format_func=lambda name: _(TABLES[name].label),
        label_visibility="collapsed",
        key="data_dictionary",
    ):
        st.table(_plain(dictionary(name)), hide_index=True)
    _terms(whole)
    _corrections(whole)
    st.header(_("What could not be read or proven"), anchor="left-out")
    if corpus.problems:
        st.markdown(problems(corpus))
    else:
        st.caption(_("Nothing: every excerpt was found in the article it cites. This does not make it true."))


def _terms_of_use(corpus: Corpus) -> None:
    """What may be done with the data, and how it is cited."""
    st.header(_("Terms of use, and how to cite"), anchor="terms-of-use")
    said = (
        _("No licence is given for the data: texts of articles, titles and quoted words belong to their publishers."),
        _("Quote them with their source, which every download carries, and ask the owner for more."),
        _("The program itself is under the MIT licence."),
    )
    st.html(f'<p class="k">{escape(" ".join(said))}</p>')
    st.code(data_citation(corpus), language=None, wrap_lines=True)


def _links(corpus: Corpus, whole: Tables) -> None:
    """The frames that the statements refer to."""
    called = {
        "parties": _("Who stands in them, as what"),
        "evidence": _("The words they rest on"),
        "cites": _("The pages they rest on"),
        "actors": _("Actors"),
        "events": _("Events"),
        "questions": _("Questions"),
        "sources": _("Sources"),
        "comparisons": _("Article and record side by side"),
    }
    st.header(_("What the statements refer to"), anchor="links")
    if name := st.pills(
        _("What the statements refer to"),
        list(called),
        format_func=called.__getitem__,
        label_visibility="collapsed",
        key="data_link",
    ):
        every = everything(corpus)
        part = stretch(every, name, _first(size(every, name), f"stretch_{name}"), _ROWS)
        st.dataframe(part, hide_index=True, placeholder=_("not stated"), alt=called[name])
        about = of_a_table(name, corpus, View())
        downloads(partial(whole.cited, name), f"{name}_{corpus.version}", f"download_{name}", about)


def _terms(whole: Tables) -> None:
    """The terms of the field."""
    with st.expander(_("Terms of the field"), on_change="rerun", key="terms") as fold:
        if fold.open:
            for term in whole.frame("glossary").itertuples():
                words = [str(part) for part in (term.term, term.name, term.authority, term.effect)]
                st.markdown("**{}**: {}.  \n{} {}".format(*map(plain, words)))


def _corrections(whole: Tables) -> None:
    """What was corrected in the seeds, when and why."""
    corrections = whole.frame("corrections").to_dict("records")
    st.header(_("Corrections"), anchor="corrections")
    for one in corrections:
        when = dates.words(str(one["date"]))
        what = _("{when}: “{new}” in place of “{old}”. {reason} See {source}")
        st.markdown(plain(what.format(when=short(when), **{key: one[key] for key in _OF_A_CORRECTION})))
    if not corrections:
        st.caption(_("None."))


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.rename(columns=str.capitalize).map(lambda value: plain(str(value)))
