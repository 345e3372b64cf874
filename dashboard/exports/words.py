"""What every format says beside a panel: filters, as of when, notes, sources, link, version; numbered notes."""

from collections.abc import Iterable
from itertools import pairwise

from dashboard.documents import Document, Shown
from dashboard.panels.panel import Number, Table
from dashboard.values import dates

NO_TABLE = "The chart’s table is left out here; the panel as HTML, Word, workbook, Markdown, CSV or JSON has it."
NO_CHARTS = "The charts need JavaScript; in place of each stands its table."


def filtered(shown: Shown) -> str:
    """What *shown* is filtered by, as a sentence."""
    return f"Filtered by {shown.filters}." if shown.filters else "Not filtered."


def newest(date: str) -> str:
    """The *date* of the newest source, and that it is that."""
    return f"{dates.words(date)}, the date of the newest source" if date else "no date: none of the sources is dated"


def as_of(date: str) -> str:
    """The *date* of the newest source, as a sentence."""
    return f"As of {newest(date)}." if date else "None of the sources is dated."


def version(version: str) -> str:
    """The *version* of the data, as a sentence."""
    return f"Data version {version}."


def description(shown: Shown) -> str:
    """All that must go with *shown*, in one paragraph."""
    said = [filtered(shown), as_of(shown.as_of), *shown.panel.notes, shown.sources, version(shown.version), shown.link]
    return " ".join(part for part in said if part)


def is_absolute(link: str) -> bool:
    """Whether *link* leads somewhere from outside the app."""
    return link.startswith(("http://", "https://"))


def numbering(document: Document) -> dict[str, int]:
    """The number of each fact's note, from 1, in the order of first use."""
    facts = dict.fromkeys(fact for shown in document.panels for fact in shown.panel.facts if fact in shown.footnotes)
    return {fact: number for number, fact in enumerate(facts, 1)}


def footnotes(document: Document) -> list[str]:
    """The citation of each fact, by its number."""
    cited = {fact: words for shown in document.panels for fact, words in shown.footnotes.items()}
    return [cited[fact] for fact in numbering(document)]


def runs(facts: Iterable[str], numbers: dict[str, int]) -> list[tuple[int, int]]:
    """The numbers of *facts* as runs, first and last: [(1, 4), (7, 7)]."""
    mine = sorted({numbers[fact] for fact in facts if fact in numbers})
    starts = mine[:1] + [after for before, after in pairwise(mine) if after != before + 1]
    ends = [before for before, after in pairwise(mine) if after != before + 1] + mine[-1:]
    return list(zip(starts, ends, strict=True))


def about(number: Number, shown: Shown) -> tuple[str, str, str]:
    """What must stand with a headline *number*: how to read it, who says it and as of when, how it was counted."""
    return number.detail, shown.said.get(number.label, ""), number.counted


def numbers_table(numbers: Iterable[Number], shown: Shown) -> Table:
    """Headline *numbers* of *shown* as a table."""
    found = list(numbers)
    rows = tuple((one.label, one.value, " ".join(filter(None, about(one, shown)))) for one in found)
    return Table(("What", "Number", "How to read it"), rows, tuple(one.facts for one in found))
