"""The log of a review: one line for each decision, never changed; what holds now is what the lines add up to."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard.errors import ReviewError
from dashboard.review import storing
from dashboard.review.blocks import Block
from dashboard.review.draft import Fields

NAME = "log.jsonl"
WRITTEN = "written"
FOUND = "found"


@dataclass(frozen=True)
class Line:
    """One line of the log.

    Attributes:
        at: when, UTC in ISO 8601.
        who: who decided.
        decision: began, accepted, edited, rejected, undone, added-actor (-event, -question); "found" where somebody
            else had changed the fact in the file before it was written over; "written" when the files hold what the
            lines before it say.
        draft: the number of the draft, from 1; the id of a fact that no draft was made of; None where it is of neither.
        fact: what was decided on, as it is written.
        note: what the person, or the program, says to it.
        took_on: the keys of the entries of registers that were taken on with the fact, and go when it is undone.
    """

    at: str
    who: str
    decision: str
    draft: int | str | None = None
    fact: Block | None = None
    note: str = ""
    took_on: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What it decides on; a later line with the same key takes its place."""
        added = self.fact is not None and self.fact.kind in ("actor", "event", "question")
        return self.fact.key if added and self.fact else f"draft {self.draft}"

    @property
    def holds(self) -> Block | None:
        """What the files hold by this decision."""
        return None if self.decision == "rejected" else self.fact


def line(who: str, decision: str, draft: int | str | None = None, fact: Block | None = None, note: str = "") -> Line:
    """A line of now."""
    return Line(datetime.now(UTC).isoformat(timespec="seconds"), who, decision, draft, fact, note)


def append(folder: Path, one: Line) -> None:
    """Add *one* to the log of the review in *folder*; it is on the disk before this returns.

    The beginning of a line that a crash left at the end of the log goes first: nobody was told that it was decided.
    """
    path = folder / NAME
    content = storing.read(path) or b""
    whole = content[: content.rfind(b"\n") + 1]
    if content != whole and _parsed(content[len(whole) :]) is None:
        storing.replace(path, content, whole)
        content = whole
    start = b"" if content.endswith(b"\n") or not content else b"\n"
    storing.write(path, start + _written(one) + b"\n", os.O_APPEND)
    storing.sync(folder)


def _written(one: Line) -> bytes:
    raw: Fields = {"at": one.at, "who": one.who, "draft": one.draft, "decision": one.decision}
    if one.fact:
        raw["fact"] = {"kind": one.fact.kind, "fields": one.fact.fields}
    if one.note:
        raw["note"] = one.note
    if one.took_on:
        raw["took_on"] = one.took_on
    return json.dumps(raw, ensure_ascii=False).encode()


def read(folder: Path) -> tuple[Line, ...]:
    """The lines of the log of the review in *folder*; the beginning of one at its end is passed over.

    Raises:
        ReviewError: a line before the last can't be read; the message says which.
    """
    *whole, last = (storing.read(folder / NAME) or b"").split(b"\n")
    lines = []
    for number, raw in enumerate(whole, start=1):
        if (one := _parsed(raw)) is None:
            message = f"line {number} of {folder / NAME} can't be read. Put it back as it was; the others are kept."
            raise ReviewError(message)
        lines.append(one)
    torn = _parsed(last)
    return (*lines, torn) if torn else tuple(lines)


def _parsed(raw: bytes) -> Line | None:
    try:
        return _line(json.loads(raw))
    except (ValueError, KeyError, TypeError):
        return None


def _line(raw: Mapping[str, Any]) -> Line:
    fact = Block(str(raw["fact"]["kind"]), dict(raw["fact"]["fields"])) if "fact" in raw else None
    return Line(
        raw["at"], raw["who"], raw["decision"], raw["draft"], fact, raw.get("note", ""), tuple(raw.get("took_on", ()))
    )


def standing(lines: Sequence[Line]) -> list[Line]:
    """The decisions that are not undone, in order; a draft may have several, of which the last holds."""
    found: list[Line] = []
    for one in lines:
        if one.decision == "undone":
            last = next((i for i in reversed(range(len(found))) if found[i].key == one.key), None)
            if last is not None:
                del found[last]
        elif one.decision not in ("began", WRITTEN):
            found.append(one)
    return found


def last(lines: Sequence[Line], key: str) -> Line | None:
    """The decision on *key* that holds; None when there is none."""
    return next((one for one in reversed(standing(lines)) if one.key == key), None)


def taken_on_with(lines: Sequence[Line], one: Line) -> list[str]:
    """The keys of the entries that were taken on with the fact of *one* and were not changed since, the last first."""
    keys = [line.key for line in standing(lines) if line.decision.startswith("added-")]
    return [key for key in reversed(one.took_on) if keys.count(key) == 1]


def pending(lines: Sequence[Line]) -> Sequence[Line]:
    """The decisions that the files may not hold yet, since a crash came between."""
    done = max((i for i, one in enumerate(lines) if one.decision in ("began", WRITTEN)), default=-1)
    return lines[done + 1 :]
