"""Seeds of any size, made up and the same every time: python -m tests.benchmarks.generate 10000 FOLDER [--shards].

Three tenths of the facts stand in articles of 30 facts each, the rest in the record. Few actors are named often, many
seldom; four fifths of the other dates are whole days; some rows are dated after their pages, which is warned of.
"""

import argparse
import csv
import io
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.stories import PER_ARTICLE, article, toml
from tests.benchmarks.world import QUESTIONS, World

ROWS = 5000  # of one file of the record, and of a register, when they are in parts
SHARES = {"strikes": 45, "sanctions": 15, "designations": 12, "indictments": 8, "rewards": 5, "claims": 15}  # percent
ENTRIES = {"actors": "actor", "events": "event", "questions": "question"}
Values = dict[str, Any]


def contents(facts: int, *, shards: bool = False) -> dict[str, bytes]:
    """The files of seeds with *facts* facts, by their path in the folder; with *shards* record and registers in parts.

    All facts are proven; the only problems are warnings of dates after their pages.
    """
    world = World(facts)
    articles = facts * 3 // 10 // PER_ARTICLE
    files: dict[str, bytes] = {}
    for name, entries in world.registers.items():
        files |= _parts(f"{name}{{}}.toml", entries, partial(toml, ENTRIES[name]), shards)
    files |= _parts("record/sources{}.csv", world.pages, _csv, shards)
    for table, many in _numbers_of_rows(facts - articles * PER_ARTICLE).items():
        files |= _parts(f"record/{table}{{}}.csv", [_row(world, table, n) for n in range(many)], _csv, shards)
    for number in range(articles):
        files |= article(world, number)
    return files


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write *files* below *folder*."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _numbers_of_rows(rows: int) -> dict[str, int]:
    many = {table: rows * share // 100 for table, share in SHARES.items()}
    return {**many, "strikes": rows - sum(many.values()) + many["strikes"]}


def _parts(name: str, items: Sequence[Values], written: Any, shards: bool) -> dict[str, bytes]:
    """*items* as one file, or in parts "x/001.csv" beside it."""
    size = ROWS if shards else max(len(items), 1)
    starts = range(0, len(items), size)
    names = [name.format(f"/{number:03d}" if number else "") for number in range(len(starts))]
    return {part: written(items[start : start + size]).encode() for part, start in zip(names, starts, strict=True)}


def _csv(rows: Sequence[Values]) -> str:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def _row(world: World, table: str, number: int) -> Values:
    """A row of the record."""
    random, often, actors = world.random, world.often, world.actors
    row: Values = {
        "id": f"{table}-{number}",
        "standing": random.choices(["reported", "official text", "doubtful", "contradicted"], [80, 12, 5, 3])[0],
        "cites": _several(world, "page", random.choice([1, 1, 1, 2, 3])),
        "note": f"{world.words(5, 18)}." if random.random() < 0.5 else "",
    }
    if table == "strikes":
        return row | _strike(world)
    whom = actors["group" if table == "designations" else "person"]
    row |= {"date": _date(world), "actor": often(whom)[0]}
    if table not in ("designations", "rewards"):
        row["mentioned"] = _several(world, "person", random.randint(0, 3))
    if table == "claims":
        stance = {
            "stance": random.choice(["asserts", "denies", "doubts"]),
            "voice": random.choice(["claimed", "denied"]),
        }
        said = {
            "question": random.choice(QUESTIONS),
            "speaker": often(world.ids["person"]),
            "answer": f"{world.words(4, 14).capitalize()}.",
        }
        return row | said | stance
    row |= {
        "event": often(world.acts),
        "agency": often(actors["agency"])[0],
        "status": "announced",
        "inferred": "status",
    }
    return row | _own(world, table)


def _own(world: World, table: str) -> Values:
    """What only rows of *table* have."""
    random = world.random
    match table:
        case "sanctions":
            what = {"action": random.choice(["sanctioned", "designated", "delisted"])}
            return {**what, "list": random.choice(["SDN", "SDGT", ""]), "authority": "Executive Order 13692"}
        case "designations":
            return {"list": random.choice(["FTO", "SDGT"]), "authority": "INA section 219"}
        case "indictments":
            charges = "narco-terrorism conspiracy; cocaine importation"
            return {"charges": charges, "court": "US District Court", "voice": "alleged"}
    return {"amount": f"<={random.choice([1, 5, 10, 15, 25])}000000", "programme": "Narcotics Rewards Program"}


def _strike(world: World) -> Values:
    random, often = world.random, world.often
    chance = random.random()
    if chance < 0.9:
        event = often(world.incidents)
        when = world.day[event].isoformat() if random.random() < 0.93 else _date(world)
        row = {
            "event": event,
            "scope": "one",
            "date": when,
            "killed": _number(world, world.dead[event]),
            "strikes": "1",
        }
    elif chance < 0.97:
        event = random.choice(list(world.groups))
        members = world.groups[event]
        killed = _number(world, sum(world.dead[one] for one in members)) if random.random() < 0.5 else ""
        row = {"event": event, "scope": "group", "date": world.day[members[0]].isoformat(), "killed": killed}
        row["strikes"] = str(len(members))
    else:
        event = random.choice(list(world.campaigns))
        row = {"event": event, "scope": "campaign", "date": world.any_day().isoformat()}
        row["killed"] = _number(world, random.randint(50, 5000))
    return row | {
        "agency": often(world.actors["agency"])[0],
        "speaker": often(world.actors["outlet"])[0] if random.random() < 0.3 else "",
        "announcer": often(world.actors["person"])[0] if random.random() < 0.4 else "",
        "mentioned": _several(world, "group", random.randint(0, 2)),
        "theatre": random.choice(["caribbean", "eastern-pacific", "caribbean; eastern-pacific", ""]),
        "place": world.words(3, 3) if random.random() < 0.4 else "",
        "inferred": "agency",
    }


def _several(world: World, kind: str, many: int) -> str:
    return "; ".join(dict.fromkeys(world.often(world.ids[kind]) for _ in range(many)))


def _number(world: World, number: int) -> str:
    """*number* as reports have it: mostly so, else with a hedge, or one more."""
    forms = [str(number), f">={number}", f"~{number}", str(number + 1), f">{number}"]
    return world.random.choices(forms, [80, 7, 5, 5, 3])[0]


def _date(world: World) -> str:
    """A date as reports have it: mostly a day, else a month, a year, an interval, about a day, one of two, none."""
    day = world.any_day()
    later = day.replace(day=min(28, day.day + 5)) if day.day < 28 else day
    forms = [f"{day}", f"{day:%Y-%m}", f"{day:%Y}", f"{day}/{later}", f"{day}~", f"[{day},{later}]", ""]
    return world.random.choices(forms, [80, 7, 3, 4, 3, 2, 1])[0]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shards", action="store_true")
    options = parser.parse_args()
    write(options.folder, contents(options.facts, shards=options.shards))
