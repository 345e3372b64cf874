"""Tables as HTML: bars, dots, letters, lines that open, what may not be counted marked."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

from dashboard.markup.html import Page
from dashboard.markup.ranges import spread
from dashboard.panels.panel import Bar, Cell, Column, Letter, Line, Table
from dashboard.values.dates import brief

_RANGE = re.compile(r"[\d,]+–[\d,]+(?= )")
_SHORT = 22  # so many characters stand in one line, such as a date and how far it has come


def table(body: Table, page: Page) -> str:
    """A table, its groups under headings; a line with more below it can be opened.

    A matrix of letters has its groups side by side, each with the columns that it fills.
    """
    cells = [cell for line in body.lines for cell in line.cells]
    page.ahead(rows for cell in cells for rows in (cell.rows, *(letter.rows for letter in cell.letters)))
    if any(cell.letters for cell in cells):
        return _matrices(body, page)
    most = _scale(body)
    heads = "".join(_head(column, place, sortable=body.sortable) for place, column in enumerate(body.columns))
    bodies = []
    for name, lines in _groups(body):
        rows = "".join(_line(line, body, page, most) for line in lines)
        head_, _, more = brief(name).partition(" · ")
        title = escape(head_) + (f' <span class="q">{escape(more)}</span>' if more else "")
        head = f'<tr class="group"><th colspan="{len(body.columns)}" scope="rowgroup">{title}</th></tr>' if name else ""
        bodies.append(f"<tbody>{head}{rows}</tbody>")
    foot = "".join(_line(line, replace(body, sortable=False), page, most) for line in _sums(body))
    bodies += [f"<tfoot>{foot}</tfoot>"] if foot else []
    columns = sum(not column.spare for column in body.columns)
    unfolds = page.live and any(line.below for line in body.lines)
    kind = f"list of-{columns}{' sortable' if body.sortable else ''}{' unfolds' if unfolds else ''}"
    return f'<div class="room"><table class="{kind}"><thead><tr>{heads}</tr></thead>{"".join(bodies)}</table></div>'


def _groups(body: Table) -> Iterator[tuple[str, Sequence[Line]]]:
    """Each heading with its lines."""
    place = 0
    for name, many in body.groups or (("", len(body.lines) - body.sums),):
        yield name, body.lines[place : place + many]
        place += many


def _sums(body: Table) -> Sequence[Line]:
    return body.lines[len(body.lines) - body.sums :]


def _matrices(body: Table, page: Page) -> str:
    """A table of letters for each group, side by side where there is room."""
    tables = []
    for name, lines in _groups(body):
        filled = [place for place in range(len(body.columns)) if any(_says(line.cells[place]) for line in lines)]
        heads = [_head(body.columns[place], place, sortable=False) for place in filled[1:]]
        corner = escape(f"{name} ({len(lines)})" if name else body.columns[0].label)
        rows = [
            _line(
                replace(line, cells=tuple(line.cells[place] for place in filled)),
                replace(body, columns=tuple(body.columns[place] for place in filled), sortable=False),
                page,
                1.0,
            )
            for line in lines
        ]
        head = f'<tr><th scope="col">{corner}</th>{"".join(heads)}</tr>'
        table = f'<table class="mx"><thead>{head}</thead><tbody>{"".join(rows)}</tbody></table>'
        tables.append(f'<div class="room">{table}</div>')
    said = "".join(f"<span>{_mark(letter)} {escape(letter.words)}</span>" for letter in body.key)
    return f'<p class="key">{said}</p><div class="matrices">{"".join(tables)}</div>'


def _says(cell: Cell) -> bool:
    return bool(cell.text or cell.letters)


def _head(column: Column, place: int, *, sortable: bool) -> str:
    kinds = " ".join(name for name, on in (("num", column.right), ("hide-s", column.spare)) if on)
    hint = f' title="{escape(column.hint)}"' if column.hint else ""
    label = escape(column.label)
    inner = f'<button type="button" data-sort="{place}">{label}</button>' if sortable else label
    return f'<th scope="col" class="{kinds}"{hint}>{inner}</th>'


def _scale(body: Table) -> float:
    """The most that any of its bars shows: bars beside each other are on one scale."""
    bars = [cell.bar for line in body.lines for cell in line.cells if cell.bar]
    return max((max(bar.highest, bar.low) for bar in bars), default=1.0)


def _line(line: Line, body: Table, page: Page, most: float) -> str:
    keys = f" data-key='{escape(_keys(line))}'" if body.sortable and page.live else ""
    cells = "".join(
        _cell(cell, column, line if place == 0 else None, page, most, first=place == 0, over=_over(line, place))
        for place, (cell, column) in enumerate(zip(line.cells, body.columns, strict=True))
        if not (place and _over(line, place - 1))
    )
    mark = ' class="out"' if line.standing else ""
    html = f"<tr{mark}{keys}>{cells}</tr>"
    if line.below:
        inner = "".join(_below(below, page) for below in line.below)
        hidden = " hidden" if page.live else ""
        table = f'<table class="list"><tbody>{inner}</tbody></table>'
        html += f'<tr class="below"{hidden}><td colspan="{len(body.columns)}"><div>{table}</div></td></tr>'
    return html


def _over(line: Line, place: int) -> bool:
    """Whether what stands one below the other in a cell takes the room of the next one, which is empty."""
    if not line.cells[place].stack:
        return False
    after = line.cells[place + 1 : place + 2]
    return bool(after) and not after[0].text


def _unfolds(line: Line, page: Page) -> str:
    """The button before a line that opens what stands below it."""
    label = escape(f"{page.translate('Details')}: {line.cells[0].text}")
    return f'<button type="button" class="unfold" data-unfold="" aria-expanded="false" aria-label="{label}"></button>'


def _unfolding(cell: Cell) -> str:
    """The name of a line as the button that opens what stands below it."""
    note = f' <span class="q">{escape(brief(cell.note))}</span>' if cell.note else ""
    kind = "unfold name strong" if cell.strong else "unfold name"
    name = escape(brief(cell.text))
    return f'<button type="button" class="{kind}" data-unfold="" aria-expanded="false">{name}</button>{note}'


def _keys(line: Line) -> str:
    """What a line sorts by, column by column, as the browser reads it."""
    keys = line.key or tuple(cell.text for cell in line.cells)
    return json.dumps([1e12 if key == float("inf") else key for key in keys], ensure_ascii=False)


def _below(line: Line, page: Page) -> str:
    cells = "".join(f"<td>{_words(cell, page, line)}</td>" for cell in line.cells)
    return f"<tr>{cells}</tr>"


def _cell(
    cell: Cell, column: Column, line: Line | None, page: Page, most: float, *, first: bool, over: bool = False
) -> str:
    short = not cell.bar and len(brief(f"{cell.text} {cell.note}".strip())) <= _SHORT
    kinds = " ".join(
        name
        for name, on in (("num", column.right), ("hide-s", column.spare), ("short", short), ("barred", cell.bar))
        if on
    )
    standing = page.standing(line.standing) if line else ""
    unfolds = bool(line and line.below and page.live)
    if line and unfolds and not cell.choice:
        return f'<th scope="row" class="{kinds}">{standing}{_unfolding(cell)}</th>'
    if line and unfolds:
        standing = _unfolds(line, page) + standing
    inner = _bar(cell, cell.bar, page, most) if cell.bar else _words(cell, page, line)
    tag = 'th scope="row"' if first else "td"
    label = f' data-label="{escape(column.label)}"' + (' colspan="2"' if over else "")
    return f'<{tag} class="{kinds}"{label}>{standing}{inner}</{"th" if first else "td"}>'


def _words(cell: Cell, page: Page, line: Line | None) -> str:
    """The words of a cell with what they open or choose."""
    if cell.range:
        return spread(cell.range, page)
    if cell.stack:
        return f'<div class="stack">{"".join(f"<div>{_words(part, page, line)}</div>" for part in cell.stack)}</div>'
    if cell.pieces:
        note = f' <span class="q">{escape(brief(cell.note))}</span>' if cell.note else ""
        return page.opening(page.pieces(cell.pieces), cell.rows, "text") + note
    if cell.letters and page.live:
        return f'<span class="ims">{"".join(_letter(cell, place, page) for place in range(len(cell.letters)))}</span>'
    if cell.names and page.live:
        each = "".join(f"<span>{_words(name, page, line)}</span>" for name in cell.names)
        return f'<span class="names">{each}</span>'
    text = brief(cell.text)
    dot = f'<i class="dot" style="color:var(--{cell.dot})"></i>' if cell.dot else ""
    if cell.choice:
        words = page.choose(text, cell.choice, "name strong" if cell.strong else "name")
        words += (
            page.opening(
                '<span aria-hidden="true">”</span>', cell.rows, "cite", f"{page.translate('The sentences')}: {text}"
            )
            if cell.rows and page.live
            else ""
        )
    elif cell.rows and text:
        words = page.open(text, cell.rows, "n strong" if cell.strong else "n")
    else:
        words = f"<b>{escape(text)}</b>" if cell.strong else page.prose(text)
        if cell.brief and page.live:
            words = f'<span class="hide-s">{words}</span><span class="only-n">{escape(brief(cell.brief))}</span>'
    kind = "q own" if cell.note.endswith(".") else "q"  # a sentence has a line of its own
    note = f' <span class="{kind}">{escape(brief(cell.note))}</span>' if cell.note else ""
    return f"{dot}{words}{note}"


def _letter(cell: Cell, place: int, page: Page) -> str:
    letter = cell.letters[place]
    # What is heard begins with what is seen.
    return page.opening(_mark(letter), letter.rows, "imb", f"{letter.letter}{_many(letter)}: {letter.words}")


def _mark(letter: Letter) -> str:
    kind = "im shared" if letter.shared else "im"
    seen = escape(letter.letter) + (f"<sup>{many}</sup>" if (many := _many(letter)) else "")
    return f'<span style="--c:var(--{letter.colour})" class="{kind}">{seen}</span>'


def _many(letter: Letter) -> str:
    return str(letter.many) if letter.many > 1 else ""


def _bar(cell: Cell, bar: Bar, page: Page, most: float) -> str:
    """A bar on the scale of its table, the least and the most reported as a line over it."""
    scale = 60 / most if most else 0
    spread = ""
    if bar.lowest != bar.highest:
        wide = max((bar.highest - bar.lowest) * scale, 0.6)
        spread = f'<u style="left:{bar.lowest * scale:.1f}%;width:{wide:.1f}%"></u>'
    number = page.open(cell.text, cell.rows, "n")
    # "14–15 reported": where there is little room the numbers alone stay.
    range_ = _RANGE.match(said := brief(cell.note))
    said = f'{range_[0]}<span class="hide-s">{escape(said[range_.end() :])}</span>' if range_ else escape(said)
    note = f' <span class="q{" spread" if range_ else ""}">{said}</span>' if said else ""
    label = f'<b style="left:{bar.highest * scale:.1f}%">{number}{note}</b>'
    hatched = ' class="together"' if bar.together else ""
    drawn = f'<i{hatched} style="width:{bar.low * scale:.1f}%"></i>{spread}{label}'
    return f'<div class="bar" style="--c:var(--{bar.colour})">{drawn}</div>'
