"""A stretch of a table: so many rows from a place on, made without making the others."""

import numpy as np
import pandas as pd

from dashboard.columns import NAT, Ints
from dashboard.corpus import Selection, attribution
from dashboard.facts import TABLES
from dashboard.facts.registers import REGISTERS
from dashboard.tables.frames import LINKS, frame

_OFFSETS = {"parties": "party_off", "evidence": "evidence_off", "cites": "cite_off"}  # by row of the corpus


def size(selection: Selection, name: str) -> int:
    """How many rows the frame *name* has."""
    if name in REGISTERS:
        return len(selection.corpus.registers[name])
    if name == "sources":
        return len(selection.corpus.source_ids)
    return int(_linked(selection, name).sum()) if name in LINKS else len(_rows(selection, name))


def stretch(selection: Selection, name: str, first: int, most: int) -> pd.DataFrame:
    """At most *most* rows of the frame *name* from *first* (counted from 0) on, as they leave the house."""
    if name in LINKS:
        ends = np.cumsum(_linked(selection, name))
        starts = ends - _linked(selection, name)
        touched = (ends > first) & (starts < first + most)
        before = first - int(starts[touched][0]) if touched.any() else 0
        return frame(those(selection, selection.rows[touched]), name).iloc[before : before + most]
    if name in TABLES or name == "facts":
        rows = _rows(selection, name)[first : first + most]
        return cited(selection, name, frame(those(selection, rows), name))
    whole = selection.corpus.keep(("whole frame", name), lambda: frame(selection, name))
    return whole.iloc[first : first + most]


def cited(selection: Selection, name: str, rows: pd.DataFrame) -> pd.DataFrame:
    """*rows* of the frame *name* as they leave the house: each fact with its citation in the last column."""
    if name not in TABLES and name != "facts":
        return rows
    corpus = selection.corpus
    cite = [attribution.cite(corpus, corpus.rows[fact]) for fact in rows["fact"]]
    return rows.assign(citation=pd.Series(cite, rows.index, "str"))


def _rows(selection: Selection, name: str) -> Ints:
    return selection.rows if name == "facts" else selection.of(name)


def _linked(selection: Selection, name: str) -> Ints:
    """By chosen row: how many rows of a link frame it has."""
    offsets = selection.corpus[_OFFSETS[name]]
    counts: Ints = offsets[selection.rows + 1] - offsets[selection.rows]
    return counts


def latest_first(selection: Selection, rows: Ints) -> Ints:
    """*rows* by the date that each states, or by the day of its announcement, the latest first, the undated last."""
    corpus = selection.corpus
    dated = corpus["end"][rows] != NAT
    first, last = (
        np.where(dated, corpus[name][rows], corpus[f"announced_{name}"][rows]).astype(np.int64)
        for name in ("start", "end")
    )
    found: Ints = rows[np.lexsort((-first, -last))]
    return found


def those(selection: Selection, rows: Ints) -> Selection:
    """Of *selection* some of its *rows* alone."""
    mask = np.zeros(len(selection.corpus), bool)
    mask[rows] = True
    return selection.only(mask)
