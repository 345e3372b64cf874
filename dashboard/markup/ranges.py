"""Values that differ as HTML: circles on a line, each with who says so below it."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from dashboard.markup.html import Page
from dashboard.panels.panel import Range, Said
from dashboard.values.dates import brief

_LARGEST = 24  # pixels of a circle


def spread(found: Range, page: Page) -> str:
    """Circles in columns as wide as the gaps between their values; the last has the room of one step."""
    places = [(at, list(said)) for at, said in groupby(found.values, key=lambda one: one.at)]
    gaps = [after - at for (at, _), (after, _) in zip(places, places[1:], strict=False)]
    rest = found.most - sum(gaps) + max(found.most, 1) / 2
    widths = " ".join(f"minmax(92px,{width:g}fr)" for width in [*gaps, rest])
    items = "".join(f"<li>{_place(said, page)}</li>" for _, said in places)
    return f'<ol class="range" style="--w:{widths}">{items}</ol>'


def _place(said: Sequence[Said], page: Page) -> str:
    """What stands at one place: the value that most state first, with its circle on the line."""
    return "".join(_said(one, page) for one in sorted(said, key=lambda one: not one.usual))


def _said(one: Said, page: Page) -> str:
    size = min(7 + 3 * len(one.rows) ** 0.5, _LARGEST)
    kind = " ".join(name for name, on in (("odd", not one.usual), ("loose", one.loose)) if on)
    circle = f'<i class="{kind}" style="--d:{size:.0f}px"></i>'
    value = page.open(brief(one.words), one.rows, "n strong")
    who = f'<span class="q">{escape(" · ".join(filter(None, (one.reports, one.who))))}</span>'
    why = f'<span class="q because">{escape(brief(one.why))}</span>' if one.why else ""
    return f"<div>{circle}<span>{value} {who}</span>{why}</div>"
