"""A draft -> what one key accepts of it: its values joined to the actors and events that are known, or to new ones."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.drafting import Draft, Newcomer
from dashboard.facts.registers import Actor
from dashboard.review.blocks import Block
from dashboard.review.candidates import Candidate
from dashboard.review.draft import Fields
from dashboard.values import dates
from dashboard.values.folding import fold

NEW = "a new one"  # in the place of an event's id: the act is none of those that are known


@dataclass(frozen=True)
class Joined:
    """A draft beside what is known.

    Attributes:
        fields: its values, with the ids of those whom the registry has got since it was made.
        newcomers: by field: whom the registry lacks, to be taken on with the fact.
        candidates: the known events that it may tell of, the likeliest first.
        event: the id of the one that it tells of, NEW, or empty where a person has to say.
    """

    fields: Fields
    newcomers: Mapping[str, Newcomer]
    candidates: tuple[Candidate, ...]
    event: str

    @property
    def already(self) -> Candidate | None:
        """The known event that the draft reports once more; None where that is not clear."""
        return next((one for one in self.candidates if one.already), None)


def join(draft: Draft, actors: Mapping[str, Actor], candidates: tuple[Candidate, ...]) -> Joined:
    """*draft* joined to *actors*, the registry by id, and to its *candidates* among the known events.

    Its event is the one that it reports once more or, of a running total, its campaign; with other candidates a person
    says which, without any it is a new one.
    """
    known = {fold(name): actor.id for actor in actors.values() for name in actor.names}
    fields, newcomers = dict(draft.fields), {}
    for name, words in draft.unknown.items():
        new = draft.proposed.get(name) or Newcomer(words, "voice")
        found = known.get(fold(new.name)) or known.get(fold(words))
        if found:
            fields[name] = with_id(fields.get(name), found)
        else:
            newcomers[name] = new
    sure = next((one for one in candidates if one.already or one.event.running), None)
    event = sure.event.id if sure else "" if candidates or draft.kind in ("quote", "claim") else NEW
    return Joined(fields, newcomers, candidates, event)


def with_id(value: Any, one: str) -> list[str]:
    """The ids of *value*, a text or several, with *one* among them."""
    several = [value] if isinstance(value, str) else list(value or ())
    return several if one in several else [*several, one]


def needs_event(joined: Joined) -> bool:
    """Whether a person has to say which event it is before it is accepted."""
    return bool(joined.candidates) and not joined.event


def taken_on(
    kind: str, fields: Mapping[str, Any], event: str, newcomers: Mapping[str, Newcomer], taken: Iterable[str]
) -> tuple[Fields, tuple[Block, ...]]:
    """*fields* of a fact as they are accepted, and the entries of registers that they need.

    *event* is an id, NEW or empty; *taken* are the ids that registers have. Only a strike needs a new event of its
    own: without one it may be the same as another and enters no total (docs/counting.md 1.7).
    """
    made, ids = dict(fields), set(taken)
    entries: list[Block] = []
    for name, new in newcomers.items():
        one = next((entry for entry in entries if entry.fields["name"] == new.name), None)
        if one is None:
            one = _entry("actor", new.name, ids, {"name": new.name, "kind": new.kind, "aliases": list(new.aliases)})
            entries.append(one)
            ids.add(one.id)
        made[name] = with_id(made.get(name), one.id)
    if event and event != NEW:
        made["event"] = event
    elif event == NEW and kind == "strike" and made.get("scope") != "campaign":
        title = _title(made)
        one = _entry("event", title, ids, {"title": title})
        made["event"] = one.id
        entries.append(one)
    return made, tuple(entries)


def _entry(kind: str, words: str, taken: Iterable[str], fields: Fields) -> Block:
    stem = "-".join(re.findall(r"[a-z0-9]+", fold(words))) or kind
    name = next(one for one in (stem, *(f"{stem}-{n}" for n in range(2, 10_000))) if one not in taken)
    return Block(kind, {"id": name, **{key: value for key, value in fields.items() if value}})


def _title(fields: Mapping[str, Any]) -> str:
    """What a strike that is new is called: "Boat strike, 12 March 2031"."""
    what = "Boat strikes" if fields.get("scope") == "group" else "Boat strike"
    day = str(fields.get("date") or fields.get("announced") or "")
    try:
        return f"{what}, {dates.words(day)}" if day else what
    except ValueError:  # a day that a person wrote and the notation does not know
        return what


def begun(kind: str, words: str) -> Fields:
    """The values with which a fact begins that a person makes of marked *words*, its quote."""
    said = " ".join(words.split())
    inner = re.search(r"[“\"](.+?)[”\"]", said)
    match kind:
        case "quote":
            return {"quote": said, "text": (inner[1] if inner else said).strip(" ,")}
        case "claim":
            return {"quote": said, "words": said, "answer": f"{said[:1].upper()}{said[1:].rstrip(' ,;:.')}."}
        case "strike":
            return {"quote": said, "scope": "one"}
    return {"quote": said}


def renamed(new: Newcomer, name: str, kind: str, aliases: str) -> Newcomer:
    """*new* as a person changed it; *aliases* are written with ; between. An earlier name stays as an alias."""
    several: Sequence[str] = [part.strip() for part in aliases.split(";") if part.strip()]
    called = name.strip() or new.name
    kept = [new.name] if called != new.name and new.name not in several else []
    return replace(new, name=called, kind=kind, aliases=tuple(one for one in [*several, *kept] if one != called))
