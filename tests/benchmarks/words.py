"""How fast facts are found by words: python -m tests.benchmarks.words [FACTS ...] (by default 100000 and 1000000).

Each search is made in a corpus that has not been asked anything, and again; milliseconds of processor time, the most of
five. "Made-up" are the facts of `generate`; in "many words" they have texts of 200,000 words, the first of them real
ones, some far more frequent than others, as in a language. With DASHBOARD_CACHE set what is made is kept there.
"""

import argparse
import os
import tempfile
import time
from collections import Counter

import numpy as np
import pyarrow as pa

from dashboard import places
from dashboard.columns import Columns, Ints, inverse
from dashboard.corpus import Corpus, from_files, horizon, letters
from dashboard.places import ROOT
from dashboard.values.folding import fold
from dashboard.views.filters.words import FILTER
from tests.benchmarks.generate import contents

SIZES = (100_000, 1_000_000)
WORDS, EACH = 200_000, 26  # in a language; drawn for a text
TIMES = 5
SYLLABLES = "ba ce di fo gu ja ko li mo nu pa re si to vu za tion ing er an es en ar al ado mente ción".split()
SEARCHES = (
    *("report", "strike", "maduro", "xyzzy", "José", "martínez", "operación", "ing", "tion", "the"),
    *("a", "e", "z", "1", "ñ", "th", "er", "on", "12", "ab"),
    *("security forces", "officials said the", "cartel de los soles", "er an on", "padrino lópez", "fuerza armada"),
)


def main() -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=int, nargs="*", default=list(SIZES))
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault(places.CACHE_SETTING, folder)
        for facts in parser.parse_args().facts:
            measure(facts)


def measure(facts: int) -> None:
    """A table of one size."""
    made = from_files(contents(facts, shards=True))
    print(f"| {facts:,} facts | made-up, first | again | many words, first | again |")
    of = (made, many_words(made))
    sizes = [f"{len(one.text('vocabulary')):,} words, {len(one['posting']):,} entries" for one in of]
    print(f"| | {sizes[0]} | | {sizes[1]} | |")
    for search in SEARCHES:
        print(
            f"| {search} | " + " | ".join(f"{figure:.1f}" for one in of for figure in took(one, search)) + " |",
            flush=True,
        )


def many_words(corpus: Corpus) -> Corpus:
    """*corpus* with other texts, of many words."""
    arrays, texts = dict(corpus.columns.arrays), dict(corpus.columns.texts)
    begun = time.process_time()
    language = _language()
    codes, rows = _drawn(len(corpus))
    starts, arrays["posting"] = inverse(codes, rows, len(language))
    used = np.diff(starts) > 0
    arrays["posting_off"] = np.append(starts[:-1][used], starts[-1:])
    texts["vocabulary"] = pa.table({"word": pa.array(np.array(language, object)[used], pa.string())})
    letters.mark(arrays, texts)
    print(
        f"drawn and laid down in {time.process_time() - begun:.1f} s, letters: {arrays['letter_rows'].nbytes:,} bytes"
    )
    return Corpus(Columns(arrays, texts), corpus.version, (), {})


def _language() -> list[str]:
    """Its words, the most frequent first."""
    random = np.random.default_rng(11)
    seen = Counter(
        word
        for path in sorted((ROOT / "seeds").rglob("*.[tc][xs][tv]"))
        for word in fold(path.read_text("utf-8")).split()
    )
    known = dict.fromkeys(word for word, _ in seen.most_common())
    while len(known) < WORDS:
        known[fold("".join(random.choice(SYLLABLES, random.integers(2, 5))))] = None
    return [*known]


def _drawn(many: int) -> tuple[Ints, Ints]:
    """(places of words in the language, rows) of *many* texts, a word once a row."""
    random = np.random.default_rng(12)
    often = np.cumsum(1 / (np.arange(1, WORDS + 1) + 2.7) ** 1.05)
    codes, rows = [], []
    for start in range(0, many, 10_000):
        drawn = np.searchsorted(often / often[-1], random.random((min(10_000, many - start), EACH)))
        drawn.sort(axis=1)
        first = np.diff(drawn, prepend=-1, axis=1) > 0
        codes.append(drawn[first].astype(np.int32))
        rows.append(start + np.flatnonzero(first) // EACH)
    return np.concatenate(codes), np.concatenate(rows).astype(np.int32)


def took(corpus: Corpus, search: str) -> tuple[float, float]:
    """Milliseconds of *search*: the most of some first times, and of the time after."""
    first, again = [], []
    for _ in range(TIMES):
        fresh = horizon(Corpus(corpus.columns, corpus.version, (), {}), None)
        for times in (first, again):
            begun = time.process_time()
            FILTER.keeps(fresh, search)
            times.append((time.process_time() - begun) * 1000)
    return max(first), max(again)


if __name__ == "__main__":
    main()
