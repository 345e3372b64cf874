"""How often the drafts of each rule were right, on articles that people have read: kind -> rule -> share."""

CONFIDENCE: dict[str, dict[str, float]] = {}
