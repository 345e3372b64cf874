"""What a panel is: data that every surface draws (page, picture, slide, document, command line).

A panel's numbers are `Figure`s; its rows are rows of the corpus, so that each opens its sentences. Its bodies are in
`tabular`, `drawn` and `spoken`, the words of its title in `words`; all of them can be had from here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from dashboard.corpus import Selection
from dashboard.corpus.figures import Figure
from dashboard.lists import Listing
from dashboard.panels.drawn import Lane, Mark, NumberLine, Offer, OfferChart, Person, Point, Stated, Step, TimeChart
from dashboard.panels.spoken import (
    Cited,
    Dispute,
    Disputes,
    MapLine,
    Pair,
    Pairs,
    QuestionMap,
    Quotation,
    Quotations,
    Reading,
    Side,
    Told,
    Voice,
    Voices,
)
from dashboard.panels.tabular import Bar, Cell, Column, Headline, Letter, Line, Range, Said, Stat, Strip, Table
from dashboard.panels.words import Choice, Colour, Day, Name, Part, Words, key, text

__all__ = [
    "Bar",
    "Body",
    "Builder",
    "Cell",
    "Choice",
    "Cited",
    "Colour",
    "Column",
    "Day",
    "Dispute",
    "Disputes",
    "Each",
    "Headline",
    "Lane",
    "Letter",
    "Line",
    "MapLine",
    "Mark",
    "Name",
    "NumberLine",
    "Offer",
    "OfferChart",
    "Pair",
    "Pairs",
    "Panel",
    "Part",
    "Person",
    "Point",
    "QuestionMap",
    "Quotation",
    "Quotations",
    "Range",
    "Reading",
    "Said",
    "Section",
    "Side",
    "Stat",
    "Stated",
    "Step",
    "Strip",
    "Table",
    "TimeChart",
    "Told",
    "Voice",
    "Voices",
    "Words",
    "key",
    "text",
]

Body: TypeAlias = (
    Strip | TimeChart | OfferChart | NumberLine | Table | Voices | Disputes | QuestionMap | Quotations | Pairs
)  # fmt: skip


@dataclass(frozen=True)
class Panel:
    """One panel.

    Attributes:
        id: unique among panels, as in a link.
        title: states the finding, with its hedge; its numbers are figures.
        body: what is drawn.
        rows: the statements behind it.
        lead: one line below the title: what is drawn.
        beside: what must never be folded away: denials, "an offer is no finding of guilt".
        notes: how it was counted, what was left out, how marks are to be read; behind a fold on the page.
        section: the section of its page that it stands in; empty for the page itself.
        many: how many stand in its section, which its tab says.
        as_of: up to when, in words, where its figures go on growing.
        lists: the official lists that it rests on, by their days.
    """

    id: str
    title: Words
    body: Body
    rows: Sequence[int]
    lead: Words = ()
    beside: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())
    section: str = ""
    many: Figure | None = None
    as_of: str = ""
    lists: tuple[Listing, ...] = ()


Builder: TypeAlias = Callable[[Selection], Panel | list[Panel] | None]


@dataclass(frozen=True)
class Each:
    """Panels of one kind, one a thing, of which a page opens a few: each is built when it is opened.

    Attributes:
        prefix: what the id of each begins with.
        names: what follows it in the ids that a selection has, in order.
        build: the one of a name.
    """

    prefix: str
    names: Callable[[Selection], Sequence[str]]
    build: Callable[[Selection, str], Panel]

    def __call__(self, selection: Selection) -> list[Panel]:
        """All of them, as any `Builder` gives its own."""
        return [self.build(selection, name) for name in self.names(selection)]

    def one(self, selection: Selection, panel: str) -> Panel | None:
        """The one with the id *panel*; None where the selection has none."""
        name = panel.removeprefix(self.prefix)
        there = panel.startswith(self.prefix) and name in self.names(selection)
        return self.build(selection, name) if there else None


@dataclass(frozen=True)
class Section:
    """Panels of which a page shows those of one section at a time; they are built when they are shown.

    Attributes:
        title: of the section, which its panels have too.
        builders: of its panels, in order.
        there: whether a selection has something for it.
    """

    title: str
    builders: tuple[Builder, ...]
    there: Callable[[Selection], bool]
