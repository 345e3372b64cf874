"""The same page in Dash: two callbacks, plotly.express; `python -m tests.benchmarks.peers.plotly_dash PORT`."""

import sys

import pandas as pd
import plotly.express as px
from dash import Dash, Input, Output, dcc, html  # installed beside by `make bench`; it is no part of the app

from tests.benchmarks.peers.rows import Page, loaded, offered, page, reports

app = Dash(title="Strikes", suppress_callback_exceptions=True)
loaded()
NAMES = offered("strikes")
app.layout = html.Div(
    [
        html.Aside(
            [
                html.Label("Actor"),
                dcc.Checklist(
                    id="actor", options=[{"label": name, "value": key} for key, name in NAMES.items()], value=[]
                ),
                dcc.Input(id="words", type="text", placeholder="Words", debounce=True, value=""),
            ],
            style={"width": 280, "flex": "none"},
        ),
        html.Main(id="page", style={"flex": "auto"}),
    ],
    style={"display": "flex"},
)


@app.callback(Output("page", "children"), Input("actor", "value"), Input("words", "value"))
def draw(chosen: list[str], words: str) -> list:
    """The page for what is chosen."""
    shown = page(chosen, words)
    sums = px.line(shown.sums, x="date", y="sum", line_shape="hv", markers=True, hover_data=["event", "killed"])
    return [
        html.H1("Strikes"),
        html.P("Chosen: " + ", ".join(NAMES[chosen])),
        html.Div(_numbers(shown), style={"display": "flex", "gap": 40}),
        html.H3("Announced deaths added up"),
        dcc.Graph(id="sums", figure=sums),
        html.Div(id="behind"),
        html.H3("By month"),
        _table(shown.months),
        html.H3("Totals"),
        dcc.Graph(figure=px.bar(shown.totals, x="people", y="total", orientation="h")),
    ]


@app.callback(Output("behind", "children"), Input("sums", "clickData"), prevent_initial_call=True)
def behind(clicked: dict | None) -> list:
    """What is reported of the strike that was clicked on."""
    if not clicked:
        return []
    event = clicked["points"][0]["customdata"][0]
    return [html.H3(f"Reports of {event}"), _table(reports(event))]


def _numbers(shown: Page) -> list[html.Div]:
    numbers = {"Killed": shown.killed, "Strikes": shown.strikes, "Reports": shown.reports}
    return [html.Div([html.P(label), html.H2(f"{value:,.0f}")]) for label, value in numbers.items()]


def _table(shown: pd.DataFrame) -> html.Table:
    head = html.Tr([html.Th(name) for name in shown.columns])
    rows = [html.Tr([html.Td(str(value)) for value in row]) for row in shown.itertuples(index=False)]
    return html.Table([html.Thead(head), html.Tbody(rows)])


if __name__ == "__main__":
    app.run(port=sys.argv[1], debug=False)
