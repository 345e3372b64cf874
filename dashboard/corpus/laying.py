"""Checked seeds laid down as columns: their registers and sources, and their facts joined."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dashboard.columns import NEVER, Columns, Ints, days, inverse, offsets
from dashboard.corpus import words
from dashboard.corpus.attribution import short_name
from dashboard.facts.kinds import literals
from dashboard.facts.registers import NOT_STATED, REGISTERS, Actor, Article, Event
from dashboard.seeds import Seeds
from dashboard.values.folding import fold


def columns(seeds: Seeds) -> Columns:
    """The columns of checked *seeds*."""
    arrays: dict[str, npt.NDArray[Any]] = {}
    texts: dict[str, pa.Table] = {}
    _registers(seeds, arrays, texts)
    joined = seeds.join(Columns(arrays, texts))
    arrays, texts = dict(joined.arrays), dict(joined.texts)
    _links(arrays, texts)
    words.mark_letters(arrays, texts)
    return Columns(arrays, texts)


def _registers(seeds: Seeds, arrays: dict[str, npt.NDArray[Any]], texts: dict[str, pa.Table]) -> None:
    """Lay down registers and sources."""
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


def _sources(seeds: Seeds, arrays: dict[str, npt.NDArray[Any]], texts: dict[str, pa.Table]) -> None:
    """Lay down the articles and pages: the day from which each speaks, the newsroom each comes from."""
    pages = [_article(stem, seeds) for stem in seeds.articles]
    pages += [page.model_dump() for page in seeds.sources.values()]
    names = tuple(dict.fromkeys(name for page in pages for name in page))
    filled = {name: pa.array([page.get(name) for page in pages], pa.string()) for name in names}
    texts["sources"] = pa.table(filled or {"id": pa.array([], pa.string())})
    own = [short_name(_stated(page), article=place < len(seeds.articles)) for place, page in enumerate(pages)]
    texts["own_names"] = pa.table({"folded": pa.array(map(fold, own), pa.string())})
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


def _stated(page: dict[str, Any]) -> dict[str, str]:
    return {name: value or NOT_STATED for name, value in page.items()}


def _links(arrays: dict[str, npt.NDArray[Any]], texts: Mapping[str, pa.Table]) -> None:
    """Lay down the rows of each actor, own voices of sources after them; and of each source that a statement names."""
    rows = np.arange(len(arrays["table"]), dtype=np.int32)
    sources = len(texts["sources"])
    entries = np.arange(len(arrays["party"]), dtype=np.int32)
    arrays["by_actor_off"], order = inverse(arrays["party"], entries, len(texts["names"]) + sources)
    arrays["by_actor"] = np.repeat(rows, np.diff(arrays["party_off"]))[order]
    arrays["by_actor_role"] = arrays["party_role"][order]
    own = arrays["names_source"]
    arrays["by_own_off"], arrays["by_own"] = inverse(arrays["cite"][arrays["cite_off"][:-1][own]], rows[own], sources)
