"""Panels: tables -> Panel, one module per subject, found by folder.

A panel is a pure function of the narrowed tables: no widget, no file, no clock. The page, and later every export, is a
surface of the same object.
"""

import importlib
import pkgutil
from collections.abc import Callable

from dashboard.panels.panel import Builder, Chart, Number, Panel
from dashboard.tables import Tables

__all__ = ["PANELS", "Builder", "Chart", "Number", "Panel", "panels"]

PANELS: dict[str, list[Callable[[Tables], Panel | None]]] = {
    module.name: list(getattr(importlib.import_module(f"{__name__}.{module.name}"), "PANELS", []))
    for module in pkgutil.iter_modules(__path__)
}


def panels(subject: str, tables: Tables) -> list[Panel]:
    """The panels of *subject* ("overview", "quotes") for *tables*, in order; one with nothing to show is left out."""
    return [panel for build in PANELS[subject] if (panel := build(tables)) is not None]
