"""What many rows say, as arrays: typed facts are for the few that are shown."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.columns import ROLES, Ints, Mask
from dashboard.corpus.votes import ranges

if TYPE_CHECKING:
    from dashboard.corpus.corpus import Corpus

_FEW, _WIDE = 500, 10_000_000


@dataclass(frozen=True)
class Coded:
    """A field of one table: what each of its rows states, as codes of *values*.

    Attributes:
        values: what is stated anywhere, in the order of first use; no empty text.
        starts: where the values of each row of the table begin in `codes`, and where the last end.
        codes: one entry a stated value, row by row.
        first: the first row of the table.
    """

    values: list[Any]
    starts: Ints
    codes: Ints
    first: int

    def of(self, rows: Ints) -> tuple[Ints, Ints]:
        """(places, codes): what *rows* state, each value with the place of its row in *rows*."""
        local = np.asarray(rows) - self.first
        starts, ends = self.starts[local], self.starts[local + 1]
        return np.arange(len(local)).repeat(ends - starts), self.codes[ranges(starts, ends)]

    def one(self, rows: Ints) -> Ints:
        """The code of the only value that each of *rows* states; -1 where it states none."""
        places, codes = self.of(rows)
        found = np.full(len(rows), -1, np.int32)
        found[places] = codes
        return found

    def states(self, rows: Ints, value: Any) -> Mask:
        """Which of *rows* state *value*."""
        found = np.zeros(len(rows), bool)
        if value in self.values:
            places, codes = self.of(rows)
            found[places[codes == self.values.index(value)]] = True
        return found


def coded(corpus: "Corpus", table: str, field: str) -> Coded:
    """What the rows of *table* state in a *field* of its own, kept by the corpus."""

    def make() -> Coded:
        """What `coded` gives, made once for a corpus."""
        column = corpus.text(f"own.{table}")[field].combine_chunks()
        counts = np.ones(len(column), np.int64)
        if pa.types.is_list(column.type):
            counts = pc.list_value_length(column).fill_null(0).to_numpy(zero_copy_only=False)
            column = pc.list_flatten(column)
        codes = pc.dictionary_encode(column)
        values = codes.dictionary.to_pylist()
        flat = codes.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32)
        silent = (flat < 0) | np.isin(flat, [code for code, value in enumerate(values) if not value])
        owner = np.repeat(np.arange(len(counts)), counts)[~silent]
        starts = np.concatenate([[0], np.cumsum(np.bincount(owner, minlength=len(counts)))]).astype(np.int32)
        return Coded(values, starts, flat[~silent], corpus.first_rows[table])

    return corpus.keep(("coded", table, field), make)


def stated(corpus: "Corpus", table: str, field: str, rows: Ints) -> list[Any]:
    """What *rows* state in a *field* of *table*, each once, in the order of the rows."""
    found = coded(corpus, table, field)
    return [found.values[code] for code in once(found.of(rows)[1]).tolist()]


def about(corpus: "Corpus") -> Ints:
    """By claim, from the first on: the row that it speaks of; -1 for none, -2 for one that is not here."""

    def make() -> Ints:
        """What `about` gives, made once for a corpus."""
        first, said = corpus.first_rows["claims"], coded(corpus, "claims", "about")
        found = np.where(np.diff(said.starts) > 0, -2, -1).astype(np.int32)
        for local in np.flatnonzero(found == -2).tolist():
            home = corpus.id(first + local).partition("#")[0]
            found[local] = corpus.rows.get(f"{home}#{said.values[said.codes[said.starts[local]]]}", -2)
        return found

    return corpus.keep("about", make)


def parties(corpus: "Corpus", rows: Sequence[int] | Ints, role: str) -> tuple[Ints, Ints]:
    """(places, actors): who stands in *rows* in a *role* ("speaker"), each with the place of its row in *rows*."""
    chosen = np.asarray(rows, np.int32)
    starts, ends = corpus["party_off"][chosen], corpus["party_off"][chosen + 1]
    within = ranges(starts, ends)
    places = np.arange(len(chosen)).repeat(ends - starts)
    mine = corpus["party_role"][within] == ROLES.index(role)
    return places[mine], corpus["party"][within[mine]]


def of_each(groups: Sequence[Ints], of: Callable[[Ints], tuple[Ints, Ints]]) -> list[list[int]]:
    """By group of rows: the codes that *of* has, with their places, of its rows, each once in the order of first use.

    It is asked once, of the rows of all groups: for each group it costs as much as for all.
    """
    places, codes = of(np.concatenate([np.zeros(0, np.int32), *groups]))
    owner = np.arange(len(groups)).repeat([len(rows) for rows in groups])
    found: list[dict[int, None]] = [{} for _ in groups]
    for group, code in zip(owner[places].tolist(), codes.tolist(), strict=True):
        found[group][code] = None
    return [list(codes) for codes in found]


def once(codes: Ints) -> Ints:
    """The distinct *codes* in the order of their first use."""
    if not _dense(codes):
        return np.array(list(dict.fromkeys(codes.tolist())), codes.dtype)
    first = np.full(int(codes.max()) + 1, -1, np.int64)
    first[codes[::-1]] = np.arange(len(codes))[::-1]  # of several the last one stays: the first use
    there = np.flatnonzero(first >= 0)
    found: Ints = there[np.argsort(first[there])].astype(codes.dtype)
    return found


def _dense(codes: Ints) -> bool:
    """Whether a table over all numbers up to the last of *codes* is worth it: of few, as in most panels, a dict is."""
    return len(codes) > _FEW and int(codes.min()) >= 0 and int(codes.max()) < _WIDE


def often(codes: Ints) -> tuple[Ints, Ints]:
    """(codes, counts): the distinct *codes*, the most frequent first, then in the order of their first use."""
    if not _dense(codes):
        found = np.array(Counter(codes.tolist()).most_common(), np.int64).reshape(-1, 2)
        return found[:, 0], found[:, 1]
    kinds = once(codes)
    counts = np.bincount(codes)[kinds]
    order = np.argsort(-counts, kind="stable")
    return kinds[order], counts[order]


def gathered(keys: Ints, values: Ints, most: int | None = None) -> list[tuple[int, Ints]]:
    """Each distinct key with its *values*, in the order of first use; with *most* only the most frequent keys."""
    kinds = once(keys)
    if most is not None and len(kinds) > most:
        kinds = kinds[np.isin(kinds, often(keys)[0][:most])]
    order = np.argsort(keys, kind="stable")
    bounds = (np.searchsorted(keys[order], kinds, side).tolist() for side in ("left", "right"))
    return [(key, values[order[first:last]]) for key, first, last in zip(kinds.tolist(), *bounds, strict=True)]
