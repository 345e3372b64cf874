"""Exports: one module per format, found by folder.

A format is a module with `write(document) -> bytes`, `MIME` and `SUFFIX`, the file's ending. One that can also hold a
single table, with a citation in every row (`Tables.cited`), has `table(frame) -> bytes` and `TABLE_MIME`. The modules
without `write` are what formats share.
"""

import importlib
import pkgutil
from types import ModuleType

_MODULES = {
    module.name: importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)
}
FORMATS: dict[str, ModuleType] = {name: module for name, module in _MODULES.items() if hasattr(module, "write")}
TABLE_FORMATS: dict[str, ModuleType] = {name: module for name, module in FORMATS.items() if hasattr(module, "table")}
