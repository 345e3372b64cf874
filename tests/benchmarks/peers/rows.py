"""The reports of strikes in pandas, narrowed and grouped as most people do; both peers use this."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

import dashboard
from dashboard import places

MOST = 200  # lines of a table, as in the app
OFFERED = 30  # actors to choose, as in the app where there are many


@cache
def loaded() -> tuple[pd.DataFrame, pd.DataFrame, pd.Series]:
    """The strikes, who stands in which fact, and the names of the most frequent of these."""
    tables = dashboard.load(Path(os.environ.get(places.SEEDS_SETTING) or places.SEEDS))
    strikes, parties = tables.strikes, tables.parties
    actors = tables.actors[tables.actors["kind"] != "agency"]
    names = actors.set_index("id")["name"]
    parties = parties[parties["fact"].isin(strikes["fact"])]
    often = parties.drop_duplicates(["fact", "actor"])["actor"].value_counts().index
    return strikes, parties, names.loc[often[often.isin(names.index)][:OFFERED]]


@dataclass(frozen=True)
class Page:
    """What the page shows: three numbers, a running sum, the months, and what each total would be."""

    killed: float
    strikes: int
    reports: int
    sums: pd.DataFrame
    months: pd.DataFrame
    totals: pd.DataFrame


def page(actors: list[str], words: str = "") -> Page:
    """The page with only the reports in which one of *actors* stands and that say *words*."""
    strikes, parties, _ = loaded()
    if actors:
        strikes = strikes[strikes["fact"].isin(parties.loc[parties["actor"].isin(actors), "fact"])]
    if words:
        strikes = strikes[strikes["statement"].str.contains(words, case=False, regex=False)]
    single = strikes[strikes["scope"] == "one"]
    acts = single.groupby("event", observed=True).agg(
        date=("date_start", "min"),
        least=("killed_low", "min"),
        killed=("killed_low", "median"),
        most=("killed_low", "max"),
        reports=("fact", "count"),
    )
    dated = acts.dropna(subset="date").sort_values("date")
    sums = dated.assign(sum=dated["killed"].cumsum()).reset_index()
    months = dated.groupby(dated["date"].dt.strftime("%Y-%m")).agg(
        strikes=("killed", "size"), killed=("killed", "sum"), reports=("reports", "sum")
    )
    totals = acts[["least", "killed", "most"]].sum().rename("people").rename_axis("total").reset_index()
    return Page(acts["killed"].sum(), len(acts), len(strikes), sums, months.reset_index().tail(MOST), totals)
