"""Where the actors of a registry are named in a text: case, accents and middle initials aside, by surname too."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from dashboard.drafting.events.folding import folded
from dashboard.drafting.events.surnames import by_surname, is_anothers, is_heading
from dashboard.facts.registers import Actor
from dashboard.values.number_words import ONES
from dashboard.values.spans import Span

_WORD = re.compile(r"\w+")
_STATE = re.compile(r"(?:US|U\.S\.)\s(?=[A-Z]\w+\s)")  # US Department of State: also "the Department of State"
_OURS = re.compile(r"(?:[Tt]he\s)?(?:US|U\.S\.|United States)(?=\s(?!Attorney))")
_GENERIC = re.compile(r"[Tt]he\s(?:[a-z]+\s)*(?P<noun>[a-z]+)")  # the cartel, the ruling party
_COUNTS = re.compile(r"\b(?:as|how|so|too)\s$", re.IGNORECASE)  # as many as: nobody
_INITIAL = re.compile(r"\s[A-Z]\.(?=\s)")
_GOES_ON = re.compile(r"\s[A-Z][a-z]")
# A branch of theirs, which has a name of its own: the Front-Harbour, the Front - Kelp, the Front in the Kelp Isles.
_BRANCH = re.compile(
    r"(?:-|\s-\s)[A-Z]|\sin\s(?:the\s)?(?:[A-Z][\w'-]+\s)?[A-Z][\w'-]+\s\(|\sin\sthe\s(?:Islamic|Arabian|Indian)\s[A-Z]"
)
_LOOSE = ((" del ", " de "), (" of the ", " of "))  # Cartel de Golfo, Department of Treasury
_PARTICLES = frozenset("de del la las los el al van von bin da dos y".split())


class _Name(NamedTuple):
    """A name as it is compared, whose it is, of what kind they are, and whether it was made from a longer one."""

    words: str
    actor: str
    kind: str
    short: bool


# Names by their first word in lower case, and then by the second (empty where there is none), the longest first.
Index = Mapping[str, Mapping[str, list[_Name]]]


@dataclass(frozen=True)
class Mention:
    """A name in the text, whose it is, and what they are."""

    span: Span
    actor: str
    kind: str


class _Registry(tuple[Actor, ...]):
    """Actors as a key, told from others by which they are: to hash each by all its fields takes too long."""

    def __hash__(self) -> int:
        return hash(tuple(map(id, self)))


@lru_cache(maxsize=4)
def index(actors: _Registry) -> Index:
    """The names of *actors* by how they begin; made once for a registry."""
    found: dict[str, dict[str, list[_Name]]] = {}
    own = {folded(name).lower() for actor in actors for name in actor.names}
    short = Counter(one.lower() for actor in actors for one in set(_shortened(actor)))
    for actor in actors:
        names = {folded(name): False for name in _spellings(actor) if not _only_counts(name)}
        made = {one: True for one in _shortened(actor) if short[one.lower()] == 1 and one.lower() not in own}
        for plain, shortened in {**made, **names}.items():
            if begin := _key(plain):
                one = _Name(plain, actor.id, actor.kind, shortened)
                found.setdefault(begin[0], {}).setdefault(begin[1], []).append(one)
    for sorted_names in (each for by_second in found.values() for each in by_second.values()):
        sorted_names.sort(key=lambda one: -len(one.words))
    return found


def mentions(text: str, actors: Mapping[str, Actor]) -> tuple[Mention, ...]:
    """Each name of *actors* in *text*, in order; of names within each other the longest.

    The first letter of a name may have either case (the administration, The administration). "The cartel" is somebody's
    only where the text names them by a name of their own, else whoever was named last with that word. Who is named in
    full is known by the surname alone.
    """
    plain = folded(text)
    found = _longest(_named(plain, index(_Registry(actors.values()))))
    people = {actor for _, actor in found if actors[actor].kind == "person"}
    full = {folded(name): actor for actor in people for name in actors[actor].names if name[0].isupper()}
    found = sorted([*found, *by_surname(plain, full, [span for span, _ in found])])
    named = [Mention(span, actor, actors[actor].kind) for span, actor in found]
    return tuple(
        _whose(plain, [one for one, behind in zip_longest(named, named[1:]) if not _is_whose(one, behind, plain)])
    )


def _is_whose(one: Mention, behind: Mention | None, plain: str) -> bool:
    """Whether *one* only says whose body is named *behind* it: the U.S. | State Department."""
    beside = behind is not None and behind.kind == "agency" and behind.span.start == one.span.end + 1
    return beside and _OURS.match(plain, one.span.start) is not None


def _longest(named: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Of names within each other the longest: the U.S. | U.S. military."""
    found: list[tuple[Span, str]] = []
    for one in named:
        last = found[-1] if found else None
        if last is None or one[0].start >= last[0].end:
            found.append(one)
        elif _length(one) > _length(last):
            found[-1] = one
    return found


def _named(plain: str, names: Index) -> Iterable[tuple[Span, str]]:
    """The longest name that begins at each word."""
    low = plain.lower()
    for word in _WORD.finditer(low):
        begun = names.get(word[0])
        if begun is None:
            continue
        behind = _WORD.search(low, word.end())
        after = behind[0] if behind else ""
        for name in (*(begun.get(after, ()) if after else ()), *begun.get("", ())):
            if end := _end(plain, low, name, word.start()):
                yield Span(word.start(), end), name.actor
                break
        else:
            if len(after) == 1 and (initial := _INITIAL.match(plain, word.end())):
                last = _WORD.search(low, initial.end())
                yield from _around_initial(low, begun.get(last[0], ()) if last else (), word, initial.end())


def _around_initial(low: str, names: Iterable[_Name], first: re.Match[str], rest: int) -> Iterable[tuple[Span, str]]:
    """William P. Barr, where the registry has William Barr."""
    for name in names:
        behind = name.words[len(first[0]) + 1 :].lower()
        end = rest + 1 + len(behind)
        if name.kind == "person" and low.startswith(behind, rest + 1) and not low[end : end + 1].isalnum():
            yield Span(first.start(), end), name.actor
            return


def _length(one: tuple[Span, str]) -> int:
    return one[0].end - one[0].start


def _spellings(actor: Actor) -> Iterable[str]:
    yield from actor.names
    for name in actor.names:
        if actor.kind == "agency" and (begin := _STATE.match(name)):
            yield name[begin.end() :]
        for full, short in _LOOSE:
            if full in name:
                yield name.replace(full, short)


def _only_counts(name: str) -> bool:
    """Whether a name is a number of anybody, which others have too: seven individuals."""
    first, *rest = name.split()
    return bool(rest) and first.lower() in ONES and all(word.islower() for word in rest)


def _shortened(actor: Actor) -> Iterable[str]:
    """The shorter names of a person with three or more: Hugo Carvajal, of Hugo Carvajal Barrios."""
    for name in actor.names if actor.kind == "person" else ():
        parts = folded(name).split()
        for size in range(2, len(parts) if parts[0][0].isupper() else 0):
            if parts[size - 1].lower() not in _PARTICLES and parts[size - 1][0].isupper():
                yield " ".join(parts[:size])


def _key(name: str) -> tuple[str, str] | None:
    words = [word[0].lower() for word in _WORD.finditer(name)]
    return (words[0], words[1] if len(words) > 1 else "") if words else None


def _end(plain: str, low: str, name: _Name, start: int) -> int:
    """Where *name* ends when it stands at *start*, in whole words and counting nothing; 0 when it does not."""
    words, end = name.words, start + len(name.words)
    if low[start:end] != words.lower() or plain[end : end + 1].isalnum():
        return 0
    said = plain[start:end]
    if " " not in words:
        stands = said[1:] == words[1:] and not (name.kind == "person" and is_anothers(plain, start))
    elif name.short:
        stands = said != said.lower() and not (_GOES_ON.match(plain, end) and not is_heading(plain, end))
    else:
        stands = said != said.lower() or words[1:] == words[1:].lower()  # never: islamic state
    counting = words.islower() and words.isalpha() and _COUNTS.search(plain[max(0, start - 5) : start])
    branch = name.kind == "group" and _BRANCH.match(plain, end)
    return end if stands and not counting and not branch else 0


def _whose(plain: str, found: list[Mention]) -> Iterable[Mention]:
    """*found* with "the cartel" given to whoever was named last with that word, where its own actor is not named."""
    proper: dict[str, str] = {}  # actor -> the words they were last named with
    kinds = {one.actor: one.kind for one in found}
    for one in found:
        said = plain[one.span.start : one.span.end]
        generic = _GENERIC.fullmatch(said)
        if generic and one.actor not in proper:
            noun = generic["noun"]
            other = next((who for who, words in reversed(proper.items()) if noun in words.lower().split()), one.actor)
            yield replace(one, actor=other, kind=kinds[other])
            continue
        if not generic:
            proper.pop(one.actor, None)
            proper[one.actor] = said
        yield one
