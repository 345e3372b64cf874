"""The seeds as the app sees them: read anew when a file changes, the last good version while one cannot be read."""

import contextlib
import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import streamlit as st

from dashboard import places
from dashboard.corpus import Corpus, from_seeds, keeping
from dashboard.corpus.store import kept
from dashboard.seeds import Contents, Seeds, check, entries, files

_SETTLED = 5.0  # a file that was written within so many seconds may still be being written
_RESTS = 20  # times as long as a look at all files took nobody looks again: it is a twentieth of the work at most
_KEY, _WRITES = "corpus", "writes"


@dataclass
class _Shelf:
    """What one process keeps of one folder.

    Attributes:
        stamp: how the files were.
        made: the corpus, and the seeds that it was made of; None where it was kept by an earlier process.
        good: the content of each file in use.
        rests: until when nobody looks at the files again, by the clock that only goes on.
    """

    lock: Lock = field(default_factory=Lock)
    stamp: object = None
    made: tuple[Corpus, Seeds | None] | None = None
    good: dict[str, bytes] = field(default_factory=dict)
    rests: float = 0.0


@st.cache_resource(show_spinner=False)
def _shelf(folder: str) -> _Shelf:
    return _Shelf()


@st.cache_resource(show_spinner=False, max_entries=2)
def _checked(
    key: tuple[str, ...], growing: bool, _contents: Contents, _last: dict[str, bytes], _previous: Seeds | None
) -> tuple[Corpus, Seeds | None]:
    """The corpus of one content; *key* names the folder, the content and the version fallen back on."""
    if not _last and (corpus := kept(_contents)):
        return corpus, None
    seeds = check(_contents, _last, growing=growing, previous=_previous)
    # Only a whole check is worth keeping: after it, each change is quickly checked on top.
    return (from_seeds(seeds) if growing or _previous else keeping(_contents, seeds)), seeds


def folder() -> Path:
    """The folder of seeds in use."""
    return Path(os.environ.get(places.SEEDS_SETTING) or places.SEEDS)


def current() -> Corpus:
    """The corpus that this run of the script stands on, whole."""
    return st.session_state.get(_KEY) or read()


def start() -> Corpus:
    """Begin a run of the script: read the seeds as they are now."""
    st.session_state[_KEY] = corpus = read(sure=st.session_state.pop(_WRITES, False))
    return corpus


def expect_change() -> None:
    """Let the next run look at the files in any case, since this reader is about to write."""
    st.session_state[_WRITES] = True


def read(*, sure: bool = False) -> Corpus:
    """The corpus of the seeds as they are now; a stat of each file tells whether anything must be read.

    Where the last look was just now, nobody looks, unless it must be *sure*: of ten thousand files it takes a while.

    Raises:
        SeedsNotFoundError: the folder is not there.
    """
    shelf = _shelf(str(folder()))
    with shelf.lock:
        if shelf.made and not sure and time.monotonic() < shelf.rests:
            return shelf.made[0]
        begun = time.monotonic()
        stats = sorted((name, stat.st_mtime, stat.st_size) for name, stat in _stats())
        shelf.rests = time.monotonic() + _RESTS * (time.monotonic() - begun)
        growing = any(abs(time.time() - written) < _SETTLED for _, written, _ in stats)
        if shelf.made is None or (stats, growing) != shelf.stamp:
            contents = files(folder())
            digest = _digest(contents)
            version, previous = (shelf.made[0].version, shelf.made[1]) if shelf.made else ("", None)
            shelf.made = _checked((str(folder()), digest, version), growing, contents, shelf.good, previous)
            every = {name: content for name, content in contents.items() if isinstance(content, bytes)}
            shelf.good = shelf.made[1].good if shelf.made[1] else every
            shelf.stamp = (stats, growing)
        return shelf.made[0]


def _digest(contents: Contents) -> str:
    """What tells one content of the folder from another; official lists make it megabytes."""
    digest = hashlib.sha256()
    for name, content in sorted(contents.items(), key=lambda item: item[0]):
        read = content if isinstance(content, bytes) else repr(content).encode()
        digest.update(repr((name, type(content).__name__, len(read))).encode() + read)
    return digest.hexdigest()


def seeds() -> Seeds:
    """The seeds that the corpus of this run was made from."""
    read()
    shelf = _shelf(str(folder()))
    with shelf.lock:
        corpus, checked = shelf.made or (None, Seeds())
        if corpus is not None and checked is None:  # the corpus was kept on disk
            checked = check(files(folder()), shelf.good)
            shelf.made = corpus, checked
        return checked or Seeds()


def _stats() -> Iterator[tuple[str, os.stat_result]]:
    for name, file in entries(folder()):
        with contextlib.suppress(FileNotFoundError):  # taken away since it was listed
            yield name, file.stat()
