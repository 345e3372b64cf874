"""A question in a view -> what answers it, as data: the command line and the API give the same, byte for byte."""

import math
from urllib.parse import urlencode

from dashboard.columns import PLANS
from dashboard.corpus import Corpus, Selection
from dashboard.documents import Document, panels_in, subjects_in
from dashboard.facts import TABLES
from dashboard.panels.panel import text
from dashboard.reports import PanelOf, Report, built, titled
from dashboard.said import Bound, FigureName, FigureSaid, PanelName, TableName
from dashboard.tables import FRAMES, Tables
from dashboard.tables.paging import size
from dashboard.views import View, select, to_query


def figure(corpus: Corpus, view: View, table: str, column: str) -> FigureSaid:
    """The total of a hedged number over the acts of *view*; raises like `Tables.total`."""
    selection = select(corpus, view)
    found = Tables(corpus, selection).total(table, column)
    total = selection.total(table, column)
    return FigureSaid(
        words=found.text if found else "not stated",
        unit=found.unit if found else "",
        low=_bound(total.low),
        high=_bound(total.high),
        spread=[_bound(bound) for bound in total.spread] if found else None,
        unsettled=int(total.unsettled.sum()),
        acts=len(total.acts),
        events=[corpus.events.ids[act] for act in total.acts.tolist() if 0 <= act < len(corpus.events)],
        reports=len(total.reports) if found else 0,
        left_out=total.left_out,
        without_a_number=total.unstated,
        undated_left_out=selection.undated,
        as_of=found.as_of if found else "",
        how=found.how if found else "",
        caveat=found.caveat if found else "",
        version=corpus.version,
    )


def _bound(value: float) -> Bound:
    """A bound as JSON has it: none for open or not stated."""
    return None if math.isnan(value) or math.isinf(value) else int(value) if value == int(value) else value


def figures() -> list[FigureName]:
    """The figures that can be asked for: the hedged numbers of the tables."""
    return [
        FigureName(table=table, column=column, label=plan.own[column].title or column, unit=number.unit)
        for table, plan in PLANS.items()
        for column, number in plan.figures.items()
    ]


def tables(selection: Selection) -> list[TableName]:
    """The tables, with how many rows of each are chosen."""
    return [
        TableName(
            table=name,
            label=TABLES[name].label if name in TABLES else name.capitalize(),
            means=(TABLES[name].__doc__ or "") if name in TABLES else "",
            rows=size(selection, name),
        )
        for name in FRAMES
    ]


def panels(corpus: Corpus, view: View) -> list[PanelName]:
    """The panels that *view* has, subject by subject."""
    return [
        PanelName(id=f"{subject}/{panel.id}", title=text(panel.title))
        for subject in subjects_in(view)
        for panel in panels_in(view, subject, corpus)
    ]


def panel(corpus: Corpus, view: View, subject: str, name: str) -> Document:
    """The panel *name* of *subject* as a document of its own; without any part where *view* has none."""
    query = urlencode(to_query(view, corpus), doseq=True)
    document, _ = built(Report(name, (PanelOf(subject, name, query),)), corpus)
    return titled(document)
