"""The seeds as the app sees them: read anew when a file changes, the last good version while one cannot be read."""

import contextlib
import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import Lock

import streamlit as st

from dashboard import places
from dashboard.panels import panels, sources
from dashboard.seeds import Contents, check, files, paths
from dashboard.tables import Tables, from_seeds
from dashboard.views import facets, narrow, to_query

_SETTLED = 5.0  # a file that was written within so many seconds may still be being written


@dataclass
class _Shelf:
    """What one process keeps of one folder: the tables and what they were made from."""

    lock: Lock = field(default_factory=Lock)
    stamp: object = None
    tables: Tables | None = None


@st.cache_resource(show_spinner=False)
def _shelf(folder: str) -> _Shelf:
    return _Shelf()


@st.cache_resource(show_spinner=False, max_entries=2)
def _checked(key: tuple[str, ...], growing: bool, _contents: Contents, _last: dict[str, bytes]) -> Tables:
    """The tables of one content; *key* names the folder, the content and the version fallen back on."""
    return from_seeds(check(_contents, _last, growing=growing))


def folder() -> Path:
    """The folder of seeds in use."""
    return Path(os.environ.get(places.SEEDS_SETTING) or places.SEEDS)


def current() -> Tables:
    """The tables that this run of the script stands on, whole."""
    return st.session_state.get("tables") or read()


def start() -> Tables:
    """Begin a run of the script: read the seeds as they are now."""
    st.session_state.tables = read()
    return current()


def read() -> Tables:
    """The tables of the seeds as they are now; a stat of each file tells whether anything must be read.

    Raises:
        SeedsNotFoundError: the folder is not there.
    """
    shelf = _shelf(str(folder()))
    with shelf.lock:
        stats = [(name, stat.st_mtime, stat.st_size) for name, stat in _stats()]
        growing = any(abs(time.time() - written) < _SETTLED for _, written, _ in stats)
        if shelf.tables is None or (stats, growing) != shelf.stamp:
            contents = files(folder())
            digest = hashlib.sha256(repr(sorted(contents.items(), key=lambda item: item[0])).encode()).hexdigest()
            last, good = (shelf.tables.seeds.good, shelf.tables.version) if shelf.tables else ({}, "")
            shelf.tables = _checked((str(folder()), digest, good), growing, contents, last)
            shelf.stamp = (stats, growing)
        return shelf.tables


def _stats() -> Iterator[tuple[str, os.stat_result]]:
    for name, path in paths(folder()).items():
        with contextlib.suppress(FileNotFoundError):  # taken away since it was listed
            yield name, path.stat()


# Tables never change, so what is made of them is kept by the tables and the view themselves; never change it either.
kept = lru_cache(maxsize=64)(narrow)
built = lru_cache(maxsize=256)(panels)
sourced = lru_cache(maxsize=512)(sources)
counted = lru_cache(maxsize=64)(facets)
linked = lru_cache(maxsize=64)(to_query)
