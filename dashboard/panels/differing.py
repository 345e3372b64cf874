"""Where reports of one strike say different things: what each says, who says so, and what is known of why."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from dashboard.corpus.attribution import newsrooms, remark
from dashboard.corpus.columns import NAT, PLANS, Ints, Mask
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
_NAMED = 2  # newsrooms that are named
_FOR_EDITORS = ("Date recorded as", "Affiliation recorded as")


def differing(incident: Incident) -> tuple[Line, ...]:
    """A line for each value of each subject on which reports of *incident* differ; none where they agree."""
    return incident.selection.keep(("differing", incident.place), lambda: _differing(incident))


def _differing(incident: Incident) -> tuple[Line, ...]:
    differ = differences(incident.all)
    columns = [column for column in _ON if differ[column][0][incident.place]]
    corpus = incident.selection.corpus
    own = [row for row in incident.reports if corpus.act[row] == incident.act]
    facts = corpus.facts(own) if columns else []
    return tuple(line for column in columns for line in _lines(incident, column, _by_value(own, facts, column)))


def differences(found: Incidents) -> dict[str, tuple[Mask, Ints]]:
    """By subject: on which strikes reports differ, and the reports that state it of these."""
    return found.selection.keep("differences", lambda: {column: _differences(found, column) for column in _ON})


def _differences(found: Incidents, column: str) -> tuple[Mask, Ints]:
    """*column*: on which strikes a report states what another rules out: "at least 3" does not differ from 3.

    What is reported of one strike of a group says nothing of the group.
    """
    corpus = found.selection.corpus
    of_table = found.rows - corpus.first_rows["strikes"]
    if column == "date":
        low, high = corpus["start"][found.rows], corpus["end"][found.rows]
        stated = np.flatnonzero(low != NAT)
    elif column in PLANS["strikes"].figures:
        low, high = (corpus[f"strikes.{column}.{end}"][of_table] for end in ("low", "high"))
        stated = np.flatnonzero(~np.isnan(low))
    else:  # a list is one value as a whole: which waters
        said = corpus["waters"][of_table] if column == "theatre" else coded(corpus, "strikes", column).one(found.rows)
        low = high = said
        stated = np.flatnonzero(said >= 0)
    stated = stated[corpus.act[found.rows[stated]] == found.act[found.of_report[stated]]]
    least, most = np.full(len(found), np.inf), np.full(len(found), -np.inf)
    np.maximum.at(most, found.of_report[stated], low[stated])
    np.minimum.at(least, found.of_report[stated], high[stated])
    differ = most > least
    return differ, found.rows[stated[differ[found.of_report[stated]]]]


def _by_value(rows: Sequence[int], facts: Sequence[Fact], column: str) -> Mapping[Any, list[int]]:
    """The reports of each value of *column* that any states, the most frequent first."""
    said: dict[Any, list[int]] = {}
    for row, fact in zip(rows, facts, strict=True):
        if value := getattr(fact, column, None):
            said.setdefault(tuple(sorted(value)) if column == "theatre" else value, []).append(row)
    return dict(sorted(said.items(), key=lambda item: -len(item[1])))


def _lines(incident: Incident, column: str, said: Mapping[Any, list[int]]) -> Iterator[Line]:
    """A line a value, the most frequent first: how many say so, who, and what is known of why they differ from it."""
    why = ["", *(_why(incident, rows) for rows in list(said.values())[1:])]
    for place, ((value, rows), reason) in enumerate(zip(said.items(), why, strict=True)):
        cells = (
            Cell("" if place else _ON[column], strong=not place),
            Cell(_words(column, value), strong=True),
            Cell(f"{len(rows)} {plural(len(rows), 'report')}", _who(incident, rows), tuple(rows)),
            Cell(reason),
        )
        yield Line(cells, tuple(rows))


def _why(incident: Incident, rows: Sequence[int]) -> str:
    notes = (remark(incident.selection.corpus, row) for row in rows)
    return " ".join(dict.fromkeys(note for note in notes if note and not note.startswith(_FOR_EDITORS)))


def _who(incident: Incident, rows: Sequence[int]) -> str:
    rooms = newsrooms(incident.selection.corpus, rows)
    return ", ".join(rooms[:_NAMED]) + (f" +{len(rooms) - _NAMED}" if len(rooms) > _NAMED else "")


def _words(column: str, value: Any) -> str:
    if column == "date":
        return dates.words(value)
    if column == "theatre":
        return " and ".join(THEATRE_NAMES[key].removeprefix("the ") for key in value)
    return numbers.words(value) if column != "ordinal" else str(value)
