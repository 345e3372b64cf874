"""dashboard total: one figure, with its bounds, what it counts and how."""

import argparse
import sys
from typing import Any
from urllib.parse import parse_qs

from dashboard.commands._saying import harmless, tell

HELP = "print a figure: a hedged number of a table, added up over the acts of a view"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of which table and column, in which view, how it is printed."""
    from dashboard.columns import PLANS

    columns = "; ".join(f"{name}: {', '.join(plan.figures)}" for name, plan in PLANS.items() if plan.figures)
    parser.add_argument("table", metavar="TABLE", help="one of: " + ", ".join(n for n, p in PLANS.items() if p.figures))
    parser.add_argument("column", metavar="COLUMN", help=columns)
    parser.add_argument("--view", default="", metavar="QUERY", help='the query of a link: "basis=quoted&actor=..."')
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the figure; 2 when the column is no hedged number."""
    from dashboard import load
    from dashboard.answers import figure
    from dashboard.exports.formats.json import encoded
    from dashboard.views import from_query

    corpus = load(options.seeds).corpus
    view, told = from_query(parse_qs(options.view), corpus)
    tell(told)
    said = figure(corpus, view, options.table, options.column)
    if options.json:
        sys.stdout.buffer.write(encoded(said))
    else:
        for name, value in said.items():
            print(harmless(f"{name.replace('_', ' ')}: {_words(value)}"))
    return 0


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
