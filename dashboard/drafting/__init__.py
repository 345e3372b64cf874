"""Article -> drafts of facts, for a person to accept."""

from dashboard.drafting.counting import numbers
from dashboard.drafting.dating import dates
from dashboard.drafting.quoting import quotes

__all__ = ["dates", "numbers", "quotes"]
