"""Checked facts of some files laid down as columns: what each has, and each table's own fields."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_origin

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dashboard.columns import CODES, PLANS, Columns, Ints, Put, days, in_memory, offsets
from dashboard.columns.proven import RECORD, TEXTS, Laid, Proven, Run
from dashboard.facts import TABLES
from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, Fact
from dashboard.values import numbers
from dashboard.values.folding import fold

_OWN_VOICES = (THE_ARTICLE, THE_SOURCE)
_ORDER = {name: place for place, name in enumerate(TABLES)}


@dataclass(frozen=True)
class File:
    """The facts of one file, to be laid down.

    Attributes:
        facts: all of one home.
        home: the stem of their article, or "record".
        text: that of the article.
    """

    facts: Sequence[Proven]
    home: str
    text: str = ""


def lay(files: Sequence[File], put: Put = in_memory) -> list[Laid]:
    """The facts of *files* in columns of their own, where *put* has them, in their order; within a file by table."""
    placed = [(file, proven) for file in files for proven in file.facts]
    placed.sort(key=lambda one: _ORDER[one[1].table])
    columns = put(_columns([proven for _, proven in placed], [file.text for file, _ in placed]))
    runs: dict[int, list[Run]] = {id(file): [] for file in files}
    for row, (file, proven) in enumerate(placed):
        mine, table = runs[id(file)], _ORDER[proven.table]
        if mine and mine[-1].table == table:
            mine[-1] = Run(table, mine[-1].start, row + 1)
        else:
            mine.append(Run(table, row, row + 1))
    return [Laid(columns, tuple(runs[id(file)]), file.home) for file in files]


def _columns(facts: Sequence[Proven], texts: Sequence[str]) -> Columns:
    """The columns of *facts*, which lie table by table; each comes with the text of its article."""
    arrays: dict[str, npt.NDArray[Any]] = {}
    stored: dict[str, pa.Table] = {}
    codes = _ids(facts, stored)

    def each(value: Callable[[Proven], Any], kind: Any = np.int32) -> npt.NDArray[Any]:
        """A column: the *value* of each fact."""
        return np.array([value(proven) for proven in facts], kind)

    arrays["table"] = each(lambda proven: _ORDER[proven.table], np.int8)
    arrays["basis"] = each(lambda proven: proven.home != RECORD, np.int8)
    for name in ("status", "voice", "standing", "extent"):
        place = {value: code for code, value in enumerate(CODES[name])}
        arrays[name] = each(lambda proven, place=place, name=name: place[getattr(proven.fact, name)], np.int8)  # type: ignore[misc]
    scopes = {value: code for code, value in enumerate(CODES["scope"])}
    arrays["scope"] = each(lambda proven: scopes.get(getattr(proven.fact, "scope", ""), -1), np.int8)
    arrays["order"] = each(lambda proven: getattr(proven.fact, "action", "") in ("issued", "authority"), np.bool_)
    arrays["event"] = each(lambda proven: codes.events[proven.fact.event] if proven.fact.event else -1)
    for name, field in (("start", "date"), ("announced_start", "announced")):
        bounds = np.array([days(getattr(proven.fact, field)) for proven in facts], np.int32).reshape(-1, 2)
        arrays[name], arrays[name.replace("start", "end")] = bounds[:, 0].copy(), bounds[:, 1].copy()
    arrays["cite_off"] = offsets([len(proven.sources) for proven in facts])
    arrays["cite"] = np.array([codes.sources[page] for proven in facts for page in proven.sources], np.int32)
    arrays["evidence_off"] = offsets([len(proven.spans) for proven in facts])
    arrays["evidence"] = np.array(
        [(span.start, span.end) for proven in facts for span in proven.spans], np.int32
    ).reshape(-1, 2)
    _parties(facts, codes, arrays)
    common = {name: pa.array([getattr(proven.fact, name) for proven in facts], pa.string()) for name in TEXTS}
    common["id"] = pa.array([proven.id for proven in facts], pa.string())
    common["inferred"] = pa.array([list(proven.fact.inferred) for proven in facts], pa.list_(pa.string()))
    stored["facts"] = pa.table(common)
    _words(facts, texts, arrays, stored)
    for name in TABLES:
        _own(name, [proven.fact for proven in facts if proven.table == name], arrays, stored)
    return Columns(arrays, stored)


@dataclass(frozen=True)
class _Codes:
    """The code of each id that the facts name."""

    actors: Mapping[str, int]
    events: Mapping[str, int]
    sources: Mapping[str, int]


def _ids(facts: Sequence[Proven], stored: dict[str, pa.Table]) -> _Codes:
    """Lay down the ids that *facts* name; their codes."""
    actors = {key: None for proven in facts for key, _ in proven.fact.parties() if key not in _OWN_VOICES}
    events = {proven.fact.event: None for proven in facts if proven.fact.event}
    sources = {page: None for proven in facts for page in proven.sources}
    for name, ids in (("register.actors", actors), ("register.events", events), ("sources", sources)):
        stored[name] = pa.table({"id": pa.array(list(ids), pa.string())})
    return _Codes(*({key: code for code, key in enumerate(ids)} for ids in (actors, events, sources)))


def _parties(facts: Sequence[Proven], codes: _Codes, arrays: dict[str, npt.NDArray[Any]]) -> None:
    """Lay down who stands in each fact in which role; the own voices of sources come after all actors."""
    many, found = len(codes.actors), []
    for proven in facts:
        own = many + codes.sources[proven.sources[0]]
        found.append(
            [
                (own if key in _OWN_VOICES else codes.actors[key], role)
                for name, role in PLANS[proven.table].roles
                for key in getattr(proven.fact, name)
            ]
        )
    arrays["party_off"] = offsets([len(parties) for parties in found])
    arrays["party"] = np.array([actor for parties in found for actor, _ in parties], np.int32)
    arrays["party_role"] = np.array([role for parties in found for _, role in parties], np.int8)


def _words(
    facts: Sequence[Proven], texts: Sequence[str], arrays: dict[str, npt.NDArray[Any]], stored: dict[str, pa.Table]
) -> None:
    """Lay down what each fact can be found by besides names: every word of it, with its rows.

    Names are found by way of actors and sources, so that a renamed one changes no row; whether a statement names its
    source for its own voice is laid down with it.
    """
    vocabulary: dict[str, int] = {}
    words, rows, named = [], [], []
    for row, (proven, text) in enumerate(zip(facts, texts, strict=True)):
        names = _Nameless()
        statement = proven.fact.statement(names)
        named.append(names.own)
        quotes = [text[span.start : span.end] for span in proven.spans]
        for word in dict.fromkeys(fold(" ".join([statement, proven.fact.note or "", *quotes])).split()):
            words.append(vocabulary.setdefault(word, len(vocabulary)))
            rows.append(row)
    codes = np.array(words, np.int32)
    arrays["names_source"] = np.array(named, np.bool_)
    arrays["posting_off"] = offsets(np.bincount(codes, minlength=len(vocabulary)))
    arrays["posting"] = np.array(rows, np.int32)[np.argsort(codes, kind="stable")]
    stored["vocabulary"] = pa.table({"word": pa.array(list(vocabulary), pa.string())})


class _Nameless(dict[str, str]):
    """No name for anybody. It remembers whether the source was named for its own voice."""

    own = False

    def get(self, key: str, default: Any = "") -> str:
        """The same as by [], so that nothing is missing."""
        return self[key]

    def __getitem__(self, key: str) -> str:
        self.own = self.own or key in _OWN_VOICES
        return ""


def _own(name: str, facts: Sequence[Fact], arrays: dict[str, npt.NDArray[Any]], stored: dict[str, pa.Table]) -> None:
    """Lay down what only the facts of one table have; of a hedged number also its bounds and its notation's code."""
    plan, own = PLANS[name], {}
    for field, info in plan.own.items():
        values = [getattr(fact, field) for fact in facts]
        if get_origin(info.annotation) is tuple:
            own[field] = pa.array([list(value) for value in values], pa.list_(pa.string()))
        else:
            own[field] = pa.array(values, pa.string())
    for field, figure in plan.figures.items():
        said = [getattr(fact, field) for fact in facts]
        read = [numbers.read(value, whole=figure.whole) if value else None for value in said]
        arrays[f"{name}.{field}.low"] = np.array([number.low if number else np.nan for number in read], np.float64)
        arrays[f"{name}.{field}.high"] = np.array([number.high if number else np.nan for number in read], np.float64)
        notations = {value: code for code, value in enumerate(dict.fromkeys(filter(None, said)))}
        arrays[f"{name}.{field}.said"] = _coded(said, notations)
        stored[f"said.{name}.{field}"] = pa.table({"said": pa.array(list(notations), pa.string())})
    stored[f"own.{name}"] = pa.table(own)
    if name == "strikes":
        waters = [tuple(sorted(getattr(fact, "theatre", ()))) for fact in facts]
        known = {value: code for code, value in enumerate(dict.fromkeys(filter(None, waters)))}
        arrays["waters"] = _coded(waters, known)
        stored["waters"] = pa.table({"theatre": pa.array([list(value) for value in known], pa.list_(pa.string()))})


def _coded(values: Iterable[Any], codes: Mapping[Any, int]) -> Ints:
    return np.array([codes.get(value, -1) for value in values], np.int32)
