"""How often the drafts of each rule were right, and on what texts."""

from dashboard.drafting.trust import NEVER, Confidence

MADE_WITH: dict[str, dict[str, tuple[int, int]]] = {}
HELD_OUT: dict[str, dict[str, tuple[int, int]]] = {}


def confidence_of(kind: str, rule: str) -> Confidence:
    """How often *rule* was right: on texts that it was not made with, else on those that it was."""
    if counted := HELD_OUT.get(kind, {}).get(rule):
        return Confidence(*counted, "held out")
    if counted := MADE_WITH.get(kind, {}).get(rule):
        return Confidence(*counted, "made with")
    return NEVER
