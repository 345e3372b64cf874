"""Names of files that say what is in them: as of when, what it is, what is chosen."""

import re
import unicodedata

from dashboard.documents import Document
from dashboard.panels import Panel
from dashboard.tables import Tables
from dashboard.views import View

_LONGEST = 80  # characters of one part


def of_panel(panel: Panel, tables: Tables, view: View) -> str:
    """The name of a panel's file without its ending: "2025-11-24_strike-totals_us-military"."""
    days = [day for one in tables.sources_of(panel.facts) if (day := tables.day_of(one)) is not None]
    chosen = [one for value in view.chosen.values() for one in (value if isinstance(value, tuple) else [str(value)])]
    as_of = max(days).date().isoformat() if days else ""
    return "_".join(part for part in (as_of, panel.id, slug(" ".join(chosen))) if part)


def of_report(document: Document) -> str:
    """The name of a report's file without its ending: "2025-12-05_strikes-in-november"."""
    as_of = max((one.as_of for one in document.panels), default="")
    return "_".join(part for part in (as_of, slug(document.title) or "report") if part)


def slug(words: str) -> str:
    """*words* as part of a file's name or as an id: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")
