"""Surnames: who is named in full is known by the surname alone; a surname behind another first name is another's."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dashboard.drafting.events.title_words import BEFORE_SURNAME, DAYS, TITLES
from dashboard.values.spans import Span

_FIRST_NAME = re.compile(r"\b(?P<word>[A-Z]\w?(?=\.)|[A-Z][\w'-]+)(?:(?<=\b\w)\.|(?<=\b\w\w)\.)?[^\S\n]\Z")
_LAST_NAME = re.compile(r"\s(?P<word>[A-Z][a-z][\w'-]*)")
_ARTICLE = re.compile(r"(?:[aeu]l|a[dnrstz]|ash)-(?=[A-Z])")  # Omar al-Poe: al-Poe, Poe
_NO_NAMES = DAYS | TITLES
_FAR = 24  # characters of a first name
_LEAST = 4  # letters of a surname
_HEADING = 25  # words of a heading


def surnames(parts: Sequence[str]) -> list[str]:
    """By which surnames somebody may be called whose full name has these *parts*: the last one, the last two."""
    parts = [one.rstrip(",") for one in parts if one.rstrip(".") not in ("Jr", "Sr")]
    if parts and (bare := _ARTICLE.sub("", parts[-1])) != parts[-1]:
        return [*surnames([*parts[:-1], bare]), parts[-1]]
    last = [parts[-1]] if len(parts) > 1 and len(parts[-1]) >= _LEAST else []
    return [*last, " ".join(parts[-2:])] if len(parts) > 2 else last


def by_surname(plain: str, full: Mapping[str, str], taken: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Where those who are named in full are named by surname: places in *plain*, none in *taken*, and whose they are.

    *full* holds full names and whose they are; a surname that two share names nobody.
    """
    whose: dict[str, set[str]] = {}
    for name, who in full.items():
        for surname in surnames(name.split()):
            whose.setdefault(surname, set()).add(who)
    sure = {surname: next(iter(who)) for surname, who in whose.items() if len(who) == 1}
    if not sure:
        return
    covered = {place for span in taken for place in range(span.start, span.end)}
    names = "|".join(re.escape(one) for one in sorted(sure, key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w-])(?:{names})(?![\w-])", plain):
        free = match.start() not in covered and match.end() - 1 not in covered
        if free and not is_anothers(plain, match.start()) and not _goes_on(plain, match.end()):
            yield Span(*match.span()), sure[match[0]]


def _goes_on(plain: str, end: int) -> bool:
    """Whether a name goes on at *end*: Guerrero | Flores, and not: Rubio | Thursday."""
    after = _LAST_NAME.match(plain, end)
    return after is not None and after["word"].lower() not in _NO_NAMES and not is_heading(plain, end)


def is_anothers(plain: str, start: int) -> bool:
    """Whether a surname at *start* is that of somebody else: Ernesto Maduro, and not: President Maduro."""
    before = _FIRST_NAME.search(plain[max(0, start - _FAR) : start])
    if before is None or before["word"].lower() in BEFORE_SURNAME or before["word"].lower().endswith(("ly", "ing")):
        return False
    return not is_heading(plain, start)


def is_heading(text: str, place: int) -> bool:
    """Whether most words of the line at *place* have a capital, as in a heading."""
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    words = text[start : end if end >= 0 else len(text)].split()
    return len(words) <= _HEADING and 2 * sum(word[0].isupper() for word in words) > len(words)
