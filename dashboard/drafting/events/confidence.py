"""How often the drafts of each rule were right: kind -> rule -> share.

Counted on the first article and the ten invented test articles, against the facts that people read in them, as
tests/test_drafting_golden.py pairs them; one right and one wrong are added to each.
The rules were made with these articles in view: on articles nobody has seen yet expect less.
"""

CONFIDENCE: dict[str, dict[str, float]] = {
    "claim": {
        "clause-alleged": 0.86,  # 5 of 5
        "clause-attributed": 0.85,  # 10 of 11
        "clause-counted": 0.40,  # 1 of 3
        "clause-open": 0.80,  # 3 of 3
        "clause-plain": 0.67,  # 1 of 1
        "clause-unsaid": 0.50,  # 1 of 2
        "figure": 0.67,  # 3 of 4
        "figure-more": 0.75,  # 5 of 6
        "relative-counted": 0.60,  # 2 of 3
        "relative-held": 0.67,  # 1 of 1
        "relative-open": 0.75,  # 2 of 2
        "relative-plain": 0.50,  # 1 of 2
        "relative-unsaid": 0.67,  # 1 of 1
        "sentence-alleged": 0.92,  # 11 of 11
        "sentence-attributed": 0.73,  # 23 of 31
        "sentence-counted": 0.79,  # 14 of 17
        "sentence-denied": 0.80,  # 7 of 8
        "sentence-held": 0.67,  # 1 of 1
        "sentence-open": 0.71,  # 4 of 5
        "sentence-plain": 0.50,  # 8 of 16
        "sentence-quoted": 0.80,  # 3 of 3
        "sentence-unsaid": 0.74,  # 16 of 21
    },
    "designation": {
        "listed": 0.91,  # 9 of 9
        "listed-number": 0.67,  # 1 of 1
        "listed-of-several": 0.67,  # 1 of 1
        "listed-passive": 0.83,  # 4 of 4
    },
    "indictment": {
        "charged": 0.88,  # 6 of 6
        "charged-named-next": 0.75,  # 2 of 2
    },
    "quote": {
        "calls": 0.67,  # 1 of 1
        "carried": 0.80,  # 3 of 3
        "carried-taken-up": 0.67,  # 1 of 1
        "indictment": 0.67,  # 1 of 1
        "name-apposition-verb-before": 0.83,  # 4 of 4
        "name-verb-after": 0.94,  # 15 of 15
        "name-verb-after-taken-up": 0.80,  # 7 of 8
        "name-verb-before": 0.89,  # 7 of 7
        "name-verb-before-taken-up": 0.67,  # 3 of 4
        "name-verb-weak-taken-up": 0.67,  # 1 of 1
        "none": 0.33,  # 0 of 1
        "shared-before-taken-up": 0.67,  # 1 of 1
        "subject-colon": 0.67,  # 1 of 1
        "verb-name-after": 0.80,  # 3 of 3
        "words-of": 0.67,  # 1 of 1
    },
    "reward": {
        "offer": 0.88,  # 6 of 6
        "offer-again": 0.67,  # 1 of 1
        "offer-before": 0.75,  # 2 of 2
    },
    "sanction": {
        "delisted": 0.67,  # 1 of 1
        "designated": 0.67,  # 1 of 1
        "designated-line": 0.88,  # 6 of 6
        "sanctioned": 0.86,  # 5 of 5
    },
    "strike": {
        "struck": 0.67,  # 1 of 1
        "struck-with-toll": 0.67,  # 1 of 1
        "struck-with-toll-attributed": 0.89,  # 7 of 7
        "toll": 0.75,  # 2 of 2
        "toll-attributed": 0.86,  # 5 of 5
    },
}
UNSEEN = 0.5  # of a rule that no article has tried
