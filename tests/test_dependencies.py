"""Each package that is imported is declared: by the dashboard itself, or for its tests; and each declared is there."""

import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from dashboard.places import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NEEDED = [Requirement(line) for line in PROJECT["dependencies"]]
EXTRAS = {
    name: [Requirement(line) for line in lines] for name, lines in PROJECT.get("optional-dependencies", {}).items()
}
OF_TESTS = EXTRAS["dev"]
OF_READERS = [one for name, lines in EXTRAS.items() if name != "dev" for one in lines]
BESIDE = ("tests/harden", "tests/benchmarks/peers")
DISTRIBUTIONS = metadata.packages_distributions()


@cache
def imported(folder: str) -> list[tuple[str, str, bool]]:
    """What the modules of *folder* import from elsewhere: package, module, and whether it does without.

    Not those of BESIDE: `make harden` and `make bench` install what they need in a folder of its own.
    """
    found = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        if any(path.is_relative_to(ROOT / beside) for beside in BESIDE):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        without = {id(node) for guard in ast.walk(tree) for part in tried(guard) for node in ast.walk(part)}
        for node in ast.walk(tree):
            for name in names(node):
                if name not in sys.stdlib_module_names and name not in ("dashboard", "tests"):
                    found.append((name, path.relative_to(ROOT).as_posix(), id(node) in without))
    return found


def tried(node: ast.AST) -> list[ast.stmt]:
    """What *node* tries although an import may fail, which is how a module does without a package."""
    expected = {"ImportError", "ModuleNotFoundError"}
    handled = [handler.type for handler in node.handlers if handler.type] if isinstance(node, ast.Try) else []
    named = {name.id for kind in handled for name in ast.walk(kind) if isinstance(name, ast.Name)}
    return node.body if isinstance(node, ast.Try) and named & expected else []


def names(node: ast.AST) -> Iterator[str]:
    """The top-level packages that *node* imports."""
    if isinstance(node, ast.Import):
        yield from (one.name.partition(".")[0] for one in node.names)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        yield str(node.module).partition(".")[0]


def declared(requirements: list[Requirement]) -> set[str]:
    return {canonicalize_name(one.name) for one in requirements}


def lacking(folder: str, always: set[str], where_guarded: set[str]) -> list[str]:
    """What *folder* imports that is neither in *always* nor, where it does without, in *where_guarded*."""
    return [
        f"{path}: {package}"
        for package, path, optional in imported(folder)
        if not {canonicalize_name(name) for name in DISTRIBUTIONS.get(package, [package])}
        & (always | where_guarded if optional else always)
    ]


def test_each_import_of_the_dashboard_is_declared():
    assert lacking("dashboard", declared(NEEDED), declared(OF_READERS)) == []


def test_each_import_of_the_tests_is_declared():
    assert lacking("tests", declared(NEEDED + OF_TESTS), declared(OF_READERS)) == []


def test_each_declared_package_is_imported():
    """Those for the tests alone are not asked: most of them are tools."""
    packages = {package for package, *_ in imported("dashboard")}
    used = {canonicalize_name(name) for package in packages for name in DISTRIBUTIONS.get(package, [package])}
    assert declared(NEEDED + OF_READERS) - used == set()


@pytest.mark.parametrize("requirement", NEEDED, ids=str)
def test_each_lower_bound_is_one_that_is_tested(requirement):
    assert requirement.specifier, "say from which version on"
    assert requirement.specifier.contains(metadata.version(requirement.name), prereleases=True)


def test_the_package_of_npm_has_the_version_of_the_project():
    assert json.loads((ROOT / "package.json").read_text("utf-8"))["version"] == PROJECT["version"]


def test_the_lock_has_what_is_declared_in_a_version_that_is_allowed():
    pinned = dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE))
    missing = [
        str(one)
        for one in NEEDED + OF_TESTS
        if not one.specifier.contains(pinned.get(canonicalize_name(one.name), "0"), prereleases=True)
        or canonicalize_name(one.name) not in pinned
    ]
    assert missing == [], "run: make lock"
