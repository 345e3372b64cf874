"""The pandas face for those outside: `dashboard.load("seeds")` gives frames as attributes, made when asked for.

The house itself reads `corpus`; inside, frames serve what leaves it (documents, exports, commands) and the page Data.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.columns import PLANS
from dashboard.corpus import Corpus, Selection, attribution, everything, figures, from_files
from dashboard.corpus.figures import Figure
from dashboard.errors import SeedProblem, UnknownFigureError
from dashboard.facts import table
from dashboard.seeds import files
from dashboard.tables.frames import FRAMES, frame, known
from dashboard.tables.paging import cited
from dashboard.views import FILTERS, View, select

__all__ = ["FRAMES", "Tables", "load"]
_DAYS = tuple(name for name, one in FILTERS.items() if one.kind == "day")


class Tables:
    """The facts as pandas frames: `tables.strikes`, `tables.parties`. Never change one.

    Attributes:
        corpus: what the frames are made from.
        selection: which facts they hold.
    """

    def __init__(self, corpus: Corpus, selection: Selection) -> None:
        self.corpus, self.selection = corpus, selection
        self._made: dict[str, pd.DataFrame] = {}

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_") or name not in FRAMES:
            raise AttributeError(name)
        return self.frame(name)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *FRAMES]

    def frame(self, name: str) -> pd.DataFrame:
        """The frame *name*.

        Raises:
            UnknownTableError: there is no such frame; the message names those that are.
        """
        if name not in self._made:
            self._made[name] = frame(self.selection, known(name))
        return self._made[name]

    @property
    def version(self) -> str:
        """Changes with any byte of the seeds in use."""
        return self.corpus.version

    @property
    def problems(self) -> tuple[SeedProblem, ...]:
        """What was left out of the seeds, and warnings."""
        return self.corpus.problems

    def select(self, **filters: Any) -> "Tables":
        """The facts that *filters* keep, by the names of docs/counting.md 5: `start="2025-09-01", actors=["npr"]`.

        A day may be a date or its ISO text; one id may stand without a list.

        Raises:
            TypeError: there is no such filter.
            ValueError: a value that can't be chosen, or no day.
        """
        return Tables(
            self.corpus,
            select(self.corpus, View(**{name: self._value(name, value) for name, value in filters.items()})),
        )

    def _value(self, name: str, value: Any) -> Any:
        if name in _DAYS:
            return date.fromisoformat(value) if isinstance(value, str) else value
        if name not in FILTERS or FILTERS[name].kind == "words":
            return value
        chosen = (value,) if isinstance(value, str) else tuple(value)
        allowed = FILTERS[name].options(self.corpus)
        if unknown := [one for one in chosen if one not in allowed]:
            message = f"{name}: {', '.join(unknown)} can't be chosen. Allowed: {', '.join(allowed)}."
            raise ValueError(message)
        return chosen

    def total(self, name: str, column: str) -> Figure | None:
        """The total of a hedged number over the acts of a fact table: `tables.total("strikes", "killed").text`.

        None where no act states it; see `corpus.figures.Figure`.

        Raises:
            UnknownTableError: there is no such table.
            UnknownFigureError: the column is no hedged number.
        """
        table(name)
        if column not in PLANS[name].figures:
            message = f"{name}.{column} is no hedged number. Allowed: {', '.join(PLANS[name].figures) or 'none'}."
            raise UnknownFigureError(message)
        return figures.total(self.selection, name, column)

    def cite(self, fact: str) -> str:
        """The citation of a fact by its id.

        Raises:
            KeyError: there is no such fact.
        """
        return attribution.cite(self.corpus, self.corpus.rows[fact])

    def cited(self, name: str) -> pd.DataFrame:
        """The frame *name* as it leaves the house, each fact with its citation last; raises like `frame`."""
        return cited(self.selection, name, self.frame(name))


def load(folder: str | Path) -> Tables:
    """The facts in a folder of seeds; what could not be read is in `problems`.

    Raises:
        SeedsNotFoundError: *folder* is not there or is no folder.
    """
    corpus = from_files(files(folder))
    return Tables(corpus, everything(corpus))
