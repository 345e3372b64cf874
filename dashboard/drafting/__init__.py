"""Article -> drafts of facts, for a person to accept.

Pure functions of a text: no network, no model, the same drafts every time. Each result says where it stands
(`text[start:end]` is the evidence), which rule found it, and how often that rule was right.
"""

from dashboard.drafting.counting import numbers
from dashboard.drafting.dating import dates
from dashboard.drafting.events import Article, Draft, drafts
from dashboard.drafting.quoting import quotes

__all__ = ["Article", "Draft", "dates", "drafts", "numbers", "quotes"]
