"""A list as FollowTheMoney entities, one JSON object a line, as OpenSanctions publishes them.

The lines are those of `entities.ftm.json` (a Sanction is a line of its own that names its entity) or of
`targets.nested.json` (it stands in its entity). Only what is sanctioned is listed: it has the topic "sanction", is
called a target, or a Sanction names it; who is merely linked with it is not.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard.errors import ListNotReadError
from dashboard.lists.format import Format, Parts, decoded
from dashboard.lists.listed import Kind, Listed

_KINDS: dict[str, Kind] = {"Person": "person", "Vessel": "vessel", "Airplane": "aircraft"}
_ENTITIES = ("Organization", "Company", "LegalEntity", "PublicBody")
_ALIASES = ("name", "alias", "previousName", "weakAlias")
_REMARKS = ("position", "country", "notes")
_PROGRAMS = ("program", "programId")
_MOST = 300  # characters of remarks that are kept


def read(parts: Parts) -> Iterator[Listed]:
    """The entries of a file of entities.

    Raises:
        ListNotReadError: a line is no entity; it is named.
    """
    found: list[tuple[str, str, dict[str, Any], bool]] = []
    programs = defaultdict[str, list[str]](list)
    for where, line in enumerate(decoded(parts[""]).split("\n"), start=1):
        if not line.strip():
            continue
        number, schema, properties, is_target = _entity(line, where)
        if schema == "Sanction":
            for named in _texts(properties, "entity"):
                programs[named] += _named(properties)
        elif schema in _KINDS or schema in _ENTITIES:
            found.append((number, schema, properties, is_target))
    for number, schema, properties, is_target in found:
        nested = [one for one in _values(properties, "sanctions") if isinstance(one, Mapping)]
        own = [program for one in nested for program in _named(one.get("properties"))]
        if is_target or nested or number in programs or "sanction" in _texts(properties, "topics"):
            yield _listed(number, schema, properties, [*_named(properties), *programs.get(number, ()), *own])


def _listed(number: str, schema: str, properties: Mapping[str, Any], programs: Sequence[str]) -> Listed:
    names = list(dict.fromkeys(name for key in _ALIASES for name in _texts(properties, key)))
    caption = str(properties.get("caption") or next(iter(names), number))
    return Listed(
        number,
        caption,
        _KINDS.get(schema, "entity"),
        tuple(dict.fromkeys(programs)),
        tuple(name for name in names if name != caption),
        "; ".join(text for key in _REMARKS for text in _texts(properties, key))[:_MOST],
        _texts(properties, "address"),
    )


def _entity(line: str, where: int) -> tuple[str, str, dict[str, Any], bool]:
    """(id, schema, properties with the caption, whether it is called a target) of the entity in *line*."""
    try:
        entity = json.loads(line)
        properties = {**entity["properties"], "caption": entity.get("caption")}
        return str(entity["id"]), str(entity["schema"]), properties, entity.get("target") is True
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = (
            f"line {where} is no FollowTheMoney entity ({type(error).__name__}: {error}). Wanted: a JSON object with "
            "id, schema and properties on each line. Take the file anew from its publisher"
        )
        raise ListNotReadError(message) from error


def _named(properties: Any) -> list[str]:
    """The programmes that a Sanction or an entity names; its own words before codes."""
    return next((list(texts) for key in _PROGRAMS if (texts := _texts(properties, key))), [])


def _texts(properties: Any, key: str) -> tuple[str, ...]:
    """The texts of a property, which is a list of them."""
    return tuple(value for value in _values(properties, key) if isinstance(value, str))


def _values(properties: Any, key: str) -> Sequence[Any]:
    values = properties.get(key) if isinstance(properties, Mapping) else None
    return values if isinstance(values, list) else ()


FORMAT = Format("FollowTheMoney entities, as OpenSanctions publishes them", ("json", "jsonl", "ijson"), read)
