"""What official lists say of an actor, day by day. They are no facts and enter no figure (docs/counting.md 6).

An actor is on a list by the entry's number that a person confirmed; a like name is a suggestion and no more.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal, TypeAlias

from dashboard.columns import EPOCH
from dashboard.corpus.corpus import Corpus
from dashboard.corpus.horizon import Horizon
from dashboard.lists import Edition, Listed, Listing

How: TypeAlias = Literal["listed", "removed", "suggested", "not found"]
HOWS: tuple[How, ...] = ("listed", "removed", "suggested", "not found")
_KINDS: Mapping[str, tuple[str, ...]] = {
    "person": ("person",),
    "group": ("entity",),
    "organization": ("entity",),
    "agency": ("entity",),
}
COMPARED = tuple(_KINDS)  # kinds of actors that can stand on a list


@dataclass(frozen=True)
class Saying:
    """What one list says of an actor.

    Attributes:
        days: the list on each day, with the actor's confirmed entries there.
        suggested: entries that a like name may mean, where none is confirmed; as the last day has them.
    """

    listing: Listing
    days: tuple[tuple[Edition, tuple[Listed, ...]], ...]
    suggested: tuple[Listed, ...] = ()

    @property
    def how(self) -> How:
        """Listed on the last day; removed, when it was on an earlier one; else suggested or not found."""
        on = [bool(entries) for _, entries in self.days]
        if any(on):
            return "listed" if on[-1] else "removed"
        return "suggested" if self.suggested else "not found"

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of its confirmed entries."""
        return tuple(dict.fromkeys(entry.number for _, entries in self.days for entry in entries))

    @property
    def words(self) -> str:
        """What the list says, as half a sentence that reads alone.

        For example "on OFAC's list of 2 July 2024 as MADURO MOROS, Nicolas [VENEZUELA]"; "was on OFAC's list of
        18 November 2022 as X [SDNTK], is not on that of 2 July 2024"; "not found in OFAC's list of 2 July 2024".
        """
        name, days = self.listing.about.name, [edition for edition, _ in self.days]
        match self.how:
            case "suggested":
                names = " or ".join(f"{entry.words} (no. {entry.number})" for entry in self.suggested)
                return f"not confirmed: perhaps {names} in {name} of {_joined(self._having())}"
            case "not found":
                return f"not found in {name} of {_joined(days)}"
        return ", ".join(self._told(name, was=self.how == "removed"))

    def _having(self) -> list[Edition]:
        """The days on which a suggested entry stands."""
        numbers = {entry.number for entry in self.suggested}
        return [edition for edition, _ in self.days if numbers & edition.entries.keys()]

    def _told(self, name: str, *, was: bool) -> Iterator[str]:
        """Each run of days on which the list says the same."""
        for words, run in groupby(self.days, key=lambda day: " and ".join(entry.words for entry in day[1])):
            days = _joined([edition for edition, _ in run])
            there, absent = ("was on", "is not on") if was else ("on", "not on")
            yield f"{there} {name} of {days} as {words}" if words else f"{absent} {name} of {days}"
            name = "that"


def _joined(editions: Sequence[Edition]) -> str:
    """Their days in words: "18 November 2022 and 2 July 2024"."""
    *most, last = [edition.words for edition in editions]
    return f"{', '.join(most)} and {last}" if most else last


def listings(on: Horizon) -> tuple[Listing, ...]:
    """The lists with the days up to that by which things are known; without any such day a list is missing."""
    known = (
        replace(
            listing,
            editions=tuple(one for one in listing.editions if on.day is None or one.day.toordinal() - EPOCH <= on.day),
        )
        for listing in on.corpus.lists.values()
    )
    return tuple(listing for listing in known if listing.editions)


def confirmed(corpus: Corpus, actor: str, there: Sequence[Listing]) -> How | None:
    """How *actor* stands on the lists by its confirmed entries; None without any on them. No name is looked for."""
    found: How | None = None
    for listing in there:
        numbers = _on(corpus.actors[actor].listed_as, listing)
        if any(number in listing.editions[-1].entries for number in numbers):
            return "listed"
        if any(number in edition.entries for number in numbers for edition in listing.editions):
            found = "removed"
    return found


def programs(corpus: Corpus, actor: str, there: Sequence[Listing]) -> frozenset[str]:
    """Under what *actor* is listed on the last day of each list, by its confirmed entries. No name is looked for."""
    found = (
        listing.editions[-1].entries.get(number)
        for listing in there
        for number in _on(corpus.actors[actor].listed_as, listing)
    )
    return frozenset(program for entry in found if entry for program in entry.programs)


def saying(corpus: Corpus, actor: str, listing: Listing) -> Saying:
    """What *listing* says of *actor*."""
    return corpus.keep(("listed", actor, listing.id, len(listing.editions)), lambda: _saying(corpus, actor, listing))


def _saying(corpus: Corpus, actor: str, listing: Listing) -> Saying:
    about = corpus.actors[actor]
    own = _on(about.listed_as, listing)
    days = tuple(
        (edition, tuple(edition.entries[number] for number in own if number in edition.entries))
        for edition in listing.editions
    )
    if own or about.kind not in _KINDS:
        return Saying(listing, days)
    others = _taken(corpus, listing) | {*_on(about.not_listed_as, listing)}
    found = {
        one.listed.number: one.listed
        for edition in listing.editions
        for one in edition.names.suggested(_KINDS[about.kind], about.names)
        if one.listed.number not in others
    }
    return Saying(listing, days, tuple(found.values()))


def _on(numbers: Sequence[str], listing: Listing) -> list[str]:
    """Which of *numbers* ("ofac:22790") are of *listing*, as it numbers its entries."""
    parts = (number.partition(":") for number in numbers)
    return [number for of, _, number in parts if of == listing.id]


def _taken(corpus: Corpus, listing: Listing) -> set[str]:
    """The numbers of *listing* that are some actor's already, and so nobody else's."""
    return corpus.keep(
        ("numbers taken", listing.id),
        lambda: {number for actor in corpus.actors.values() for number in _on(actor.listed_as, listing)},
    )
