"""Every page, wide and narrow, light and dark: nothing cut, overlapping, too wide or too small, nobody else asked."""

import urllib.request

import pytest
from playwright.sync_api import expect

from dashboard.theme import CONFIG
from tests.browser.conftest import go, serving, settled, window
from tests.browser.test_accessible import serious
from tests.conftest import ARTICLE, QUOTE, STEM, STRIKE

PAGES = {
    "overview": "",
    "one-actor": "?actor=nicolas-maduro",
    "filtered": "?actor=nicolas-maduro&kind=claims&agency=us-government&words=cocaine",
    "two-actors": "?actor=nicolas-maduro&actor=marco-rubio",
    "strikes": "strikes",
    "strike-by-strike": "strikes?section=strike-by-strike",
    "listings": "designations",
    "sanctions": "sanctions",
    "charges": "charges",
    "rewards": "rewards",
    "who-acts-on-whom": "network",
    "quotes": "quotes",
    "claims": "claims",
    "side-by-side": "comparisons",
    "official-lists": "lists",
    "articles": f"articles?fact={STEM}%23campaign-toll",
    "data": "data",
    "report": "report",
    "add": "add",
    "overview-in-spanish": "?lang=es",
    "listings-in-spanish": "designations?lang=es",
}
LOOK = """() => {
  const main = document.querySelector('[data-testid=stMain]');
  const shown = e => e.checkVisibility() && e.getBoundingClientRect().width > 1;
  const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  const texts = [...main.querySelectorAll('[data-testid=stHtml] *')]
    .filter(e => shown(e) && own(e) && !e.closest('.unseen'));
  const small = texts.filter(e => parseFloat(getComputedStyle(e).fontSize) < 12 && !e.matches('sup'));
  const cut = texts.filter(e => getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1
    && getComputedStyle(e).textOverflow !== 'ellipsis');
  const block = main.querySelector('[data-testid=stMainBlockContainer]');
  const first = [...block.querySelectorAll('[class*=st-key-panel_], .who')].map(e => e.getBoundingClientRect().top);
  return {
    wider: Math.max(...[document.documentElement, main].map(e => e.scrollWidth - e.clientWidth)),
    small: small.map(e => e.innerText.slice(0, 40)), cut: cut.map(e => e.innerText.slice(0, 40)),
    rooms: [...main.querySelectorAll('.room:not(:has(.mx))')].filter(e => e.scrollWidth > e.clientWidth)
      .map(e => e.innerText.slice(0, 40)),
    height: block.scrollHeight, first: first.length ? Math.min(...first) : 0,
    h1: document.querySelectorAll('h1').length,
  };
}"""
# Lines of text that lie over each other; what scrolls beneath the edge of a table is not seen.
OVERLAPS = """() => {
  const clip = (e, {left, right, top, bottom}) => {
    const room = e.closest('.room')?.getBoundingClientRect() ?? {left, right};
    return {left: Math.max(left, room.left), right: Math.min(right, room.right), top, bottom};
  };
  const clipped = e => getComputedStyle(e).clipPath === 'inset(50%)';
  const lines = [...document.querySelectorAll('[data-testid=stHtml] :is(button, h2, h3, .q, .tag, b, p)')]
    .filter(e => e.checkVisibility() && !e.closest('.unseen') && !clipped(e) && e.innerText.trim())
    .flatMap(e => [...e.getClientRects()].map(b => [e, clip(e, b)]));
  const found = [];
  for (let i = 0; i < lines.length; i++) for (let j = i + 1; j < lines.length; j++) {
    const [one, a] = lines[i], [other, b] = lines[j];
    if (one.contains(other) || other.contains(one)) continue;
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (wide > 3 && high > 5) found.push(one.innerText.slice(0, 30) + ' | ' + other.innerText.slice(0, 30));
  }
  return found.slice(0, 5);
}"""
LONGEST = {1440: 3500, 390: 7000, 720: 7000, 320: 9000}  # pixels, by the width of the window


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_fits_a_desk_and_can_be_used_by_everybody(page, served, path):
    """axe-core finds nothing serious, light and dark."""
    go(page, f"{served}/{path}")
    fits(page, 1440)
    assert serious(page) == []
    page.emulate_media(color_scheme="dark")
    expect(page.get_by_test_id("stApp")).to_have_css("color-scheme", "dark")
    settled(page)
    assert serious(page) == []
    assert page.foreign == []
    assert page.complaints == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_fits_a_phone(chromium, served, path):
    """720 is a window of 1440 at 200% (WCAG 2.2, 1.4.4); 320 is asked for by 1.4.10."""
    with window(chromium, 390) as page:
        go(page, f"{served}/{path}")
        for width in (390, 720, 320):
            page.set_viewport_size({"width": width, "height": 900})
            settled(page)
            fits(page, width)
        assert page.foreign == []
        assert page.complaints == []


def test_on_a_phone_the_page_that_is_open_is_seen_in_the_navigation(chromium, served):
    with window(chromium, 390) as page:
        go(page, f"{served}/quotes")
        link = page.locator(".topnav").get_by_role("link", name="Quotes", exact=True)
        expect(link).to_be_in_viewport(ratio=1)
        other = page.locator(".topnav .lang")
        assert link.bounding_box()["x"] + link.bounding_box()["width"] < other.bounding_box()["x"]


def fits(page, width):
    look = page.evaluate(LOOK)
    assert look["wider"] <= 0
    assert look["small"] == []
    assert look["cut"] == []
    assert look["h1"] == 1
    assert look["height"] <= LONGEST[width]
    if width == 1440:
        assert look["first"] < 200
    if width in (1440, 390):  # the matrix alone scrolls sideways: a long address or name pushes nothing out of sight
        assert look["rooms"] == []
    assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_html_charts_and_drawers_take_the_theme(chromium, served, scheme):
    with window(chromium, 1440, scheme) as page:
        go(page, served)
        theme = CONFIG["theme"][scheme]
        ground, ink = (_rgb(theme[name]) for name in ("backgroundColor", "textColor"))
        expect(page.get_by_test_id("stApp")).to_have_css("background-color", ground)
        expect(page.locator(".st-key-panel_campaign h2")).to_have_css("color", ink)
        expect(page.locator(".scatterlayer .js-line").first).to_be_attached()
        lines = page.locator(".scatterlayer .js-line").evaluate_all("all => all.map(e => getComputedStyle(e).stroke)")
        assert _rgb(theme["chartCategoricalColors"][1]) in lines
        page.locator(".figs .n").first.click()
        expect(page.get_by_role("dialog").locator(".st-of p").first).to_have_css("color", ink)


def _rgb(colour):
    return f"rgb({', '.join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))})"


def test_the_first_screen_answers_what_happened(page, served):
    go(page, served)
    for words in ("more than 80", "82", "$50 million"):
        expect(page.locator(".figs .v", has_text=words).first).to_be_in_viewport()
    expect(page.locator(".st-key-panel_campaign h2")).to_be_in_viewport()
    for label in ("Terrorist listings", "Sanctions", "Reward offers"):
        expect(page.locator(".annotation-text", has_text=label).first).to_be_in_viewport()
    for name in ("Actor", "Agency"):
        expect(page.get_by_role("combobox", name=name)).to_be_in_viewport()
    expect(page.get_by_text("More filters")).to_be_in_viewport()


def test_a_filter_is_announced(page, served):
    go(page, served)
    page.get_by_role("button", name="Marco Rubio").or_(page.locator(".fac button").first).first.click()
    expect(page.locator("#dashboard-status")).to_have_text(r"" + _count(page))


def _count(page):
    page.wait_for_selector(".chips")
    settled(page)
    return page.locator(".head .meta b").first.inner_text()


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
        for path in ("quotes", "articles?fact=2024-05-03_mill%23saw-it", "data?fact=2024-05-03_mill%23mill"):
            go(page, f"{address}/{path}")
            expect(page.get_by_text(nasty).first).to_be_visible()
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
