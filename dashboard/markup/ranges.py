"""Values that differ as HTML: a line each, the value before a dot a report, who says so, and what is known of why."""

from html import escape

from dashboard.markup.html import Page
from dashboard.panels.panel import Range, Said
from dashboard.values.dates import brief

_DOTS = 16  # so many reports have a dot each; what is said beside them counts all


def spread(found: Range, page: Page) -> str:
    """A line a value, in the order given."""
    return f'<ul class="range">{"".join(_said(one, page) for one in found.values)}</ul>'


def _said(one: Said, page: Page) -> str:
    kind = "" if one.usual else "fits" if one.fits else "odd"
    dots = "<i></i>" * min(len(one.rows), _DOTS)
    value = page.open(brief(one.words), one.rows, "n strong")
    who = f'<span class="q">{escape(": ".join(filter(None, (one.reports, one.who))))}</span>'
    why = f'<span class="q because">{escape(brief(one.why))}</span>' if one.why else ""
    return f'<li class="{kind}">{value}<span class="each" aria-hidden="true">{dots}</span><div>{who}{why}</div></li>'
