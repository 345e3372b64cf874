"""The house: who may import whom, one way only; libraries at their edge; small modules and functions."""

import ast
import re
import subprocess
import sys
from collections import defaultdict
from functools import cache

import pytest

from dashboard.places import ROOT
from dashboard.theme import CONFIG

PACKAGE = ROOT / "dashboard"
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
STREAMLIT = {"ui", "app", "app_pages", "server"}
PANDAS = {"tables", "documents", "exports", "ui"}  # frames are for those outside
PLOTLY = {"charts", "exports", "ui"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def column(heading: str) -> dict[str, set[str]]:
    """By room, what the page's table says under its last *heading*."""
    table = PAGE.split(f"{heading} |\n", 1)[1].split("\n\n", 1)[0]
    rows = [[cell.strip().replace("\\_", "_") for cell in line.split("|")[1:-1]] for line in table.splitlines()[1:]]
    return {row[0]: set(filter(None, row[-1].split(", "))) for row in rows}


IMPORTS = column("| imports")
DOORS = column("| door in `ui`")


def room(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path):
    """The full names that a module imports, those within functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_of(path):
    """The other rooms of the package that a module imports."""
    for name in imported(path):
        top, _, rest = name.partition(".")
        used = rest.partition(".")[0]
        if top == "dashboard":
            yield {"load": "tables", "Tables": "tables"}.get(used, used)


@cache
def uses():
    """By room: the rooms it uses, each with the modules that do."""
    found = defaultdict(lambda: defaultdict(set))
    for path in MODULES:
        for used in rooms_of(path):
            if used != room(path):
                found[room(path)][used].add(path.stem)
    return found


def test_every_room_stands_in_the_table_and_nothing_else():
    assert set(IMPORTS) == {room(path) for path in MODULES}
    assert set().union(*IMPORTS.values()) <= set(IMPORTS)


@pytest.mark.parametrize("name", IMPORTS)
def test_a_room_imports_just_what_the_table_says(name):
    assert {used: sorted(modules) for used, modules in uses()[name].items() if used not in IMPORTS[name]} == {}
    assert IMPORTS[name] - set(uses()[name]) == set(), f"{name} no longer needs these: take them out of the table"


def test_nothing_flows_back():
    above = dict(IMPORTS)
    while done := [name for name, used in above.items() if not used & set(above)]:
        for name in done:
            del above[name]
    assert above == {}, "these rooms import each other in a circle"


@pytest.mark.parametrize("name", DOORS)
def test_a_room_is_entered_through_its_door(name):
    assert uses()["ui"][name] == DOORS[name]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_libraries_stay_at_their_edge(path):
    tops = {name.partition(".")[0] for name in imported(path)}
    for library, allowed in (("streamlit", STREAMLIT), ("pandas", PANDAS), ("plotly", PLOTLY)):
        assert library not in tops or room(path) in allowed, f"{path} may not know {library}"


def sizes():
    for path in MODULES:
        text = path.read_text("utf-8")
        yield str(path.relative_to(ROOT)), len(text.splitlines()), 250
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1, 50


def test_modules_and_functions_stay_small():
    assert {name: lines for name, lines, most in sizes() if lines > most} == {}


def test_no_room_is_a_drawer():
    names = {path.stem for path in PACKAGE.rglob("*")}
    assert not names & {"utils", "util", "helpers", "common", "base", "misc", "manager"}


def test_no_module_is_named_like_one_of_the_standard_library():
    """Streamlit puts dashboard/ itself on sys.path: such a module would be imported in its place."""
    names = {path.name.removesuffix(".py") for path in PACKAGE.iterdir()}
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
    assert "://" not in lock
    packages = re.findall(r"^[a-z0-9.-]+==.*$", lock, re.MULTILINE)
    assert len(packages) > 40
    assert all(line.endswith("\\") for line in packages)


def test_safe_defaults():
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"


@pytest.mark.parametrize(
    ("room_", "without"),
    [
        ("drafting", ("pandas", "streamlit", "plotly", "pyarrow")),
        ("panels", ("pandas", "streamlit", "plotly")),
        ("charts.plotly", ("pandas", "streamlit", "plotly")),
    ],
)
def test_what_a_room_needs_not_is_not_loaded(room_, without):
    code = f"import sys, dashboard.{room_}; print(sorted({set(without)} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert told.strip() == "[]"
