"""Names of files that say what is in them: as of when, what it is, what is chosen."""

import re
import unicodedata
from urllib.parse import parse_qs

from dashboard.documents import Document, Shown
from dashboard.views import FILTERS
from dashboard.views.links import ALL

_KEYS = {one.key for one in FILTERS.values()}
_LONGEST = 80  # characters of one part


def of_panel(panel: Shown) -> str:
    """The name of a panel's file without its ending: "2025-11-24_strike-totals_us-military"."""
    values = [value for key, values in parse_qs(panel.query).items() if key in _KEYS for value in values]
    chosen = " ".join(value for value in values if value != ALL)
    return "_".join(part for part in (panel.as_of, panel.panel.id, slug(chosen)) if part)


def of_report(document: Document) -> str:
    """The name of a report's file without its ending: "2025-12-05_strikes-in-november"."""
    return "_".join(part for part in (document.as_of, slug(document.title) or "report") if part)


def slug(words: str) -> str:
    """*words* as part of a file's name or as an id: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")
