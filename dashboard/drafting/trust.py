"""How far a rule is to be trusted: how often it was right, and on what texts that was counted."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Texts: TypeAlias = Literal["held out", "made with", "never"]
TEXTS = get_args(Texts)
_WORDS = {
    "held out": "on texts that it was not made with",
    "made with": "on the texts that it was made with",
}


@dataclass(frozen=True)
class Confidence:
    """How often the drafts of a rule were right.

    Attributes:
        right: how many of its drafts were.
        of: how many it made; 0 where no text has tried it.
        on: "held out" (texts that the rule was not made with), "made with" (those it was made with, of which it knows
            more than of others), or "never".
    """

    right: int = 0
    of: int = 0
    on: Texts = "never"

    @property
    def share(self) -> float | None:
        """The share of right drafts, 0 to 1; None for a rule that was never tried."""
        return self.right / self.of if self.of else None

    @property
    def words(self) -> str:
        """For example "right 5 of 6 times on texts that it was not made with", or "never tried"."""
        return f"right {self.right} of {self.of} times {_WORDS[self.on]}" if self.of else "never tried"


NEVER = Confidence()
