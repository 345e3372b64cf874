"""Panels: tables -> Panel, one module per subject, found by folder.

A panel is a pure function of the narrowed tables: no widget, no file, no clock. The page, and later every export, is a
surface of the same object.
"""

import importlib
import pkgutil

from dashboard.panels.panel import Builder, Chart, Number, Panel, Table, Voices
from dashboard.panels.sourcing import sources
from dashboard.tables import Tables

__all__ = ["PANELS", "Builder", "Chart", "Number", "Panel", "Table", "Voices", "citation", "panels", "sources"]

PANELS: dict[str, list[Builder]] = {
    module.name: list(getattr(importlib.import_module(f"{__name__}.{module.name}"), "PANELS", []))
    for module in pkgutil.iter_modules(__path__)
}


def panels(subject: str, tables: Tables) -> list[Panel]:
    """The panels of *subject* ("overview", "quotes") for *tables*, in order; one with nothing to show is left out."""
    found: list[Panel] = []
    for build in PANELS[subject]:
        built = build(tables)
        found += built if isinstance(built, list) else [built] if built else []
    return found


def citation(panel: Panel, filters: str, tables: Tables) -> str:
    """The title of *panel* with its footnote: the sources and as of when, what is filtered, the data's version."""
    said = [panel.title, sources(panel.facts, tables)] + ([f"Filtered by {filters}"] if filters else [])
    return ". ".join([*said, f"Data version {tables.version}"]) + "."
