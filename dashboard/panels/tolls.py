"""Why 82, 83 and "more than 80": the sum beside the totals that were stated since the last strike."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import is_quoted, newsrooms, remark, said_by
from dashboard.corpus.columns import NAT
from dashboard.corpus.figures import Figure, killed, plural
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import incidents
from dashboard.corpus.many import coded
from dashboard.panels.panel import NumberLine, Panel, Part, Point
from dashboard.panels.sourcing import rooms
from dashboard.values import numbers

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
    title: list[Part] = ["Why "]
    for place, point in enumerate(points):
        title += [", " if 0 < place < len(points) - 1 else " and " if place else "", _figure(point)]
    rows = tuple(dict.fromkeys(row for point in points for row in point.rows))
    return Panel(
        "why-totals-differ",
        (*title, "?"),
        NumberLine(tuple(points)),
        rows,
        lead=(_explained(selection, rows),),
        notes=("Totals stated as of the day of the last strike or later, and those that name no day.",),
        section="Over time",
    )


def _explained(selection: Selection, rows: Sequence[int]) -> str:
    """The editor's sentence on it, where a comparison of one of *rows* with the record has one."""
    corpus, behind = selection.corpus, set(rows)

    def among(fact: str) -> bool:
        return corpus.rows.get(fact) in behind

    entries = corpus.registers["comparisons"].values()
    here = (entry for entry in entries if among(entry.fact) and sum(map(among, {*entry.record})) > 1)
    return next((entry.words for entry in here), "What was announced, added up, beside what others state")


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
    notes = [note for row in rows if is_quoted(corpus, row) == article and (note := remark(corpus, row))]
    who = [*quoted, *([rooms(corpus, record)] if record else [])]
    return Point(
        value=number.said[0],
        text=numbers.words(said),
        open=number.hedge in (">", ">="),
        who="; ".join(who),
        why=min(notes, key=len, default="No reason is given.") if article else _reason(corpus, record),
        rows=rows,
        colour="article" if article else "stated",
    )


def _reason(corpus: Corpus, rows: Sequence[int]) -> str:
    """What pages that state one total say of why: each note once, with whose it is."""
    by_note: dict[str, list[int]] = {}
    for row in rows:
        if note := remark(corpus, row):
            by_note.setdefault(note, []).append(row)
    whose = {note: " and ".join(newsrooms(corpus, mine)[:2]) or "newsroom not shown" for note, mine in by_note.items()}
    told = [f"{name}: {note}" for note, name in whose.items()]
    silent = [row for row in rows if not remark(corpus, row)]
    told += [f"{len(silent)} more give no reason."] if silent and told else []
    return " ".join(told) or "No reason is given."


def _figure(point: Point) -> Figure:
    return Figure(point.text, point.value, point.value, "people", point.rows)
