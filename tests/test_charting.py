"""A chart is written out as it was gathered, and is what Plotly itself would have written."""

import plotly.graph_objects as go
import pytest

from dashboard.charts import plotly
from dashboard.corpus import Corpus
from dashboard.panels import PANELS, panel, panels
from dashboard.panels.drawn import behind
from dashboard.panels.panel import OfferChart, TimeChart
from dashboard.ui.charting import Drawn
from dashboard.views import View, select

VIEWS = [View(), View(actors=("nicolas-maduro",)), View(basis=("quoted",)), View(kinds=("strikes", "rewards"))]


@pytest.mark.parametrize("view", VIEWS, ids=repr)
def test_plotly_allows_every_value_of_a_chart_and_writes_the_same(corpus: Corpus, view: View) -> None:
    charts = [one.body for subject in PANELS for one in panels(subject, select(corpus, view))]
    charts = [chart for chart in charts if isinstance(chart, TimeChart | OfferChart)]
    assert charts
    for chart in charts:
        for narrow in (False, True):
            spec = plotly.figure(chart, narrow=narrow)
            spec["layout"] = {
                key: value for key, value in spec["layout"].items() if value != []
            }  # Plotly leaves these out
            written = go.Figure(spec).to_dict()
            theme, kinds = written["layout"]["template"]["data"], {trace["type"] for trace in written["data"]}
            for kind in theme.keys() - kinds:
                del theme[kind]  # what is said of kinds of marks that are not there
            assert Drawn(spec).to_dict() == written


def test_offers_of_one_amount_are_one_mark_that_opens_the_statements_of_all(corpus: Corpus) -> None:
    offers = panel("rewards", "reward-offers", select(corpus, View()))
    assert offers is not None
    assert isinstance(offers.body, OfferChart)
    marks = [mark for trace in plotly.figure(offers.body)["data"] for mark in trace["customdata"]]
    amounts = [mine for person in offers.body.people for mine in person.by_amount.values()]
    assert [many for _, _, many in marks] == [
        f"{len(rows):,} statement{'s' * (len(rows) != 1)}, click to read" for rows in map(behind, amounts)
    ]
    assert any(len(mine) > 1 for mine in amounts)
    assert {name for _, name, _ in marks} == set(plotly.opens(offers.body))
