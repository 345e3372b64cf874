"""Blocks of a TOML file: one is added, changed or taken out, and every other byte stays.

tomlkit writes a block and does not write the file: it gathers the blocks of one kind that stand apart, and so would put
an article's facts, which stand in the order of its sentences, into another order.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import tomlkit

from dashboard.review.draft import Fields

_HEADER = re.compile(r"^\ufeff?[ \t]*\[", re.MULTILINE)
_LAST = ("quote", "occurrence", "also", "inferred", "note")


@dataclass(frozen=True)
class Block:
    """One entry of a TOML file: its *kind*, as in [[strike]], and its *fields*."""

    kind: str
    fields: Fields

    @property
    def id(self) -> str:
        """Its id; empty when it has none."""
        return str(self.fields.get("id", ""))

    @property
    def key(self) -> str:
        """What tells an entry of a register from any other: "actor navy"."""
        return f"{self.kind} {self.id}"

    @property
    def toml(self) -> str:
        """The block as it is written: the id first, the quotes last; without an end of line."""
        first = {"id": self.id} if self.id else {}
        middle = {name: value for name, value in self.fields.items() if name != "id" and name not in _LAST}
        last = {name: self.fields[name] for name in _LAST if name in self.fields}
        content: dict[str, Any] = {**first, **middle, **last}
        return tomlkit.dumps({self.kind: content if self.kind == "article" else [content]}).strip("\n")


@dataclass(frozen=True)
class Placed:
    """A block where it stands in a file: *start* to *end*, without what follows its last line.

    Attributes:
        text: as it is written there.
        plain: whether nothing but its values stands in it: no comment.
    """

    start: int
    end: int
    text: str
    block: Block
    plain: bool


def placed(content: str) -> Iterator[Placed]:
    """The entries ([[...]]) and tables ([...]) of a TOML file, in order."""
    edges = [*(match.start() for match in _HEADER.finditer(content)), len(content)]
    at = 0
    while at < len(edges) - 1:
        start, document = edges[at], None
        while document is None and at < len(edges) - 1:  # a line within a list or a long text may look like a header
            at += 1
            document = _document(content[start : edges[at]])
        text = _without_tail(content[start : edges[at]])
        for kind, found in (document or {}).items():
            fields = found[0] if isinstance(found, list) else found
            yield Placed(start, start + len(text), text, Block(kind, fields), text.count("#") == str(fields).count("#"))


def _document(content: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(content.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError:
        return None


def _without_tail(text: str) -> str:
    """*text* without the comments and empty lines at its end, which belong to what follows."""
    lines = text.split("\n")
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return "\n".join(lines).rstrip("\r")


def find(content: str, name: str) -> Placed | None:
    """The first entry of *content* with the id *name*; None when there is none."""
    return next((one for one in placed(content) if one.block.id == name), None)


def added(content: str, block: Block, after: Placed | None = None) -> str:
    """*content* with *block* after another one, or after its last line; the ends of lines are those of the file."""
    end = _end(content)
    place = after.end if after else len(content.rstrip("\r\n"))
    before, rest = content[:place], content[place:]
    return f"{before}{end * 2 if before else ''}{_with_ends(block, end)}{rest or ('' if before else end)}"


def swapped(content: str, there: Placed, block: Block) -> str:
    """*content* with *block* in the place of what is *there*."""
    return content[: there.start] + _with_ends(block, _end(content)) + content[there.end :]


def without(content: str, there: Placed) -> str:
    """*content* without what is *there*, and without the empty line before it."""
    before, end = content[: there.start], _end(content)
    for _ in range(2):
        before = before.removesuffix(end)
    return before + content[there.end :]


def _end(content: str) -> str:
    return "\r\n" if "\r\n" in content else "\n"


def _with_ends(block: Block, end: str) -> str:
    return block.toml.replace("\n", end)
