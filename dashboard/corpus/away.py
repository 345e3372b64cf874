"""Columns put away: in files that have no name, mapped into memory, so that making many takes no memory for them all.

A file without a name is gone with the process, however that ends. What can't be written stays in memory.
"""

import mmap
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import numpy as np
import pyarrow as pa

from dashboard.columns import Columns, Put

LEAST = 1 << 20  # bytes from which on an array or a text is worth a file


def into(folder: Path) -> Put:
    """What puts arrays, texts and columns of them away into *folder*."""

    def put(part: Any) -> Any:
        """*part* as it lies in a file; itself where it is small or can't be written."""
        if isinstance(part, Columns):
            arrays, texts = ({name: put(one) for name, one in each.items()} for each in (part.arrays, part.texts))
            return Columns(arrays, texts)
        if part.nbytes < LEAST:
            return part
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with TemporaryFile(dir=folder, prefix=".") as file:
                return _text(part, file) if isinstance(part, pa.Table) else _array(part, file)
        except OSError:  # such as of a full disk, which the log says when columns are to be kept
            return part
        finally:
            pa.default_memory_pool().release_unused()  # it would keep for later what earlier texts were made of

    return put


def _array(array: Any, file: IO[bytes]) -> Any:
    file.write(np.ascontiguousarray(array).data)
    return np.frombuffer(_mapped(file), array.dtype).reshape(array.shape)


def _text(table: pa.Table, file: IO[bytes]) -> pa.Table:
    with pa.ipc.new_file(pa.PythonFile(file, "w"), table.schema) as written:
        written.write_table(table)
    return pa.ipc.open_file(pa.py_buffer(_mapped(file))).read_all()


def _mapped(file: IO[bytes]) -> mmap.mmap:
    file.flush()
    return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
