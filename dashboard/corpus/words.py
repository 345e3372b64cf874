"""Finding facts by words: in the vocabulary of what stands in them, and in the names of parties.

What is looked for is sought within the words of the vocabulary, and the rows of those that hold it are marked. Letters
that are within very many words have their rows marked beforehand (docs/decisions/0043).
"""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.columns import Columns, Ints, Mask
from dashboard.corpus.votes import ranges

if TYPE_CHECKING:
    from dashboard.corpus.corpus import Corpus

_OWN_STEP = 256  # rows of a word from which on it is marked by itself: below, joining the words costs less
_OFTEN = 0.5  # entries a fact, of all words that hold some letters, from which on the rows of the letters are kept
_WORDS = 16  # masks of words that are kept at once


def mark_letters(arrays: dict[str, npt.NDArray[Any]], texts: dict[str, pa.Table]) -> None:
    """Lay down the rows of letters that are within very many words; words and names lie there already."""
    vocabulary, counts = texts["vocabulary"]["word"].to_pylist(), np.diff(arrays["posting_off"])
    often = _often(zip(vocabulary, counts.tolist(), strict=True), _OFTEN * len(arrays["table"]))
    columns = Columns(arrays, texts)
    marked = [np.packbits(_marked(columns, letters)) for letters in often]
    texts["letters"] = pa.table({"letters": pa.array(often, pa.string())})
    arrays["letter_rows"] = np.array(marked, np.uint8).reshape(len(often), -(-len(arrays["table"]) // 8))


def _often(words: Iterable[tuple[str, int]], most: float) -> list[str]:
    """One or two letters that stand in words with more than *most* rows together; each word comes with its number."""
    entries: Counter[str] = Counter()
    for word, rows in words:
        for letters in {*word, *map("".join, zip(word, word[1:], strict=False))}:
            entries[letters] += rows
    return [letters for letters, rows in entries.items() if rows > most]


def containing(corpus: "Corpus", word: str) -> Mask:
    """A mask of the rows that *word* (folded) stands in: in their words, or in a name of a party."""
    return corpus.keep(("word", word), lambda: _containing(corpus, word), most=_WORDS)


def _containing(corpus: "Corpus", word: str) -> Mask:
    if len(word) <= 2 and (place := pc.index(corpus.text("letters")["letters"], word).as_py()) >= 0:
        return np.unpackbits(corpus["letter_rows"][place], count=len(corpus)).view(np.bool_)
    return _marked(corpus.columns, word)


def _marked(columns: Columns, word: str) -> Mask:
    arrays, texts, mask = columns.arrays, columns.texts, np.zeros(len(columns.arrays["table"]), bool)
    for index, held in (
        ("posting", texts["vocabulary"]["word"]),
        ("by_actor", texts["names"]["folded"]),
        ("by_own", texts["own_names"]["folded"]),
    ):
        starts, rows, codes = arrays[f"{index}_off"], arrays[index], _holding(held, word)
        alone = starts[codes + 1] - starts[codes] > _OWN_STEP
        for code in codes[alone].tolist():
            mask[rows[starts[code] : starts[code + 1]]] = True
        joined = codes[~alone]
        mask[rows[ranges(starts[joined], starts[joined + 1])]] = True
    return mask


def _holding(texts: pa.ChunkedArray, word: str) -> Ints:
    """The places of the *texts* that *word* stands in."""
    # Chunk by chunk: to give a whole column to numpy, Arrow would load pandas first.
    return np.flatnonzero(
        np.concatenate(
            [np.zeros(0, bool)]
            + [part.to_numpy(zero_copy_only=False) for part in pc.match_substring(texts, word).chunks]
        )
    )
