"""How many steps a backtracking matcher takes: the same on every machine, so that growth can be told from a slow one.

It goes the way of Python's `re`, over its own parse tree, without its shortcuts, which save a share of the steps and
never their growth.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from re import _constants as op
from re import _parser
from typing import Any

End = Callable[[int], bool]
Node = Callable[[int, End], bool]
_CATEGORIES = {
    op.CATEGORY_DIGIT: (str.isdigit, True),
    op.CATEGORY_NOT_DIGIT: (str.isdigit, False),
    op.CATEGORY_SPACE: (str.isspace, True),
    op.CATEGORY_NOT_SPACE: (str.isspace, False),
    op.CATEGORY_WORD: (lambda char: char.isalnum() or char == "_", True),
    op.CATEGORY_NOT_WORD: (lambda char: char.isalnum() or char == "_", False),
}


class TooManyError(Exception):
    """The budget of steps is spent."""


class Steps:
    """A pattern as a matcher that counts its steps, up to *budget*."""

    def __init__(self, pattern: re.Pattern, budget: int) -> None:
        text = pattern.pattern
        self.flags = pattern.flags
        self.tree = parsed(text, self.flags)
        self.budget, self.taken, self.text, self.groups = budget, 0, "", {}
        self.match = self._sequence(self.tree, self.flags)

    def count(self, text: str, *, everywhere: bool) -> int:
        """The steps of a match at the beginning of *text*, or of all matches *everywhere*, as `finditer` goes on.

        Raises:
            TooManyError: there are more than the budget.
        """
        self.text, self.taken = text, 0
        start = 0
        while start <= len(text):
            self.groups = {}
            ends: list[int] = []
            self.match(start, lambda end, ends=ends: ends.append(end) or True)
            if not everywhere:
                break
            start = max(start + 1, *ends) if ends else start + 1
        return self.taken

    def _tick(self) -> None:
        self.taken += 1
        if self.taken > self.budget:
            raise TooManyError

    def _sequence(self, items: Any, flags: int) -> Node:
        """The items one after the other; characters in a row are one node, which takes a step each."""
        nodes: list[Node] = []
        row: list[Callable[[str], bool]] = []
        for code, value in items:
            if test := _char(code, value, flags):
                row.append(test)
                continue
            nodes += [*self._row(row), self._node(code, value, flags)]
            row = []
        *nodes, last = [*nodes, *self._row(row)] or [lambda at, then: then(at)]
        for node in reversed(nodes):
            last = _both(node, last)
        return last

    def _node(self, code: Any, value: Any, flags: int) -> Node:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            return self._repeat(code, *value, flags)
        if code == op.SUBPATTERN:
            return self._group(value[0], self._sequence(value[3], (flags | value[1]) & ~value[2]))
        if code == op.BRANCH:
            ways = [self._sequence(way, flags) for way in value[1]]
            return self._branch(ways)
        if code == op.ATOMIC_GROUP:
            return self._atomic(self._sequence(value, flags))
        if code in (op.ASSERT, op.ASSERT_NOT):
            return self._look(code == op.ASSERT, value[0], value[1], flags)
        if code == op.AT:
            return lambda at, then: self._tick() or (self._stands(value, at, flags) and then(at))
        if code == op.GROUPREF_EXISTS:
            there, other = self._sequence(value[1], flags), self._sequence(value[2] or [], flags)
            return lambda at, then: (there if self.groups.get(value[0]) else other)(at, then)
        if code == op.GROUPREF:
            return self._again(value)
        raise NotImplementedError(code)

    def _row(self, tests: list[Callable[[str], bool]]) -> list[Node]:
        def run(at: int, then: End) -> bool:
            text = self.text
            for test in tests:
                self._tick()
                if at >= len(text) or not test(text[at]):
                    return False
                at += 1
            return then(at)

        return [run] if tests else []

    def _branch(self, ways: list[Node]) -> Node:
        def run(at: int, then: End) -> bool:
            for way in ways:
                self._tick()
                if way(at, then):
                    return True
            return False

        return run

    def _repeat(self, code: Any, least: int, most: int, body: Any, flags: int) -> Node:
        if len(body) == 1 and (test := _char(*body[0], flags)):
            return self._run_of(code, least, most, test)
        node = self._sequence(body, flags)

        def run(at: int, then: End, done: int = 0) -> bool:
            self._tick()

            def more() -> bool:
                return done < most and node(at, lambda end: (end > at or done < least) and run(end, then, done + 1))

            if code == op.MIN_REPEAT:
                return (done >= least and then(at)) or more()
            return more() or (done >= least and then(at))

        return self._atomic(run) if code == op.POSSESSIVE_REPEAT else run

    def _run_of(self, code: Any, least: int, most: int, test: Callable[[str], bool]) -> Node:
        """A repeat of one character: without recursion, as it may be long."""

        def run(at: int, then: End) -> bool:
            end = at
            if code == op.MIN_REPEAT:
                while True:
                    self._tick()
                    if end - at >= least and then(end):
                        return True
                    if end - at >= most or end >= len(self.text) or not test(self.text[end]):
                        return False
                    end += 1
            while end - at < most and end < len(self.text) and test(self.text[end]):
                self._tick()
                end += 1
            if code == op.POSSESSIVE_REPEAT:
                return end - at >= least and then(end)
            for back in range(end, at + least - 1, -1):
                self._tick()
                if then(back):
                    return True
            return False

        return run

    def _group(self, number: int | None, node: Node) -> Node:
        def run(at: int, then: End) -> bool:
            def end(end: int) -> bool:
                before = self.groups.get(number)
                self.groups[number] = (at, end)
                if then(end):
                    return True
                self.groups[number] = before
                return False

            return node(at, end)

        return run

    def _again(self, number: int) -> Node:
        def run(at: int, then: End) -> bool:
            self._tick()
            place = self.groups.get(number)
            if not place:
                return False
            said = self.text[place[0] : place[1]]
            return self.text.startswith(said, at) and then(at + len(said))

        return run

    def _atomic(self, node: Node) -> Node:
        def run(at: int, then: End) -> bool:
            ends: list[int] = []
            return node(at, lambda end, ends=ends: ends.append(end) or True) and then(ends[0])

        return run

    def _look(self, wanted: bool, direction: int, body: Any, flags: int) -> Node:
        node = self._sequence(body, flags)
        width = body.getwidth()[0] if direction < 0 else 0

        def run(at: int, then: End) -> bool:
            start = at - width
            there = start >= 0 and node(start, lambda end: direction > 0 or end == at)
            return bool(there) == wanted and then(at)

        return run

    def _stands(self, where: Any, at: int, flags: int) -> bool:
        text = self.text
        if where in (op.AT_BOUNDARY, op.AT_NON_BOUNDARY):
            word = [0 <= place < len(text) and (text[place].isalnum() or text[place] == "_") for place in (at - 1, at)]
            return (word[0] != word[1]) == (where == op.AT_BOUNDARY)
        if where in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
            return at == 0 or (where == op.AT_BEGINNING and bool(flags & re.M) and text[at - 1] == "\n")
        last = where == op.AT_END and (text[at:] == "\n" or (flags & re.M and text[at : at + 1] == "\n"))
        return at == len(text) or bool(last)


def parsed(text: str | bytes, flags: int) -> Any:
    """The parse tree of a pattern, as `re` makes it."""
    return _parser.parse(text, flags)


def _both(node: Node, other: Node) -> Node:
    return lambda at, then: node(at, lambda end: other(end, then))


def _char(code: Any, value: Any, flags: int) -> Callable[[str], bool] | None:
    """Whether a character is the one that a node of the tree stands for; None when the node is no single one."""
    if code in (op.LITERAL, op.NOT_LITERAL):
        one = chr(value)
        if flags & re.I:
            return cache(lambda char: (char.lower() == one.lower()) == (code == op.LITERAL))
        return one.__eq__ if code == op.LITERAL else one.__ne__
    if code == op.ANY:
        return lambda char: bool(flags & re.S) or char != "\n"
    if code == op.IN:
        negated = value[0][0] == op.NEGATE
        tests = [_in(kind, what, flags) for kind, what in value if kind != op.NEGATE]
        return cache(lambda char: any(test(char) for test in tests) != negated)
    return None


def _in(kind: Any, what: Any, flags: int) -> Callable[[str], bool]:
    if kind == op.LITERAL:
        return _char(kind, what, flags)
    if kind == op.RANGE:
        low, high = what
        if flags & re.I:
            return lambda char: any(low <= ord(one) <= high for one in {char, *char.lower()[:1], *char.upper()[:1]})
        return lambda char: low <= ord(char) <= high
    test, wanted = _CATEGORIES[what]
    return lambda char: test(char) == wanted


def pumped(tree: Any, random: Any) -> Iterator[tuple[str, str]]:
    """What a pattern can be pumped with: for each repeat, what may stand before it, and what it repeats."""
    for before, body in _repeats(list(tree), []):
        yield _sample(before, random), _sample(body, random)
    yield "", _sample(tree, random)


def _repeats(items: list, before: list) -> Iterator[tuple[list, Any]]:
    for number, (code, value) in enumerate(items):
        ahead = [*before, *items[:number]]
        inner = []
        if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            yield ahead, value[2]
            inner = [value[2]]
        elif code == op.SUBPATTERN:
            inner = [value[3]]
        elif code == op.BRANCH:
            inner = value[1]
        elif code == op.ATOMIC_GROUP:
            inner = [value]
        elif code in (op.ASSERT, op.ASSERT_NOT):
            inner = [value[1]]
        for one in inner:
            yield from _repeats(list(one), ahead)


_SOME = "aA1 ,.'-“”’—éB\n$%b(9"


def _sample(items: Any, random: Any) -> str:
    """A text that *items* match, but for what they look at around it."""
    said = ""
    for code, value in items:
        if code == op.LITERAL:
            said += chr(value)
        elif test := _char(code, value, 0):
            fitting = [char for char in _SOME if test(char)] or [*islice(filter(test, map(chr, range(33, 0x3000))), 1)]
            said += random.choice(fitting) if fitting else ""
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            said += "".join(_sample(value[2], random) for _ in range(value[0] or random.choice((0, 1))))
        elif code == op.SUBPATTERN:
            said += _sample(value[3], random)
        elif code == op.BRANCH:
            said += _sample(random.choice(value[1]), random)
        elif code == op.ATOMIC_GROUP:
            said += _sample(value, random)
    return said
