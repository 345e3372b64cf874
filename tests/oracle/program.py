"""The program, asked for the same answers. The only file here that may import it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.oracle.count import Answers, Choice


def program_corpus(folder: Path) -> Any:
    """What the program makes of a folder of seeds, as `program_answers` wants it."""
    raise NotImplementedError


def program_statements(corpus: Any) -> Mapping[str, str]:
    """The program's sentence for each fact: the oracle seeks words in it and cannot make it."""
    raise NotImplementedError


def program_answers(corpus: Any, choice: Choice) -> Answers:
    """The program's own figures under a choice, each taken from the call that the screen takes it from."""
    raise NotImplementedError
