"""How a document is cited, and what is stated of its sources: nothing is made up, what is not stated is left out."""

import re
from collections.abc import Mapping

from dashboard.documents import Document
from dashboard.exports import words
from dashboard.values import dates

DASHBOARD = "US pressure campaign on Venezuela: a dashboard of cited facts"
NOT_STATED = "not stated"
_EXACT = re.compile(r"\d{4}(-\d{2}){0,2}")


def short(document: Document) -> str:
    """*document* in a few words: "Strikes (as of 24 November 2025, data version 1a2b)"."""
    day = document.as_of
    dated = f"as of {dates.words(day)}" if day else "undated"
    return f"{document.title} ({dated}, data version {document.version})"


def long(document: Document) -> str:
    """*document* as an entry of a list: its title, where it is from, filters, as of when, version and link."""
    filters = dict.fromkeys(words.filtered(shown) for shown in document.panels)
    [*one_filter] = filters if len(filters) == 1 else []
    said = [f"{document.title}. In: {DASHBOARD}.", *one_filter, words.as_of(document.as_of)]
    return " ".join([*said, words.version(document.version), *([link] if (link := address(document)) else [])])


def address(document: Document) -> str:
    """The link of *document*, when it is of one panel."""
    links = [shown.link for shown in document.panels]
    return links[0] if len(links) == 1 else ""


def stated(source: Mapping[str, str], name: str) -> str:
    """What *source* states as *name*; empty when it does not."""
    value = source.get(name, NOT_STATED)
    return "" if value == NOT_STATED else value


def title(source: Mapping[str, str]) -> str:
    """The title of *source*; in brackets, as is the custom, that there is none."""
    return stated(source, "title") or "[Title not stated]"


def date_parts(published: str) -> tuple[str, ...]:
    """Year, month and day of *published*, as far as stated; none unless it is a single day, month or year."""
    return tuple(published.split("-")) if _EXACT.fullmatch(published) else ()


def notes(source: Mapping[str, str]) -> list[str]:
    """What a reader of the entry of *source* must know: what it is called (a copy is a copy), what is not stated."""
    published = stated(source, "published")
    said = [f"Cited as: {source['called']}."]
    if published and not date_parts(published):
        said.append(f"Published {dates.words(published)}.")
    if not published:
        said.append("Date of publication not stated.")
    said += [f"{name.capitalize()} not stated." for name in ("title", "publisher") if not stated(source, name)]
    if (origin := stated(source, "origin")) and origin != source.get("publisher"):
        said.append(f"The report comes from {origin}.")
    return said


def about(document: Document) -> list[str]:
    """What a reader of the dashboard's own entry must know: what was shown, by which filters, under which link."""
    shown = [f"{one.panel.title}. {words.filtered(one)} {one.link}" for one in document.panels]
    return [f"Cited for: {document.title}.", words.as_of(document.as_of), *shown]
