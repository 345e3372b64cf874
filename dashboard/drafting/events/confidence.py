"""How often the drafts of each rule were right, and on what texts: kind -> rule -> (right, all).

MADE_WITH is counted on the first article and the ten invented test articles, as tests/test_drafting_golden.py pairs
their drafts with the facts that people read in them; the rules were made with these in view. HELD_OUT is counted on
39 real texts that no rule was made with and that were marked by hand before they were drafted; of quotes it counts
those whose speaker was marked. The texts are not kept here.
"""

from dashboard.drafting.trust import NEVER, Confidence

MADE_WITH: dict[str, dict[str, tuple[int, int]]] = {
    "claim": {
        "clause-alleged": (5, 5),
        "clause-attributed": (10, 11),
        "clause-counted": (1, 3),
        "clause-open": (3, 3),
        "clause-plain": (1, 1),
        "clause-unsaid": (1, 2),
        "figure": (3, 4),
        "figure-more": (5, 6),
        "relative-counted": (2, 3),
        "relative-held": (1, 1),
        "relative-open": (2, 2),
        "relative-plain": (1, 2),
        "relative-unsaid": (1, 1),
        "sentence-alleged": (11, 11),
        "sentence-attributed": (23, 31),
        "sentence-counted": (14, 17),
        "sentence-denied": (7, 8),
        "sentence-held": (1, 1),
        "sentence-open": (4, 5),
        "sentence-plain": (8, 16),
        "sentence-quoted": (3, 3),
        "sentence-unsaid": (16, 21),
    },
    "designation": {
        "listed": (9, 9),
        "listed-number": (1, 1),
        "listed-of-several": (1, 1),
        "listed-passive": (4, 4),
    },
    "indictment": {
        "charged": (6, 6),
        "charged-named-next": (2, 2),
    },
    "quote": {
        "calls": (1, 1),
        "carried": (3, 3),
        "carried-taken-up": (1, 1),
        "name-apposition-verb-before": (4, 4),
        "name-verb-after": (15, 15),
        "name-verb-after-taken-up": (7, 8),
        "name-verb-before": (8, 8),
        "name-verb-before-taken-up": (3, 4),
        "name-verb-weak-taken-up": (1, 1),
        "none": (0, 1),
        "shared-before-taken-up": (1, 1),
        "subject-colon": (1, 1),
        "verb-name-after": (3, 3),
        "words-of": (1, 1),
    },
    "reward": {
        "offer": (6, 6),
        "offer-again": (1, 1),
        "offer-before": (2, 2),
    },
    "sanction": {
        "delisted": (1, 1),
        "designated": (1, 1),
        "designated-line": (6, 6),
        "sanctioned": (5, 5),
    },
    "strike": {
        "struck": (1, 1),
        "struck-with-toll": (1, 1),
        "struck-with-toll-attributed": (8, 8),
        "toll": (2, 2),
        "toll-attributed": (4, 4),
    },
}
HELD_OUT: dict[str, dict[str, tuple[int, int]]] = {
    "designation": {
        "listed": (19, 19),
        "listed-named-later-unknown": (1, 1),
        "listed-number": (1, 1),
        "listed-passive-number": (0, 1),
        "listed-passive-unknown": (4, 4),
        "listed-unknown": (6, 7),
    },
    "indictment": {
        "charged": (9, 9),
        "charged-number": (3, 3),
        "charged-unknown": (5, 7),
    },
    "quote": {
        "according-to": (0, 1),
        "carried": (12, 12),
        "carried-taken-up": (1, 1),
        "name-apposition-verb-after": (1, 1),
        "name-apposition-verb-before": (2, 2),
        "name-verb-after": (23, 24),
        "name-verb-after-taken-up": (7, 7),
        "name-verb-before": (13, 15),
        "name-verb-before-taken-up": (1, 1),
        "name-verb-weak": (1, 1),
        "none": (0, 6),
        "over-paragraph": (1, 1),
        "shared-before": (3, 4),
        "verb-name-after": (6, 6),
    },
    "reward": {
        "offer": (10, 11),
        "offer-new": (11, 11),
    },
    "sanction": {
        "delisted-unknown": (0, 1),
        "designated": (2, 2),
        "designated-number": (2, 2),
        "designated-unknown": (6, 7),
        "sanctioned": (3, 4),
        "sanctioned-named-later-unknown": (0, 1),
        "sanctioned-unknown": (3, 5),
    },
    "strike": {
        "struck-with-toll": (5, 6),
        "struck-with-toll-attributed": (5, 6),
        "struck-with-toll-earlier": (1, 1),
        "toll": (2, 2),
        "toll-attributed": (1, 1),
    },
}


def confidence_of(kind: str, rule: str) -> Confidence:
    """How often *rule* was right: on texts that it was not made with, else on those that it was."""
    if counted := HELD_OUT.get(kind, {}).get(rule):
        return Confidence(*counted, "held out")
    if counted := MADE_WITH.get(kind, {}).get(rule):
        return Confidence(*counted, "made with")
    return NEVER
