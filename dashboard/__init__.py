"""An analyst's dashboard over facts taken from news articles.

seeds/ -> seeds -> facts -> tables -> views -> panels -> exports and ui -> app_pages: one way only.
"""

from dashboard.tables import Tables, load

__all__ = ["Tables", "load"]
