"""Words as they are looked for: without case and accents, with straight marks."""

import unicodedata

_STRAIGHT = str.maketrans("’‘“”", "''\"\"")


def fold(text: str) -> str:
    """*text* for finding: "Padrino López’s" -> "padrino lopez's"."""
    straight = text.translate(_STRAIGHT)
    if straight.isascii():
        return straight.lower()
    plain = unicodedata.normalize("NFKD", straight)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()
