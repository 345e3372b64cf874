"""Every page at 1440 and 390, light and dark: nothing cut, nothing too wide, nobody else asked (promise 8)."""

import urllib.request

import pytest
from playwright.sync_api import expect

from dashboard.theme import CONFIG
from tests.browser.conftest import go, serving, settled, window
from tests.conftest import ARTICLE, QUOTE, STEM, STRIKE

PAGES = ["", "quotes", f"articles?fact={STEM}%23campaign-toll", "data", "strikes", "network"]
CUT = """() => [...document.querySelectorAll('h1,h2,h3,h4,p,button,label')]
  .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflow === 'hidden' && e.innerText.trim()
    && e.clientWidth > 0)
  .map(e => e.innerText.slice(0, 60))"""


WIDER = """() => Math.max(...[document.documentElement, document.querySelector('[data-testid=stMain]')]
  .map(e => e.scrollWidth - e.clientWidth))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", PAGES, ids=["overview", "quotes", "articles", "data", "strikes", "network"])
def test_a_page_fits_its_window_in_its_theme_and_asks_nobody_else(chromium, served, path, width, scheme):
    with window(chromium, width, scheme) as page:
        go(page, f"{served}/{path}")
        page.wait_for_timeout(500)
        assert page.foreign == []
        assert page.complaints == []
        assert page.evaluate(WIDER) <= 0
        assert page.evaluate(CUT) == []
        background = page.evaluate(
            "() => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
        )
        wanted = CONFIG["theme"][scheme]["backgroundColor"].lstrip("#")
        assert background == f"rgb({', '.join(str(int(wanted[i : i + 2], 16)) for i in (0, 2, 4))})"


OTHERS = ["designations", "rewards", "charges", "claims", "comparisons", "report", "add"]


@pytest.mark.parametrize("path", [*OTHERS, *PAGES])
def test_a_page_holds_at_twice_the_size(chromium, served, path):
    """A window of 1440 at 200% is one of 720 (WCAG 2.2, 1.4.4 and 1.4.10)."""
    with window(chromium, 720) as page:
        go(page, f"{served}/{path}")
        page.wait_for_timeout(300)
        assert page.evaluate(WIDER) <= 0
        assert page.evaluate(CUT) == []


def test_every_chart_has_its_table(page, served):
    for path, number in (("", 1), ("designations", 1), ("network", 1), ("rewards", 1), ("strikes", 2)):
        go(page, f"{served}/{path}")
        expect(page.get_by_test_id("stPlotlyChart")).to_have_count(number)
        expect(page.get_by_role("button", name="As a table")).to_have_count(number)
    for path in ("", "designations"):
        go(page, f"{served}/{path}")
        page.get_by_role("button", name="As a table").click()
        expect(page.get_by_role("dialog").locator(".text-table")).to_contain_text("Tren de Aragua")


@pytest.mark.parametrize(("scheme", "text"), [("light", "rgb(38, 39, 48)"), ("dark", "rgb(250, 250, 250)")])
def test_words_in_the_chart_have_the_themes_text_colour(chromium, served, scheme, text):
    with window(chromium, 1440, scheme) as page:
        go(page, served)
        expect(page.locator(".annotation-text").first).to_have_css("fill", text)


def test_the_side_bar_of_a_phone_closes_when_the_page_changes(chromium, served):
    with window(chromium, 390) as page:
        go(page, served)
        page.get_by_test_id("stExpandSidebarButton").click()
        page.locator(".st-key-navigation").get_by_role("link", name="Quotes").click()
        expect(page.get_by_role("heading", name="7 statements by 5 speakers")).to_be_in_viewport()
        expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()


def test_the_timeline_is_read_aloud(page, served):
    go(page, f"{served}/?basis=quoted")
    expect(
        page.get_by_label("Timeline. Designation: Tren de Aragua: in 2025, up to 24 November 2025", exact=False)
    ).to_have_count(1)


def test_answers_carry_the_headers_that_keep_the_page_to_itself(served):
    with urllib.request.urlopen(served) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "unsafe-eval" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_text_of_a_seed_is_shown_and_never_run(chromium, folder):
    """Promise 7, in the page itself: as statement, quote, name, note, and in the article's text."""
    nasty = "<img src=x onerror=alert(1)> ![x](http://evil.example/x.png) [y](javascript:alert(1)) $x^2$ :red[z]"
    text = (
        f"On 2 May 2024 the navy of Saltmouth struck a mill, killing more than 40 people. “{nasty},” said Ada Quill.\n"
    )
    quote = QUOTE.replace("We saw it", nasty)
    root = folder(text=text, facts=ARTICLE.replace("A test article", nasty) + STRIKE + f'note = "{nasty}"\n' + quote)
    with serving(root) as address, window(chromium) as page:
        dialogs = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        for path in ("", "quotes", "articles?fact=2024-05-03_mill%23saw-it", "data?fact=2024-05-03_mill%23mill"):
            go(page, f"{address}/{path}")
            expect(page.get_by_text(nasty).first).to_be_visible()
            page.wait_for_timeout(300)
            assert page.locator("img[src*='evil'], img[src='x'], a[href^='javascript']").count() == 0
        assert dialogs == []
        assert page.foreign == []


def test_broken_and_empty_seeds_do_not_take_the_page_down(chromium, folder, tmp_path):
    with serving(folder(facts=ARTICLE + STRIKE.replace(">40", ">45") + QUOTE)) as address, window(chromium) as page:
        go(page, address)
        page.get_by_text("1 left out of the seeds: see what and why").click()
        expect(page.get_by_text("the number 45 is not in the quoted words").first).to_be_visible()
        for path in (tmp_path / "articles").iterdir():
            path.unlink()
        page.reload()
        settled(page)
        expect(page.get_by_text("There is no article yet").first).to_be_visible()
