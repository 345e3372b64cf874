"""Exports: one module per format, found by folder; each has `write(frame) -> bytes` and `MIME`.

The frame is a fact table with a citation in every row (`Tables.cited`), or any other frame.
"""

import importlib
import pkgutil
from types import ModuleType

FORMATS: dict[str, ModuleType] = {
    module.name: importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)
}
