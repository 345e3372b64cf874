"""A source as an entry of a list: its name, its date, what a reader must know of it. Nothing is made up."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.facts.registers import NOT_STATED
from dashboard.values import dates

Source = Mapping[str, str]
_EXACT = re.compile(r"\d{4}(-\d{2}){0,2}")
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")
# Words of a byline that names no person.
_HOUSE = frozenset(
    "agency associated bureau central correspondent desk editor editors news newsroom noticias post press redaccion "
    "redacción staff team the times today wire".split()
)


@dataclass(frozen=True)
class Author:
    """Who wrote something: a person by family and given name; a newsroom, or whoever is not surely a person, whole."""

    family: str
    given: str = ""


def stated(source: Source, name: str) -> str:
    """What *source* states as *name*; empty when it does not."""
    value = source.get(name) or NOT_STATED
    return "" if value == NOT_STATED else value


def is_article(source: Source) -> bool:
    """Whether *source* is an article whose text is here, not a page that the record cites."""
    return bool(stated(source, "anchor"))


def day(source: Source) -> str:
    """When *source* was published, in words; of an article without such a date the day that it counts from."""
    written = stated(source, "published") or stated(source, "anchor")
    return dates.words(written) if written else ""


def title(source: Source) -> str:
    """The title of *source*; where none is known what it is: "BNO News, report of 3 September 2025"."""
    return stated(source, "title") or _named(source)


def described(source: Source) -> str:
    """What *source* is, where its title does not say it: "Copy of a report from CNN", "Report; title not stated"."""
    titled, at = bool(stated(source, "title")), source["kind"] == "aggregator"
    day_ = "" if stated(source, "published") or not day(source) else f" of {day(source)}"
    origin = _from(source).replace(", from", " from") if stated(source, "origin") != stated(source, "author") else ""
    said = f"{_noun(source)}{day_}{' at an aggregator' * at}{origin}"
    if titled and not origin and source["kind"] in ("original", NOT_STATED):
        return ""
    return f"{said[0].upper()}{said[1:]}{'' if titled else '; title not stated'}"


def _noun(source: Source) -> str:
    """What a source without a title is called: an article whose text is here, a report, a copy of one."""
    noun = "article" if is_article(source) else "report"
    return {"copy": f"copy of a {noun}", "translation": f"translation of a {noun}"}.get(source["kind"], noun)


def _named(source: Source) -> str:
    noun = _noun(source)
    when = f"{noun} of {day(source)}" if day(source) else f"undated {noun}"
    publisher = stated(source, "publisher")
    return f"{publisher}, {when}" if publisher else when[0].upper() + when[1:]


def newsroom(source: Source) -> str:
    """Whose page it is; empty when that is not stated."""
    return stated(source, "publisher")


def authors(source: Source) -> list[Author]:
    """The byline of *source*, name by name; what stands behind a name (an office, a newsroom) is left to `notes`."""
    byline = " ".join(stated(source, "author").split())
    parts = [part.strip() for part in re.split(r", | and | & |;", byline) if part.strip()]
    if not parts:
        return []
    people = [part for part in parts if _is_person(part, source)]
    return [_person(part) for part in people] if people else [Author(byline)]


def _is_person(name: str, source: Source) -> bool:
    words = name.split()
    house = name in (newsroom(source), stated(source, "origin")) or any(word.lower() in _HOUSE for word in words)
    capital = all(word[0].isupper() for word in words) and not any(len(word) > 2 and word.isupper() for word in words)
    return bool(_NAME.fullmatch(name)) and capital and not house


def _person(name: str) -> Author:
    given, _, family = name.rpartition(" ")
    return Author(family, given)


def line(source: Source) -> str:
    """*source* in one line of a numbered list, without its address: who, what, where, when, from whom."""
    if not stated(source, "title"):
        named = _named(source)
        author = stated(source, "author")
        return f"{f'{author}: ' if author else ''}{named}{_from(source)}."
    author = f"{stated(source, 'author')}: " if stated(source, "author") else ""
    where = ", ".join(filter(None, (newsroom(source), day(source) or "undated")))
    kind = {"copy": "a copy", "translation": "a translation", "aggregator": "an aggregator"}.get(source["kind"], "")
    return f"{author}“{stated(source, 'title')}”, {where}{f', {kind}' if kind else ''}{_from(source)}."


def brief(source: Source) -> str:
    """*source* in a few words: "Airwars, 15 September 2025 (copy, from Financial Times)"."""
    name = newsroom(source) or ("Article" if is_article(source) else source["id"])
    kind = source["kind"] if source["kind"] in ("copy", "translation", "aggregator") else ""
    said = ", ".join(filter(None, (kind, _from(source).removeprefix(", "))))
    return f"{name}, {day(source) or 'undated'}{f' ({said})' if said else ''}"


def _from(source: Source) -> str:
    origin = stated(source, "origin")
    return f", from {origin}" if origin and origin != newsroom(source) else ""


def date_parts(written: str) -> tuple[str, ...]:
    """Year, month and day of a written date, as far as stated; none unless it is a single day, month or year."""
    return tuple(written.split("-")) if _EXACT.fullmatch(written) else ()


def notes(source: Source) -> list[str]:
    """What a reader of the entry must know: what it is called (a copy is a copy), what is not stated."""
    published, byline = stated(source, "published"), " ".join(stated(source, "author").split())
    said = [f"Cited as: {source['called']}."]
    if byline and byline != ", ".join(f"{one.given} {one.family}".strip() for one in authors(source)):
        said.append(f"Byline: {byline}.")
    if published and not date_parts(published):
        said.append(f"Published {dates.words(published)}.")
    if not published:
        said.append("Date of publication not stated.")
    said += [f"{name.capitalize()} not stated." for name in ("title", "publisher") if not stated(source, name)]
    if (origin := stated(source, "origin")) and origin != newsroom(source):
        said.append(f"The report comes from {origin}.")
    return said
