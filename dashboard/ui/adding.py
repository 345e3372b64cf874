"""Add an article: bring its text, say what is known of it, have its facts drafted; or go on with a review."""

from collections.abc import Callable
from datetime import date
from functools import partial
from html import escape

import streamlit as st

from dashboard import intake, review
from dashboard.columns import ACT_TABLES
from dashboard.corpus import Corpus, everything
from dashboard.corpus.attribution import source_name, statement
from dashboard.drafting import LANGUAGES, language_of, unread
from dashboard.errors import DashboardError, StoryNotReadError
from dashboard.facts import TABLES
from dashboard.facts.registers import NOT_STATED, Article
from dashboard.intake import Story, apart
from dashboard.intake.same import alike
from dashboard.ui import elsewhere
from dashboard.ui.data import folder
from dashboard.ui.elsewhere import Drafts
from dashboard.ui.permission import must_be_allowed, reader, reviewer
from dashboard.ui.plain import plain
from dashboard.ui.reviewing import review_page
from dashboard.ui.tags import steps
from dashboard.ui.words import _, in_english, message, several, short

_LOOKED_AT = 50  # facts among which an example is looked for
_KINDS = ("not stated", "original", "copy", "aggregator", "translation")


def add_page(corpus: Corpus) -> None:
    """The page: a review that is open, else the way to begin or to go on with one."""
    allowed = reader()
    if not allowed.writes:
        st.info(plain(message(allowed.why)))
        return
    if stem := st.query_params.get("review"):
        review_page(stem, corpus)
        return
    _going_on()
    st.html(
        steps(
            (
                _("Bring its text"),
                _("A file or pasted. It is read on this machine and sent nowhere unless you ask."),
            ),
            (
                _("Say what is known of it"),
                _("Its outlet, day and link. Empty means not stated; nothing is guessed."),
            ),
            (_("Decide on each draft"), _("Accept, change or reject it; what is undecided enters no figure.")),
        )
    )
    if stories := st.session_state.get("stories"):
        _describe(stories[0], corpus)
    else:
        _bring()
        _example(corpus)


def _example(corpus: Corpus) -> None:
    """What becomes of a sentence: of the first facts of articles the one that rests on the fewest words."""
    rows = everything(corpus).part("quoted").of(*ACT_TABLES)[:_LOOKED_AT].tolist()
    if rows:
        row = min(rows, key=lambda one: len(corpus.fact(one).quote or ""))
        quote, kind = corpus.fact(row).quote or "", _(TABLES[corpus.table(row)].word.capitalize())
        label = _("For example, what comes of these words:")
        st.html(
            f'<div class="k q">{escape(label)}</div><div class="k example"{in_english()}><p>“{escape(quote)}”</p>'
            f"<p><b>{escape(kind)}</b> {escape(statement(corpus, row))}</p></div>"
        )


def _going_on() -> None:
    """The reviews that have begun."""
    begun = review.reviews(folder())
    if not begun:
        return
    st.header(_("Reviews that have begun"), anchor="begun")
    for stem, one in begun.items():
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            if isinstance(one, DashboardError):
                st.error(plain(message(f"{stem}: {one}")))
                continue
            st.markdown(
                f"**{plain(_title(one.about.title, stem))}**  \n:small[{plain(short(one.progress))}]", width="stretch"
            )
            st.button(_("Go on"), key=f"open_{stem}", icon=":material/arrow_forward:", on_click=_open, args=(stem,))


def _title(title: str, stem: str) -> str:
    return stem if title == NOT_STATED else title


def _open(stem: str) -> None:
    st.query_params["review"] = stem


def _bring() -> None:
    """Files or a pasted text; what can't be read is said, and nothing is lost. Several are described one by one."""
    brought = st.file_uploader(
        _("Upload articles, one a file"),
        type=[one.lstrip(".") for one in intake.FORMATS],
        accept_multiple_files=True,
        key="article_file",
    )
    hint = _("The whole text, with its title, day and outlet where they stand")
    text = st.text_area(_("Or its text, pasted"), key="article_text", height=220, placeholder=hint)
    if not st.button(_("Read it"), type="primary", icon=":material/menu_book:"):
        return
    if not (brought or text.strip()):
        st.error(_("Choose a file, or paste the text of an article."))
        return
    stories, wrong = [], []
    for read in [partial(apart.read, one.name, one.getvalue()) for one in brought] or [partial(apart.pasted, text)]:
        try:
            stories.append(read())
        except StoryNotReadError as error:
            wrong.append(message(error))
    st.session_state.stories, st.session_state.not_read = stories, wrong
    if stories:
        st.rerun()
    _not_read()


def _not_read() -> None:
    """Say which files could not be read."""
    for words in st.session_state.pop("not_read", ()):
        st.error(plain(words))


def _next() -> None:
    """Go on to the next article that was brought."""
    del st.session_state.stories[0]


def _describe(story: Story, corpus: Corpus) -> None:
    """What is known of the article, to be looked over; then its drafts are made."""
    _not_read()
    if waiting := len(st.session_state.stories) - 1:
        st.caption(
            several(waiting, "{n} more article waits to be described.", "{n} more articles wait to be described.")
        )
    for one in story.notices:
        st.warning(plain(message(one)))
    spoken = language_of(story.text)
    if unread(spoken):
        st.error(plain(message(unread(spoken))))
    copies = _same(story, corpus)
    count = several(len(story.text.split()), "{n} word.", "{n} words.")
    with st.expander(f"{_('The text as it was read')}: {count}", icon=":material/article:"):
        st.markdown(plain(story.text).replace("\n", "  \n"))
    st.caption(_("Empty means not stated; nothing is guessed."))
    proposals, model = elsewhere.proposals(), elsewhere.model()
    with st.form("about", border=True):
        about, anchor, who = _known(story, spoken, copies)
        with st.container(horizontal=True):
            begin = st.form_submit_button(_("Draft its facts"), type="primary", icon=":material/edit_note:")
            label = _("Ask the model at {host}").format(host=plain(model.host)) if model else ""
            ask = bool(model) and st.form_submit_button(label, icon=":material/network_intelligence:")
            st.form_submit_button(_("Another text"), on_click=_next)
    if (begin or ask) and (anchor is None or not who):
        st.error(_("Two things are needed: the day that its dates count from, and your name, for the log."))
    elif (begin or ask) and anchor is not None:
        if ask and model:
            draft = partial(elsewhere.asked, model)
        elif proposals:
            draft = partial(elsewhere.proposed, *proposals)
        else:
            draft = partial(elsewhere.by_rules, _stated(about["language"]))
        _begin(story, about, partial(draft, story.text, anchor, corpus.registers), who, anchor)


def _known(story: Story, spoken: str, copies: list[str]) -> tuple[dict[str, str], date | None, str]:
    """The fields of what is known of an article; what they hold, the day its dates count from, and who says so."""
    said = {"title": st.text_input(_("Title"), _stated(story.title))}
    known = {"outlet": _("Outlet"), "author": _("Author"), "link": _("Link")}
    left, middle, right = st.columns(3)
    for place, (name, label) in zip((left, middle, right), known.items(), strict=True):
        said[name] = place.text_input(label, _stated(getattr(story, name)))
    said["published"] = left.text_input(_("Published (EDTF: 2025-11-24, 2025-11)"), _stated(story.published))
    anchor = middle.date_input(_("Day that “last week” counts from"), _day(story.published), format="YYYY-MM-DD")
    drafted = _("Two letters. Facts are drafted from texts in {languages}.")
    hint = drafted.format(languages=_(" and ").join(map(_, LANGUAGES.values())))
    said["language"] = right.text_input(_("Language of its text"), spoken, help=hint)
    said["kind"] = left.selectbox(_("Kind of page"), _KINDS, index=2 if copies else 0)
    said["origin"] = middle.text_input(_("Newsroom it comes from, if another’s"))
    copy_of = right.selectbox(_("Copy of"), ["", *copies], format_func=lambda one: one or _("none that is here"))
    said["rights"] = st.text_input(_("Rights"))
    who = reader().email or st.text_input(_("Your name, for the log of decisions"), reviewer())
    about = {name: value.strip() or NOT_STATED for name, value in said.items()}
    return about | ({"copy_of": copy_of} if copy_of else {}), anchor, who.strip()


def _same(story: Story, corpus: Corpus) -> list[str]:
    """The articles that tell the same story word for word; they are shown, since a copy is no second origin."""
    texts = {stem: corpus.article_text(code) for code, stem in enumerate(corpus.stems)}
    found = alike(story.text, texts)
    for one in found:
        st.warning(
            plain(
                _("{likeness} as {article}: {share} of the shorter text.").format(
                    likeness=_(one.likeness.capitalize()), article=_named(corpus, one.stem), share=f"{one.share:.0%}"
                )
            )
        )
    return [one.stem for one in found if one.likeness != "shares passages"]


def _named(corpus: Corpus, stem: str) -> str:
    return source_name(corpus, corpus.source_codes[stem])


def _begin(story: Story, about: dict[str, str], draft: Callable[[], Drafts], who: str, anchor: date) -> None:
    """Draft the facts and open the review; what does not fit is said."""
    st.session_state.reviewer = who
    try:
        must_be_allowed()
        article = Article.model_validate({**about, "anchor": anchor.isoformat()})
        with st.spinner(_("Drafting its facts …")):
            made = draft()
        stem = review.suggested_stem(folder(), article.title, article.published, story.text)
        review.begin(folder(), stem, story.text, article, made.drafts, who, made.note)
    except (ValueError, DashboardError) as error:
        st.error(plain(message(error)))
    else:
        _next()
        _open(stem)
        st.rerun()


def _stated(value: str) -> str:
    return "" if value == NOT_STATED else value


def _day(published: str) -> date | None:
    """The day of publication, where it is one."""
    try:
        return date.fromisoformat(published)
    except ValueError:
        return None
