"""The files of a seeds folder: bytes -> documents and texts, with the last good version where one cannot be read."""

import contextlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dashboard.errors import SeedProblem, SeedsNotFoundError

# What facts refer to, by file: the word of its entries.
REGISTERS = {
    "actors.toml": "actor",
    "events.toml": "event",
    "questions.toml": "question",
    "glossary.toml": "term",
}


def files(folder: str | Path) -> dict[str, bytes]:
    """The content of every file of *folder* that holds seeds, by its path in it ("articles/x.txt").

    Raises:
        SeedsNotFoundError: *folder* is not there or is no folder.
    """
    contents = {}
    for name, path in paths(folder).items():
        with contextlib.suppress(FileNotFoundError):  # taken away since it was listed
            contents[name] = path.read_bytes()
    return contents


def paths(folder: str | Path) -> dict[str, Path]:
    """The files that `files` reads, by their path in *folder*; raises like it."""
    root = Path(folder)
    if not root.is_dir():
        message = f"there is no folder {root}. Name the folder that holds actors.toml and articles/."
        raise SeedsNotFoundError(message)
    found = [root / name for name in REGISTERS] + sorted(root.glob("articles/*"))
    return {str(path.relative_to(root).as_posix()): path for path in found if path.is_file()}


@dataclass
class Files:
    """One reading of a folder.

    Attributes:
        contents: what lies there now, as from `files`.
        last_good: the `good` of an earlier reading.
        good: the content of each file as it was used.
        problems: the files that could not be read, and why.
    """

    contents: Mapping[str, bytes]
    last_good: Mapping[str, bytes]
    good: dict[str, bytes] = field(default_factory=dict)
    problems: list[SeedProblem] = field(default_factory=list)

    def toml(self, name: str) -> dict[str, Any] | None:
        """The document in the file *name*, or in its last good version; None when there is neither."""
        try:
            document = tomllib.loads(self._decoded(name, "utf-8-sig"))
            self.good[name] = self.contents[name]
        except ValueError as error:  # what a wrong encoding and wrong TOML raise is a ValueError too
            return tomllib.loads(self.good[name].decode("utf-8-sig")) if self._fell_back(name, error) else None
        return document

    def text(self, name: str) -> str | None:
        """The text of an article, like `toml`; a mere beginning of the last good text was caught half-written."""
        try:
            text = self._decoded(name, "utf-8")
            before = self.last_good.get(name, b"")
            if len(self.contents[name]) < len(before) and before.startswith(self.contents[name]):
                message = "holds only the beginning of the text it held before. Write it whole"
                raise ValueError(message)
            self.good[name] = self.contents[name]
        except ValueError as error:
            return self.good[name].decode("utf-8") if self._fell_back(name, error) else None
        return text

    def _decoded(self, name: str, encoding: str) -> str:
        if name not in self.contents:
            message = "is not there. seeds/README.md says what belongs in it"
            raise ValueError(message)
        if not self.contents[name].strip():
            message = "is empty. Write its content, or take the file away"
            raise ValueError(message)
        return self.contents[name].decode(encoding)

    def _fell_back(self, name: str, error: ValueError) -> bool:
        """Note why *name* could not be read; true when its last good version is used instead."""
        why = str(error)
        if isinstance(error, UnicodeDecodeError):
            why = f"is not UTF-8 (byte {error.start}). Save it as UTF-8"
        elif isinstance(error, tomllib.TOMLDecodeError):
            why = f"is not TOML: {why[:1].lower()}{why[1:]}. Mend that line"
        kept = name in self.last_good
        if kept:
            self.good[name] = self.last_good[name]
        then = "Until then its last good version is shown." if kept else "Until then it is left out."
        self.problems.append(SeedProblem(name, "", "", f"{why}. {then}"))
        return kept
