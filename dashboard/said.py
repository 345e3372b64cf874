"""What is said as JSON, declared once: figures, tables, panels and documents, field by field, with what each means.

The command line, the API with its OpenAPI document, and the JSON of an export have these shapes.
"""

from typing import Annotated, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

Bound: TypeAlias = int | float | None
Version: TypeAlias = Annotated[str, Field(description="Of the data.")]
Title: TypeAlias = Annotated[str, Field(description="The finding, with its hedge.")]
Cited: TypeAlias = Annotated[str, Field(description="How it is cited, in one paragraph.")]
Value: TypeAlias = str | int | float | bool | None
Rows: TypeAlias = list[dict[str, Value]]
Grid: TypeAlias = list[list[str]]


class FigureSaid(TypedDict):
    """A figure with all that must stand beside it."""

    words: Annotated[str, Field(description="As people say it, its hedge kept; “not stated” where no act states it.")]
    unit: Annotated[str, Field(description="What is counted, in the plural.")]
    low: Annotated[Bound, Field(description="The lowest number that it can mean; null for not stated.")]
    high: Annotated[
        Bound, Field(description="The highest; null for not stated, and for an end that the source leaves open.")
    ]
    spread: Annotated[
        list[Bound] | None, Field(description="The least and the most that any report says, but for *unsettled* acts.")
    ]
    unsettled: Annotated[int, Field(description="On how many acts reports differ over whether there was any at all.")]
    acts: Annotated[int, Field(description="How many acts it counts.")]
    events: Annotated[list[str], Field(description="Those of them that have an id in the table `events`.")]
    reports: Annotated[int, Field(description="How many statements it rests on.")]
    left_out: Annotated[int, Field(description="How many reports were left out as doubtful, contradicted or unclear.")]
    without_a_number: Annotated[int, Field(description="How many reports state no number.")]
    undated_left_out: Annotated[int, Field(description="How many undated rows a chosen period left out.")]
    as_of: Annotated[str, Field(description="Up to when it was counted, in words; may be empty.")]
    how: Annotated[str, Field(description="How it was counted; empty when it is a source's own number.")]
    caveat: Annotated[str, Field(description="What must be said of its place in the period; may be empty.")]
    version: Version


class FigureName(TypedDict):
    """A figure that can be asked for."""

    table: str
    column: str
    label: str
    unit: Annotated[str, Field(description="What is counted, in the plural; empty where each row says it.")]


class TableName(TypedDict):
    """A table that can be asked for."""

    table: str
    label: str
    means: Annotated[str, Field(description="What one row is; empty for a table that others refer to.")]
    rows: Annotated[int, Field(description="How many rows the view keeps.")]


class PanelName(TypedDict):
    """A panel that can be asked for in a view."""

    id: Annotated[str, Field(description="Its subject and its name: strikes/running-sum.")]
    title: Title


class Shows(TypedDict):
    """What a panel draws, as a table."""

    columns: Annotated[list[str], Field(description="The headings.")]
    rows: Annotated[Grid, Field(description="The cells, line by line, as they are read on screen.")]


class Means(TypedDict):
    """What a column of the statements holds."""

    label: str
    meaning: str


class PanelSaid(TypedDict):
    """A panel with all that it needs to stand alone."""

    id: Annotated[str, Field(description="As in `strikes/running-sum`, after the subject.")]
    title: Title
    page: Annotated[str, Field(description="The page of the app that shows it.")]
    citation: Cited
    lead: Annotated[str, Field(description="What is drawn; may be empty.")]
    filters: Annotated[str, Field(description="What is filtered, in words; empty when nothing is.")]
    as_of: Annotated[str, Field(description="The day up to which its facts go; empty when none is dated.")]
    beside: Annotated[list[str], Field(description="What may never be left away: denials, ranges, caveats.")]
    notes: Annotated[list[str], Field(description="How it was counted, and how it is to be read.")]
    sources: Annotated[str, Field(description="The sources with their dates, one sentence.")]
    link: Annotated[
        str, Field(description="The address that opens it; empty where the address of the app is not known.")
    ]
    view: Annotated[str, Field(description="Its view, as the query of a link.")]
    version: Version
    alt: Annotated[str, Field(description="The chart in words; empty for any other panel.")]
    shown: Shows
    below: Annotated[Shows | None, Field(description="What opens below its lines.")]
    columns: Annotated[dict[str, Means], Field(description="By column of `rows`: its label and its meaning.")]
    rows: Annotated[Rows, Field(description="The statements behind it, each with its citation.")]


class HeadingPart(TypedDict):
    """A heading between panels."""

    heading: str


class TextPart(TypedDict):
    """A paragraph between panels, in the reader's own words."""

    text: str


class PanelPart(TypedDict):
    """A panel."""

    panel: PanelSaid


class DocumentSaid(TypedDict):
    """Panels, headings and text, in order, with one list of sources."""

    title: str
    citation: Cited
    as_of: Annotated[str, Field(description="The latest day of any panel; empty when none is dated.")]
    version: Version
    parts: list[PanelPart | HeadingPart | TextPart]
    sources: Annotated[
        list[dict[str, str]], Field(description="Every source used, by field, and as APA and Chicago want it.")
    ]
