"""What a row of each table holds in JSON, as a type: read off the declarations that the frames are made by."""

from typing import Any, Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, create_model

from dashboard.facts import TABLES
from dashboard.facts.registers import REGISTERS
from dashboard.tables.dictionary import CHOSEN, meanings
from dashboard.tables.frames import kinds

_OPEN = Literal["inf"]  # an end that the source leaves open
_STRICT = ConfigDict(extra="forbid", protected_namespaces=())


def row_of(name: str) -> type[BaseModel]:
    """The type of a row of the table *name*, as it is given: not stated is null."""
    columns, said = kinds(name), _said(name)
    fields: dict[str, Any] = {
        column: (_type(kind) | None, Field(title=said[column][0], description=said[column][1]))
        for column, kind in columns.items()
    }
    if name in TABLES or name == "facts":
        fields["citation"] = (str, Field(title=said["citation"][0], description=said["citation"][1]))
        fields |= {
            column: (str | None, Field(None, title=label, description=means))
            for column, (label, means) in CHOSEN.items()
        }
    return create_model(f"{name}_row", __config__=_STRICT, **fields)


def _said(name: str) -> dict[str, tuple[str, str]]:
    """By column: its label and its meaning."""
    if name in TABLES or name == "facts":
        return meanings([name] if name in TABLES else [], [*kinds(name), "citation"])
    if name in REGISTERS:
        fields = REGISTERS[name].model_fields
        return {column: (field.title or column, field.description or "") for column, field in fields.items()}
    return {column: (column, "") for column in kinds(name)}


def _type(kind: Any) -> Any:
    """The type of a cell of a column by its dtype; days are texts, as 2025-11-24."""
    if isinstance(kind, pd.CategoricalDtype):
        return Literal[tuple(kind.categories)]
    return {"float64": float | _OPEN, "Int64": int}.get(kind, str)
