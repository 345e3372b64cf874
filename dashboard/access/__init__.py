"""Who may read and write: decided from the connection as the server sees it, and from one settings file.

Without the file, a browser on the machine that serves the app reads and writes, and everybody else reads. With it,
whoever is named in it does, after signing in, and this machine is no exception: a proxy on it looks the same.
Nothing here knows Streamlit.
"""

from dashboard.access.requests import Request, from_here, hostname
from dashboard.access.roles import Access, decided
from dashboard.access.settings import allowed_hosts, settings

__all__ = [
    "Access",
    "Request",
    "allowed_hosts",
    "decided",
    "from_here",
    "hostname",
    "settings",
]
