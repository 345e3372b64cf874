"""Every body of a panel as tables: what all formats read that print no chart. A new body needs its place here alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import singledispatch

from dashboard.corpus.figures import plural
from dashboard.corpus.passages import Piece
from dashboard.panels.panel import (
    Body,
    Cell,
    Column,
    Disputes,
    Line,
    NumberLine,
    OfferChart,
    Pairs,
    QuestionMap,
    Quotations,
    Side,
    Stat,
    Strip,
    Table,
    TimeChart,
    Told,
    Voices,
)

STANDING = "Standing"
NONE = "none in this view"


def table(body: Body) -> Table:
    """What *body* shows, as one table; what may not be counted says so in a column of its own."""
    return _marked(_table(body))


def below(body: Body) -> Table | None:
    """What opens below the lines of *body*, each part with the line that it belongs to; None where nothing does."""
    shown = _table(body)
    lines = tuple(_opened(line, part) for line in shown.lines for part in line.below)
    return Table((shown.columns[0], Column("What opens below it")), lines) if lines else None


def _opened(line: Line, part: Line) -> Line:
    words = " · ".join(f"{cell.text} ({cell.note})" if cell.note else cell.text for cell in part.cells if cell.text)
    return Line((Cell(line.cells[0].text), Cell(words)), part.rows)


def _marked(shown: Table) -> Table:
    if not any(line.standing for line in shown.lines):
        return shown
    lines = tuple(replace(line, cells=(*line.cells, Cell(line.standing))) for line in shown.lines)
    return replace(shown, columns=(*shown.columns, Column(STANDING)), lines=lines)


@singledispatch
def _table(body: Body) -> Table:
    raise TypeError(type(body).__name__)


@_table.register
def _(body: Table) -> Table:
    return body


@_table.register
def _(body: TimeChart) -> Table:
    return body.table


@_table.register
def _(body: OfferChart) -> Table:
    return body.table


@_table.register
def _(body: Strip) -> Table:
    """A line a question, a column a basis that is in the view."""
    bases = [(body.article, "article"), (body.record, "record")]
    there = [(name, side) for name, side in bases if any(getattr(one, side) for one in body.headlines)]
    heads = (Column("What"), *(Column(name) for name, _ in there))
    lines = []
    for headline in body.headlines:
        stats: list[Stat | None] = [getattr(headline, side) for _, side in there]
        cells = (Cell(headline.label, strong=True), *(_stat(stat) for stat in stats))
        rows = [row for stat in stats if stat and stat.figure for row in stat.figure.rows]
        lines.append(Line(cells, tuple(dict.fromkeys(rows))))
    return Table(heads, tuple(lines))


def _stat(stat: Stat | None) -> Cell:
    if stat is None or stat.figure is None:
        return Cell(stat.none if stat else NONE, stat.detail if stat else "")
    return Cell(stat.figure.text, stat.about, stat.figure.rows, strong=True)


@_table.register
def _(body: NumberLine) -> Table:
    lines = (
        Line((Cell(point.text, strong=True, rows=point.rows), Cell(point.why), Cell(point.who)), point.rows)
        for point in body.points
    )
    return Table((Column("Figure"), Column("How it comes about"), Column("Who says so")), tuple(lines))


@_table.register
def _(body: Voices) -> Table:
    """A line a voice; a side without one says so."""
    return Table(_VOICES, tuple(line for side in body.every for line in _side(side)))


_VOICES = (Column("Answer"), Column("In these words"), Column("Who"), Column("How and when"))


def _side(side: Side) -> list[Line]:
    many = f"{side.many.text} {plural(side.many.high, side.unit)}" if side.many else side.counted if side.by else ""
    if side.none and not side.voices:
        return [Line((Cell(side.label), Cell(side.none), Cell(""), Cell("")), ())]
    return [
        Line(
            (Cell(side.label, many), Cell(voice.words, voice.note), Cell(voice.who), Cell(" · ".join(voice.detail))),
            voice.rows,
            standing=voice.standing,
        )
        for voice in side.voices
    ]


@_table.register
def _(body: Disputes) -> Table:
    """The sides of each question under it."""
    several = [(one.question, [line for side in one.sides for line in _side(side)]) for one in body.disputes]
    lines = tuple(line for _, mine in several for line in mine)
    return Table(_VOICES, lines, tuple((question, len(mine)) for question, mine in several))


@_table.register
def _(body: QuestionMap) -> Table:
    """A line a question under its heading, a column an answer with how many voices give it."""
    heads = (Column("Question"), *(Column(name, right=True) for name, _ in body.sides))
    lines = []
    for line in body.lines:
        counts = (_dots(*dots) for dots in line.dots)
        lines.append(Line((Cell(line.question, strong=True), *counts), line.rows))
    return Table(heads, tuple(lines), tuple(Counter(line.group for line in body.lines).items()))


def _dots(articles: int, record: int) -> Cell:
    both = f"{articles} of articles, {record} of the record" if articles and record else ""
    alone = "of articles" if articles else "of the record" if record else ""
    return Cell(str(articles + record) if articles + record else "", both or alone)


@_table.register
def _(body: Quotations) -> Table:
    """A line a sentence, with the quoted words alone beside it."""
    lines = []
    for quotation in body.quotations:
        spoken = " … ".join(f"“{words}”" for words in quotation.words)
        about = " · ".join([*quotation.badges, quotation.article])
        who = Cell(quotation.speaker, quotation.office, strong=True)
        lines.append(Line((who, Cell(spoken), Cell(_joined(quotation.pieces)), Cell(about)), quotation.rows))
    heads = (Column("Who"), Column("In these words"), Column("The whole sentence"), Column("Through whom, when, where"))
    return Table(heads, tuple(lines))


@_table.register
def _(body: Pairs) -> Table:
    """A line a passage; each statement of the record with the pages that say so."""
    lines = (
        Line(
            (
                Cell(" ".join(f"{one.subject}: {one.words}" for one in pair.readings)),
                Cell(_joined(pair.article)),
                Cell(" ".join(f"{_joined(told.pieces)} ({_by(told)})" for told in pair.record)),
            ),
            (*pair.article_rows, *pair.record_rows),
        )
        for pair in body.pairs
    )
    return Table(
        (Column("How they agree or differ"), Column("The article"), Column("The record, as summarised here")),
        tuple(lines),
    )


def _by(told: Told) -> str:
    return "; ".join(dict.fromkeys(page.words for page in told.pages))


def _joined(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)
