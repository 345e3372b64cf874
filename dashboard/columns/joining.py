"""The columns of many files joined to one: rows table by table in the order of the files, ids by codes of their own.

The same files come to the same columns, however they were laid down: what is not in a list of ids given is sorted.
What is joined may be put elsewhere, column by column.
"""

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.columns import PLANS, Columns, Ints, Mask, Put, in_memory, offsets, posting
from dashboard.columns.laying import File, lay
from dashboard.columns.posting import Posting
from dashboard.columns.proven import Laid, Part, Run, parts
from dashboard.facts import TABLES

_CODED = ("table", "basis", "status", "voice", "standing", "extent", "scope", "order", "names_source")
_WORD = "word"
_DAYS = ("start", "end", "announced_start", "announced_end")


class Moved(NamedTuple):
    """Columns that were joined, and by row of theirs the row that it came to; -1 for one that was not taken."""

    columns: Columns
    rows: Ints


@dataclass(frozen=True, eq=False)
class _Joint:
    """What is joined: parts, in the order that they come to."""

    parts: Sequence[Part]

    @cached_property
    def pieces(self) -> Sequence[Columns]:
        """The columns that any part lies in; one without rows where there is none."""
        every = {id(part.columns): part.columns for part in self.parts}
        return tuple(every.values()) or (lay([File((), "")])[0].columns,)

    @property
    def changed(self) -> bool:
        """Whether most of it lay together before."""
        return 2 * max(map(len, self.pieces)) > sum(part.run.end - part.run.start for part in self.parts)

    @cached_property
    def rows(self) -> Sequence[Ints]:
        """By piece: the row that each of its rows comes to, -1 for one that is not taken."""
        moved = {id(piece): np.full(len(piece), -1, np.int32) for piece in self.pieces}
        first = 0
        for part in self.parts:
            _, start, end = part.run
            moved[id(part.columns)][start:end] = np.arange(first, first + end - start)
            first += end - start
        return [moved[id(piece)] for piece in self.pieces]

    def of(self, name: str, recoded: Mapping[int, Ints] | None = None, table: str = "") -> npt.NDArray[Any]:
        """The array *name*, a value a row; of a *table*, a row of it. Codes are changed as *recoded* says by piece."""
        return np.concatenate([self.pieces[0].arrays[name][:0], *self._values(name, recoded, table)])

    def _arrays(self, name: str) -> dict[int, npt.NDArray[Any]]:
        """By piece: its array *name*, once where it is packed."""
        return {id(piece): piece.arrays[name] for piece in self.pieces}

    def _values(self, name: str, recoded: Mapping[int, Ints] | None, table: str) -> Iterator[npt.NDArray[Any]]:
        every = self._arrays(name)
        for part in self._of(table):
            first = part.columns.first_rows[part.run.table] if table else 0
            values = every[id(part.columns)][part.run.start - first : part.run.end - first]
            yield values if recoded is None else recoded[id(part.columns)][values]

    def runs(self, name: str, recoded: Mapping[int, Ints] | None = None) -> tuple[Ints, npt.NDArray[Any]]:
        """(offsets, values) of the array *name*, some values a row."""
        counts, values = [np.zeros(0, np.int32)], [self.pieces[0].arrays[name][:0]]
        begin, every = self._arrays(f"{name.partition('_')[0]}_off"), self._arrays(name)
        for part in self.parts:
            starts = begin[id(part.columns)][part.run.start : part.run.end + 1]
            counts.append(np.diff(starts))
            here = every[id(part.columns)][starts[0] : starts[-1]]
            values.append(here if recoded is None else recoded[id(part.columns)][here])
        return offsets(np.concatenate(counts)), np.concatenate(values)

    def text(self, name: str, table: str = "") -> pa.Table:
        """The Arrow table *name*."""
        every = {id(piece): piece.texts[name] for piece in self.pieces}
        slices = [self.pieces[0].texts[name].slice(0, 0)]
        for part in self._of(table):
            first = part.columns.first_rows[part.run.table] if table else 0
            slices.append(every[id(part.columns)].slice(part.run.start - first, part.run.end - part.run.start))
        return pa.concat_tables(slices).combine_chunks()

    def _of(self, table: str) -> Sequence[Part]:
        code = list(TABLES).index(table) if table else -1
        return [part for part in self.parts if code in (-1, part.run.table)]

    def lists(self, name: str) -> list[pa.ChunkedArray]:
        """By piece: its list *name* of ids or words."""
        return [piece.texts[name][_WORD if name == "vocabulary" else "id"] for piece in self.pieces]

    def codes(self, name: str, among: pa.Array) -> dict[int, Ints]:
        """By piece: the code *among* others of each of its list *name*; -1 for none, which is also the last."""
        lists = self.lists(name)
        codes = pc.index_in(_chunked(lists), value_set=among).fill_null(-1).combine_chunks().to_numpy()
        ends = np.cumsum([len(held) for held in lists])
        each = np.split(codes.astype(np.int32), ends[:-1])
        return {id(piece): np.append(mine, np.int32(-1)) for piece, mine in zip(self.pieces, each, strict=True)}


def _chunked(lists: Sequence[pa.ChunkedArray]) -> pa.ChunkedArray:
    return pa.chunked_array([chunk for held in lists for chunk in held.chunks], pa.string())


def join(
    laid: Sequence[Laid], registers: Columns, complete: Callable[[Columns, Sequence[Moved]], Columns], put: Put
) -> tuple[Columns, list[Laid]]:
    """The columns of *registers* and of the facts of *laid*, made *complete*; and these as they lie there, in order.

    Each array and text that is joined lies where *put* has it, but for those that come of a change: these are wanted
    soon.
    """
    joint = _Joint(parts(laid))
    put = in_memory if joint.changed else put
    joined = Columns({**registers.arrays}, {**registers.texts})
    arrays, texts = joined.arrays, joined.texts
    events, pages, known = (texts[name]["id"] for name in ("register.events", "sources", "register.actors"))
    sources, actors = joint.codes("sources", pages), joint.codes("register.actors", known)
    voices = {key: np.concatenate([actors[key][:-1], len(known) + sources[key][:-1]]) for key in actors}
    for name in (*_CODED, *_DAYS):
        arrays[name] = put(joint.of(name))
    texts["facts"] = put(joint.text("facts"))
    arrays["event"] = put(joint.of("event", joint.codes("register.events", events)))
    for name, recoded in (("cite", sources), ("evidence", None), ("party_role", None), ("party", voices)):
        starts, values = joint.runs(name, recoded)
        arrays[f"{name.partition('_')[0]}_off"], arrays[name] = put(starts), put(values)
    for name in TABLES:
        _own(joint, name, joined, put)
    arrays["waters"], texts["waters"] = _listed(joint, "waters", "waters", "strikes")
    _words(joint, arrays, texts)
    for name in ("posting_off", "posting"):
        arrays[name] = put(arrays[name])
    columns = complete(joined, [Moved(*one) for one in zip(joint.pieces, joint.rows, strict=True)])
    return columns, _moved(laid, columns)


def _own(joint: _Joint, table: str, joined: Columns, put: Put) -> None:
    """Join what only the facts of a *table* have."""
    joined.texts[f"own.{table}"] = put(joint.text(f"own.{table}", table))
    for field in PLANS[table].figures:
        whole = f"{table}.{field}"
        for name in (f"{whole}.low", f"{whole}.high"):
            joined.arrays[name] = put(joint.of(name, table=table))
        codes, joined.texts[f"said.{whole}"] = _listed(joint, f"{whole}.said", f"said.{whole}", table)
        joined.arrays[f"{whole}.said"] = put(codes)


def _moved(laid: Sequence[Laid], columns: Columns) -> list[Laid]:
    """*laid*, whose facts lie in *columns* now, in the same order."""
    next_rows = list(columns.first_rows)
    moved = []
    for one in laid:
        runs = []
        for table, start, end in one.runs:
            first = next_rows[table]
            next_rows[table] = first + end - start
            runs.append(Run(table, first, next_rows[table]))
        moved.append(Laid(columns, tuple(runs), one.home))
    return moved


def _listed(joint: _Joint, name: str, text: str, table: str) -> tuple[Ints, pa.Table]:
    """The codes *name* of a *table*, and the list *text* that they are places in: what is used, sorted."""
    [field] = joint.pieces[0].texts[text].column_names
    lists = {id(piece): [_hashable(value) for value in piece.texts[text][field].to_pylist()] for piece in joint.pieces}
    every = sorted(dict.fromkeys(value for values in lists.values() for value in values))
    places = {value: code for code, value in enumerate(every)}
    recoded = {key: np.array([*(places[value] for value in values), -1], np.int32) for key, values in lists.items()}
    codes, used = _used(joint.of(name, recoded, table), len(every))
    kept = [value for value, use in zip(every, used.tolist(), strict=True) if use]
    return codes, pa.table({field: pa.array(kept, joint.pieces[0].texts[text][field].type)})


def _hashable(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _used(codes: Ints, many: int) -> tuple[Ints, Mask]:
    """*codes*, of which there are *many*, without the gaps of those that are not used; and which are."""
    used = np.bincount(codes[codes >= 0], minlength=many) > 0
    return np.append(np.cumsum(used) - 1, -1).astype(np.int32)[codes], used


def _words(joint: _Joint, arrays: MutableMapping[str, npt.NDArray[Any]], texts: MutableMapping[str, pa.Table]) -> None:
    """Join the vocabularies, and the rows of each word."""
    every = _chunked(joint.lists("vocabulary")).unique()
    every = every.take(pc.sort_indices(every))
    codes = joint.codes("vocabulary", every)
    pieces = [
        Posting(piece.arrays["posting_off"], piece.arrays["posting"], codes[id(piece)][:-1], moved)
        for piece, moved in zip(joint.pieces, joint.rows, strict=True)
    ]
    counts, arrays["posting"] = posting.join(pieces, len(every))
    arrays["posting_off"] = offsets(counts[counts > 0])
    texts["vocabulary"] = pa.table({_WORD: every.filter(pa.array(counts > 0))})
