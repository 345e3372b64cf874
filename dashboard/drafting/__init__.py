"""Article -> drafts of facts, for a person to accept.

Pure functions of a text: no network, no model, the same drafts every time. Each result says where it stands
(`text[start:end]` is the evidence), which rule found it, and how often that rule was right, on what texts.
"""

from dashboard.drafting.counting import numbers
from dashboard.drafting.dating import dates
from dashboard.drafting.events import Article, Draft, Newcomer, drafts
from dashboard.drafting.quoting import quotes
from dashboard.drafting.trust import Confidence

__all__ = ["Article", "Confidence", "Draft", "Newcomer", "dates", "drafts", "numbers", "quotes"]
