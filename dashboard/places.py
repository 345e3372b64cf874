"""Where things are in the project's folder."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
NPM = ROOT / "node_modules"  # filled by hatch_build.py when the project is installed
CONFIG = ROOT / ".streamlit" / "config.toml"
SEEDS_SETTING = "DASHBOARD_SEEDS"  # the environment variable that names another folder of seeds
WRITE_SETTING = "DASHBOARD_WRITE"  # who may add articles: here (this machine, the default), signed-in, yes, no
