"""Indictments: who is charged, with what, and what came of it."""

from collections.abc import Mapping

from pydantic import Field

from dashboard.facts.fact import Fact, listed, sentence
from dashboard.facts.kinds import Verbatim, Verbatims
from dashboard.values import dates

NO_OUTCOME = "not recorded here"


class Indictment(Fact):
    """One defendant charged in one instrument; a charge is an allegation."""

    kind = "indictment"
    label = "Indictments"
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
        """For example: "Nicolás Maduro: charged, 2020; outcome not recorded here."."""
        charged = f"charged, {dates.words(self.date or '', self.extent)}"
        if self.announced and not self.date:
            charged = f"charges announced {dates.words(self.announced)}"
        return sentence(f"{listed(self.actor, names)}: {charged}; outcome {self.outcome}")
