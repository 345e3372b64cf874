"""Checked facts laid down as columns: registers, sources, facts, each table's own fields."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, get_origin

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dashboard.corpus import words
from dashboard.corpus.attribution import short_name
from dashboard.corpus.columns import CODES, NEVER, PLANS, Columns, Ints, days, inverse, offsets
from dashboard.facts import TABLES
from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, Fact
from dashboard.facts.kinds import literals
from dashboard.facts.registers import NOT_STATED, REGISTERS, Actor, Article, Event
from dashboard.seeds import RECORD, Proven, Seeds
from dashboard.values import numbers
from dashboard.values.folding import fold

_TEXTS = ("id", "date", "date_words", "announced", "note")


def columns(seeds: Seeds) -> Columns:
    """The columns of checked *seeds*."""
    arrays: dict[str, npt.NDArray[Any]] = {}
    texts: dict[str, pa.Table] = {}
    voices = _registers(seeds, arrays, texts)
    _facts(seeds, arrays, texts, voices)
    return Columns(arrays, texts)


def _registers(seeds: Seeds, arrays: dict[str, npt.NDArray[Any]], texts: dict[str, pa.Table]) -> dict[str, int]:
    """Lay down registers and sources; by id: the code of each actor."""
    for name in REGISTERS:
        entries = list(seeds.registers.get(name, {}).values())
        texts[f"register.{name}"] = pa.table(
            {
                "id": pa.array([entry.id for entry in entries], pa.string()),
                "called": pa.array([entry.called for entry in entries], pa.string()),
                "entry": pa.array([entry.model_dump_json() for entry in entries], pa.string()),
            }
        )
    actors = {key: actor for key, actor in seeds.registers.get("actors", {}).items() if isinstance(actor, Actor)}
    codes = {key: code for code, key in enumerate(actors)}
    kinds = tuple(literals(Actor.model_fields["kind"].annotation))
    arrays["actor.kind"] = np.array([kinds.index(actor.kind) for actor in actors.values()], np.int8)
    arrays["actor.parent"] = _codes((actor.part_of for actor in actors.values()), codes)
    arrays["actor.country_off"] = offsets([len(actor.country) for actor in actors.values()])
    arrays["actor.country"] = _codes((one for actor in actors.values() for one in actor.country), codes)
    texts["names"] = pa.table(
        {"folded": pa.array([fold(" ".join(actor.names)) for actor in actors.values()], pa.string())}
    )
    events = {key: event for key, event in seeds.registers.get("events", {}).items() if isinstance(event, Event)}
    places = {key: code for code, key in enumerate(events)}
    counted = {"yes": 0, "alone": 1}
    arrays["event.counted"] = np.array([counted.get(event.counted, 2) for event in events.values()], np.int8)
    pairs = [(places[key], places[to]) for key, event in events.items() for to in event.covers if to in places]
    arrays["event.group"] = np.array([group for group, _ in pairs], np.int32)
    arrays["event.member"] = np.array([member for _, member in pairs], np.int32)
    _sources(seeds, arrays, texts)
    return codes


def _sources(seeds: Seeds, arrays: dict[str, npt.NDArray[Any]], texts: dict[str, pa.Table]) -> None:
    """Lay down the articles and pages: the day from which each speaks, the newsroom each comes from."""
    pages = [_article(stem, seeds) for stem in seeds.articles]
    pages += [page.model_dump() for page in seeds.sources.values()]
    names = tuple(dict.fromkeys(name for page in pages for name in page))
    filled = {name: pa.array([page.get(name) for page in pages], pa.string()) for name in names}
    texts["sources"] = pa.table(filled or {"id": pa.array([], pa.string())})
    texts["articles"] = pa.table(
        {
            "stem": pa.array(list(seeds.articles), pa.string()),
            "about": pa.array([about.model_dump_json() for about in seeds.articles.values()], pa.string()),
            "text": pa.array([seeds.texts[stem] for stem in seeds.articles], pa.string()),
        }
    )
    spoken = [page["published"] if page["published"] != NOT_STATED else page.get("anchor") for page in pages]
    arrays["source.day"] = np.array([days(day)[1] if day and day != NOT_STATED else NEVER for day in spoken], np.int32)
    rooms: dict[str, int] = {}
    copies = {page["id"]: page["copy_of"] for page in pages if page.get("copy_of")}
    origins = {page["id"]: page["origin"] for page in pages}

    def room(page: str) -> str:
        """The newsroom that is stated, else the page that the text was first on."""
        stated = origins.get(page, NOT_STATED)
        return stated if stated != NOT_STATED else f"#{copies.get(page, page)}"

    arrays["source.room"] = np.array(
        [rooms.setdefault(room(copies.get(page["id"], page["id"])), len(rooms)) for page in pages], np.int32
    )


def _article(stem: str, seeds: Seeds) -> dict[str, Any]:
    """An article as a source, with the newsroom that its text comes from and the first of which it is a copy."""
    about, first = seeds.articles[stem], seeds.original(stem)
    found = about.model_dump() | {"id": stem, "publisher": about.outlet, "url": about.link}
    found["copy_of"] = first if first != stem else None
    if first != stem and about.kind == NOT_STATED:
        found["kind"] = "copy"
    found["origin"] = _origin(stem, about, first, seeds)
    return {name: value for name, value in found.items() if name not in ("outlet", "link")}


def _origin(stem: str, about: Article, first: str, seeds: Seeds) -> str:
    if about.origin != NOT_STATED:
        return about.origin
    if first != stem and first in seeds.articles:
        return _origin(first, seeds.articles[first], first, seeds)
    return NOT_STATED if about.kind == "copy" else about.outlet


def _codes(ids: Iterable[str | None], codes: Mapping[str, int]) -> Ints:
    return np.array([codes.get(key, -1) if key else -1 for key in ids], np.int32)


def _facts(
    seeds: Seeds, arrays: dict[str, npt.NDArray[Any]], texts: dict[str, pa.Table], actors: Mapping[str, int]
) -> None:
    """Lay down the facts, table by table, in the order of `seeds.facts` within each."""
    order = {name: place for place, name in enumerate(TABLES)}
    facts = sorted(seeds.facts, key=lambda proven: order[proven.table])
    sources = {key: code for code, key in enumerate([*seeds.articles, *seeds.sources])}
    events = {key: code for code, key in enumerate(seeds.registers.get("events", {}))}

    def each(value: Callable[[Proven], Any], kind: Any = np.int32) -> npt.NDArray[Any]:
        """A column: the *value* of each fact."""
        return np.array([value(proven) for proven in facts], kind)

    arrays["table"] = each(lambda proven: order[proven.table], np.int8)
    arrays["basis"] = each(lambda proven: proven.home != RECORD, np.int8)
    for name in ("status", "voice", "standing", "extent"):
        place = {value: code for code, value in enumerate(CODES[name])}
        arrays[name] = each(lambda proven, place=place, name=name: place[getattr(proven.fact, name)], np.int8)  # type: ignore[misc]
    scopes = {value: code for code, value in enumerate(CODES["scope"])}
    arrays["scope"] = each(lambda proven: scopes.get(getattr(proven.fact, "scope", ""), -1), np.int8)
    arrays["order"] = each(lambda proven: getattr(proven.fact, "action", "") in ("issued", "authority"), np.bool_)
    arrays["event"] = _codes((proven.fact.event for proven in facts), events)
    for name, field in (("start", "date"), ("announced_start", "announced")):
        bounds = np.array([days(getattr(proven.fact, field)) for proven in facts], np.int32).reshape(-1, 2)
        arrays[name], arrays[name.replace("start", "end")] = bounds[:, 0].copy(), bounds[:, 1].copy()
    cites = [[sources[key] for key in proven.sources] for proven in facts]
    arrays["cite_off"] = offsets([len(pages) for pages in cites])
    arrays["cite"] = np.array([page for pages in cites for page in pages], np.int32)
    arrays["evidence_off"] = offsets([len(proven.spans) for proven in facts])
    arrays["evidence"] = np.array(
        [(span.start, span.end) for proven in facts for span in proven.spans], np.int32
    ).reshape(-1, 2)
    _parties(facts, cites, arrays, actors, len(sources))
    stored = {name: pa.array([getattr(proven.fact, name) for proven in facts], pa.string()) for name in _TEXTS}
    stored["id"] = pa.array([proven.id for proven in facts], pa.string())
    stored["inferred"] = pa.array([list(proven.fact.inferred) for proven in facts], pa.list_(pa.string()))
    texts["facts"] = pa.table(stored)
    names = texts["sources"].to_pylist()
    own = [short_name(_stated(names[pages[0]]), article=pages[0] < len(seeds.articles)) for pages in cites]
    words.lay((_searched(proven, seeds, name) for proven, name in zip(facts, own, strict=True)), arrays, texts)
    for name in TABLES:
        _own(name, [proven.fact for proven in facts if proven.table == name], arrays, texts)


def _stated(page: dict[str, Any]) -> dict[str, str]:
    return {name: value or NOT_STATED for name, value in page.items()}


def _searched(proven: Proven, seeds: Seeds, name: str) -> str:
    """What a fact can be found by besides the names of its parties; *name* is its source's, for its own voice."""
    fact, text = proven.fact, seeds.texts.get(proven.home, "")
    quotes = [text[span.start : span.end] for span in proven.spans]
    return " ".join([fact.statement(_Nameless(name)), fact.note or "", *quotes])


class _Nameless(dict[str, str]):
    """No name for an actor: they are found by way of the actors, so that a renamed one changes no row."""

    def __init__(self, own: str) -> None:
        super().__init__()
        self._own = own

    def get(self, key: str, default: Any = "") -> str:
        """The same as by [], so that nothing is missing."""
        return self[key]

    def __getitem__(self, key: str) -> str:
        return self._own if key in (THE_ARTICLE, THE_SOURCE) else ""


def _parties(
    facts: Sequence[Proven],
    cites: Sequence[Sequence[int]],
    arrays: dict[str, npt.NDArray[Any]],
    actors: Mapping[str, int],
    sources: int,
) -> None:
    """Lay down who stands in each fact in which role, and the other way; own voices of *sources* come after actors."""
    many, found = len(actors), []
    for proven, pages in zip(facts, cites, strict=True):
        own = many + pages[0]
        parties = [
            (own if key in (THE_ARTICLE, THE_SOURCE) else actors[key], role)
            for name, role in PLANS[proven.table].roles
            for key in getattr(proven.fact, name)
        ]
        found.append(parties)
    arrays["party_off"] = offsets([len(parties) for parties in found])
    arrays["party"] = np.array([actor for parties in found for actor, _ in parties], np.int32)
    arrays["party_role"] = np.array([role for parties in found for _, role in parties], np.int8)
    entries, rows = np.arange(len(arrays["party"]), dtype=np.int32), np.arange(len(facts), dtype=np.int32)
    arrays["by_actor_off"], order = inverse(arrays["party"], entries, many + sources)
    arrays["by_actor"] = np.repeat(rows, np.diff(arrays["party_off"]))[order]
    arrays["by_actor_role"] = arrays["party_role"][order]


def _own(name: str, facts: Sequence[Fact], arrays: dict[str, npt.NDArray[Any]], texts: dict[str, pa.Table]) -> None:
    """Lay down what only the facts of one table have; of a hedged number also its bounds and its notation's code."""
    plan, stored = PLANS[name], {}
    for field, info in plan.own.items():
        values = [getattr(fact, field) for fact in facts]
        if get_origin(info.annotation) is tuple:
            stored[field] = pa.array([list(value) for value in values], pa.list_(pa.string()))
        else:
            stored[field] = pa.array(values, pa.string())
    for field, figure in plan.figures.items():
        said = [getattr(fact, field) for fact in facts]
        read = [numbers.read(value, whole=figure.whole) if value else None for value in said]
        arrays[f"{name}.{field}.low"] = np.array([number.low if number else np.nan for number in read], np.float64)
        arrays[f"{name}.{field}.high"] = np.array([number.high if number else np.nan for number in read], np.float64)
        notations = {value: code for code, value in enumerate(dict.fromkeys(filter(None, said)))}
        arrays[f"{name}.{field}.said"] = _codes(said, notations)
        texts[f"said.{name}.{field}"] = pa.table({"said": pa.array(list(notations), pa.string())})
    texts[f"own.{name}"] = pa.table(stored)
    if name == "strikes":
        waters = [tuple(sorted(getattr(fact, "theatre", ()))) for fact in facts]
        known = {value: code for code, value in enumerate(dict.fromkeys(filter(None, waters)))}
        arrays["waters"] = np.array([known.get(value, -1) for value in waters], np.int32)
        texts["waters"] = pa.table({"theatre": pa.array([list(value) for value in known], pa.list_(pa.string()))})
