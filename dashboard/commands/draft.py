"""dashboard draft: drafts of the facts of articles."""

import argparse
from pathlib import Path

from dashboard.commands._saying import bar, harmless, tell
from dashboard.errors import DashboardError

HELP = "draft the facts of articles for a person to accept; nothing is written"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The files, and how their drafts are written."""
    from dashboard import intake

    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=f"articles: {', '.join(intake.FORMATS)}")
    parser.add_argument("--anchor", metavar="DAY", help="the day that dates count from, where a file states none")
    parser.add_argument("--json", action="store_true", help="the drafts as JSON, whole, with their places in the text")
    parser.add_argument("--out", type=Path, help="the file to write; without it, to the terminal")


def run(options: argparse.Namespace) -> int:
    """Draft the facts of each file; files that fail are listed, the others go on; 1 when any failed."""
    from dashboard.review import reading
    from dashboard.seeds import check, files

    registers = check(files(options.seeds)).registers
    drafted, failed = [], []
    for path in bar(options.files, "Drafting"):
        try:
            drafted.append(reading.draft_file(path, options.anchor, registers))
        except (DashboardError, OSError) as error:
            failed.append(f"{path}: {error}")
    text = reading.as_json(drafted) if options.json else "".join(article.summary for article in drafted)
    if options.out:
        options.out.write_text(text, "utf-8")
    else:
        print(text if options.json else harmless(text), end="")
    tell(failed)
    tell([f"{len(failed)} of {len(options.files)} could not be drafted."] if failed else [])
    return 1 if failed else 0
