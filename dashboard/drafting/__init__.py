"""Article -> drafts of facts, for a person to accept."""

from dashboard.drafting.counting import numbers

__all__ = ["numbers"]
