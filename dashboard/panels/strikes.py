"""Strikes: how many died, where, as of when; each strike with its reports; where reports differ; what is claimed."""

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import newsrooms
from dashboard.corpus.figures import Figure, killed, plural, statements, strikes, total, until_words
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import Incident, Incidents, incidents
from dashboard.corpus.rows import Rows
from dashboard.panels.asked import asked_of
from dashboard.panels.claims import contents_of, each_of
from dashboard.panels.course import over_time
from dashboard.panels.differing import differing
from dashboard.panels.disagreement import differ, where_they_differ
from dashboard.panels.months import by_month
from dashboard.panels.most import LINES, rest
from dashboard.panels.panel import (
    Bar,
    Builder,
    Cell,
    Choice,
    Column,
    Day,
    Headline,
    Line,
    Panel,
    Part,
    Section,
    Stat,
    Strip,
    Table,
    Words,
)
from dashboard.panels.sourcing import NO_COUNT, announced
from dashboard.panels.tolls import why_they_differ
from dashboard.panels.unclear import unclear
from dashboard.panels.waters import waters_colour, waters_words
from dashboard.panels.words import spread, toll

_ROOM = 17  # characters of the newsrooms of a strike that are named
OVER_TIME, ONE_BY_ONE, DIFFER, CLAIMED = "Over time", "Strike by strike", "Where reports differ", "What is claimed"
_COLUMNS = {"killed": "Killed", "strikes": "Strikes", "vessels": "Vessels", "survivors": "Picked up alive"}
_COLUMNS |= {"missing": "Missing"}


def totals(selection: Selection) -> Panel | None:
    """Killed, strikes, vessels, picked up alive, missing: the article's answer and the record's."""
    parts = [selection.part(basis) for basis in ("quoted", "cited")]
    there, until = [bool(part.count("strikes")) for part in parts], until_words(selection)
    headlines = []
    for column, label in _COLUMNS.items():
        figures = [total(part, "strikes", column) for part in parts]
        if any(figures):
            article, record = (Stat(one, toll(one, until) if one else "", "not stated") for one in figures)
            headlines.append(Headline(label, article if there[0] else None, record if there[1] else None))
    if not headlines:
        return None
    found = [stat.figure for one in headlines for stat in (one.article, one.record) if stat and stat.figure]
    rows = Rows.once(figure.rows for figure in found)
    return Panel(
        "strike-totals",
        _totals_title(selection),
        Strip(tuple(headlines)),
        rows,
        notes=tuple(filter(None, (announced(selection.corpus, rows), NO_COUNT))),
        section=OVER_TIME,
        as_of=until,
    )


def _totals_title(selection: Selection) -> Words:
    deaths, number = killed(selection), strikes(selection)
    if deaths is None:
        return ("No number of people killed is stated in what is chosen",)
    title: list[Part] = [deaths, " people killed in boat strikes"]
    if number and not deaths.since_start:
        title = [deaths, " people killed in ", number, " boat ", plural(number.high, "strike")]
    title.append(" since the campaign began" if deaths.since_start else ", as announced")
    return tuple(title)


def one_by_one(selection: Selection) -> Panel | None:
    """One line a strike, with the spread of its reports."""
    found = incidents(selection)
    if not found:
        return None
    rows = Rows(found.rows)
    number, reports = strikes(selection), statements(rows)
    year = _only_year(found)
    heads = (
        Column("No.", hint="By the record’s own count; strikes reported only together stand as one."),
        Column("Day"),
        Column("Waters"),
        Column("People killed"),
        Column("Announced by", spare=True),
        Column("Reports", spare=True),
    )
    lines = tuple(_strike_line(incident, year) for incident in found.last(LINES))
    together = any(cell.bar and cell.bar.together for line in lines for cell in line.cells)
    sums = (_sum_line(selection, found, reports),) if len(found) > 1 else ()
    notes = (
        "A bar is the figure that is counted. Pages of one newsroom are one voice; a copy is a copy.",
        announced(selection.corpus, found.rows),
        NO_COUNT,
    )
    lead = "Bar: people killed, as announced. Thin line: the least and the most that any report says"
    lead += ". Hatched: several strikes, announced together" if together else ""
    return Panel(
        "strike-by-strike",
        _strikes_title(found, number, reports),
        Table(heads, (*lines, *sums), sortable=True, sums=len(sums)),
        rows,
        lead=(f"{lead}{rest(len(found), 'last', 'a period or a strike')}",),
        notes=tuple(filter(None, notes)),
        section=ONE_BY_ONE,
        as_of=until_words(selection),
    )


def _strikes_title(found: Incidents, number: Figure | None, reports: Figure) -> Words:
    """How many strikes, and which is the deadliest of those with a number of their own; else in how many reports."""
    title: list[Part] = [number, plural(number.high, " strike"), " announced"] if number else ["Strikes"]
    single = found.totals("strikes").high <= 1
    tolls = np.where(single, np.nan_to_num(found.totals("killed").low, nan=-1.0), -1.0)
    most = np.flatnonzero((tolls == tolls.max()) & (tolls > 0))
    deaths = found[int(most[0])].killed if len(most) == 1 and len(found) > 1 else None
    if deaths is None:
        return (*title, " in ", reports, plural(reports.high, " report"))
    of = "; the deadliest" if single.all() else "; the deadliest reported singly"
    return (*title, f"{of} killed ", deaths, ", on ", Day(found[int(most[0])].when))


def _only_year(found: Incidents) -> str:
    """The year in which all of *found* were, where it is one: it need not stand at each day."""
    days = np.concatenate([found.start, found.end])[np.concatenate([found.how, found.how]) != UNDATED]
    years = np.unique(days.astype("datetime64[D]").astype("datetime64[Y]"))
    return str(years[0]) if len(years) == 1 else ""


def _sum_line(selection: Selection, found: Incidents, reports: Figure) -> Line:
    """What all strikes come to, those that are not shown too."""
    deaths, number = killed(selection), strikes(selection)
    note = f"{spread(deaths)} reported" if deaths and deaths.range else ""
    rooms = len(newsrooms(selection.corpus, found.rows))
    cells = (
        Cell("All", strong=True),
        Cell(f"{number.text} {plural(number.high, 'strike')}" if number else ""),
        Cell(""),
        Cell(deaths.text if deaths else "not stated", note, deaths.rows if deaths else ()),
        Cell(""),
        Cell(f"{reports.text} {plural(reports.high, 'report')}", f"{rooms} {plural(rooms, 'newsroom')}", reports.rows),
    )
    return Line(cells, reports.rows)


def _strike_line(incident: Incident, year: str = "") -> Line:
    corpus, deaths, number = incident.selection.corpus, incident.killed, incident.strikes
    together = number is not None and number.low > 1
    bar = None
    words, note = "not stated", ""
    if deaths:
        bar = Bar(deaths.low, deaths.high, *deaths.reported, waters_colour(incident.waters), together)
        words, note = deaths.text, f"{spread(deaths)} reported" if deaths.range else ""
    by, waters = incident.announcers, waters_words(incident.waters)
    chosen = corpus.events.ids[incident.act] if incident.act < len(corpus.events) else ""
    cells = (
        Cell(
            incident.number or incident.title,
            f"{number.text} strikes" if number and together else "",
            choice=Choice("events", chosen) if chosen else None,
            strong=True,
        ),
        Cell(incident.when, brief=incident.when.removesuffix(f" {year}") if year else ""),
        Cell(waters[0].upper() + waters[1:], dot=waters_colour(incident.waters), brief=waters.removeprefix("eastern ")),
        Cell(words, note, deaths.rows if deaths else (), bar),
        Cell(by[0] if by else "not stated", f"+{len(by) - 1}" if len(by) > 1 else ""),
        Cell(f"{len(incident.reports)} {plural(len(incident.reports), 'report')}", _rooms(incident), incident.reports),
    )
    day_key = incident.time.start if incident.time.how else float("inf")
    toll_key = deaths.low if deaths else -1.0
    key = (day_key, day_key, waters, toll_key, by[0] if by else "", float(len(incident.reports)))
    return Line(
        cells, incident.reports, below=tuple(line for one in differing(incident) for line in one.in_short()), key=key
    )


def _rooms(incident: Incident) -> str:
    """Its newsrooms, the most frequent by name, as many as a line has room for."""
    rooms = incident.newsrooms
    long = [len(", ".join(rooms[:many])) <= _ROOM for many in range(1, len(rooms) + 1)]
    named = max(1, sum(long))
    more = len(rooms) - named
    names = ", ".join(rooms[:named]) or "newsroom not shown"
    return f"{names} + {more} {plural(more, 'newsroom')}" if more > 0 else names


def _unclear(selection: Selection) -> Panel | None:
    return unclear(selection, ONE_BY_ONE)


def _each_or_unclear(selection: Selection) -> bool:
    """Whether there is a strike that is counted, or a report that may speak of one."""
    return bool(incidents(selection)) or bool(selection.horizon.unsure[selection.of("strikes")].any())


def _differing(selection: Selection) -> Panel | None:
    return where_they_differ(selection, DIFFER)


# What is claimed of the strikes and the boats, question by question.
_CLAIMED = (contents_of("strikes", " about the strikes", CLAIMED), each_of("strikes", CLAIMED))

PANELS: list[Builder | Section] = [
    Section(OVER_TIME, (totals, over_time, by_month, why_they_differ), lambda within: bool(within.count("strikes"))),
    Section(ONE_BY_ONE, (one_by_one, _unclear), _each_or_unclear),
    Section(DIFFER, (_differing,), differ),
    Section(CLAIMED, _CLAIMED, lambda within: bool(asked_of(within, "strikes"))),
]
