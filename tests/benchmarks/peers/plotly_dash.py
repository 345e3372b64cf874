"""The same page in Dash: one callback, plotly.express; `python -m tests.benchmarks.peers.plotly_dash PORT`."""

import sys

import plotly.express as px
from dash import Dash, Input, Output, dcc, html  # installed beside by `make bench`; it is no part of the app

from tests.benchmarks.peers.rows import Page, loaded, page

app = Dash(title="Strikes")
_, _, NAMES = loaded()
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
    return [
        html.H1("Strikes"),
        html.P("Chosen: " + ", ".join(NAMES[chosen])),
        html.Div(_numbers(shown), style={"display": "flex", "gap": 40}),
        html.H3("Announced deaths added up"),
        dcc.Graph(
            figure=px.line(shown.sums, x="date", y="sum", line_shape="hv", markers=True, hover_data=["event", "killed"])
        ),
        html.H3("By month"),
        _table(shown),
        html.H3("Totals"),
        dcc.Graph(figure=px.bar(shown.totals, x="people", y="total", orientation="h")),
    ]


def _numbers(shown: Page) -> list[html.Div]:
    numbers = {"Killed": shown.killed, "Strikes": shown.strikes, "Reports": shown.reports}
    return [html.Div([html.P(label), html.H2(f"{value:,.0f}")]) for label, value in numbers.items()]


def _table(shown: Page) -> html.Table:
    head = html.Tr([html.Th(name) for name in shown.months.columns])
    rows = [html.Tr([html.Td(str(value)) for value in row]) for row in shown.months.itertuples(index=False)]
    return html.Table([html.Thead(head), html.Tbody(rows)])


if __name__ == "__main__":
    app.run(port=sys.argv[1], debug=False)
