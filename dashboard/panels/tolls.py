"""Why 82, 83 and "more than 80": the sum beside the totals that were stated since the last strike."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import is_quoted, said_by
from dashboard.corpus.columns import NAT
from dashboard.corpus.figures import Figure, killed, plural
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import incidents
from dashboard.corpus.many import coded
from dashboard.corpus.rows import Rows
from dashboard.panels.panel import NumberLine, Panel, Part, Point
from dashboard.panels.sourcing import rooms
from dashboard.values import numbers, spans

_MOST = 2  # so many stated totals stand beside the sum, the most frequent ones, and the article's


def why_they_differ(selection: Selection) -> Panel | None:
    """The sum beside the totals stated since the last strike: each figure, who says it, how it comes about."""
    deaths, found = killed(selection), incidents(selection)
    last = int(found.end[found.how != UNDATED].max(initial=NAT))
    if deaths is None or deaths.since_start or last == NAT:
        return None
    late = _late(selection, last)
    often = [said for said, _ in Counter(said for said, _ in late).most_common(_MOST)]
    own = [said for said, row in late if is_quoted(selection.corpus, row)]
    stated = [said for said in dict.fromkeys([*often, *own]) if numbers.words(said) != deaths.text]
    points = [_sum(selection, deaths), *(_point(selection, said, late) for said in stated)]
    if len(points) < 2:
        return None
    said = _explained(selection, [row for point in points for row in point.rows])
    points = [points[0], *(replace(one, why=_why(one, points, said) or one.why) for one in points[1:])]
    title: list[Part] = ["Why "]
    for place, point in enumerate(points):
        title += [", " if 0 < place < len(points) - 1 else " and " if place else "", _figure(point)]
    rows = Rows.once(point.rows for point in points)
    return Panel(
        "why-totals-differ",
        (*title, "?"),
        NumberLine(tuple(points)),
        rows,
        lead=("What was announced, added up, beside what others state",),
        notes=("Totals stated as of the day of the last strike or later, and those that name no day.",),
        section="Over time",
    )


def _explained(selection: Selection, rows: Sequence[int]) -> tuple[str, ...]:
    """The editor's sentences on it, where a comparison of one of *rows* with the record has some."""
    corpus, behind = selection.corpus, set(rows)

    def among(fact: str) -> bool:
        """Whether *fact* is one of *rows*."""
        return corpus.rows.get(fact) in behind

    entries = corpus.registers["comparisons"].values()
    here = (entry for entry in entries if among(entry.fact) and sum(map(among, {*entry.record})) > 1)
    words = next((entry.words for entry in here), "")
    return tuple(words[span.start : span.end] for span in spans.sentences(words))


def _why(point: Point, points: Sequence[Point], said: Sequence[str]) -> str:
    """Of the sentences *said* that name the number of a point, the one that names the fewest others."""
    texts = [one.text.casefold() for one in points]
    mine = [words for words in said if point.text.casefold() in words.casefold()]
    return min(mine, key=lambda words: sum(text in words.casefold() for text in texts), default="")


def _late(selection: Selection, last: int) -> list[tuple[str, int]]:
    """(notation, row) of the running totals as of the day of the last strike or later, or of no stated day."""
    corpus, rows = selection.corpus, np.array(selection.running(), np.int32)
    rows = rows[(corpus["end"][rows] >= last) | (corpus["end"][rows] == NAT)]
    stated = coded(corpus, "strikes", "killed")
    places, codes = stated.of(rows)
    return [(stated.values[code], row) for code, row in zip(codes.tolist(), rows[places].tolist(), strict=True)]


def _sum(selection: Selection, deaths: Figure) -> Point:
    over = f" The least and the most of all reports add up to {deaths.range}." if deaths.range else ""
    return Point(
        value=deaths.low,
        text=deaths.text,
        open=False,
        who=f"added up here from {len(deaths.rows)} {plural(len(deaths.rows), 'report')}",
        why=f"The sum of what was announced strike by strike.{over}",
        rows=deaths.rows,
        colour="strikes",
    )


def _point(selection: Selection, said: str, late: Sequence[tuple[str, int]]) -> Point:
    corpus = selection.corpus
    rows = tuple(row for other, row in late if other == said)
    number = numbers.read(said)
    article = any(is_quoted(corpus, row) for row in rows)
    quoted = [said_by(corpus, row) for row in rows if is_quoted(corpus, row)]
    record = [row for row in rows if not is_quoted(corpus, row)]
    who = list(dict.fromkeys(quoted))
    who += [f"{len(record)} {plural(len(record), 'report')}, {rooms(corpus, record)}"] if record else []
    return Point(
        value=number.said[0],
        text=numbers.words(said),
        open=number.hedge in (">", ">="),
        who="; ".join(who),
        why="No reason is given.",
        rows=rows,
        colour="article" if article else "stated",
    )


def _figure(point: Point) -> Figure:
    return Figure(point.text, point.value, point.value, "people", point.rows)
