"""A list as it stood on a day, and the days of one list side by side."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from dashboard.errors import ListNotReadError
from dashboard.facts.kinds import Text
from dashboard.facts.registers import NOT_STATED
from dashboard.lists.format import Format, Parts
from dashboard.lists.listed import Listed
from dashboard.lists.matching import Names
from dashboard.values import dates

FOLDER = "lists"
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
SLUG = re.compile(_SLUG)
# lists/ofac.toml   lists/ofac/2024-07-02.csv   lists/ofac/2024-07-02.alt.csv
_PATH = re.compile(rf"{FOLDER}/({_SLUG})(?:/(\d{{4}}-\d\d-\d\d)(?:\.(\w+))?)?\.(\w+)")


class About(BaseModel):
    """What is known of a list; "not stated" where it is not."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    name: Text = Field(title="Name", description="What it is called in a sentence: OFAC's list.")
    title: Text = Field(NOT_STATED, title="Title", description="Its full title.")
    publisher: Text = Field(NOT_STATED, title="Publisher", description="Whose list it is.")
    rights: Text = Field(NOT_STATED, title="Rights", description="Who owns it, on what terms.")
    note: Text | None = Field(None, title="Note", description="What a reader should know, such as what was left out.")


class Place(NamedTuple):
    """What a file is of: the list, its day (None where it says what the list is), the part of it, the format."""

    of: str
    day: date | None
    part: str
    ending: str


@dataclass(frozen=True)
class Edition:
    """A list as it stood on a day.

    Attributes:
        of: the id of the list.
        entries: by the list's own number.
    """

    of: str
    day: date
    entries: Mapping[str, Listed]

    @cached_property
    def names(self) -> Names:
        """Its names, for finding."""
        return Names(self.entries.values())

    @property
    def words(self) -> str:
        """Its day in words."""
        return dates.words(self.day.isoformat())


@dataclass(frozen=True)
class Listing:
    """A list on several days, the first day first."""

    id: str
    about: About
    editions: tuple[Edition, ...]


Listings: TypeAlias = Mapping[str, Listing]  # by id


def place(path: str) -> Place | None:
    """What the file *path*, below the seeds, is of; None where it is of no list."""
    found = _PATH.fullmatch(path)
    if not found:
        return None
    of, day, part, ending = found.groups()
    try:
        return Place(of, date.fromisoformat(day) if day else None, part or "", ending)
    except ValueError:  # 31 February
        return None


def path(of: str, day: date, ending: str, part: str = "") -> str:
    """Where the file of a list of a day lies, below the seeds."""
    return f"{FOLDER}/{of}/{day.isoformat()}{f'.{part}' if part else ''}.{ending}"


def edition(of: str, day: date, form: Format, parts: Parts) -> Edition:
    """The list *of* a *day* that lies in *parts*.

    Raises:
        ListNotReadError: it can't be read, holds no entry, or holds two with one number.
    """
    entries: dict[str, Listed] = {}
    for entry in form.read(parts):
        if entry.number in entries:
            message = f"has two entries with the number {entry.number}. Take the file anew from its publisher"
            raise ListNotReadError(message)
        entries[entry.number] = entry
    if not entries:
        message = f"has no entry. Wanted: {form.label}. Take the file anew from its publisher"
        raise ListNotReadError(message)
    return Edition(of, day, entries)
