"""Bodies of panels to be read: tables with bars and letters, and headline figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.corpus.figures import Figure
from dashboard.corpus.passages import Piece
from dashboard.panels.words import Choice, Colour


@dataclass(frozen=True)
class Bar:
    """A number drawn as a bar on the scale of its column, with the least and the most reported as a line over it.

    Attributes:
        together: whether it is the number of several that are known only together; it is hatched.
    """

    low: float
    high: float
    lowest: float
    highest: float
    colour: Colour
    together: bool = False


@dataclass(frozen=True)
class Said:
    """A value that reports state.

    Attributes:
        at: where it stands among the others, in days or in what is counted.
        fits: whether it leaves open what most state: "at least 14" fits 14.
        reports, who: how many state it, and the first of them by name.
        why: what is known of why they differ from most.
        usual: whether as many state it as any other.
    """

    words: str
    at: float
    fits: bool
    reports: str
    who: str
    why: str
    usual: bool
    rows: Sequence[int]


@dataclass(frozen=True)
class Range:
    """Values that differ, those that most reports state first, drawn with a dot a report."""

    values: tuple[Said, ...]


@dataclass(frozen=True)
class Letter:
    """A letter on its colour that stands for acts of one kind, with how many there are: "R 3"."""

    letter: str
    colour: Colour
    rows: Sequence[int]
    words: str  # what a reader who can't see it is told: "Reward offers by US State Department: 3 acts"
    many: int = 1
    shared: bool = False  # whether another letter of its line stands for one of these acts too; it is outlined


@dataclass(frozen=True)
class Cell:
    """A cell of a table.

    Attributes:
        text: its words; every surface shows them.
        note: lighter words below or after them.
        brief: shorter words, for a phone; exports show the others.
        rows: the statements that the cell itself opens; empty when only its line does.
        bar: drawn beside the words.
        dot: a coloured dot before the words.
        letters: marks in place of the words (L, S, R, C); exports show the words.
        names: cells in place of the words, each with what it opens and chooses; exports show the words.
        range: values that differ, drawn in place of the words; exports show the words.
        pieces: the words with some of them marked.
        stack: cells one below the other in place of the words; exports show the words.
        choice: what a click on the words chooses.
        strong: whether it is what the line is about.
    """

    text: str
    note: str = ""
    rows: Sequence[int] = ()
    bar: Bar | None = None
    dot: Colour | None = None
    letters: tuple[Letter, ...] = ()
    names: "tuple[Cell, ...]" = ()
    range: Range | None = None
    pieces: tuple[Piece, ...] = ()
    stack: "tuple[Cell, ...]" = ()
    choice: Choice | None = None
    strong: bool = False
    brief: str = ""


@dataclass(frozen=True)
class Column:
    """A column: its heading, on which side numbers stand, whether a phone leaves it out, what it explains."""

    label: str
    right: bool = False
    spare: bool = False  # left out where there is little room
    hint: str = ""


@dataclass(frozen=True)
class Line:
    """A line of a table: cells, the statements behind it, what opens below it, and what must be said of its standing.

    Attributes:
        key: what it is sorted by, column by column, where its words do not sort; empty for the words.
        standing: "contradicted", "doubtful", ...: it is marked so wherever it is shown; empty when it may be counted.
    """

    cells: tuple[Cell, ...]
    rows: Sequence[int]
    below: "tuple[Line, ...]" = ()
    key: tuple[float | str, ...] = ()
    standing: str = ""


@dataclass(frozen=True)
class Table:
    """A table to be read.

    Attributes:
        groups: what cuts it by headings: (heading, how many lines).
        sums: how many of the last lines are sums, which stand at the foot however it is sorted.
        key: what its letters mean.
    """

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    groups: tuple[tuple[str, int], ...] = ()
    sortable: bool = False
    key: tuple[Letter, ...] = ()
    sums: int = 0


@dataclass(frozen=True)
class Stat:
    """One headline figure of one basis, with the line below it; without a figure *none* stands in its place.

    Attributes:
        noun: what is counted, after the number; empty where the question says it.
    """

    figure: Figure | None
    detail: str = ""
    none: str = "none in this view"
    noun: str = ""

    @property
    def about(self) -> str:
        """All that is said of the number, where it stands in one line: "people, no outcome recorded"."""
        return ", ".join(filter(None, (self.noun, self.detail)))


@dataclass(frozen=True)
class Headline:
    """A question with its answer by the article and by the record; their lines say why the two differ.

    Attributes:
        label: what is counted.
        article, record: the answers; None where that basis is not in the view at all.
    """

    label: str
    article: Stat | None
    record: Stat | None


@dataclass(frozen=True)
class Strip:
    """Headline figures side by side, article and record in rows."""

    headlines: tuple[Headline, ...]
    article: str = "The article"  # what the rows are called
    record: str = "The record"
