"""When an act that was announced takes effect, where a sentence behind says so: The designation takes effect Monday."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dashboard.drafting.events.act_day import when
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.telling import Telling
from dashboard.drafting.headed import headed

_EFFECT = headed(
    r"\b(?:designations?|listings?|sanctions|move|order|measures?|label)\b[^;]{0,60}?"
    r"\b(?:tak(?:e|es|ing)\seffect|(?:be|is|are|becomes?)\seffective|(?:into|in)\s(?:effect|force)|begins?|starts?)\b",
    re.IGNORECASE,
)
_BACK = 6  # sentences in which the act was announced
_KINDS = ("designation", "sanction")


def in_effect(tellings: Iterable[Telling], read: Read) -> Iterator[Telling]:
    """*tellings*, those that are announced with the day on which they take effect, where the article says it."""
    for telling in tellings:
        ahead = telling.kind in _KINDS and telling.about.get("status") in ("announced", "planned")
        effect = _effect_behind(telling.number, read) if ahead else None
        yield _dated(telling, effect) if effect else telling


def _effect_behind(number: int, read: Read) -> Sentence | None:
    """The first sentence from that at *number* on, a few behind it at most, that says when something takes effect."""
    for one in read.readable:
        if 0 <= one.number - number <= _BACK and one.find(_EFFECT, "effect", "force", "begin", "start"):
            return one
    return None


def _dated(telling: Telling, effect: Sentence) -> Telling:
    match = effect.find(_EFFECT)
    day = when(effect.dates, effect, match.end() if match else effect.span.end, ahead=True)
    if not day["date"]:
        return telling
    told = {name: value for name, value in day.items() if name != "announced"}
    whom = tuple((party, {**own, **told}) for party, own in telling.whom)
    evidence = (*telling.evidence, *(() if effect.evidence in telling.evidence else (effect.evidence,)))
    return replace(telling, whom=whom, evidence=evidence)
