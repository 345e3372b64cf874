"""What an analyst asks: each answer is at most two clicks away from the Overview (a click is a click or one choice)."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go, settled


def page_link(name):
    return lambda page: page.locator(".topnav").get_by_role("link", name=name).click()


def figure(words):
    return lambda page: page.locator(".figs .n", has_text=words).first.click()


def facet(name):
    return lambda page: page.locator(".fac").get_by_role("button", name=re.compile(f"^{name}")).click()


def section(name):
    return lambda page: page.get_by_text(name, exact=True).click()


def icon(panel, ask):
    return lambda page: page.locator(f".st-key-panel_{panel} [data-{ask}]").click()


def says(*words):
    def check(page):
        for text in words:
            expect(page.get_by_test_id("stMain").get_by_text(re.compile(text)).first).to_be_visible()

    return check


def drawer_says(*words):
    def check(page):
        for text in words:
            expect(page.get_by_role("dialog").get_by_text(re.compile(text)).first).to_be_visible()

    return check


TASKS = {
    "how-many-died-according-to-whom-and-in-which-sentence": (
        [figure("more than 80")],
        drawer_says("killing more than 80 people", "the article of 24 Nov 2025"),
    ),
    "how-many-in-october-in-the-pacific": ([page_link("Strikes")], says("Oct 2025", "in 6 strikes")),
    "who-counts-more-and-why": (
        [page_link("Strikes")],
        says("82 agrees with", "The least and the most of all reports"),
    ),
    "where-do-reports-of-one-strike-differ": (
        [page_link("Strikes"), section("Where reports differ")],
        says("Reports differ on", "No reason is given"),
    ),
    "what-did-one-agency-do-in-order-of-time": (
        [facet("US State Department"), page_link("Listings")],
        says("A line a day: who was put on which list", "US State Department"),
    ),
    "what-stands-against-one-person-and-what-do-they-answer": (
        [facet("Nicolás Maduro")],
        says("acts concerning Nicolás Maduro", "has consistently denied all charges"),
    ),
    "how-did-one-offer-grow": ([page_link("Rewards")], says("Reward offers", "Nicolás Maduro")),
    "who-is-on-which-list-since-when-by-which-document": (
        [page_link("Listings")],
        says("Public Notice", "20 Feb 2025"),
    ),
    "what-exactly-did-somebody-say": ([page_link("Quotes")], says("a whole bunch of new options")),
    "on-what-do-voices-contradict-each-other": ([page_link("Claims")], says("Voices differ on")),
    "where-does-the-record-contradict-the-article": (
        [
            lambda page: page.locator(".menu.sources summary").click(),
            lambda page: page.get_by_role("link", name="Article and record side by side").click(),
        ],
        says("The record contradicts"),
    ),
    "give-me-that-chart-as-a-slide": ([icon("campaign", "more")], drawer_says("Slides", "Light, wide")),
}


@pytest.mark.parametrize(("clicks", "answered"), TASKS.values(), ids=TASKS)
def test_an_answer_is_at_most_two_clicks_away(page, served, clicks, answered):
    assert len(clicks) <= 2
    go(page, served)
    for click in clicks:
        click(page)
        settled(page)
    answered(page)
