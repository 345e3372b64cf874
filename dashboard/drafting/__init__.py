"""Article -> drafts of facts, each with the span it stands on, for a person to accept or to refuse."""

from dashboard.drafting.quoting import quotes

__all__ = ["quotes"]
