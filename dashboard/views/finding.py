"""Finding a choice by typing, the best match first: the whole name, its beginning, that of its words, letters."""

from collections.abc import Mapping

from dashboard.values.folding import fold

_LETTERS = 4  # the rank of a name that only holds the letters


def best(names: Mapping[str, str], text: str, most: int) -> list[str]:
    """The ids whose names (by id) fit *text*, the best first, at most so many; none for no text.

    Names that hold its letters in order, but not its words, are there only where no other fits.
    """
    wanted = _folded(text)
    if not wanted:
        return []
    ranked = [(_rank(name, wanted), place, key) for place, (key, name) in enumerate(names.items())]
    fitting = sorted(found for found in ranked if found[0] is not None)
    least = min((rank[0] for rank, _, _ in fitting if rank), default=0)
    return [key for rank, _, key in fitting if rank and (rank[0] < _LETTERS or least == _LETTERS)][:most]


def _folded(text: str) -> str:
    """*text* for finding; a lone accent, of which folding leaves nothing, as it is."""
    return fold(text).strip() or text.strip()


def _rank(name: str, wanted: str) -> tuple[int, int] | None:
    """How well a name fits, less is better; the shorter name wins among equals. None where it does not."""
    folded = _folded(name)
    if folded == wanted:
        return 0, 0
    if folded.startswith(wanted):
        return 1, len(folded)
    if all(any(part.startswith(word) for part in folded.split()) for word in wanted.split()):
        return 2, len(folded)
    if wanted in folded:
        return 3, len(folded)
    letters = iter(folded)
    return (_LETTERS, len(folded)) if all(letter in letters for letter in wanted if letter != " ") else None
