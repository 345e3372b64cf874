"""The formats of official lists, one file each, found by folder and told by the ending of a file."""

import importlib
import pkgutil

from dashboard.lists.format import Format

_MODULES = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
FORMATS: dict[str, Format] = {ending: module.FORMAT for module in _MODULES for ending in module.FORMAT.endings}
