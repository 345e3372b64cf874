"""dashboard panels: the panels by id."""

import argparse
from urllib.parse import parse_qs

from dashboard.commands._saying import harmless, tell

HELP = "list the panels by id, with their titles, and the formats"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The view that they are listed of."""
    parser.add_argument("--view", default="", metavar="QUERY", help='the query of a link: "basis=quoted&actor=..."')


def run(options: argparse.Namespace) -> int:
    """Print each panel of a view: id and title; then the formats."""
    from dashboard import load
    from dashboard.exports import FORMATS
    from dashboard.panels import PANELS, panels
    from dashboard.panels.panel import text
    from dashboard.views import from_query, select

    corpus = load(options.seeds).corpus
    view, told = from_query(parse_qs(options.view), corpus)
    tell(told)
    selection = select(corpus, view)
    for subject in PANELS:
        for panel in panels(subject, selection) if subject != "dossier" or len(view.actors) == 1 else ():
            print(harmless(f"{subject}/{panel.id}\t{text(panel.title)}"))
    print(f"Formats: {', '.join(FORMATS)}.")
    return 0
