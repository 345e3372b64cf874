"""A table to be read: rows where there is room, a card per row where there is not, nothing cut or scrolled."""

from collections.abc import Sequence
from html import escape

import streamlit as st

_ROOM = 105  # pixels that a column needs; where they are not there, each row becomes a card
# Whole pixels, so that a picture of a long table has its rows where the screen has them.
_STYLE = """<style>
.text-table-room { container-type: inline-size; }
.text-table { width: 100%; border-collapse: collapse; font-size: 15px; line-height: 22px; }
.text-table th { text-align: left; font-weight: 600; }
.text-table th, .text-table td { padding: 7px 10px; vertical-align: top; overflow-wrap: break-word;
  border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
"""
_CARDS = """@container (max-width: {width}px) {{
  .text-table.of-{columns} thead {{ display: none; }}
  .text-table.of-{columns} tr {{ display: block; padding: 8px 0;
    border-bottom: 1px solid color-mix(in srgb, currentColor 30%, transparent); }}
  .text-table.of-{columns} td {{ display: grid; grid-template-columns: 128px minmax(0, 1fr); gap: 8px; border: 0;
    padding: 2px 0; }}
  .text-table.of-{columns} td::before {{ content: attr(data-label); font-weight: 600; }}
}}
</style>"""


def text_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Draw *rows* of text under *columns*; text is shown letter by letter."""
    st.html(as_html(columns, rows))


def as_html(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """*rows* under *columns* as a table with its style."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td data-label="{escape(column)}">{escape(cell)}</td>' for column, cell in zip(columns, row, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    number = len(columns)
    style = _STYLE + _CARDS.format(width=max(480, _ROOM * number), columns=number)
    table = f'<table class="text-table of-{number}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'{style}<div class="text-table-room">{table}</div>'
