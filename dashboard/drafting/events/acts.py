"""An act of a public body in a sentence: its verb, the clause that tells it, when and by whom it is done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.drafting.events.act_day import when
from dashboard.drafting.events.parties import Party
from dashboard.drafting.events.reading import Sentence
from dashboard.drafting.headed import headed
from dashboard.values.spans import Span

_PASSIVE = headed(
    r"\b(?:was|were|been|being|be|is|are|gets?|got)\s(?:\w+ly\s|also\s|already\s|now\s|both\s|first\s|again\s|since\s)*$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r",\s(?:both\s|also\s|first\s|\w+ly\s)?$")
NO_OBJECT = re.compile(
    r"\san?\s(?=[^,;]{0,30}[Tt]error)|\s(?:in|on|by|as|along|together|earlier|last|this|under|pursuant|alongside|with|since)\b|[,.;]"
)
# Where one clause ends and the next begins, between two acts of a sentence.
_BETWEEN = headed(r"[;:—]|,?\s(?:and|but|while|when|after|which|who|whom|then|whereas)\s|,\s", re.IGNORECASE)


@dataclass(frozen=True)
class Act:
    """An act as a sentence tells it: the words that tell it, the clause they stand in, and what is done there."""

    sentence: Sentence
    match: re.Match[str]
    clause: Span
    what: str

    @property
    def passive(self) -> bool:
        """Whether its subject is whom it is done to: was designated."""
        return not self.match[0].rstrip().endswith("ing") and passive(self.sentence, self.match.start())


def acts_in(sentence: Sentence, pattern: re.Pattern[str], what: str = "") -> Iterator[Act]:
    """Each act that *pattern* finds in *sentence*, with its clause."""
    found = list(pattern.finditer(sentence.masked, sentence.span.start, sentence.span.end))
    start = sentence.span.start
    for at, match in enumerate(found):
        end = sentence.span.end
        if at + 1 < len(found):
            cuts = list(_BETWEEN.finditer(sentence.masked, match.end(), found[at + 1].start()))
            end = cuts[-1].start() if cuts else found[at + 1].start()
            following = cuts[-1].end() if cuts else end
        yield Act(sentence, match, Span(start, end), what or str(match.lastgroup or ""))
        start = following if at + 1 < len(found) else end


def participle(act: Act) -> bool:
    """Whether the verb of *act* tells beside a name what is done to it: A, designated by B."""
    sentence, verb = act.sentence, act.match
    beside = _BESIDE.search(sentence.masked, act.clause.start, verb.start())
    return bool(beside and NO_OBJECT.match(sentence.masked, verb.end()))


def passive(sentence: Sentence, place: int) -> bool:
    """Whether a verb at *place* tells what is done to its subject: was designated."""
    return bool(_PASSIVE.search(sentence.masked, sentence.span.start, place))


def dated(act: Act, party: Party | None, *, ahead: bool = False) -> dict[str, str | None]:
    """When *act* is done to *party*: the date in its own item of the list, else the nearest in the clause."""
    sentence = act.sentence
    inside = [one for one in sentence.dates if act.clause.start <= one.span.start < act.clause.end]
    if party and party.item != sentence.span:
        own = [one for one in inside if party.item.start <= one.span.start < party.item.end]
        if (found := when(own, sentence, party.span.end, ahead=ahead)) and found["date"]:
            return found
    return when(inside or sentence.dates, sentence, act.match.end(), ahead=ahead)


def bodies(act: Act, cue: re.Pattern[str]) -> Sequence[str]:
    """The public bodies in the clause whose name has *cue*: those before the verb or behind "by", else any."""
    sentence = act.sentence
    there = [one for one in sentence.mentions if one.kind in ("agency", "country")]
    fitting = [one for one in there if cue.search(sentence.text, one.span.start, one.span.end)]
    own = [one for one in fitting if act.clause.start <= one.span.start < act.clause.end]
    return list(dict.fromkeys(one.actor for one in own or fitting))
