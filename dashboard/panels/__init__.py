"""Panels: a selection -> Panel, one module per subject, found by folder.

A panel is a pure function of what is chosen: no widget, no file, no clock. The page and every export are surfaces of
the same object.
"""

import importlib
import pkgutil
from collections.abc import Iterator

from dashboard.corpus import Selection
from dashboard.errors import UnknownPanelError
from dashboard.panels.panel import Builder, Each, Panel, Section

__all__ = ["PANELS", "Builder", "Each", "Panel", "one_of_each", "panel", "panels", "sections"]

PANELS: dict[str, list[Builder | Section]] = {
    module.name: found
    for module in pkgutil.iter_modules(__path__)
    if (found := list(getattr(importlib.import_module(f"{__name__}.{module.name}"), "PANELS", [])))
}


def panels(subject: str, selection: Selection, section: str = "", *, each: bool = True) -> tuple[Panel, ...]:
    """The panels of *subject* ("overview", "quotes"), in order; one with nothing to show is left out.

    With the title of a *section* only those of it and those of none are built; those of an `Each` if *each*.

    Raises:
        UnknownPanelError: there is no such subject.
    """
    found: list[Panel] = []
    for build in _builders(subject, section):
        if isinstance(build, Each) and not each:
            continue
        built = build(selection)
        found += built if isinstance(built, list) else [built] if built else []
    return tuple(found)


def sections(subject: str, selection: Selection) -> tuple[str, ...]:
    """The titles of the sections of *subject* that have something to show; none where it declares none."""
    return tuple(one.title for one in PANELS[subject] if isinstance(one, Section) and one.there(selection))


def _builders(subject: str, section: str) -> Iterator[Builder]:
    if subject not in PANELS:
        message = f"there is no subject {subject!r}. Subjects: {', '.join(PANELS)}."
        raise UnknownPanelError(message)
    for one in PANELS[subject]:
        if not isinstance(one, Section):
            yield one
        elif section in ("", one.title):
            yield from one.builders


def panel(subject: str, name: str, selection: Selection) -> Panel | None:
    """The panel *name* of *subject*; None where the selection has nothing for it to show."""
    every = panels(subject, selection, each=False)
    return one_of_each(subject, name, selection) or next((one for one in every if one.id == name), None)


def one_of_each(subject: str, name: str, selection: Selection) -> Panel | None:
    """The panel *name* of *subject* where it is one of an `Each`, built alone; else None."""
    each = (build for build in _builders(subject, "") if isinstance(build, Each))
    return next((found for one in each if (found := one.one(selection, name))), None)
