"""dashboard draft: drafts of the facts of articles."""

import argparse
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands._saying import bar, harmless, tell
from dashboard.errors import DashboardError, ModelError, ProposalsNotReadError

if TYPE_CHECKING:
    from dashboard.review.reading import Drafted

HELP = "draft the facts of articles for a person to accept; nothing is written"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The files, who drafts them, and how their drafts are written."""
    from dashboard import intake

    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help=f"articles: {', '.join(intake.FORMATS)}")
    parser.add_argument("--anchor", metavar="DAY", help="the day that dates count from, where a file states none")
    who = parser.add_mutually_exclusive_group()
    who.add_argument(
        "--proposals", type=Path, metavar="JSON", help="drafts from elsewhere for one article, in place of the rules'"
    )
    who.add_argument(
        "--model",
        action="store_true",
        help="ask the language model at DASHBOARD_MODEL_URL in place of the rules; the texts go to that address",
    )
    who.add_argument("--schema", action="store_true", help="print the form of --proposals, a JSON schema, and end")
    parser.add_argument("--json", action="store_true", help="the drafts as JSON, whole, with their places in the text")
    parser.add_argument("--out", type=Path, help="the file to write; without it, to the terminal")


def run(options: argparse.Namespace) -> int:
    """Draft the facts of each file; files that fail are listed, the others go on; 1 when any failed or was refused."""
    from dashboard.review import reading
    from dashboard.seeds import check, files

    if options.schema:
        _write(options, reading.schema_text())
        return 0
    if not options.files:
        tell(["draft needs an article: dashboard draft article.html. `dashboard draft --help` lists the rest."])
        return 2
    draft = _drafting(options)
    registers = check(files(options.seeds)).registers
    drafted, failed = [], []
    for path in bar(options.files, "Drafting", len(options.files)):
        try:
            drafted.append(draft(path, anchor=options.anchor, registers=registers))
        except (DashboardError, OSError) as error:
            failed.append(f"{path}: {error}")
    text = reading.as_json(drafted) if options.json else "".join(article.summary for article in drafted)
    _write(options, text if options.json or options.out else harmless(text))
    tell(failed)
    tell([f"{len(failed)} of {len(options.files)} could not be drafted."] if failed else [])
    return 1 if failed or any(one.refused or one.stopped for one in drafted) else 0


def _drafting(options: argparse.Namespace) -> "Callable[..., Drafted]":
    """Who drafts: the rules, a file of proposals, or a model.

    Raises:
        ProposalsNotReadError: proposals are of one article, and there are several.
        ModelError: no model is set, or not as it must be.
    """
    from dashboard import failures
    from dashboard.drafting.model import KEY, NAME, NOTES, URL, model_of
    from dashboard.review import reading

    if options.proposals:
        if len(options.files) > 1:
            message = f"--proposals are of one article, and {len(options.files)} are named. Give one file at a time."
            raise ProposalsNotReadError(message)
        return partial(reading.propose_file, proposals=options.proposals)
    if not options.model:
        return reading.draft_file
    model = model_of(os.environ)
    if model is None:
        message = (
            f"--model asks a language model, and none is set. Set {URL} to the address of an OpenAI-compatible server, "
            f"{NAME} to the model's name there, and {KEY} where it needs a key. Without --model the rules draft, and "
            "no text leaves this machine."
        )
        raise ModelError(message)
    failures.join(NOTES)
    tell([f"The text of each article goes to {model.where}, to the model {model.name}."])
    return partial(reading.ask_file, model=model)


def _write(options: argparse.Namespace, text: str) -> None:
    if options.out:
        options.out.write_text(text, "utf-8")
    else:
        print(text, end="")
