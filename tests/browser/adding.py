"""What the tests of adding an article share: two invented articles, and hands that count what they press."""

from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect

from dashboard.facts.registers import Article
from dashboard.review import begin
from dashboard.review.reading import drafts_of
from dashboard.seeds import check, files
from tests.browser.conftest import READY, go, settled

# Ten drafts: three name somebody whom the registry lacks, one is a strike of the record, one may be another.
TEN = """U.S. forces struck a boat in the Caribbean on Tuesday and killed four people, Defense Secretary Pete \
Hegseth said.

“We will keep going,” said Ada Brightwater, a spokeswoman for the Harbour Alliance.

The Treasury Department sanctioned the shipping firm Grey Gull Lines on Monday. The Justice Department charged Otto \
Farrow with drug trafficking on 3 March 2031.

The State Department is offering a reward of up to $3 million for information leading to the arrest of Otto Farrow.

The State Department designated Grey Gull Lines as a foreign terrorist organization on 2 March 2031.

Maduro denied all charges. “This is a pretext,” Maduro said.

“They are fishermen,” said Ada Brightwater.

U.S. forces killed 11 people in a strike on a boat in the southern Caribbean on 2 September 2025.
"""
NAME = "Your name, for the log of decisions"
expect.set_options(timeout=30_000)  # a decision is written and checked before the page is drawn anew


class Hands:
    """A reader's hands at the page of a review: each key and each click is counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def tap(self, key: str) -> None:
        """Press a key once the script has run."""
        self.page.wait_for_selector(READY)
        self.count += 1
        self.page.locator("body").press(key)

    def press(self, key: str) -> None:
        """Press a key, and wait for what it does."""
        self.tap(key)
        settled(self.page)

    def click(self, what) -> None:
        """Click on something once the script has run, and wait for what it does."""
        self.page.wait_for_selector(READY)
        self.count += 1
        what.click()
        settled(self.page)


def begun(seeds: Path, stem: str, text: str, day: str, **about: str) -> str:
    """The stem of a review of *text* that has begun."""
    known = check(files(seeds))
    article = Article(
        **{"title": stem, "outlet": "not stated", "published": "not stated", "rights": "not stated", **about},
        anchor=day,
        language="en",
    )
    begin(seeds, stem, text, article, drafts_of(text, date.fromisoformat(day), known.registers), "A reader")
    return stem


def opened(page: Page, address: str, stem: str) -> Hands:
    """The review of *stem* on the page, signed; nothing is counted yet."""
    go(page, f"{address}/add?review={stem}")
    page.get_by_label(NAME).fill("Reader One")
    page.keyboard.press("Enter")
    expect(card(page)).to_be_visible()
    settled(page)
    return Hands(page)


def drafted(page: Page, by: str = "Draft its facts") -> None:
    """Have the article drafted, which a process of its own does, and wait for its first draft."""
    page.get_by_role("button", name=by).click()
    card(page).wait_for(timeout=60_000)
    settled(page)


def card(page: Page):
    """The draft, or the new fact, that is looked at."""
    return page.locator("[class*='st-key-card']").first


def mark(page: Page, words: str) -> None:
    """Mark *words* in the article as a mouse does."""
    page.locator(".reviewed").evaluate(
        """(root, words) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          const nodes = [];
          while (walker.nextNode()) if (walker.currentNode.parentElement.dataset.start) nodes.push(walker.currentNode);
          const text = nodes.map((node) => node.data).join("");
          const place = (at) => {
            for (const node of nodes) {
              if (at <= node.length) return [node, at];
              at -= node.length;
            }
          };
          const start = text.indexOf(words);
          const selection = root.getRootNode().getSelection();
          selection.setBaseAndExtent(...place(start), ...place(start + words.length));
          root.dispatchEvent(new MouseEvent("mouseup", {bubbles: true}));
        }""",
        words,
    )
