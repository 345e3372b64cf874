"""Corrections: a value in a file is replaced on reading, for a stated reason; the file stays as it was."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.errors import SeedProblem
from dashboard.facts.registers import Correction
from dashboard.seeds.checked import RECORD, Seeds

_FILE = "corrections.toml"


def corrected(document: Mapping[str, Any], home: str, seeds: Seeds) -> dict[str, Any]:
    """*document* with the corrections of its entries; *home* is what stands before the "#" in a correction's `entry`.

    The old name of an actor stays as an alias; a corrected value of an article's fact counts as inferred. A correction
    whose old value is not there is refused.
    """
    raws = {
        raw["id"]: raw
        for entries in document.values()
        for raw in (entries if isinstance(entries, list) else [])
        if isinstance(raw, dict) and isinstance(raw.get("id"), str)
    }
    for one in _of(home, seeds):
        key, where = one.entry.partition("#")[2], f'[[correction]] "{one.id}"'
        raw = raws.get(key)
        if raw is None:
            message = f'"{one.entry}" is not there, so nothing was corrected. Name an entry that is, or take this out.'
            seeds.problems.append(SeedProblem(_FILE, where, "entry", message))
        elif raw.get(one.field) != one.old:
            message = (
                f'"{one.old}" is no longer the {one.field} of "{one.entry}" (it is {raw.get(one.field)!r}), so nothing '
                "was corrected. Look at the entry again, then change or take out the correction."
            )
            seeds.problems.append(SeedProblem(_FILE, where, "old", message))
        else:
            raw[one.field] = one.new
            if one.field == "name":
                raw["aliases"] = [*_listed(raw.get("aliases")), one.old]
            elif home not in ("actors", "events", "questions", "glossary", RECORD):
                raw["inferred"] = [*_listed(raw.get("inferred")), one.field]
    return dict(document)


def _of(home: str, seeds: Seeds) -> Iterator[Correction]:
    for one in seeds.registers.get("corrections", {}).values():
        if isinstance(one, Correction) and one.entry.partition("#")[0] == home:
            yield one


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []
