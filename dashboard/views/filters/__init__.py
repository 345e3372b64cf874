"""The filters, one file each, found by folder: a module holds one `FILTER`, or several in `FILTERS`."""

import importlib
import pkgutil

from dashboard.views.filter import Filter

_MODULES = [importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
_FOUND: list[Filter] = [
    one for module in _MODULES for one in getattr(module, "FILTERS", (getattr(module, "FILTER", None),)) if one
]
FILTERS: dict[str, Filter] = {one.name: one for one in sorted(_FOUND, key=lambda one: one.rank)}
