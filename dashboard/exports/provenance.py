"""What a document says of itself, in words, and what a panel shows as grids of text: the same in every format."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from dashboard.documents import Document, Heading, Shown, Text
from dashboard.exports.words import as_of, newest
from dashboard.panels import Chart, Number, Table, Voices
from dashboard.values import dates

Said: TypeAlias = tuple[str, str]  # a label and what is said under it
# What XML 1.0 does not allow, so that no office file could hold it.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = 2000  # characters; a spreadsheet refuses a file with longer links
_PROPERTY = 255  # characters that a property of an office file holds
_SOURCE = ("called", "title", "publisher", "origin", "kind", "published", "url", "author", "rights", "note", "id")
NO_PICTURE = "The chart stands as its table: where this file was written there was no browser to draw it."
MAKER = "A dashboard of cited facts"


@dataclass(frozen=True)
class Grid:
    """What a panel shows, cell by cell."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def legal(text: str) -> str:
    """*text* without the characters that no office file may hold."""
    return _ILLEGAL.sub("", text)


def grid(shown: Shown) -> Grid:
    """What a panel shows as a table to be read: of a chart its table, else each number, voice or quote a row."""
    match shown.panel.body:
        case Table(columns, rows) | Chart(table=Table(columns, rows)):
            return Grid(columns, rows)
        case Voices(sides):
            rows = tuple((side, one.words, one.who, one.when) for side, voices in sides for one in voices)
            return Grid(("Answer", "In these words", "Who", "When"), rows)
        case items:
            return _items(items, shown)


def _items(items: tuple[Number, ...] | tuple[str, ...], shown: Shown) -> Grid:
    numbers = [one for one in items if isinstance(one, Number)]
    if numbers:
        said = tuple((one.label, one.value, one.detail, shown.said.get(one.label, ""), one.counted) for one in numbers)
        return Grid(("What", "Value", "To be read with it", "Who says so", "How it was counted"), said)
    quotes = [shown.quotes[one] for one in items if isinstance(one, str)]
    words = tuple((one.words, one.who, one.stance, one.when) for one in quotes)
    return Grid(("Words", "Who", "On what", "Through whom and when"), words)


def shares(shown: Grid) -> list[float]:
    """How much of the width each column of a grid gets: by its longest word, and by the root of its usual length."""
    wanted = []
    for i, name in enumerate(shown.columns):
        cells = [row[i] for row in shown.rows]
        usual = sum(map(len, cells)) / len(cells) if cells else 0
        word = max((len(word) for cell in (name, *cells) for word in cell.split()), default=1)
        wanted.append(max(min(word, 16) + 1, 2.2 * math.sqrt(usual)))
    return [one / sum(wanted) for one in wanted]


def filtered(shown: Shown) -> str:
    """What is filtered, as the page says it."""
    return f"Filtered by {shown.filters}" if shown.filters else "Not filtered"


def alt(shown: Shown) -> str:
    """The words of a chart for those who can't see it; empty for any other panel."""
    return shown.panel.body.alt if isinstance(shown.panel.body, Chart) else ""


def of_panel(shown: Shown) -> list[Said]:
    """All that must stand with a panel: filters, as-of day, notes, sources, link, version, the chart in words."""
    said = [("Filters", filtered(shown)), ("As of", newest(shown.as_of))]
    said += [("Note", note) for note in shown.panel.notes]
    said += [("Sources", shown.sources), ("Link", shown.link), ("Data version", shown.version)]
    return said + ([("The chart in words", words)] if (words := alt(shown)) else [])


def citation(document: Document) -> str:
    """The title with its footnote: how many panels and sources, as of when, the data's version."""
    panels, sources = len(document.panels), len(document.sources)
    said = f"{panels} panel{'s' * (panels != 1)} from {sources} source{'s' * (sources != 1)}"
    when = f", the newest of {dates.words(document.as_of)}" if document.as_of else ""
    return f"{document.title}. {said}{when}. Data version {document.version}."


def contents(document: Document) -> Iterator[tuple[str, list[Said]]]:
    """The document in words, block by block: (its head, what is said); panels are numbered as their files are."""
    yield document.title, [("Citation", citation(document)), ("Data version", document.version)]
    number = 0
    for part in document.parts:
        match part:
            case Heading(words):
                yield words, []
            case Text(words):
                yield "", [("Text", words)]
            case Shown():
                number += 1
                yield f"{number} {part.panel.title}", of_panel(part)
    columns = {name: means for shown in document.panels for name, means in shown.columns.items()}
    means = [(name, f"{label}: {meaning}") for name, (label, meaning) in columns.items()]
    if means:
        yield "What the columns of the rows mean", means
    marks = "Empty is not stated; inf is left open by the source."
    yield "How the rows are to be read", [("Marks", marks)]


def sources(document: Document) -> Grid:
    """Every source, each once; "called" says of a copy that it is one."""
    rows = tuple(tuple(one.get(name, "") for name in _SOURCE) for one in document.sources)
    return Grid(_SOURCE, rows)


def source_in_words(source: Mapping[str, str]) -> str:
    """One line of a list of sources: what it is called and as of when, its kind, its address."""
    said = [source["called"], source["kind"] if source["kind"] != "not stated" else "kind not stated"]
    return ". ".join([*said, source["url"] if source["url"] != "not stated" else "No address stated"])


def web_address(text: str) -> str:
    """*text* when it is an address of the web that an office file may lead to; else empty."""
    return text if re.fullmatch(r"https?://[^\s\x00-\x1f\ud800-\udfff]+", text) and len(text) < _ADDRESS else ""


def described(document: Document) -> dict[str, str]:
    """What a file says of itself in its properties: title, as of when and filters, panels, version, links, maker."""
    filters = dict.fromkeys(filtered(shown) for shown in document.panels)
    links = dict.fromkeys(shown.link for shown in document.panels)
    return {
        "title": document.title,
        "subject": f"{as_of(document.as_of)} {'; '.join(filters)}",
        "keywords": "; ".join(shown.panel.title for shown in document.panels),
        "comments": f"Data version {document.version}. Sources: {len(document.sources)}, listed at the end. "
        f"Links: {' '.join(links)}",
        "author": MAKER,
    }


def properties(document: Document) -> dict[str, str]:
    """The properties of an office file; these hold 255 characters, and what is longer says where the rest stands."""
    found = {**described(document), "last_modified_by": MAKER}
    return {name: _fitting(legal(said)) for name, said in found.items()}


def _fitting(said: str) -> str:
    rest = " ... (whole in the text)"
    return said if len(said) <= _PROPERTY else said[: _PROPERTY - len(rest)] + rest
