"""The files of the seeds are looked at for a small part of the time only, and always after this reader wrote."""

import time

import pytest

from dashboard.places import SEEDS_SETTING
from dashboard.ui import data
from tests.conftest import ACTORS


@pytest.fixture
def shelf(folder, monkeypatch):
    """What the process keeps of a small folder, in which an actor more stands since the last look, a moment ago."""
    root = folder()
    monkeypatch.setenv(SEEDS_SETTING, str(root))
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
