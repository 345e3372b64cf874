"""What a panel is: data that every surface draws (page, picture, slide, document, command line).

A panel's numbers are `Figure`s; its rows are rows of the corpus, so that each opens its sentences.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import md5
from typing import Literal, TypeAlias

from dashboard.corpus import Selection
from dashboard.corpus.figures import Figure
from dashboard.corpus.passages import Piece

# Words with numbers in them: a number stands in them as a Figure, a day or a name as what it is.


@dataclass(frozen=True)
class Day:
    """A date in words."""

    text: str


@dataclass(frozen=True)
class Name:
    """A name, as it is; digits in it count nothing ("Barrio 18")."""

    text: str


Part: TypeAlias = str | Figure | Day | Name
Words: TypeAlias = tuple[Part, ...]
Colour: TypeAlias = Literal[
    "designations", "strikes", "rewards", "sanctions", "indictments", "caribbean", "eastern-pacific", "waters",
    "yes", "no", "unclear", "article", "stated", "ink",
]  # fmt: skip


def text(words: Words) -> str:
    """*words* as one text."""
    return "".join(part if isinstance(part, str) else part.text for part in words)


def key(rows: Sequence[int]) -> str:
    """A short name for *rows*, by which a surface asks for their sentences."""
    return md5(",".join(map(str, rows)).encode(), usedforsecurity=False).hexdigest()[:12]


@dataclass(frozen=True)
class Choice:
    """A filter that a click sets: its name and the id ("actors", "marco-rubio")."""

    filter: str
    id: str


# Tables


@dataclass(frozen=True)
class Bar:
    """A number drawn as a bar on the scale of its column, with the least and the most reported as a line over it."""

    low: float
    high: float
    lowest: float
    highest: float
    colour: Colour


@dataclass(frozen=True)
class Letter:
    """A letter on its colour that stands for statements of one kind, with how many there are: "R 3"."""

    letter: str
    colour: Colour
    rows: tuple[int, ...]
    words: str  # what a reader who can't see it is told: "Reward offer by the State Department, 3 statements"


@dataclass(frozen=True)
class Cell:
    """A cell of a table.

    Attributes:
        text: its words; every surface shows them.
        note: lighter words below or after them.
        rows: the statements that the cell itself opens; empty when only its line does.
        bar: drawn beside the words.
        dot: a coloured dot before the words.
        letters: marks in place of the words (L, S, R, C); exports show the words.
        choice: what a click on the words chooses.
        strong: whether it is what the line is about.
    """

    text: str
    note: str = ""
    rows: tuple[int, ...] = ()
    bar: Bar | None = None
    dot: Colour | None = None
    letters: tuple[Letter, ...] = ()
    choice: Choice | None = None
    strong: bool = False


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
    rows: tuple[int, ...]
    below: "tuple[Line, ...]" = ()
    key: tuple[float | str, ...] = ()
    standing: str = ""


@dataclass(frozen=True)
class Table:
    """A table to be read; *groups* cut it by headings: (heading, how many lines)."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    groups: tuple[tuple[str, int], ...] = ()
    sortable: bool = False


# Headline figures


@dataclass(frozen=True)
class Stat:
    """One headline figure of one basis, with the line below it; without a figure *none* stands in its place."""

    figure: Figure | None
    detail: str = ""
    none: str = "none in this view"


@dataclass(frozen=True)
class Headline:
    """A question with its answer by the article and by the record, and why they differ.

    Attributes:
        label: what is counted.
        article, record: the answers; None where that basis is not in the view at all.
        gap: the difference in a phrase; empty when there is none.
    """

    label: str
    article: Stat | None
    record: Stat | None
    gap: str = ""


@dataclass(frozen=True)
class Strip:
    """Headline figures side by side, article and record in rows."""

    headlines: tuple[Headline, ...]
    article: str = "The article"  # what the rows are called
    record: str = "The record"


# Charts


@dataclass(frozen=True)
class Step:
    """A point of a course: from *day* on the sum is *low* to *high*, over all reports *lowest* to *highest*."""

    day: date
    low: float
    high: float
    lowest: float
    highest: float
    words: str
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Stated:
    """A total that somebody stated as of a day."""

    day: date
    low: float
    high: float
    hedge: str  # a key of values.numbers.HEDGES
    words: str
    rows: tuple[int, ...]
    article: bool


@dataclass(frozen=True)
class Mark:
    """An act or several of one day in a lane.

    Attributes:
        start, end: the first and the last day it can mean.
        label: a few words beside it.
        words: what stands over it on hover, in lines.
        rows: the statements behind it.
        count: how many it stands for; its size.
        hollow: announced or planned, not in force.
        choice: what choosing it filters by.
    """

    start: date
    end: date
    label: str
    words: tuple[str, ...]
    rows: tuple[int, ...]
    count: int = 1
    hollow: bool = False
    choice: Choice | None = None


@dataclass(frozen=True)
class Lane:
    """A lane of marks under one name."""

    name: str
    colour: Colour
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class TimeChart:
    """Time from left to right: a running sum with its band and stated totals above, lanes of acts below.

    Attributes:
        first, last: the days that the axis spans.
        steps: the running sum of deaths; empty when none is drawn.
        stated: totals that somebody stated.
        lanes: from above; empty ones are left out.
        labels: direct labels of the sum: (words at its first step, words at its end).
        alt: the chart in words.
        table: the same as a table.
    """

    first: date
    last: date
    steps: tuple[Step, ...]
    stated: tuple[Stated, ...]
    lanes: tuple[Lane, ...]
    labels: tuple[str, str]
    alt: str
    table: Table


@dataclass(frozen=True)
class Offer:
    """An amount offered on a day: *up_to* an amount, or the amount itself."""

    amount: float
    up_to: bool
    label: str
    when: str
    words: str
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Person:
    """The offers concerning one person, in the order of time; an arrow leads from each to the next."""

    name: str
    offers: tuple[Offer, ...]
    choice: Choice


@dataclass(frozen=True)
class OfferChart:
    """Amounts of money from left to right, a row a person, by name."""

    people: tuple[Person, ...]
    most: float
    alt: str
    table: Table


@dataclass(frozen=True)
class Point:
    """A number on a line of numbers, who says it, and how it comes about."""

    value: float
    text: str
    open: bool  # more than, at least
    who: str
    why: str
    rows: tuple[int, ...]
    colour: Colour


@dataclass(frozen=True)
class NumberLine:
    """Some numbers beside each other on a line, each with why it is what it is."""

    points: tuple[Point, ...]


# Voices and words


@dataclass(frozen=True)
class Voice:
    """What one voice says to a question.

    Attributes:
        words: the answer, a whole sentence.
        who: the chain of who says it.
        detail: how and when it is said, in badges.
        rows: the statement.
        article: whether an article has it.
        standing: as in `Line`.
    """

    words: str
    who: str
    detail: tuple[str, ...]
    rows: tuple[int, ...]
    article: bool
    standing: str = ""


@dataclass(frozen=True)
class Side:
    """One answer to a question with the voices that give it; an empty side says so in *none*."""

    label: str
    colour: Colour
    voices: tuple[Voice, ...]
    none: str = ""


@dataclass(frozen=True)
class Voices:
    """Answers to one question, side by side and never merged."""

    sides: tuple[Side, ...]


@dataclass(frozen=True)
class MapLine:
    """A question with how many voices give each answer: by side, (of articles, of the record)."""

    question: str
    panel: str  # the id of its panel on the page
    dots: tuple[tuple[int, int], ...]
    disputed: bool
    rows: tuple[int, ...]


@dataclass(frozen=True)
class QuestionMap:
    """All questions at a glance, those on which voices differ first."""

    sides: tuple[tuple[str, Colour], ...]
    lines: tuple[MapLine, ...]


@dataclass(frozen=True)
class Quotation:
    """Somebody's own words inside their sentence.

    Attributes:
        speaker, office: who says it, in which office.
        badges: through whom, when, how.
        pieces: the sentence, the quoted words marked.
        words: the quoted words alone, one a quote.
        rows: the quotes.
        article: the article it stands in, in short.
    """

    speaker: str
    office: str
    badges: tuple[str, ...]
    pieces: tuple[Piece, ...]
    words: tuple[str, ...]
    rows: tuple[int, ...]
    article: str
    choice: Choice | None = None


@dataclass(frozen=True)
class Quotations:
    """Quotes, in order."""

    quotations: tuple[Quotation, ...]


@dataclass(frozen=True)
class Pair:
    """A statement of an article beside what the record says to it, the words that differ marked in both."""

    article: tuple[Piece, ...]
    record: tuple[Piece, ...]
    words: str  # how they agree or differ
    article_rows: tuple[int, ...]
    record_rows: tuple[int, ...]
    by: str  # who says what the record says


@dataclass(frozen=True)
class Pairs:
    """Statements of articles beside the record's."""

    pairs: tuple[Pair, ...]


Body: TypeAlias = (
    Strip | TimeChart | OfferChart | NumberLine | Table | Voices | QuestionMap | Quotations | Pairs
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
        as_of: up to when, in words, where its figures go on growing.
    """

    id: str
    title: Words
    body: Body
    rows: tuple[int, ...]
    lead: Words = ()
    beside: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())
    section: str = ""
    as_of: str = ""


Builder: TypeAlias = Callable[[Selection], Panel | list[Panel] | None]
