"""A panel in another language: what its words say, said by the phrases of a catalogue, at the edge and only there.

The panel itself stays as it is: what leaves the house is made of that.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeAlias, TypeVar

from dashboard.corpus.passages import Piece
from dashboard.panels import Panel
from dashboard.panels.panel import (
    Cell,
    Choice,
    Cited,
    Dispute,
    MapLine,
    Offer,
    QuestionMap,
    Quotation,
    TimeChart,
    Voice,
    Words,
)
from dashboard.ui.phrases import HELD

Say: TypeAlias = Callable[[str], str | None]
_T = TypeVar("_T")
# Ids, colours, and the words of sources: what is no word of the house, by field.
# A running sum and offers are drawn from their words; these are said in `charting`, once they are drawn.
_AS_IT_IS: dict[type, frozenset[str]] = {
    Panel: frozenset({"id", "section", "as_of"}),
    Choice: frozenset({"filter", "id"}),
    Piece: frozenset({"text"}),
    QuestionMap: frozenset({"sides"}),
    MapLine: frozenset({"question", "short", "panel", "group", "answers"}),
    Dispute: frozenset({"question"}),
    Cited: frozenset({"address"}),
    Voice: frozenset({"words", "note"}),
    Quotation: frozenset({"speaker", "words", "article"}),
    TimeChart: frozenset({"steps", "stated", "labels"}),
    Offer: frozenset({"label", "words"}),
}
_NEVER = frozenset({"against", "colour", "dot", "unit", "key", "letter", "when"})


def translated(thing: _T, say: Say) -> _T:
    """*thing*, a panel or a part of one, with all that can be said by *say* said so."""
    if isinstance(thing, str):
        return say(thing) or thing  # type: ignore[return-value]
    if isinstance(thing, tuple):
        return tuple(translated(part, say) for part in thing)  # type: ignore[return-value]
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    kept = _AS_IT_IS.get(type(thing), frozenset()) | _NEVER | _drawn(thing)
    there = {one.name: getattr(thing, one.name) for one in fields(thing) if one.name not in kept}
    made = {
        name: sentence(value, say) if isinstance(thing, Panel) and name in ("title", "lead") else translated(value, say)
        for name, value in there.items()
    }
    if isinstance(thing, QuestionMap):
        made["sides"] = tuple((translated(name, say), colour) for name, colour in thing.sides)
    if isinstance(thing, MapLine):
        made["answers"] = lambda: translated(thing.answers(), say)
    return replace(thing, **{name: value for name, value in made.items() if value is not getattr(thing, name)})


def _drawn(thing: object) -> frozenset[str]:
    """The words of a cell that other things are drawn in place of; exports, which are English, show them."""
    drawn = isinstance(thing, Cell) and (thing.pieces or thing.stack or thing.range)
    return frozenset({"text"}) if drawn else frozenset()


def sentence(words: Words, say: Say) -> Words:
    """*words* with numbers in them, said as one phrase; its figures, days and names stand where they belong."""
    held = {chr(HELD[place]): part for place, part in enumerate(part for part in words if not isinstance(part, str))}
    marks = iter(held)
    said = say("".join(part if isinstance(part, str) else next(marks) for part in words))
    if said is None:
        return words
    found: list[Any] = [""]
    for letter in said:
        if letter in held:
            found += [translated(held[letter], say), ""]
        else:
            found[-1] += letter
    return tuple(part for part in found if part != "")
