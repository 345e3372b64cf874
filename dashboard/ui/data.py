"""The seeds as the app sees them: read anew when a file changes, the last good version while one cannot be read."""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread

import streamlit as st

from dashboard import failures, places
from dashboard.corpus import Corpus, from_seeds, store
from dashboard.seeds import Contents, Folder, Seeds, Stamp, being_written, check

_RESTS = 20  # times as long as a look at all files took nobody looks again: it is a twentieth of the work at most
_LONG = 0.05  # seconds of work from which on nobody waits for a look: a folder of some five thousand files
_LATER = 1.0  # seconds after a click before such a look begins: what was clicked on is drawn by then
_KEY, _WRITES = "corpus", "writes"


@dataclass
class _Shelf:
    """What one process keeps of one folder.

    Attributes:
        files: the folder.
        lock: held by whoever looks.
        aside: held while a look aside is to come, or goes on.
        look: how its files were, and whether one may still have been being written.
        corpus: the facts as they were then.
        seeds: what it was made of; None where it was kept by an earlier process.
        good: the content of each file in use.
        whole: whether every file was in use as it lay there.
        kept: the version that is on disk.
        rests: until when nobody looks at the files again, by the clock that only goes on.
        long: whether a look takes long.
    """

    files: Folder
    lock: Lock = field(default_factory=Lock)
    aside: Lock = field(default_factory=Lock)
    look: tuple[Mapping[str, Stamp], bool] | None = None
    corpus: Corpus | None = None
    seeds: Seeds | None = None
    good: dict[str, bytes] = field(default_factory=dict)
    whole: bool = False
    kept: str = ""
    rests: float = 0.0
    long: bool = False


@st.cache_resource(show_spinner=False)
def _shelf(folder: str) -> _Shelf:
    return _Shelf(Folder(Path(folder)))


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

    Where the last look was just now, nobody looks; where a look takes long, nobody waits for it, and what has changed
    is there a little later. Unless it must be *sure*.

    Raises:
        SeedsNotFoundError: the folder is not there.
    """
    shelf = _shelf(str(folder()))
    if shelf.corpus and not sure:
        if time.monotonic() < shelf.rests:
            return shelf.corpus
        if shelf.long:
            if shelf.aside.acquire(blocking=False):
                try:
                    Thread(target=_aside, args=(shelf,), daemon=True).start()
                except RuntimeError:  # no thread is to be had: another click asks again
                    shelf.aside.release()
            return shelf.corpus
    with shelf.lock:
        return shelf.corpus if shelf.corpus and not sure and time.monotonic() < shelf.rests else _looked(shelf)


def _aside(shelf: _Shelf) -> None:
    """Look a little later, while others use what was there; unless somebody has looked meanwhile."""
    try:
        time.sleep(_LATER)
        with shelf.lock:
            try:
                if time.monotonic() >= shelf.rests:
                    _looked(shelf)
            except Exception as error:  # the next who reads looks for himself, and is told
                shelf.long, shelf.rests = False, 0.0
                failures.noted(error, "seeds")
    finally:
        shelf.aside.release()


def _looked(shelf: _Shelf) -> Corpus:
    begun = time.thread_time()
    stamps = shelf.files.look()
    took = time.thread_time() - begun
    growing = any(map(being_written, stamps.values()))
    if shelf.corpus is None or (stamps, growing) != shelf.look:
        shelf.corpus = _made(shelf, shelf.files.read(stamps), growing=growing)
        shelf.look = (stamps, growing)
    shelf.rests, shelf.long = time.monotonic() + _RESTS * took, took > _LONG
    return shelf.corpus


def _made(shelf: _Shelf, contents: Contents, *, growing: bool) -> Corpus:
    """The corpus of *contents*, on top of what was checked here or in an earlier process."""
    if shelf.corpus is None and (corpus := store.kept(contents)):
        shelf.good = {name: content for name, content in contents.items() if isinstance(content, bytes)}
        shelf.whole, shelf.kept = True, corpus.version
        return corpus
    if shelf.corpus is None or not shelf.whole or contents != shelf.good:
        seeds = check(contents, shelf.good, growing=growing, previous=shelf.seeds or store.checked(contents))
        shelf.seeds, shelf.good, corpus = seeds, seeds.good, from_seeds(seeds, store.put())
        shelf.whole = seeds.good == contents
    else:
        corpus = shelf.corpus  # whether a file may still have been being written did not matter
    shelf.corpus = corpus  # whatever becomes of keeping it
    if shelf.whole and shelf.seeds and not growing and shelf.kept != corpus.version:
        store.keep(shelf.seeds, corpus)
        shelf.kept = corpus.version
    return corpus
