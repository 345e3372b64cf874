"""A document as one HTML file that stands alone: charts that move, real tables, notes; it fetches nothing."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from plotly.offline import get_plotlyjs

from dashboard.documents import Document, Heading, Part, Shown, Text
from dashboard.exports import about, entries, look, noted
from dashboard.exports.format import Format
from dashboard.exports.numbering import Numbered, notes, numbering
from dashboard.exports.safe import legal, web_address
from dashboard.exports.several import told_apart
from dashboard.panels.panel import OfferChart, Strip, TimeChart

NO_TABLE = "The chart’s table is left out here; the panel as HTML, workbook, Markdown, CSV or JSON has it."
_NO_CHARTS = "The charts need JavaScript; in place of each stands its table."
_HERE = Path(__file__).parent.parent
_BODIES = _HERE.parent / "markup" / "bodies.css"
# Where no script runs: no empty room for charts, and their tables on paper too.
_UNDRAWN = """
.chart { display: none; }
@media print {
  details { display: block; }
  summary, .untabled { display: none !important; }
  ::details-content { content-visibility: visible; }
}
"""
Numbers = Mapping[int, int]


def write(document: Document) -> bytes:
    """*document* as HTML, in UTF-8."""
    return page(document)


def page(document: Document, fonts: str = "") -> bytes:
    """*document* as HTML; *fonts* is CSS that carries the app's fonts, for what is printed on this machine."""
    document = told_apart(document)
    cited = notes(document)
    numbers = numbering(cited)
    level = "h1" if _is_one(document) else "h3"
    parts = [_part(part, numbers, level) for part in document.parts]
    return _page(document, [_front(document), *parts, _cite(document), _notes(cited), _sources(document)], fonts)


def picture_page(document: Document) -> bytes:
    """*document* as a page to be photographed: its panels alone, without lists at the end and without links."""
    return _page(document, [_part(part, {}, "h1") for part in document.parts], look.fonts(), "picture")


def _page(document: Document, parts: Sequence[str], fonts: str, kind: str = "document") -> bytes:
    """*parts* as a page with its look, its script and a policy that lets nothing else in."""
    drawn = any(isinstance(shown.panel.body, TimeChart | OfferChart) for shown in document.panels)
    scripts = [*([get_plotlyjs(), _asset("charts.js")] if drawn else []), _asset("paper.js")]
    style = f"{fonts}\n{_BODIES.read_text('utf-8')}\n:root {{ {_colours()} }}\n{_asset('page.css')}"
    # Plotly sets styles of its own, so those are open; a script runs only if it is one of ours, byte for byte.
    allowed = " ".join(f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in scripts)
    policy = (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    lines = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f'<meta name="description" content="{escape(about.short(document))}">',
        f'<meta name="version" content="{escape(document.version)}">',
        f'<title>{escape(document.title)}</title>\n<style id="look">\n{style}</style>',
        f"<noscript><style>{_UNDRAWN}</style></noscript>" if drawn else "",
        f'</head>\n<body class="{kind}">\n<main>',
        f"<noscript><p>{_NO_CHARTS}</p></noscript>" if drawn else "",
        *parts,
        "</main>",
        *(f"<script>{one}</script>" for one in scripts),
        "</body>\n</html>\n",
    ]
    return "\n".join(line for line in lines if line).encode("utf-8", "replace")


def _asset(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


def _colours() -> str:
    """The fonts, and the colour of links, as CSS variables."""
    return f"--link: {look.LIGHT['linkColor']}; --sans: {look.SANS}; --serif: {look.SERIF};"


def _front(document: Document) -> str:
    """The title with as of when and the version, and what is in it; of a panel alone its own title is enough."""
    if _is_one(document):
        return ""
    listed = "".join(
        f'<li><a href="#{escape(shown.panel.id)}">{escape(shown.title)}</a></li>' for shown in document.panels
    )
    contents = f'<nav aria-label="Contents"><h2>Contents</h2><ol>{listed}</ol></nav>' if listed else ""
    said = f"{about.as_of(document)} {about.version(document)}"
    return f"<header><h1>{escape(document.title)}</h1><p>{escape(said)}</p>{contents}</header>"


def _is_one(document: Document) -> bool:
    return len(document.parts) == len(document.panels) == 1


def _part(part: Part, numbers: Numbers, level: str) -> str:
    match part:
        case Heading(words):
            return f"<h2>{escape(words)}</h2>"
        case Text(words):
            paragraphs = (one for one in words.split("\n\n") if one.strip())
            return "".join(f'<p class="text">{escape(one)}</p>' for one in paragraphs)
    return _panel(part, numbers, level)


def _panel(shown: Shown, numbers: Numbers, level: str) -> str:
    """A panel whole: title with its notes, what stands under it, body, how to read it, sources, link and version."""
    name = escape(shown.panel.id)
    under = " ".join(filter(None, (about.lead(shown), about.standing(shown))))
    beside = "".join(f'<p class="beside">{escape(words)}</p>' for words in about.beside(shown))
    how = "".join(f"<li>{escape(words)}</li>" for words in about.counted(shown))
    address = f'<p class="small address link">This panel in this view: {_linked(shown.link)}</p>' if shown.link else ""
    return "\n".join(
        [
            f'<section class="panel" id="{name}" aria-labelledby="title-{name}">',
            f'<div class="title"><{level} id="title-{name}">{escape(shown.title)}</{level}>'
            f"{noted.links(shown.panel.rows, numbers)}</div>",
            f'<p class="small under">{escape(under)}</p>',
            _body(shown, numbers),
            f"<footer>{beside}",
            f'<p class="small origin">{escape(about.origin(shown))}</p>',
            f'<ul class="small how">{how}</ul>' if how else "",
            address,
            f'<p class="small untabled">{NO_TABLE}</p>' if _is_chart(shown) else "",
            "</footer>",
            "</section>",
        ]
    )


def _is_chart(shown: Shown) -> bool:
    return isinstance(shown.panel.body, TimeChart | OfferChart)


def _body(shown: Shown, numbers: Numbers) -> str:
    """What a panel shows; a chart with its table folded below, and what it is drawn from on screen and on paper."""
    body, name = shown.panel.body, escape(shown.panel.id)
    if not isinstance(body, TimeChart | OfferChart):
        wide = ' class="whole"' if isinstance(body, Strip) else ""
        return f"<div{wide}>{noted.body(body, numbers)}</div>"
    high = look.figure(body)["layout"]["height"]
    specs = "".join(
        f'<script type="application/json" data-{kind}="chart-{name}">{look.as_json(body, wide)}</script>'
        for kind, wide in (("draws", look.WIDTH), ("prints", look.PAPER))
    )
    return (
        f'<div class="chart" id="chart-{name}" role="figure" aria-label="{escape(legal(body.alt))}" '
        f'style="height: {high}px"></div>\n'
        f"<details><summary>The chart as a table</summary>{noted.body(body, numbers)}</details>{specs}"
    )


def _linked(address: str) -> str:
    """*address* as a link to a page on the web that learns nothing of ours; any other as text."""
    shown = escape(address)
    return f'<a href="{shown}" rel="noopener noreferrer">{shown}</a>' if web_address(address) else shown


def _notes(cited: Sequence[Numbered]) -> str:
    """The citation of every statement, numbered."""
    listed = "".join(_note(number, note) for number, note in enumerate(cited, 1))
    return f'<section class="list-of"><h2>Notes</h2><ol class="small">{listed}</ol></section>' if listed else ""


def _note(number: int, note: Numbered) -> str:
    said = (escape(part) if isinstance(part, str) else ", ".join(map(_source, part)) for part in note.parts)
    return f'<li id="note-{number}">{"".join(said)}</li>'


def _source(number: int) -> str:
    return f'<a href="#source-{number}">{number}</a>'


def _sources(document: Document) -> str:
    """Every source once, with its address."""
    listed = "".join(
        f'<li id="source-{number}">{escape(entries.line(one))} '
        f"{_linked(one['url']) if web_address(one['url']) else ''}</li>"
        for number, one in enumerate(document.sources, 1)
    )
    of = '<section class="list-of"><h2>Sources</h2>'
    return f'{of}<ol class="small address">{listed}</ol></section>' if listed else ""


def _cite(document: Document) -> str:
    where = f" {_linked(about.link(document))}" if about.link(document) else ""
    cited = f'<p class="small address">{escape(about.short(document))}{where}</p>'
    return f'<section class="list-of"><h2>How to cite this</h2>{cited}</section>'


FORMATS = (Format("html", "Web page", "html", "text/html", write, 30, "document"),)
