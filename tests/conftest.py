"""What tests share: the real seeds, and small folders of seeds that are clearly test material."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

import dashboard
from dashboard.access import Request
from dashboard.places import ROOT
from dashboard.tables import Tables

settings.register_profile("untimed", deadline=None)  # how long a machine takes is no property
settings.load_profile("untimed")

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


@pytest.fixture(autouse=True)
def reader_here(monkeypatch):
    """A page that is run without a server is run by a reader on this machine."""
    monkeypatch.setattr("dashboard.ui.permission.handshake", lambda: HERE)


@pytest.fixture(scope="session")
def whole() -> Tables:
    """The real seeds, loaded once: the article and the cited record."""
    return dashboard.load(ROOT / "seeds")


@pytest.fixture(scope="session")
def tables(whole: Tables) -> Tables:
    """What the article itself says, of the real seeds."""
    return whole.only(whole.facts.loc[whole.facts["basis"] == "quoted", "fact"])


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
