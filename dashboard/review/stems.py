"""The name of a new article, and the entries of a register that a name may mean."""

import re
import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher
from pathlib import Path

from dashboard.errors import ValueNotReadError
from dashboard.facts.registers import Entry
from dashboard.review import storing
from dashboard.review.review import FOLDER
from dashboard.values import dates

_LONGEST = 60


def suggested_stem(seeds: str | Path, title: str, day: str, text: str) -> str:
    """A stem for an article: "2025-11-24_cartel-de-los-soles"; never that of another text.

    *day* is EDTF, of which the first day counts, or "not stated", which reads "undated".
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower().replace("'", "")
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    slug = words if len(words) <= _LONGEST else words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    try:
        when = dates.read(day).start.isoformat()
    except ValueNotReadError:
        when = "undated"
    stem = f"{when}_{slug or 'article'}"
    number = 1
    while _another(Path(seeds), stem if number == 1 else f"{stem}-{number}", text.encode()):
        number += 1
    return stem if number == 1 else f"{stem}-{number}"


def _another(seeds: Path, stem: str, text: bytes) -> bool:
    """Whether *stem* is that of an article, or of a review, of another text."""
    places = (seeds / f"articles/{stem}.txt", seeds / FOLDER / stem / "article.txt")
    facts = seeds / f"articles/{stem}.toml"
    return any(storing.read(path) not in (None, text) for path in places) or (facts.exists() and not places[0].exists())


def near(name: str, entries: Mapping[str, Entry], most: int = 5) -> tuple[str, ...]:
    """The ids of up to *most* entries that *name* may mean, the likeliest first; it is for a person to choose."""
    wanted = _plain(name)
    likeness = {
        key: max(SequenceMatcher(None, wanted, _plain(one)).ratio() for one in _names(key, entry))
        for key, entry in entries.items()
    }
    likely = sorted((key for key, ratio in likeness.items() if ratio >= 0.5), key=lambda key: (-likeness[key], key))
    return tuple(likely[:most])


def _names(key: str, entry: Entry) -> tuple[str, ...]:
    return (key, entry.called, *getattr(entry, "aliases", ()))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("-", " ")
