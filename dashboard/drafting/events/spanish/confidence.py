"""How often the drafts of each rule for Spanish were right, on texts that the rules were not made with."""

from dashboard.drafting.quoting.spanish import confidence as quotes
from dashboard.drafting.trust import NEVER, Confidence

# (right, of) at first sight of 17 articles on the campaign, each judged by reading: right is who, whom and how many.
HELD_OUT: dict[str, dict[str, tuple[int, int]]] = {
    "indictment": {"es-charged": (0, 2)},
    "quote": quotes.HELD_OUT,
    "reward": {"es-offer": (8, 11)},
    "sanction": {"es-sanctioned-unknown": (0, 2), "es-sanctioned-listed-unknown": (0, 2)},
    "strike": {"es-struck": (0, 1), "es-struck-with-toll": (5, 6), "es-toll": (1, 1)},
}


def confidence_of(kind: str, rule: str) -> Confidence:
    """How often *rule* was right."""
    counted = HELD_OUT.get(kind, {}).get(rule)
    return Confidence(*counted, "held out") if counted else NEVER
