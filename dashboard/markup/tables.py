"""Tables as HTML: bars, dots, letters, lines that open, what may not be counted marked."""

import json
from html import escape

from dashboard.markup.html import Page, brief
from dashboard.panels.panel import Bar, Cell, Column, Line, Table


def table(body: Table, page: Page) -> str:
    """A table, its groups under headings; a line with more below it can be opened."""
    letters = any(cell.letters for line in body.lines for cell in line.cells)
    most = _scales(body)
    heads = "".join(_head(column, place, sortable=body.sortable) for place, column in enumerate(body.columns))
    groups = body.groups or (("", len(body.lines)),)
    bodies, place = [], 0
    for name, many in groups:
        lines = "".join(
            _line(line, body, page, most, number) for number, line in enumerate(body.lines[place : place + many], place)
        )
        place += many
        head = (
            f'<tr class="group"><th colspan="{len(body.columns)}" scope="rowgroup">{escape(brief(name))}</th></tr>'
            if name
            else ""
        )
        bodies.append(f"<tbody>{head}{lines}</tbody>")
    kind = "mx" if letters else "list sortable" if body.sortable else "list"
    return f'<div class="room"><table class="{kind}"><thead><tr>{heads}</tr></thead>{"".join(bodies)}</table></div>'


def _head(column: Column, place: int, *, sortable: bool) -> str:
    kinds = " ".join(name for name, on in (("num", column.right), ("hide-s", column.spare)) if on)
    hint = f' title="{escape(column.hint)}"' if column.hint else ""
    label = escape(column.label)
    inner = f'<button type="button" data-sort="{place}">{label}</button>' if sortable else label
    return f'<th scope="col" class="{kinds}"{hint}>{inner}</th>'


def _scales(body: Table) -> dict[int, float]:
    """By column: the most that any of its bars shows."""
    most: dict[int, float] = {}
    for line in body.lines:
        for place, cell in enumerate(line.cells):
            if cell.bar:
                most[place] = max(most.get(place, 0.0), cell.bar.highest, cell.bar.low)
    return most


def _line(line: Line, body: Table, page: Page, most: dict[int, float], number: int) -> str:
    keys = f" data-key='{escape(_keys(line))}'" if body.sortable and page.live else ""
    cells = "".join(
        _cell(cell, column, line if place == 0 else None, page, most.get(place, 1.0), first=place == 0)
        for place, (cell, column) in enumerate(zip(line.cells, body.columns, strict=True))
    )
    mark = ' class="out"' if line.standing else ""
    html = f"<tr{mark}{keys}>{cells}</tr>"
    if line.below:
        name = f"{len(line.below)} {'line' if len(line.below) == 1 else 'lines'} below"
        inner = "".join(_below(below, page) for below in line.below)
        html += (
            f'<tr class="below"><td colspan="{len(body.columns)}"><details><summary>{escape(name)}</summary>'
            f'<table class="list"><tbody>{inner}</tbody></table></details></td></tr>'
        )
    return html


def _keys(line: Line) -> str:
    """What a line sorts by, column by column, as the browser reads it."""
    keys = line.key or tuple(cell.text for cell in line.cells)
    return json.dumps([1e12 if key == float("inf") else key for key in keys], ensure_ascii=False)


def _below(line: Line, page: Page) -> str:
    cells = "".join(f"<td>{_words(cell, page, line)}</td>" for cell in line.cells)
    return f"<tr>{cells}</tr>"


def _cell(cell: Cell, column: Column, line: Line | None, page: Page, most: float, *, first: bool) -> str:
    kinds = " ".join(name for name, on in (("num", column.right), ("hide-s", column.spare)) if on)
    standing = page.standing(line.standing) if line else ""
    inner = _bar(cell, cell.bar, page, most) if cell.bar else _words(cell, page, line)
    tag = 'th scope="row"' if first else "td"
    label = f' data-label="{escape(column.label)}"'
    return f'<{tag} class="{kinds}"{label}>{standing}{inner}</{"th" if first else "td"}>'


def _words(cell: Cell, page: Page, line: Line | None) -> str:
    """The words of a cell with what they open or choose."""
    if cell.letters and page.live:
        return f'<span class="ims">{"".join(_letter(cell, place, page) for place in range(len(cell.letters)))}</span>'
    text = brief(cell.text)
    dot = f'<i class="dot" style="color:var(--{cell.dot})"></i>' if cell.dot else ""
    if cell.choice:
        words = page.choose(text, cell.choice, "name strong" if cell.strong else "name")
        words += (
            page.opening('<span aria-hidden="true">”</span>', cell.rows, "cite", f"The sentences on {text}")
            if cell.rows and page.live
            else ""
        )
    elif cell.rows and text:
        words = page.open(text, cell.rows, "n")
    else:
        words = f"<b>{escape(text)}</b>" if cell.strong else escape(text)
    note = f' <span class="q">{escape(brief(cell.note))}</span>' if cell.note else ""
    return f"{dot}{words}{note}"


def _letter(cell: Cell, place: int, page: Page) -> str:
    letter = cell.letters[place]
    many = f"<sup>{len(letter.rows)}</sup>" if len(letter.rows) > 1 else ""
    return page.opening(
        f'<span style="--c:var(--{letter.colour})" class="im">{escape(letter.letter)}{many}</span>',
        letter.rows,
        "imb",
        f"{letter.letter}: {letter.words}",
    )


def _bar(cell: Cell, bar: Bar, page: Page, most: float) -> str:
    """A bar on the scale of its column, the least and the most reported as a line over it."""
    scale = 66 / most if most else 0
    spread = ""
    if bar.lowest != bar.highest:
        wide = max((bar.highest - bar.lowest) * scale, 0.6)
        spread = f'<u style="left:{bar.lowest * scale:.1f}%;width:{wide:.1f}%"></u>'
    number = page.open(cell.text, cell.rows, "n")
    note = f' <span class="q">{escape(brief(cell.note))}</span>' if cell.note else ""
    label = f'<b style="left:{bar.highest * scale:.1f}%">{number}{note}</b>'
    drawn = f'<i style="width:{bar.low * scale:.1f}%"></i>{spread}{label}'
    return f'<div class="bar" style="--c:var(--{bar.colour})">{drawn}</div>'
