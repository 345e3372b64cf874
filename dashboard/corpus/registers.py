"""A register: actors, events, questions, ... by id; an entry is made when it is asked for."""

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

import pyarrow as pa

from dashboard.facts.registers import Entry

E = TypeVar("E", bound=Entry)


class Register(Mapping[str, E], Generic[E]):
    """The entries of one register by id, each made when it is asked for; `codes` and `called` without making any."""

    def __init__(self, table: pa.Table, model: type[E]) -> None:
        self._entries, self._model = table["entry"], model
        self.ids: list[str] = table["id"].to_pylist()
        self.called: list[str] = table["called"].to_pylist()
        self.codes = {key: code for code, key in enumerate(self.ids)}
        self._made: dict[str, E] = {}

    def __getitem__(self, key: str) -> E:
        if key not in self._made:
            self._made[key] = self._model.model_validate_json(self._entries[self.codes[key]].as_py())
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    def name(self, key: str) -> str:
        """What the entry *key* is called; the key itself where there is none."""
        code = self.codes.get(key)
        return key if code is None else self.called[code]
