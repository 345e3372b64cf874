"""What can be asked, declared once: a path, what it takes, what it gives, and how it is answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

from dashboard import answers
from dashboard.columns import PLANS
from dashboard.corpus import Corpus
from dashboard.documents import panel_in, panels_in
from dashboard.errors import NotAnsweredError, UnknownPanelError
from dashboard.exports.formats.json import encoded, write, write_table
from dashboard.exports.rows import row_of
from dashboard.panels import PANELS
from dashboard.said import DocumentSaid, FigureName, FigureSaid, PanelName, TableName
from dashboard.tables import FRAMES
from dashboard.tables.frames import known
from dashboard.tables.paging import size, stretch
from dashboard.views import View, select

MOST_ROWS = 1_000  # of a table in one answer
MOST_STATEMENTS = 10_000  # behind a panel


@dataclass(frozen=True)
class Asked:
    """A request as it was understood.

    Attributes:
        corpus: the version of the data that is asked.
        view: what is chosen.
        names: those in its path.
        first, most: the stretch of a table: rows from 0 on, and how many.
    """

    corpus: Corpus
    view: View
    names: Mapping[str, str]
    first: int = 0
    most: int = MOST_ROWS


@dataclass(frozen=True)
class Answer:
    """What is given: how its JSON is made, once it is wanted, and of how many rows it is a stretch."""

    content: Callable[[], bytes]
    of: int | None = None


@dataclass(frozen=True)
class Endpoint:
    """One thing that can be asked.

    Attributes:
        path: below /api, with names in braces.
        name: unique among them.
        summary: what it gives, in a line.
        gives: the type of its JSON.
        answer: the answer to a request; it raises a DashboardError for what is not there.
        names: by name in the path: what it means and what it may be; empty where that hangs on the view.
        viewed: whether it takes the query of a link.
        paged: whether it takes `limit` and `offset`.
    """

    path: str
    name: str
    summary: str
    gives: Any
    answer: Callable[[Asked], Answer]
    names: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    viewed: bool = True
    paged: bool = False


def _tables(asked: Asked) -> Answer:
    return Answer(lambda: encoded(answers.tables(select(asked.corpus, asked.view))))


def _table(asked: Asked) -> Answer:
    name, selection = known(asked.names["table"]), select(asked.corpus, asked.view)
    return Answer(
        lambda: write_table(stretch(selection, name, asked.first, asked.most)),
        size(selection, name),
    )


def _figures(_: Asked) -> Answer:
    return Answer(lambda: encoded(answers.figures()))


def _figure(asked: Asked) -> Answer:
    said = answers.figure(asked.corpus, asked.view, asked.names["table"], asked.names["column"])
    return Answer(lambda: encoded(said))


def _panels(asked: Asked) -> Answer:
    return Answer(lambda: encoded(answers.panels(asked.corpus, asked.view)))


def _panel(asked: Asked) -> Answer:
    subject, name = asked.names["subject"], asked.names["panel"]
    panel = panel_in(asked.view, subject, asked.corpus, name)
    if panel is None:
        there = ", ".join(one.id for one in panels_in(asked.view, subject, asked.corpus)) or "none"
        message = f"there is no panel {subject}/{name} in this view. Panels of it: {there}."
        raise UnknownPanelError(message)
    if (number := len(panel.rows)) > MOST_STATEMENTS:
        detail = f"{subject}/{name} rests on {number:,} statements, and {MOST_STATEMENTS:,} are given at once."
        raise NotAnsweredError(400, f"{detail} Choose less: a period, an actor, a kind.")
    return Answer(lambda: write(answers.panel(asked.corpus, asked.view, subject, name)))


_WITH_FIGURES = tuple(name for name, plan in PLANS.items() if plan.figures)
_ROW = reduce(or_, map(row_of, FRAMES))
_COLUMNS = tuple(dict.fromkeys(column for plan in PLANS.values() for column in plan.figures))
ENDPOINTS = (
    Endpoint("/tables", "tables", "The tables, with how many rows of each a view keeps", list[TableName], _tables),
    Endpoint(
        "/tables/{table}",
        "table",
        "The rows of a table that a view keeps, each fact with its citation; as `dashboard export --format json`",
        list[_ROW],  # type: ignore[valid-type]
        _table,
        {"table": ("The table.", FRAMES)},
        paged=True,
    ),
    Endpoint("/figures", "figures", "The figures that can be asked for", list[FigureName], _figures, viewed=False),
    Endpoint(
        "/figures/{table}/{column}",
        "figure",
        "A hedged number, added up over the acts of a view, with its bounds; as `dashboard total --json`",
        FigureSaid,
        _figure,
        {"table": ("The table.", _WITH_FIGURES), "column": ("A hedged number of the table.", _COLUMNS)},
    ),
    Endpoint("/panels", "panels", "The panels of a view; as `dashboard panels --json`", list[PanelName], _panels),
    Endpoint(
        "/panels/{subject}/{panel}",
        "panel",
        "A panel with the statements behind it; as `dashboard export --panel SUBJECT/PANEL --format json`",
        DocumentSaid,
        _panel,
        {"subject": ("The subject.", tuple(PANELS)), "panel": ("One of its panels in this view.", ())},
    ),
)
