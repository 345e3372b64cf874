"""An analyst's dashboard over facts taken from news articles.

seeds/ -> seeds -> corpus -> views -> panels -> exports and ui -> app_pages: one way only (docs/architecture.md).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.tables import Tables, load

__all__ = ["Tables", "load"]


def __getattr__(name: str) -> Any:
    """`load` and `Tables`, fetched when they are asked for: who only reads articles needs no pandas."""
    if name not in __all__:
        message = f"module 'dashboard' has no attribute {name!r}"
        raise AttributeError(message)
    from dashboard import tables

    return getattr(tables, name)
