"""The house: who may import whom, one way only; Streamlit at the edge; nothing named like the standard library."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.places import ROOT
from dashboard.theme import CONFIG

# Room -> the rooms of this package that it may use. Nothing flows back.
MAY_USE = {
    "errors": set(),
    "places": set(),
    "access": {"errors", "places"},
    "failures": {"places"},
    "values": {"errors"},
    "facts": {"errors", "values"},
    "drafting": {"errors", "values", "facts"},
    "seeds": {"errors", "values", "facts"},
    "intake": {"errors", "values", "facts"},
    "review": {"errors", "values", "facts", "drafting", "intake", "seeds"},
    "corpus": {"errors", "values", "facts", "seeds"},
    "views": {"values", "facts", "corpus"},
    "tables": {"errors", "values", "facts", "seeds", "corpus", "views"},
    "theme": {"places"},
    "panels": {"errors", "values", "facts", "corpus"},
    "markup": {"corpus", "panels"},
    "charts": {"values", "panels"},
    "documents": {"corpus", "views", "panels", "tables"},
    "reports": {"errors", "corpus", "views", "panels", "documents"},
    "exports": {
        *("errors", "values", "facts", "corpus", "views", "panels", "markup", "charts", "tables", "documents"),
        *("theme", "places"),
    },
    "ui": {
        *("errors", "places", "values", "facts", "seeds", "corpus", "views", "panels", "markup", "charts", "tables"),
        *("theme", "documents", "reports", "exports", "drafting", "intake", "review", "access"),
    },
    "app_pages": {"ui"},
    "app": {"ui", "errors"},
    "server": {"access", "failures", "places", "ui"},
    "__main__": {"commands", "errors", "places"},
    "commands": {
        "access",
        "errors",
        "facts",
        "intake",
        "seeds",
        "corpus",
        "tables",
        "views",
        "panels",
        "documents",
        "reports",
        "review",
        "exports",
        "places",
    },
    "__init__": {"tables"},
}
STREAMLIT = {"ui", "app", "app_pages", "server"}
MODULES = sorted((ROOT / "dashboard").rglob("*.py"))


def room(path):
    return path.relative_to(ROOT / "dashboard").parts[0].removesuffix(".py")


def imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield from (f"{node.module}.{one.name}" for one in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_who_may_import_whom(path):
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == "dashboard":
            used = rest.partition(".")[0]
            used = used if used in MAY_USE else {"load": "tables", "Tables": "tables"}[used]
            assert used == room(path) or used in MAY_USE[room(path)], f"{path} may not import {name}"
        if top == "streamlit":
            assert room(path) in STREAMLIT, f"{path} may not know Streamlit"


def test_no_module_is_named_like_one_of_the_standard_library():
    """Streamlit puts dashboard/ itself on sys.path: such a module would be imported in its place."""
    names = {path.name.removesuffix(".py") for path in (ROOT / "dashboard").iterdir()}
    assert not names & set(sys.stdlib_module_names)


def tracked():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.splitlines() if (ROOT / name).exists()]


def test_no_tracked_file_names_a_machine_or_a_registry():
    flaw = re.compile(
        "(^|[^A-Za-z0-9_])/(work|farm|root|home)/|--(extra-)?index" + '-url|"resolved": *"http|files.python' + "hosted"
    )
    for path in tracked():
        if path.suffix not in {".png", ".csv"} and path.name != "test_architecture.py":
            assert not flaw.search(path.read_text("utf-8")), path


def test_the_lock_has_every_package_with_hashes_and_no_address():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert "http" not in lock
    packages = re.findall(r"^[a-z0-9.-]+==.*$", lock, re.MULTILINE)
    assert len(packages) > 40
    assert all(line.endswith("\\") for line in packages)


def test_safe_defaults():
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"


def test_the_design_keeps_modules_small():
    for path in MODULES:
        assert len(path.read_text("utf-8").splitlines()) <= 250, path
    assert not [
        path for path in Path(ROOT / "dashboard").rglob("*") if path.stem in {"utils", "helpers", "common", "base"}
    ]


def test_reading_an_article_needs_neither_pandas_nor_streamlit():
    code = "import sys, dashboard.drafting; print(sorted({'pandas', 'streamlit', 'plotly'} & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert said.strip() == "[]"
