"""The headline numbers: those of the article and those of the record stand apart, each with its hedge and its facts."""

from collections.abc import Iterator

import pandas as pd

from dashboard.facts.designations import LIST_NAMES
from dashboard.facts.indictments import NO_OUTCOME
from dashboard.panels.panel import Number, Panel, apart, count, denials, fairness, outside
from dashboard.tables import Tables, Total
from dashboard.tables.totals import ENTERING
from dashboard.values import numbers

_TITLES = {
    "quoted": ("headline-numbers", "What the article says"),
    "cited": ("headline-record", "What the cited record comes to"),
}
_FEW = 3  # so many bodies are named one by one


def headline(tables: Tables) -> list[Panel]:
    """A row of headline numbers for each basis; what is not stated is left out."""
    found = []
    for basis, mine in apart(tables):
        of_basis = tuple(_numbers(mine))
        facts = tuple(dict.fromkeys(fact for number in of_basis for fact in number.facts))
        if of_basis:
            found.append(Panel(*_TITLES[basis], of_basis, facts))
    return found


def _numbers(tables: Tables) -> Iterator[Number]:
    yield from _designation(tables)
    yield from _total(tables, "designations", "count", "Organizations designated together")
    yield from _listed(tables)
    yield from _total(tables, "strikes", "killed", "People killed in boat strikes")
    yield from _rewards(tables)
    yield from _charged(tables)
    yield from _disputed(tables)


def _total(tables: Tables, table: str, column: str, label: str) -> Iterator[Number]:
    """The total of a hedged column; of several events with the spread of all reports."""
    total = tables.total(table, column)
    if not total.facts:
        return
    alone = len(total.facts) == 1
    label += ", as announced" if any(tables.parties_of(fact, "announcer") for fact in total.facts) else ""
    detail = _detail(tables, total.facts[0]) if alone else _spread(total)
    counted = f"Counted here over {total.how}." if not alone or total.left_out or total.unstated else ""
    value = total.words(tables.unit(table, column))
    yield Number(label, value, _sentences(detail, outside(tables, total.facts)), total.reports, counted)


def _spread(total: Total) -> str:
    low, high = total.spread
    return f"{numbers.between(low, high)} over the least and the most that any report says." if low != high else ""


def _listed(tables: Tables) -> Iterator[Number]:
    """How many organizations are listed as FTO by name, where no source counts them."""
    rows = tables.designations
    rows = rows[rows["standing"].isin(ENTERING) & rows["list"].str.contains("FTO", na=False) & rows["actor"].notna()]
    if rows.empty or rows["count"].notna().any() or tables.total("designations", "count").facts:
        return
    facts = tuple(str(fact) for fact in rows["fact"])
    counted = (
        f"Counted here: each named organization once, over {count(len(facts), 'row')}; contradicted rows left out."
    )
    detail = _sentences(f"First listed: {_by_year(rows)}.", outside(tables, facts))
    yield Number("Organizations listed as FTO by name", str(rows["actor"].nunique()), detail, facts, counted)


def _by_year(rows: pd.DataFrame) -> str:
    """In which years the actors of *rows* stand first, the last year first: "14 in 2025, 1 in 2004"."""
    first = rows.assign(actor=rows["actor"].astype("object")).groupby("actor")["date_start"].min().dt.year
    years = first.value_counts().sort_index(ascending=False)
    return ", ".join(f"{number} in {int(year)}" for year, number in years.items())


def _rewards(tables: Tables) -> Iterator[Number]:
    """The one reward that is offered; of several offers, how many people they concern: offers replace each other."""
    total = tables.total("rewards", "amount")
    if len(total.figures) == 1:
        yield from _total(tables, "rewards", "amount", "Reward offered")
    elif total.figures:
        people = {name for fact in total.facts for name in tables.parties_of(fact, "target")}
        counted = (
            f"Counted here: each person once, over {count(len(total.reports), 'report')}; offers are not added up."
        )
        detail = _sentences("Each with the amounts offered on the page Rewards.", outside(tables, total.facts))
        yield Number("People with a reward offer", str(len(people)), detail, total.reports, counted)


def _designation(tables: Tables) -> Iterator[Number]:
    """The last designation that is dated to a day and names one actor; vaguer ones may be later."""
    named = tables.designations.dropna(subset=["date_start", "actor"])
    named = named[named["date_start"] == named["date_end"]].sort_values("date_start", kind="stable")
    if not named.empty:
        fact = str(named["fact"].iloc[-1])
        row = tables.row(fact)
        names = " and ".join(LIST_NAMES[one] for one in row["list"].split("; ")) if row["list"] else ""
        detail = f"{' and '.join(tables.parties_of(fact, 'target'))}{names and f', {names}'}: {row['status']}."
        yield Number("Latest designation dated to the day", tables.when(fact), detail, (fact,))


def _detail(tables: Tables, fact: str) -> str:
    """Whom it is about, and when; whom the dead or the boats are said to belong to."""
    claimed = tables.row(fact).get("claimed_affiliation")
    about = ", ".join([*tables.parties_of(fact, "target"), tables.when(fact)])
    return f"{about[:1].upper()}{about[1:]}." + (f" Boats {claimed}." if claimed else "")


def _sentences(*said: str) -> str:
    return " ".join(one for one in said if one)


def _charged(tables: Tables) -> Iterator[Number]:
    """How many people are named as charged: by whom, when, with what outcome, and what they say to it."""
    kinds = tables.actors.set_index("id")["kind"]
    parties = tables.parties.astype("object")
    charged = parties[(parties["role"] == "target") & parties["fact"].isin(tables.indictments["fact"])]
    people = charged[charged["actor"].map(kinds) == "person"]
    if people.empty:
        return
    facts = list(dict.fromkeys(people["fact"]))
    by = dict.fromkeys(f"{' and '.join(tables.parties_of(fact, 'agency'))}, {tables.when(fact)}" for fact in facts)
    bodies = dict.fromkeys(name for fact in facts for name in tables.parties_of(fact, "agency"))
    said = "; ".join(by) if len(by) <= _FEW else f"{', '.join(bodies)}"
    answers = denials(tables, people["actor"])
    detail = _sentences(
        f"By the {said}. A charge is an allegation; {_outcomes(tables)}.",
        *fairness(tables, facts),
        outside(tables, facts),
    )
    counted = f"Counted here: each named person once, over {count(len(facts), 'row')}."
    yield Number("People named as charged", str(people["actor"].nunique()), detail, (*facts, *answers), counted)


def _outcomes(tables: Tables) -> str:
    stated = tables.indictments["outcome"].dropna()
    known = int((stated != NO_OUTCOME).sum())
    return f"outcome recorded for {known}, {NO_OUTCOME} for the others" if known else f"outcome {NO_OUTCOME}"


def _disputed(tables: Tables) -> Iterator[Number]:
    """On how many questions one voice says yes and another says no."""
    claims = tables.claims[tables.claims["standing"].isin(["official text", "reported"])]
    disputed = []
    for question, rows in claims.groupby("question", observed=True):
        voices = {stance: set(rows.loc[rows["stance"] == stance, "speaker"]) for stance in ("asserts", "denies")}
        if voices["asserts"] - voices["denies"] and voices["denies"] - voices["asserts"]:
            disputed.append(str(question))
    facts = claims[claims["question"].isin(disputed)]
    if disputed:
        titles = "; ".join(tables.words["questions"][one] for one in disputed)
        of = count(claims["question"].nunique(), "question")
        counted = f"Counted here: questions that one voice answers with yes and another with no, of {of}."
        yield Number("Questions answered both yes and no", str(len(disputed)), titles, tuple(facts["fact"]), counted)
