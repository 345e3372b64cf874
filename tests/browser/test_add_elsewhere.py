"""Drafts from elsewhere on the page: a file of proposals, and a model that is asked only where an address is set."""

import json
import shutil
from contextlib import ExitStack

import pytest
from playwright.sync_api import expect

from tests.browser.adding import card, drafted
from tests.browser.conftest import go, serving, settled
from tests.browser.test_accessible import serious
from tests.browser.test_add import bring, describe
from tests.conftest import FROZEN
from tests.model_server import chat, running
from tests.proposed import STRUCK, TEXT

PROPOSALS = {"proposals": [STRUCK, {**STRUCK, "killed": "30"}, {**STRUCK, "quote": "It killed three"}]}


def answers(body):
    if "proposals" not in json.dumps(body["response_format"]):
        return chat({"says": True})
    return chat(PROPOSALS if "struck a boat" in body["messages"][1]["content"] else {"proposals": []})


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    return shutil.copytree(FROZEN, tmp_path_factory.mktemp("elsewhere") / "seeds")


@pytest.fixture(scope="module")
def model():
    with running(answers) as server:
        yield server


@pytest.fixture(scope="module")
def set_up(seeds, model):
    """The app with the address of a model."""
    with ExitStack() as stack:
        with pytest.MonkeyPatch.context() as patch:  # for this server alone
            patch.setenv("DASHBOARD_MODEL_URL", model.url)
            patch.setenv("DASHBOARD_MODEL_NAME", "tiny")
            address = stack.enter_context(serving(seeds))
        yield address


def notes(seeds, stem):
    [folder] = (seeds / "drafts").glob(f"*{stem}")
    return [json.loads(line) for line in (folder / "log.jsonl").read_text("utf-8").splitlines()][0]["note"].split("\n")


def test_proposals_are_proven_and_each_refusal_is_listed_with_its_reason(page, set_up, seeds, model):
    go(page, f"{set_up}/add")
    bring(page, TEXT)
    page.get_by_text("Drafts from elsewhere").click()
    expect(page.get_by_role("button", name="Their form (JSON schema)")).to_be_visible()
    file = {"name": "mine.json", "mimeType": "application/json", "buffer": json.dumps(PROPOSALS).encode()}
    page.locator("input[type=file]").set_input_files(file)
    settled(page)
    describe(page, "By a file")
    drafted(page)
    expect(card(page)).to_contain_text("draft 1 of 1")
    expect(card(page)).to_contain_text("Rule “proposed”: never tried.")
    expect(page.get_by_text("Drafts proposed by the file mine.json.", exact=True)).to_be_visible()
    page.get_by_text("2 proposals were refused").click()
    expect(page.get_by_text("killed: no “30” is stated there as people killed.")).to_be_visible()
    expect(page.get_by_text("quote: “It killed three” stands nowhere in the article.")).to_be_visible()
    assert len(notes(seeds, "by-a-file")) == 3
    assert model.asked == []


def test_proposals_that_are_none_are_refused_in_words_and_nothing_begins(page, set_up, seeds):
    go(page, f"{set_up}/add")
    bring(page, TEXT)
    page.get_by_text("Drafts from elsewhere").click()
    file = {"name": "mine.json", "mimeType": "application/json", "buffer": b"[]"}
    page.locator("input[type=file]").set_input_files(file)
    settled(page)
    describe(page, "By a wrong file")
    page.get_by_role("button", name="Draft its facts").click()
    expect(page.get_by_text("prints their form")).to_be_visible(timeout=60_000)
    assert not list((seeds / "drafts").glob("*by-a-wrong-file"))


def test_where_an_address_is_set_it_is_said_where_the_text_goes_and_it_goes_there_on_a_press_only(
    page, set_up, seeds, model
):
    host = model.url.removeprefix("http://").removesuffix("/v1")
    go(page, f"{set_up}/add")
    bring(page, TEXT)
    told = f"the text of this article goes to http:\u2060//{host}, to the model tiny, and nowhere else"
    expect(page.get_by_text(told)).to_be_visible()
    expect(page.get_by_text("has not been measured here")).to_be_visible()
    assert page.get_by_role("link", name=host).count() == 0
    settled(page)
    assert serious(page) == []
    describe(page, "By rules")
    drafted(page)
    expect(card(page)).to_contain_text("draft 1 of")
    assert model.asked == []
    page.get_by_role("button", name="Other articles").click()
    bring(page, TEXT + "\nIt was the second such strike.\n")
    describe(page, "By a model")
    drafted(page, f"Ask the model at {host}")
    expect(card(page)).to_contain_text("Rule “model tiny, prompt 1”: never tried.")
    source = f"Drafts proposed by the model tiny at http:\u2060//{host}, prompt 1."  # shown, and no link
    expect(page.get_by_text(source, exact=True)).to_be_visible()
    expect(page.get_by_text("2 proposals were refused")).to_be_visible()
    assert len(model.asked) == 4
    assert len(notes(seeds, "by-a-model")) == 3


def test_without_an_address_nothing_is_asked_and_nothing_offered(page, served):
    go(page, f"{served}/add")
    bring(page, TEXT)
    expect(page.get_by_role("button", name="Draft its facts")).to_be_visible()
    assert page.get_by_text("Ask the model").count() == 0
    assert page.get_by_text("language model").count() == 0
