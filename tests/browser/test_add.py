"""From prose to accepted facts: bring an article, decide with keys, see the fact on its page, take it back."""

import json
import shutil

import pytest
from playwright.sync_api import expect

from dashboard.corpus import everything, figures, from_seeds
from dashboard.review import opened as opened_review
from dashboard.seeds import check, files
from tests.browser.adding import NAME, TEN, begun, card, drafted, mark, opened
from tests.browser.conftest import go, serving, settled
from tests.browser.test_accessible import serious
from tests.conftest import FROZEN
from tests.conftest import STEM as FIRST
from tests.test_drafting_golden import paired

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
def stem(seeds, request):
    """The stem of a review of TEXT that has begun, another for each test."""
    return begun(seeds, f"2031-03-03_{request.node.name.replace('_', '-')[:60]}", TEXT, "2031-03-03")


def log(seeds, stem):
    path = seeds / "drafts" / stem / "log.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def bring(page, text):
    page.get_by_label("Or its text, pasted").fill(text)
    page.get_by_role("button", name="Read it").click()
    page.get_by_label("Title", exact=True).wait_for()


def describe(page, title, who="Reader One", day="20310303"):
    page.get_by_label("Title", exact=True).fill(title)
    page.get_by_label(NAME).fill(who)
    page.get_by_test_id("stForm").get_by_role("spinbutton").first.click()
    page.keyboard.type(day)
    page.keyboard.press("Tab")


def to(hands, kind):
    """Go on to the next draft of a *kind*."""
    while not card(hands.page).inner_text().startswith(kind):
        hands.press("n")


def test_an_article_becomes_facts_one_key_at_a_time(page, writing, seeds):
    go(page, f"{writing}/add")
    bring(page, TEXT)
    page.get_by_label(NAME).fill("Reader One")
    page.get_by_role("button", name="Draft its facts").click()
    expect(page.get_by_text("Two things are needed")).to_be_visible()
    describe(page, "A test of adding")
    drafted(page)
    expect(page.get_by_text("0 of 3 decided", exact=False)).to_be_visible()
    expect(card(page)).to_contain_text("Amount: up to $7 million (<=7 million)")
    assert serious(page) == []
    page.locator("body").press("a")
    expect(page.get_by_text("1 of 3 decided", exact=False)).to_be_visible()
    [written] = seeds.glob("articles/*a-test-of-adding.toml")
    assert 'amount = "<=7 million"' in written.read_text("utf-8")
    found = written.stem
    assert [one["who"] for one in log(seeds, found) if one["decision"] == "accepted"] == ["Reader One"]
    go(page, f"{writing}/rewards?basis=quoted")
    expect(page.get_by_text("up to $7m").first).to_be_visible()
    hands = opened(page, writing, found)
    hands.press("u")
    expect(page.get_by_text("0 of 3 decided", exact=False)).to_be_visible()
    assert not written.exists()
    assert "undone" in [one["decision"] for one in log(seeds, found)]
    assert page.evaluate("window.harmed") is None
    assert page.foreign == []
    assert page.complaints == []


def test_nothing_of_the_dashboard_stands_above_the_review(page, writing, stem):
    opened(page, writing, stem)
    assert page.get_by_test_id("stSidebar").count() == 0
    assert page.locator(".head .meta, .chips").count() == 0
    text, form = page.locator(".reviewed").bounding_box(), card(page).bounding_box()
    assert text["y"] < 200
    assert text["x"] + text["width"] <= form["x"]


def test_a_draft_is_edited_and_the_machines_value_stays_beside_it(page, writing, seeds, stem):
    hands = opened(page, writing, stem)
    to(hands, "Reward")
    number = card(page).inner_text().split("draft ")[1].split(" ")[0]
    hands.press("e")
    page.get_by_role("textbox", name="Amount").fill("7 million")
    page.get_by_role("button", name="Accept with these values").click()
    expect(page.get_by_text("Not in the quoted words, so marked as inferred: amount")).to_be_visible()
    expect(card(page)).not_to_contain_text(f"draft {number} of")
    settled(page)
    while f"draft {number} of" not in card(page).inner_text():
        hands.press("b")
    expect(card(page)).to_contain_text("Amount: $7 million (7 million) (drafted: up to $7 million (<=7 million))")
    hands.press("e")
    page.get_by_role("textbox", name="Amount").fill("<=7 million")
    card(page).get_by_text("Further fields").click()
    card(page).get_by_role("textbox", name="Note").fill("Looked at twice.")
    page.get_by_role("button", name="Accept with these values").click()
    expect(card(page)).not_to_contain_text(f"draft {number} of")
    settled(page)
    while f"draft {number} of" not in card(page).inner_text():
        hands.press("b")
    expect(card(page)).to_contain_text("Note: Looked at twice. (drafted: nothing)")
    assert [one["decision"] for one in log(seeds, stem)].count("edited") == 2


def test_words_that_are_marked_become_a_fact_of_the_chosen_kind(page, writing, seeds, stem):
    opened(page, writing, stem)
    mark(page, "We will not wait,” said Secretary of State Marco Rubio")
    offer = page.locator(".offer")
    expect(offer).to_contain_text("New fact from these words")
    assert offer.get_by_role("button").count() == 7
    offer.get_by_role("button", name="Claim").click()
    expect(card(page)).to_contain_text("New claim from these words")
    expect(offer).to_be_hidden()
    box = page.locator(".reviewed").bounding_box()
    page.get_by_role("textbox", name="Quote, word for word").scroll_into_view_if_needed()
    assert page.locator(".reviewed").bounding_box()["y"] >= 50
    assert box["height"] > 300
    page.get_by_role("textbox", name="Answer").fill("The government will not wait.")
    page.get_by_role("button", name="Accept with these values").click()
    expect(page.get_by_text("Written.")).to_be_visible()
    written = [one["fact"]["fields"] for one in log(seeds, stem) if one["decision"] == "edited"]
    assert [(one["quote"], one["answer"]) for one in written] == [
        ("We will not wait,” said Secretary of State Marco Rubio", "The government will not wait.")
    ]
    assert "question" not in written[0]


def test_a_fact_that_can_not_be_proven_is_refused_and_its_field_stands_first(page, writing, stem):
    opened(page, writing, stem)
    page.get_by_role("button", name="Add a fact that was not drafted").click()
    page.get_by_role("button", name="Sanction").click()
    expect(card(page)).to_contain_text("New sanction from these words")
    page.get_by_role("textbox", name="Quote, word for word").fill("Maduro denied all of it.")
    page.get_by_role("button", name="Accept with these values").click()
    expect(page.get_by_text("action: is missing")).to_be_visible()
    settled(page)
    assert page.get_by_test_id("stForm").get_by_test_id("stWidgetLabel").first.inner_text() == "Action"


def test_ten_drafts_with_three_new_actors_take_at_most_25_keys(page, writing, seeds):
    hands = opened(page, writing, begun(seeds, "2031-03-05_ten", TEN, "2031-03-05"))
    expect(card(page)).to_contain_text("Which event does it tell of?")
    hands.press("a")
    expect(page.get_by_text("Choose first which event it tells of, or that it is a new one.")).to_be_visible()
    hands.click(card(page).get_by_text("a new one"))
    for left in range(10):
        expect(page.get_by_text(f"{left} of 10 decided", exact=False)).to_be_visible()
        if left == 9:
            expect(card(page)).to_contain_text("Already known: Boat strike 1 (same day, killed 11, same waters)")
            expect(card(page)).to_contain_text("11 people killed in boat strike on 2 Sep 2025.")
            expect(card(page)).to_contain_text("U.S. forces killed 11 people in a strike on a boat")
        hands.press("a")
    expect(page.get_by_text("10 of 10 decided", exact=False)).to_be_visible()
    assert hands.count == 12
    assert hands.count <= 25
    there = check(files(seeds))
    actors = there.registers["actors"]
    assert [(actors[one].name, actors[one].kind) for one in ("ada-brightwater", "grey-gull-lines", "otto-farrow")] == [
        ("Ada Brightwater", "person"),
        ("Grey Gull Lines", "organization"),
        ("Otto Farrow", "person"),
    ]
    mine = {one.fact.kind: one.fact for one in there.facts if one.home == "2031-03-05_ten"}
    assert (mine["reward"].actor, mine["designation"].actor) == (("otto-farrow",), ("grey-gull-lines",))
    strikes = [one.fact.event for one in there.facts if one.home == "2031-03-05_ten" and one.fact.kind == "strike"]
    assert strikes == ["boat-strike-4-march-2031", "strike-01"]
    assert there.registers["events"]["boat-strike-4-march-2031"].title == "Boat strike, 4 March 2031"
    assert {one["decision"] for one in log(seeds, "2031-03-05_ten") if one["draft"]} == {"accepted"}


def test_a_new_actor_is_changed_before_and_after_it_is_taken_on(page, writing, seeds):
    words = "“We sail at dawn,” said Cleo Sandbar, a fisher.\n\nMaduro denied all charges.\n"
    name = begun(seeds, "2031-03-06_mended", words, "2031-03-06")
    hands = opened(page, writing, name)
    card(page).get_by_role("textbox", name="Name", exact=True).fill("Cleopatra Sandbar")
    page.keyboard.press("Tab")
    settled(page)
    hands.click(card(page).get_by_role("button", name="Accept"))
    expect(page.get_by_text("1 of 2 decided", exact=False)).to_be_visible()
    actor = check(files(seeds)).registers["actors"]["cleopatra-sandbar"]
    assert (actor.name, actor.kind, actor.aliases) == ("Cleopatra Sandbar", "person", ("Cleo Sandbar",))
    page.get_by_text("Actors, events, questions").click()
    form = page.get_by_test_id("stForm").filter(has=page.get_by_role("button", name="Change this actor"))
    form.get_by_role("textbox", name="Other names").fill("Cleo Sandbar; Captain Sandbar")
    form.get_by_role("button", name="Change this actor").click()
    expect(page.get_by_text("Written.")).to_be_visible()
    actor = check(files(seeds)).registers["actors"]["cleopatra-sandbar"]
    assert actor.aliases == ("Cleo Sandbar", "Captain Sandbar")


def test_a_second_article_is_brought_while_the_first_is_under_review(page, writing, seeds, stem):
    hands = opened(page, writing, stem)
    hands.press("x")
    page.get_by_role("button", name="Other articles").click()
    bring(page, TEXT.replace("7 million", "8 million"))
    describe(page, "The second one")
    drafted(page)
    expect(card(page)).to_contain_text("up to $8 million")
    page.get_by_role("button", name="Other articles").click()
    row = page.locator("[data-testid=stLayoutWrapper]", has_text=stem).filter(has_text="1 of 3 decided").last
    row.get_by_role("button", name="Go on").click()
    expect(page.locator(".st-key-review_head")).to_contain_text(f"{stem} 1 of 3 decided")
    assert len(list((seeds / "drafts").glob("*the-second-one"))) == 1


@pytest.mark.long
def test_the_article_of_24_november_takes_at_most_two_keys_a_fact(page, writing, seeds):
    """Drafts are taken as they are or rejected, what was missed is marked; no coded field is corrected."""
    there = check(files(seeds))
    before = figures.killed(everything(from_seeds(there))).text
    text, facts = there.texts[FIRST], [one for one in there.facts if one.home == FIRST]
    name = begun(seeds, "2025-11-24_again", text, "2025-11-24")
    drafts = list(opened_review(seeds, name).drafts)
    right, found = paired(drafts, facts)
    hands = opened(page, writing, name)
    for number in range(1, len(drafts) + 1):
        expect(card(page)).to_contain_text(f"draft {number} of {len(drafts)}")
        if number in (14, 15):  # a charge that may be one that is known: a person says so
            expect(card(page)).to_contain_text("Which event does it tell of?")
            hands.click(card(page).get_by_role("radio").first)
        hands.tap("a" if number - 1 in right else "x")
    expect(page.get_by_text(f"{len(drafts)} of {len(drafts)} decided", exact=False)).to_be_visible()
    settled(page)
    for number, one in enumerate(facts):
        if number not in found:
            hands.count += 1
            mark(page, one.fact.quote)
            hands.click(page.locator(".offer").get_by_role("button", name=one.fact.kind.capitalize()))
            expect(page.get_by_role("textbox", name="Quote, word for word")).to_have_value(one.fact.quote)
            hands.click(page.get_by_role("button", name="Accept with these values"))
            expect(page.locator(".st-key-card_new")).to_have_count(0)
            settled(page)
    written = [one for one in check(files(seeds)).facts if one.home == name]
    assert len(written) == len(facts) == 68
    assert hands.count == 87 <= 2.0 * len(written)
    assert figures.killed(everything(from_seeds(check(files(seeds))))).text == before


def test_a_claims_question_is_offered_and_may_be_another_or_none(page, writing, seeds):
    text = "Maduro said that the Cartel de los Soles is no organized group.\n\nMaduro denied all charges.\n"
    name = begun(seeds, "2031-03-07_questions", text, "2031-03-07")
    hands = opened(page, writing, name)
    asked = card(page).get_by_role("radio")
    expect(asked.filter(has_text="Is the Cartel de los Soles an organized group?")).to_have_attribute(
        "aria-checked", "true"
    )
    hands.click(asked.filter(has_text="Is the Cartel de los Soles responsible for terrorist violence?"))
    hands.press("a")
    expect(page.locator(".st-key-review_head")).to_contain_text("1 of 2 decided")
    hands.press("a")
    expect(page.locator(".st-key-review_head")).to_contain_text("2 of 2 decided")
    written = [one.fact.question for one in check(files(seeds)).facts if one.home == name]
    assert written == ["terrorist-violence", None]
