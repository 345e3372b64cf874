"""Several panels in one file: told apart by their ids, their pictures in a ZIP."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain, count

from dashboard.documents import Document, Part, Shown

# Zip files carry times; a fixed one makes the same panels the same bytes.
_WHEN = (1980, 1, 1, 0, 0, 0)


def told_apart(document: Document) -> Document:
    """*document* with an id of its own for each panel: the second "strikes", in whatever view, is "strikes-2"."""
    taken: set[str] = set()
    parts: list[Part] = []
    for part in document.parts:
        if isinstance(part, Shown):
            name = _free(part.panel.id, taken)
            taken.add(name)
            parts.append(replace(part, panel=replace(part.panel, id=name)))
        else:
            parts.append(part)
    return replace(document, parts=tuple(parts))


def _free(name: str, taken: set[str]) -> str:
    numbered = (f"{name}-{number}" for number in count(2))
    return next(one for one in chain([name], numbered) if one not in taken)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """*files*, content by name, as a ZIP."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _WHEN), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
