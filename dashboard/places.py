"""Where things are in the project's folder."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
NPM = ROOT / "node_modules"  # filled by hatch_build.py when the project is installed
CONFIG = ROOT / ".streamlit" / "config.toml"
SEEDS_SETTING = "DASHBOARD_SEEDS"  # the environment variable that names another folder of seeds
ACCESS_SETTING = "DASHBOARD_ACCESS"  # the environment variable that names the settings file of who reads and writes
LOG_SETTING = "DASHBOARD_LOG"  # the environment variable that names a file for the errors of the program
