"""Columns that are kept on disk make a start short, and are never trusted: what is damaged or foreign is made anew."""

import json
import logging
import os
import pickle
import time
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from pydantic import TypeAdapter

import dashboard
import dashboard.corpus
from dashboard.corpus import Corpus, from_files, from_seeds, store
from dashboard.corpus.figures import killed
from dashboard.panels import PANELS, panels
from dashboard.places import CACHE_SETTING, PACKAGE
from dashboard.seeds import check, checking, files, lines
from dashboard.views import View, select
from tests.conftest import FROZEN

CONTENTS = files(FROZEN)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(CACHE_SETTING, str(tmp_path / "kept"))
    return tmp_path / "kept"


def refuse(*_: Any, **__: Any) -> Any:
    pytest.fail("the seeds were checked")


def only(folder: Path) -> Path:
    [place] = folder.iterdir()
    return place


def test_what_is_kept_is_the_same_corpus() -> None:
    made, kept = from_files(CONTENTS), from_files(CONTENTS)
    assert made is not kept
    assert (kept.version, kept.problems) == (made.version, made.problems)
    assert kept.lists == made.lists
    assert list(kept.columns.arrays) == list(made.columns.arrays)
    for name, array in made.columns.arrays.items():
        assert kept[name].dtype == array.dtype, name
        np.testing.assert_array_equal(kept[name], array, name)
    assert all(kept.text(name).equals(text) for name, text in made.columns.texts.items())
    for subject in PANELS:
        assert panels(subject, select(kept, View())) == panels(subject, select(made, View())), subject


def test_a_second_start_checks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    dashboard.load(FROZEN)
    monkeypatch.setattr(dashboard.corpus, "check", refuse)
    assert dashboard.load(FROZEN).total("strikes", "killed").text == "82"


def test_what_is_kept_is_not_written_to() -> None:
    from_files(CONTENTS)
    with pytest.raises(ValueError, match="read-only"):
        from_files(CONTENTS)["event"][0] = 1


def test_another_byte_is_another_content() -> None:
    from_files(CONTENTS)
    changed = {**CONTENTS, "actors.toml": bytes(CONTENTS["actors.toml"]) + b"\n"}  # type: ignore[arg-type]
    assert store.kept(changed) is None
    assert isinstance(store.kept(CONTENTS), Corpus)


def test_other_code_is_another_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from_files(CONTENTS)
    for part in ("columns", "corpus", "facts", "lists", "seeds", "values"):
        (tmp_path / "code" / part).mkdir(parents=True)
    (tmp_path / "code" / "errors.py").write_bytes((PACKAGE / "errors.py").read_bytes())
    monkeypatch.setattr(store.places, "PACKAGE", tmp_path / "code")
    assert store.kept(CONTENTS) is None


def cut(place: Path) -> None:
    path = max((path for path in place.iterdir()), key=lambda path: path.stat().st_size)
    path.write_bytes(path.read_bytes()[:-1])


def turn_a_bit(place: Path) -> None:
    path = place / "3"
    path.write_bytes(path.read_bytes()[:-1] + bytes([path.read_bytes()[-1] ^ 1]))


def no_list(place: Path) -> None:
    (place / "list.json").unlink()


def no_json(place: Path) -> None:
    (place / "list.json").write_text("{")


def another_shape(place: Path) -> None:
    (place / "list.json").write_text('["arrays"]')


def a_pickle(place: Path) -> None:
    """An array of objects, with the digest it should have: numpy would have to run what is in it."""
    listed = json.loads((place / "list.json").read_text())
    (place / "0").write_bytes(b"")
    with (place / "0").open("wb") as file:
        np.save(file, np.array([{"a": 1}], object), allow_pickle=True)
    listed["arrays"][0][2] = store._digest(place / "0")
    (place / "list.json").write_text(json.dumps(listed))


def outside(place: Path) -> None:
    """A list that names a file elsewhere."""
    secret = place.parent.parent / "secret"
    secret.write_bytes(pickle.dumps("x"))
    listed = json.loads((place / "list.json").read_text())
    listed["arrays"][0][1:] = ["../../secret", store._digest(secret)]
    (place / "list.json").write_text(json.dumps(listed))


@pytest.mark.parametrize("damage", [cut, turn_a_bit, no_list, no_json, another_shape, a_pickle, outside])
def test_what_is_damaged_is_said_and_made_anew(folder: Path, caplog: pytest.LogCaptureFixture, damage: Any) -> None:
    from_files(CONTENTS)
    damage(only(folder))
    with caplog.at_level(logging.WARNING):
        assert store.kept(CONTENTS) is None
    assert "can't be used, so everything is checked again" in caplog.text
    corpus = from_files(CONTENTS)
    figure = killed(select(corpus, View()))
    assert figure is not None
    assert figure.text == "82"
    assert isinstance(store.kept(CONTENTS), Corpus), "it is kept anew"


def test_a_folder_that_can_not_be_written_hinders_nothing(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder.write_text("a file")
    with caplog.at_level(logging.WARNING):
        assert len(from_files(CONTENTS)) > 300
    assert "the next start takes longer" in caplog.text


@pytest.mark.parametrize("error", [pa.ArrowCapacityError, pa.ArrowInvalid, MemoryError, OSError])
def test_whatever_fails_in_keeping_is_said_and_hinders_nothing(
    folder: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    said = ["as on a bad disk"]

    def failing(*_: Any) -> None:
        raise error(*said)

    monkeypatch.setattr(store, "_write_text", failing)
    with caplog.at_level(logging.WARNING):
        assert len(from_files(CONTENTS)) > 300
    assert "the next start takes longer. as on a bad disk" in caplog.text
    assert [*folder.iterdir()] == []


def test_what_another_process_takes_away_meanwhile_hinders_nothing(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    from_files(CONTENTS)
    (folder / "gone").symlink_to(folder / "nowhere")  # it is listed, and is not there
    assert store.checked(CONTENTS) is not None
    for number in range(4):
        from_files({**CONTENTS, "comparisons.toml": b"#" * number})
    assert len([place for place in folder.iterdir() if place.exists()]) == 3
    assert caplog.text == ""


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="which files a process holds open is not told here")
def test_what_is_kept_holds_no_file_open(folder: Path) -> None:
    from_files(CONTENTS)
    kept = from_files(CONTENTS)
    held = [path.resolve() for path in Path("/proc/self/fd").iterdir()]
    assert len(kept["event"]) > 300
    assert [path for path in held if folder in path.parents] == []


def test_values_in_lines_are_the_same() -> None:
    kind = TypeAdapter(list[str])
    for values in ([], [""], ["two\nlines", "“é”", '"'] * lines.MANY):
        content = lines.written(kind, values)
        assert [*lines.read(kind, content)] == values
    assert content.count(b"\n") == 2


def test_nothing_is_kept_where_the_setting_says_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE_SETTING, "off")
    from_files(CONTENTS)
    assert not folder.exists()


def test_a_file_that_was_not_used_is_not_kept(folder: Path) -> None:
    broken = {**CONTENTS, "actors.toml": b"[[actor"}
    from_files(broken)
    assert store.kept(broken) is None


def test_only_the_last_contents_are_kept(folder: Path) -> None:
    for number in range(5):
        from_files({**CONTENTS, "comparisons.toml": b"#" * number})
    assert len([place for place in folder.iterdir() if not place.name.startswith(".")]) == 3


def test_what_a_process_left_that_ended_while_it_wrote_is_taken_away(folder: Path) -> None:
    for name, age in ((".left", 4000), (".being-written", 10)):
        (folder / name).mkdir(parents=True)
        os.utime(folder / name, (time.time() - age,) * 2)
    from_files(CONTENTS)
    assert {place.name for place in folder.iterdir() if place.name.startswith(".")} == {".being-written"}


def test_a_start_after_a_change_checks_only_what_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    from_files(CONTENTS)
    article = next(name for name in CONTENTS if name.startswith("articles/") and name.endswith(".toml"))
    changed = {**CONTENTS, article: bytes(CONTENTS[article]).replace(b"26-year grip", b"26 year grip")}  # type: ignore[arg-type]
    assert changed != CONTENTS
    done: list[str] = []
    real = checking.done
    monkeypatch.setattr(checking, "done", lambda job, known: done.append(job.key) or real(job, known))
    made = from_files(changed)
    assert [key for key in done if not key.startswith("lists/")] == [article.removesuffix(".toml")]
    whole = from_seeds(check(changed))
    assert (made.version, made.problems) == (whole.version, whole.problems)
    for name, array in whole.columns.arrays.items():
        np.testing.assert_array_equal(made[name], array, name)
    assert all(made.text(name).equals(text) for name, text in whole.columns.texts.items())


def test_what_was_checked_is_not_trusted_where_it_is_damaged(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    from_files(CONTENTS)
    _, file, _ = json.loads((only(folder) / "list.json").read_text())["seeds"]
    (only(folder) / file).write_bytes(b'{"digests": {}, "leans": [], "files": {}}')
    assert store.checked(CONTENTS) is None
    assert "can't be used" in caplog.text
