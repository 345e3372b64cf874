"""The look: one colour per table and per meaning, by its place in the ten chart colours of .streamlit/config.toml.

A chart holds placeholders: Streamlit's page puts the colours of its theme in their place, light or dark, so that one
figure serves both; an export puts the light ones there. Instruments keep 4.5:1 as text in both (WCAG 2.2, 1.4.3).
Colour never stands alone: a letter, a label or a shape goes with it.
"""

import tomllib

from dashboard import places

CONFIG = tomllib.loads(places.CONFIG.read_text("utf-8"))
PALETTE: list[str] = CONFIG["theme"]["light"]["chartCategoricalColors"]
DARK: list[str] = CONFIG["theme"]["dark"]["chartCategoricalColors"]
# What a colour means -> its place in the palette, from 1.
SLOTS = {
    "designations": 1,
    "strikes": 2,
    "rewards": 3,
    "sanctions": 4,
    "indictments": 5,
    "ink-2": 6,
    "caribbean": 7,
    "eastern-pacific": 8,
    "stated": 9,
    "ink": 10,
}
# Streamlit's page replaces these of its chart template by the theme's text colour (GRAY_90) and background (BG_COLOR).
INK = "#000037"
PAPER = "#000038"


def placeholder(meaning: str) -> str:
    """What a chart holds in place of the colour of *meaning* ("strikes"): "#000002"; the second ink for others."""
    return f"#{SLOTS.get(meaning, SLOTS['ink-2']):06d}"


def colour(meaning: str) -> str:
    """The light colour of a table or another *meaning*; the second ink for others."""
    return PALETTE[SLOTS.get(meaning, SLOTS["ink-2"]) - 1]


def both(meaning: str) -> str:
    """The colour of *meaning* in CSS: the light one, the dark one in the dark."""
    place = SLOTS.get(meaning, SLOTS["ink-2"]) - 1
    return f"light-dark({PALETTE[place]}, {DARK[place]})"
