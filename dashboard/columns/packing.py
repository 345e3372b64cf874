"""Columns of some files packed until they are joined: a fourth of the bytes, and one object for many small ones."""

from collections.abc import Iterator, MutableMapping
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from dashboard.columns import Columns

_CODEC = pa.Codec("zstd", compression_level=1)


class _Part(NamedTuple):
    """An array, or a text where there is no *kind*, in *size* bytes packed."""

    packed: bytes
    size: int
    kind: str = ""
    shape: tuple[int, ...] = ()


class Packed(MutableMapping[str, Any]):
    """Arrays and texts by name, each packed; unpacked anew whenever it is asked for."""

    def __init__(self, parts: MutableMapping[str, Any]) -> None:
        self._parts: dict[str, _Part] = {}
        self.update(parts)

    def __setitem__(self, name: str, part: Any) -> None:
        if isinstance(part, pa.Table):
            stream = pa.BufferOutputStream()
            with pa.ipc.new_stream(stream, part.schema) as written:
                written.write_table(part)
            content = stream.getvalue()
            self._parts[name] = _Part(_CODEC.compress(content, asbytes=True), content.size)
        else:
            packed = _CODEC.compress(np.ascontiguousarray(part), asbytes=True)
            self._parts[name] = _Part(packed, part.nbytes, part.dtype.str, part.shape)

    def __getitem__(self, name: str) -> Any:
        part = self._parts[name]
        content = _CODEC.decompress(part.packed, part.size)
        return (
            np.frombuffer(content, part.kind).reshape(part.shape)
            if part.kind
            else pa.ipc.open_stream(content).read_all()
        )

    def __delitem__(self, name: str) -> None:
        del self._parts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


def packed(columns: Columns) -> Columns:
    """The same *columns*, packed."""
    return Columns(Packed(columns.arrays), Packed(columns.texts))
