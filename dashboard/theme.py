"""The look: one colour per table, from the ten colours of .streamlit/config.toml.

Each colour keeps a contrast of 3:1 on the light and on the dark background (WCAG 2.2, 1.4.11), so that one palette
serves both; colour never stands alone, a label, an icon or a shape goes with it.
"""

import tomllib

from dashboard import places
from dashboard.facts import TABLES

CONFIG = tomllib.loads(places.CONFIG.read_text("utf-8"))
# Streamlit's page replaces this colour of its chart template (GRAY_90) by the theme's text colour, in light and in
# dark; anywhere else it is near black.
INK = "#000037"
PAPER = "#000038"  # likewise the background (BG_COLOR)
PALETTE: list[str] = CONFIG["theme"]["light"]["chartCategoricalColors"]


def colour(table: str) -> str:
    """The colour of a table, the same everywhere."""
    return PALETTE[list(TABLES).index(table) % len(PALETTE)]
