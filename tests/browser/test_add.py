"""From prose to accepted facts: bring an article, decide with keys, see the fact on its page, take it back."""

import json
import shutil
from datetime import date

import pytest
from playwright.sync_api import expect

from dashboard.facts.registers import Article
from dashboard.review import begin
from dashboard.review.reading import drafts_of
from dashboard.seeds import check, files
from tests.browser.conftest import go, serving, settled
from tests.browser.test_accessible import AXE
from tests.conftest import FROZEN

TEXT = """WASHINGTON -- The State Department is offering a reward of up to $7 million for information \
leading to the arrest of Nicolás Maduro, it said on 3 March 2031.

“We will not wait,” said Secretary of State Marco Rubio.

<script>window.harmed = 1</script> Maduro denied all charges.
"""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    folder = tmp_path_factory.mktemp("adding") / "seeds"
    shutil.copytree(FROZEN, folder)
    return folder


@pytest.fixture(scope="module")
def writing(seeds):
    with serving(seeds) as address:
        yield address


@pytest.fixture
def begun(seeds, request):
    """The stem of a review of TEXT that has begun, another for each test."""
    stem = f"2031-03-03_{request.node.name.replace('_', '-')[:60]}"
    about = Article(
        title=stem, outlet="not stated", published="not stated", rights="not stated", anchor="2031-03-03", language="en"
    )
    begin(seeds, stem, TEXT, about, drafts_of(TEXT, date(2031, 3, 3), check(files(seeds)).registers), "A reader")
    return stem


def log(seeds, stem):
    path = seeds / "drafts" / stem / "log.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def card(page):
    return page.locator("[class*='st-key-card']")


def press(page, key):
    page.locator("body").press(key)
    settled(page)


def test_an_article_becomes_facts_one_key_at_a_time(page, writing, seeds):
    go(page, f"{writing}/add")
    page.get_by_label("Or its text, pasted").fill(TEXT)
    page.get_by_role("button", name="Read it").click()
    page.get_by_label("Title", exact=True).fill("A test of adding")
    page.get_by_label("Your name, for the log of decisions").fill("Reader One")
    page.get_by_role("button", name="Draft its facts").click()
    expect(page.get_by_text("Two things are needed")).to_be_visible()
    page.get_by_test_id("stForm").get_by_role("spinbutton").first.click()
    page.keyboard.type("20310303")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Draft its facts").click()
    expect(page.get_by_text("0 of", exact=False).first).to_be_visible()
    settled(page)
    while "Reward" not in card(page).inner_text():
        press(page, "n")
    expect(card(page)).to_contain_text("Amount: up to $7 million (<=7 million)")
    page.evaluate(AXE)
    found = page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.impact, v.nodes[0].html]))")
    assert [one for one in found if one[1] in ("serious", "critical")] == []
    press(page, "a")
    expect(page.get_by_text("1 of").first).to_be_visible()
    [written] = seeds.glob("articles/*a-test-of-adding.toml")
    assert 'amount = "<=7 million"' in written.read_text("utf-8")
    stem = written.stem
    assert [(one["who"], one["decision"]) for one in log(seeds, stem) if one["decision"] == "accepted"] == [
        ("Reader One", "accepted")
    ]
    go(page, f"{writing}/rewards?basis=quoted")
    expect(page.get_by_text("up to $7 million").first).to_be_visible()
    go(page, f"{writing}/add?review={stem}")
    page.get_by_label("Your name, for the log of decisions").fill("Reader Two")
    page.keyboard.press("Enter")
    expect(card(page)).to_be_visible()
    settled(page)
    press(page, "u")
    expect(page.get_by_text("0 of", exact=False).first).to_be_visible()
    assert not written.exists()
    assert "undone" in [one["decision"] for one in log(seeds, stem)]
    assert page.evaluate("window.harmed") is None
    assert page.foreign == []


def test_a_draft_is_edited_and_the_machines_value_stays_beside_it(page, writing, seeds, begun):
    go(page, f"{writing}/add?review={begun}")
    page.get_by_label("Your name, for the log of decisions").fill("Reader One")
    page.keyboard.press("Enter")
    expect(card(page)).to_be_visible()
    settled(page)
    while "Reward" not in card(page).inner_text():
        press(page, "n")
    number = card(page).inner_text().split("draft ")[1].split(" ")[0]
    press(page, "e")
    page.get_by_role("textbox", name="Amount").fill("7 million")
    page.get_by_role("button", name="Accept with these values").click()
    expect(page.get_by_text("Not in the quoted words, so marked as inferred: amount")).to_be_visible()
    expect(card(page)).not_to_contain_text(f"draft {number} of")
    settled(page)
    while f"draft {number} of" not in card(page).inner_text():
        press(page, "b")
    expect(card(page)).to_contain_text("Amount: $7 million (7 million) (drafted: up to $7 million (<=7 million))")
    press(page, "e")
    page.get_by_role("textbox", name="Amount").fill("<=7 million")
    card(page).get_by_text("Further fields").click()
    card(page).get_by_role("textbox", name="Note").fill("Looked at twice.")
    page.get_by_role("button", name="Accept with these values").click()
    expect(card(page)).not_to_contain_text(f"draft {number} of")
    settled(page)
    while f"draft {number} of" not in card(page).inner_text():
        press(page, "b")
    expect(card(page)).to_contain_text("Note: Looked at twice. (drafted: nothing)")
    assert [one["decision"] for one in log(seeds, begun)].count("edited") == 2


def test_a_fact_that_was_not_drafted_is_added(page, writing, seeds, begun):
    go(page, f"{writing}/add?review={begun}")
    page.get_by_label("Your name, for the log of decisions").fill("Reader One")
    page.keyboard.press("Enter")
    expect(card(page)).to_be_visible()
    settled(page)
    page.get_by_text("Add a fact that was not drafted").click()
    form = page.get_by_test_id("stForm").filter(has=page.get_by_role("textbox", name="Quote, word for word"))
    form.get_by_role("textbox", name="Quote, word for word").fill("Maduro denied all of it.")
    form.get_by_role("button", name="Accept with these values").click()
    expect(page.get_by_text("stands nowhere in the text").first).to_be_visible()
    settled(page)
    form.get_by_role("textbox", name="Quote, word for word").fill("The State Department is offering a reward")
    form.get_by_role("button", name="Accept with these values").click()
    expect(page.get_by_text("Written.")).to_be_visible()
    written = [one["fact"]["fields"] for one in log(seeds, begun) if one["decision"] == "edited"]
    assert [one["quote"] for one in written] == ["The State Department is offering a reward"]
