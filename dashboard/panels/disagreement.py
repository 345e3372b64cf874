"""Where reports differ, over all strikes: by subject, those that lie farthest apart first."""

from collections.abc import Sequence

import numpy as np

from dashboard.columns import Ints
from dashboard.corpus import Selection
from dashboard.corpus.figures import count, plural
from dashboard.corpus.incidents import Incidents, incidents
from dashboard.panels.differing import SUBJECTS, Difference, differences, differing
from dashboard.panels.most import LINES, behind, rest
from dashboard.panels.panel import Cell, Column, Line, Panel, Part, Table

_STRIKES = LINES // len(SUBJECTS)  # each may stand under every heading


def differ(selection: Selection) -> bool:
    """Whether reports of any strike say different things."""
    return bool(len(_differing(incidents(selection))))


def _differing(found: Incidents) -> Ints:
    """The places of the strikes of which reports say different things."""
    return np.flatnonzero(np.logical_or.reduce([mask for mask, _ in differences(found).values()]))


def where_they_differ(selection: Selection, section: str) -> Panel | None:
    """Where reports of one strike say different things: each value with its reports, and what is known of why."""
    found = incidents(selection)
    apart, where = differences(found), _differing(found)
    if not len(where):
        return None
    several = [one for place in where[-_STRIKES:].tolist() for one in differing(found[place])]
    by_subject = {subject: _apart(several, subject) for subject in SUBJECTS}
    lines = tuple(line for mine in by_subject.values() for line in mine)
    groups = tuple((SUBJECTS[subject], len(mine)) for subject, mine in by_subject.items() if mine)
    rows = np.unique(np.concatenate([rows for _, rows in apart.values()]))
    number = count(len(where), behind(lines, rows), acts=found.act[where])
    of = count(_strikes(found, where), number.rows, acts=found.act[where])
    deaths = np.flatnonzero(apart["killed"][0])
    title: list[Part] = ["Reports differ on ", number, plural(number.high, " announcement")]
    title += [" (", of, " strikes)"] if of.high > number.high else []
    if len(deaths):
        over = count(len(deaths), found.reports(deaths), acts=found.act[deaths])
        title += ["; on ", over, " over how many were killed"]
    lead = "A dot is a report, orange where it rules out what most say; nothing is averaged"
    return Panel(
        "where-reports-differ",
        tuple(title),
        Table((Column("Strike"), Column("What its reports say")), lines, groups),
        behind(lines, rows),
        lead=(f"{lead}{rest(len(where), 'last strikes', 'a period or a strike', _STRIKES)}",),
        beside=("No reason is given where none stands beside a value.",),
        notes=(
            "Under each heading those that lie farthest apart stand first, the value that most reports have above the "
            "others. A hollow dot leaves open what most say: “at least 3” fits 3. Strikes reported only "
            "together are one announcement and stand in one line.",
        ),
        section=section,
    )


def _apart(several: Sequence[Difference], subject: str) -> list[Line]:
    """A line a strike whose reports differ on *subject*, those that lie farthest apart first."""
    mine = sorted((one for one in several if one.subject == subject), key=lambda one: -one.size)
    return [_difference_line(one) for one in mine]


def _difference_line(one: Difference) -> Line:
    number = one.incident.number
    called = f"{plural('–' not in number, 'Strike')} {number}" if number else one.incident.title
    head = Cell(called, one.incident.when, strong=True)
    rows = tuple(row for said in one.said for row in said.rows)
    return Line((head, one.drawn), rows, below=tuple(one.in_full()))


def _strikes(found: Incidents, places: Ints) -> int:
    """How many strikes stand at some *places*: a group of strikes that are known only together is all of them."""
    return int(np.nan_to_num(found.totals("strikes").low[places], nan=1).sum())
