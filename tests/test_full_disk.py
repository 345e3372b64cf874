"""A disk that is full or read-only, and a lock that somebody else keeps: each deed says so and loses nothing."""

import errno
import os
import shutil
import threading
from itertools import count

import pytest

from dashboard import review
from dashboard.errors import ReviewError
from dashboard.review import storing
from dashboard.seeds import check, files
from tests import review_deeds as deeds

STEPS = ("open", "write", "fsync", "replace", "rename", "unlink")
WAYS = {
    "full": (errno.ENOSPC, "the disk is full. Make room on it, then"),
    "read-only": (errno.EROFS, "the disk is read-only. Have it made writable, then"),
    "not-allowed": (errno.EACCES, "this program may not write there. Allow it to, then"),
}
DEEDS = {
    "begin": (),
    "accept": ("begin",),
    "edit": ("begin", "accept"),
    "reject": ("begin", "accept"),
    "add_actor": ("begin",),
    "undo": ("begin", "accept"),
}


def failing(monkeypatch, at, code):
    """From the step number *at* of writing on, the disk fails with *code*; the half of what is written gets there."""
    steps = count(1)

    def failing_step(name, real):
        def step(first, *given, **named):
            writes = name != "open" or given and given[0] & (os.O_WRONLY | os.O_RDWR)
            if writes and next(steps) >= at:
                if name == "write":
                    real(first, given[0][: len(given[0]) // 2])
                raise OSError(code, os.strerror(code), *([str(first)] if name not in ("write", "fsync") else []))
            return real(first, *given, **named)

        return step

    for name in STEPS:
        monkeypatch.setattr(storing.os, name, failing_step(name, getattr(os, name)))


def kept(root):
    """The files of the seeds and of the review, without the lock."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != ".lock"
    }


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_says_that_the_disk_fails_and_loses_nothing(folder, tmp_path_factory, monkeypatch, deed, way):
    """At each step of its writing: it is said, what is there stays whole, and done again it is done once."""
    code, said = WAYS[way]
    start = folder()
    for before in DEEDS[deed]:
        getattr(deeds, before)(start)
    done = tmp_path_factory.mktemp("done") / "seeds"
    shutil.copytree(start, done)
    getattr(deeds, deed)(done)
    for at in count(1):
        root = tmp_path_factory.mktemp("copy") / "seeds"
        shutil.copytree(start, root)
        with monkeypatch.context() as patched:
            failing(patched, at, code)
            try:
                getattr(deeds, deed)(root)
            except ReviewError as error:
                assert f"can't be written: {said}" in str(error), at
                assert "None" not in str(error)
            else:
                assert at > 3
                break
        if deed == "begin":
            if not (root / "drafts" / deeds.STEM).exists():  # all but the last step: then it is there whole
                deeds.begin(root)
            assert review.opened(root, deeds.STEM).progress == "0 of 4 decided"
        else:
            lines = review.opened(root, deeds.STEM).lines
            if [line.decision for line in lines] == [line.decision for line in review.opened(start, deeds.STEM).lines]:
                getattr(deeds, deed)(root)
        assert not check(files(root)).problems
        assert not [name for name in kept(root) if name.endswith(".new")]
        facts = {name: content for name, content in kept(done).items() if not name.startswith("drafts/")}
        assert {name: content for name, content in kept(root).items() if not name.startswith("drafts/")} == facts


def test_who_waits_too_long_for_the_lock_is_told_who_has_it(folder, monkeypatch):
    root = folder()
    deeds.begin(root)
    monkeypatch.setattr(storing, "PATIENCE", 0.2)
    held, over = threading.Event(), threading.Event()

    def holding():
        with storing.locked(root, "Bo at the desk"):
            held.set()
            over.wait()

    other = threading.Thread(target=holding)
    other.start()
    held.wait()
    try:
        with pytest.raises(ReviewError) as error:
            deeds.accept(root)
    finally:
        over.set()
        other.join()
    said = str(error.value)
    assert said.startswith(f"Nothing was written: Bo at the desk (process {os.getpid()} on ")
    assert f"has been writing in {root} for longer than it takes. Wait and try again." in said
    deeds.accept(root)


def test_who_waits_a_little_gets_the_lock(folder):
    root, order = folder(), []
    with storing.locked(root, "Ada"):
        other = threading.Thread(target=lambda: _in_turn(root, order))
        other.start()
        order.append("Ada")
    other.join()
    assert order == ["Ada", "Bo"]


def _in_turn(root, order):
    with storing.locked(root, "Bo"):
        order.append("Bo")
