"""Which articles lie at an address, and which of them are still to be built."""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from dashboard.errors import BuildError
from dashboard.intake import FORMATS

FACTS = ".toml"
_STEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_STATED = ("size", "mtime", "LastModified", "last_modified", "updated", "etag", "ETag", "md5Hash", "sha")
Ledger: TypeAlias = Mapping[str, Mapping[str, str]]  # by partition: stem -> digest


@dataclass(frozen=True)
class Found:
    """An article at its source.

    Attributes:
        stem: its name among the articles, of no other.
        files: where it lies: its file, or its text and its facts.
        digest: see `Built.digest`.
    """

    stem: str
    files: tuple[str, ...]
    digest: str


@dataclass(frozen=True)
class Unit:
    """The articles that one partition will hold; its *name* follows from what they are made of."""

    name: str
    articles: tuple[Found, ...]


def file_system(address: str) -> tuple[Any, str]:
    """The file system of an *address* ("folder", "s3://bucket/folder", ...), and the path in it.

    Raises:
        BuildError: fsspec, or what it needs for such an address, is not installed.
    """
    try:
        from fsspec.core import url_to_fs

        found: tuple[Any, str] = url_to_fs(address)
    except (ImportError, ValueError) as error:
        message = f'{address} can\'t be reached ({error}). Install what building needs: pip install ".[corpus]".'
        raise BuildError(message) from error
    return found


def articles(address: str, made_by: str, taken: Collection[str] = ()) -> list[Found]:
    """The articles at *address*, in the order of their paths; no stem is one that is *taken*.

    A text (.txt) with a file of facts (.toml) beside it is one article; any other file of a kind that is read is one.
    *made_by* goes into each digest.

    Raises:
        BuildError: there is none.
    """
    system, root = file_system(address)
    stated = system.find(root, detail=True)
    found, names = [], {*taken}
    for path in sorted(stated):
        bare, ending = path.removesuffix(PurePosixPath(path).suffix), PurePosixPath(path).suffix
        with_text = ending == FACTS and f"{bare}.txt" in stated
        if PurePosixPath(path).name.startswith(".") or with_text or ending.lower() not in (*FORMATS, FACTS):
            continue
        files = [path, f"{bare}{FACTS}"] if ending == ".txt" and f"{bare}{FACTS}" in stated else [path]
        said = [(file, *(str(stated[file].get(name)) for name in _STATED)) for file in files]
        stem = _stem(path, names)
        names.add(stem)
        found.append(Found(stem, tuple(files), _digest([made_by, repr(said)])))
    if not found:
        message = f"{address} holds no article. Allowed: {', '.join(FORMATS)}, and .txt with {FACTS} beside it."
        raise BuildError(message)
    return found


def _stem(path: str, taken: Collection[str]) -> str:
    """The file's own name, where it can be that of an article and is no other's; else one like it."""
    name = PurePosixPath(path).stem
    if _STEM.fullmatch(name) and name not in taken:
        return name
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-_")[:90] or "article"
    return f"{plain}-{_digest([path])[:8]}"


def to_do(found: Iterable[Found], done: Ledger, prefix: str, most: int) -> tuple[list[Unit], list[str]]:
    """(units still to be built, partitions that no longer hold): a partition holds while all in it is as it was found.

    A unit has *most* articles; the names of partitions begin with *prefix*.
    """
    now = {one.stem: one for one in found}
    stale, there = [], set[str]()
    for partition, held in sorted(done.items()):
        same = all(stem in now and now[stem].digest == digest for stem, digest in held.items())
        if same and there.isdisjoint(held):
            there |= held.keys()
        else:
            stale.append(partition)
    units = [_unit(prefix, part) for part in _parts([one for one in now.values() if one.stem not in there], most)]
    return units, [name for name in stale if name not in {unit.name for unit in units}]


def _parts(found: Sequence[Found], most: int) -> Iterator[tuple[Found, ...]]:
    return (tuple(found[start : start + most]) for start in range(0, len(found), most))


def _unit(prefix: str, part: tuple[Found, ...]) -> Unit:
    return Unit(f"{prefix}{_digest(f'{one.stem} {one.digest}' for one in part)}.parquet", part)


def halves(unit: Unit, prefix: str) -> list[Unit]:
    """*unit* in two, to find out which of its articles can't be built."""
    middle = len(unit.articles) // 2
    return [_unit(prefix, part) for part in (unit.articles[:middle], unit.articles[middle:])]


def prefix_of(address: str) -> str:
    """How the names of all partitions begin that come from *address*."""
    return f"{_digest([address.rstrip('/')])[:8]}-"


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:24]
