"""dashboard panels: the panels by id."""

import argparse
import sys
from urllib.parse import parse_qs

from dashboard.commands._saying import harmless, tell

HELP = "list the panels by id, with their titles, and the formats"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The view that they are listed of, how they are printed."""
    parser.add_argument("--view", default="", metavar="QUERY", help='the query of a link: "basis=quoted&actor=..."')
    parser.add_argument("--json", action="store_true", help="as JSON, without the formats")


def run(options: argparse.Namespace) -> int:
    """Print each panel of a view: id and title; then the formats."""
    from dashboard import load
    from dashboard.answers import panels
    from dashboard.exports import FORMATS
    from dashboard.exports.formats.json import encoded
    from dashboard.views import from_query

    corpus = load(options.seeds).corpus
    view, told = from_query(parse_qs(options.view), corpus)
    tell(told)
    found = panels(corpus, view)
    if options.json:
        sys.stdout.buffer.write(encoded(found))
        return 0
    for panel in found:
        print(harmless(f"{panel['id']}\t{panel['title']}"))
    print(f"Formats: {', '.join(FORMATS)}.")
    return 0
