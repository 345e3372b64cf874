"""What tests share: a frozen copy of the first article and its record, and small folders that are clearly made up."""

import faulthandler
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import settings

from dashboard.access import Request
from dashboard.corpus import Corpus, Selection, everything, from_seeds
from dashboard.places import CACHE_SETTING
from dashboard.seeds import check, files
from dashboard.tables import Tables

os.environ.setdefault(CACHE_SETTING, "off")  # no test reads what another one kept
settings.register_profile("untimed", deadline=None)  # how long a machine takes is no property
settings.load_profile("untimed")

FROZEN = Path(__file__).parent / "fixtures" / "first_article"  # never the user's own seeds/
STEM = "2025-11-24_cartel-de-los-soles"
TEXT = (
    "On 2 May 2024 the navy of Saltmouth struck a mill, killing more than 40 people. “We saw it,” said Ada Quill. "
    "Nobody denied it.\n"
)
ARTICLE = """[article]
title = "A test article"
outlet = "not stated"
published = "2024-05-03"
rights = "not stated"
anchor = "2024-05-03"
language = "en"
"""
STRIKE = """
[[strike]]
id = "mill"
scope = "one"
agency = "navy"
killed = ">40"
date = "2024-05-02"
quote = "On 2 May 2024 the navy of Saltmouth struck a mill, killing more than 40 people"
"""
QUOTE = """
[[quote]]
id = "saw-it"
speaker = "ada-quill"
topic = "the mill"
text = "We saw it"
quote = "“We saw it,” said Ada Quill"
"""
ACTORS = """
[[actor]]
id = "navy"
name = "Navy of Saltmouth"
kind = "agency"
aliases = ["the navy"]

[[actor]]
id = "ada-quill"
name = "Ada Quill"
kind = "person"
"""
EVENTS = '[[event]]\nid = "mill-strike"\ntitle = "Strike on a mill"\n'
QUESTIONS = '[[question]]\nid = "who"\nquestion = "Who did it?"\n'


HERE = Request("127.0.0.1", (("host", "localhost:8501"),))
ELSEWHERE = Request("192.0.2.7", (("host", "localhost:8501"),))


def pytest_sessionfinish() -> None:
    """Tests that are over but do not end say where they hang, and fail."""
    faulthandler.dump_traceback_later(120, exit=True, file=sys.__stderr__)


@pytest.fixture(scope="session")
def scanned() -> Callable[..., Any]:
    """Streamlit's search for its components in all that is installed, done once: AppTest does it at every run."""
    from streamlit.components.v2.manifest_scanner import scan_component_manifests

    return cache(scan_component_manifests)


@pytest.fixture(autouse=True)
def reader_here(request, monkeypatch):
    """A page that is run without a server (by AppTest) is run by a reader on this machine."""
    if hasattr(request.module, "AppTest"):
        monkeypatch.setattr("dashboard.ui.permission.handshake", lambda: HERE)
        scanned = request.getfixturevalue("scanned")
        monkeypatch.setattr("streamlit.components.v2.manifest_scanner.scan_component_manifests", scanned)


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The frozen seeds: the article and the cited record."""
    return from_seeds(check(files(FROZEN)))


@pytest.fixture(scope="session")
def selection(corpus: Corpus) -> Selection:
    """All of them."""
    return everything(corpus)


@pytest.fixture(scope="session")
def whole(corpus: Corpus, selection: Selection) -> Tables:
    """Them as pandas frames."""
    return Tables(corpus, selection)


@pytest.fixture(scope="session")
def tables(corpus: Corpus, article: Selection) -> Tables:
    """What the article itself says, as pandas frames."""
    return Tables(corpus, article)


def row_of(tables: Tables, fact: str) -> dict[str, Any]:
    """The row of *fact* in its own table, None where nothing is stated."""
    table = tables.corpus.table(tables.corpus.rows[fact])
    frame = tables.frame(table)
    [row] = frame[frame["fact"] == fact].to_dict("records")
    return {"table": table, **{name: None if pd.isna(value) else value for name, value in row.items()}}


@pytest.fixture(scope="session")
def article(selection: Selection) -> Selection:
    """What the article itself says."""
    return selection.part("quoted")


@pytest.fixture(scope="module")
def seeds_of_tests(tmp_path_factory) -> Path:
    """A folder of seeds for a server that several tests ask."""
    root: Path = tmp_path_factory.mktemp("seeds")
    (root / "articles").mkdir()
    files = {
        "actors.toml": ACTORS,
        "events.toml": EVENTS,
        "questions.toml": QUESTIONS,
        "articles/2024-05-03_mill.txt": TEXT,
        "articles/2024-05-03_mill.toml": ARTICLE + STRIKE + QUOTE,
    }
    for name, content in files.items():
        (root / name).write_text(content)
    return root


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Write a folder of seeds; a keyword replaces the content of one file, None leaves it out."""

    def write(**replaced: str | bytes | None) -> Path:
        contents: dict[str, str | bytes | None] = {
            "actors": ACTORS,
            "events": EVENTS,
            "questions": QUESTIONS,
            "text": TEXT,
            "facts": ARTICLE + STRIKE + QUOTE,
            **replaced,
        }
        names = {"text": "articles/2024-05-03_mill.txt", "facts": "articles/2024-05-03_mill.toml"}
        (tmp_path / "articles").mkdir(exist_ok=True)
        for key, content in contents.items():
            path = tmp_path / names.get(key, f"{key}.toml")
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write
