"""The columns of one content of the seeds on disk, so that a start need not check and lay down everything again.

Where the seeds have changed since, what was checked then is taken over file by file. What is kept is only ever a copy:
a folder of it is named by all bytes of the seeds and of the code that laid them down; one that is damaged, foreign or
of other code is not read, and all may be deleted at any time. Arrays are plain
numpy files and texts Arrow files, mapped into memory; nothing in them can run.
"""

import contextlib
import hashlib
import json
import logging
import os
import shutil
import time
from collections.abc import Callable, Mapping, MutableMapping
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pydantic import TypeAdapter

from dashboard import places
from dashboard.columns import Columns, Put, in_memory
from dashboard.corpus import away
from dashboard.corpus.corpus import Corpus
from dashboard.corpus.laying import remember
from dashboard.errors import SeedProblem
from dashboard.lists import Listings
from dashboard.seeds import Contents, Seeds, lines
from dashboard.seeds.keeping import PARTS, packed, unpacked

_KEPT = 3  # contents; the ones that were used last
_LEFT = 3600.0  # seconds after which what is still hidden was left by a process that ended while it wrote
_LAID_BY = ("columns", "corpus", "errors.py", "facts", "lists", "seeds", "values")  # the code on which columns depend
_LIST = "list.json"
# In writing, and in reading what was written.
_FAILS = (OSError, ValueError, TypeError, LookupError, MemoryError, pa.ArrowException)
_LISTS: TypeAdapter[Listings] = TypeAdapter(Listings)
_PROBLEMS: TypeAdapter[list[SeedProblem]] = TypeAdapter(list[SeedProblem])
_LOG = logging.getLogger(__name__)


def folder() -> Path | None:
    """Where columns are kept; None where the setting says "off"."""
    named = os.environ.get(places.CACHE_SETTING)
    return None if named == "off" else Path(named) if named else places.CACHE


def put() -> Put:
    """Puts what is made away, beside what is kept."""
    within = folder()
    return away.into(within) if within else in_memory


def kept(contents: Contents) -> Corpus | None:
    """The corpus of *contents*, files by name, as it was kept; None where it is not there or can't be trusted."""
    within = folder()
    read = {name: content for name, content in contents.items() if isinstance(content, bytes)}
    if within is None or len(read) < len(contents) or not (place := within / _name(Seeds().digested(read))).is_dir():
        return None
    try:
        corpus = _read(place)
        os.utime(place)
    except _FAILS as error:
        _LOG.warning("The kept columns in %s can't be used, so everything is checked again: %s", place, error)
        return None
    return corpus


def checked(contents: Contents) -> Seeds | None:
    """What was checked last of what was kept, to check *contents* on top of; None where there is none to be trusted."""
    within = folder()
    for place in _every(within) if within else ():
        try:
            listed = _listed(place)
            if listed["code"] == _code():
                columns = _columns(place, listed)
                seeds = unpacked({name: _beside(place, listed, name) for name in PARTS}, contents, columns)
                remember(seeds, columns)
                return seeds
        except _FAILS as error:
            _LOG.warning("What was checked in %s can't be used: %s", place, error)
    return None


def keep(seeds: Seeds, corpus: Corpus) -> None:
    """Keep the *corpus* of *seeds*; where it can't be written, a line of the log says so."""
    within = folder()
    if within is None:
        return
    try:
        within.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = Path(mkdtemp(prefix=".", dir=within))
        try:
            _write(made, corpus, seeds)
            place = within / _name(seeds.digests)
            shutil.rmtree(place, ignore_errors=True)  # damaged, or else as good as this
            made.rename(place)
        finally:
            shutil.rmtree(made, ignore_errors=True)
        left = [place for place, used in _used(within, ".*").items() if time.time() - used > _LEFT]
        for old in [*_every(within)[_KEPT:], *left]:
            shutil.rmtree(old, ignore_errors=True)
    except _FAILS as error:  # what is there can be shown, whatever becomes of keeping it
        _LOG.warning("Columns could not be kept in %s: the next start takes longer. %s", within, error)


def _every(within: Path) -> list[Path]:
    """What is kept, that which was used last first."""
    used = _used(within, "[!.]*")
    return sorted(used, key=lambda place: -used[place])


def _used(within: Path, names: str) -> dict[Path, float]:
    """When each with such a name was last written in or used; another process may take some of them away meanwhile."""
    used: dict[Path, float] = {}
    for place in within.glob(names):
        with contextlib.suppress(FileNotFoundError):
            used[place] = place.stat().st_mtime
    return used


def _name(digests: Mapping[str, str]) -> str:
    """The name of what is kept of files with *digests*: it changes with any, and with the code that lays them down."""
    return hashlib.sha256(f"{_code()} {sorted(digests.items())}".encode()).hexdigest()[:32]


def _code() -> str:
    """What changes with the code that lays down columns, and with that which writes them."""
    return hashlib.sha256(f"{np.__version__} {pa.__version__}".encode() + places.code(*_LAID_BY)).hexdigest()


def _write(place: Path, corpus: Corpus, seeds: Seeds) -> None:
    columns, numbers = corpus.columns, count()
    listed: dict[str, Any] = {"code": _code(), "version": corpus.version}
    kinds: tuple[tuple[str, MutableMapping[str, Any], Callable[[Path, Any], None], Callable[[Path], Any]], ...] = (
        ("arrays", columns.arrays, _write_array, _array),
        ("texts", columns.texts, _write_text, _text),
    )
    for kind, parts, write, read in kinds:
        listed[kind] = []
        for name in parts:
            path = place / str(next(numbers))
            write(path, parts[name])
            listed[kind].append([name, path.name, _digest(path)])
            if parts[name].nbytes >= away.LEAST:
                parts[name] = read(path)  # the same: what lay in memory, or in a file of its own, is given back
    beside = {
        "lists": _LISTS.dump_json(corpus.lists),
        "problems": lines.written(_PROBLEMS, corpus.problems),
        **packed(seeds),
    }
    for name, content in beside.items():
        path = place / str(next(numbers))
        path.write_bytes(content)
        listed[name] = [name, path.name, _digest(path)]
    (place / _LIST).write_text(json.dumps(listed), "utf-8")


def _read(place: Path) -> Corpus:
    listed = _listed(place)
    problems, lists = (_beside(place, listed, name) for name in ("problems", "lists"))
    return Corpus(
        _columns(place, listed),
        str(listed["version"]),
        [*lines.read(_PROBLEMS, problems)],
        _LISTS.validate_json(lists),
    )


def _listed(place: Path) -> dict[str, Any]:
    listed: dict[str, Any] = json.loads((place / _LIST).read_text("utf-8"))
    return listed


def _beside(place: Path, listed: Mapping[str, Any], name: str) -> bytes:
    [content] = _parts(place, [listed[name]], Path.read_bytes).values()
    return bytes(content)


def _columns(place: Path, listed: Mapping[str, Any]) -> Columns:
    return Columns(_parts(place, listed["arrays"], _array), _parts(place, listed["texts"], _text))


def _parts(place: Path, listed: list[Any], read: Callable[[Path], Any]) -> dict[str, Any]:
    parts = {}
    for name, file, digest in listed:
        path = place / str(int(file))
        if _digest(path) != digest:
            message = f"{path.name} is not what was written"
            raise ValueError(message)
        parts[str(name)] = read(path)
    return parts


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_array(path: Path, array: npt.NDArray[Any]) -> None:
    with path.open("wb") as file:
        np.save(file, array, allow_pickle=False)


def _array(path: Path) -> npt.NDArray[Any]:
    # By Arrow, since numpy's own way would hold a file open for each array, as long as it is used.
    with pa.memory_map(str(path)) as file:
        np.lib.format.read_magic(file)
        shape, by_columns, kind = np.lib.format.read_array_header_1_0(file)
        values = np.frombuffer(file.read_buffer(), kind)
    return values.reshape(shape, order="F" if by_columns else "C")


def _write_text(path: Path, table: pa.Table) -> None:
    with pa.ipc.new_file(str(path), table.schema) as file:
        file.write_table(table)


def _text(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()
