"""However many facts there are: a panel shows a bounded part, says so, and counts and stands on all of them."""

from datetime import date
from random import Random

import numpy as np
import pytest

from dashboard.corpus import Corpus, Selection, from_seeds
from dashboard.corpus.acts import parts
from dashboard.corpus.figures import figure
from dashboard.corpus.incidents import incidents
from dashboard.corpus.index import Index
from dashboard.corpus.votes import sorted_by
from dashboard.panels import PANELS, Panel, panel, panels
from dashboard.panels.most import COLUMNS, LANE, LINES, MARKS, VOICES
from dashboard.panels.panel import Table, TimeChart, Voices, text
from dashboard.seeds import check
from dashboard.views import View, options, select
from tests.benchmarks.generate import contents

FACTS = 6000


@pytest.fixture(scope="module")
def grown() -> Corpus:
    return from_seeds(check(contents(FACTS)))


@pytest.fixture(scope="module")
def many(grown: Corpus) -> Selection:
    return select(grown, View())


def told(one: Panel) -> str:
    return " ".join([text(one.lead), *one.notes])


# Many totals at once


def some_parts(selection: Selection, number: int) -> list[list[int]]:
    pick, acts = Random(7), np.unique(selection.corpus.act[selection.rows]).tolist()
    return [pick.sample(acts, min(len(acts), pick.choice((1, 1, 2, 5, 30)))) for _ in range(number)]


@pytest.mark.parametrize("column", ["killed", "strikes", "vessels"])
@pytest.mark.parametrize("made_up", [False, True], ids=["frozen", "made-up"])
def test_totals_of_many_parts_are_those_of_each_part_alone(
    corpus: Corpus, grown: Corpus, made_up: bool, column: str
) -> None:
    of = grown if made_up else corpus
    agencies = [View(agencies=(key,)) for key in options(of, "agencies")[:3]]
    for view in (View(), View(basis=("cited",)), *agencies):
        selection = select(of, view)
        found = some_parts(selection, 40)
        part = np.repeat(np.arange(len(found)), [len(acts) for acts in found])
        act = np.concatenate([np.array(acts, np.int32) for acts in found])
        totals = selection.totals("strikes", column, parts(of, part, act, len(found)))
        for place, acts in enumerate(found):
            alone = figure(selection.of_acts(acts).total("strikes", column))
            assert figure(totals[place]) == alone, (view, acts)
            sums = (totals.low[place], totals.high[place], totals.least[place], totals.most[place])
            if alone is None:
                assert np.isnan(sums).all()
            else:
                assert sums == (alone.low, alone.high, *alone.reported)


def test_each_strike_has_the_toll_of_its_own_rows(corpus: Corpus) -> None:
    selection = select(corpus, View())
    for incident in incidents(selection):
        killed = incident.killed
        assert killed == figure(selection.of_acts([incident.act]).total("strikes", "killed"))
        range_ = f", {killed.range} in the reports" if killed and killed.range else ""
        assert incident.toll == (f"{killed.text} killed{range_}" if killed else "")
        own = selection.of_acts([incident.act]).of("strikes")
        assert incident.reports == tuple(own[selection.horizon.counts[own]].tolist())


# What is sorted and what covers what, many at once


@pytest.mark.parametrize("room", [3, 10**5, 2**31 - 1], ids=["one-number", "wide", "too-wide"])
def test_an_order_by_several_keys_is_that_of_lexsort(room: int) -> None:
    pick = np.random.default_rng(7)
    keys = [pick.integers(-room, room, 500) for _ in range(3)]
    assert sorted_by(*keys).tolist() == np.lexsort(keys[::-1]).tolist()


def test_an_event_covers_what_those_cover_that_it_covers_and_a_circle_ends() -> None:
    pairs = {"event.group": np.array([0, 1, 1, 3, 4]), "event.member": np.array([1, 2, 5, 4, 3])}
    groups, members = Index(Registered(pairs, 6)).covers  # type: ignore[arg-type]
    found = list(zip(groups.tolist(), members.tolist(), strict=True))
    assert found == [(0, 1), (0, 2), (0, 5), (1, 2), (1, 5), (3, 4), (4, 3)]


class Registered(dict[str, np.ndarray]):
    """As much of a corpus as an `Index` asks for what covers what."""

    def __init__(self, pairs: dict[str, np.ndarray], events: int) -> None:
        super().__init__(pairs)
        self.events = range(events)


# What is shown


def test_every_panel_of_many_facts_is_bounded(many: Selection) -> None:
    found = [one for subject in PANELS for one in panels(subject, many)]
    assert len(found) > 25
    for one in found:
        if isinstance(one.body, Table):
            assert len(one.body.lines) - one.body.sums <= max(LINES, len(one.body.groups) * 7), one.id
            assert len(one.body.columns) <= COLUMNS + 1, one.id
        if isinstance(one.body, TimeChart):
            assert len(one.body.steps) <= MARKS + 1, one.id
            assert all(len(lane.marks) <= LANE for lane in one.body.lanes), one.id
        if isinstance(one.body, Voices):
            assert all(len(side.voices) <= VOICES for side in one.body.sides), one.id


def test_strikes_beyond_those_that_are_shown_are_counted_and_stand_behind_it(many: Selection) -> None:
    found, strikes = incidents(many), panel("strikes", "strike-by-strike", many)
    assert strikes is not None
    assert isinstance(strikes.body, Table)
    assert len(found) > LINES == len(strikes.body.lines) - strikes.body.sums
    assert f"shown are the {LINES} last of {len(found)}, choose a period or a strike for the others" in told(strikes)
    assert set(strikes.rows) == set(found.rows.tolist())
    shown = {row for line in strikes.body.lines for row in line.rows}
    dated = found.how > 0
    last = set(found.reports(np.flatnonzero(dated)[-LINES:]).tolist())
    assert shown >= last or shown == last


def test_answers_beyond_those_that_are_shown_are_counted(many: Selection) -> None:
    asked = [one for one in panels("claims", many) if isinstance(one.body, Voices)]
    sides = [side for one in asked for side in one.body.sides if isinstance(one.body, Voices)]
    assert sum(len(side.voices) + side.more for side in sides) == len(many.of("claims"))
    assert any(side.more for side in sides)
    assert all(
        f"first {VOICES} of an answer" in told(one) for one in asked if any(side.more for side in one.body.sides)
    )  # type: ignore[union-attr]


def test_a_sum_of_many_strikes_ends_at_the_whole_and_says_what_a_step_holds(grown: Corpus) -> None:
    whole = select(grown, View(start=date(2015, 1, 1), end=date(2025, 12, 31)))
    course = panel("strikes", "running-sum", whole)
    assert course is not None
    assert isinstance(course.body, TimeChart)
    tolls = incidents(whole).totals("killed")
    assert course.body.steps[-1].low == np.nansum(tolls.low)
    assert len(incidents(whole)) > MARKS >= len(course.body.steps) - 1
    assert "A step of the sum holds" in told(course)


def test_strikes_of_many_months_stand_by_year(many: Selection) -> None:
    by_year = panel("strikes", "by-month", many)
    assert by_year is not None
    assert isinstance(by_year.body, Table)
    labels = [line.cells[0].text for line in by_year.body.lines]
    assert labels[-1] == "All"
    assert {label for label in labels if label.isdigit()} == {str(year) for year in range(2015, 2026)}
    assert sum(len(line.rows) for line in by_year.body.lines[:-1]) == len(by_year.body.lines[-1].rows)


# What the panels are called


@pytest.mark.parametrize("actor", ["armando-benedetti", "barrio-18", "nicolas-maduro"])
def test_a_dossier_bears_the_name_of_who_is_chosen(corpus: Corpus, actor: str) -> None:
    acts = panel("dossier", "acts-concerning", select(corpus, View(actors=(actor,))))
    assert acts is not None
    assert text(acts.title).endswith(f"concerning {corpus.actors.name(actor)}")
