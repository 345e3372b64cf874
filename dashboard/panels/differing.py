"""Where reports of one strike say different things: what each says, who says so, and what is known of why."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from dashboard.corpus.attribution import newsrooms
from dashboard.corpus.columns import NAT, NEVER, Ints, Mask
from dashboard.corpus.figures import plural
from dashboard.corpus.incidents import Incident, Incidents
from dashboard.corpus.many import coded
from dashboard.facts.strikes import THEATRE_NAMES
from dashboard.panels.panel import Cell, Line
from dashboard.values import dates, numbers

_ON = {
    "killed": "People killed",
    "vessels": "Vessels counted",
    "ordinal": "Number in the series",
    "survivors": "Picked up alive",
    "missing": "Missing",
    "date": "Day",
    "theatre": "Waters",
}
_FOR_EDITORS = ("Date recorded as", "Affiliation recorded as")


def differing(incident: Incident) -> tuple[Line, ...]:
    """A line for each subject on which reports of *incident* differ; none where they agree."""
    lines = (
        _line(incident, label, _by_value(incident, incident.reports, column), column) for column, label in _ON.items()
    )
    return tuple(line for line in lines if line)


def differences(found: Incidents) -> dict[str, tuple[Mask, Ints]]:
    """By subject: on which strikes reports differ, and the reports that state it of these."""
    return {column: _differences(found, column) for column in _ON}


def _differences(found: Incidents, column: str) -> tuple[Mask, Ints]:
    corpus = found.selection.corpus
    if column == "date":
        stated = np.flatnonzero(corpus["start"][found.rows] != NAT)
        first, last = np.full(len(found), NAT, np.int64), np.full(len(found), NEVER, np.int64)
        np.maximum.at(first, found.of_report[stated], corpus["start"][found.rows[stated]])
        np.minimum.at(last, found.of_report[stated], corpus["end"][found.rows[stated]])
        differ = first > last
        return differ, found.rows[stated[differ[found.of_report[stated]]]]
    # A list is one value as a whole: which waters.
    of_table = found.rows - corpus.first_rows["strikes"]
    said = corpus["waters"][of_table] if column == "theatre" else coded(corpus, "strikes", column).one(found.rows)
    stated = np.flatnonzero(said >= 0)
    least, most = np.full(len(found), NEVER, np.int64), np.full(len(found), -1, np.int64)
    np.minimum.at(least, found.of_report[stated], said[stated])
    np.maximum.at(most, found.of_report[stated], said[stated])
    differ = least < most
    return differ, found.rows[stated[differ[found.of_report[stated]]]]


def _by_value(incident: Incident, reports: Sequence[int], column: str) -> Mapping[Any, list[int]]:
    """The reports of each value of *column* that any states, the most frequent first; vaguer dates hold exact ones."""
    corpus = incident.selection.corpus
    said: dict[Any, list[int]] = {}
    for row in reports:
        if value := getattr(corpus.fact(row), column, None):
            said.setdefault(tuple(sorted(value)) if column == "theatre" else value, []).append(row)
    if column == "date":
        said = _apart(said)
    return dict(sorted(said.items(), key=lambda item: -len(item[1])))


def _apart(said: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """Dates that contradict each other: a day within a span that another states does not."""
    bounds = [dates.read(value) for value in said]
    agree = not bounds or max(date.start for date in bounds) <= min(date.end for date in bounds)
    return {} if agree else dict(said)


def _line(incident: Incident, label: str, said: Mapping[Any, list[int]], column: str) -> Line | None:
    if len(said) < 2:
        return None
    corpus = incident.selection.corpus
    values = [_words(column, value) for value in said]
    by = [_who(incident, rows) for rows in said.values()]
    fewer = [row for rows in list(said.values())[1:] for row in rows]
    notes = dict.fromkeys(
        note for row in fewer if (note := corpus.fact(row).note) and not note.startswith(_FOR_EDITORS)
    )
    cells = (
        Cell(label, strong=True),
        Cell(" · ".join(values)),
        Cell(" · ".join(f"{value}: {who}" for value, who in zip(values, by, strict=True))),
        Cell(" ".join(notes) or "No reason is given."),
    )
    return Line(cells, tuple(row for rows in said.values() for row in rows))


def _who(incident: Incident, rows: Sequence[int]) -> str:
    rooms = newsrooms(incident.selection.corpus, rows)
    names = ", ".join(rooms[:2]) + (f" and {len(rooms) - 2} more" if len(rooms) > 2 else "")
    return f"{len(rows)} {plural(len(rows), 'report')}" + (f" ({names})" if names else "")


def _words(column: str, value: Any) -> str:
    if column == "date":
        return dates.words(value)
    if column == "theatre":
        return " and ".join(THEATRE_NAMES[key].removeprefix("the ") for key in value)
    return numbers.words(value) if column != "ordinal" else str(value)
