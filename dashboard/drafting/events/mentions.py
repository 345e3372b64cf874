"""Where the actors of a registry are named in a text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from dashboard.facts.registers import Actor
from dashboard.values.spans import Span

_WORD = re.compile(r"\w+")
_PLAIN = str.maketrans("’‘", "''")
_STATE = re.compile(r"(?:US|U\.S\.)\s(?=[A-Z]\w+\s)")  # US Department of State: also "the Department of State"
_GENERIC = re.compile(r"[Tt]he\s(?:[a-z]+\s)*(?P<noun>[a-z]+)")  # the cartel, the ruling party
_COUNTS = re.compile(r"\b(?:as|how|so|too)\s$", re.IGNORECASE)  # as many as: nobody


class _Name(NamedTuple):
    """A name with its rest behind the first letter, and whose it is."""

    words: str
    actor: str


# Names by the first two words in lower case (one where there is one), the longest first.
Index = Mapping[tuple[str, str], list[_Name]]


@dataclass(frozen=True)
class Mention:
    """A name in the text, whose it is, and what they are."""

    span: Span
    actor: str
    kind: str


@lru_cache(maxsize=4)
def index(actors: tuple[Actor, ...]) -> Index:
    """The names of *actors* by how they begin; made once for a registry."""
    found: dict[tuple[str, str], list[_Name]] = {}
    for actor in actors:
        for name in _spellings(actor):
            plain = name.translate(_PLAIN)
            if begin := _key(plain):
                found.setdefault(begin, []).append(_Name(plain, actor.id))
    for names in found.values():
        names.sort(key=lambda one: -len(one.words))
    return found


def mentions(text: str, actors: Mapping[str, Actor]) -> tuple[Mention, ...]:
    """Each name of *actors* in *text*, in order; of names within each other the longest.

    The first letter of a name may have either case (the administration, The administration). "The cartel" is somebody's
    only where the text names them by a name of their own, else whoever was named last with that word.
    """
    plain = text.translate(_PLAIN)
    found: list[tuple[Span, str]] = []
    for one in _named(plain, index(tuple(actors.values()))):
        last = found[-1] if found else None
        if last is None or one[0].start >= last[0].end:
            found.append(one)
        elif _length(one) > _length(last):  # the U.S. | U.S. military
            found[-1] = one
    return tuple(_whose(plain, [Mention(span, actor, actors[actor].kind) for span, actor in found]))


def _named(plain: str, names: Index) -> Iterable[tuple[Span, str]]:
    """The longest name that begins at each word."""
    words = list(_WORD.finditer(plain))
    for word, after in zip(words, [*words[1:], None], strict=False):
        first, start = word[0].lower(), word.start()
        candidates = (
            (*names.get((first, after[0].lower()), ()), *names.get((first, ""), ()))
            if after
            else names.get((first, ""), ())
        )
        for name, actor in candidates:
            if _stands(plain, name, start, start + len(name)):
                yield Span(start, start + len(name)), actor
                break


def _length(one: tuple[Span, str]) -> int:
    return one[0].end - one[0].start


def _spellings(actor: Actor) -> Iterable[str]:
    yield from actor.names
    if actor.kind == "agency":
        yield from (name[begin.end() :] for name in actor.names if (begin := _STATE.match(name)))


def _key(name: str) -> tuple[str, str] | None:
    words = [word[0].lower() for word in _WORD.finditer(name)]
    return (words[0], words[1] if len(words) > 1 else "") if words else None


def _stands(plain: str, name: str, start: int, end: int) -> bool:
    """Whether *name* stands at *start*, in whole words and counting nothing."""
    if plain[start + 1 : end] != name[1:] or plain[end : end + 1].isalnum():
        return False
    return not (name.islower() and name.isalpha() and _COUNTS.search(plain[max(0, start - 5) : start]))


def _whose(plain: str, found: list[Mention]) -> Iterable[Mention]:
    """*found* with "the cartel" given to whoever was named last with that word, where its own actor is not named."""
    proper: dict[str, str] = {}  # actor -> the words they were last named with
    for one in found:
        said = plain[one.span.start : one.span.end]
        generic = _GENERIC.fullmatch(said)
        if generic and one.actor not in proper:
            noun = generic["noun"]
            other = next((who for who, words in reversed(proper.items()) if noun in words.lower().split()), one.actor)
            kinds = {before.actor: before.kind for before in found}
            yield replace(one, actor=other, kind=kinds[other])
            continue
        if not generic:
            proper.pop(one.actor, None)
            proper[one.actor] = said
        yield one
