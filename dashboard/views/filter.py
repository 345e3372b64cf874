"""What a filter is: one way to choose facts, in one file of `filters/`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeAlias

from dashboard.columns import Bits, Mask
from dashboard.corpus import Corpus, Horizon, Selection

Kind: TypeAlias = Literal["several", "alone", "day", "words"]
EMPTY: dict[Kind, Any] = {"several": (), "alone": (), "day": None, "words": ""}
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)  # the days that can be chosen


def _none(corpus: Corpus) -> Sequence[str]:
    return ()


def _itself(corpus: Corpus, key: str) -> str:
    return key


def _unmatched(horizon: Horizon, value: Any) -> Bits | None:
    return None


def _alone(corpus: Corpus, key: str) -> str:
    return ""


def _uncounted(corpus: Corpus) -> Mapping[str, int]:
    return {}


def _no_days(corpus: Corpus) -> Sequence[date]:
    return ()


@dataclass(frozen=True)
class Filter:
    """One way to choose facts.

    Attributes:
        name: what it is called in a View and in `select(...)`: "actors".
        key: its name in a link, repeated for each choice: "actor".
        label: on screen.
        kind: "several" ids that widen, one id "alone", a "day", or free "words".
        rank: its place among the filters, its own alone.
        keeps: (horizon, value) -> a mask of the rows it keeps; the value is a tuple of ids, a day or words.
        options: the ids that can be chosen, in the order of their names: constant for one version of the seeds.
        called: the words for an id.
        matches: (horizon, value) -> by row a bit for each role in which a chosen actor stands.
        hint: what a reader should know of it; empty when the label says it.
        anything: what stands in the empty field.
        counts: a selection -> by id how many of its facts the choice of that id alone would leave, for facets beside
            it; None where its choices are not counted.
        apart: the words for the lesser kind that an id is of, and stands after the others ("newsroom"); empty for none.
        parent: the id that an id is part of, and stands below; empty for none.
        most: how many facts there are of each id in all; empty where that is not known.
        days: the days among which one is chosen by moving along them; empty for any day.
    """

    name: str
    key: str
    label: str
    kind: Kind
    rank: int
    keeps: Callable[[Horizon, Any], Mask]
    options: Callable[[Corpus], Sequence[str]] = _none
    called: Callable[[Corpus, str], str] = _itself
    matches: Callable[[Horizon, Any], Bits | None] = _unmatched
    hint: str = ""
    anything: str = ""
    counts: Callable[[Selection], Mapping[str, int]] | None = None
    apart: Callable[[Corpus, str], str] = _alone
    parent: Callable[[Corpus, str], str] = _alone
    most: Callable[[Corpus], Mapping[str, int]] = _uncounted
    days: Callable[[Corpus], Sequence[date]] = _no_days

    @property
    def empty(self) -> Any:
        """The value that chooses everything."""
        return EMPTY[self.kind]

    def wholes(self, corpus: Corpus, key: str) -> list[str]:
        """What *key* is part of, the nearest first."""
        found: list[str] = []
        while (key := self.parent(corpus, key)) and key not in found:
            found.append(key)
        return found


def named(called: Callable[[str], str], ids: Iterable[str]) -> list[str]:
    """*ids* in the order of their names, case and accents aside."""
    from dashboard.values.folding import fold

    return sorted(ids, key=lambda key: (fold(called(key)), key))
