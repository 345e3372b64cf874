"""Bodies of panels to be drawn: charts as data, marks and axes with meaning."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from dashboard.corpus.rows import Rows
from dashboard.panels.tabular import Table
from dashboard.panels.words import Choice, Colour


@dataclass(frozen=True)
class Step:
    """A point of a course: from *day* on the sum is *low* to *high*, over all reports *lowest* to *highest*."""

    day: date
    low: float
    high: float
    lowest: float
    highest: float
    words: str
    rows: Sequence[int]


@dataclass(frozen=True)
class Stated:
    """A total that somebody stated as of a day.

    Attributes:
        hedge: a key of values.numbers.HEDGES.
        agrees: whether the sum of its day allows it.
        label: what stands beside it, where it is one to be read.
    """

    day: date
    low: float
    high: float
    hedge: str
    words: str
    rows: Sequence[int]
    article: bool
    agrees: bool = True
    label: str = ""


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
        brief: shorter labels for less room, the longest first.
        known: how many statements there are of whom it names first.
        joined: whether it is the same act as the mark of its day in the row above.
        colour: its own, where it is not its lane's.
        taken: whether it is what whose lane it is did, not what was done to them.
    """

    start: date
    end: date
    label: str
    words: tuple[str, ...]
    rows: Sequence[int]
    count: int = 1
    hollow: bool = False
    choice: Choice | None = None
    brief: tuple[str, ...] = ()
    known: int = 0
    joined: bool = False
    colour: Colour | None = None
    taken: bool = False

    @property
    def said(self) -> str:
        """What stands over it, but for when, as one text."""
        return "; ".join(self.words[1:]).replace(".; ", ". ")


@dataclass(frozen=True)
class Lane:
    """A lane of marks under one name.

    Attributes:
        name: what stands above its marks, or beside them.
        colour, marks: what is drawn.
        earlier: what lies before the days that are drawn, where something does.
        about: a few words below its name, where names stand beside the marks.
        detail: what its marks are, below its name on a phone, in place of their labels.
        outcome: what came of it, where that is recorded; it stands beside the last mark.
        outcomes: that in time, as far as its days are known.
    """

    name: str
    colour: Colour
    marks: tuple[Mark, ...]
    earlier: str = ""
    about: str = ""
    detail: str = ""
    outcome: str = ""
    outcomes: tuple[Mark, ...] = ()


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
        tabled: makes the same as a table, for those who ask: a page does not.
        rows: whether a lane is a row with its name beside it.
    """

    first: date
    last: date
    steps: tuple[Step, ...]
    stated: tuple[Stated, ...]
    lanes: tuple[Lane, ...]
    labels: tuple[str, str]
    alt: str
    tabled: Callable[[], Table] = field(repr=False, compare=False)
    rows: bool = False

    @cached_property
    def table(self) -> Table:
        """The same as a table."""
        return self.tabled()


@dataclass(frozen=True)
class Offer:
    """An amount offered on a day: *up_to* an amount, or the amount itself."""

    amount: float
    up_to: bool
    label: str
    when: str
    words: str
    rows: Sequence[int]


@dataclass(frozen=True)
class Person:
    """The offers concerning one person, in the order of time; an arrow leads from each to the next.

    Attributes:
        outcome: what came of the charges against the person, where that is recorded; stands beside the offers.
    """

    name: str
    offers: tuple[Offer, ...]
    choice: Choice
    outcome: str = ""

    @property
    def by_amount(self) -> dict[float, list[Offer]]:
        """The offers by amount, in the order of time: those of one amount are one mark."""
        found: dict[float, list[Offer]] = {}
        for offer in self.offers:
            found.setdefault(offer.amount, []).append(offer)
        return found


def behind(offers: Sequence[Offer]) -> Rows:
    """The statements that the mark of *offers* opens."""
    return Rows.once(offer.rows for offer in offers)


@dataclass(frozen=True)
class OfferChart:
    """Amounts of money from left to right, a row a person, the highest first."""

    people: tuple[Person, ...]
    most: float
    alt: str
    table: Table


@dataclass(frozen=True)
class Point:
    """A number on a line of numbers.

    Attributes:
        open: whether it is only where something begins: more than, at least.
        who, why: who says it, and how it comes about.
        against: of a number that is stated beside a sum: whether it "agrees" with it, is "lower" or "higher".
    """

    value: float
    text: str
    open: bool
    who: str
    why: str
    rows: Sequence[int]
    colour: Colour
    against: str = ""


@dataclass(frozen=True)
class NumberLine:
    """Some numbers beside each other on a line, each with why it is what it is."""

    points: tuple[Point, ...]
