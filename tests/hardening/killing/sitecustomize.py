"""Ends a process that reads the article "deadly.txt" through fsspec, as one that breaks what reads it would."""

import contextlib
import os

with contextlib.suppress(ImportError):
    from fsspec.implementations.local import LocalFileSystem

    _read = LocalFileSystem.cat_file

    def _dying(system: LocalFileSystem, path: str, *given: object, **named: object) -> bytes:
        if path.endswith("/deadly.txt"):
            os._exit(9)
        content: bytes = _read(system, path, *given, **named)
        return content

    LocalFileSystem.cat_file = _dying
