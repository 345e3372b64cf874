"""The commands of the command line, one module per command, found by folder.

A module has `HELP`, a line; `arguments(parser)`, which adds what the command takes; and `run(options) -> int`, its exit
code. What is slow to import is imported in these two, so that `dashboard --help` is quick: only the command that was
asked for is asked for its arguments.
"""

import importlib
import pkgutil
from types import ModuleType

COMMANDS: dict[str, ModuleType] = {
    module.name: importlib.import_module(f"{__name__}.{module.name}")
    for module in pkgutil.iter_modules(__path__)
    if not module.name.startswith("_")
}
