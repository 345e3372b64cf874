"""The seeds as the app sees them: read anew when a file changes, the last good version while one cannot be read."""

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import streamlit as st

from dashboard.seeds import check, files, paths
from dashboard.tables import Tables, from_seeds
from dashboard.theme import ROOT
from dashboard.views import View, narrow

SEEDS = "DASHBOARD_SEEDS"  # the setting that names another folder of seeds


@dataclass
class _Shelf:
    """What one process keeps of one folder: the tables and what they were made from."""

    lock: Lock = field(default_factory=Lock)
    stamp: tuple[tuple[str, int, int], ...] | None = None
    tables: Tables | None = None


@st.cache_resource(show_spinner=False)
def _shelf(folder: str) -> _Shelf:
    return _Shelf()


@st.cache_resource(show_spinner=False, max_entries=2)
def _checked(folder: str, digest: str, good: str, _contents: dict[str, bytes], _last: dict[str, bytes]) -> Tables:
    """The tables of one content; *good* is the version fallen back on, since it takes part in the outcome."""
    return from_seeds(check(_contents, _last))


def folder() -> Path:
    """The folder of seeds in use."""
    return Path(os.environ.get(SEEDS) or ROOT / "seeds")


def current() -> Tables:
    """The tables of the seeds as they are now; a stat of each file tells whether anything must be read.

    Raises:
        SeedsNotFoundError: the folder is not there.
    """
    shelf = _shelf(str(folder()))
    with shelf.lock:
        stamp = tuple((name, path.stat().st_mtime_ns, path.stat().st_size) for name, path in paths(folder()).items())
        if shelf.tables is None or stamp != shelf.stamp:
            contents = files(folder())
            digest = hashlib.sha256(repr(sorted(contents.items())).encode()).hexdigest()
            last = shelf.tables.seeds.good if shelf.tables else {}
            good = shelf.tables.version if shelf.tables else ""
            shelf.tables, shelf.stamp = _checked(str(folder()), digest, good, contents, last), stamp
        return shelf.tables


@st.cache_resource(show_spinner=False, max_entries=64)
def _narrowed(version: str, view: View, _tables: Tables) -> Tables:
    return narrow(_tables, view)


def kept(tables: Tables, view: View) -> Tables:
    """*tables* with only the rows that *view* chooses, kept per version and view."""
    return _narrowed(f"{folder()}:{tables.version}:{len(tables.problems)}", view, tables)
