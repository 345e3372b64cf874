"""The headline figures: the article's answer and the record's to the same question, each with what tells them apart."""

from collections.abc import Sequence

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.figures import (
    Figure,
    acts,
    contradicted_people,
    count,
    killed,
    organizations,
    people,
    plural,
    total,
    until_words,
)
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import coded
from dashboard.corpus.rows import Rows
from dashboard.facts.indictments import NO_OUTCOME
from dashboard.panels.asked import disputed_questions
from dashboard.panels.lanes import since
from dashboard.panels.marks import short
from dashboard.panels.panel import Headline, Panel, Stat, Strip, text
from dashboard.panels.words import toll
from dashboard.values import dates, numbers

_NONE = Stat(None)


def headline(selection: Selection) -> Panel | None:
    """Headline figures, article and record in rows; None where nothing at all is chosen."""
    if not len(selection):
        return None
    parts = [selection.part(basis) if len(selection.part(basis)) else None for basis in ("quoted", "cited")]
    found = [build(*parts) for build in _HEADLINES]
    shown = tuple(one for one in found if any(stat and stat.figure for stat in (one.article, one.record)))
    stats = [stat for one in shown for stat in (one.article, one.record) if stat and stat.figure]
    rows = Rows.once(stat.figure.rows for stat in stats if stat.figure)
    if not shown:
        return None
    several = len(selection.corpus.stems) > 1
    body = Strip(shown, article="The articles" if several else "The article")
    return Panel("headline", ("Key figures",), body, rows, as_of=until_words(selection))


def _sentence(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _killed(article: Selection | None, record: Selection | None) -> Headline:
    stats = [_death_toll(part) if part else None for part in (article, record)]
    return Headline("Killed in boat strikes", stats[0], stats[1])


def _death_toll(part: Selection) -> Stat:
    figure = killed(part)
    if figure is None:
        return Stat(None, _running_beside(part))
    number = total(part, "strikes", "strikes") if not figure.since_start else None
    strikes = f"sum of {number.text} {plural(number.high, 'strike')}" if number else ""
    return Stat(figure, toll(figure, until_words(part), strikes))


def _running_beside(part: Selection) -> str:
    """Where a period has no toll of its own: the running total whose day lies in it."""
    if not part.has_period or not part.running():
        return ""
    said = getattr(part.corpus.fact(part.running()[-1]), "killed", None)
    return f"no toll of its own; {numbers.words(said)} since the campaign began" if said else ""


def _listed(article: Selection | None, record: Selection | None) -> Headline:
    counted = total(article, "designations", "count") if article else None
    stats = [_organizations(part, counted) if part else None for part in (article, record)]
    return Headline("Listed as terrorist (FTO)", stats[0], stats[1])


def _covered(part: Selection, together: Figure) -> bool:
    """Whether acts of *part* are among those that are counted *together*."""
    covered = part.corpus.index.below(together.acts)
    return bool(np.isin(covered, part.acts("designations").codes).any())


def _organizations(part: Selection, counted: Figure | None) -> Stat:
    """The groups that *part* names; *counted* is how many the article counts without their names."""
    figure = organizations(part, "designations", listed="FTO")
    together = total(part, "designations", "count")
    if not figure.high:
        return Stat(together, _sentence("counted together", together.caveat), noun="groups") if together else _NONE
    also = _latest(part, figure)
    if together:
        also = f"{together.text} more by number"
        if _covered(part, together):
            when = part.corpus.fact(together.rows[0]).date  # as it is told: the day of the act may be another's
            also = f"speaks of {together.text} {dates.phrase(when) if when else 'together'}"
    elif counted and _covered(part, counted):
        also = f"those {counted.text} among them"
    noun = plural(figure.high, "group by name", "groups by name")
    return Stat(figure, _sentence(_since(part, figure).strip(), also, figure.caveat), noun=noun)


def _since(part: Selection, figure: Figure) -> str:
    """“ since 1997”, where *part* itself dates each of the acts."""
    return text(since(part, np.array(figure.rows, np.int32)))


def _latest(part: Selection, figure: Figure) -> str:
    """The last of the acts of *figure* that has a whole day: whom, and when."""
    start, end, how = part.told.times
    rows = np.array(figure.rows, np.int32)
    dated = rows[(how[rows] != UNDATED) & (start[rows] == end[rows])]
    if not len(dated):
        return ""
    last = int(min(dated[start[dated] == start[dated].max()]))
    same = dated[(start[dated] == start[last]) & (end[dated] == end[last]) & (how[dated] == how[last])]
    names = [short(part, key) for key in part.targets(same)]
    whom = names[0] if len(names) == 1 else f"{len(names)} of them"
    return f"latest: {whom}, {time_words(part.told.time(last))}"


def _sanctioned(article: Selection | None, record: Selection | None) -> Headline:
    stats = [_measures(part) if part else None for part in (article, record)]
    return Headline("Sanctions", stats[0], stats[1])


def _measures(part: Selection) -> Stat:
    figure = acts(part, "sanctions")
    if not figure.high:
        return _NONE
    whom = (people(part, "sanctions"), "person", "people"), (organizations(part, "sanctions"), "group", "groups")
    each = [f"{number.text} {plural(number.high, *nouns)}" for number, *nouns in whom if number.high]
    on = f"on {', '.join(each)}" if each else ""
    if len(names := part.targets(figure.rows)) == 1:
        on = f"on {short(part, names[0])}"
    on = f"{on}{_since(part, figure)}".strip()
    return Stat(figure, _sentence(on, figure.caveat), noun=plural(figure.high, "measure"))


def _offers(article: Selection | None, record: Selection | None) -> Headline:
    stats = [_rewards(part) if part else None for part in (article, record)]
    return Headline("Reward offers", stats[0], stats[1])


def _rewards(part: Selection) -> Stat:
    persons, amount = people(part, "rewards"), total(part, "rewards", "amount")
    if not persons.high:
        return _NONE
    offered = f"with an offer{_since(part, persons)}"
    if amount and len(amount.acts) == 1:
        offered = f"{' and '.join(short(part, key) for key in part.targets(amount.rows))}, {amount.text}"
    return Stat(persons, _sentence(offered, persons.caveat), noun=plural(persons.high, "person", "people"))


def _charged(article: Selection | None, record: Selection | None) -> Headline:
    stats = [_charges(part) if part else None for part in (article, record)]
    return Headline("Charged, no finding of guilt", stats[0], stats[1])


def _charges(part: Selection) -> Stat:
    figure = people(part, "indictments")
    if not figure.high:
        return _NONE
    noun, against = plural(figure.high, "person", "people"), contradicted_people(part, "indictments")
    of_it = f"the record contradicts {against.text} of them" if against.high else _outcomes(part, figure.rows)
    return Stat(figure, _sentence(of_it, figure.caveat), noun=noun)


def _outcomes(part: Selection, rows: Sequence[int]) -> str:
    outcomes = coded(part.corpus, "indictments", "outcome")
    silent = outcomes.states(np.array(rows, np.int32), NO_OUTCOME)
    known = count(len(np.unique(outcomes.of(np.array(rows, np.int32)[~silent])[0])), rows)
    return f"outcome recorded for {known.text}" if known.high else "no outcome recorded"


def _disputed(article: Selection | None, record: Selection | None) -> Headline:
    stats = [_questions(part, where) if part else None for part, where in ((article, "article"), (record, "record"))]
    return Headline("Disputed questions", stats[0], stats[1])


def _questions(part: Selection, where: str) -> Stat:
    figure = disputed_questions(part)
    return Stat(figure, f"in the {where} alone") if figure.high else _NONE


_HEADLINES = (_killed, _listed, _sanctioned, _offers, _charged, _disputed)
