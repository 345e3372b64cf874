"""Columns -> typed facts, for the few that are shown."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from dashboard.corpus.columns import CODES, PLANS, Ints
from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, Fact

if TYPE_CHECKING:
    from dashboard.corpus.corpus import Corpus


def typed(corpus: "Corpus", rows: Ints) -> list[Fact]:
    """The facts in *rows*, each of the model of its table; they were validated before they were laid down."""
    made: list[Fact | None] = [None] * len(rows)
    common = corpus.text("facts").take(pa.array(rows)).to_pylist()
    for code in np.unique(corpus["table"][rows]):
        name = CODES["table"][code]
        at = np.flatnonzero(corpus["table"][rows] == code)
        local = pa.array(rows[at] - corpus.first_rows[name])
        for place, own in zip(at.tolist(), corpus.text(f"own.{name}").take(local).to_pylist(), strict=True):
            made[place] = _fact(corpus, int(rows[place]), name, common[place], own)
    return [fact for fact in made if fact is not None]


def _fact(corpus: "Corpus", row: int, name: str, common: dict[str, Any], own: dict[str, Any]) -> Fact:
    plan = PLANS[name]
    values: dict[str, Any] = {key: tuple(cell) if isinstance(cell, list) else cell for key, cell in own.items()}
    values |= {key: common[key] for key in ("date", "date_words", "announced", "note")}
    values["inferred"] = tuple(common["inferred"] or ())
    values["id"] = common["id"].rpartition("#")[2]
    values |= {key: CODES[key][corpus[key][row]] for key in ("status", "voice", "standing", "extent")}
    event = int(corpus["event"][row])
    values["event"] = corpus.events.ids[event] if event >= 0 else None
    parties = corpus.parties(row)
    voice = THE_ARTICLE if corpus["basis"][row] else THE_SOURCE
    for field, role in plan.roles:
        here = [actor for actor, code in parties if code == role]
        values[field] = tuple(corpus.actors.ids[actor] if actor < len(corpus.actors) else voice for actor in here)
    values |= {"occurrence": None, "quote": None, "also": (), "cites": ()}
    if corpus["basis"][row]:
        text = corpus.article_text(corpus.first_source(row))
        quotes = [text[start:end] for start, end in corpus.evidence(row)]
        values |= {"quote": quotes[0], "also": tuple(quotes[1:])}
    else:
        values["cites"] = tuple(corpus.source_ids[page] for page in corpus.sources_of(row))
    return plan.model.model_construct(**values)
