"""How much a panel shows: the first of many lines, marks that stand for more; what it leaves is said beside it.

What a reader sees is bounded, whatever is chosen; titles, figures and the rows behind a panel are always of all.
"""

from collections.abc import Iterable, Sequence

from dashboard.columns import Ints
from dashboard.corpus.figures import plural
from dashboard.corpus.rows import Rows
from dashboard.panels.tabular import Line

LINES = 120  # of a table
BESIDE = 40  # of a table of more among others of one actor
ACTS = 600  # that are gathered into lines
MARKS = 300  # of stated totals, of the steps of a sum
LANE = 100  # marks of a lane: side by side they fill it
QUESTIONS = 60
QUOTES = 50
VOICES = 40  # of an answer
OPEN = 60  # statements of the questions that stand open beside their contents
PEOPLE = 60  # of a chart with a row a person
OFFERS = 12  # concerning one person
ROWS = 20  # of a chart, an order each
COLUMNS = 24  # of a matrix
NAMES = 12  # in a sentence


def among_others(many: int) -> int:
    """How many of *many* lines a table shows that stands among others of one actor: all of some, of very many few."""
    return LINES if many <= LINES else BESIDE


def rest(many: int, which: str, choose: str, most: int = LINES) -> str:
    """What a lead says where *many* are more than what is shown; else nothing."""
    if many <= most:
        return ""
    return f"; shown are the {most} {which} of {many:,}, choose {choose} for the others"


def named(names: Sequence[str], most: int = NAMES, of: int = 0) -> str:
    """Names in a sentence, the first of many; *of* how many, where *names* are the first alone."""
    more = max(of, len(names)) - most
    return ", ".join(names[:most]) + (f" and {more:,} {plural(more, 'other')}" if more > 0 else "")


def behind(lines: Iterable[Line], rows: Ints) -> Rows:
    """All *rows* behind a panel, those of the *lines* that it shows first."""
    return Rows.once([*(line.rows for line in lines), rows])


def joined(names: Sequence[str]) -> str:
    """Names as a sentence ends on them, "A, B and C"; the first of many."""
    return named(names) if len(names) > NAMES else " and ".join([", ".join(names[:-1]), *names[-1:]][-len(names) :])
