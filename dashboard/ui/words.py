"""The interface's own words: each goes through `_`, so that a catalogue can find it and give it in another language.

A catalogue is `locale/<language>/LC_MESSAGES/dashboard.po`; English needs none. The language is part of the
address (`lang`) and of the session. What the house says without knowing of a screen (dates, notes, names of filters)
goes through `short`: it is said by the phrases in the same catalogue, or stays English as a whole.
"""

import io
from collections.abc import Callable, Mapping
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

import streamlit as st
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dashboard.corpus import Corpus
from dashboard.corpus.figures import day_words
from dashboard.facts.registers import NOT_STATED
from dashboard.ui.data import current
from dashboard.ui.once import forget, once
from dashboard.ui.phrases import Phrasebook
from dashboard.values.dates import brief

LOCALE = Path(__file__).parent / "locale"
ENGLISH = "en"
LANGUAGES: tuple[str, ...] = (ENGLISH, *sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/*.po")))
_KEY = "lang"
_NAMING = ("publisher", "origin", "title", "id")


@lru_cache
def catalogue(language: str) -> NullTranslations:
    """The translations of *language*; of English, or of one that is not here, the words themselves."""
    file = LOCALE / language / "LC_MESSAGES" / "dashboard.po"
    if language not in LANGUAGES or not file.is_file():
        return NullTranslations()
    compiled = io.BytesIO()
    with file.open("rb") as written:
        write_mo(compiled, read_po(written))
    compiled.seek(0)
    return GNUTranslations(compiled)


def language() -> str:
    """The language of this session."""
    return once(_KEY, lambda: str(st.session_state.get(_KEY, ENGLISH)))


def choose_language(asked: str | None) -> None:
    """Begin a run of the script: speak the language that an address asks for, where it is here."""
    forget()
    if asked in LANGUAGES:
        st.session_state[_KEY] = asked


def _(words: str) -> str:
    """*words* of the interface in the language of this session."""
    return catalogue(language()).gettext(words) if words else ""


def several(number: float, one: str, many: str) -> str:
    """The words for a *number*, which stands in them as {n}: "2 pages" of "{n} page" and "{n} pages"."""
    return catalogue(language()).ngettext(one, many, int(number)).format(n=f"{number:,}")


def day(number: int) -> str:
    """A day since 1970 as it is said on screen, the month short: "24 Nov 2025"."""
    return short(day_words(number))


def short(words: str) -> str:
    """*words* of the house as they are said on screen: in the language of this session, and with short months.

    What its catalogue can't say stays English: "24 November 2025" is "24 nov 2025", else "24 Nov 2025".
    """
    say = saying() if words else None
    return (say(words) if say else None) or brief(words)


def message(words: object) -> str:
    """What an error or a check of the house says, a line each, in the language of this session.

    A place that a line begins with stays ("mill.toml, killed: ..."); so does a line that its catalogue can't say.
    """
    spoken = language()
    if spoken == ENGLISH:
        return str(words)
    book = _book(spoken)
    return "\n".join(book.say(line) or line for line in str(words).split("\n"))


@lru_cache
def _book(language: str) -> Phrasebook:
    """What says messages: with no names of a corpus, since there may be none."""
    return Phrasebook(language, messages(language), placed=True)


def in_english() -> str:
    """What tells a screen reader that words stay English on a page in another language, as an attribute of html."""
    return "" if language() == ENGLISH else f' lang="{ENGLISH}"'


def saying() -> Callable[[str], str | None] | None:
    """What says words of the house in the language of this session, None where it can't; None for English."""
    spoken = language()
    if spoken == ENGLISH:
        return None
    corpus = current()
    return corpus.keep(("phrases", spoken), lambda: Phrasebook(spoken, messages(spoken), names(corpus))).say


@lru_cache
def messages(language: str) -> Mapping[str, str]:
    """English -> *language*: what has no plural in the catalogue."""
    with (LOCALE / language / "LC_MESSAGES" / "dashboard.po").open("rb") as written:
        return {str(one.id): str(one.string) for one in read_po(written) if isinstance(one.id, str) and one.string}


def names(corpus: Corpus) -> frozenset[str]:
    """What is called the same in every language: actors, newsrooms, pages."""
    actors = [name for one in corpus.actors.values() for name in (one.name, getattr(one, "short", None))]
    pages = [name for column in _NAMING for name in corpus.text("sources")[column].to_pylist()]
    return frozenset(name for name in (*actors, *pages) if name and name != NOT_STATED)
