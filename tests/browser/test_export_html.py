"""A report saved as HTML opens from the disk without a network: drawn, usable, harmless, and clean on paper."""

import contextlib
from functools import cache
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from dashboard import places
from dashboard.documents import Heading, Text
from dashboard.exports import FORMATS
from dashboard.exports.formats.html import NO_TABLE
from dashboard.panels.panel import OfferChart, TimeChart
from dashboard.reports import PanelOf, Report, built
from tests import made_up

AXE = (places.NPM / "axe-core" / "axe.min.js").read_text("utf-8")
HOSTILE = ("<script>alert(1)</script>", '"onmouseover="alert(1)', "</title><img src=x onerror=alert(1)>")
PANELS = (
    "overview/headline overview/campaign network/who-acts-on-whom strikes/strike-totals strikes/running-sum "
    "strikes/by-month strikes/strike-by-strike rewards/reward-offers charges/charges comparisons/record-contradicts "
    "claims/question-boats quotes/quotes"
).split()


@pytest.fixture(scope="module")
def document(corpus):
    """A report of panels of every kind."""
    panels = [PanelOf(*name.split("/"), "") for name in PANELS]
    document, told = built(
        Report("A report", (Heading("First"), Text("Words."), *panels)), corpus, "http://127.0.0.1:8501"
    )
    assert told == []
    return document


@pytest.fixture(scope="module")
def file(document, tmp_path_factory) -> Path:
    """The report as a file."""
    path = tmp_path_factory.mktemp("html") / "report.html"
    path.write_bytes(FORMATS["html"].write(document))
    return path


@pytest.fixture(scope="module")
def looked_at(chromium, file):
    """The report in a window, for tests that leave it as it was: one of a kind, as each takes seconds to open."""
    with contextlib.ExitStack() as stack:

        @cache
        def kept(width, scheme):
            return stack.enter_context(opened(chromium, file, width, color_scheme=scheme))

        def in_front(width=1440, scheme="light"):
            page = kept(width, scheme)
            page.bring_to_front()
            page.mouse.move(0, 0)
            return page

        yield in_front


def charts(document):
    """The panels of *document* that a script draws."""
    return [shown for shown in document.panels if isinstance(shown.panel.body, TimeChart | OfferChart)]


@contextlib.contextmanager
def opened(chromium, path, width=1440, **look):
    """*path* opened from the disk without a network, its charts drawn; with what it asked for and complained of."""
    context = chromium.new_context(viewport={"width": width, "height": 900}, offline=True, **look)
    page = context.new_page()
    page.asked, page.complaints, page.dialogs = [], [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("dialog", lambda dialog: (page.dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(path.as_uri())
    page.wait_for_function("!document.querySelector('.chart') || document.body.dataset.drawn")
    yield page
    context.close()


def printed(page, tmp_path) -> pypdfium2.PdfDocument:
    """The pages that the browser prints."""
    return pypdfium2.PdfDocument(page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True, print_background=True))


def bare(text) -> str:
    return "".join(str(text).replace("\x02", "-").replace("\ufffe", "-").split())


def texts(pdf) -> list[str]:
    return [bare(page.get_textpage().get_text_range()) for page in pdf]


def ink(page) -> float:
    """How far down a page is printed, as a share of its height."""
    shades = np.asarray(page.render(scale=0.5).to_pil().convert("L"))
    rows = np.flatnonzero((shades < 200).any(axis=1))
    return float(rows[-1] / len(shades)) if len(rows) else 0.0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_opens_offline_with_every_chart_and_asks_for_nothing(file, document, looked_at, scheme):
    page = looked_at(scheme=scheme)
    assert page.locator(".chart .main-svg").count() >= len(charts(document)) == 3
    for one in charts(document):
        assert page.locator(f"#chart-{one.panel.id} .cartesianlayer path").count() > 3
    assert page.title() == "A report"
    assert page.locator(".untabled").first.is_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.locator(".chart").first.hover()
    page.wait_for_timeout(300)
    assert page.asked == [file.as_uri()]
    assert page.complaints == []


def test_it_offers_no_way_to_send_a_chart_anywhere(looked_at):
    page = looked_at()
    page.locator(".chart").first.hover()
    buttons = page.locator(".modebar-btn").evaluate_all("all => all.map(one => one.dataset.title)")
    assert any("Download plot" in str(one) for one in buttons)
    assert [one for one in buttons if "dit" in str(one) or "loud" in str(one) or "Produced" in str(one)] == []
    assert page.locator("text=Edit chart").count() == 0
    hosts = page.locator("main a").evaluate_all("all => [...new Set(all.map(one => one.protocol))]")
    assert set(hosts) <= {"file:", "http:", "https:"}


def test_it_is_used_with_the_keyboard(chromium, file, document):
    with opened(chromium, file) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == document.panels[0].title
        page.keyboard.press("Enter")
        assert page.url.endswith(f"#{document.panels[0].panel.id}")
        details = page.locator("details").first
        details.locator("summary").focus()
        page.keyboard.press("Enter")
        assert details.locator("table").is_visible()
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
        note = page.locator(".note a").first
        note.focus()
        page.keyboard.press("Enter")
        assert page.locator(":target").is_visible()


def test_nothing_serious_is_found_by_axe(looked_at):
    page = looked_at()
    page.evaluate(AXE)
    found = page.evaluate(
        "axe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => "
        "[v.id, v.impact, v.nodes.map(n => n.html.slice(0, 160))]))"
    )
    assert [(name, nodes[:3]) for name, impact, nodes in found if impact in ("serious", "critical")] == []


def test_it_fits_on_a_phone(looked_at):
    assert looked_at(390).evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("width", [390, 688, 1440])
def test_it_prints_panels_whole_and_no_page_nearly_empty(looked_at, document, tmp_path, width):
    page = looked_at(width)
    before = page.locator(".chart").first.evaluate("one => one._fullLayout.width")
    pdf = printed(page, tmp_path)
    page.wait_for_timeout(300)
    assert page.locator(".chart").first.evaluate("one => one._fullLayout.width") == before
    said = texts(pdf)
    long = ("who-acts-on-whom", "charges", "strike-by-strike")  # tables that go on overleaf
    for one in document.panels:
        first = [number for number, text in enumerate(said) if bare(one.title) in text]
        last = [number for number, text in enumerate(said) if bare(one.link) in text]
        assert first
        assert len(last) == 1
        assert one.panel.id in long or set(first) & set(last), one.panel.id
    filled = [ink(page) for page in pdf]
    assert filled[0] > 0.6
    assert min(filled[:-1]) > 0.25
    assert "Thechartasatable" not in "".join(said)


def test_it_prints_a_table_longer_than_a_page_from_where_it_stands_with_its_head_on_each(chromium, tmp_path):
    heads = ("First", "Second")
    rows = made_up.table(*((f"row{i:03}x", "words " * 40) for i in range(80)), columns=heads)
    short = made_up.table(("before", "words"), columns=heads)
    path = tmp_path / "long.html"
    path.write_bytes(FORMATS["html"].write(made_up.document(made_up.shown(short), made_up.shown(rows, "Long", "long"))))
    with opened(chromium, path) as page:
        said = texts(printed(page, tmp_path))
    assert "row000x" in said[0]
    assert len(said) > 2
    assert all("FirstSecond" in text for text in said if "row0" in text)
    assert sum(text.count("row0") for text in said) == 80


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_runs_no_script(chromium, tmp_path, text):
    path = tmp_path / "hostile.html"
    parts = (
        Heading(text),
        Text(text),
        made_up.shown(made_up.time_chart(text), text, notes=(text,), link=f"javascript:{text}"),
    )
    path.write_bytes(FORMATS["html"].write(made_up.document(*parts, title=text)))
    with opened(chromium, path) as page:
        page.locator(".chart").hover()
        page.mouse.move(700, 500)
        page.wait_for_timeout(300)
        assert page.title() == text
        assert page.locator("h1").inner_text() == text
        assert page.locator("img[src=x], a[href^=javascript]").count() == 0
        assert page.dialogs == []
        assert page.asked == [path.as_uri()]


def test_without_scripts_it_prints_the_table_of_each_chart(chromium, file, document, tmp_path):
    context = chromium.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(file.as_uri())
    tables = {
        one.panel.id: page.locator(f"#{one.panel.id} details tbody tr").evaluate_all(
            "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
        )
        for one in charts(document)
    }
    said = "".join(texts(printed(page, tmp_path)))
    context.close()
    for one in charts(document):
        assert len(tables[one.panel.id]) == len(one.panel.body.table.lines)
        assert all(bare(cell) in said for row in tables[one.panel.id] for cell in row)
    assert bare(NO_TABLE) not in said
