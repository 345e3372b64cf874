"""What files ask of other files, topic by topic; each question is answered once."""

from collections.abc import Collection, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import Any, NamedTuple, TypeAlias

from dashboard.facts.registers import Correction
from dashboard.seeds.hints import meant, not_in
from dashboard.seeds.names import Named, Names

Question: TypeAlias = tuple[str, ...]  # what is asked, and of what


class Lean(NamedTuple):
    """What was asked, and a mark that changes with the answer, in any process."""

    question: Question
    mark: str


class Topic:
    """What can be asked about one thing: each public method of a topic answers one kind of question.

    Attributes:
        stands_on: what the answers come from; two topics that stand on one and the same answer alike.
    """

    def __init__(self, stands_on: object) -> None:
        self.stands_on = stands_on
        self._answers: dict[Question, Any] = {}
        self._leans: dict[Question, Lean] = {}

    def answered(self, question: Question) -> Any:
        """The answer to *question*, a method and its arguments."""
        if question not in self._answers:
            what, *of = question
            self._answers[question] = getattr(self, what)(*of)
        return self._answers[question]

    def lean(self, question: Question) -> Lean:
        """What a file that asked *question* leans on."""
        if question not in self._leans:
            told = blake2b(repr(self.answered(question)).encode(), digest_size=8).hexdigest()
            self._leans[question] = Lean(question, told)
        return self._leans[question]

    def kept(self, lean: Lean) -> Lean:
        """*lean*, as another process gave it; the one that is here already where the same was asked before."""
        return self._leans.setdefault(lean.question, lean)

    def __getstate__(self) -> dict[str, Any]:
        """For another process: without what it does not need."""
        return {**vars(self), "stands_on": None, "_answers": {}, "_leans": {}}


class Ids(Topic):
    """The ids in *file*, each with the one thing that is asked about it; *names* are all words for them."""

    def __init__(
        self, stands_on: object, file: str, held: Mapping[str, Any], names: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(stands_on)
        self._file = file
        self._held = held
        self._names = names or {key: key for key in held}

    def unknown(self, key: str) -> str:
        """What to say of an id that is not there; empty when it is."""
        return "" if key in self._held else not_in(self._file, key, self._names)

    def held(self, key: str) -> Any:
        """The one thing about an id; None when it is not there."""
        return self._held.get(key)


class Actors(Ids):
    """The actors, each with its names."""

    def __init__(self, stands_on: object, names: Mapping[str, tuple[str, ...]]) -> None:
        of = {name: key for key, held in names.items() for name in (key, *held)}
        super().__init__(stands_on, "actors.toml", names, of)

    def named(self, key: str) -> Named | None:
        """What an actor goes by; None where there is none."""
        return self._index[key] if key in self._held else None

    @cached_property
    def _index(self) -> Names:
        return Names(self._held)


class Stems(Topic):
    """The stems of the articles there are."""

    def __init__(self, stems: Collection[str]) -> None:
        super().__init__(stems)
        self._stems = stems

    def no_original(self, stem: str, named: str) -> str:
        """What is wrong with *named* as the article that *stem* is a copy of; empty when nothing is."""
        if named == stem:
            return f'"{stem}" is this article itself. Name the one that it is a copy of, or take it out.'
        if named in self._stems:
            return ""
        others = [other for other in self._stems if other != stem]
        return f'"{named}" is no article here.{meant(named, others)} Name one that is, or take it out.'


class Corrections(Topic):
    """The corrections there are."""

    def __init__(self, stands_on: Mapping[str, Any]) -> None:
        super().__init__(stands_on)
        self._corrections = [entry for entry in stands_on.values() if isinstance(entry, Correction)]

    def of(self, home: str) -> tuple[Correction, ...]:
        """Those of entries of *home*: a register, the record, an article."""
        return self._by_home.get(home, ())

    @cached_property
    def _by_home(self) -> dict[str, tuple[Correction, ...]]:
        homes: dict[str, tuple[Correction, ...]] = {}
        for correction in self._corrections:
            home = correction.entry.partition("#")[0]
            homes[home] = (*homes.get(home, ()), correction)
        return homes


class Unread(Topic):
    """The registers that could not be read, though facts can't be checked without them."""

    def __init__(self, files: tuple[str, ...]) -> None:
        super().__init__(files)
        self._files = files

    def files(self) -> tuple[str, ...]:
        """Their files."""
        return self._files
