"""The files of the seeds are looked at for a small part of the time only, and always after this reader wrote.

Of very many nobody waits for a look, and none is opened again that lies there as before.
"""

import json
import os
import shutil
import time
from pathlib import Path
from threading import Event

import pytest

from dashboard.errors import SeedsNotFoundError
from dashboard.places import LOG_SETTING, SEEDS_SETTING
from dashboard.seeds import Folder
from dashboard.ui import data
from tests.conftest import ACTORS


@pytest.fixture
def shelf(folder, monkeypatch):
    """What the process keeps of a small folder, in which an actor more stands since the last look, a moment ago."""
    root = folder()
    monkeypatch.setenv(SEEDS_SETTING, str(root))
    monkeypatch.setattr(data, "_LATER", 0.0)
    kept = data._shelf(str(data.folder()))
    before = data.read()
    kept.rests = time.monotonic() + 3600
    (root / "actors.toml").write_text(ACTORS + '\n[[actor]]\nid = "new"\nname = "New Guild"\nkind = "group"\n')
    return kept, before


def test_while_they_rest_nobody_looks(shelf):
    _, before = shelf
    assert data.read() is before


def test_who_wrote_sees_it_at_once_and_then_everybody(shelf):
    kept, before = shelf
    sure = data.read(sure=True)
    assert sure.version != before.version
    assert "new" in sure.actors
    assert kept.rests < time.monotonic() + 60
    assert data.read() is sure


def test_of_very_many_nobody_waits_for_a_look(shelf):
    kept, before = shelf
    kept.rests, kept.long = 0.0, True
    assert data.read() is before
    with kept.aside:  # who looks aside lets go of it in the end
        changed = kept.corpus
    assert "new" in changed.actors
    assert data.read() is changed


@pytest.fixture
def later(monkeypatch):
    """Two signs: that somebody waits before a look aside, and that this time is over."""
    begun, over = Event(), Event()
    monkeypatch.setattr(data.time, "sleep", lambda _: (begun.set(), over.wait(60)))
    return begun, over


def test_before_a_look_aside_who_wrote_waits_for_nobody(shelf, later, monkeypatch):
    kept, before = shelf
    kept.rests, kept.long = 0.0, True
    begun, over = later
    assert data.read() is before
    begun.wait(60)
    assert data.read() is before, "and nobody else begins a look"
    assert not kept.lock.locked()
    sure = data.read(sure=True)
    assert "new" in sure.actors
    kept.rests = time.monotonic() + 3600
    looks = []
    monkeypatch.setattr(data, "_looked", looks.append)
    over.set()
    with kept.aside:
        assert looks == [], "somebody has looked meanwhile"


def test_one_look_aside_is_enough(shelf, later, monkeypatch):
    kept, before = shelf
    kept.rests, kept.long = 0.0, True
    begun, over = later
    looks, real = [], data._looked
    monkeypatch.setattr(data, "_looked", lambda one: looks.append(one) or real(one))
    for _ in range(3):
        assert data.read() is before
    begun.wait(60)
    over.set()
    with kept.aside:
        assert looks == [kept]
        assert "new" in kept.corpus.actors


def test_what_fails_aside_is_noted_and_said_to_the_next_who_reads(shelf, monkeypatch, tmp_path_factory):
    log = tmp_path_factory.mktemp("log") / "errors.jsonl"
    monkeypatch.setenv(LOG_SETTING, str(log))
    kept, before = shelf
    kept.rests, kept.long = 0.0, True
    shutil.rmtree(data.folder())
    assert data.read() is before
    with kept.aside:
        assert kept.corpus is before
    [line] = map(json.loads, log.read_text().splitlines())
    assert (line["where"], line["error"]) == ("seeds", "SeedsNotFoundError")
    with pytest.raises(SeedsNotFoundError):
        data.read()


def aged(root: Path) -> None:
    for path in root.rglob("*.*"):
        os.utime(path, (time.time() - 3600,) * 2)


def test_what_lies_there_as_before_is_not_opened_again(folder, monkeypatch):
    root = folder()
    aged(root)
    here, opened, read = Folder(root), [], Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: opened.append(path.name) or read(path))
    first = here.read(here.look())
    assert sorted(opened) == sorted(Path(name).name for name in first)
    opened.clear()
    assert here.read(here.look()) == first
    assert opened == []
    (root / "actors.toml").write_text(ACTORS + "\n")
    now = first | {"actors.toml": f"{ACTORS}\n".encode()}
    for _ in range(2):  # it may still be being written
        opened.clear()
        assert here.read(here.look()) == now
        assert opened == ["actors.toml"]
    aged(root)
    here.read(here.look())
    opened.clear()
    assert here.read(here.look()) == now
    assert opened == []
