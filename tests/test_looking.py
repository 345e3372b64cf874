"""The files of the seeds are looked at for a small part of the time only, and always after this reader wrote.

Of very many nobody waits for a look, and none is opened again that lies there as before.
"""

import os
import shutil
import time
from pathlib import Path

import pytest

from dashboard.errors import SeedsNotFoundError
from dashboard.places import SEEDS_SETTING
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
    with kept.lock:  # who looks aside lets go of it in the end
        changed = kept.corpus
    assert "new" in changed.actors
    assert data.read() is changed


def test_what_fails_aside_is_said_to_the_next_who_reads(shelf):
    kept, before = shelf
    kept.rests, kept.long = 0.0, True
    shutil.rmtree(data.folder())
    assert data.read() is before
    with kept.lock:
        assert kept.corpus is before
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
