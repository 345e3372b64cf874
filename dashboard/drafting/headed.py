"""Patterns that are looked for in every sentence, made quicker: a place is passed over by its letter alone.

Of a pattern of many words, case aside, each word is tried at each place; the letters they begin with are told from the
pattern itself, so that no list of them can fall behind it.
"""

import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_CLASSES = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s"}
_ZERO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def headed(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The same as `re.compile`, groups and all, of a *pattern* that may begin with few letters only."""
    if pattern.startswith("(?i)"):
        pattern, flags = pattern.removeprefix("(?i)"), flags | re.IGNORECASE
    parts = _parser.parse(pattern, flags).data
    heads, empty = _heads(parts)
    if empty or not heads:
        return re.compile(pattern, flags)
    edge = r"\b" if parts[0] == (op.AT, op.AT_BOUNDARY) else ""
    end = "\n" if flags & re.VERBOSE else ""  # a comment may stand last
    return re.compile(f"{edge}(?=[{''.join(sorted(heads))}])(?:{pattern}{end})", flags)


def _heads(parts: list[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """What *parts* may begin with, as members of a set of a pattern, and whether they may be empty.

    (set(), True) is said too of what may begin with anything: neither can be passed over.
    """
    found: set[str] = set()
    for kind, what in parts:
        if kind in _ZERO_WIDTH:
            continue
        heads, empty = _begins(kind, what)
        found |= heads
        if not heads:
            return set(), True
        if not empty:
            return found, False
    return found, True


def _begins(kind: Any, what: Any) -> tuple[set[str], bool]:
    if kind is op.LITERAL:
        return {_escaped(chr(what))}, False
    if kind is op.IN:
        return _members(what), False
    if kind is op.SUBPATTERN and not what[1] & re.IGNORECASE:  # (?i:a) is more letters than the set would hold
        return _heads(what[-1].data)
    if kind in _REPEATS:
        least, _, inner = what
        heads, empty = _heads(inner.data)
        return heads, empty or not least
    if kind is op.BRANCH:
        each = [_heads(one.data) for one in what[1]]
        if all(heads for heads, _ in each):
            return set().union(*(heads for heads, _ in each)), any(empty for _, empty in each)
    return set(), True


def _members(what: list[tuple[Any, Any]]) -> set[str]:
    found: set[str] = set()
    for kind, member in what:
        if kind is op.LITERAL:
            found |= _begins(kind, member)[0]
        elif kind is op.RANGE:
            found.add(f"{_escaped(chr(member[0]))}-{_escaped(chr(member[1]))}")
        elif kind is op.CATEGORY and member in _CLASSES:
            found.add(_CLASSES[member])
        else:
            return set()
    return found


def _escaped(letter: str) -> str:
    return "".join(rf"\{one}" if one in r"\]-^[&~|" or one.isspace() else one for one in letter)
