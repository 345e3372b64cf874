"""The page Articles around the text: the way back, the choice of an article, what is known of it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard import theme
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import source_name
from dashboard.facts import TABLES
from dashboard.facts.registers import NOT_STATED
from dashboard.ui.address import came_from, link
from dashboard.ui.choice import view
from dashboard.ui.words import _, short
from dashboard.values import dates
from dashboard.views.finding import best, folded

_MANY, _FEW = 200, 30  # so many articles are offered whole; of more, a few and a search


def way_back() -> None:
    """A link to the page that the reader came from."""
    if back := came_from():
        label = _("Back to {page}").format(page=back.title)
        st.page_link(back.file, label=label, icon=":material/arrow_back:", query_params=link(view()))


def choose_article(corpus: Corpus) -> int | None:
    """The article to read: the one in the address, else the chosen one, else the latest; None when there is none."""
    if not corpus.stems:
        st.info(_("There is no article yet. seeds/README.md says how to add one."))
        return None
    articles: Sequence[int] = range(len(corpus.stems))
    linked = [fact.partition("#")[0] for fact in st.query_params.get_all("fact")]
    latest = next((corpus.source_codes[stem] for stem in linked if stem in corpus.source_codes), articles[-1])
    if len(articles) == 1:
        return latest
    if len(articles) > _MANY:
        articles = _found(corpus, latest)
    labels = {article: _first_upper(source_name(corpus, article)) for article in articles}
    return st.selectbox(_("Article"), articles, index=articles.index(latest), format_func=labels.__getitem__)


def _found(corpus: Corpus, latest: int) -> Sequence[int]:
    """Of many articles those that the reader looks for by name, else the last ones; and the *latest*."""
    many = len(corpus.stems)
    wanted = st.text_input(
        _("Find in {number} choices: {label}").format(number=many, label=_("Article")),
        placeholder=_("Find: {label}").format(label=_("Article").lower()),
        key="find_article",
        label_visibility="collapsed",
        icon=":material/search:",
    )
    if not wanted:
        return sorted({*range(many - _FEW, many), latest})
    names = corpus.keep("article_names", lambda: folded({str(code): source_name(corpus, code) for code in range(many)}))
    return sorted({*map(int, best(names, wanted, _FEW)), latest})


def _first_upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def article_head(corpus: Corpus, selection: Selection, source: int) -> None:
    """What is known of the article, what is not stated, and what the marks mean."""
    about = corpus.source(source)
    known = {
        "publisher": _("Outlet"),
        "author": _("Author"),
        "title": _("Title"),
        "published": _("Day of publication"),
        "url": _("Link"),
        "rights": _("Rights"),
    }
    there = {name for name in known if about.get(name, NOT_STATED) != NOT_STATED}
    said = [f"{label}: {about[name]}" for name, label in known.items() if name in there]
    if missing := [label for name, label in known.items() if name not in there]:
        said.append(_not_known([label if place == 0 else label.lower() for place, label in enumerate(missing)]))
    if about.get("anchor", NOT_STATED) != NOT_STATED:
        said.append(_("Dates are counted from {day}").format(day=short(dates.words(about["anchor"]))))
    name = _first_upper(short(source_name(corpus, source)))
    hint = _("Point at words on either side to see their match")
    tap = _("Tap coloured or underlined words to see their facts")
    st.html(
        f'<div class="k of-article"><h2>{escape(name)}</h2><p class="q">{escape(". ".join(said))}.</p>'
        f'<p class="key">{_swatches(corpus, selection, source)}<span class="hide-s">{escape(hint)}</span>'
        f'<span class="only-s">{escape(tap)}</span></p></div>'
    )


def _not_known(labels: Sequence[str]) -> str:
    if len(labels) == 1:
        return _("{what} is not known").format(what=labels[0])
    return _("{most} and {last} are not known").format(most=", ".join(labels[:-1]), last=labels[-1])


def _swatches(corpus: Corpus, selection: Selection, source: int) -> str:
    """How the marks of each kind are tinted, as in article_text.css, and how many there are; claims are underlined."""
    mine = selection.of_source(source).tolist()
    found = []
    for name, model in TABLES.items():
        if number := sum(corpus.table(row) == name for row in mine):
            colour = theme.both(name) if model.act else "var(--mark)" if model.kind == "quote" else "transparent"
            swatch = f'<i class="swatch {model.kind}" style="--c:{colour}"></i>'
            found.append(f"<span>{swatch}{escape(_(model.label))} {number}</span>")
    return "".join(found)
