"""Strikes: military strikes on boats, one by one, by group or as a campaign."""

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from dashboard.facts.fact import Fact, listed, sentence
from dashboard.facts.kinds import Figure, Number, Proof, Verbatim, many
from dashboard.values import dates, numbers

THEATRES = Proof("cue", (("caribbean", ("Caribbean",)), ("eastern-pacific", ("eastern Pacific",))))
THEATRE_NAMES = {"caribbean": "the Caribbean", "eastern-pacific": "the eastern Pacific"}
_BOAT = re.compile(
    r"""\b(?: \w*boats? | vessels? | ships? | sub(?:marine|mersible)s?      # speedboat, but no shipments
        | lanchas? | barcos? | buques? | embarcaci(?:ón|ones) )\b""",
    re.IGNORECASE | re.VERBOSE,
)


class Strike(Fact):
    """One report of a strike, of a group of strikes, or of the whole campaign's running total."""

    kind = "strike"
    label = "Strikes"
    icon = "directions_boat"
    rank = 2

    scope: Literal["one", "group", "campaign"] = Field(
        title="Scope",
        description="One strike, several reported together, or the campaign's total as of a day.",
    )
    theatre: Annotated[tuple[Literal["caribbean", "eastern-pacific"], ...], BeforeValidator(many), THEATRES] = Field(
        (), title="Theatre", description="Which waters, as far as the source says."
    )
    place: Verbatim = Field(None, title="Place", description="Where it was, in the source's words.")
    strikes: Annotated[Number, Figure("strikes")] = Field(None, title="Strikes", description="How many strikes.")
    vessels: Annotated[Number, Figure("vessels")] = Field(
        None, title="Vessels", description="How many vessels were hit."
    )
    killed: Annotated[Number, Figure("people")] = Field(
        None, title="People killed", description="How many people were killed, as the source says."
    )
    survivors: Annotated[Number, Figure("people")] = Field(
        None, title="Survivors", description="How many were picked up alive, as the source says."
    )
    missing: Annotated[Number, Figure("people")] = Field(
        None, title="Missing", description="How many are missing: neither picked up nor counted as dead."
    )
    ordinal: Verbatim = Field(None, title="Ordinal", description="Which strike it is by the source's own count.")
    claimed_affiliation: Verbatim = Field(
        None,
        title="Claimed affiliation",
        description="Whom the dead or the boats are said to belong to: a claim.",
    )

    def statement(self, names: Mapping[str, str]) -> str:
        """For example: "3 people killed in boat strike in the Caribbean, announced on 19 September 2025."."""
        what = f"{'boat ' if self._on_boats() else ''}strike{'' if self.scope == 'one' else 's'}"
        what = f"{numbers.words(self.killed)} people killed in {what}" if self.killed else what
        where = f" in {listed(self.theatre, THEATRE_NAMES)}" if self.theatre else ""
        what = f"{what[:1].upper()}{what[1:]}{where}"
        voice = "" if self.voice == "stated" else f" ({self.voice})"
        if self.scope == "campaign":
            return sentence(f"{what}, as of {self._last_day()}{voice}")
        return sentence(f"{self.dated(what, f'{what}, announced', f'{what}, planned')}{voice}")

    def _on_boats(self) -> bool:
        """Whether the fact itself says that a vessel was struck: as a number of them, or in its own words."""
        return bool(self.vessels) or any(_BOAT.search(words) for words in (self.quote, *self.also, self.place) if words)

    def _last_day(self) -> str:
        """As of when a running total is: the end of the span that it fills."""
        date = self.date or ""
        last = date.rpartition("/")[2] if self.extent == "throughout" else date
        return dates.words(last, self.extent) if last else "a day that is not stated"
