"""The corpus: one version of the facts, read by codes and, for what is shown, as typed facts.

It never changes. What is made of it hangs on it (`kept`) and dies with it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from threading import RLock
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dashboard.columns import ACT_TABLES, CODES, ROLES, Columns, Ints, Mask
from dashboard.columns.proven import evidence, typed
from dashboard.corpus.index import Index
from dashboard.corpus.registers import Register
from dashboard.corpus.votes import ranges
from dashboard.errors import SeedProblem
from dashboard.facts import TABLES
from dashboard.facts.fact import Fact
from dashboard.facts.registers import NOT_STATED, REGISTERS, Actor, Article, Event, Question
from dashboard.lists import Listings

Made = TypeVar("Made")
_KEPT = 4096  # typed facts and other small things that are kept at once
ENTERING = ("official text", "reported")


class Corpus:
    """One version of the facts.

    Attributes:
        columns: what it is made of.
        version: changes with any byte of the seeds in use.
        problems: what was left out of the seeds, and warnings.
        lists: the official lists, by id; they are no facts and enter no figure.
    """

    def __init__(self, columns: Columns, version: str, problems: Sequence[SeedProblem], lists: Listings) -> None:
        self.version = version
        self.problems = tuple(problems)
        self.lists = lists
        self.columns = columns
        self._lock = RLock()
        self._kept: dict[Hashable, OrderedDict[Hashable, Any]] = {}
        self._facts: OrderedDict[int, Fact] = OrderedDict()

    def __getitem__(self, name: str) -> npt.NDArray[Any]:
        """The array *name*; see `columns`."""
        return self.columns.arrays[name]

    def __len__(self) -> int:
        return len(self["table"])

    def text(self, name: str) -> pa.Table:
        """The Arrow table *name*; see `columns`."""
        return self.columns.texts[name]

    def keep(self, key: Hashable, make: Callable[[], Made], most: int = _KEPT) -> Made:
        """What *make* gives, made once for *key* while this corpus lives and there is room.

        *key* begins with the name of the kind of thing; of one kind at most *most* are kept, the last used ones.
        """
        kind = key[0] if isinstance(key, tuple) else key
        with self._lock:
            alike = self._kept.setdefault(kind, OrderedDict())
            if key in alike:
                alike.move_to_end(key)
                found: Made = alike[key]
                return found
        made = make()
        with self._lock:
            alike[key] = made
            while len(alike) > most:
                alike.popitem(last=False)
        return made

    # Registers and sources

    @cached_property
    def registers(self) -> dict[str, Register[Any]]:
        """Every register by its name."""
        return {name: Register(self.text(f"register.{name}"), model) for name, model in REGISTERS.items()}

    @property
    def actors(self) -> Register[Actor]:
        """Persons, groups, agencies, ... by id."""
        return self.registers["actors"]

    @property
    def events(self) -> Register[Event]:
        """What several facts speak of together, by id."""
        return self.registers["events"]

    @property
    def questions(self) -> Register[Question]:
        """What claims answer, by id."""
        return self.registers["questions"]

    @cached_property
    def source_ids(self) -> list[str]:
        """Articles, then pages of the record."""
        ids: list[str] = self.text("sources")["id"].to_pylist()
        return ids

    @cached_property
    def source_codes(self) -> dict[str, int]:
        """The code of each source."""
        return {key: code for code, key in enumerate(self.source_ids)}

    def source(self, code: int) -> Mapping[str, str]:
        """What is known of a source, by field; "not stated" where it is not."""

        def make() -> Mapping[str, str]:
            """The row of the source in words."""
            every = self.text("sources")
            return {key: every[key][code].as_py() or NOT_STATED for key in every.column_names}

        return self.keep(("source", code), make)

    @cached_property
    def stems(self) -> list[str]:
        """The articles; the code of one is its code as a source."""
        stems: list[str] = self.text("articles")["stem"].to_pylist()
        return stems

    def article(self, code: int) -> Article:
        """What is known of the article *code*."""
        return self.keep(
            ("article", code), lambda: Article.model_validate_json(self.text("articles")["about"][code].as_py())
        )

    def article_text(self, code: int) -> str:
        """The text of the article *code*, as it came."""
        return self.keep(("text", code), lambda: str(self.text("articles")["text"][code].as_py()), most=64)

    # Facts

    @cached_property
    def ids(self) -> pa.ChunkedArray:
        """The id of each fact: <article>#<id>, record#<id>."""
        return self.text("facts")["id"]

    def id(self, row: int) -> str:
        """The id of the fact in *row*."""
        return str(self.ids[row].as_py())

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of each fact by its id."""
        return {key: row for row, key in enumerate(self.ids.to_pylist())}

    @cached_property
    def first_rows(self) -> dict[str, int]:
        """The first row of each table; the rows of a table lie together."""
        return dict(zip(TABLES, self.columns.first_rows, strict=True))

    def table(self, row: int) -> str:
        """The table of the fact in *row*."""
        return CODES["table"][int(self["table"][row])]

    def fact(self, row: int) -> Fact:
        """The fact in *row*, typed."""
        return self.facts([row])[0]

    def facts(self, rows: Iterable[int]) -> list[Fact]:
        """The facts in *rows*, each of the model of its table, in their order."""
        wanted = [int(row) for row in rows]
        with self._lock:
            missing = [row for row in dict.fromkeys(wanted) if row not in self._facts]
            facts = typed(self.columns, np.array(missing, np.int32), self.article_text) if missing else []
            made = dict(zip(missing, facts, strict=True))
            found = {row: made.get(row) or self._facts[row] for row in wanted}
            for row, fact in found.items():
                self._facts[row] = fact
                self._facts.move_to_end(row)
            while len(self._facts) > max(_KEPT, len(found)):
                self._facts.popitem(last=False)
        return [found[row] for row in wanted]

    def parties(self, row: int) -> list[tuple[int, int]]:
        """(actor, role) of each party of the fact in *row*, as codes; a source's own voice comes after all actors."""
        start, end = self["party_off"][row : row + 2]
        return list(zip(self["party"][start:end].tolist(), self["party_role"][start:end].tolist(), strict=True))

    def parties_in(self, row: int, role: str) -> list[int]:
        """The codes of those who stand in *row* in a *role* ("speaker")."""
        wanted = ROLES.index(role)
        return [actor for actor, code in self.parties(row) if code == wanted]

    def first_source(self, row: int) -> int:
        """The article of a fact, or the first page that a row of the record cites."""
        return int(self["cite"][self["cite_off"][row]])

    def sources_of(self, row: int) -> list[int]:
        """All sources that the fact in *row* rests on."""
        start, end = self["cite_off"][row : row + 2]
        found: list[int] = self["cite"][start:end].tolist()
        return found

    def evidence(self, row: int) -> list[tuple[int, int]]:
        """Where in its article the words of a fact stand, its quote first."""
        return evidence(self.columns, row)

    @cached_property
    def index(self) -> Index:
        """The links the other way, and the trees."""
        return Index(self)

    # What every figure leans on

    @cached_property
    def act(self) -> Ints:
        """By row: its act: its event, else a code of its own after all events."""
        event = self["event"]
        return np.where(event >= 0, event, len(self.events) + np.arange(len(self))).astype(np.int32)

    @cached_property
    def is_act(self) -> Mask:
        """Rows of act tables but running totals."""
        acts = np.array([name in ACT_TABLES for name in TABLES])
        running: Mask = acts[self["table"]] & ~self.is_running
        return running

    @cached_property
    def is_running(self) -> Mask:
        """Running totals of the campaign."""
        strikes = self["table"] == CODES["table"].index("strikes")
        alone = np.append(self["event.counted"], np.int8(0))[self["event"]] == 1
        running: Mask = (self["scope"] == CODES["scope"].index("campaign")) | (strikes & alone)
        return running

    @cached_property
    def enters(self) -> Mask:
        """Rows whose standing, and whose event, lets them into a figure."""
        standing = np.isin(self["standing"], [CODES["standing"].index(name) for name in ENTERING])
        event = self["event"]
        counted = np.append(self["event.counted"], np.int8(0))[event] != 2
        mask: Mask = standing & counted
        return mask

    def entries(self, rows: Ints) -> tuple[Ints, Ints]:
        """(rows, sources): each of *rows* once for each page that it cites."""
        starts = self["cite_off"]
        counts = starts[rows + 1] - starts[rows]
        return np.repeat(rows, counts), self["cite"][ranges(starts[rows], starts[rows + 1])]
