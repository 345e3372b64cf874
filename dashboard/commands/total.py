"""dashboard total: one figure, with its bounds, what it counts and how."""

import argparse
import json
import math
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from dashboard.commands._saying import harmless, tell

if TYPE_CHECKING:
    from dashboard.corpus import Selection
    from dashboard.corpus.figures import Figure

HELP = "print a figure: a hedged number of a table, added up over the acts of a view"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of which table and column, in which view, how it is printed."""
    from dashboard.corpus.columns import PLANS

    columns = "; ".join(f"{name}: {', '.join(plan.figures)}" for name, plan in PLANS.items() if plan.figures)
    parser.add_argument("table", metavar="TABLE", help="one of: " + ", ".join(n for n, p in PLANS.items() if p.figures))
    parser.add_argument("column", metavar="COLUMN", help=columns)
    parser.add_argument("--view", default="", metavar="QUERY", help='the query of a link: "basis=quoted&actor=..."')
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the figure; 2 when the column is no hedged number."""
    from dashboard import load
    from dashboard.views import from_query

    tables = load(options.seeds)
    view, told = from_query(parse_qs(options.view), tables.corpus)
    tell(told)
    chosen = tables.select(**view.chosen)
    found = chosen.total(options.table, options.column)
    said = _said(chosen.selection, options.table, options.column, found)
    if options.json:
        print(json.dumps(said, ensure_ascii=False, indent=1))
    else:
        for name, value in said.items():
            print(harmless(f"{name.replace('_', ' ')}: {_words(value)}"))
    return 0


def _said(selection: "Selection", table: str, column: str, found: "Figure | None") -> dict[str, Any]:
    """The figure with all that must stand beside it."""
    corpus, total = selection.corpus, selection.total(table, column)
    events = [corpus.events.ids[act] for act in total.acts.tolist() if 0 <= act < len(corpus.events)]
    return {
        "words": found.text if found else "not stated",
        "unit": found.unit if found else "",
        "low": _number(total.low),
        "high": _number(total.high),
        "spread": [_number(bound) for bound in total.spread] if found else None,
        "acts": len(total.acts),
        "events": events,
        "reports": len(total.reports) if found else 0,
        "left_out": total.left_out,
        "without_a_number": total.unstated,
        "undated_left_out": selection.undated,
        "as_of": found.as_of if found else "",
        "how": found.how if found else "",
        "caveat": found.caveat if found else "",
        "version": corpus.version,
    }


def _number(value: float) -> float | int | None:
    """A bound as JSON has it: none for open or not stated."""
    return None if math.isnan(value) or math.isinf(value) else int(value) if value == int(value) else value


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
