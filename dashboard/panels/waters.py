"""Waters in words and colours."""

from dashboard.facts.strikes import THEATRE_NAMES
from dashboard.panels.panel import Colour


def waters_words(waters: tuple[tuple[str, ...], ...]) -> str:
    """Where an act was: "Caribbean"; "Caribbean and eastern Pacific"; "waters not agreed"; "waters not stated"."""
    if len(waters) > 1:
        return "waters not agreed"
    names = [THEATRE_NAMES[key].removeprefix("the ") for key in waters[0]] if waters else []
    return " and ".join(names) if names else "waters not stated"


def waters_colour(waters: tuple[tuple[str, ...], ...]) -> Colour:
    """The colour of waters."""
    known: dict[str, Colour] = {"caribbean": "caribbean", "eastern-pacific": "eastern-pacific"}
    return known.get(waters[0][0], "waters") if len(waters) == 1 and len(waters[0]) == 1 else "waters"
