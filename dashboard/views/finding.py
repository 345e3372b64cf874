"""Finding a choice by typing, the best match first: the whole name, its beginning, that of its words, letters."""

import re
from collections.abc import Mapping

from dashboard.values.folding import fold


def folded(names: Mapping[str, str]) -> dict[str, str]:
    """*names* by id, as `best` looks into them: of many it is made once and kept."""
    return {key: _folded(name) for key, name in names.items()}


def best(names: Mapping[str, str], text: str, most: int) -> list[str]:
    """The ids whose names (by id, `folded`) fit *text*, the best first, at most so many; none for no text.

    Names that hold its letters in order, but not its words, are there only where no other fits.
    """
    wanted = _folded(text)
    words = wanted.split()
    if not words:
        return []
    fitting = {key: name for key, name in names.items() if all(word in name for word in words)}
    ranked = {key: rank for key, name in fitting.items() if (rank := _rank(name, wanted)) is not None}
    if not ranked:
        letters = re.compile(".*".join(map(re.escape, wanted.replace(" ", ""))), re.DOTALL)
        ranked = {key: (0, len(name)) for key, name in names.items() if letters.search(name)}
    return sorted(ranked, key=ranked.__getitem__)[:most]


def _folded(text: str) -> str:
    """*text* for finding; a lone accent, of which folding leaves nothing, as it is."""
    return fold(text).strip() or text.strip()


def _rank(name: str, wanted: str) -> tuple[int, int] | None:
    """How well a name fits, less is better; the shorter name wins among equals. None where it does not."""
    if name == wanted:
        return 0, 0
    if name.startswith(wanted):
        return 1, len(name)
    if all(any(part.startswith(word) for part in name.split()) for word in wanted.split()):
        return 2, len(name)
    return (3, len(name)) if wanted in name else None
