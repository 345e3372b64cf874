"""Article -> drafts of facts, for a person to accept."""

from dashboard.drafting.dating import dates

__all__ = ["dates"]
