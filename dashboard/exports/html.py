"""A document as one HTML file that stands alone: charts that move, real tables, notes; it fetches nothing."""

import html
import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from plotly.offline import get_plotlyjs

from dashboard.documents import Document, Heading, Part, Shown, Text
from dashboard.exports import citing, figures, words
from dashboard.exports.html_body import body, linked, note_links
from dashboard.exports.several import told_apart
from dashboard.panels import Chart

MIME = "text/html"
SUFFIX = "html"
_HERE = Path(__file__).parent
# Where no script runs: no empty room for charts, and their tables on paper too.
_UNDRAWN = """
.chart { display: none; }
@media print {
  details { display: block; }
  summary, .untabled { display: none !important; }
  ::details-content { content-visibility: visible; }
}
"""


def write(document: Document) -> bytes:
    """*document* as HTML, in UTF-8."""
    document = told_apart(document)
    numbers = words.numbering(document)
    parts = [_part(part, numbers) for part in document.parts]
    return _page(document, [_front(document), *parts, _notes(document), _sources(document), _cite(document)])


def picture_page(document: Document) -> bytes:
    """*document* as a page to be photographed: its panels alone, without lists at the end and without links."""
    return _page(document, [_part(part, {}) for part in document.parts], "picture")


def _page(document: Document, parts: list[str], kind: str = "document") -> bytes:
    """*parts* as a page with its look, its script and a policy that lets nothing else in."""
    drawn = any(isinstance(shown.panel.body, Chart) for shown in document.panels)
    scripts = [*([get_plotlyjs(), _asset("charts.js")] if drawn else []), _asset("paper.js")]
    style = f":root {{ {_colours()} }}\n{_asset('page.css')}"
    # Plotly sets styles of its own, so those are open; a script runs only if it is one of ours, byte for byte.
    allowed = " ".join(f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in scripts)
    policy = (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )
    title, cited = html.escape(document.title), html.escape(citing.long(document))
    page = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f'<meta name="description" content="{cited}">',
        f'<meta name="version" content="{html.escape(document.version)}">',
        f'<title>{title}</title>\n<style id="look">\n{style}</style>',
        f"<noscript><style>{_UNDRAWN}</style></noscript>" if drawn else "",
        f'</head>\n<body class="{kind}">\n<main>',
        f"<noscript><p>{words.NO_CHARTS}</p></noscript>" if drawn else "",
        *parts,
        "</main>",
        *(f"<script>{one}</script>" for one in scripts),
        "</body>\n</html>\n",
    ]
    return "\n".join(part for part in page if part).encode()


def _asset(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


def _colours() -> str:
    """The colours and fonts of the theme as CSS variables."""
    names = {"text": "textColor", "paper": "backgroundColor", "shade": "secondaryBackgroundColor"}
    names |= {"border": "borderColor", "link": "linkColor"}
    colours = "; ".join(f"--{name}: {figures.LIGHT[key]}" for name, key in names.items())
    return f"{colours}; --sans: {figures.SANS}; --serif: {figures.SERIF};"


def _front(document: Document) -> str:
    """The title with as of when and the version; what is in it, when that is more than one panel."""
    about = f"{words.as_of(document.as_of)} {words.version(document.version)}"
    listed = "".join(
        f'<li><a href="#{html.escape(shown.panel.id)}">{html.escape(shown.panel.title)}</a></li>'
        for shown in document.panels
    )
    several = len(document.panels) > 1
    contents = f'<nav aria-label="Contents"><h2>Contents</h2><ol>{listed}</ol></nav>' if several else ""
    return f"<header><h1>{html.escape(document.title)}</h1><p>{html.escape(about)}</p>{contents}</header>"


def _part(part: Part, numbers: dict[str, int]) -> str:
    match part:
        case Heading(said):
            return f"<h2>{html.escape(said)}</h2>"
        case Text(said):
            paragraphs = (one for one in said.split("\n\n") if one.strip())
            return "".join(f'<p class="text">{html.escape(one)}</p>' for one in paragraphs)
    return _panel(part, numbers)


def _panel(shown: Shown, numbers: dict[str, int]) -> str:
    """A panel whole: title with its notes, filters, body, how to read it, sources, link and version."""
    panel = shown.panel
    name = html.escape(panel.id)
    small = "".join(f"<li>{html.escape(note)}</li>" for note in panel.notes)
    dated = f"{words.as_of(shown.as_of)} {words.version(shown.version)}"
    return "\n".join(
        [
            f'<section class="panel" id="{name}" aria-labelledby="title-{name}">',
            f'<div class="title"><h3 id="title-{name}">{html.escape(panel.title)}</h3>'
            f"{note_links(panel.facts, numbers)}</div>",
            f'<p class="small">{html.escape(words.filtered(shown))}</p>',
            body(shown, numbers),
            "<footer>",
            f'<ul class="small">{small}</ul>' if small else "",
            f'<p class="small">{html.escape(shown.sources)} {html.escape(dated)}</p>',
            f'<p class="small address link">This panel in this view: {linked(shown.link)}</p>',
            f'<p class="small untabled">{words.NO_TABLE}</p>' if isinstance(panel.body, Chart) else "",
            "</footer>",
            _drawing(shown),
            "</section>",
        ]
    )


def _drawing(shown: Shown) -> str:
    """What a chart is drawn from, as data that is no script and can't end the element that it stands in."""
    if not isinstance(shown.panel.body, Chart):
        return ""
    figure = figures.export(shown.panel.body.figure).update_layout(height=figures.height(shown.panel.body.figure))
    spec = json.dumps(json.loads(figure.to_json())).replace("<", "\\u003c")
    return f'<script type="application/json" data-draws="chart-{html.escape(shown.panel.id)}">{spec}</script>'


def _notes(document: Document) -> str:
    """The citation of every fact, numbered."""
    listed = "".join(
        f'<li id="note-{number}">{html.escape(cited)}</li>' for number, cited in enumerate(words.footnotes(document), 1)
    )
    return f'<section class="list"><h2>Notes</h2><ol class="small">{listed}</ol></section>' if listed else ""


def _sources(document: Document) -> str:
    """Every source once, with its address."""
    listed = "".join(
        f"<li>{html.escape(one['called'])}. {linked(one['url']) if words.is_absolute(one['url']) else ''}</li>"
        for one in document.sources
    )
    return f'<section class="list"><h2>Sources</h2><ol class="small address">{listed}</ol></section>' if listed else ""


def _cite(document: Document) -> str:
    cited = html.escape(citing.long(document))
    return f'<section class="list"><h2>How to cite this</h2><p class="small address">{cited}</p></section>'
