"""82, 83 and "more than 80": the sum beside the totals that were stated since the last strike."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from dashboard.columns import NAT
from dashboard.corpus import Selection
from dashboard.corpus.attribution import is_quoted
from dashboard.corpus.figures import Figure, killed, plural
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import incidents
from dashboard.corpus.many import coded
from dashboard.corpus.rows import Rows
from dashboard.panels.panel import NumberLine, Panel, Part, Point, Words
from dashboard.panels.sourcing import voices
from dashboard.values import numbers, spans

_MOST = 2  # so many stated totals stand beside the sum, the most frequent ones, and the article's


def why_they_differ(selection: Selection) -> Panel | None:
    """The sum beside the totals stated since the last strike: each figure, who says it, how it comes about."""
    deaths, found = killed(selection), incidents(selection)
    last = int(found.end[found.how != UNDATED].max(initial=NAT))
    if deaths is None or deaths.since_start or last == NAT:
        return None
    late: dict[tuple[float, bool], list[tuple[str, int]]] = {}
    for number, row in _late(selection, last):
        late.setdefault(_place(number), []).append((number, row))
    late.pop((deaths.low, False), None)  # what agrees with the sum to the last is no other number
    often = sorted(late.values(), key=lambda mine: -len(mine))
    own = [mine for mine in often[_MOST:] if any(is_quoted(selection.corpus, row) for _, row in mine)]
    points = [
        _sum(selection, deaths),
        *sorted((_point(selection, mine, deaths) for mine in (*often[:_MOST], *own)), key=lambda one: one.value),
    ]
    if len(points) < 2:
        return None
    said = _explained(selection, [row for point in points for row in point.rows])
    points = [points[0], *(replace(one, why=_why(one, points, said) or one.why) for one in points[1:])]
    rows = Rows.once(point.rows for point in points)
    return Panel(
        "why-totals-differ",
        _title(points),
        NumberLine(tuple(points)),
        rows,
        lead=("What was announced, added up, beside what others state",),
        notes=("Totals stated as of the day of the last strike or later, and those that name no day.",),
        section="Over time",
    )


def _title(points: Sequence[Point]) -> Words:
    """How the sum and the other numbers stand to each other: "82 agrees with “more than 80”; 83 is higher"."""
    deaths, *others = points
    title: list[Part] = []
    for how, after in (("agrees", ""), ("lower", " is lower"), ("higher", " is higher")):
        mine = [point for point in others if point.against == how]
        for place, point in enumerate(mine):
            title.append(", " if place else "; " if title else "")
            title += ["" if after or place else (_figure(deaths)), "" if after or place else " agrees with "]
            title.append(_figure(point))
        title += [after.replace("is", "are") if len(mine) > 1 else after] if mine else []
    return tuple(part for part in title if part != "")


def _place(said: str) -> tuple[float, bool]:
    """Where a stated number stands, and whether it is one that lies above: "at least 83" stands with 83."""
    number = numbers.read(said)
    return number.said[0], number.hedge == ">"


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


def _point(selection: Selection, late: Sequence[tuple[str, int]], deaths: Figure) -> Point:
    """A number with all who state it, the plain ones first: "83", with those of "at least 83"."""
    corpus = selection.corpus
    several = sorted(late, key=lambda one: (numbers.read(one[0]).hedge, not is_quoted(corpus, one[1])))
    by_words: dict[str, list[int]] = {}
    for said, row in several:
        by_words.setdefault(numbers.words(said), []).append(row)
    rows, number = tuple(row for _, row in several), numbers.read(several[0][0])
    article = any(is_quoted(corpus, row) for row in rows)
    first, *more = by_words
    who = [voices(corpus, by_words[first]), *(f"{words}: {voices(corpus, by_words[words])}" for words in more)]
    against = "higher" if number.low > deaths.high else "lower" if number.high < deaths.low else "agrees"
    return Point(
        value=number.said[0],
        text=first,
        open=number.hedge in (">", ">="),
        who="; ".join(who),
        why="No reason is given.",
        rows=rows,
        colour="article" if article else "stated",
        against=against,
    )


def _figure(point: Point) -> Figure:
    return Figure(point.text, point.value, point.value, "people", point.rows)
