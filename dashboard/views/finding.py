"""Finding a choice by typing, the best match first: the whole name, its beginning, that of its words, letters."""

from collections.abc import Mapping

from dashboard.values.folding import fold


def best(names: Mapping[str, str], text: str, most: int) -> list[str]:
    """The ids whose names (by id) fit *text*, the best first, at most so many; none for no text."""
    wanted = fold(text).strip()
    if not wanted:
        return []
    ranked = ((_rank(name, wanted), place, key) for place, (key, name) in enumerate(names.items()))
    return [key for rank, _, key in sorted(found for found in ranked if found[0] is not None)[:most]]


def _rank(name: str, wanted: str) -> tuple[int, int] | None:
    """How well a name fits, less is better; the shorter name wins among equals. None where it does not."""
    folded = fold(name)
    if folded == wanted:
        return 0, 0
    if folded.startswith(wanted):
        return 1, len(folded)
    if all(any(part.startswith(word) for part in folded.split()) for word in wanted.split()):
        return 2, len(folded)
    if wanted in folded:
        return 3, len(folded)
    letters = iter(folded)
    return (4, len(folded)) if all(letter in letters for letter in wanted if letter != " ") else None
