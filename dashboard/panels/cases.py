"""Cases in time: who was charged when, in which court, by which document, and what came of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from dashboard.columns import Ints, Mask
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.against import contradicted
from dashboard.corpus.attribution import statement
from dashboard.corpus.figures import Figure, acts, contradicted_people, people, plural, until_words
from dashboard.corpus.horizon import ANNOUNCED, UNDATED
from dashboard.corpus.many import coded, gathered, stated
from dashboard.corpus.rows import Rows
from dashboard.facts.indictments import NO_OUTCOME
from dashboard.panels.campaign import lasting
from dashboard.panels.cells import when_said
from dashboard.panels.fairness import answers
from dashboard.panels.in_rows import in_rows
from dashboard.panels.lanes import drawn_times, since
from dashboard.panels.marks import day, short
from dashboard.panels.most import OFFERS, PEOPLE, joined, named, rest
from dashboard.panels.panel import Choice, Lane, Mark, Name, Panel, Part
from dashboard.values import dates

NO_FINDING = "A charge is an allegation, no finding of guilt."
_US_COURT = "US District Court, "
_MOST_SAID = 6  # so many statements stand over a mark
_HOW = "A row a person, who was charged last above. A dashed strip is a date known only as a month or a year."


@dataclass(frozen=True)
class _Charged:
    """Somebody who is charged.

    Attributes:
        actor: its code.
        cases: by the place of the case among all: the reports that charge it there, in time; of many the last.
        cut: whether it has earlier ones.
    """

    actor: int
    cases: dict[int, Ints]
    cut: bool

    @property
    def ends(self) -> tuple[int, int]:
        """The places of the last case and of the first."""
        return next(reversed(self.cases)), next(iter(self.cases))


@dataclass(frozen=True)
class _Case:
    """A case: its days, whether these are those of its announcement, when it was in words, its label, its court."""

    start: date
    end: date
    announced: bool
    when: str
    label: str
    court: str


def in_time(selection: Selection) -> Panel | None:
    """A row a person: when charged, in which court, by which document; what came of it, where that is recorded."""
    span = lasting(selection, ("indictments",))
    if span is None:
        return None
    within = selection.during(span)
    rows = _charged(within)
    cases = _cases(within, {case for one in rows for case in one.cases})
    ordered = _latest_first(within, rows, cases)
    before: list[_Charged | None] = [None, *ordered][:-1]
    lanes = [_lane(within, one, above, cases) for one, above in zip(ordered, before, strict=True)]
    if (chart := in_rows(span, lanes, "Who")) is None:
        return None
    drawn = Rows.once(mark.rows for lane in chart.lanes for mark in lane.marks)
    every = len(np.unique(within.whom(within.acts("indictments").reports)[1]))
    return Panel(
        "charged-in-time",
        _title(selection),
        chart,
        drawn,
        lead=(
            "Each charge on its day, with court and document; what came of it where recorded; "
            f"the latest first{_rest(every, rows)}",
        ),
        beside=(NO_FINDING, *answers(selection, drawn)),
        notes=(_HOW, *_undated(selection)),
        as_of=until_words(selection),
    )


def _latest_first(within: Selection, rows: Sequence[_Charged], cases: Mapping[int, _Case]) -> list[_Charged]:
    """Who was charged last above; of one day case by case, those with earlier ones last, next to whom they join."""
    earliest: dict[int, date] = {}
    for one in rows:
        last, first = one.ends
        earliest[last] = min(cases[first].start, earliest.get(last, date.max))

    def place(one: _Charged) -> tuple[int, int, int, int, int, str]:
        last, first = one.ends
        days = [-day.toordinal() for day in (cases[last].start, earliest[last], cases[first].start)]
        return days[0], days[1], last, days[2], *foremost(within, one.actor)

    return sorted(rows, key=place)


def _title(selection: Selection) -> tuple[Part, ...]:
    persons, cases, known = people(selection, "indictments"), acts(selection, "indictments"), with_outcome(selection)
    against = contradicted_people(selection, "indictments")
    who: tuple[Part, ...] = (persons, plural(persons.high, " person", " people"), " named as charged in ")
    recorded: tuple[Part, ...] = ("an outcome is recorded for ", known) if known.high else ("no outcome is recorded",)
    if against.high:
        names = joined([short(selection, key) for key in selection.targets(against.rows, "person")])
        recorded += ("; the record contradicts ", against, " of them: ", Name(names))
    title = (cases, plural(cases.high, " case"), *since(selection, np.array(cases.rows, np.int32)), "; ", *recorded)
    return (*who, *title) if persons.high else ("Charges in ", *title)


def no_outcome(selection: Selection) -> tuple[str, ...]:
    """Of how many no outcome is recorded."""
    known = with_outcome(selection)
    silent = int(people(selection, "indictments").high - known.high)
    whom = f"the other {silent:,}" if known.high else "any of them"
    return (f"No outcome is recorded here for {whom}.",) if silent else ()


def _rest(many: int, rows: Iterable[_Charged]) -> str:
    last = f"; of each the last {OFFERS} cases" if any(one.cut for one in rows) else ""
    return f"{rest(many, 'with the most reports', 'an actor', PEOPLE)}{last}"


def _undated(selection: Selection) -> Iterator[str]:
    found = selection.acts("indictments")
    if many := int((selection.horizon.times[2][found.reports[found.starts[:-1]]] == UNDATED).sum()):
        yield f"{many} {plural(many, 'charge')} without a date {plural(many, 'is', 'are')} not drawn."
    if whom := selection.targets(found.reports[_against(selection)]):
        names = named([selection.corpus.actors.name(key) for key in whom])
        yield f"Not drawn, since the record contradicts it: a charge against {names}."


def _charged(within: Selection) -> list[_Charged]:
    """Who is charged in dated cases, those with the most reports."""
    found = within.acts("indictments")
    case = np.repeat(np.arange(len(found)), np.diff(found.starts))
    places, actors = within.whom(found.reports)
    kept = ~_against(within)[places]
    places, actors = places[kept], actors[kept]
    found_of = ((code, gathered(case[its], its)) for code, its in gathered(actors, places, PEOPLE))
    return [
        _Charged(code, {key: found.reports[np.sort(mine)] for key, mine in its[-OFFERS:]}, len(its) > OFFERS)
        for code, its in found_of
    ]


def _against(within: Selection) -> Mask:
    """Which of the reports the record contradicts."""
    mask: Mask = np.isin(within.acts("indictments").reports, list(contradicted(within.corpus)))
    return mask


def foremost(within: Selection, actor: int) -> tuple[int, str]:
    """What those of one case are sorted by: who is spoken of most stands first, then by name."""
    return -int(within.background.facets[actor]), within.corpus.actors.called[actor].casefold()


def _cases(within: Selection, places: Iterable[int]) -> dict[int, _Case]:
    """The cases at some *places* among all, by these."""
    found, corpus = within.acts("indictments"), within.corpus
    start, end, how = (values.tolist() for values in drawn_times(within, found))
    cases = {}
    for place in places:
        rows = np.array(found.rows(place), np.int32)
        papers, where = named(documents(corpus, rows)), named(courts(corpus, rows))
        label = ", ".join(filter(None, (papers, where))) or "court not stated"
        cases[place] = _Case(
            day(start[place]), day(end[place]), how[place] == ANNOUNCED, when_said(within, rows), label, where
        )
    return cases


def _lane(within: Selection, one: _Charged, above: _Charged | None, cases: Mapping[int, _Case]) -> Lane:
    corpus, key = within.corpus, within.corpus.actors.ids[one.actor]
    marks = [
        Mark(
            start=cases[place].start,
            end=cases[place].end,
            label=cases[place].label,
            words=(cases[place].when, f"{cases[place].label}.", *_said(within, rows)),
            rows=Rows(rows),
            hollow=cases[place].announced,
            choice=Choice("actors", key),
            brief=(cases[place].court,) if cases[place].court else (),
            joined=above is not None and place in above.cases,
        )
        for place, rows in one.cases.items()
    ]
    mine = np.concatenate(list(one.cases.values()))
    outcome = [said for said in stated(corpus, "indictments", "outcome", mine) if said != NO_OUTCOME]
    return Lane(
        short(within, key),
        "indictments",
        tuple(marks),
        detail="; ".join(dict.fromkeys(mark.label for mark in marks if not mark.joined)),
        outcome="; ".join(outcome),
        outcomes=tuple(_outcomes(within, outcome, mine)),
    )


def _outcomes(within: Selection, outcome: Iterable[str], rows: Ints) -> Iterator[Mark]:
    """What came of it, each step on the day or in the month that it names."""
    said = coded(within.corpus, "indictments", "outcome")
    for words in outcome:
        behind = Rows(rows[said.states(rows, words)])
        for part in words.split("; "):
            for when in dates.in_words(part)[:1]:
                yield Mark(when.start, when.end, part, (dates.words(when.text), f"{part}."), behind)


def _said(within: Selection, rows: Ints) -> dict[str, None]:
    return dict.fromkeys(statement(within.corpus, row) for row in rows[:_MOST_SAID].tolist())


def courts(corpus: Corpus, rows: Ints) -> list[str]:
    """The courts that *rows* name, in short: "Southern District of New York"."""
    said = stated(corpus, "indictments", "court", rows)
    return list(dict.fromkeys(part.strip().removeprefix(_US_COURT) for court in said for part in court.split(";")))


def documents(corpus: Corpus, rows: Ints) -> list[str]:
    """The documents that *rows* name; "indictment" says nothing beside "four-count superseding indictment"."""
    found = stated(corpus, "indictments", "instrument", rows)
    return [one for one in found if not any(one != other and one in other for other in found)]


def with_outcome(part: Selection) -> Figure:
    """How many people there are of whom an outcome is recorded."""
    rows = part.of("indictments")
    outcome = coded(part.corpus, "indictments", "outcome")
    rows = rows[(outcome.one(rows) >= 0) & ~outcome.states(rows, NO_OUTCOME)]
    mask = np.zeros(len(part.corpus), bool)
    mask[rows] = True
    return people(part.only(mask), "indictments")
