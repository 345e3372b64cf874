"""Checked facts -> pandas frames. Not stated is NaN (NaT for days), in every column of every frame.

Ids and coded values are categorical, figures are floats (infinity is an open end), texts are `str`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from dashboard.facts import TABLES
from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, Fact, mark
from dashboard.facts.kinds import Figure, Role
from dashboard.facts.registers import NOT_STATED, REGISTERS, Source
from dashboard.seeds import RECORD, Proven, Seeds
from dashboard.tables.citing import called
from dashboard.tables.columns import COMMON, TYPES, dtypes, figure_columns, own
from dashboard.values import dates, numbers

_LINKS = {
    "parties": ("fact", "actor", "role"),
    "evidence": ("fact", "quote", "start", "end"),
    "cites": ("fact", "source"),
}
SOURCES = (
    *("id", "title", "publisher", "origin", "url", "published", "kind"),
    *("anchor", "author", "rights", "language", "note", "copy_of"),
)


def frames(seeds: Seeds) -> dict[str, pd.DataFrame]:
    """Every frame by its name: the fact tables, `facts` (their common columns), the links, and the registers."""
    names = words_of(seeds)["actors"]
    rows = {name: [_row(one, seeds, names) for one in seeds.facts if one.table == name] for name in TABLES}
    found = {name: _frame(rows[name], dtypes(model)) for name, model in TABLES.items()}
    everything = [
        {"table": name, **{column: row.get(column) for column in COMMON}} for name in rows for row in rows[name]
    ]
    common = {
        "table": "category",
        **{column: kind for column, kind in dtypes(Fact).items() if column in COMMON},
    }
    found["facts"] = _frame(everything, common)
    links = _links(seeds)
    for name, columns in _LINKS.items():
        kinds = {column: TYPES.get(column, "str" if column == "quote" else "category") for column in columns}
        found[name] = _frame(links[name], kinds)
    for name, model in REGISTERS.items():
        register = seeds.registers.get(name, {})
        entries = [{key: _plain(value) for key, value in entry.model_dump().items()} for entry in register.values()]
        found[name] = _frame(entries, dict.fromkeys(model.model_fields, "str"))
    sources = [_source(stem, seeds) for stem in seeds.articles] + [_page(one) for one in seeds.sources.values()]
    found["sources"] = _frame(sources, dict.fromkeys(SOURCES, "str"))
    return found


def words_of(seeds: Seeds) -> dict[str, dict[str, str]]:
    """The words for the ids of each register: {"actors": {"npr": "NPR"}}; ids are unique in a register only."""
    words = {name: {key: one.called for key, one in seeds.registers.get(name, {}).items()} for name in REGISTERS}
    pages = [
        *((stem, _source(stem, seeds)) for stem in seeds.articles),
        *((k, _page(v)) for k, v in seeds.sources.items()),
    ]
    words["sources"] = {key: called(source) for key, source in pages}
    words["actors"] |= {THE_ARTICLE: "The article", THE_SOURCE: "The cited page"}
    return words


def _row(one: Proven, seeds: Seeds, names: Mapping[str, str]) -> dict[str, Any]:
    """One fact as a row: column -> value."""
    fact = one.fact
    first = {name: value for value, name in reversed([*fact.parties()])}
    when = dates.read(fact.date) if fact.date else None
    row: dict[str, Any] = {name: _plain(getattr(fact, name, None)) for name in COMMON}
    row |= {name: first.get(role) for name, role in _roles().items() if name in COMMON}
    row |= {
        "fact": one.id,
        "date_start": when and pd.Timestamp(when.start),
        "date_end": when and pd.Timestamp(when.end),
        "source": one.sources[0],
        "basis": "cited" if one.home == RECORD else "quoted",
        "statement": fact.statement(names),
    }
    for place in one.spans[:1]:
        words = seeds.texts[one.home][place.start : place.end]
        row |= {"quote": words, "start": place.start, "end": place.end}
    for name, field in own(type(fact)).items():
        value = getattr(fact, name)
        row[name] = f"{one.home}#{value}" if name == "about" and value else _plain(value)
        if bounds := figure_columns(name, field):
            figure = mark(field, Figure)
            number = numbers.read(value, whole=bool(figure and figure.whole)) if value else None
            row |= zip(bounds, (number.low, number.high) if number else (None, None), strict=True)
    return row


def _roles() -> dict[str, str]:
    """Field -> role, of the fields that hold parties."""
    return {name: role.name for name, field in Fact.model_fields.items() if (role := mark(field, Role))}


def _links(seeds: Seeds) -> dict[str, list[dict[str, Any]]]:
    """The rows of `parties`, `evidence` and `cites`."""
    parties, evidence, cites = [], [], []
    for one in seeds.facts:
        fact, text = one.id, seeds.texts.get(one.home, "")
        parties += [{"fact": fact, "actor": actor, "role": role} for actor, role in one.fact.parties()]
        evidence += [{"fact": fact, "quote": text[s.start : s.end], "start": s.start, "end": s.end} for s in one.spans]
        cites += [{"fact": fact, "source": source} for source in one.sources]
    return {"parties": parties, "evidence": evidence, "cites": cites}


def _source(stem: str, seeds: Seeds) -> dict[str, Any]:
    article = seeds.articles[stem]
    first = seeds.original(stem)
    return {
        "id": stem,
        "title": article.title,
        "publisher": article.outlet,
        "origin": _origin(stem, seeds),
        "url": article.link,
        "published": article.published,
        "kind": "copy" if first != stem and article.kind == NOT_STATED else article.kind,
        "anchor": article.anchor,
        "author": article.author,
        "rights": article.rights,
        "language": article.language,
        "copy_of": first if first != stem else NOT_STATED,
    }


def _origin(stem: str, seeds: Seeds) -> str:
    """The newsroom that an article's text comes from: as stated, else that of the one it is a copy of, else its own."""
    article, first = seeds.articles[stem], seeds.original(stem)
    if article.origin != NOT_STATED:
        return article.origin
    if first in seeds.articles and first != stem:
        return _origin(first, seeds)
    return NOT_STATED if article.kind == "copy" else article.outlet


def _page(page: Source) -> dict[str, Any]:
    """A page of the record as a row of `sources`."""
    return {name: NOT_STATED for name in SOURCES if name != "note"} | page.model_dump()


def _plain(value: Any) -> Any:
    """A field's value as a cell: several are joined with "; ", none is None."""
    return ("; ".join(value) or None) if isinstance(value, tuple) else value


def _frame(rows: Iterable[dict[str, Any]], columns: Mapping[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns)).astype(dict(columns))
