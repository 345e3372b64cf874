"""Where reports of one strike say different things: what each says, who says so, and what is known of why."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.columns import NAT, PLANS, Ints, Mask
from dashboard.corpus.attribution import newsrooms, remark, statement
from dashboard.corpus.figures import plural
from dashboard.corpus.incidents import Incident, Incidents
from dashboard.corpus.many import Coded, coded
from dashboard.corpus.passages import Piece
from dashboard.facts.fact import Fact
from dashboard.facts.strikes import THEATRE_NAMES
from dashboard.panels.most import named
from dashboard.panels.panel import Cell, Line, Range, Said
from dashboard.values import dates, numbers

SUBJECTS = {
    "killed": "People killed",
    "survivors": "Picked up alive",
    "missing": "Missing",
    "vessels": "Vessels counted",
    "date": "Day",
    "theatre": "Waters",
    "ordinal": "Number in the series",
}
_IN_STATEMENT = ("killed", "date", "theatre")  # what a statement says anyway
_NAMED, _SENTENCES = 2, 4  # newsrooms that are named beside a value, and different sentences that are shown of it
_FOR_EDITORS = ("Date recorded as", "Affiliation recorded as")
_ORDINAL = re.compile(r"(at least )?(\d+)")


@dataclass(frozen=True)
class Difference:
    """What reports of one strike say differently of one subject.

    Attributes:
        subject: a key of `SUBJECTS`.
        said: each value with who says it, those that most reports state first.
    """

    incident: Incident
    subject: str
    said: tuple[Said, ...]

    @property
    def size(self) -> float:
        """How far the values lie apart."""
        places = [one.at for one in self.said]
        return max(places) - min(places)

    @property
    def words(self) -> str:
        """All of it in one line."""
        return "; ".join(
            f"{one.words}: {one.reports} ({one.who})" if one.who else f"{one.words}: {one.reports}" for one in self.said
        )

    @property
    def drawn(self) -> Cell:
        """It as a drawing."""
        return Cell(self.words, range=Range(self.said))

    def in_short(self) -> Iterator[Line]:
        """A line a value: how many say so, who, and what is known of why."""
        for place, one in enumerate(self.said):
            cells = (
                Cell("" if place else SUBJECTS[self.subject], strong=not place),
                Cell(one.words, strong=True),
                Cell(one.reports, one.who, one.rows),
                Cell(one.why),
            )
            yield Line(cells, one.rows)

    def in_full(self) -> Iterator[Line]:
        """A line a sentence, each once, with all who say so; the value is marked in it."""
        corpus = self.incident.selection.corpus
        for one in self.said:
            said: dict[str, list[int]] = {}
            for row in one.rows:
                said.setdefault(statement(corpus, row), []).append(row)
            for place, (words, rows) in enumerate(list(said.items())[:_SENTENCES]):
                more = f"; {SUBJECTS[self.subject].lower()}: {one.words}." if self.subject not in _IN_STATEMENT else ""
                sentence = f"{words.removesuffix('.')}{more}" if more else words
                yield Line(
                    (
                        Cell("" if place else one.words, strong=True),
                        Cell(sentence, rows=tuple(rows), pieces=_marked(sentence, one.words, last=bool(more))),
                        Cell(named(newsrooms(corpus, rows)) or "newsroom not shown"),
                    ),
                    tuple(rows),
                )


def differing(incident: Incident) -> tuple[Difference, ...]:
    """On what reports of *incident* differ; nothing where they agree."""
    return incident.selection.keep(("differing", incident.place), lambda: _differing(incident))


def _differing(incident: Incident) -> tuple[Difference, ...]:
    differ = differences(incident.all)
    columns = [column for column in SUBJECTS if differ[column][0][incident.place]]
    corpus = incident.selection.corpus
    own = [row for row in incident.reports if corpus.act[row] == incident.act]
    facts = corpus.facts(own) if columns else []
    return tuple(
        Difference(incident, column, tuple(_said(incident, column, _by_value(own, facts, column))))
        for column in columns
    )


def differences(found: Incidents) -> dict[str, tuple[Mask, Ints]]:
    """By subject: on which strikes reports differ, and the reports that state it of these."""
    return found.selection.keep("differences", lambda: {column: _differences(found, column) for column in SUBJECTS})


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
    elif column == "ordinal":
        low, high = _places(coded(corpus, "strikes", column), found.rows)
        stated = np.flatnonzero(~np.isnan(low))
    else:  # a list is one value as a whole: which waters
        low = high = corpus["waters"][of_table]
        stated = np.flatnonzero(low >= 0)
    stated = stated[corpus.act[found.rows[stated]] == found.act[found.of_report[stated]]]
    least, most = np.full(len(found), np.inf), np.full(len(found), -np.inf)
    np.maximum.at(most, found.of_report[stated], low[stated])
    np.minimum.at(least, found.of_report[stated], high[stated])
    differ = most > least
    return differ, found.rows[stated[differ[found.of_report[stated]]]]


def _places(stated: Coded, rows: Ints) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """(least, most) of a place in a series that each of *rows* states, "at least 5"; NaN where it states none."""
    matches = [_ORDINAL.fullmatch(value) for value in stated.values]
    low = np.array([*(float(match[2]) if match else np.nan for match in matches), np.nan])
    high = np.array([*(np.inf if match and match[1] else place for match, place in zip(matches, low, strict=False))])
    codes = stated.one(rows)
    return low[codes], np.append(high, np.nan)[codes]


def _by_value(rows: Sequence[int], facts: Sequence[Fact], column: str) -> Mapping[Any, list[int]]:
    """The reports of each value of *column* that any states, the most frequent first."""
    said: dict[Any, list[int]] = {}
    for row, fact in zip(rows, facts, strict=True):
        if value := getattr(fact, column, None):
            said.setdefault(tuple(sorted(value)) if column == "theatre" else value, []).append(row)
    return dict(sorted(said.items(), key=lambda item: -len(item[1])))


def _said(incident: Incident, column: str, said: Mapping[Any, list[int]]) -> list[Said]:
    """Each value: how many say so, who, and what is known of why, where others are more frequent."""
    found, most = [], max(map(len, said.values()))
    bounds = {value: _bounds(column, value, place) for place, value in enumerate(said)}
    usual = [bounds[value] for value, rows in said.items() if len(rows) == most]
    for place, (value, rows) in enumerate(said.items()):
        low, high = bounds[value]
        found.append(
            Said(
                words=_words(column, value),
                at=low if np.isinf(high) else (low + high) / 2,
                fits=all(low <= other[1] and other[0] <= high for other in usual),
                reports=f"{len(rows)} {plural(len(rows), 'report')}",
                who=_who(incident, rows),
                why=_why(incident, rows) if place else "",
                usual=len(rows) == most,
                rows=tuple(rows),
            )
        )
    return sorted(found, key=lambda one: (-len(one.rows), one.at))


def _bounds(column: str, value: Any, place: int) -> tuple[float, float]:
    """The least and the most that a value can mean: days as days, waters by their place."""
    if column == "date":
        day = dates.read(value)
        return day.start.toordinal(), day.end.toordinal()
    if column == "theatre":
        return float(place), float(place)
    if column == "ordinal":
        match = _ORDINAL.fullmatch(value)
        at = float(match[2]) if match else 0.0
        return at, np.inf if match and match[1] else at
    number = numbers.read(value)
    return number.low, number.high


def _marked(sentence: str, value: str, *, last: bool) -> tuple[Piece, ...]:
    """*sentence* with the *value* marked where it first stands in it, or where it last does."""
    written = re.escape(value).replace(r"\ and\ ", r"\ and\ (?:the\ )?")
    places = list(re.finditer(rf"(?<!\w){written}(?!\w)", sentence, re.IGNORECASE))
    if not places:
        return (Piece(sentence, False),)
    start, end = places[-1 if last else 0].span()
    cut = (Piece(sentence[:start], False), Piece(sentence[start:end], True), Piece(sentence[end:], False))
    return tuple(piece for piece in cut if piece.text)


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
