"""The middle of the house: facts as columns, what a view keeps of them, who says them, what they come to.

seeds -> columns -> Corpus -> Horizon (what is known by a day) -> Selection (what a view keeps) -> totals and acts.
"""

from dashboard.corpus.acts import Acts, Period
from dashboard.corpus.corpus import Corpus
from dashboard.corpus.horizon import Horizon, horizon
from dashboard.corpus.laying import columns
from dashboard.corpus.selection import Selection, everything
from dashboard.corpus.totals import Total
from dashboard.seeds import Seeds

__all__ = ["Acts", "Corpus", "Horizon", "Period", "Selection", "Total", "everything", "from_seeds", "horizon"]


def from_seeds(seeds: Seeds) -> Corpus:
    """The corpus of checked *seeds*."""
    return Corpus(columns(seeds), seeds.version, seeds.problems)
