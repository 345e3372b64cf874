"""How often each rule that finds a speaker in Spanish is right, on articles that the rules were not made on."""

UNMEASURED = 0.5
CONFIDENCE: dict[str, float] = {}
