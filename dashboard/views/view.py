"""A View: what is chosen, as a value, and in words."""

from datetime import date
from typing import Any

from dashboard.corpus import Corpus
from dashboard.values import dates
from dashboard.views.filters import FILTERS


class View:
    """What is chosen, by the names of the filters; what is not chosen is empty. Two that choose the same are equal."""

    __slots__ = ("_chosen",)

    def __init__(self, **chosen: Any) -> None:
        for name in chosen:
            if name not in FILTERS:
                message = f"there is no filter {name!r}. Filters: {', '.join(FILTERS)}."
                raise TypeError(message)
        values = {name: tuple(value) if isinstance(value, list) else value for name, value in chosen.items()}
        self._chosen = tuple((name, values[name]) for name in FILTERS if values.get(name))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in FILTERS:
            raise AttributeError(name)
        return dict(self._chosen).get(name, FILTERS[name].empty)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, View) and self._chosen == other._chosen

    def __hash__(self) -> int:
        return hash(self._chosen)

    def __repr__(self) -> str:
        return f"View({', '.join(f'{name}={value!r}' for name, value in self._chosen)})"

    @property
    def chosen(self) -> dict[str, Any]:
        """What is not everything, by the filter's name, in the order of the filters."""
        return dict(self._chosen)

    def but(self, **changed: Any) -> "View":
        """The view with some filters *changed*."""
        return View(**{**self.chosen, **changed})

    def in_words(self, corpus: Corpus) -> dict[str, str]:
        """The filters in words by name: {"actors": "Actor: Marco Rubio"}; empty when there is none."""
        return {name: _in_words(corpus, name, value) for name, value in self._chosen}


def _in_words(corpus: Corpus, name: str, value: Any) -> str:
    one = FILTERS[name]
    if isinstance(value, tuple):
        return f"{one.label}: {' or '.join(one.called(corpus, key) for key in value)}"
    return f"{one.label} {dates.words(value.isoformat())}" if isinstance(value, date) else f"{one.label}: “{value}”"
