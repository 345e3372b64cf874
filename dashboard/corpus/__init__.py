"""The middle of the house: facts as columns, what a view keeps of them, who says them, what they come to.

seeds -> columns -> Corpus -> Horizon (what is known by a day) -> Selection (what a view keeps) -> totals and acts.
"""

from dashboard.columns import Put, in_memory
from dashboard.corpus import store
from dashboard.corpus.acts import Acts, Period
from dashboard.corpus.corpus import Corpus
from dashboard.corpus.horizon import Horizon, horizon
from dashboard.corpus.laying import columns
from dashboard.corpus.selection import Selection, everything
from dashboard.corpus.totals import Total
from dashboard.seeds import Contents, Seeds, check

__all__ = [
    "Acts",
    "Corpus",
    "Horizon",
    "Period",
    "Selection",
    "Total",
    "everything",
    "from_files",
    "from_seeds",
    "horizon",
    "keeping",
]


def from_seeds(seeds: Seeds, put: Put = in_memory) -> Corpus:
    """The corpus of checked *seeds*, its columns as they lie where *put* has them."""
    return Corpus(columns(seeds, put), seeds.version, seeds.problems, seeds.lists)


def from_files(contents: Contents) -> Corpus:
    """The corpus of *contents*, files by name: as it was kept of them, else checked, laid down and kept."""
    return store.kept(contents) or keeping(contents, check(contents, previous=store.checked(contents)))


def keeping(contents: Contents, seeds: Seeds) -> Corpus:
    """The corpus of *seeds*, kept for the next start where they are all of *contents*."""
    corpus = from_seeds(seeds, store.put())
    if seeds.good == contents:
        store.keep(seeds, corpus)
    return corpus
