"""Sanctions: measures of the Treasury or the White House."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from dashboard.facts.designations import LISTS
from dashboard.facts.fact import Fact, listed, sentence
from dashboard.facts.kinds import Proof, Verbatim
from dashboard.values import dates


class Sanction(Fact):
    """One measure against one actor."""

    kind = "sanction"
    label = "Sanctions"
    icon = "block"
    rank = 4

    action: Annotated[
        Literal["sanctioned", "delisted"],
        Proof(
            "cue",
            (("sanctioned", ("sanction",)), ("delisted", ("delist", "removed from the list", "taken off the list"))),
        ),
    ] = Field(title="Action", description="What was done.")
    list: Annotated[Literal["FTO", "SDGT", "SDN"] | None, LISTS] = Field(
        None, title="List", description="Which list; the glossary says what each means."
    )
    programme: Verbatim = Field(None, title="Programme", description="The sanctions programme.")
    authority: Verbatim = Field(None, title="Authority", description="The law or order it rests on.")
    document_ref: Verbatim = Field(None, title="Document", description="The official document's own reference.")

    def statement(self, names: Mapping[str, str]) -> str:
        """For example: "Cartel de los Soles: sanctioned by the US Treasury Department, July 2025."."""
        by = f" by the {listed(self.agency, names)}" if self.agency else ""
        return sentence(f"{listed(self.actor, names)}: {self.action}{by}, {dates.words(self.date or '', self.extent)}")
