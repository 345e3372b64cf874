"""The files of a seeds folder: bytes -> documents and texts, with the last good version where one cannot be read."""

import csv
import io
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from dashboard.errors import SeedProblem, SeedsNotFoundError
from dashboard.facts.registers import REGISTERS

Parsed = TypeVar("Parsed")
Contents = Mapping[str, bytes | OSError]


class Row(NamedTuple):
    """One row of a CSV: the *line* it ends on, and its *cells* by column, without the empty ones."""

    line: int
    cells: dict[str, Any]


def files(folder: str | Path) -> dict[str, bytes | OSError]:
    """The content of every file of *folder* that holds seeds, by its path in it ("articles/x.txt").

    A file that can't be opened is its error.

    Raises:
        SeedsNotFoundError: *folder* is not there or is no folder.
    """
    contents: dict[str, bytes | OSError] = {}
    for name, path in paths(folder).items():
        try:
            contents[name] = path.read_bytes()
        except FileNotFoundError:  # taken away since it was listed
            continue
        except OSError as error:
            contents[name] = error
    return contents


def paths(folder: str | Path) -> dict[str, Path]:
    """The files that `files` reads, by their path in *folder*; raises like it."""
    root = Path(folder)
    if not root.is_dir():
        message = f"there is no folder {root}. Name the folder that holds actors.toml and articles/."
        raise SeedsNotFoundError(message)
    found = [root / f"{name}.toml" for name in REGISTERS]
    found += [*sorted(root.glob("articles/[!.]*")), *sorted(root.glob("record/[!.]*"))]
    return {path.relative_to(root).as_posix(): path for path in found if path.is_file()}


@dataclass
class Files:
    """One reading of a folder.

    Attributes:
        contents: what lies there now, as from `files`.
        last_good: the `good` of an earlier reading.
        growing: whether a file may still be being written; then a mere beginning of its last good content is not
            believed.
        good: the content of each file as it was used.
        problems: the files that could not be read, and why.
    """

    contents: Contents
    last_good: Mapping[str, bytes]
    growing: bool
    good: dict[str, bytes] = field(default_factory=dict)
    problems: list[SeedProblem] = field(default_factory=list)

    def toml(self, name: str) -> dict[str, Any] | None:
        """The document in the file *name*, or in its last good version; None when there is neither."""
        return self._read(name, lambda content: tomllib.loads(content.decode("utf-8-sig")))

    def text(self, name: str) -> str | None:
        """The text of an article, like `toml`."""
        return self._read(name, lambda content: content.decode("utf-8"))

    def csv(self, name: str) -> list[Row] | None:
        """The rows of a table in the file *name*, like `toml`."""
        return self._read(name, _rows)

    def _read(self, name: str, parse: Callable[[bytes], Parsed]) -> Parsed | None:
        try:
            content = self._content(name)
            parsed = parse(content)
        except (ValueError, RecursionError) as error:  # a wrong encoding and wrong TOML are ValueErrors too
            return parse(self.good[name]) if self._fell_back(name, error) else None
        self.good[name] = content
        return parsed

    def _content(self, name: str) -> bytes:
        content, before = self.contents.get(name), self.last_good.get(name, b"")
        if content is None:
            message = "is not there. seeds/README.md says what belongs in it"
        elif isinstance(content, OSError):
            message = f"can't be opened ({content.strerror}). Allow it to be read"
        elif not content.strip():
            message = "is empty. Write its content, or take the file away"
        elif self.growing and len(content) < len(before) and before.startswith(content):
            message = "holds only the beginning of what it held before, and was written just now. Write it whole"
        else:
            return content
        raise ValueError(message)

    def _fell_back(self, name: str, error: Exception) -> bool:
        """Note why *name* could not be read; true when its last good version is used instead."""
        why = str(error)
        if isinstance(error, UnicodeDecodeError):
            why = f"is not UTF-8 (byte {error.start}). Save it as UTF-8"
        elif isinstance(error, tomllib.TOMLDecodeError):
            why = f"is not TOML: {why[:1].lower()}{why[1:]}. Mend that line"
        elif isinstance(error, RecursionError):
            why = "is not TOML that can be read: it nests too deeply. Mend it"
        kept = name in self.last_good
        if kept:
            self.good[name] = self.last_good[name]
        then = "Until then its last good version is shown." if kept else "Until then it is left out."
        self.problems.append(SeedProblem(name, "", "", f"{why}. {then}"))
        return kept


def _rows(content: bytes) -> list[Row]:
    """The rows of a CSV with a header.

    Raises:
        ValueError: a column without a name or named twice, or a row with more or fewer cells than columns.
    """
    reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    columns = next(reader, [])
    if not all(columns) or len(set(columns)) < len(columns):
        message = "its first line must name each column, each once"
        raise ValueError(message)
    rows = []
    try:
        for cells in reader:
            if cells and len(cells) != len(columns):
                message = (
                    f"line {reader.line_num} has {len(cells)} cells, its first line {len(columns)}. Mend that line"
                )
                raise ValueError(message)
            if cells:
                named = zip(columns, (cell.strip() for cell in cells), strict=True)
                rows.append(Row(reader.line_num, {column: cell for column, cell in named if cell}))
    except csv.Error as error:
        message = f"is not CSV: {error} (line {reader.line_num}). Mend that line"
        raise ValueError(message) from error
    return rows
