"""Sanctions: measures of the Treasury or the White House."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from dashboard.facts.designations import LIST_NAMES, Lists
from dashboard.facts.fact import Fact, listed, sentence
from dashboard.facts.kinds import Proof, Verbatim
from dashboard.values import dates

_DONE = {"authority": "named as authority"}


class Sanction(Fact):
    """One measure against one actor."""

    kind = "sanction"
    label = "Sanctions"
    icon = "block"
    rank = 4

    action: Annotated[
        Literal["sanctioned", "designated", "delisted", "issued", "authority"],
        Proof(
            "cue",
            (
                ("sanctioned", ("sanction",)),
                ("designated", ("designat",)),
                ("delisted", ("delist", "removed from the list", "taken off the list")),
                ("issued", ("issued", "signed")),
                ("authority", ("authority", "under")),
            ),
        ),
    ] = Field(title="Action", description="What was done; an order that others rest on is an authority.")
    list: Lists = Field((), title="List", description="Which list; the glossary says what each means.")
    programme: Verbatim = Field(None, title="Programme", description="The sanctions programme.")
    authority: Verbatim = Field(None, title="Authority", description="The law or order it rests on.")
    document_ref: Verbatim = Field(None, title="Document", description="The official document's own reference.")

    def statement(self, names: Mapping[str, str]) -> str:
        """For example: "Cartel de los Soles: sanctioned by the US Treasury Department, July 2025."."""
        done = _DONE.get(self.action, self.action)
        by = f" by the {listed(self.agency, names).removeprefix('The ')}" if self.agency else ""
        listing = f" as {listed(self.list, LIST_NAMES)}" if self.list and self.action == "designated" else ""
        what = listed(self.actor, names) if self.actor or not self.programme else self.programme
        return sentence(f"{what}: {done}{listing}{by}, {dates.words(self.date or '', self.extent)}")
