"""The words of an answer that matter: what it adds to its question, its denials and hedges."""

import calendar
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from dashboard.columns import ROLES
from dashboard.corpus import Corpus
from dashboard.corpus.passages import Piece
from dashboard.values import folding

_ENDS = ".’',;:?"
_WORD = re.compile(r"\bup to\b|[^\s“”\"()\[\],;:…]+", re.IGNORECASE)

fold = lru_cache(maxsize=8192)(folding.fold)  # the same words are asked of again and again

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
    asked = _folded(question)
    new = [word for word in _words(answer) if _adds(word) and fold(word) not in asked]
    few = len(new) <= _FEW
    names: Sequence[tuple[str, ...]] = () if few else _names_of(corpus, (row,), "target", "mentioned")
    return marked(answer, question, names, _adds if few else _weighs)


def _words(text: str) -> list[str]:
    return [match.group().strip(_ENDS) for match in _words_of(text)]


@lru_cache(maxsize=256)
def _folded(text: str) -> frozenset[str]:
    """The words of *text*, folded."""
    return frozenset(map(fold, _words(text)))


def _adds(word: str) -> bool:
    return bool(word) and fold(word) not in _LITTLE


def _weighs(word: str) -> bool:
    return _tells(word) or fold(word) in _WEIGH


def _names_of(corpus: Corpus, rows: Iterable[int], *roles: str) -> list[tuple[str, ...]]:
    """What each party of *rows*, in some roles or any, is called: all its names, the longest first."""
    codes = dict.fromkeys(
        code for row in rows for code, role in corpus.parties(row) if not roles or ROLES[role] in roles
    )
    actors = (corpus.actors[corpus.actors.ids[code]] for code in codes if code < len(corpus.actors))
    return [tuple(sorted({actor.name, *actor.aliases}, key=len, reverse=True)) for actor in actors]


_MONTHS = frozenset(fold(month) for month in calendar.month_name if month)
_HEDGES = frozenset([*"about allegedly alleged least more most than perhaps nearly over".split(), "up to"])
_TELLING = _MONTHS | _HEDGES
_STATUTE = re.compile(r"\bsection \d\S*|\b\d+ U\.S\.C\. \d\S*|\bExecutive Order \d+")  # names what it numbers


def _tells(word: str) -> bool:
    """Whether a word may be what two texts differ in: a number, a month, a hedge."""
    return any(char.isdigit() for char in word) or fold(word) in _TELLING


def marked(
    text: str, other: str, names: Sequence[Sequence[str]] = (), matters: Callable[[str], bool] = _tells
) -> tuple[Piece, ...]:
    """*text* with the words marked that matter (numbers, days, hedges) and the parties that *other* does not have.

    Neighbours are one mark, but never over the end of a sentence. *names* are the parties that may be named, each with
    all that it is called.
    """
    theirs = _folded(other)
    whole = {
        place: found.end()
        for called in names
        if not any(name in other for name in called)
        for found in _called(tuple(called)).finditer(text)
        for place in range(*found.span())
    }
    pieces: list[Piece] = []
    place = 0
    for match in _words_of(text):
        word = match.group().strip(_ENDS)
        name_ends = whole.get(match.start())
        if not word or not (name_ends or (matters(word) and fold(word) not in theirs)):
            continue
        end = min(match.end(), name_ends or match.start() + len(match.group().rstrip(_ENDS)))
        gap, found = text[place : match.start()], text[match.start() : end]
        if pieces and pieces[-1].marked and not gap.strip():
            pieces[-1] = Piece(pieces[-1].text + gap + found, True)
        else:
            pieces += [Piece(gap, False)] if gap else []
            pieces.append(Piece(found, True))
        place = end
    pieces += [Piece(text[place:], False)] if place < len(text) else []
    return tuple(pieces)


@lru_cache(maxsize=1024)
def _called(names: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of *names* as a whole word, the first of them where several begin at one place."""
    return re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))


def _words_of(text: str) -> Iterator[re.Match[str]]:
    """The words of *text*, without the numbers that only name a statute."""
    cited = {place for found in _STATUTE.finditer(text) for place in range(*found.span())}
    return (match for match in _WORD.finditer(text) if match.start() not in cited)
