"""One palette: charts take the same colours from the theme as html from the style, and all can be read."""

import re

import pytest

from dashboard import theme
from dashboard.places import ROOT

STYLE = (ROOT / "dashboard" / "markup" / "bodies.css").read_text("utf-8")
TOKENS = {name: (light, dark) for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\)", STYLE)}
GROUNDS = {"light": TOKENS["paper"][0], "dark": TOKENS["paper"][1]}


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("meaning", [name for name in theme.SLOTS if name in TOKENS])
def test_html_and_charts_have_the_same_colour_for_a_meaning(meaning):
    place = theme.SLOTS[meaning] - 1
    assert TOKENS[meaning] == (theme.PALETTE[place], theme.DARK[place])


def test_every_meaning_of_a_chart_has_a_token():
    assert set(theme.SLOTS) <= {*TOKENS, "ink"}


@pytest.mark.parametrize("scheme", GROUNDS)
@pytest.mark.parametrize(
    "name", ["ink", "ink-2", "accent", "designations", "strikes", "rewards", "sanctions", "yes", "no"]
)
def test_what_is_read_has_enough_contrast(name, scheme):
    """WCAG 2.2, 1.4.3: 4.5 to 1."""
    assert contrast(TOKENS[name][scheme == "dark"], GROUNDS[scheme]) >= 4.5


def test_the_theme_has_ten_chart_colours_or_streamlit_takes_none():
    assert len(theme.PALETTE) == len(theme.DARK) == 10


def test_the_grounds_of_the_theme_are_those_of_the_style():
    assert theme.CONFIG["theme"]["light"]["backgroundColor"] == GROUNDS["light"]
    assert theme.CONFIG["theme"]["dark"]["backgroundColor"] == GROUNDS["dark"]
