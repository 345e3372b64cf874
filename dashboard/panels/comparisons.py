"""Article against record: each statement that the record confirms, sharpens or contradicts, with both texts."""

from dashboard.facts.registers import Comparison
from dashboard.panels.panel import Builder, Panel, Table, count
from dashboard.tables import Tables

_SAID = {
    "contradicts": "The record contradicts {} of the article",
    "sharpens": "The record is more exact than {} of the article",
    "confirms": "The record confirms {} of the article",
}
_HEADING = ("The article", "The record", "How they agree or differ")
_NOTE = "What confirms, sharpens or contradicts is the editor’s reading; both texts stand beside it."


def against_the_record(tables: Tables) -> list[Panel]:
    """A panel for each verdict, of the comparisons whose facts are chosen."""
    there = set(tables.facts["fact"])
    entries = [one for one in tables.seeds.registers.get("comparisons", {}).values() if isinstance(one, Comparison)]
    known = [one for one in entries if one.fact in there and there & set(one.record)]
    return [
        _panel(verdict, mine, tables, there)
        for verdict in _SAID
        if (mine := [one for one in known if one.verdict == verdict])
    ]


def _panel(verdict: str, found: list[Comparison], tables: Tables, there: set[str]) -> Panel:
    rows, behind = [], []
    for one in found:
        cited = [fact for fact in one.record if fact in there]
        record = " ".join(_recorded(fact, tables) for fact in cited)
        rows.append((_stated(one.fact, tables), record, one.words))
        behind.append((one.fact, *cited))
    facts = tuple(dict.fromkeys(fact for mine in behind for fact in mine))
    title = _SAID[verdict].format(count(len(found), "statement"))
    return Panel(f"record-{verdict}", title, Table(_HEADING, tuple(rows), tuple(behind)), facts, (_NOTE,))


def _stated(fact: str, tables: Tables) -> str:
    """The words of the article that a fact rests on, all of them."""
    quotes = tables.evidence.loc[tables.evidence["fact"] == fact, "quote"]
    return " … ".join(f"“{quote}”" for quote in quotes)


def _recorded(fact: str, tables: Tables) -> str:
    """What a cited row says, whom the boats are said to belong to, and who says so."""
    row = tables.row(fact)
    claimed = row.get("claimed_affiliation")
    affiliation = f" Claimed affiliation: {claimed}." if claimed else ""
    return f"{row['statement']}{affiliation} ({tables.said_by(fact)}.)"


PANELS: list[Builder] = [against_the_record]
