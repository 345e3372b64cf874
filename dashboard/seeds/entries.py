"""Entries of a TOML document -> checked models; what does not fit is said in words a person can act on."""

from collections.abc import Container, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from dashboard.errors import SeedProblem
from dashboard.seeds.hints import meant
from dashboard.values.showing import plain, shown

__all__ = ["entries", "meant", "validated"]

Model = TypeVar("Model", bound=BaseModel)
_GIVEN: set[str] = set()


def entries(
    document: Mapping[str, Any], models: Mapping[str, type[Model]], file: str, problems: list[SeedProblem]
) -> Iterator[tuple[str, str, Model]]:
    """(kind, where, entry) for each [[kind]] of *document* that fits its model; the rest goes to *problems*.

    An id that stands twice is taken the first time only.
    """
    seen: set[str] = set()
    for kind, raws in document.items():
        if kind not in models or not isinstance(raws, list):
            allowed = ", ".join(f"[[{known}]]" for known in models)
            hint = meant(kind, models, "[[{}]]")
            problems.append(SeedProblem(file, "", kind, f"is not known here.{hint} Allowed: {allowed}."))
            continue
        for number, raw in enumerate(raws, start=1):
            name = raw.get("id", "") if isinstance(raw, dict) else ""
            where = f'[[{kind}]] "{plain(name)}"' if name else f"[[{kind}]] no. {number}"
            entry = validated(models[kind], raw, file, where, problems)
            if entry is not None and name in seen:
                problems.append(SeedProblem(file, where, "id", twice(name, seen, {})))
            elif entry is not None:
                seen.add(name)
                yield kind, where, entry


def validated(model: type[Model], raw: Any, file: str, where: str, problems: list[SeedProblem]) -> Model | None:
    """*raw* as a *model*, or None with what is wrong added to *problems*."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        for flaw in error.errors(include_url=False):
            name = str(flaw["loc"][0]) if flaw["loc"] else ""
            problems.append(SeedProblem(file, where, name, _in_words(dict(flaw), name, model)))
    return None


def light(entry: Model) -> Model:
    """An *entry* that stays in memory: nobody asks it which of its fields were given, so it holds no set of them."""
    object.__setattr__(entry, "__pydantic_fields_set__", _GIVEN)
    return entry


def twice(name: str, here: Container[str], elsewhere: Mapping[str, str]) -> str:
    """What to say of an id that is held *here* already, or in one of the files *elsewhere*; empty when it is free."""
    place = "twice in this file" if name in here else f"in {elsewhere[name]} already" if name in elsewhere else ""
    return f'"{name}" stands {place}. Give one of them another id.' if place else ""


def _in_words(error: dict[str, Any], name: str, model: type[BaseModel]) -> str:
    """What pydantic found, said with what is allowed and what to do."""
    value, field = error["input"], model.model_fields.get(name)
    meaning = f" {field.title}: {field.description}" if field else ""
    match error["type"]:
        case "extra_forbidden":
            hint = meant(name, model.model_fields, '"{}"')
            return f"is no key here.{hint} Keys: {', '.join(model.model_fields)}."
        case "missing":
            return f"is missing.{meaning}"
        case "literal_error":
            return f"{shown(value)} is not allowed. Allowed: {error['ctx']['expected']}.{meaning}"
        case "string_type":
            return f'{shown(value)} is {_type(value)}; text is wanted, in quotation marks: "{plain(value)}".{meaning}'
        case "value_error":
            return str(error["ctx"]["error"])
        case "string_pattern_mismatch" | "string_too_short":
            rule = (
                "an id has lower-case letters, digits and hyphens"
                if str(value).strip()
                else "it is empty; leave it out"
            )
            return f"{shown(value)} is not allowed: {rule}.{meaning}"
        case "string_too_long":
            return f"{shown(value)} is too long ({len(value)} characters).{meaning}"
    return f"{shown(value)} is {_type(value)}; {error['msg'][:1].lower()}{error['msg'][1:]}.{meaning}"


def _type(value: Any) -> str:
    names = {
        bool: "a truth value",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "a table",
        str: "text",
    }
    return names.get(type(value), "a date or time" if hasattr(value, "isoformat") else type(value).__name__)
