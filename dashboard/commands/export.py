"""dashboard export: a table, a panel or a saved report as a file."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from dashboard.commands._saying import bar, tell

if TYPE_CHECKING:
    from dashboard.exports import Format
    from dashboard.reports import Report
    from dashboard.tables import Tables

HELP = "write a table, a panel or a saved report as a file"
_ZIP = b"PK\x03\x04"  # how a ZIP begins


def arguments(parser: argparse.ArgumentParser) -> None:
    """What is exported, in which view and format, and where to."""
    from dashboard.exports import FORMATS
    from dashboard.tables import FRAMES

    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("table", nargs="?", help=f"one of: {', '.join(FRAMES)}", metavar="TABLE")
    what.add_argument("--panel", metavar="ID", help="a panel, as `dashboard panels` lists it: strikes/running-sum")
    what.add_argument("--report", type=Path, metavar="FILE", help="a report that was saved in the app")
    parser.add_argument("--format", choices=list(FORMATS), default="csv", help="default: csv")
    parser.add_argument("--out", type=Path, help="the file to write; without it, to the terminal")
    parser.add_argument("--view", default="", metavar="QUERY", help='the query of a link: "basis=quoted&actor=..."')


def run(options: argparse.Namespace) -> int:
    """Write a table, a panel or a report; what was left out of the seeds or of the report is said on the way."""
    content = _content(options)
    if content is None:
        return 2
    if not options.out:
        sys.stdout.buffer.write(content)
        return 0
    if options.seeds.resolve() in options.out.resolve().parents:
        tell([f"{options.out} is among the seeds, which are never written. Name another file."])
        return 2
    options.out.write_bytes(content)
    if content.startswith(_ZIP) and options.out.suffix in (".csv", ".png", ".svg"):
        tell([f"{options.out} holds several files in a ZIP; give it a name that ends in .zip to open it."])
    print(f"Wrote {options.out}.")
    return 0


def _content(options: argparse.Namespace) -> bytes | None:
    """The file's content; None, and why is said, when there is none."""
    from dashboard import load
    from dashboard.exports import FORMATS
    from dashboard.reports import built, from_text, part_of, titled

    tables = load(options.seeds)
    left_out = sum(not problem.warning for problem in tables.problems)
    tell([f"{left_out} left out of the seeds; `dashboard check` says why."] if left_out else [])
    form = FORMATS[options.format]
    if options.table:
        return _table(options, tables, form)
    report = from_text(options.report.read_text("utf-8")) if options.report else _of_panel(options)
    for item in bar(report.items, "Building", len(report.items)):
        part_of(item, tables.corpus)  # kept for `built`
    document, told = built(report, tables.corpus)
    tell(told)
    if not document.panels:
        tell(["there is no such panel in this view. `dashboard panels` lists those that are."])
        return None
    return form.write(document if options.report else titled(document))


def _table(options: argparse.Namespace, tables: "Tables", form: "Format") -> bytes | None:
    """One table as far as the view keeps it; None, and why is said, where the format holds none."""
    from dashboard.exports import TABLE_FORMATS
    from dashboard.exports.readme import of_table
    from dashboard.views import from_query

    if form.table is None:
        tell([f"a table can't be written as {options.format}. Allowed: {', '.join(TABLE_FORMATS)}."])
        return None
    view, told = from_query(parse_qs(options.view), tables.corpus)
    tell(told)
    rows = tables.select(**view.chosen).cited(options.table)
    return form.table(rows, of_table(options.table, rows, tables.corpus, view))


def _of_panel(options: argparse.Namespace) -> "Report":
    """The one panel that was asked for, as a report."""
    from dashboard.reports import PanelOf, Report

    subject, _, name = options.panel.partition("/")
    return Report(options.panel, (PanelOf(subject, name, options.view),))
