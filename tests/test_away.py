"""Columns that are packed, or put away in files without a name, are the same; what can not be stays in memory."""

import errno
import mmap
import os
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from dashboard.columns import Columns, in_memory
from dashboard.columns.laying import File, lay
from dashboard.columns.packing import packed
from dashboard.corpus import away, from_seeds, store
from dashboard.corpus.corpus import Corpus
from dashboard.places import CACHE_SETTING
from dashboard.seeds import Seeds, check, checking
from tests.small_seeds import CONTENTS

SEEDS = check(CONTENTS)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(CACHE_SETTING, str(tmp_path / "kept"))
    monkeypatch.setattr(away, "LEAST", 1)
    monkeypatch.setattr(checking, "_AT_ONCE", 1)  # no file holds most of all facts, as after a change
    return tmp_path / "kept"


def equal(one: Columns, other: Columns) -> None:
    assert [*one.arrays] == [*other.arrays]
    for name, array in one.arrays.items():
        assert (array.dtype, array.shape) == (other.arrays[name].dtype, other.arrays[name].shape), name
        np.testing.assert_array_equal(array, other.arrays[name], name)
    assert [*one.texts] == [*other.texts]
    assert all(text.equals(other.texts[name]) for name, text in one.texts.items())


def in_files(columns: Columns) -> list[str]:
    """The arrays that lie in files, mapped by this program or by Arrow."""
    return [name for name, array in columns.arrays.items() if isinstance(_under(array), mmap.mmap | pa.Buffer)]


def _under(array: Any) -> Any:
    """What an array is a view of, in the end."""
    while (below := getattr(array, "base", None) if isinstance(array, np.ndarray) else None) is not None:
        array = below
    return array.obj if isinstance(array, memoryview) else array


def test_packed_columns_are_the_same() -> None:
    [laid] = lay([File([one for one in SEEDS.facts if one.home == "record"], "record")])
    assert len(packed(laid.columns)) == len(laid.columns) > 0
    equal(packed(laid.columns), laid.columns)


def test_an_array_without_a_value_is_packed_too() -> None:
    [laid] = lay([File((), "")])
    equal(packed(laid.columns), laid.columns)


def put_away() -> tuple[Seeds, Corpus]:
    seeds = check(CONTENTS)
    return seeds, from_seeds(seeds, away.into(store.folder() or Path()))


def test_columns_that_are_put_away_are_the_same_and_leave_no_file(folder: Path) -> None:
    _, corpus = put_away()
    equal(corpus.columns, from_seeds(check(CONTENTS)).columns)
    assert len(in_files(corpus.columns)) > 20
    assert [*folder.iterdir()] == []


def test_a_full_disk_leaves_columns_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(away, "TemporaryFile", full)
    _, corpus = put_away()
    equal(corpus.columns, from_seeds(check(CONTENTS)).columns)
    assert in_files(corpus.columns) == []


def test_nothing_is_put_away_where_the_setting_says_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE_SETTING, "off")
    assert store.put() is in_memory


def test_what_is_kept_is_read_from_there_from_then_on(folder: Path) -> None:
    seeds = check(CONTENTS)
    corpus = from_seeds(seeds)
    before = {name: array.copy() for name, array in corpus.columns.arrays.items()}
    store.keep(seeds, corpus)
    assert len(in_files(corpus.columns)) > 20
    for name, array in before.items():
        np.testing.assert_array_equal(corpus[name], array, name)
    assert all(laid.columns is corpus.columns for laid in seeds.laid), "the next check stands on the same"
