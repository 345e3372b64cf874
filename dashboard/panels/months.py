"""Deaths and strikes by month and waters."""

from collections.abc import Iterable, Sequence

from dashboard.corpus import Selection
from dashboard.corpus.figures import Figure, killed, plural, reach_words, strikes
from dashboard.corpus.incidents import Incident, incidents
from dashboard.panels.marks import day
from dashboard.panels.panel import Bar, Cell, Colour, Column, Line, Panel, Part, Table
from dashboard.panels.waters import waters_colour, waters_words


def by_month(selection: Selection) -> Panel | None:
    """Deaths and strikes by month and waters."""
    found = incidents(selection)
    if len(found) < 2:
        return None
    columns = list(
        dict.fromkeys(incident.waters for incident in sorted(found, key=lambda one: waters_words(one.waters)))
    )
    months = list(dict.fromkeys(_month(incident) for incident in found))
    most = max(figure.high for month in months if (figure := _killed_of(selection, _in_month(found, month))))
    lines = tuple(_month_line(selection, month, found, columns, most) for month in months)
    sums = [_sum_cell(selection, [one for one in found if one.waters == waters]) for waters in columns]
    last = Line(
        (Cell("All", strong=True), *sums, _sum_cell(selection, found)), tuple(r for one in found for r in one.reports)
    )
    heads = (Column("Month"), *(Column(_capital(waters_words(waters))) for waters in columns), Column("All waters"))
    title: list[Part] = []
    for place, waters in enumerate(columns):
        figure = _killed_of(selection, [one for one in found if one.waters == waters])
        if figure:
            title += [" and " if place == len(columns) - 1 and place else ", " if place else "", figure]
            title += [f" in the {waters_words(waters)}" if len(waters) == 1 else f" in {waters_words(waters)}"]
    return Panel(
        "by-month",
        ("People killed: ", *title),
        Table(heads, (*lines, last)),
        tuple(dict.fromkeys(row for one in found for row in one.reports)),
        lead=("Deaths, and in how many strikes, by month and waters",),
        notes=("A strike stands in the month in which most newsrooms have it.",),
        section="Over time",
        as_of=reach_words(selection.horizon),
    )


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _month(incident: Incident) -> str:
    first, last = day(incident.time.start), day(incident.time.end)
    if not incident.time.how:
        return "undated"
    return f"{first:%B %Y}" if (first.year, first.month) == (last.year, last.month) else "several months"


def _in_month(found: Iterable[Incident], month: str) -> list[Incident]:
    return [incident for incident in found if _month(incident) == month]


def _killed_of(selection: Selection, some: Sequence[Incident]) -> Figure | None:
    return killed(selection.of_acts([incident.act for incident in some])) if some else None


def _month_line(
    selection: Selection,
    month: str,
    found: Sequence[Incident],
    columns: Sequence[tuple[tuple[str, ...], ...]],
    most: float,
) -> Line:
    mine = _in_month(found, month)
    cells = [_sum_cell(selection, [one for one in mine if one.waters == waters], most) for waters in columns]
    rows = tuple(row for incident in mine for row in incident.reports)
    return Line((Cell(month, strong=True), *cells, _sum_cell(selection, mine, most)), rows)


def _sum_cell(selection: Selection, some: Sequence[Incident], most: float = 0) -> Cell:
    """Deaths and strikes of some incidents, with a bar on the scale of *most*."""
    if not some:
        return Cell("none announced")
    part = selection.of_acts([incident.act for incident in some])
    deaths, number = killed(part), strikes(part)
    colours = {waters_colour(incident.waters) for incident in some}
    bar = None
    if deaths and most:
        least, top = deaths.reported
        colour: Colour = colours.pop() if len(colours) == 1 else "strikes"
        bar = Bar(deaths.low, deaths.high, least, top, colour)
    words = deaths.text if deaths else "not stated"
    note = f"in {number.text} {plural(number.high, 'strike')}" if number else ""
    return Cell(words, note, tuple(row for incident in some for row in incident.reports), bar)
