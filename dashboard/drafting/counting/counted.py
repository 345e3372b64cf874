"""A number found in a text, and how our notation writes it."""

from dataclasses import dataclass

from dashboard.errors import ValueNotReadError
from dashboard.values import numbers
from dashboard.values.spans import Span

_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e9}  # no trillion in the notation


@dataclass(frozen=True)
class Counted:
    """A number as a text states it.

    Attributes:
        span: its hedge, the number and the words of its unit.
        written: in our notation; empty where the notation cannot say it (below zero, two-thirds, at least 20
            to 30). Dozens are ">=24", hundreds ">=200": a plural is two or more, and no top is said.
        said: its value, or the two ends of a range.
        hedge: a key of numbers.HEDGES, ".." for every range.
        change: "up" or "down" when something rose or fell by it, else empty.
        unit: "USD", "percent", "ratio" (to one), "fraction" (of one), "order", or the unit or noun as it stands.
        unit_span: where that unit or noun stands, if behind the number.
        kind: "count", "money", "share", "ratio", "measure", "duration", "age", "compound" (an 11-member
            council), "order" or "bare".
        rule: what found it, a key of CONFIDENCE in counting.
        confidence: how often that rule was right on annotated news.
    """

    span: Span
    written: str
    said: tuple[float, ...]
    hedge: str
    change: str
    unit: str
    unit_span: Span | None
    kind: str
    rule: str
    confidence: float


def notation(said: tuple[float, ...], scales: tuple[str, ...], hedge: str) -> str:
    """*said* with *hedge* in our notation, "million" kept where it was said; empty when it cannot say just that."""
    written = "..".join(_plain(value, scale) for value, scale in zip(said, scales, strict=True))
    written = written if hedge == ".." else f"{hedge}{written}"
    try:
        read = numbers.read(written)
    except ValueNotReadError:
        return ""
    same = all(abs(one - two) <= 1e-9 * abs(two) for one, two in zip(read.said, said, strict=True))
    return written if same and read.hedge == hedge else ""


def _plain(value: float, scale: str) -> str:
    if scale:
        digits = f"{value / _SCALES[scale]:.6f}".rstrip("0").rstrip(".")
        return f"{digits} {'billion' if scale == 'trillion' else scale}"
    return f"{value:.6f}".rstrip("0").rstrip(".")
