"""Indictments: who is charged, with what, and what came of it."""

from collections.abc import Mapping

from pydantic import Field

from dashboard.facts.fact import Fact, listed, sentence
from dashboard.facts.kinds import Verbatim, Verbatims

NO_OUTCOME = "not recorded here"


class Indictment(Fact):
    """One defendant charged in one instrument; a charge is an allegation."""

    kind = "indictment"
    word = "charge"
    label = "Charges"
    icon = "balance"
    rank = 5

    position: Verbatim = Field(
        None, title="Position", description="What the defendant is called, in the source's words; no finding."
    )
    charges: Verbatims = Field((), title="Charges", description="The charges, in the source's words.")
    court: Verbatim = Field(None, title="Court", description="The court.")
    instrument: Verbatim = Field(None, title="Instrument", description="The charging document.")
    outcome: Verbatim = Field(
        NO_OUTCOME, title="Outcome", description="What came of it, as far as it is recorded here."
    )

    def statement(self, names: Mapping[str, str]) -> str:
        """For example: "Nicolás Maduro: charges announced on 26 March 2020; outcome not recorded here."."""
        charged = self.dated("charged", "charges announced", "to be charged")
        outcome = f"outcome {NO_OUTCOME}" if self.outcome in (None, NO_OUTCOME) else f"outcome: {self.outcome}"
        return sentence(f"{listed(self.actor, names)}: {charged}; {outcome}")
