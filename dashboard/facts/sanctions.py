"""Sanctions: measures of the Treasury or the White House."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from dashboard.facts.designations import LIST_NAMES, Lists
from dashboard.facts.fact import Fact, listed, sentence
from dashboard.facts.kinds import Proof, Verbatim
from dashboard.values import dates

_DONE = {"delisted": "taken off the list"}
_ORDER = ("executive order", "proclamation")


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
        """For example: "Cartel de los Soles: sanctioned by the US Treasury Department in July 2025."."""
        by = f" by the {listed(self.agency, names).removeprefix('The ')}" if self.agency else ""
        what = listed(self.actor, names) if self.actor or not self.programme else self.programme
        if self.action in ("issued", "authority"):
            return sentence(f"{what}, {self._made(by)}")
        listing = f" as {listed(self.list, LIST_NAMES)}" if self.list and self.action == "designated" else ""
        done = f"{_DONE.get(self.action, self.action)}{listing}{by}"
        return sentence(f"{what}: {self.dated(done, f'{done}, announced', f'to be {done}')}")

    def _made(self, by: str) -> str:
        """When an order was issued, or another authority made; its day is never that of a measure that rests on it."""
        order = self.action == "issued" or (self.programme or "").lower().startswith(_ORDER)
        done = f"{'issued' if order else 'an authority, made'}{by}"
        day = dates.phrase(self.date or "", self.extent)
        return f"{done} {day}" if self.date else f"{done}, {day}"
