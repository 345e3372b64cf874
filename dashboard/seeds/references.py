"""What facts and entries refer to: an id that is not there is said, with what was meant."""

from collections.abc import Iterator, Mapping

from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, Fact, plan
from dashboard.facts.registers import Entry, Event
from dashboard.seeds.evidence import Flaw
from dashboard.seeds.known import Known

_OWN_VOICES = (THE_ARTICLE, THE_SOURCE)
_FIELDS = (("event", "events"), ("supersedes", "events"), ("question", "questions"))


def unknown_ids(known: Known, fact: Fact) -> Iterator[Flaw]:
    """A flaw for each id in *fact* that its register does not have; for each actor once.

    A source's own voice is no actor, and only speaks.
    """
    seen: set[str] = set()
    for name, role in plan(type(fact)).roles:
        for actor in getattr(fact, name):
            if actor in _OWN_VOICES:
                if role != "speaker":
                    yield Flaw(name, f'"{actor}" is for speaker alone. Name who it is, or leave it out.')
            elif actor not in seen and (message := known.unknown("actors", actor)):
                yield Flaw(name, message)
            seen.add(actor)
    for name, register in _FIELDS:
        value = vars(fact).get(name)
        if value and (message := known.unknown(register, value)):
            yield Flaw(name, message)


def below(key: str, events: Mapping[str, Entry]) -> set[str]:
    """The events that *key* covers, and those that these cover, and so on."""
    found: set[str] = set()
    todo = [key]
    while todo:
        event = events.get(todo.pop())
        more = [one for one in (event.covers if isinstance(event, Event) else ()) if one not in found]
        found |= set(more)
        todo += more
    return found
