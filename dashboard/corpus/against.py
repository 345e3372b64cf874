"""What the record says against a statement of an article, as a comparison of the two has it."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.corpus.corpus import Corpus
from dashboard.facts.registers import Comparison


@dataclass(frozen=True)
class Against:
    """What contradicts a statement: how, in the editor's words, and the statements of the record that do."""

    words: str
    rows: tuple[int, ...]


def contradicted(corpus: Corpus) -> Mapping[int, Against]:
    """By row: how and by what the record contradicts it, where a comparison says so."""

    def against(entry: Comparison) -> Against:
        """What *entry* says, and those of its statements that are here."""
        return Against(entry.words, tuple(corpus.rows[fact] for fact in entry.record if fact in corpus.rows))

    def make() -> dict[int, Against]:
        """What `contradicted` gives, made once for a corpus."""
        entries = corpus.registers["comparisons"].values()
        there = [entry for entry in entries if entry.verdict == "contradicts" and entry.fact in corpus.rows]
        return {corpus.rows[entry.fact]: against(entry) for entry in there}

    return corpus.keep("contradicted", make)
