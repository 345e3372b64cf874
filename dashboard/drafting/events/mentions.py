"""Where the actors of a registry are named in a text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.facts.registers import Actor
from dashboard.values.spans import Span

_WORD = re.compile(r"\w+")
_PLAIN = str.maketrans("’‘", "''")
# Found names of one length: first word in lower case -> (the name, its actor), the longest first.
Index = Mapping[str, list[tuple[str, str]]]


@dataclass(frozen=True)
class Mention:
    """A name in the text, and whose it is."""

    span: Span
    actor: str
    kind: str


def index(actors: Iterable[Actor]) -> dict[str, list[tuple[str, str]]]:
    """The names of *actors* by their first word, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for actor in actors:
        for name in actor.names:
            plain = name.translate(_PLAIN)
            if first := _WORD.match(plain):
                found.setdefault(first[0].lower(), []).append((plain, actor.id))
    for names in found.values():
        names.sort(key=lambda one: -len(one[0]))
    return found


def mentions(text: str, names: Index, kinds: Mapping[str, str]) -> tuple[Mention, ...]:
    """Each name of a registry in *text*, in order; of names within each other the longest.

    The first letter of a name may have either case (the administration, The administration). *kinds* gives what each
    actor is.
    """
    plain, found, free = text.translate(_PLAIN), [], 0
    for word in _WORD.finditer(plain):
        if word.start() < free:
            continue
        for name, actor in names.get(word[0].lower(), ()):
            end = word.start() + len(name)
            if plain[word.start() + 1 : end] == name[1:] and not plain[end : end + 1].isalnum():
                found.append(Mention(Span(word.start(), end), actor, kinds[actor]))
                free = end
                break
    return tuple(found)
