"""What a statement of an article and one of the record differ in: whole names, days and values, as both have them.

Marked is the matter of a comparison, by its verdict: where the record confirms, nothing; where it is more exact, each
field in which the two are not the same, and what the record adds; where it contradicts, whom both speak of, and what
cannot be true of both.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dashboard.corpus import Corpus
from dashboard.corpus.passages import Piece
from dashboard.errors import ValueNotReadError
from dashboard.facts.designations import LIST_NAMES
from dashboard.facts.registers import Comparison
from dashboard.values import dates, numbers

# The values of a field of one statement, each with the words in which its text may have it.
Values: TypeAlias = Mapping[str, Sequence[str]]

_QUOTED = re.compile(r"“([^“”]+)”")


@dataclass(frozen=True)
class Differing:
    """The words that differ, of the article and of one statement of the record."""

    article: frozenset[str] = frozenset()
    record: frozenset[str] = frozenset()


def differing(corpus: Corpus, entry: Comparison, row: int) -> Differing:
    """What the article's statement of *entry* and the record's in *row* differ in."""
    stated = corpus.rows[entry.fact]
    match entry.verdict:
        case "sharpens":
            pairs = [(_targets(corpus, stated), _targets(corpus, row)), *_fields(corpus, stated, row)]
            ours = {*_QUOTED.findall(entry.words), *(word for mine, theirs in pairs for word in _apart(mine, theirs))}
            added = {word for word in _values(corpus, row, "authority") if word in entry.words}
            more = added.union(*(_apart(theirs, mine) for mine, theirs in pairs))
            return Differing(frozenset(ours), frozenset(more))
        case "contradicts":
            return _against(corpus, entry, stated, row)
    return Differing()


def _against(corpus: Corpus, entry: Comparison, stated: int, row: int) -> Differing:
    """Whom the article speaks of, in both; what both state and is not the same; of another act all that tells it."""
    subject, theirs = _targets(corpus, stated), _targets(corpus, row)
    named = _words(subject)
    claimed = {word for word in _values(corpus, row, "claimed_affiliation") if word in entry.words}
    if theirs and not subject.keys() & theirs.keys():  # of somebody else, to compare with
        return Differing(named, frozenset(claimed))
    pairs = [(mine, other) for mine, other in _fields(corpus, stated, row) if mine and other]
    pairs = [(mine, other) for mine, other in pairs if not _may_agree(mine, other)]
    if _another_act(corpus, stated, row):
        pairs += [(_values(corpus, stated, name), _values(corpus, row, name)) for name in ("charges", "court")]
    return Differing(
        named | {word for mine, other in pairs for word in _apart(mine, other)},
        named | claimed | {word for mine, other in pairs for word in _apart(other, mine)},
    )


def _another_act(corpus: Corpus, stated: int, row: int) -> bool:
    """Whether the two tell of different acts of one kind."""
    mine, theirs = corpus.fact(stated), corpus.fact(row)
    return type(mine) is type(theirs) and mine.event != theirs.event


def _may_agree(mine: Values, theirs: Values) -> bool:
    """Whether a value stands in both, or a day of the one may be one of the other's."""
    try:
        ours, others = ([dates.read(value) for value in side] for side in (mine, theirs))
    except ValueNotReadError:
        return bool(mine.keys() & theirs.keys())
    return any(one.start <= other.end and other.start <= one.end for one in ours for other in others)


def _apart(mine: Values, theirs: Values) -> Iterator[str]:
    """The words of what stands in *mine* alone."""
    return (word for value, words in mine.items() if value not in theirs for word in words if word)


def _words(values: Values) -> frozenset[str]:
    return frozenset(_apart(values, {}))


def _fields(corpus: Corpus, stated: int, row: int) -> list[tuple[Values, Values]]:
    """What acts are told by, field by field: of the article's statement, and of the record's."""
    return [
        (field(corpus, stated), field(corpus, row)) for field in (_dated, _announced, _agencies, _lists, _amount)
    ] + [(_values(corpus, stated, "court"), _values(corpus, row, "court"))]


def _named(corpus: Corpus, row: int, role: str) -> Values:
    actors = (
        corpus.actors[corpus.actors.ids[code]] for code in corpus.parties_in(row, role) if code < len(corpus.actors)
    )
    return {actor.id: (actor.name, *actor.aliases) for actor in actors}


def _targets(corpus: Corpus, row: int) -> Values:
    return _named(corpus, row, "target")


def _agencies(corpus: Corpus, row: int) -> Values:
    return _named(corpus, row, "agency")


def _dated(corpus: Corpus, row: int) -> Values:
    """Its day; of an act of which only its announcement is dated that day."""
    fact = corpus.fact(row)
    said = fact.date_words or ""
    day = fact.date or fact.announced
    return {day: (said, dates.words(day))} if day else {said: (said,)} if said else {}


def _announced(corpus: Corpus, row: int) -> Values:
    fact = corpus.fact(row)
    return {fact.announced: (dates.words(fact.announced),)} if fact.announced and fact.date else {}


def _lists(corpus: Corpus, row: int) -> Values:
    return {name: (LIST_NAMES.get(name, name),) for name in getattr(corpus.fact(row), "list", ())}


def _amount(corpus: Corpus, row: int) -> Values:
    amount = getattr(corpus.fact(row), "amount", None)
    return {numbers.words(amount, "USD"): (numbers.words(amount, "USD"),)} if amount else {}


def _court(corpus: Corpus, row: int) -> Values:
    return _values(corpus, row, "court")


def _values(corpus: Corpus, row: int, name: str) -> Values:
    """What a fact states in a field of words."""
    said = getattr(corpus.fact(row), name, None) or ()
    return {word: (word,) for word in ((said,) if isinstance(said, str) else said)}


def pieces(text: str, words: Iterable[str]) -> tuple[Piece, ...]:
    """*text* with *words* marked wherever they stand whole, the longest first, in capitals or not."""
    wanted = "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in sorted(words, key=len, reverse=True))
    parts = re.split(f"({wanted})", text, flags=re.IGNORECASE) if wanted else [text]
    return tuple(Piece(part, bool(place % 2)) for place, part in enumerate(parts) if part)
