"""How often the drafts of each rule for Spanish were right, on texts that the rules were not made with."""

from dashboard.drafting.quoting.spanish import confidence as quotes
from dashboard.drafting.trust import NEVER, Confidence

# (right, of) at first sight of 17 articles on the campaign, each judged by reading: right is who, whom and how many;
# of what was mended since, at first sight of 12 more that were marked by hand before.
HELD_OUT: dict[str, dict[str, tuple[int, int]]] = {
    "indictment": {"es-charged": (0, 2), "es-charged-listed-unknown": (2, 2), "es-charged-unknown": (1, 1)},
    "quote": quotes.HELD_OUT,
    "reward": {"es-offer": (8, 11), "es-offer-unknown": (1, 1)},
    "sanction": {
        "es-sanctioned": (1, 1),
        "es-sanctioned-line-unknown": (7, 7),
        "es-sanctioned-listed-unknown": (8, 10),
        "es-sanctioned-unknown": (13, 13),
    },
    "strike": {"es-struck": (0, 1), "es-struck-with-toll": (10, 11), "es-toll": (1, 2)},
}


def confidence_of(kind: str, rule: str) -> Confidence:
    """How often *rule* was right."""
    counted = HELD_OUT.get(kind, {}).get(rule)
    return Confidence(*counted, "held out") if counted else NEVER
