"""Every error this package raises on purpose, under one root.

A message says what is wrong, where, what is allowed and what to do.
"""

from collections.abc import Mapping
from dataclasses import dataclass


class DashboardError(Exception):
    """Root of all errors raised on purpose."""


class ValueNotReadError(DashboardError, ValueError):
    """A written value (date, hedged number) that is not in its notation.

    It is a ValueError too, so that pydantic reports it with the field it stands in.
    """


class UnknownTableError(DashboardError):
    """A table was asked for that does not exist."""


class UnknownFigureError(DashboardError):
    """A figure was asked for of a column that holds no hedged numbers."""


class UnknownPanelError(DashboardError):
    """A panel or a subject of panels was asked for that does not exist."""


class ReportNotReadError(DashboardError):
    """A file is no report that can be read."""


class ListNotReadError(DashboardError, ValueError):
    """A file is no official list that can be read, or is not what it was said to be.

    It is a ValueError too, so that the seeds say it of the file as of any other.
    """


class SeedsNotFoundError(DashboardError):
    """The folder of seeds is not there or is no folder."""


class ProposalsNotReadError(DashboardError):
    """A text is no list of proposals for drafts."""


class ModelError(DashboardError):
    """The model that may propose drafts is not set up right, or does not answer as it should."""


class StoryNotReadError(DashboardError):
    """A file or a pasted text from which no article can be read."""


class NoBrowserError(DashboardError):
    """A picture or a PDF needs a Chromium, and there is none that runs."""


class NothingToDrawError(DashboardError):
    """A picture of charts was asked for where there is no chart."""


class DraftNotReadError(DashboardError):
    """The machine's drafts are not in the form in which they are kept."""


class ReviewError(DashboardError):
    """A review can't be begun, opened or decided as it was asked; the message says why and what to do."""


class BuildError(DashboardError):
    """A corpus of articles can't be built as it was asked; the message says why and what to do."""


class AccessError(DashboardError):
    """The settings file of who may read and write can't be used; the message says why."""


class NotAnsweredError(DashboardError):
    """A request to the API that is not answered as it was meant.

    Attributes:
        status: of the answer.
        allowed: what could stand in the place of what is wrong; empty for no list.
        headers: more headers of the answer.
    """

    def __init__(
        self, status: int, message: str, allowed: tuple[str, ...] = (), headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status, self.allowed, self.headers = status, allowed, dict(headers or {})


class ApartError(DashboardError):
    """What was done in a process of its own was not done.

    Attributes:
        refused: true when the work itself refused, and the message is its own.
    """

    def __init__(self, message: str, *, refused: bool = False) -> None:
        super().__init__(message)
        self.refused = refused


class NotAllowedError(DashboardError):
    """Something was to be written for somebody who may not write."""


class ChangedMeanwhileError(DashboardError):
    """Somebody else changed what was to be written, so nothing was written.

    Attributes:
        file: path below the seeds folder.
        theirs: what stands there now; empty when it is not there any more.
        mine: what was to be written; empty when it was to be taken out.
    """

    def __init__(self, file: str, theirs: str, mine: str) -> None:
        super().__init__(
            f"{file} was changed meanwhile, so nothing was written. Keep theirs, or write mine over it.\n"
            f"Theirs:\n{theirs or '(not there any more)'}\nMine:\n{mine or '(taken out)'}"
        )
        self.file = file
        self.theirs = theirs
        self.mine = mine


@dataclass(frozen=True, slots=True)
class SeedProblem:
    """One thing in `seeds/` that was left out, and why.

    Attributes:
        file: path below the seeds folder, "articles/2025-11-24_x.toml".
        where: which entry, "[[strike]] 'campaign-toll'"; empty when it is the whole file.
        field: which key; empty when it is the whole entry.
        message: what is wrong, what is allowed, what to do.
        warning: true when nothing was left out and the reader should know all the same.
    """

    file: str
    where: str
    field: str
    message: str
    warning: bool = False

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, self.where, self.field) if part)
        return f"{place}: {self.message}"
