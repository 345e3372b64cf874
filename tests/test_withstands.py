"""Each line of what it withstands is a test that is there, or a recorded run without a fault that has its figures."""

import json
import re

import pytest

from dashboard.places import ROOT

PAGE = (ROOT / "docs" / "withstands.md").read_text("utf-8")
LINES = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith(("| what ", "| --- "))]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split("|")[1].strip()[:40])
def test_each_line_is_shown_by_a_test_or_a_recorded_run(line):
    _, _, happens, proof, _ = line.split("|")
    [shown] = re.findall(r"`([^`]+)`", proof)
    if shown.startswith("tests/"):
        file, name = shown.split("::")
        assert f"\ndef {name}(" in (ROOT / file).read_text("utf-8")
    else:
        record = json.loads((ROOT / shown).read_text("utf-8"))
        assert (record["faults"], record["says"]) == ([], happens.strip())
        assert re.search(r"\d", record["says"])


def test_every_recorded_run_is_on_the_page():
    assert all(f"docs/recorded/{path.name}" in PAGE for path in (ROOT / "docs" / "recorded").glob("*.json"))
