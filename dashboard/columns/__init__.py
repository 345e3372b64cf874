"""Checked facts as columns: small arrays of codes, and text in Arrow tables. The whole house reads these.

`laying` makes columns of the facts of some files, `joining` one of many, `proven` typed facts of rows. A column is
written once and never changed, so that it may lie on disk and be mapped into memory. Codes are positions in registers
and in the lists of `CODES`; -1 is none. Days count from 1 January 1970; `NAT` is none.
"""

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pydantic.fields import FieldInfo

from dashboard.facts import TABLES
from dashboard.facts.fact import Fact, mark
from dashboard.facts.kinds import Figure, Role, literals
from dashboard.values import dates

Ints: TypeAlias = npt.NDArray[Any]  # of small integers: codes, rows, days
Bits: TypeAlias = npt.NDArray[np.uint8]
Mask: TypeAlias = npt.NDArray[Any]  # of truth values, one a row unless said otherwise
Floats: TypeAlias = npt.NDArray[np.float64]

Put: TypeAlias = Callable[[Any], Any]  # gives an array, a text or columns back as they lie where they are to lie

NAT = int(np.iinfo(np.int32).min)
NEVER = int(np.iinfo(np.int32).max)  # the day of an undated page, in `source_day`
EPOCH = date(1970, 1, 1).toordinal()
ROLES = ("target", "agency", "speaker", "via", "announcer", "member", "mentioned")
ACT_TABLES = tuple(name for name, model in TABLES.items() if model.act)
CODES: dict[str, tuple[str, ...]] = {
    "table": tuple(TABLES),
    "basis": ("cited", "quoted"),
    "scope": ("one", "group", "campaign"),
    **{name: tuple(literals(Fact.model_fields[name].annotation)) for name in ("status", "voice", "standing", "extent")},
}


@dataclass(frozen=True)
class Columns:
    """Every array and every text of one version of the facts.

    Attributes:
        arrays: by name; a name with a dot belongs to a table ("strikes.killed.low").
        texts: Arrow tables: "facts", "own.<table>", "articles", "sources", "register.<name>". Of some files
            only, "sources" and the registers hold no more than the ids that they name.
    """

    arrays: MutableMapping[str, npt.NDArray[Any]]
    texts: MutableMapping[str, pa.Table]

    def __len__(self) -> int:
        return len(self.arrays["table"])

    @cached_property
    def first_rows(self) -> tuple[int, ...]:
        """The first row of each table, by its code; the rows of a table lie together."""
        return tuple(np.searchsorted(self.arrays["table"], np.arange(len(TABLES))).tolist())

    @cached_property
    def ids(self) -> "Ids":
        """The ids that codes stand for."""
        actors, events = (self.texts[f"register.{name}"]["id"].to_pylist() for name in ("actors", "events"))
        return Ids(actors, events, self.texts["sources"]["id"].to_pylist())


@dataclass(frozen=True)
class Ids:
    """The ids of actors, events and sources; a code is a place in its list, articles first among the sources."""

    actors: Sequence[str]
    events: Sequence[str]
    sources: Sequence[str]


@dataclass(frozen=True)
class Plan:
    """How the facts of one table are laid down, read once off its model.

    Attributes:
        roles: (field, code of its role) of the fields that hold parties.
        own: the table's own fields.
        figures: its hedged numbers.
    """

    model: type[Fact]
    roles: tuple[tuple[str, int], ...]
    own: Mapping[str, FieldInfo]
    figures: Mapping[str, Figure]


def _plan(model: type[Fact]) -> Plan:
    fields = model.model_fields
    roles = tuple((name, ROLES.index(role.name)) for name, field in fields.items() if (role := mark(field, Role)))
    own = {name: field for name, field in fields.items() if name not in Fact.model_fields}
    return Plan(model, roles, own, {name: figure for name, field in own.items() if (figure := mark(field, Figure))})


PLANS: dict[str, Plan] = {name: _plan(model) for name, model in TABLES.items()}


def in_memory(part: Any) -> Any:
    """A `Put` for where they are."""
    return part


def days(text: str | None) -> tuple[int, int]:
    """The first and the last day that a written date can mean; NAT twice for none."""
    if not text:
        return NAT, NAT
    read = dates.read(text)
    return read.start.toordinal() - EPOCH, read.end.toordinal() - EPOCH


def offsets(counts: Sequence[int] | npt.NDArray[Any]) -> Ints:
    """Where each of some runs begins, and where the last ends."""
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)


def inverse(keys: Ints, values: npt.NDArray[Any], many: int) -> tuple[Ints, npt.NDArray[Any]]:
    """*values* by their *keys* (0 to *many*): where each key's run begins, and the values in that order."""
    kept = np.flatnonzero(keys >= 0)
    used = keys if len(kept) == len(keys) else keys[kept]
    # Half by half, the lower first: numbers of two bytes are sorted by counting them.
    order = np.argsort(used.astype(np.uint16), kind="stable")
    if many > 1 << 16:
        order = order[np.argsort((used >> 16).astype(np.uint16)[order], kind="stable")]
    return offsets(np.bincount(used, minlength=many)), values[order if used is keys else kept[order]]
