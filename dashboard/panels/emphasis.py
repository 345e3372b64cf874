"""The words of an answer that matter: what it adds to its question, its denials and hedges."""

from collections.abc import Sequence

from dashboard.corpus import Corpus
from dashboard.corpus.passages import Piece
from dashboard.panels.comparisons import ENDS, marked, names_of, tells, words_of
from dashboard.values.folding import fold

_FEW = 5  # words that an answer adds, so that all of them may stand out
_LITTLE = frozenset(
    "a an the and or of to in on at by for from with as is are was were be been being it its his her their he she they "
    "that this these those which who whom has have had do does did than then so into up through over under between "
    "also any all each other there will would".split()
)
_WEIGH = frozenset(
    map(
        fold,
        "accusations allegations appears believe cannot claim claims declined denied denies disputed hinted isn’t "
        "might never no nobody not only rebuffed suggests unsustainable".split(),
    )
)


def weighed(corpus: Corpus, row: int, answer: str, question: str) -> tuple[Piece, ...]:
    """*answer* with what matters marked: the words that *question* lacks, where they are few.

    Of many only those that turn or weigh it, its numbers and days, and the names of those whom the claim in *row* is
    about.
    """
    asked = {fold(word) for word in _words(question)}
    new = [word for word in _words(answer) if _adds(word) and fold(word) not in asked]
    few = len(new) <= _FEW
    names: Sequence[tuple[str, ...]] = () if few else names_of(corpus, (row,), "target", "mentioned")
    return marked(answer, question, names, _adds if few else _weighs)


def _words(text: str) -> list[str]:
    return [match.group().strip(ENDS) for match in words_of(text)]


def _adds(word: str) -> bool:
    return bool(word) and fold(word) not in _LITTLE


def _weighs(word: str) -> bool:
    return tells(word) or fold(word) in _WEIGH
