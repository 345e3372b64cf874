"""The fact tables: one module per table, found by folder.

A module declares one pydantic model, a subclass of `Fact`; its name is the table's name, and everything else (types,
allowed values, labels, meanings, the data dictionary) is read from it. Adding a table is adding a module.
"""

import importlib
import pkgutil

from dashboard.errors import UnknownTableError
from dashboard.facts.fact import Fact

_found: dict[str, type[Fact]] = {}
for _module in pkgutil.iter_modules(__path__):
    for _model in vars(importlib.import_module(f"{__name__}.{_module.name}")).values():
        if isinstance(_model, type) and issubclass(_model, Fact) and _model is not Fact:
            _found[_module.name] = _model

TABLES: dict[str, type[Fact]] = dict(sorted(_found.items(), key=lambda item: item[1].rank))

KINDS = {model.kind: name for name, model in TABLES.items()}


def table(name: str) -> type[Fact]:
    """The model of the table *name*.

    Raises:
        UnknownTableError: there is none; the message names those that are.
    """
    try:
        return TABLES[name]
    except KeyError:
        message = f"there is no table {name!r}. Tables: {', '.join(TABLES)}."
        raise UnknownTableError(message) from None
