"""The program, asked for the same answers. The only file here that may import it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import numpy as np

from dashboard.columns import EPOCH
from dashboard.corpus import Corpus, Selection, everything, figures, from_seeds
from dashboard.corpus.attribution import statement
from dashboard.facts.designations import LIST_NAMES
from dashboard.panels.acting import LETTERS
from dashboard.seeds import check, files
from dashboard.views import View, select
from tests.oracle.count import Answers, Choice
from tests.oracle.count import Figure as Stated


def program_corpus(folder: Path) -> Corpus:
    """What the program makes of a folder of seeds, as `program_answers` wants it."""
    return from_seeds(check(files(folder)))


def program_statements(corpus: Corpus) -> Mapping[str, str]:
    """The program's sentence for each fact: the oracle seeks words in it and cannot make it."""
    return {corpus.id(row): statement(corpus, row) for row in everything(corpus).rows.tolist()}


def program_rows(corpus: Corpus, words: str) -> set[str]:
    """The ids of the rows that the program keeps for *words*."""
    return {corpus.id(row) for row in select(corpus, View(words=words)).rows.tolist()}


def program_answers(corpus: Corpus, choice: Choice) -> Answers:
    """The program's own figures under a choice, each taken from the call that the screen takes it from."""
    chosen = {name: getattr(choice, name) for name in Choice.__dataclass_fields__}
    selection = select(corpus, View(**chosen))
    return Answers(
        **{column: _stated(selection, column) for column in ("strikes", "killed", "vessels", "survivors", "missing")},
        deaths_by_waters=_by_waters(selection, "killed"),
        strikes_by_waters=_by_waters(selection, "strikes"),
        deaths_by_month=_by_month(selection),
        designations=_number(figures.acts(selection, "designations")),
        organizations=_on_lists(selection),
        sanctions=_number(figures.acts(selection, "sanctions")),
        people_sanctioned=_number(figures.people(selection, "sanctions")),
        people_charged=_number(figures.people(selection, "indictments")),
        cases=_number(figures.acts(selection, "indictments")),
        people_with_offer=_number(figures.people(selection, "rewards")),
        people_acted_on=_number(figures.people(selection, *LETTERS)),
        organizations_acted_on=_number(figures.organizations(selection, *LETTERS)),
        offers=_number(figures.acts(selection, "rewards")),
        acts=_number(figures.acts(selection)),
        partly=figures.acts(selection, "strikes").partly,
        undated=selection.undated,
        undated_pages=selection.unplaced,
    )


def _number(figure: figures.Figure) -> int:
    return int(figure.low)


def _stated(selection: Selection, column: str) -> Stated | None:
    figure = figures.total(selection, "strikes", column)
    if figure is None:
        return None
    least, most = figure.spread or selection.total("strikes", column).spread
    return Stated(figure.low, figure.high, least, most)


def _on_lists(selection: Selection) -> dict[str, int]:
    numbers = {name: _number(figures.organizations(selection, "designations", listed=name)) for name in LIST_NAMES}
    return {name: number for name, number in numbers.items() if number}


def _acts_with(selection: Selection, column: str) -> dict[int, tuple[float, float]]:
    """The bounds of each strike act that is counted for *column*, none of a running total."""
    total = selection.total("strikes", column)
    if total.is_running:
        return {}
    return {act: (low, high) for act, low, high in zip(total.acts.tolist(), total.lows, total.highs, strict=True)}


def _by_waters(selection: Selection, column: str) -> dict[tuple[str, ...] | str, tuple[float, float]]:
    waters = selection.horizon.waters
    found: dict[tuple[str, ...] | str, tuple[float, float]] = {}
    for act, (low, high) in _acts_with(selection, column).items():
        where = waters.get(act, ((),))
        key = where[0] if len(where) == 1 else "not agreed"
        before = found.get(key, (0, 0))
        found[key] = (before[0] + low, before[1] + high)
    return found


def _by_month(selection: Selection) -> dict[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = {}
    start, end, how = selection.horizon.times
    counted = np.flatnonzero(selection.corpus.enters).tolist()  # a doubtful row has a time of its own
    first = {int(selection.corpus.act[row]): row for row in reversed(counted)}
    for act, (low, high) in _acts_with(selection, "killed").items():
        row = first[act]
        days = [date.fromordinal(int(day) + EPOCH) for day in (start[row], end[row])] if how[row] else []
        months = {f"{day:%Y-%m}" for day in days}
        key = months.pop() if len(months) == 1 else "several" if months else "undated"
        before = found.get(key, (0, 0))
        found[key] = (before[0] + low, before[1] + high)
    return found
