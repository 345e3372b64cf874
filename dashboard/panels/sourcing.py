"""What a panel rests on, in words: who says it, on which pages, as of when; copies are no further voices."""

from collections import Counter
from collections.abc import Sequence

from dashboard.panels.panel import Number, count
from dashboard.tables import Tables
from dashboard.tables.incidents import newsrooms

_FEW = 4  # so many are named one by one
_NAMED = 5  # of many newsrooms, so many are named


def sources(facts: Sequence[str], tables: Tables) -> str:
    """The sources of *facts* with their as-of dates; of many pages how many, from which newsrooms, of which days."""
    found = tables.sources_of(facts)
    articles = [one for one in found if one in tables.texts]
    pages = [one for one in found if one not in tables.texts]
    said = [tables.named(one) for one in articles]
    if len(pages) <= _FEW:
        said += [tables.named(one) for one in pages]
    else:
        said.append(f"{len(pages)} pages of the record, {_rooms(facts, tables)}, {dated(pages, tables)}")
    return f"Source: {'; '.join(said)}"


def voices(facts: Sequence[str], tables: Tables) -> str:
    """Who says *facts*: a few one by one; of many how many reports, by how many named newsrooms."""
    said = list(dict.fromkeys(tables.said_by(fact) for fact in facts))
    if len(said) <= _FEW:
        return "; ".join(said)
    cited = [fact for fact in facts if tables.row(fact)["basis"] == "cited"]
    quoted = dict.fromkeys(tables.said_by(fact) for fact in facts if tables.row(fact)["basis"] == "quoted")
    found = [f"{count(len(quoted), 'voice')} in the article"] if quoted else []
    found += [f"{count(len(cited), 'report')}, {_rooms(cited, tables)}"] if cited else []
    return "; ".join(found)


def _rooms(facts: Sequence[str], tables: Tables) -> str:
    """How many named newsrooms *facts* come from, the most frequent by name."""
    rooms = newsrooms(tables, facts)
    named = ", ".join(rooms[:_NAMED]) + (" and others" if len(rooms) > _NAMED else "")
    return f"{count(len(rooms), 'named newsroom')} ({named})" if rooms else "whose newsrooms are not shown"


def dated(pages: Sequence[str], tables: Tables) -> str:
    """The days that *pages* are of: the first to the last, and how many show none."""
    days = sorted((day, tables.as_of(one)) for one in pages if (day := tables.day_of(one)) is not None)
    undated = len(pages) - len(days)
    if not days:
        return "none of them dated"
    first, last = days[0][1], days[-1][1]
    span = first if first == last else f"{first} to {last}"
    return f"dated {span}" + (f" ({undated} undated)" if undated else "")


def announced(facts: Sequence[str], tables: Tables) -> str:
    """How many of *facts* go back to an announcement, and whose: the independence of a figure."""
    by = Counter(name for fact in facts for name in tables.parties_of(fact, "announcer"))
    told = [fact for fact in facts if tables.parties_of(fact, "announcer")]
    if not told:
        return ""
    named = ", ".join(f"{name} {often}" for name, often in by.most_common())
    return (
        f"{len(told)} of {count(len(facts), 'report')} name who announced it ({named}); "
        "there is no independent count here."
    )


def said_by(number: Number, tables: Tables) -> str:
    """Who says a headline *number* and as of when; one that was counted here says so first."""
    rests = "Counted here from" if number.counted and len(number.facts) > 1 else "Said by:"
    found = tables.sources_of(number.facts)
    days = dict.fromkeys(tables.as_of(one) for one in found)
    when = f"As of {'; '.join(days)}" if len(days) < 3 else dated(found, tables).replace("dated", "Dated", 1)
    return f"{rests} {voices(number.facts, tables)}. {when}."
