"""Panels: a selection -> Panel, one module per subject, found by folder.

A panel is a pure function of what is chosen: no widget, no file, no clock. The page and every export are surfaces of
the same object.
"""

import importlib
import pkgutil

from dashboard.corpus import Selection
from dashboard.errors import UnknownPanelError
from dashboard.panels.panel import Builder, Panel

__all__ = ["PANELS", "Builder", "Panel", "panel", "panels"]

PANELS: dict[str, list[Builder]] = {
    module.name: found
    for module in pkgutil.iter_modules(__path__)
    if (found := list(getattr(importlib.import_module(f"{__name__}.{module.name}"), "PANELS", [])))
}


def panels(subject: str, selection: Selection) -> tuple[Panel, ...]:
    """The panels of *subject* ("overview", "quotes"), in order; one with nothing to show is left out.

    Raises:
        UnknownPanelError: there is no such subject.
    """
    if subject not in PANELS:
        message = f"there is no subject {subject!r}. Subjects: {', '.join(PANELS)}."
        raise UnknownPanelError(message)
    found: list[Panel] = []
    for build in PANELS[subject]:
        built = build(selection)
        found += built if isinstance(built, list) else [built] if built else []
    return tuple(found)


def panel(subject: str, name: str, selection: Selection) -> Panel | None:
    """The panel *name* of *subject*; None where the selection has nothing for it to show."""
    return next((one for one in panels(subject, selection) if one.id == name), None)
