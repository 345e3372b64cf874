"""How often the drafts of each rule for Spanish were right, on texts that the rules were not made with."""

from dashboard.drafting.trust import NEVER, Confidence

HELD_OUT: dict[str, dict[str, tuple[int, int]]] = {}


def confidence_of(kind: str, rule: str) -> Confidence:
    """How often *rule* was right."""
    counted = HELD_OUT.get(kind, {}).get(rule)
    return Confidence(*counted, "held out") if counted else NEVER
