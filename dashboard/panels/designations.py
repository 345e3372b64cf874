"""Designations: who was put on which list, when, by whom, how far it has come; and what the article leaves out."""

from collections.abc import Iterable

from dashboard.facts.designations import LIST_NAMES
from dashboard.panels.panel import Builder, Panel, Table, count, outside, rows_of
from dashboard.panels.timeline import over_time
from dashboard.tables import Tables, Total
from dashboard.tables.totals import ENTERING

_COLUMNS = ("actor", "list", "agency", "date", "authority", "document_ref", "standing", "note")


def designations_over_time(tables: Tables) -> Panel | None:
    """When each list grew, each date as wide as it is known."""
    return over_time(tables, ["designations"], "designations-over-time", "dated designation")


def who_is_listed(tables: Tables) -> Panel | None:
    """Who was put on which list, one row for all that speak of the same; and whether the article says so."""
    rows = tables.designations[tables.designations["standing"].isin(ENTERING)]
    if rows.empty:
        return None
    together: dict[tuple[str, str], list[str]] = {}
    for fact in rows["fact"]:
        row = tables.row(str(fact))
        together.setdefault((row["list"] or "", " and ".join(tables.parties_of(fact, "target"))), []).append(str(fact))
    order = sorted(together.items(), key=lambda one: (one[0][0], min(_day(fact, tables) for fact in one[1]), one[0][1]))
    rows_shown = tuple(_listed(key, mine, tables) for key, mine in order)
    body = Table(_HEADING, rows_shown, tuple(tuple(mine) for _, mine in order))
    facts = tuple(fact for one in body.behind for fact in one)
    by_name = {who for (_, who), mine in order if not tables.row(mine[0])["count"]}
    counted = tables.total("designations", "count")
    title = f"{count(len(by_name), 'organization')} listed by name"
    title += f", and {counted.words()} counted together" if counted.facts else ""
    in_article = sum(row[-1] == "yes" for row in body.rows)
    notes = [
        f"The article names {in_article} of {count(len(body.rows), 'listing')}; the others are in the record only."
    ]
    if in_article == len(body.rows):
        notes = []
    notes += [f"Organizations counted together: {counted.how}."] if counted.facts else []
    among = _among(facts, counted, tables)
    notes += [f"Among those counted together, as the record has it: {', '.join(among)}."] if among else []
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("who-is-listed", title, body, facts, tuple(notes))


_HEADING = ("Who", "Country", "List", "Agency", "When", "Status", "Document", "In the article")


def _among(facts: Iterable[str], counted: Total, tables: Tables) -> list[str]:
    """Who of those listed by name is among those that are counted together."""
    members = {member for event in counted.figures for member in tables.members(event)}
    mine = [fact for fact in facts if tables.row(fact)["event"] in members]
    return sorted({name for fact in mine for name in tables.parties_of(fact, "target")})


def _day(fact: str, tables: Tables) -> str:
    return str(tables.row(fact)["date_start"] or "9999")


def _listed(key: tuple[str, str], facts: list[str], tables: Tables) -> tuple[str, ...]:
    """One row: all that its facts state, the record's more exact words first."""
    lists, who = key
    facts = sorted(facts, key=lambda fact: tables.row(fact)["basis"] == "quoted")
    said = [tables.row(fact) for fact in facts]
    countries = [country for row in said if row["actor"] for country in tables.countries_of(row["actor"])]
    quoted = any(row["basis"] == "quoted" for row in said)
    return (
        who or "not stated",
        _once(countries),
        " and ".join(LIST_NAMES[one] for one in lists.split("; ")) if lists else "not stated",
        _once(name for fact in facts for name in tables.parties_of(fact, "agency")),
        _once(tables.when(row["fact"]) for row in said if row["date"] or row["announced"]),
        _once(row["status"] for row in said if row["status"] != "not stated"),
        _once(row["document_ref"] for row in said),
        "yes" if quoted else "no",
    )


def _once(said: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(one for one in said if one)) or "not stated"


def contradicted_designations(tables: Tables) -> Panel | None:
    """What is reported and contradicted: it enters no count, and is shown so that it is not taken up again."""
    rows = tables.designations[~tables.designations["standing"].isin(ENTERING)]
    if rows.empty:
        return None
    facts = tuple(str(fact) for fact in rows["fact"])
    body = rows_of("designations", tables.only(rows["fact"]), _COLUMNS)
    title = f"{count(len(rows), 'report')} of designations that official texts contradict"
    return Panel("contradicted-designations", title, body, facts, ("They enter no count.",))


PANELS: list[Builder] = [designations_over_time, who_is_listed, contradicted_designations]
