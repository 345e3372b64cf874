"""The overview: what was counted, what happened when, what was said last."""

from collections.abc import Iterator

from dashboard.facts import TABLES
from dashboard.panels.panel import Builder, Number, Panel, count
from dashboard.panels.timeline import timeline
from dashboard.tables import Tables
from dashboard.values import dates


def headline(tables: Tables) -> Panel | None:
    """The headline numbers, each with its hedge and its facts; what is not stated is left out."""
    numbers = tuple(_numbers(tables))
    facts = tuple(dict.fromkeys(fact for number in numbers for fact in number.facts))
    return Panel("headline-numbers", "Headline numbers", numbers, facts) if numbers else None


def _numbers(tables: Tables) -> Iterator[Number]:
    yield from _latest_designation(tables)
    for table, column, label in (
        ("designations", "count", "Organizations designated together"),
        ("strikes", "killed", "People killed in boat strikes"),
        ("rewards", "amount", "Reward offered"),
    ):
        total = tables.total(table, column)
        if total.facts:
            how = total.how if total.events > 1 or total.left_out or total.unstated else ""
            detail = " ".join(_detail(tables, fact) for fact in total.facts[:1])
            yield Number(label, total.words(tables.unit(table, column)), detail, total.facts, how)
    yield from _charged(tables)
    yield from _disputed(tables)


def _latest_designation(tables: Tables) -> Iterator[Number]:
    """The designation whose date begins last, of those that are dated."""
    named = tables.designations.dropna(subset=["date_start", "actor"]).sort_values("date_start", kind="stable")
    if not named.empty:
        row = named.iloc[-1]
        listed = f", {row['list']}" if isinstance(row["list"], str) else ""
        detail = f"{tables.names.get(row['actor'], row['actor'])}{listed}: {row['status']}"
        yield Number("Latest designation", dates.words(row["date"], row["extent"]), detail, (row["fact"],))


def _detail(tables: Tables, fact: str) -> str:
    """Whom or where it is about, and when."""
    row = tables.row(fact)
    whom = tables.names.get(row["actor"], "") if row["actor"] else ""
    when = dates.words(row["date"] or "", row["extent"])
    return ", ".join(part for part in (whom, when) if part)


def _charged(tables: Tables) -> Iterator[Number]:
    """How many people are named as charged; groups are named beside the number, never in it."""
    kinds = tables.actors.set_index("id")["kind"]
    charged = tables.parties[
        (tables.parties["role"] == "target") & tables.parties["fact"].isin(tables.indictments["fact"])
    ]
    people = charged[charged["actor"].astype("object").map(kinds) == "person"]
    if people.empty:
        return
    groups = charged[~charged["actor"].isin(people["actor"])]["actor"].unique()
    beside = f" Also charged, without names: {', '.join(tables.names[one] for one in groups)}." if len(groups) else ""
    yield Number(
        "People named as charged",
        str(people["actor"].nunique()),
        f"A charge is an allegation; outcomes are {_outcomes(tables)}.{beside}",
        tuple(charged["fact"]),
        f"counted here: each person once, over {count(len(people), 'row')}",
    )


def _outcomes(tables: Tables) -> str:
    return " or ".join(dict.fromkeys(tables.indictments["outcome"].dropna()))


def _disputed(tables: Tables) -> Iterator[Number]:
    """On how many questions one voice says yes and another no."""
    stances = tables.claims.groupby("question", observed=True)["stance"].agg(set)
    disputed = stances.index[[{"asserts", "denies"} <= found for found in stances]]
    facts = tables.claims[tables.claims["question"].isin(disputed)]
    if len(disputed):
        yield Number(
            "Questions with a yes and a no",
            str(len(disputed)),
            "; ".join(tables.names[one] for one in disputed),
            tuple(facts["fact"]),
            f"counted here: one voice asserts and another denies, on so many of {count(len(stances), 'question')}",
        )


def acts_over_time(tables: Tables) -> Panel | None:
    """What happened when, by instrument, each date as wide as it is known."""
    acts = tables.facts[tables.facts["table"].isin([name for name, model in TABLES.items() if model.act])]
    dated = acts.dropna(subset=["date_start"]).sort_values(["date_start", "date_end"], kind="stable")
    if dated.empty:
        return None
    ended = dated.sort_values("date_end", kind="stable")
    span = _span(str(dated["date"].iloc[0]), str(ended["date"].iloc[-1]))
    undated = acts[acts["date_start"].isna()]
    notes = [
        "A diamond is a day; a bar is a date known only as a month, a year or a span: the act lies somewhere in it. "
        "Hollow: announced or planned; filled: stated as done."
    ]
    if len(undated):
        notes.append(f"No date is stated for {len(undated)}: {' '.join(undated['statement'])}")
    events = dated["event"].astype("object").where(dated["event"].notna(), dated["fact"])
    title = f"{count(events.nunique(), 'dated act')} by instrument, {span}"
    return Panel("acts-over-time", title, timeline(dated, tables), tuple(acts["fact"]), tuple(notes))


def _span(first: str, last: str) -> str:
    """From the first date to the last, in words."""
    return dates.words(first) if first == last else f"{_end(first, 0)} to {_end(last, -1)}"


def _end(date: str, which: int) -> str:
    return dates.words(date.split("/")[which])


def latest_quotes(tables: Tables) -> Panel | None:
    """The last three dated statements; undated ones stand on their own page."""
    dated = tables.quotes.dropna(subset=["date_end"]).sort_values("date_end", ascending=False, kind="stable").head(3)
    if dated.empty:
        return None
    undated = int(tables.quotes["date_end"].isna().sum())
    notes = (f"{count(undated, 'statement')} without a stated date: on the page Quotes.",) if undated else ()
    return Panel("latest-quotes", "Latest dated statements", tuple(dated["fact"]), tuple(dated["fact"]), notes)


PANELS: list[Builder] = [headline, acts_over_time, latest_quotes]
