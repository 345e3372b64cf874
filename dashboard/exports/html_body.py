"""What a panel shows, as HTML; every text is escaped here."""

import html
from collections.abc import Iterable

from dashboard.documents import Shown
from dashboard.exports import figures, words
from dashboard.panels import Chart, Number, Table, Voices
from dashboard.panels.panel import Voice


def body(shown: Shown, numbers: dict[str, int]) -> str:
    """The body of *shown*, by its kind, with links to the notes of *numbers*."""
    match shown.panel.body:
        case Chart(figure, alt, table):
            name = html.escape(shown.panel.id)
            return (
                f'<div class="chart" id="chart-{name}" role="img" aria-label="{html.escape(alt)}" '
                f'style="height: {figures.height(figure)}px"></div>\n'
                f'<p class="small alt" aria-hidden="true">{html.escape(alt)}</p>\n'
                f'<details><summary>In words and as a table</summary><p class="small">{html.escape(alt)}</p>'
                f"{_table(table, numbers)}</details>"
            )
        case Table() as table:
            return _table(table, numbers)
        case Voices(sides):
            return f'<div class="side-by-side">{"".join(_side(said, side) for said, side in sides)}</div>'
        case items:
            shown_numbers = [one for one in items if isinstance(one, Number)]
            if shown_numbers:
                return f'<div class="side-by-side">{"".join(_number(one, numbers) for one in shown_numbers)}</div>'
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
    headings = "".join(
        f'<th scope="col" role="columnheader">{html.escape(one)}</th>'
        for one in [*table.columns, *(["Notes"] if noted else [])]
    )
    rows = []
    for i, row in enumerate(table.rows):
        cells = [html.escape(cell) for cell in row]
        cells += [note_links(table.behind[i], numbers)] if noted else []
        labels = [*table.columns, "Notes"]
        rows.append(
            '<tr role="row">'
            + "".join(
                f'<td role="cell" data-label="{html.escape(label)}">{cell}</td>'
                for label, cell in zip(labels, cells, strict=False)
            )
            + "</tr>"
        )
    return (
        f'<table role="table"><thead role="rowgroup"><tr role="row">{headings}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(rows)}</tbody></table>'
    )


def _number(number: Number, numbers: dict[str, int]) -> str:
    """One headline number with its hedge, how it is to be read and how it was counted."""
    small = "".join(f'<p class="small">{html.escape(one)}</p>' for one in (number.detail, number.counted) if one)
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
    """A quotation with who said it where; its citation holds both."""
    return f"<blockquote>{html.escape(shown.footnotes[fact])}{note_links([fact], numbers)}</blockquote>"
