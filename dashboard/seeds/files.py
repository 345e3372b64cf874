"""The files of a seeds folder: which there are, and what each holds a part of."""

import contextlib
import os
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dashboard.errors import SeedProblem, SeedsNotFoundError
from dashboard.facts import TABLES
from dashboard.facts.registers import REGISTERS
from dashboard.lists import FOLDER as LISTS
from dashboard.lists import FORMATS, path, place
from dashboard.seeds import partitions

Contents = Mapping[str, bytes | OSError]
ARTICLES, RECORD = "articles", "record"
_FILES = frozenset(f"{name}.toml" for name in REGISTERS)
_SETTLED = 5.0  # seconds; a file that was written so recently may still be being written
_DEEP = {**dict.fromkeys((*REGISTERS, ARTICLES), 1), RECORD: 2, LISTS: 2}  # folders: how deep their files lie


def files(folder: str | Path, *, lists: bool = True) -> dict[str, bytes | OSError]:
    """The content of every file of *folder* that holds seeds, by its path in it ("articles/x.txt").

    A file that can't be opened is its error; *lists* says whether official lists, which are large, are wanted too. In
    place of a partition stand the articles in it; one that has files of its own too is that of these.

    Raises:
        SeedsNotFoundError: *folder* is not there or is no folder.
    """
    lying = paths(folder)
    wanted = {name: path for name, path in lying.items() if lists or not name.startswith(f"{LISTS}/")}
    return _whole((name, _content(name, path)) for name, path in wanted.items())


class Stamp(NamedTuple):
    """How a file lies there: when written, and last changed in any way, in nanoseconds since 1970; how many bytes."""

    written: int
    changed: int
    size: int


class Folder:
    """A folder of seeds that is read again and again: only what lies there otherwise than before is opened."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._held: dict[str, tuple[Stamp, Contents]] = {}

    def look(self) -> dict[str, Stamp]:
        """How each file lies there; raises like `files`."""
        found = {}
        for name, entry in entries(self._place):
            with contextlib.suppress(FileNotFoundError):  # taken away since it was listed
                stat = entry.stat()
                found[name] = Stamp(stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size)
        return found

    def read(self, look: Mapping[str, Stamp]) -> dict[str, bytes | OSError]:
        """The contents as by `files`, after a *look*."""
        read = {}
        for name in sorted(look):
            stamp, before = look[name], self._held.get(name)
            read[name] = before if before and before[0] == stamp else (stamp, _content(name, self._place / name))
        self._held = {
            name: held
            for name, held in read.items()
            if held is self._held.get(name) or not (being_written(held[0]) or name in _unread(held[1]))
        }
        return _whole((name, contents) for name, (_, contents) in read.items())


def being_written(stamp: Stamp) -> bool:
    """Whether a file may still be: it was written a moment ago, by a clock that may be another machine's."""
    return abs(time.time() - stamp.written / 1e9) < _SETTLED


def _unread(contents: Contents) -> set[str]:
    return {name for name, content in contents.items() if isinstance(content, OSError)}


def _content(name: str, path: Path) -> Contents:
    """What the file *name* holds, by name; of a partition the articles in it."""
    try:
        content = path.read_bytes()
        return partitions.files(content) if _is_partition(name) else {name: content}
    except FileNotFoundError:  # taken away since it was listed
        return {}
    except OSError as error:
        return {name: error}
    except ValueError as error:
        return {name: OSError(0, str(error), name)}


def _whole(read: Iterable[tuple[str, Contents]]) -> dict[str, bytes | OSError]:
    """All that was *read*, by the file it was in; a file of its own stands before one in a partition."""
    own: dict[str, bytes | OSError] = {}
    inside: dict[str, bytes | OSError] = {}
    for name, contents in read:
        (own if name in contents else inside).update(contents)
    return inside | own


def _is_partition(name: str) -> bool:
    return name.startswith(f"{ARTICLES}/") and name.endswith(f".{partitions.ENDING}")


def paths(folder: str | Path) -> dict[str, Path]:
    """The files that `files` reads, by their path in *folder*; raises like it."""
    return {name: Path(file.path) for name, file in sorted(entries(folder), key=lambda entry: entry[0])}


def entries(folder: str | Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files that `files` reads and their paths in *folder*, in no order; raises like it.

    An app looks at all of them again and again: this is a sixth of the work of a glob.
    """
    if not Path(folder).is_dir():
        message = f"there is no folder {folder}. Name the folder that holds actors.toml and articles/."
        raise SeedsNotFoundError(message)
    with os.scandir(folder) as lying:
        for entry in lying:
            if entry.name in _FILES and entry.is_file():
                yield entry.name, entry
            elif (deep := _DEEP.get(entry.name)) and entry.is_dir():
                yield from _below(entry, f"{entry.name}/", deep)


def _below(folder: os.DirEntry[str], name: str, deep: int) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files of *folder* and of the folders in it, so *deep*; hidden ones and what may not be read aside."""
    with contextlib.suppress(PermissionError), os.scandir(folder) as lying:
        for entry in lying:
            if not entry.name.startswith("."):
                if entry.is_file():
                    yield f"{name}{entry.name}", entry
                elif deep > 1 and entry.is_dir():
                    yield from _below(entry, f"{name}{entry.name}/", deep - 1)


@dataclass(frozen=True)
class Layout:
    """Which files hold what; of several that hold one thing together, its own file ("actors.toml") comes first.

    Attributes:
        registers: "actors", ... -> files.
        tables: of the record: "sources", "strikes", ... -> files.
        articles: the path of an article without what sets its files apart -> the files of that name.
        lists: by official list: the file that says what it is.
        editions: by the path of an official list of one day: the files of that day, the list itself last.
        strangers: files that belong to nothing, and why; those of the record are in `record`.
    """

    registers: dict[str, list[str]]
    tables: dict[str, list[str]]
    articles: dict[str, list[str]]
    lists: dict[str, str]
    editions: dict[str, list[str]]
    strangers: list[SeedProblem]
    record: list[SeedProblem]

    @property
    def recorded(self) -> bool:
        """Whether there is anything in the folder of the record."""
        return bool(self.record or any(self.tables.values()))


def layout(names: Iterable[str]) -> Layout:
    """What the files *names* hold."""
    registers: dict[str, list[str]] = {name: [] for name in REGISTERS}
    tables: dict[str, list[str]] = {name: [] for name in ("sources", *TABLES)}
    found = Layout(registers, tables, defaultdict(list), {}, {}, [], [])
    for name in sorted(names):
        stem, _, ending = name.rpartition(".")
        folder, _, of = (stem or name).partition("/")
        if not _is_utf8(name):
            message = "has a name that is no UTF-8. Give it another name; until then it is left out."
            found.strangers.append(SeedProblem(name.encode("utf-8", "backslashreplace").decode(), "", "", message))
        elif _is_partition(name):
            message = "is no partition that can be read. Build it anew; until then its articles are left out."
            found.strangers.append(SeedProblem(name, "", "", message))
        elif folder == ARTICLES:
            found.articles[stem or name].append(name)
        elif folder == RECORD and ending == "csv" and of.partition("/")[0] in found.tables:
            found.tables[of.partition("/")[0]].append(name)
        elif folder == RECORD:
            allowed = ", ".join(f"{RECORD}/{table}.csv" for table in found.tables)
            message = f"is no file of the record. Allowed: {allowed}."
            found.record.append(SeedProblem(name, "", "", message))
        elif folder == LISTS:
            _of_list(name, found)
        elif folder in found.registers and ending == "toml":
            found.registers[folder].append(name)
        else:
            message = f"is no part of {folder}.toml. Allowed in {folder}/: files that end in .toml."
            found.strangers.append(SeedProblem(name, "", "", message))
    return found


def _of_list(name: str, found: Layout) -> None:
    """Lay the file *name* of an official list where it belongs."""
    lies = place(name)
    form = FORMATS.get(lies.ending) if lies and lies.day else None
    if lies and lies.day is None and lies.ending == "toml":
        found.lists[lies.of] = name
    elif lies and lies.day and form and lies.ending == form.endings[0] and lies.part in ("", *form.parts):
        whole = path(lies.of, lies.day, lies.ending)
        files = found.editions.setdefault(whole, [whole])
        files[:0] = [name] if name != whole else []
    else:
        days = ", ".join(dict.fromkeys(f"{LISTS}/<list>/YYYY-MM-DD.{form.endings[0]}" for form in FORMATS.values()))
        message = (
            f"is no file of an official list. Allowed: {LISTS}/<list>.toml, {days}. `dashboard lists add` puts a list "
            "in its place."
        )
        found.strangers.append(SeedProblem(name, "", "", message))


def _is_utf8(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
