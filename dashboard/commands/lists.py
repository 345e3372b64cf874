"""dashboard lists: official lists are added; whom of the actors an entry means is suggested, confirmed or rejected."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands._saying import harmless, tell

if TYPE_CHECKING:
    from dashboard.corpus import Corpus
    from dashboard.corpus.official import Saying

HELP = "add an official list, and say whom of the actors its entries mean"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What is done, each with its own arguments."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="DEED")
    adding = deeds.add_parser("add", help="put a list, as it stood on a day, into the seeds")
    adding.add_argument("files", nargs="+", type=Path, metavar="FILE", help="SDN.CSV, ALT.CSV, ADD.CSV; or JSON lines")
    adding.add_argument("--day", required=True, type=_day, help="the day of the list: 2024-07-02")
    adding.add_argument("--list", default="", metavar="ID", dest="of", help="which list it is; OFAC's is ofac")
    adding.add_argument("--name", default="", help="what a list that is new here is called: OFAC's list")
    deeds.add_parser("suggest", help="print whom entries may mean, by their names; nothing is written")
    for deed, does in (("confirm", "say that an actor is an entry"), ("reject", "say that an actor is not an entry")):
        deciding = deeds.add_parser(deed, help=f"{does}; it is kept in actors.toml")
        deciding.add_argument("actor", metavar="ACTOR", help="the id of the actor")
        deciding.add_argument("entry", metavar="ENTRY", help="the list and the entry's number: ofac:22790")

    for each in deeds.choices.values():  # as every command takes it, after its own words too
        each.add_argument("--seeds", type=Path, default=argparse.SUPPRESS, help="another folder of seeds")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is no day. Write it as 2024-07-02"
        raise argparse.ArgumentTypeError(message) from None
    if day > date.today():  # noqa: DTZ011 (the day where the list was taken)
        message = f"{text} is still to come. Name the day that the list is of"
        raise argparse.ArgumentTypeError(message)
    return day


def run(options: argparse.Namespace) -> int:
    """Do it and say what was done; what can't be done is raised, and nothing is written."""
    from dashboard.review import listing
    from dashboard.seeds import check, files

    if options.deed == "add":
        edition = listing.add(options.seeds, options.files, options.day, options.of, options.name)
        print(f"Added {edition.of} of {edition.words}: {len(edition.entries):,} entries.")
        print("`dashboard lists suggest` prints whom of the actors they may mean.")
        return 0
    seeds = check(files(options.seeds))
    if options.deed == "suggest":
        from dashboard.corpus import from_seeds

        return _suggest(from_seeds(seeds))
    confirmed = options.deed == "confirm"
    decision: listing.Decision = "listed_as" if confirmed else "not_listed_as"
    file = listing.decide(options.seeds, seeds, options.actor, options.entry, decision)
    print(f"{file}: {options.actor} is {'' if confirmed else 'not '}{options.entry}.")
    return 0


def _suggest(corpus: "Corpus") -> int:
    """Print each actor whom entries may mean, with the entries; 1 when there is no list."""
    from dashboard.corpus.horizon import horizon
    from dashboard.corpus.official import listings, saying

    there = listings(horizon(corpus))
    if not there:
        tell(["there is no official list in the seeds. Add one: dashboard lists add SDN.CSV --day 2024-07-02."])
        return 1
    found = 0
    for listing in there:
        for actor in corpus.actors:
            for line in _lines(corpus, actor, saying(corpus, actor, listing)):
                print(harmless(line))
                found += 1
    tell([f"{found} suggestions. Look at each: dashboard lists confirm ACTOR ENTRY, or lists reject ACTOR ENTRY."])
    return 0


def _lines(corpus: "Corpus", actor: str, said: "Saying") -> Iterator[str]:
    """A line a suggestion: the actor, the entry, its words, what else the list says of it, the days it stands there."""
    for entry in said.suggested:
        days = ", ".join(edition.day.isoformat() for edition, _ in said.days if entry.number in edition.entries)
        more = (name for name in entry.aliases if name not in entry.remarks)
        about = "; ".join(filter(None, (entry.remarks, *more, *entry.addresses)))
        number = f"{said.listing.id}:{entry.number}"
        yield "\t".join([actor, number, corpus.actors.name(actor), entry.words, days, about])
