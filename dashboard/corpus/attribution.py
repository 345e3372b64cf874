"""Who says a fact, through whom, where, as of when: every fact can cite itself.

An article speaks with its own voice, by its own name; so does each page of the record.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from dashboard.columns import CODES, Ints
from dashboard.corpus.against import contradicted
from dashboard.corpus.corpus import Corpus
from dashboard.corpus.many import often, once, parties
from dashboard.corpus.votes import distinct, ranges
from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE
from dashboard.facts.registers import NOT_STATED
from dashboard.values import dates, numbers


class Names(Mapping[str, str]):
    """The names of actors by id, as the fact in *row* uses them: its source's own voice has its source's name."""

    def __init__(self, corpus: Corpus, row: int) -> None:
        self._corpus, self._row = corpus, row

    def __getitem__(self, key: str) -> str:
        if key in (THE_ARTICLE, THE_SOURCE):
            return source_name(self._corpus, self._corpus.first_source(self._row))
        if key not in self._corpus.actors.codes:
            raise KeyError(key)
        return self._corpus.actors.name(key)

    def __iter__(self) -> Iterator[str]:
        return iter((THE_ARTICLE, THE_SOURCE, *self._corpus.actors))

    def __len__(self) -> int:
        return 2 + len(self._corpus.actors)


def statement(corpus: Corpus, row: int) -> str:
    """What the fact in *row* says, in one neutral sentence, hedges kept."""
    return corpus.keep(("statement", row), lambda: corpus.fact(row).statement(Names(corpus, row)))


def whomever(corpus: Corpus, row: int) -> str:
    """The statement of *row* without whom it concerns: acts that share it differ in that alone."""
    return corpus.fact(row).model_copy(update={"actor": ()}).statement(Names(corpus, row))


def together(corpus: Corpus, rows: Sequence[int]) -> str:
    """The statements of *rows*, which differ in whom they concern alone, as one; see `whomever`."""
    actors = tuple(dict.fromkeys(actor for row in rows for actor in corpus.fact(row).actor))
    return corpus.fact(rows[0]).model_copy(update={"actor": actors}).statement(Names(corpus, rows[0]))


def remark(corpus: Corpus, row: int) -> str:
    """The editor's note on the fact in *row*, its days and what is offered in words; empty without one."""
    said = dates.in_prose(corpus.fact(row).note or "")
    return numbers.in_prose(said) if corpus.table(row) == "rewards" else said


def called(source: Mapping[str, str]) -> str:
    """What a page is called: title and publisher; a copy is called a copy.

    For example "AP, as copied at WHIO"; "Business Standard, after CNN"; "Particle News, an aggregator".
    """
    said = ", ".join(source[name] for name in ("title", "publisher") if source[name] != NOT_STATED)
    if not said:
        said = f"article of {dates.words(_dated(source))}" if _dated(source) else source["id"]
    origin = source["origin"] if source["origin"] not in (NOT_STATED, source["publisher"]) else ""
    match source["kind"]:
        case "copy":
            return f"{origin or 'origin not shown'}, as copied at {said}"
        case "translation":
            return f"{said}, a translation"
        case "aggregator":
            said = f"{said}, an aggregator"
    return f"{said}, after {origin}" if origin else said


def source_name(corpus: Corpus, source: int) -> str:
    """The short name of a source: the newsroom and, for an article, its day: "The Bell, 25 November 2025".

    Where an article states no outlet: "the article of 24 November 2025"; of a page of the record see `called`.
    """

    def make() -> str:
        """What `source_name` gives, made once for a source."""
        return short_name(corpus.source(source), article=source < len(corpus.stems))

    return corpus.keep(("source name", source), make)


def short_name(about: Mapping[str, str], *, article: bool) -> str:
    """The short name of a source of which this is known; see `source_name`."""
    if not article:
        return called({**about, "title": NOT_STATED})
    when = dates.words(_dated(about)) if _dated(about) else ""
    if about["publisher"] == NOT_STATED:
        return f"the article of {when}" if when else f"the article {about['id']}"
    return f"{about['publisher']}, {when}" if when else about["publisher"]


def _dated(about: Mapping[str, str]) -> str:
    return next((about[name] for name in ("published", "anchor") if about.get(name, NOT_STATED) != NOT_STATED), "")


def voice_name(corpus: Corpus, code: int) -> str:
    """The name of a party: an actor's, or its source's where it is the source's own voice."""
    many = len(corpus.actors)
    return corpus.actors.called[code] if code < many else source_name(corpus, code - many)


def voice_codes(corpus: Corpus, actors: Ints) -> Ints:
    """What tells voices from each other: an actor's code; for a source's own voice its newsroom's, after all actors."""
    many = len(corpus.actors)
    own = actors >= many
    codes = actors.astype(np.int64)
    codes[own] = many + corpus["source.room"][actors[own] - many]
    return codes


def voices(corpus: Corpus, rows: Sequence[int] | Ints) -> frozenset[int]:
    """The distinct voices that speak in *rows*."""
    return frozenset(distinct(voice_codes(corpus, parties(corpus, rows, "speaker")[1])).tolist())


def named(corpus: Corpus, row: int, role: str) -> list[str]:
    """The names of those who stand in *row* in a *role* ("speaker")."""
    return [voice_name(corpus, code) for code in corpus.parties_in(row, role)]


def is_quoted(corpus: Corpus, row: int) -> bool:
    """Whether the fact in *row* stands in an article, not in the record."""
    return bool(corpus["basis"][row])


def said_by(corpus: Corpus, row: int) -> str:
    """Who says it, as a chain: "Adam Isacson, via NPR, as the article of 24 November 2025 has it".

    For a row of the record it is the page: "AP, as copied at WHIO, after an announcement by Pete Hegseth"; where the
    page has it from somebody: "Gustavo Petro, as EconoTimes has it".
    """

    def make() -> str:
        """What `said_by` gives, made once for a row."""
        after = announcer(corpus, row)
        return teller(corpus, row) + (f", after an announcement by {after}" if after else "")

    return corpus.keep(("said by", row), make)


def announcer(corpus: Corpus, row: int) -> str:
    """After whose announcement a page of the record says it; empty for an article and where none is named."""
    return "" if is_quoted(corpus, row) else " and ".join(named(corpus, row, "announcer"))


def teller(corpus: Corpus, row: int) -> str:
    """Who says it, as `said_by` has it, without after whose announcement."""
    speakers = corpus.parties_in(row, "speaker")
    own = all(code >= len(corpus.actors) for code in speakers)
    source = corpus.first_source(row)
    name, chain = source_name(corpus, source), " and ".join(voice_name(corpus, code) for code in speakers)
    if not is_quoted(corpus, row):
        about = corpus.source(source)
        return name if own or chain in (about["publisher"], about["origin"]) else f"{chain}, as {name} has it"
    if via := named(corpus, row, "via"):
        chain += f", via {' and '.join(via)}"
    return chain if own else f"{chain}, as {name} has it"


def besides(corpus: Corpus, row: int) -> str:
    """What `said_by` says besides the name of its source: another's name, after whose announcement; or nothing."""
    own = source_name(corpus, corpus.first_source(row))
    return said_by(corpus, row).removeprefix(own).removeprefix(", ").removesuffix(f", as {own} has it")


def as_of(corpus: Corpus, source: int) -> str:
    """As of when a source speaks, in words: the day it was published, else the day its “last week” is counted from."""
    about = corpus.source(source)
    if about["published"] != NOT_STATED:
        return dates.words(about["published"])
    stated = about.get("anchor", NOT_STATED)
    return f"{dates.words(stated)}, the day the article counts from" if stated != NOT_STATED else "undated"


def cited(corpus: Corpus, source: int) -> str:
    """A source in a list of sources: what it is called in full, and as of when it speaks."""
    when = as_of(corpus, source)
    return f"{called(corpus.source(source))}, {when if when == 'undated' else f'as of {when}'}"


def sources_of(corpus: Corpus, rows: Sequence[int] | Ints) -> Ints:
    """The sources that *rows* rest on, each once."""
    mine, starts = np.asarray(rows, np.int32), corpus["cite_off"]
    return once(corpus["cite"][ranges(starts[mine], starts[mine + 1])])


def newsrooms(corpus: Corpus, rows: Sequence[int] | Ints) -> tuple[str, ...]:
    """The named newsrooms that *rows* come from, each once, the most frequent first."""
    names, origins = corpus.keep("origins", lambda: _origins(corpus))
    rooms = origins[corpus.entries(np.asarray(rows, np.int32))[1]]
    return tuple(names[room] for room in often(rooms[rooms >= 0])[0].tolist())


def _origins(corpus: Corpus) -> tuple[list[str], Ints]:
    """(names, codes): the named newsrooms, and by source which one it comes from, -1 for none."""
    stated = [origin or NOT_STATED for origin in corpus.text("sources")["origin"].to_pylist()]
    codes = {name: code for code, name in enumerate(dict.fromkeys(stated)) if name != NOT_STATED}
    return list(dict.fromkeys(stated)), np.array([codes.get(name, -1) for name in stated], np.int32)


def when(corpus: Corpus, row: int) -> str:
    """When it was as its own row states it, in words, and whether the editor inferred it: "July 2025 (inferred)".

    Where only the day of its announcement is stated: "announced on 26 March 2020".
    """
    fact = corpus.fact(row)
    if fact.announced and not fact.date:
        return f"announced on {dates.words(fact.announced)}"
    inferred = " (inferred)" if "date" in fact.inferred else ""
    return dates.words(fact.date or "", fact.extent) + inferred


def cite(corpus: Corpus, row: int) -> str:
    """The citation of a fact: its words, who says them, where, as of when, and what in it is inferred."""
    fact = corpus.fact(row)
    inferred = f" Inferred by the editor: {', '.join(fact.inferred)}." if fact.inferred else ""
    sources = corpus.sources_of(row)
    if not is_quoted(corpus, row):
        pages = [f"{cited(corpus, page)}, {corpus.source(page)['url']}" for page in sources]
        return f"{statement(corpus, row)} ({said_by(corpus, row)}; read at: {'; '.join(pages)}).{inferred}"
    return f"“{fact.quote}” ({said_by(corpus, row)}; {cited(corpus, sources[0])}).{inferred}"


def countries(corpus: Corpus, actor: str) -> list[str]:
    """The names of the countries that *actor* belongs to."""
    return [corpus.actors.name(country) for country in corpus.actors[actor].country]


def standing(corpus: Corpus, row: int) -> str:
    """What must be said of the standing of a fact wherever it is shown; empty when it may be counted."""
    stands: str = CODES["standing"][corpus["standing"][row]]
    if stands in ("doubtful", "contradicted"):
        return stands
    return "contradicted by the record" if row in contradicted(corpus) else ""
