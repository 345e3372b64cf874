"""Checked seeds laid down as columns: their registers and sources, and their facts joined."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dashboard.columns import NEVER, Columns, Ints, Put, days, inverse, offsets
from dashboard.columns.joining import Moved
from dashboard.corpus import letters
from dashboard.corpus.attribution import short_name
from dashboard.facts.kinds import literals
from dashboard.facts.registers import NOT_STATED, REGISTERS, Actor, Article, Entry, Event, Source
from dashboard.seeds import Seeds
from dashboard.seeds.checked import PAGES, original
from dashboard.seeds.files import ARTICLES
from dashboard.values.folding import fold


def columns(seeds: Seeds, put: Put) -> Columns:
    """The columns of checked *seeds*, as they lie where *put* has them."""
    return seeds.join(_registers(seeds, put), _complete, put)


def _complete(joined: Columns, moved: Sequence[Moved]) -> Columns:
    """*joined* columns with what is laid down of all: the links, and the marks of letters."""
    arrays, texts = dict(joined.arrays), dict(joined.texts)
    _links(arrays, texts)
    letters.mark(arrays, texts, moved)
    return Columns(arrays, texts)


def _registers(seeds: Seeds, put: Put) -> Columns:
    """Lay down registers and sources. What comes of a register, or of the pages, alone is made once of each."""
    arrays: dict[str, npt.NDArray[Any]] = {}
    texts: dict[str, pa.Table] = {}
    for name in REGISTERS:
        make = _LAID.get(name, _register)
        part = seeds.joined[name].once(make, put) if name in seeds.joined else make({})
        arrays |= part.arrays
        texts |= {f"register.{name}" if key == "register" else key: text for key, text in part.texts.items()}
    _sources(seeds, arrays, texts, put)
    return Columns(arrays, texts)


def remember(seeds: Seeds, columns: Columns) -> None:
    """Let *seeds* that were kept with *columns* know what of them was laid down of registers and pages."""
    for name, whole in seeds.joined.items():
        if name == PAGES and whole.entries:
            whole.keep(_pages, _kept_pages(columns))
        elif name in REGISTERS:
            arrays = {key: array for key, array in columns.arrays.items() if key.startswith(f"{name[:-1]}.")}
            texts = {"register": columns.texts[f"register.{name}"]}
            names = {"names": columns.texts["names"]} if name == "actors" else {}
            whole.keep(_LAID.get(name, _register), Columns(arrays, texts | names))


def _register(entries: Mapping[str, Entry]) -> Columns:
    """Any register: ids, names, and each entry whole."""
    fields = {
        "id": [entry.id for entry in entries.values()],
        "called": [entry.called for entry in entries.values()],
        "entry": [entry.model_dump_json() for entry in entries.values()],
    }
    return Columns({}, {"register": _table(fields)})


def _actors(entries: Mapping[str, Entry]) -> Columns:
    """The actors: what they are part of, of which kind and country, and their names to search in."""
    actors = {key: actor for key, actor in entries.items() if isinstance(actor, Actor)}
    codes = {key: code for code, key in enumerate(actors)}
    kinds = tuple(literals(Actor.model_fields["kind"].annotation))
    arrays: dict[str, npt.NDArray[Any]] = {
        "actor.kind": np.array([kinds.index(actor.kind) for actor in actors.values()], np.int8),
        "actor.parent": _codes((actor.part_of for actor in actors.values()), codes),
        "actor.country_off": offsets([len(actor.country) for actor in actors.values()]),
        "actor.country": _codes((one for actor in actors.values() for one in actor.country), codes),
    }
    names = _table({"folded": [fold(" ".join(actor.names)) for actor in actors.values()]})
    return Columns(arrays, {**_register(entries).texts, "names": names})


def _events(entries: Mapping[str, Entry]) -> Columns:
    """The events: whether they count, and which cover which."""
    events = {key: event for key, event in entries.items() if isinstance(event, Event)}
    places = {key: code for code, key in enumerate(events)}
    counted = {"yes": 0, "alone": 1}
    pairs = [(places[key], places[to]) for key, event in events.items() for to in event.covers if to in places]
    arrays: dict[str, npt.NDArray[Any]] = {
        "event.counted": np.array([counted.get(event.counted, 2) for event in events.values()], np.int8),
        "event.group": np.array([group for group, _ in pairs], np.int32),
        "event.member": np.array([member for _, member in pairs], np.int32),
    }
    return Columns(arrays, _register(entries).texts)


_LAID: Mapping[str, Callable[[Mapping[str, Entry]], Columns]] = {"actors": _actors, "events": _events}


def _sources(seeds: Seeds, arrays: dict[str, npt.NDArray[Any]], texts: dict[str, pa.Table], put: Put) -> None:
    """Lay down the articles and pages: the day from which each speaks, the newsroom each comes from."""
    told = seeds.joined[ARTICLES].once(_articles, put) if ARTICLES in seeds.joined else _articles({})
    pages = seeds.joined[PAGES].once(_pages, put) if PAGES in seeds.joined else _pages({})
    every = pa.concat_tables([told.texts["sources"], pages], promote_options="default").combine_chunks()
    arrays["source.day"] = every[_DAY].to_numpy()
    arrays["source.room"] = every[_ROOM].combine_chunks().dictionary_encode().indices.to_numpy()
    texts["own_names"] = pa.table({"folded": every[_OWN]})
    texts["sources"] = put(every.drop_columns([_DAY, _ROOM, _OWN]))
    texts["articles"] = told.texts["articles"]


_DAY, _ROOM, _OWN = ".day", ".room", ".own"  # what is said of a source beside its own fields


def _articles(entries: Mapping[str, tuple[Article, bytes]]) -> Columns:
    """The articles as sources; what is known of each, and its text, which is in UTF-8."""
    articles = {stem: about for stem, (about, _) in entries.items()}
    found = {stem: _article(stem, articles) for stem in articles}
    rooms = [_room(found.get(one["copy_of"] or stem, {"id": one["copy_of"]})) for stem, one in found.items()]
    fields = {"stem": list(articles), "about": [about.model_dump_json() for about in articles.values()]}
    written = pa.array((text for _, text in entries.values()), pa.binary()).cast(pa.string())
    sources = _source_table([*found.values()], rooms, article=True)
    return Columns({}, {"sources": sources, "articles": _table(fields).append_column("text", written)})


def _pages(entries: Mapping[str, Source]) -> pa.Table:
    """The pages of the record as sources."""
    pages = [page.model_dump() for page in entries.values()]
    return _source_table(pages, list(map(_room, pages)), article=False)


def _kept_pages(columns: Columns) -> pa.Table:
    """The same, as it lies in *columns* after the articles."""
    first = len(columns.texts["articles"])
    table = columns.texts["sources"].slice(first).select([*Source.model_fields])
    rooms = list(map(_room, table.select(["id", "origin"]).to_pylist()))
    table = table.append_column(_DAY, pa.array(columns.arrays["source.day"][first:], pa.int32()))
    table = table.append_column(_ROOM, pa.array(rooms, pa.string()))
    return table.append_column(_OWN, columns.texts["own_names"]["folded"].slice(first))


def _source_table(sources: Sequence[dict[str, Any]], rooms: Sequence[str], *, article: bool) -> pa.Table:
    """The fields of *sources*, with the newsroom each comes from, the last day it speaks from, and its own name."""
    names = dict.fromkeys(name for source in sources for name in source) or ("id",)
    table = _table({name: [source.get(name) for source in sources] for name in names})
    spoken = [source["published"] if source["published"] != NOT_STATED else source.get("anchor") for source in sources]
    last = [days(day)[1] if day and day != NOT_STATED else NEVER for day in spoken]
    own = [fold(short_name(_stated(source), article=article)) for source in sources]
    table = table.append_column(_DAY, pa.array(last, pa.int32())).append_column(_ROOM, pa.array(rooms, pa.string()))
    return table.append_column(_OWN, pa.array(own, pa.string()))


def _room(source: Mapping[str, Any]) -> str:
    """The newsroom that is stated of a *source*, else itself: the page that its text was first on."""
    stated = str(source.get("origin") or NOT_STATED)
    return stated if stated != NOT_STATED else f"#{source['id']}"


def _table(fields: Mapping[str, Sequence[str | None]]) -> pa.Table:
    return pa.table({name: pa.array(values, pa.string()) for name, values in fields.items()})


def _article(stem: str, articles: Mapping[str, Article]) -> dict[str, Any]:
    """An article as a source, with the newsroom that its text comes from and the first of which it is a copy."""
    about, first = articles[stem], original(stem, articles)
    found = about.model_dump() | {"id": stem, "publisher": about.outlet, "url": about.link}
    found["copy_of"] = first if first != stem else None
    if first != stem and about.kind == NOT_STATED:
        found["kind"] = "copy"
    found["origin"] = _origin(stem, first, articles)
    return {name: value for name, value in found.items() if name not in ("outlet", "link")}


def _origin(stem: str, first: str, articles: Mapping[str, Article]) -> str:
    about = articles[stem]
    if about.origin != NOT_STATED:
        return about.origin
    if first != stem and first in articles:
        return _origin(first, first, articles)
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
