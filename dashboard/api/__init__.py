"""The API: tables, figures and panels as JSON under the query of a link, to read; the same as the command line gives.

`endpoints` declares what there is, once: `serving` answers by it, and `openapi` documents it. Nothing here knows
Streamlit.
"""

from dashboard.api.problems import failed, problem
from dashboard.api.serving import Api

__all__ = ["Api", "failed", "problem"]
