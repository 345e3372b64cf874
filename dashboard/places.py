"""Where things are: in the project's folder, or in the package itself where it was installed from a wheel."""

import hashlib
import os
from pathlib import Path

PACKAGE = Path(__file__).parent
ROOT = PACKAGE.parent  # the project's folder, where the package runs from it


def shipped(name: str) -> Path:
    """The file or folder *name* of the project; of an installed package the copy that hatch_build.py packed into it."""
    packed = PACKAGE / name
    return packed if packed.exists() else ROOT / name


CONFIG = shipped(".streamlit/config.toml")
NPM = shipped("node_modules")
# Installed, the package has no seeds of its own: they are those of the folder in which a command is given.
SEEDS = Path("seeds") if PACKAGE in CONFIG.parents else ROOT / "seeds"
# What may be deleted at any time: beside the project, or where an installed package may keep such things.
_HOME = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
CACHE = _HOME / "pressure-campaign" if PACKAGE in CONFIG.parents else ROOT / ".cache" / "columns"
CACHE_SETTING = "DASHBOARD_CACHE"  # the environment variable that names another folder for it, or says "off"
SEEDS_SETTING = "DASHBOARD_SEEDS"  # the environment variable that names another folder of seeds
ACCESS_SETTING = "DASHBOARD_ACCESS"  # the environment variable that names the settings file of who reads and writes
LOG_SETTING = "DASHBOARD_LOG"  # the environment variable that names a file for the errors of the program


def code(*parts: str) -> bytes:
    """What changes with any byte of the code in *parts* of the package: what was made by other code is made anew."""
    digest = hashlib.sha256()
    for part in parts:
        for path in sorted([PACKAGE / part, *(PACKAGE / part).rglob("*.py")]):
            if path.is_file():
                digest.update(f"{path.relative_to(PACKAGE)}:{path.stat().st_size}:".encode() + path.read_bytes())
    return digest.digest()
