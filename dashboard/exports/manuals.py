"""A source as two manuals want it in a list of references: APA (7th edition) and Chicago (18th, with notes).

Plain text, so nothing is slanted; a title keeps its capitals, since only a person knows which of its words are names.
What is not stated is said where the manual has a place for it, and nothing is made up (docs/decisions/0039).
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import cycle
from urllib.parse import urlsplit

from dashboard.exports import entries
from dashboard.exports.entries import Author, Source, stated
from dashboard.exports.safe import web_address
from dashboard.values import dates

_MONTHS = "January February March April May June July August September October November December".split()
# A public body is the author of its own pages; a newsroom is where a report stands.
_PUBLIC = re.compile(r"\.(gov|mil)$|\.(gov|gob|gub|gouv)\.[a-z]{2}$")
_APA_MOST, _CHICAGO_MOST, _CHICAGO_FIRST = 20, 6, 3  # authors that are named; of more than six only three


def apa(source: Source) -> str:
    """*source* as APA wants it: "Doe, J. (2025, September 3). A boat is struck. BNO News. https://..."."""
    room, title, what = entries.newsroom(source), stated(source, "title"), entries.described(source)
    author = _apa_names(entries.authors(source)) or (room if _is_public(source) or not title else "")
    work = " ".join(filter(None, (title, f"[{what}]" if what else "")))
    when = f"({_apa_day(source)})."
    head = (author, when, work) if author else (work, when)
    address, read = _archived(source) or _address(source), _read(source)
    where = f"Retrieved {read}, from {address}" if read and address else address
    return _joined([*map(_stopped, head), _stopped("" if room == author else room), where])


def chicago(source: Source) -> str:
    """*source* as Chicago wants it: "Doe, Jane. “A Boat Is Struck.” BNO News, September 3, 2025. https://..."."""
    room, title, read = entries.newsroom(source), stated(source, "title"), _read(source)
    author = _chicago_names(entries.authors(source)) or room
    when = f"accessed {read}" if read else _day(source) or "n.d."
    where = f"{room}, {when}" if room and room != author else f"{when[0].upper()}{when[1:]}"
    address = ", archived at ".join(filter(None, (_address(source), _archived(source))))
    quoted = f"“{_stopped(_within(title))}”" if title else ""
    what = entries.described(source)
    return _joined([_stopped(author), quoted, *map(_stopped, (what, where, address))])


MANUALS: Mapping[str, Callable[[Source], str]] = {"APA": apa, "Chicago": chicago}


def listed(sources: Iterable[Source], manual: str) -> list[str]:
    """*sources* as *manual* wants them, by their first letters."""
    return sorted(map(MANUALS[manual], sources), key=lambda words: re.sub(r"^\W+", "", words).casefold())


def _apa_names(authors: Sequence[Author]) -> str:
    names = [f"{one.family}, {_initials(one.given)}" if one.given else one.family for one in authors]
    if len(names) > _APA_MOST:
        return f"{', '.join(names[: _APA_MOST - 1])}, . . . {names[-1]}"
    return ", & ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _initials(given: str) -> str:
    """The first letters: "M. R." for "Michael R.", "J.-P." for "Jean-Pierre", "J. C." for "JC"."""
    parts = [" ".join(part) if part.isupper() and len(part) < 4 else part for part in given.replace(".", " ").split()]
    return " ".join("-".join(f"{bit[0]}." for bit in name.split("-") if bit) for name in " ".join(parts).split())


def _chicago_names(authors: Sequence[Author]) -> str:
    """The first by the family name, the others as they are called."""
    names = [f"{one.given} {one.family}".strip() for one in authors]
    names[:1] = [", ".join(filter(None, (one.family, one.given))) for one in authors[:1]]
    if len(names) > _CHICAGO_MOST:
        return f"{', '.join(names[:_CHICAGO_FIRST])}, et al."
    return ", and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _apa_day(source: Source) -> str:
    published = stated(source, "published")
    parts = entries.date_parts(published)
    if not parts:
        return dates.words(published) if published else "n.d."
    year, *rest = parts
    return ", ".join(filter(None, (year, _month_day(rest))))


def _day(source: Source, name: str = "published") -> str:
    """A date in words, as "September 3, 2025"; one that is no single day, month or year as elsewhere; or empty."""
    written = stated(source, name)
    parts = entries.date_parts(written)
    if not parts:
        return dates.words(written) if written else ""
    year, *rest = parts
    return f"{_month_day(rest)}{', ' if len(rest) > 1 else ' '}{year}".strip()


def _month_day(parts: Sequence[str]) -> str:
    month, day = (*parts, "", "")[:2]
    return f"{_MONTHS[int(month) - 1]} {day.lstrip('0')}".strip() if month else ""


def _read(source: Source) -> str:
    """When an undated page was read, which both manuals want of such a page alone."""
    return "" if stated(source, "published") else _day(source, "accessed")


def _is_public(source: Source) -> bool:
    return bool(_PUBLIC.search(urlsplit(_address(source)).hostname or "")) if _address(source) else False


def _address(source: Source) -> str:
    return web_address(stated(source, "url"))


def _archived(source: Source) -> str:
    return web_address(stated(source, "archive_url"))


def _within(title: str) -> str:
    """*title* as it stands within marks: its own marks are single ones."""
    single = cycle("‘’")
    return re.sub('"', lambda _: next(single), title.replace("“", "‘").replace("”", "’"))


def _stopped(words: str) -> str:
    """*words* with a full stop, where they do not end as a sentence does."""
    return words if not words or words.endswith((".", "?", "!", "?’", "!’", ".’")) else f"{words}."


def _joined(parts: Iterable[str]) -> str:
    return " ".join(" ".join(parts).split())
