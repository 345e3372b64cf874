"""The content of a file -> a document, a text or rows; where it can't be read, its last good version and why."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

import tomli

from dashboard.errors import SeedProblem

Parsed = TypeVar("Parsed")


class Row(NamedTuple):
    """One row of a CSV: the *line* it ends on, and its *cells* by column, without the empty ones."""

    line: int
    cells: dict[str, Any]


class Version(NamedTuple):
    """A file as it lies there, and as it was good before.

    Attributes:
        name: its path in the folder.
        now: its content, the error on opening it, or None when it is not there.
        before: its last good content; None when there is none.
        growing: whether it may still be being written; then a mere beginning of *before* is not believed.
    """

    name: str
    now: bytes | OSError | None
    before: bytes | None = None
    growing: bool = False

    def flaw(self) -> str:
        """Why it can't be what a person meant to write, seen without reading it; empty when it can."""
        if self.now is None:
            return "is not there. seeds/README.md says what belongs in it"
        if isinstance(self.now, OSError):
            return f"can't be opened ({self.now.strerror}). Allow it to be read"
        if not self.now or self.now.isspace():
            return "is empty. Write its content, or take the file away"
        before = self.before or b""
        if self.growing and len(self.now) < len(before) and before.startswith(self.now):
            return "holds only the beginning of what it held before, and was written just now. Write it whole"
        return ""


@dataclass(frozen=True)
class Reading(Generic[Parsed]):
    """What came of reading a file.

    Attributes:
        parsed: what it holds; None when neither it nor its last good version can be read.
        kept: whether that is its last good version.
        problem: why the file itself could not be read.
    """

    parsed: Parsed | None
    kept: bool = False
    problem: SeedProblem | None = None

    @property
    def readable(self) -> bool:
        """Whether there is anything."""
        return self.kept or self.problem is None


def read(version: Version, parse: Callable[[bytes], Parsed]) -> Reading[Parsed]:
    """*version* read by *parse*, whatever *parse* raises."""
    why = version.flaw()
    if not why and isinstance(version.now, bytes):
        try:
            return Reading(parse(version.now))
        except Exception as error:  # no content of a file may take the others down
            why = reason(error)
    if version.before is None:
        return Reading(None, problem=unreadable(version.name, why, kept=False))
    return Reading(parse(version.before), True, unreadable(version.name, why, kept=True))


def unreadable(file: str, why: str, *, kept: bool) -> SeedProblem:
    """The problem of a file that can't be read, with what is shown until it can: its last good version where *kept*."""
    then = "Until then its last good version is shown." if kept else "Until then it is left out."
    return SeedProblem(file, "", "", f"{why}. {then}")


def reason(error: Exception) -> str:
    """What is wrong with a file that raises *error* on reading, and what to do."""
    match error:
        case UnicodeDecodeError():
            return f"is not UTF-8 (byte {error.start}). Save it as UTF-8"
        case tomli.TOMLDecodeError():
            why = str(error)
            return f"is not TOML: {why[:1].lower()}{why[1:]}. Mend that line"
        case RecursionError():
            return "is not TOML that can be read: it nests too deeply. Mend it"
        case ValueError():
            return str(error)
    return f"can't be read ({type(error).__name__}: {error}). Mend it"


def toml(content: bytes) -> dict[str, Any]:
    """The document in a TOML file."""
    return tomli.loads(content.decode("utf-8-sig"))


def text(content: bytes) -> str:
    """The text of an article."""
    return content.decode("utf-8")


def rows(content: bytes) -> list[Row]:
    """The rows of a CSV with a header.

    Raises:
        ValueError: a column without a name or named twice, or a row with more or fewer cells than columns.
    """
    reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    found = []
    try:
        columns = next(reader, [])
        if not all(columns) or len(set(columns)) < len(columns):
            message = "its first line must name each column, each once"
            raise ValueError(message)
        for cells in reader:
            if cells and len(cells) != len(columns):
                message = (
                    f"line {reader.line_num} has {len(cells)} cells, its first line {len(columns)}. Mend that line"
                )
                raise ValueError(message)
            if cells:
                named = zip(columns, map(str.strip, cells), strict=True)
                found.append(Row(reader.line_num, {column: cell for column, cell in named if cell}))
    except csv.Error as error:
        message = f"is not CSV: {error} (line {reader.line_num}). Mend that line"
        raise ValueError(message) from error
    return found
