"""The interface's own words: each goes through `_`, so that a catalogue can find it and give it in another language.

A catalogue is `dashboard/locale/<language>/LC_MESSAGES/dashboard.po`; English needs none. The language is part of the
address (`lang`) and of the session.
"""

import io
import re
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

import streamlit as st
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dashboard.corpus.figures import day_words

LOCALE = Path(__file__).parent.parent / "locale"
ENGLISH = "en"
LANGUAGES: tuple[str, ...] = (ENGLISH, *sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/*.po")))
_MONTHS = "January|February|August|September|October|November|December"
_LONG = re.compile(rf"(?<=\d )(?:{_MONTHS})\b")
_KEY = "lang"


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
    chosen: str = st.session_state.get(_KEY, ENGLISH)
    return chosen


def choose_language(asked: str | None) -> None:
    """Speak the language that an address asks for, where it is here."""
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
    """*words* with the long months of dates cut short: "24 November 2025" is "24 Nov 2025"."""
    return _LONG.sub(lambda month: month[0][:3], words)
