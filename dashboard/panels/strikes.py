"""Strikes: how many died, where, as of when; each strike with its reports; where reports differ; what is claimed."""

from dashboard.corpus import Selection
from dashboard.corpus.figures import killed, plural, statements, strikes, total, until_words
from dashboard.corpus.incidents import Incident, incidents
from dashboard.corpus.rows import Rows
from dashboard.panels.claims import about_table
from dashboard.panels.course import over_time
from dashboard.panels.differing import differing
from dashboard.panels.disagreement import where_they_differ
from dashboard.panels.months import by_month
from dashboard.panels.most import LINES, rest
from dashboard.panels.panel import (
    Bar,
    Builder,
    Cell,
    Choice,
    Column,
    Headline,
    Line,
    Panel,
    Part,
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

_ROOM = 26  # characters of the newsrooms of a strike that are named
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
    heads = (
        Column("No.", hint="By the record’s own count; strikes reported only together stand as one."),
        Column("Day"),
        Column("Waters"),
        Column("People killed"),
        Column("Announced by", spare=True),
        Column("Reports", spare=True),
    )
    lines = tuple(_strike_line(incident) for incident in found.last(LINES))
    together = any(cell.bar and cell.bar.together for line in lines for cell in line.cells)
    title: list[Part] = [number, " ", plural(number.high, "strike")] if number else ["Strikes"]
    notes = (
        "A bar is the figure that is counted. Pages of one newsroom are one voice; a copy is a copy.",
        announced(selection.corpus, found.rows),
        NO_COUNT,
    )
    lead = "Bar: people killed, as announced. Black line: the least and the most that any report says"
    lead += ". Hatched: several strikes, announced together" if together else ""
    return Panel(
        "strike-by-strike",
        (*title, " in ", reports, plural(reports.high, " report")),
        Table(heads, lines, sortable=True),
        rows,
        lead=(f"{lead}{rest(len(found), 'last', 'a period or a strike')}",),
        notes=tuple(filter(None, notes)),
        section=ONE_BY_ONE,
        as_of=until_words(selection),
    )


def _strike_line(incident: Incident) -> Line:
    corpus, deaths, number = incident.selection.corpus, incident.killed, incident.strikes
    together = number is not None and number.low > 1
    bar = None
    words, note = "not stated", ""
    if deaths:
        bar = Bar(deaths.low, deaths.high, *deaths.reported, waters_colour(incident.waters), together)
        words, note = deaths.text, f"{spread(deaths)} reported" if deaths.range else ""
    by = incident.announcers
    chosen = corpus.events.ids[incident.act] if incident.act < len(corpus.events) else ""
    cells = (
        Cell(
            incident.number or incident.title,
            f"{number.text} strikes" if number and together else "",
            choice=Choice("events", chosen) if chosen else None,
            strong=True,
        ),
        Cell(incident.when),
        Cell(waters_words(incident.waters), dot=waters_colour(incident.waters)),
        Cell(words, note, deaths.rows if deaths else (), bar),
        Cell(by[0] if by else "not stated", f"+{len(by) - 1}" if len(by) > 1 else ""),
        Cell(f"{len(incident.reports)} {plural(len(incident.reports), 'report')}", _rooms(incident), incident.reports),
    )
    day_key = incident.time.start if incident.time.how else float("inf")
    toll_key = deaths.low if deaths else -1.0
    key = (day_key, day_key, waters_words(incident.waters), toll_key, by[0] if by else "", float(len(incident.reports)))
    return Line(
        cells, incident.reports, below=tuple(line for one in differing(incident) for line in one.in_short()), key=key
    )


def _rooms(incident: Incident) -> str:
    """Its newsrooms, the most frequent by name, as many as a line has room for."""
    rooms = incident.newsrooms
    long = [len(", ".join(rooms[:many])) <= _ROOM for many in range(1, len(rooms) + 1)]
    named = max(1, sum(long))
    return ", ".join(rooms[:named]) + (f" +{len(rooms) - named}" if len(rooms) > named else "")


def claimed(selection: Selection) -> list[Panel]:
    """What is claimed of the strikes and the boats, question by question."""
    return about_table(selection, "strikes", " about the strikes", CLAIMED)


PANELS: list[Builder] = [
    totals,
    over_time,
    by_month,
    why_they_differ,
    one_by_one,
    lambda selection: unclear(selection, ONE_BY_ONE),
    lambda selection: where_they_differ(selection, DIFFER),
    claimed,
]
