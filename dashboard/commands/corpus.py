"""dashboard corpus: many articles are checked and drafted at once, here or on many machines."""

import argparse
import os
from pathlib import Path

from dashboard.commands._saying import bar, harmless, tell

HELP = "check and draft a whole corpus of articles, here or on a Dask scheduler"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What is built of what, and by whom."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="DEED")
    build = deeds.add_parser("build", help="build the articles at an address into the seeds; it goes on where it was")
    build.add_argument("source", metavar="SOURCE", help="their folder, or its address as fsspec reads it: s3://...")
    build.add_argument("--scheduler", metavar="ADDRESS", help="a Dask scheduler, tcp://host:8786; else processes here")
    build.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N", help="so many processes here")
    build.add_argument("--anchor", default="", metavar="DAY", help="the day of what states none")
    build.add_argument("--partition", type=int, default=500, metavar="N", help="articles in a file (default: 500)")
    listed = deeds.add_parser("list", help="every article that was built: what it came to, and what is wrong with it")
    listed.add_argument("--outcome", choices=("checked", "drafted", "failed"), help="only these")
    review = deeds.add_parser("review", help="begin the review of an article that was drafted, in the app")
    review.add_argument("stem", metavar="ARTICLE", help="its name, as `list` has it")
    review.add_argument("--who", default="dashboard corpus", help="your name, for the log of decisions")
    for deed in deeds.choices.values():
        deed.add_argument("--to", default="", metavar="ADDRESS", help="where the partitions lie, if not in the seeds")
        # As every command takes it, after its own words too.
        deed.add_argument("--seeds", type=Path, default=argparse.SUPPRESS, help="another folder of seeds")


def run(options: argparse.Namespace) -> int:
    """Do what was asked; 1 when an article failed."""
    from dashboard import building

    if options.deed == "build":
        return _build(options)
    if options.deed == "review":
        begun = building.review(options.seeds, options.stem, options.who, options.to)
        print(f"{begun.stem} is on the page Add an article: {begun.progress}.")
        return 0
    for one in building.rows(options.seeds, options.to):
        if options.outcome in (None, one.outcome):
            print(harmless("\n  ".join([f"{one.outcome} {one.stem} ({one.source})", *one.problems])))
    return 0


def _build(options: argparse.Namespace) -> int:
    from dashboard import building

    planned = building.build(options.source, options.seeds, options.to, options.anchor, max(1, options.partition))
    crew = building.by_dask(options.scheduler) if options.scheduler else building.by_processes(max(1, options.workers))
    came = building.counted(bar(planned.carried_out(crew), "Building", len(planned.units)))
    print(
        f"{planned.found} articles: {planned.there} were built before; now {came['checked']} checked, "
        f"{came['drafted']} drafted, {came['failed']} failed."
    )
    if came["failed"]:
        tell(["`dashboard corpus list --outcome failed` says which, and why."])
    return 1 if came["failed"] else 0
