"""The overview: what was counted, what happened when, what was said last."""

from collections.abc import Iterator

from dashboard.facts import TABLES
from dashboard.facts.designations import LIST_NAMES
from dashboard.panels.panel import Builder, Number, Panel, count, denials, outside
from dashboard.panels.timeline import over_time
from dashboard.tables import Tables


def headline(tables: Tables) -> Panel | None:
    """The headline numbers, each with its hedge and its facts; what is not stated is left out."""
    numbers = tuple(_numbers(tables))
    facts = tuple(dict.fromkeys(fact for number in numbers for fact in number.facts))
    return Panel("headline-numbers", "Headline numbers", numbers, facts) if numbers else None


def _numbers(tables: Tables) -> Iterator[Number]:
    yield from _designation(tables)
    for table, column, label in (
        ("designations", "count", "Organizations designated together"),
        ("strikes", "killed", "People killed in boat strikes"),
        ("rewards", "amount", "Reward offered"),
    ):
        total = tables.total(table, column)
        if total.facts:
            alone = len(total.facts) == 1
            detail = _detail(tables, total.facts[0]) if alone else ""
            counted = f"Counted here over {total.how}." if not alone or total.left_out or total.unstated else ""
            value = total.words(tables.unit(table, column))
            yield Number(label, value, _sentences(detail, outside(tables, total.facts)), total.facts, counted)
    yield from _charged(tables)
    yield from _disputed(tables)


def _designation(tables: Tables) -> Iterator[Number]:
    """The last designation that is dated to a day and names one actor; vaguer ones may be later."""
    named = tables.designations.dropna(subset=["date_start", "actor"])
    named = named[named["date_start"] == named["date_end"]].sort_values("date_start", kind="stable")
    if not named.empty:
        fact = str(named["fact"].iloc[-1])
        row = tables.row(fact)
        listed = f", {LIST_NAMES[row['list']]}" if row["list"] else ""
        detail = f"{' and '.join(tables.parties_of(fact, 'target'))}{listed}: {row['status']}."
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
    answers = denials(tables, people["actor"])
    detail = _sentences(
        f"By the {'; '.join(by)}. A charge is an allegation; outcome {_outcomes(tables)}.",
        *(f"{tables.row(fact)['statement']}." for fact in answers),
        outside(tables, facts),
    )
    counted = f"Counted here: each named person once, over {count(len(facts), 'row')}."
    yield Number("People named as charged", str(people["actor"].nunique()), detail, (*facts, *answers), counted)


def _outcomes(tables: Tables) -> str:
    return " or ".join(dict.fromkeys(tables.indictments["outcome"].dropna()))


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


def acts_over_time(tables: Tables) -> Panel | None:
    """What happened when, by instrument, each date as wide as it is known."""
    acts = [name for name, model in TABLES.items() if model.act]
    return over_time(tables, acts, "acts-over-time", "dated act", " by instrument")


def latest_quotes(tables: Tables) -> Panel | None:
    """The last three dated statements; undated ones stand on their own page."""
    dated = tables.quotes.dropna(subset=["date_end"]).sort_values("date_end", ascending=False, kind="stable").head(3)
    if dated.empty:
        return None
    facts = tuple(str(fact) for fact in dated["fact"])
    undated = int(tables.quotes["date_end"].isna().sum())
    notes = [f"{count(undated, 'statement')} without a stated date: on the page Quotes."] if undated else []
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("latest-quotes", "Latest dated statements", facts, facts, tuple(notes))


PANELS: list[Builder] = [headline, acts_over_time, latest_quotes]
