"""Letters that are within very many words have their rows marked beforehand (docs/decisions/0043).

Of facts that lay in earlier columns the marks are taken from there, as long as nobody's name has changed; the same
comes of it as of marking all.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.columns import Columns, Ints
from dashboard.columns.joining import Moved
from dashboard.corpus.votes import first_of_runs
from dashboard.corpus.words import INDEXES, marked

_OFTEN = 0.5  # entries a fact, of all words that hold some letters, from which on the rows of the letters are kept
_LETTER = 21  # bits of a letter
_NAMES = {"register.actors": "names", "sources": "own_names"}  # the texts whose names are searched, and these
Arrays: TypeAlias = dict[str, npt.NDArray[Any]]


def mark(arrays: Arrays, texts: dict[str, pa.Table], moved: Sequence[Moved] = ()) -> None:
    """Lay down the rows of letters that are within very many words; words and names lie there already.

    *moved* says where rows come from, those of earlier columns among them.
    """
    columns = Columns(arrays, texts)
    often = _often(texts["vocabulary"]["word"], np.diff(arrays["posting_off"]), _OFTEN * len(columns))
    before = next(
        (one for one in moved if 2 * np.count_nonzero(one.rows >= 0) > len(columns) and _kept(one, texts)), None
    )
    rest = [one for one in moved if one is not before]
    rows = _moved(columns, before, rest, often) if before else [np.packbits(marked(columns, one)) for one in often]
    texts["letters"] = pa.table({"letters": pa.array(often, pa.string())})
    arrays["letter_rows"] = np.array(rows, np.uint8).reshape(len(often), -(-len(columns) // 8))


def _often(words: pa.ChunkedArray, counts: Ints, most: float) -> list[str]:
    """One or two letters that stand in *words* with more than *most* rows together; each word has a count of rows."""
    if not len(words):
        return []
    letters = np.frombuffer("\n".join([*words.to_pylist(), ""]).encode("utf-32-le"), np.uint32)
    ends = letters == ord("\n")
    of = np.cumsum(ends) - ends  # by letter: its word
    # A letter that stands in a word twice counts twice here, so some too many may be taken, none too few.
    may = np.bincount(letters, counts[of] * ~ends) > most
    inside, codes = may[letters], (np.cumsum(may) - 1)[letters]
    of, alphabet, size = of[inside], np.flatnonzero(may), np.count_nonzero(may) + 1
    following = np.where(inside[1:], codes[1:] + 1, 0)[inside[:-1]]  # 0 for none such in the same word
    alone = codes[inside] * size
    held, of = np.concatenate([alone, alone + following]), np.tile(of, 2)
    likely = (np.bincount(held, counts[of], size * size) > most)[held]
    each = np.sort(held[likely] * len(words) + of[likely])
    each = each[first_of_runs(each)]  # each letters once a word
    held, of = np.divmod(each, len(words))
    starts = first_of_runs(held)
    often = held[starts[np.add.reduceat(counts[of], starts) > most]] if len(held) else held
    pairs = zip((often // size).tolist(), (often % size - 1).tolist(), strict=True)
    return ["".join(chr(alphabet[code]) for code in pair if code >= 0) for pair in pairs]


def _kept(before: Moved, texts: Mapping[str, pa.Table]) -> bool:
    """Whether *before* has marks, and all in *texts* who were there are called the same."""
    earlier = before.columns.texts
    return "letters" in earlier and all(
        _alike(earlier[held]["id"], earlier[names]["folded"], texts[held]["id"], texts[names]["folded"])
        for held, names in _NAMES.items()
    )


def _alike(ids: pa.ChunkedArray, names: pa.ChunkedArray, now: pa.ChunkedArray, called: pa.ChunkedArray) -> bool:
    if ids.equals(now):
        return bool(names.equals(called))
    there = pc.index_in(ids, value_set=now)
    return bool(names.filter(there.is_valid()).equals(called.take(there.drop_null())))


def _moved(columns: Columns, before: Moved, rest: Sequence[Moved], often: Sequence[str]) -> list[npt.NDArray[np.uint8]]:
    """The marks of the letters *often*, of rows that lay in *before* as they were there; others lay in the *rest*."""
    lain = np.flatnonzero(before.rows >= 0)
    origin = np.full(len(columns), -1)
    origin[before.rows[lain]] = lain
    fresh = np.flatnonzero(origin < 0)
    few = [(fresh, _of(columns, fresh, ("by_actor", "by_own")))]
    for one in rest:  # the words of few rows are found sooner where there are no others
        taken = np.flatnonzero(one.rows >= 0)
        few.append((one.rows[taken], _of(one.columns, taken, ("posting",))))
    places = {letters: place for place, letters in enumerate(before.columns.texts["letters"]["letters"].to_pylist())}
    stays = len(lain) + len(fresh) == len(before.rows) and bool((before.rows[lain] == lain).all())
    found = []
    for letters in often:
        if letters not in places:
            found.append(np.packbits(marked(columns, letters)))
            continue
        mask = np.unpackbits(before.columns.arrays["letter_rows"][places[letters]], count=len(before.rows))
        mask = mask if stays else mask[origin]
        mask[fresh] = False
        for rows, part in few:
            mask[rows] |= marked(part, letters)
        found.append(np.packbits(mask))
    return found


def _of(columns: Columns, rows: Ints, indexes: Sequence[str]) -> Columns:
    """What some *rows* can be found by, alone, in some *indexes* of words or names; counted from the first of them."""
    own = np.full(len(columns), -1, np.int32)
    own[rows] = np.arange(len(rows))
    arrays: Arrays = {"table": columns.arrays["table"][rows]}
    texts = {}
    for index in indexes:
        name, field = INDEXES[index]
        here = own[columns.arrays[index]]
        taken = np.flatnonzero(here >= 0)
        starts = np.searchsorted(taken, columns.arrays[f"{index}_off"])[: len(columns.texts[name]) + 1]
        used = np.flatnonzero(np.diff(starts))
        arrays[index] = here[taken]
        arrays[f"{index}_off"] = np.append(starts[used], starts[-1:])
        texts[name] = columns.texts[name].select([field]).take(pa.array(used))
    return Columns(arrays, texts)
