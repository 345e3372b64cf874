"""Designations: somebody is put on a list."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from dashboard.facts.fact import Fact, listed, sentence
from dashboard.facts.kinds import Figure, Number, Proof, Verbatim, many
from dashboard.values import numbers

LIST_NAMES = {
    "FTO": "foreign terrorist organization (FTO)",
    "SDGT": "specially designated global terrorist (SDGT)",
    "SDN": "specially designated national (SDN)",
    "TCO": "transnational criminal organization (TCO)",
}
LISTS = Proof(
    "cue",
    (
        ("FTO", ("foreign terrorist organization",)),
        ("SDGT", ("specially designated global terrorist",)),
        ("SDN", ("specially designated national",)),
        ("TCO", ("transnational criminal organization",)),
    ),
)
Lists: TypeAlias = Annotated[tuple[Literal["FTO", "SDGT", "SDN", "TCO"], ...], BeforeValidator(many), LISTS]


class Designation(Fact):
    """One act that puts one actor, or a stated number of them, on one list."""

    kind = "designation"
    word = "listing"
    label = "Listings"
    icon = "gavel"
    rank = 1

    list: Lists = Field((), title="List", description="Which list; the glossary says what each means.")
    authority: Verbatim = Field(None, title="Authority", description="The law or order it rests on.")
    document_ref: Verbatim = Field(None, title="Document", description="The official document's own reference.")
    count: Annotated[Number, Figure("organizations")] = Field(
        None,
        title="Organizations",
        description="How many were listed, where the source counts and does not name.",
    )

    def statement(self, names: Mapping[str, str]) -> str:
        """For example: "Viv Ansanm: listed as foreign terrorist organization (FTO), announced on 2 May 2025."."""
        whom = f"{numbers.words(self.count or '')} organizations" if self.count else listed(self.actor, names)
        act = f"listed as {listed(self.list, LIST_NAMES)}" if self.list else "designated"
        return sentence(f"{whom}: {self.dated(act, f'{act}, announced', f'to be {act}')}")
