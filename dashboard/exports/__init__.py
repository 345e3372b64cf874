"""Exports: one module per format, found by folder.

A format has `write(document) -> bytes`, `MIME` and `SUFFIX`; the other modules help them.
"""

import importlib
import pkgutil
from types import ModuleType

_MODULES = {one.name: importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)}
FORMATS: dict[str, ModuleType] = {name: module for name, module in _MODULES.items() if hasattr(module, "write")}
