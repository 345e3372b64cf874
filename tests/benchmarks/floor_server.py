"""The floor app as it is served: compressed, like the real one."""

from pathlib import Path

import streamlit as st

from dashboard.server import GZIP
from tests.benchmarks import ready

assert ready.PAGES  # made before the first visit
app = st.App(Path(__file__).with_name("floor.py"), middleware=[GZIP])
