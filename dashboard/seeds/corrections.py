"""Corrections: a value in a file is replaced on reading, for a stated reason; the file stays as it was."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from dashboard.errors import SeedProblem
from dashboard.facts.registers import REGISTERS, Correction
from dashboard.values.showing import shown

FILE = "corrections.toml"
RECORD = "record"
# By the id of each correction of an entry that is in the file: what is wrong with the correction, or None.
Outcomes: TypeAlias = Mapping[str, SeedProblem | None]


def correct(document: Mapping[str, Any], home: str, corrections: Iterable[Correction]) -> Outcomes:
    """Put right the values in *document* that *corrections* of *home* speak of, and say which did so.

    The old name of an actor stays as an alias; a corrected value of an article's fact counts as inferred. A correction
    whose old value is not there is refused.
    """
    wanted = [(correction.entry.partition("#")[2], correction) for correction in corrections]
    if not wanted:
        return {}
    raws = {
        raw["id"]: raw
        for entries in document.values()
        for raw in (entries if isinstance(entries, list) else [])
        if isinstance(raw, dict) and isinstance(raw.get("id"), str)
    }
    return {one.id: _corrected(raws[key], one, home) for key, one in wanted if key in raws}


def _corrected(raw: dict[str, Any], correction: Correction, home: str) -> SeedProblem | None:
    """Put one value of *raw* right, or say why not."""
    field, held = correction.field, raw.get(correction.field)
    if held != correction.old:
        message = (
            f'"{correction.old}" is no longer the {field} of "{correction.entry}" (it is {shown(held)}), so nothing '
            "was corrected. Look at the entry again, then change or take out the correction."
        )
        return SeedProblem(FILE, _where(correction), "old", message)
    raw[field] = correction.new
    if home == "actors" and field == "name":
        raw["aliases"] = [*_listed(raw.get("aliases")), correction.old]
    elif home not in (*REGISTERS, RECORD):
        raw["inferred"] = [*_listed(raw.get("inferred")), field]
    return None


def problems(corrections: Iterable[Correction], outcomes: Iterable[Outcomes]) -> Iterator[SeedProblem]:
    """What is wrong with *corrections* of one home, whose files came to *outcomes*; the first with the entry counts."""
    held = list(outcomes)
    for correction in corrections:
        found = [outcome[correction.id] for outcome in held if correction.id in outcome]
        if not found:
            message = (
                f'"{correction.entry}" is not there, so nothing was corrected. Name an entry that is, or take this out.'
            )
            yield SeedProblem(FILE, _where(correction), "entry", message)
        elif found[0]:
            yield found[0]


def _where(correction: Correction) -> str:
    return f'[[correction]] "{correction.id}"'


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []
