"""The floor app as it is served: compressed, like the real one."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from tests.benchmarks import ready

assert ready.PAGES  # made before the first visit
GZIP = Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)  # as in dashboard/server.py
app = st.App(Path(__file__).with_name("floor.py"), middleware=[GZIP])
