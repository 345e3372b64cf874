"""A View: what is chosen, as a value, and in words."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from dashboard.facts import TABLES
from dashboard.values import dates

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)  # the days that a period can begin and end with
BASES = {"quoted": "quoted in an article", "cited": "cited in the record"}


@dataclass(frozen=True)
class View:
    """What is chosen; empty means everything.

    Attributes:
        actors, agencies, sources, events: ids.
        start, end: the period, both days included.
        basis: "quoted" (from an article's words), "cited" (from the record).
        known: a day: only what a page dated up to it says.
        kinds: names of fact tables.
        words: free words, each of which must stand in a fact, its names or its sentence.
    """

    actors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    sources: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    words: str = ""
    known: date | None = None

    @property
    def chosen(self) -> dict[str, object]:
        """What is not everything, by attribute, in the order of the attributes."""
        return {one.name: value for one in fields(self) if (value := getattr(self, one.name))}

    def in_words(self, words: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
        """The filters in words by attribute: {"actors": "Actor: Marco Rubio"}; empty when there is none.

        *words* are the words for ids, as in `Tables.words`.
        """
        names = {**words["actors"], **words["sources"]}
        said = {}
        for key, value in self.chosen.items():
            if isinstance(value, tuple):
                register = {"events": words["events"], "basis": BASES}.get(key, names)
                labels = [TABLES[one].label if one in TABLES else register.get(one, one) for one in value]
                said[key] = f"{_LABELS[key]}: {' or '.join(labels)}"
            elif isinstance(value, date):
                said[key] = f"{_LABELS[key]} {dates.words(value.isoformat())}"
            else:
                said[key] = f"{_LABELS[key]}: “{value}”"
        return said


EMPTY: dict[str, Any] = {one.name: one.default for one in fields(View)}
_LABELS = {
    "actors": "Actor",
    "agencies": "Agency",
    "start": "From",
    "end": "To",
    "sources": "Source",
    "events": "Event",
    "basis": "Basis",
    "kinds": "Kind",
    "words": "Words",
    "known": "Known by",
}
