"""What a panel shows, as HTML; every text is escaped here."""

import html
from collections.abc import Iterable, Sequence

from dashboard.documents import Shown
from dashboard.exports import figures, provenance, words
from dashboard.panels import Chart, Number, Table, Voices
from dashboard.panels.panel import Voice

_NOTES = 0.08  # of the width of a table, for the numbers of notes


def body(shown: Shown, numbers: dict[str, int]) -> str:
    """The body of *shown*, by its kind, with links to the notes of *numbers*."""
    match shown.panel.body:
        case Chart(figure, alt, table):
            name = html.escape(shown.panel.id)
            return (
                f'<div class="chart" id="chart-{name}" role="figure" aria-label="{html.escape(alt)}" '
                f'style="height: {figures.height(figure)}px"></div>\n'
                f"<details><summary>The chart as a table</summary>{_table(table, numbers)}</details>"
            )
        case Table() as table:
            return _table(table, numbers)
        case Voices(sides):
            return f'<div class="side-by-side">{"".join(_side(said, side) for said, side in sides)}</div>'
        case items:
            shown_numbers = [one for one in items if isinstance(one, Number)]
            if shown_numbers:
                cards = "".join(_number(one, shown, numbers) for one in shown_numbers)
                return f'<div class="side-by-side">{cards}</div>'
            return "".join(_quote(str(fact), shown, numbers) for fact in items)


def note_links(facts: Iterable[str], numbers: dict[str, int]) -> str:
    """Links to the notes of *facts*: "1-4, 7"; empty when they have none."""
    links = [
        "–".join(f'<a href="#note-{one}">{one}</a>' for one in dict.fromkeys(run)) for run in words.runs(facts, numbers)
    ]
    return f'<sup class="note">{", ".join(links)}</sup>' if links else ""


def linked(address: str) -> str:
    """*address* as a link to a page on the web that learns nothing of ours; any other as text."""
    shown = html.escape(address)
    return f'<a href="{shown}" rel="noopener noreferrer">{shown}</a>' if words.is_absolute(address) else shown


def _table(table: Table, numbers: dict[str, int]) -> str:
    """A table whose cells carry their heading, so that it can become cards; with a column of notes if there are any."""
    noted = bool(numbers) and any(table.behind)
    columns = (*table.columns, "Notes") if noted else table.columns
    rows = [[html.escape(cell) for cell in row] for row in table.rows]
    if noted:
        rows = [[*row, note_links(facts, numbers)] for row, facts in zip(rows, table.behind, strict=True)]
    headings = "".join(f'<th scope="col" role="columnheader">{html.escape(one)}</th>' for one in columns)
    return (
        f'<table role="table">{_widths(table, noted)}<thead role="rowgroup"><tr role="row">{headings}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(_row(columns, row) for row in rows)}</tbody></table>'
    )


def _row(columns: Sequence[str], cells: Sequence[str]) -> str:
    named = "".join(
        f'<td role="cell" data-label="{html.escape(label)}">{cell}</td>'
        for label, cell in zip(columns, cells, strict=True)
    )
    return f'<tr role="row">{named}</tr>'


def _widths(table: Table, noted: bool) -> str:
    """How wide the columns are, by what is in them: a browser alone gives long texts too little room."""
    shares = provenance.shares(provenance.Grid(table.columns, table.rows))
    part = 1 - _NOTES if noted else 1
    wide = [share * part for share in shares] + ([_NOTES] if noted else [])
    columns = "".join(f'<col style="width: {100 * one:.1f}%">' for one in wide)
    return f"<colgroup>{columns}</colgroup>"


def _number(number: Number, shown: Shown, numbers: dict[str, int]) -> str:
    """One headline number with its hedge, how it is to be read, who says it and how it was counted."""
    said = filter(None, words.about(number, shown))
    small = "".join(f'<p class="small">{html.escape(one)}</p>' for one in said)
    return (
        f'<div class="card"><p class="label">{html.escape(number.label)}</p>'
        f'<p class="value">{html.escape(number.value)}{note_links(number.facts, numbers)}</p>{small}</div>'
    )


def _side(said: str, side: Iterable[Voice]) -> str:
    """One answer to a question, voice by voice."""
    voices = "".join(
        f'<p>{html.escape(one.words)}<br><span class="small">{html.escape(one.who)}; {html.escape(one.when)}</span></p>'
        for one in side
    )
    return f'<div class="card"><p class="label">{html.escape(said)}</p>{voices}</div>'


def _quote(fact: str, shown: Shown, numbers: dict[str, int]) -> str:
    """Somebody's own words, with who said them, on what, through whom and when."""
    voice = shown.quotes[fact]
    said = html.escape(" · ".join(filter(None, (voice.who, voice.stance, voice.when))))
    words_said = f"<p>{html.escape(voice.words)}{note_links([fact], numbers)}</p>"
    return f'<blockquote>{words_said}<p class="small">{said}</p></blockquote>'
