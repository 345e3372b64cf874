"""The formats, one file each, found by folder; a new file is offered by the app and the command line alike."""

import importlib
import pkgutil

from dashboard.exports.format import Format

_MODULES = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
FORMATS: dict[str, Format] = {
    found.name: found
    for found in sorted((found for module in _MODULES for found in module.FORMATS), key=lambda one: one.rank)
}
