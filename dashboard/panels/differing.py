"""Where reports of one strike say different things: what each says, who says so, and what is known of why."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from dashboard.corpus.attribution import newsrooms, remark
from dashboard.corpus.columns import NAT, NEVER, Ints, Mask
from dashboard.corpus.figures import plural
from dashboard.corpus.incidents import Incident, Incidents
from dashboard.corpus.many import coded
from dashboard.facts.fact import Fact
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
    return incident.selection.keep(("differing", incident.place), lambda: _differing(incident))


def _differing(incident: Incident) -> tuple[Line, ...]:
    differ = differences(incident.all)
    columns = [column for column in _ON if differ[column][0][incident.place]]
    facts = incident.selection.corpus.facts(incident.reports) if columns else []
    return tuple(_line(incident, column, _by_value(incident.reports, facts, column)) for column in columns)


def differences(found: Incidents) -> dict[str, tuple[Mask, Ints]]:
    """By subject: on which strikes reports differ, and the reports that state it of these."""
    return found.selection.keep("differences", lambda: {column: _differences(found, column) for column in _ON})


def _differences(found: Incidents, column: str) -> tuple[Mask, Ints]:
    """*column*: on which strikes reports differ; of dates, only where a day lies outside what another states."""
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


def _by_value(rows: Sequence[int], facts: Sequence[Fact], column: str) -> Mapping[Any, list[int]]:
    """The reports of each value of *column* that any states, the most frequent first."""
    said: dict[Any, list[int]] = {}
    for row, fact in zip(rows, facts, strict=True):
        if value := getattr(fact, column, None):
            said.setdefault(tuple(sorted(value)) if column == "theatre" else value, []).append(row)
    return dict(sorted(said.items(), key=lambda item: -len(item[1])))


def _line(incident: Incident, column: str, said: Mapping[Any, list[int]]) -> Line:
    values = [_words(column, value) for value in said]
    by = [_who(incident, rows) for rows in said.values()]
    corpus, fewer = incident.selection.corpus, [row for rows in list(said.values())[1:] for row in rows]
    notes = dict.fromkeys(note for row in fewer if (note := remark(corpus, row)) and not note.startswith(_FOR_EDITORS))
    cells = (
        Cell(_ON[column], strong=True),
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
