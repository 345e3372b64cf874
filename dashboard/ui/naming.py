"""Names of files that say what is in them: as of when, what it is, what is chosen."""

import re
import unicodedata
from collections.abc import Iterable

from dashboard.corpus import Corpus
from dashboard.corpus.attribution import date_of, sources_of
from dashboard.documents import Document
from dashboard.panels import Panel
from dashboard.values import dates
from dashboard.views import View

_LONGEST = 80  # characters of one part


def of_panel(panel: Panel, corpus: Corpus, view: View) -> str:
    """The name of a panel's file without its ending: "2025-11-24_strike-totals_us-military"."""
    as_of = _newest(date_of(corpus, source) for source in sources_of(corpus, panel.rows))
    chosen = [key for value in view.chosen.values() for key in (value if isinstance(value, tuple) else [str(value)])]
    return "_".join(part for part in (as_of, panel.id, slug(" ".join(chosen))) if part)


def of_report(document: Document) -> str:
    """The name of a report's file without its ending: "2025-12-05_strikes-in-november"."""
    return "_".join(part for part in (document.as_of, slug(document.title) or "report") if part)


def slug(words: str) -> str:
    """*words* as part of a file's name or as an id: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")


def _newest(stated: Iterable[str]) -> str:
    """The latest of some written dates, as exact as it is stated; empty for none."""
    return max((date for date in stated if date), key=lambda date: dates.read(date).end, default="")
