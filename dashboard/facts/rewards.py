"""Rewards: money offered for information."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from dashboard.facts.fact import Fact, listed, sentence
from dashboard.facts.kinds import Figure, Number, Slug, Verbatim
from dashboard.values import numbers


class Reward(Fact):
    """One reward offer concerning one person."""

    kind = "reward"
    label = "Rewards"
    icon = "paid"
    rank = 3

    amount: Annotated[Number, Figure("USD", whole=False, column="amount_usd")] = Field(
        None, title="Amount", description="How much is offered, in US dollars, with its hedge (up to)."
    )
    purpose: Verbatim = Field(None, title="Offered for", description="What the money is offered for.")
    programme: Verbatim = Field(None, title="Programme", description="The reward programme.")
    supersedes: Slug | None = Field(None, title="Supersedes", description="The event whose offer this one replaces.")

    def statement(self, names: Mapping[str, str]) -> str:
        """For example: "Reward offer concerning Nicolás Maduro: up to $15 million, announced on 26 March 2020."."""
        amount = numbers.words(self.amount, "USD") if self.amount else "amount not stated"
        offer = self.dated(f"{amount}, offered", f"{amount}, announced", f"{amount}, to be offered")
        return sentence(f"Reward offer concerning {listed(self.actor, names)}: {offer}")
