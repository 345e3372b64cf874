"""The reports of strikes in pandas, narrowed and grouped as most people do; both peers use this."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

from dashboard.tables import Tables
from dashboard.views import FILTERS

SETTING = "BENCHMARK_FRAMES"  # the environment variable that names the folder of what peers read
MOST = 200  # lines of a table, as in the app
OFFERED = 30  # actors to choose, as in the app where there are many
COLUMNS = ["fact", "event", "scope", "date_start", "killed_low", "statement"]


def write(folder: Path, tables: Tables) -> None:
    """Write what the peers read, only what they need: strikes, who stands in which, and who is offered."""
    tables.strikes[COLUMNS].to_parquet(folder / "strikes.parquet")
    parties = tables.parties[["fact", "actor"]].astype(str).drop_duplicates()
    parties[parties["fact"].isin(tables.strikes["fact"])].to_parquet(folder / "parties.parquet")
    names = tables.actors.set_index("id")["name"]
    most = FILTERS["actors"].most(tables.corpus)
    first = sorted(FILTERS["actors"].options(tables.corpus), key=lambda key: -most[key])[:OFFERED]
    for subject in ("strikes", "quotes"):
        there = parties[parties["fact"].isin(tables.frame(subject)["fact"]) & parties["actor"].isin(first)]
        names.loc[there["actor"].value_counts().index].to_frame().to_parquet(folder / f"names-{subject}.parquet")


def offered(subject: str) -> pd.Series:
    """The names of actors that the app offers first, by their ids: those in most facts of *subject* come first."""
    return pd.read_parquet(Path(os.environ[SETTING]) / f"names-{subject}.parquet")["name"]


@cache
def loaded() -> tuple[pd.DataFrame, pd.DataFrame]:
    """The strikes, and who stands in which fact."""
    folder = Path(os.environ[SETTING])
    return pd.read_parquet(folder / "strikes.parquet"), pd.read_parquet(folder / "parties.parquet")


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
    strikes, parties = loaded()
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


def reports(event: str) -> pd.DataFrame:
    """What is reported of one strike, as a table."""
    strikes, _ = loaded()
    return strikes.loc[strikes["event"] == event, ["date_start", "killed_low", "statement"]].head(MOST)
