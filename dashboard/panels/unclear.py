"""Reports of strikes that may be counted already: shown, and in no figure until a person says which."""

from dashboard.corpus import Selection
from dashboard.corpus.attribution import said_by, statement
from dashboard.corpus.figures import plural, statements
from dashboard.corpus.rows import Rows
from dashboard.panels.most import LINES, rest
from dashboard.panels.panel import Cell, Column, Line, Panel, Table, Words


def unclear(selection: Selection, section: str) -> Panel | None:
    """Reports that may speak of a strike that is counted already: they enter no figure."""
    doubtful = selection.horizon.maybe_same
    every = selection.of("strikes")
    rows = Rows(every[selection.horizon.unsure[every]])
    if not rows:
        return None
    lines = tuple(_unclear_line(selection, row, doubtful[row]) for row in rows[:LINES])
    number = statements(rows)
    heads = (Column("What is reported"), Column("May be the same as"), Column("By"))
    title: Words = (number, plural(number.high, " report"), " of strikes that may be counted already: in no figure")
    more = rest(len(rows), "first", "a period").removeprefix("; ").capitalize()
    lead = (more,) if more else ()
    note = "They enter a figure once an editor has said whether they are another strike."
    return Panel("may-be-the-same", title, Table(heads, lines), rows, lead=lead, notes=(note,), section=section)


def _unclear_line(selection: Selection, row: int, act: int | None) -> Line:
    corpus = selection.corpus
    same = corpus.events.called[act] if act is not None and act < len(corpus.events) else "not known"
    cells = (Cell(statement(corpus, row), rows=(row,)), Cell(same), Cell(said_by(corpus, row)))
    return Line(cells, (row,), standing="in no figure")
