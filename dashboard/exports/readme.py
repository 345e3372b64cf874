"""What a file of data says of itself, block by block: the first sheet of a workbook, the README of a ZIP."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import fill
from typing import TypeAlias

import pandas as pd

from dashboard.corpus import Corpus
from dashboard.documents import Document, Heading, Shown, Text
from dashboard.exports import about
from dashboard.facts import TABLES
from dashboard.panels.panel import OfferChart, TimeChart
from dashboard.tables.dictionary import meanings
from dashboard.views import View

Said: TypeAlias = tuple[str, str]  # a label and what is said under it
MARKS = "Empty is not stated; inf is left open by the source."


@dataclass(frozen=True)
class Block:
    """Some labelled lines under a heading; the heading may be empty."""

    head: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Readme:
    """What a file is, block by block.

    Attributes:
        title: of the file.
        blocks: in order; the title is the head of the first.
        columns: by column of its rows: its label and its meaning.
    """

    title: str
    blocks: tuple[Block, ...]
    columns: Mapping[str, tuple[str, str]]


def of_document(document: Document) -> Readme:
    """What *document* is; panels are numbered as their files and sheets are."""
    columns = {name: means for shown in document.panels for name, means in shown.columns.items()}
    blocks = [Block(document.title, (("Citation", about.short(document)),)), *_parts(document), *_reading(columns)]
    return Readme(document.title, tuple(blocks), columns)


def of_table(name: str, rows: pd.DataFrame, corpus: Corpus, view: View) -> Readme:
    """What a single table is: *rows* of the table *name* ("strikes", "facts", "parties"), which *view* keeps."""
    label = TABLES[name].label if name in TABLES else name.capitalize()
    filters = "; ".join(view.in_words(corpus).values())
    said = (
        ("Filters", f"Filters: {filters}." if filters else "Not filtered."),
        ("From", f"In: {about.DASHBOARD}, data version {corpus.version}."),
    )
    columns = meanings([name], rows.columns) if name in TABLES else {}
    return Readme(label, (Block(label, said), *_reading(columns)), columns)


def of_panel(shown: Shown) -> tuple[Said, ...]:
    """All that stands with a panel, line by line."""
    said = [("Citation", about.short(shown))]
    said += [("Shown", about.lead(shown))] if shown.panel.lead else []
    said += [("Filters", about.filtered(shown)), ("As of", about.as_of(shown))]
    said += [("To be read with it", words) for words in about.beside(shown)]
    said += [("How this is counted", words) for words in about.counted(shown)]
    said += [("Sources", about.sources(shown)), ("Data version", shown.version)]
    said += [("Link", shown.link)] if shown.link else []
    said += [("View", shown.query)]
    return (*said, *([("The chart in words", alt(shown))] if alt(shown) else []))


def alt(shown: Shown) -> str:
    """The words of a chart for those who can't see it; empty for any other panel."""
    body = shown.panel.body
    return body.alt if isinstance(body, TimeChart | OfferChart) else ""


def _parts(document: Document) -> Iterator[Block]:
    number = 0
    for part in document.parts:
        match part:
            case Heading(words):
                yield Block(words, ())
            case Text(words):
                yield Block("", (("Text", words),))
            case Shown():
                number += 1
                yield Block(f"{number} {part.title}", of_panel(part))


def _reading(columns: Mapping[str, tuple[str, str]]) -> Iterator[Block]:
    means = tuple((name, f"{label}: {meaning}") for name, (label, meaning) in columns.items())
    if means:
        yield Block("What the columns of the rows mean", means)
    yield Block("How the rows are to be read", (("Marks", MARKS),))


def as_text(readme: Readme) -> str:
    """*readme* as a plain text of lines of a hundred characters."""
    blocks = []
    for block in readme.blocks:
        lines = [block.head, "=" * min(len(block.head), 100)] if block.head else []
        lines += [
            fill(f"{label}: {words}", 100, break_long_words=False, break_on_hyphens=False)
            for label, words in block.said
        ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"
