"""Words with numbers in them: a number stands in them as a Figure, a day or a name as what it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from dashboard.corpus.figures import Figure, plural
from dashboard.corpus.rows import Rows


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


def spread(figure: Figure) -> str:
    """The least and the most that reports say where there is little room, "81–83"; "up to 3" as it is."""
    return figure.range if figure.range.startswith("up to") else figure.range.replace(" to ", "–")


def toll(figure: Figure, until: str, strikes: str = "") -> str:
    """What stands below a number of the strikes: since when, in how many, what reports say.

    As of when is said only where it is another day than *until*, which its panel names.
    """
    since = "since the campaign began" if figure.since_start else ""
    over = f"{spread(figure)} reported" if figure.range else ""
    differ = f"reports differ on {figure.unsettled} {plural(figure.unsettled, 'announcement')}" * bool(figure.unsettled)
    as_of = f"as of {figure.as_of}" if figure.as_of not in ("", until) else ""
    return ", ".join(filter(None, (since, strikes, over, differ, as_of, figure.caveat)))


def key(rows: Sequence[int]) -> str:
    """A short name for *rows*, by which a surface asks for their sentences."""
    return rows.key if isinstance(rows, Rows) else Rows(rows).key


@dataclass(frozen=True)
class Choice:
    """A filter that a click sets: its name and the id ("actors", "marco-rubio")."""

    filter: str
    id: str
