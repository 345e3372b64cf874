"""No pattern that reads what a stranger brought goes back exponentially or by the square of what it reads.

Each is pumped: what one of its repeats takes is repeated, behind what may stand before it, and followed by what fits
nowhere. The steps of a matcher are counted, so that the answer is the same on every machine.
"""

import ast
import importlib
import pkgutil
import random
import re
import sys
import threading
from pathlib import Path

import pytest

from tests.steps import Steps, TooManyError, parsed, pumped

ROOMS = ("dashboard.intake", "dashboard.drafting", "dashboard.values")
SEARCHING = ("search", "finditer", "findall", "sub", "subn", "split")
CALLS = (*SEARCHING, "match", "fullmatch")
SEARCHED = re.compile(rf"(\w+)\.(?:{'|'.join(SEARCHING)})\(")
# Steps may grow with what is read, and by the square only where little is read.
BOUNDED = {
    "drafting.counting.lookalikes._SENTENCE_START": "looked for in the 40 characters before a number",
    "drafting.counting.lookalikes._NAME_BEFORE": "likewise",
    "drafting.events.indictments._CHARGES[1]": "looks 300 characters ahead",
}


def modules(name):
    module = importlib.import_module(name)
    yield module
    for inner in pkgutil.iter_modules(getattr(module, "__path__", ())):
        yield from modules(f"{name}.{inner.name}")


def within(value, name, depth=0):
    """The patterns in a *value*, by the name under which they are found."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif depth < 4:
        inner = ()
        if isinstance(value, dict):
            inner = [*value, *value.values()]
        elif isinstance(value, list | tuple | set | frozenset):
            inner = value
        elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
            inner = [getattr(value, field, None) for field in value.__dataclass_fields__]
        for number, one in enumerate(inner):
            yield from within(one, f"{name}[{number}]", depth + 1)


def written_in_calls(module):
    """The patterns that are written where they are used: re.sub(r"...", ...)."""
    for node in ast.walk(ast.parse(Path(module.__file__).read_text("utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        used = isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.func.attr in CALLS
        if used and isinstance(node.args[0], ast.Constant):
            yield node.lineno, node.func.attr, re.compile(node.args[0].value)


def collected():
    """Every pattern by its name, with whether it is looked for at every place of a text."""
    rooms = [module for room in ROOMS for module in modules(room)]
    sources = {module: Path(module.__file__).read_text("utf-8") for module in rooms}
    searched_in = {module: set(SEARCHED.findall(source)) for module, source in sources.items()}
    searched_anywhere, found, known = set().union(*searched_in.values()), {}, set()
    for module in rooms:
        name = module.__name__.removeprefix("dashboard.")
        for key, value in vars(module).items():
            searched = key in (searched_in[module] if key.startswith("_") else searched_anywhere)
            for called, pattern in within(value, f"{name}.{key}"):
                if pattern not in known:
                    known.add(pattern)
                    found[called] = (pattern, searched or called != f"{name}.{key}")
        for line, call, pattern in written_in_calls(module):
            found[f"{name}:{line}"] = (pattern, call in SEARCHING)
    return found


PATTERNS = collected()


def growth(pattern, everywhere):
    """By how much the steps grow when what is pumped is doubled, at the worst, and with what: 2 is in step with it."""
    steps = Steps(pattern, 400_000)
    worst = (0.0, "", "")
    sizes = (40, 20, 10) if everywhere else (200, 100, 50)
    drawn = {pump for seed in range(2) for pump in pumped(steps.tree, random.Random(seed))}
    for before, pump in sorted(drawn):
        if pump:
            taken = (steps.count(before + pump[:60] * size + "\0", everywhere=everywhere) for size in sizes)
            try:
                most = next(taken)
                if most > 1_500:
                    more, few = taken
                    worst = max(worst, ((most - more) / max(1, more - few), before, pump))
            except TooManyError:
                return (99.0, before, pump)
    return worst


def deeply(work):
    """What *work* makes on a stack that is deep enough for a matcher that calls itself."""
    made = []
    limit, size = sys.getrecursionlimit(), threading.stack_size(512_000_000)
    sys.setrecursionlimit(200_000)
    thread = threading.Thread(target=lambda: made.append(work()))
    thread.start()
    thread.join()
    sys.setrecursionlimit(limit)
    threading.stack_size(size)
    return made[0]


def test_the_steps_of_no_pattern_outgrow_what_it_reads():
    """Those that are looked for at every place of a text at every place, which is more than at one."""
    assert len(PATTERNS) > 300

    def all_growths():
        return {
            name: growth(pattern, everywhere=searched and name not in BOUNDED)
            for name, (pattern, searched) in PATTERNS.items()
        }

    assert {name: pump for name, pump in deeply(all_growths).items() if pump[0] > 2.5} == {}


@pytest.mark.parametrize(
    ("pattern", "everywhere", "at_least"),
    [(r"(a|aa)+b", False, 99), (r"\s*\s*x", False, 3.5), (r"\s+x", True, 3.5), (r"(?:\w*,?)*;", False, 99)],
)
def test_a_pattern_that_goes_back_too_far_is_found(pattern, everywhere, at_least):
    assert deeply(lambda: growth(re.compile(pattern), everywhere))[0] >= at_least


@pytest.mark.parametrize("pattern", [r"\s*+x", r"(?>a|aa)+b", r"[^>]{1,20}>", r"a+b"])
def test_a_pattern_that_does_not_is_let_through(pattern):
    assert deeply(lambda: growth(re.compile(pattern), False))[0] <= 2.5


def test_the_matcher_that_counts_matches_as_python_does():
    """On the samples of every pattern: the first match begins and ends where `re` has it."""

    def compared():
        wrong = []
        for name, (pattern, _) in PATTERNS.items():
            if isinstance(pattern.pattern, bytes):
                continue
            steps = Steps(pattern, 10**9)
            for _, sample in pumped(parsed(pattern.pattern, pattern.flags), random.Random(7)):
                steps.text, steps.groups, ends = sample, {}, []
                steps.match(0, lambda end, ends=ends: ends.append(end) or True)
                match = pattern.match(sample)
                if (ends[:1] or [None]) != [match.end() if match else None]:
                    wrong.append((name, sample))
        return wrong

    assert deeply(compared) == []
