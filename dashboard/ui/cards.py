"""A statement as html: its sentence or its words, who says it, as of when, where, and the ways on from it."""

from html import escape

import streamlit as st

from dashboard.corpus import Corpus
from dashboard.corpus.against import contradicted
from dashboard.corpus.attribution import as_of, cite, is_quoted, remark, said_by, source_name, standing, statement, when
from dashboard.corpus.passages import Passage, passages
from dashboard.facts import TABLES
from dashboard.facts.strikes import Strike
from dashboard.markup.html import Html
from dashboard.panels.panel import key
from dashboard.ui.downloads import references
from dashboard.ui.refs import remember
from dashboard.ui.tags import button
from dashboard.ui.words import _, in_english, short


def show(corpus: Corpus, row: int, ways: bool = True) -> None:
    """Draw one statement; see `card`."""
    drawn = card(corpus, row, ways)
    remember(drawn.opens)
    st.html(drawn.html)


def card(corpus: Corpus, row: int, ways: bool = True) -> Html:
    """One statement as html: its sentence, who says it and where, badges, and *ways* on from it.

    What contradicts it opens from it.
    """
    body = (
        sentences(corpus, row) if is_quoted(corpus, row) else f"<p{in_english()}>{escape(statement(corpus, row))}</p>"
    )
    doubt = standing(corpus, row)
    warned = f'<span class="tag warn">{escape(short(doubt))}</span>' if doubt else ""
    tags = "".join(
        f'<span class="tag soft" title="{escape(means)}">{escape(tag)}</span>' for tag, means in badges(corpus, row)
    )
    who = short(said_by(corpus, row))
    own = [short(source_name(corpus, source)) for source in corpus.sources_of(row)]
    said = "" if [who] == own else f"{escape(who)} · "
    said = f'<p class="q">{said}{places(corpus, row)}</p>'
    note, against = remark(corpus, row), contradicted(corpus).get(row)
    noted = f'<p class="q">{escape(short(note))}</p>' if note else ""
    opens = {key(against.rows): against.rows} if against and against.rows else {}
    if against:
        words = short(against.words)
        words = button(words, "against", open=key(against.rows)) if opens else escape(words)
        noted = f'<p class="q">{words}</p>{noted}'
    actions = _ways(corpus, row) if ways else ""
    tags = f'<div class="tags">{warned}{tags}{actions}</div>'
    return Html(f'<article class="k st-of">{body}{said}{noted}{tags}</article>', opens)


def sentences(corpus: Corpus, row: int) -> str:
    """The sentences of an article that hold the words of a fact, with their neighbours, the words marked."""
    return "".join(_passage(one) for one in passages(corpus, row))


def _passage(passage: Passage) -> str:
    words = "".join(
        f"<mark>{escape(piece.text)}</mark>" if piece.marked else escape(piece.text) for piece in passage.pieces
    )
    before, after = ("… " if passage.goes_on_before else ""), (" …" if passage.goes_on_after else "")
    number = _("Paragraph {number}").format(number=passage.paragraph)
    return f'<p>{before}{words}{after} <span class="q para">{escape(number)}</span></p>'


def places(corpus: Corpus, row: int) -> str:
    """The sources of a statement, those with an address as links, as html."""
    return "; ".join(_place(corpus, source) for source in corpus.sources_of(row))


def _place(corpus: Corpus, source: int) -> str:
    name = escape(short(source_name(corpus, source)))
    url = corpus.source(source)["url"]
    if url.startswith(("https://", "http://")):
        name = f'<a class="lnk" href="{escape(url)}" target="_blank" rel="noopener noreferrer">{name}</a>'
    if source_name(corpus, source).endswith(as_of(corpus, source).partition(",")[0]):  # an article is called by its day
        return f'<span title="{escape(_("as of {day}").format(day=short(as_of(corpus, source))))}">{name}</span>'
    when = short(as_of(corpus, source))
    return f"{name}, {escape(when if when == short('undated') else _('as of {day}').format(day=when))}"


def badges(corpus: Corpus, row: int) -> list[tuple[str, str]]:
    """When it was, how and in which status it is said, each with what it means: what is not stated has no badge."""
    fact = corpus.fact(row)
    time = when(corpus, row)
    said = [
        (time if time != "not stated" else "undated", _("When it was, as stated")),
        (fact.voice, _("How it is said: stated, alleged, denied or claimed")),
        (fact.status, _("How far it has come")),
        (fact.standing, _("What it rests on: an official text, or reports")),
    ]
    tags = [(short(tag), means) for tag, means in said if tag and tag != "not stated"]
    if isinstance(fact, Strike) and fact.claimed_affiliation:
        claimed = _("said to belong to: {whom}").format(whom=fact.claimed_affiliation)
        tags.append((claimed, _(str(Strike.model_fields["claimed_affiliation"].description))))
    if fact.inferred:
        model = TABLES[corpus.table(row)]
        names = ", ".join(_(str(model.model_fields[name].title or name)).lower() for name in fact.inferred)
        tags.append(
            (_("inferred: {names}").format(names=names), _("Not in the words themselves, but read out of them"))
        )
    return tags


def _ways(corpus: Corpus, row: int) -> str:
    """To the words in their article, the citation on the clipboard, a quote into the report."""
    fact = corpus.id(row)
    if is_quoted(corpus, row):
        found = [button(_("Open in the article"), go=f"articles:{fact}")]
    else:
        found = [button(_("Its row in the data"), go=f"data:{fact}")]
    found.append(button(_("Copy citation"), text=cite(corpus, row)))
    found += [
        button(name, label=_("Copy its source as {manual}").format(manual=name), text=words)
        for name, words in references(corpus, row).items()
    ]
    if corpus.table(row) == "quotes":
        found.append(button(_("Add to report"), tray=f"quote:{fact}"))
    return "".join(found)
