"""Words of cells over many rows: what they state, each once; the first of many."""

from collections.abc import Iterable, Sequence

import numpy as np

from dashboard.columns import CODES, Ints, Mask
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.against import contradicted
from dashboard.corpus.attribution import voice_name
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import of_each, once, parties
from dashboard.panels.most import named
from dashboard.panels.tabular import Column
from dashboard.values import dates

ACT_HEADS = (  # of a table with a line an act, in the order of time
    Column("When"),
    Column("What"),
    Column("Who acts"),
    Column("Statement"),
    Column("Status"),
    Column("By", spare=True),
)

_MARKS = ("doubtful", "contradicted")


def said(words: Iterable[str | None]) -> str:
    """*words*, each once, of many the first; "not stated" where there are none."""
    return named(list(dict.fromkeys(word for word in words if word))) or "not stated"


def names(corpus: Corpus, rows: Ints, role: str) -> list[str]:
    """The names of those who stand in *rows* in a *role*, each once."""
    return [voice_name(corpus, code) for code in once(parties(corpus, rows, role)[1]).tolist()]


def names_of_each(corpus: Corpus, acts: Sequence[Ints], role: str) -> list[list[str]]:
    """As `names`, of many acts at once, of which *acts* has the rows."""
    every = of_each(acts, lambda rows: parties(corpus, rows, role))
    return [[voice_name(corpus, code) for code in codes] for codes in every]


def announcements(corpus: Corpus, rows: Ints) -> list[str]:
    """The days on which *rows* say that something was announced, in words."""
    days, codes = corpus.keep("announced", lambda: _announced(corpus))
    return [dates.words(day) for code in once(codes[rows]).tolist() if (day := days[code])]


def _announced(corpus: Corpus) -> tuple[list[str], Ints]:
    """(days, codes): the days on which anything was announced, as they are written; by row which, the last for none."""
    written = corpus.text("facts")["announced"].combine_chunks().dictionary_encode()
    codes = written.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32)
    return [*written.dictionary.to_pylist(), ""], codes


def when_said(selection: Selection, rows: Ints) -> str:
    """When the act of *rows* was, and on which other days they say that it was announced: "2020, announced ..."."""
    when = time_words(selection.horizon.time(int(rows[0])))
    announced = [day for day in announcements(selection.corpus, rows) if day not in when]
    return f"{when}, announced {said(announced)}" if announced else when


def statuses(corpus: Corpus, rows: Ints) -> list[str]:
    """How far *rows* say that it has come, each once."""
    there = [CODES["status"][code] for code in once(corpus["status"][rows]).tolist()]
    return [status for status in there if status != "not stated"]


def furthest(corpus: Corpus, rows: Ints) -> str:
    """How far *rows* say that it has come at most: what was announced and is in force is in force."""
    return max(statuses(corpus, rows), key=CODES["status"].index, default="")


def standings(corpus: Corpus, rows: Ints) -> str:
    """What must be said of the standing of *rows*; see `attribution.standing`."""
    if not marked(corpus)[rows].any():
        return ""
    marks = [CODES["standing"][code] for code in once(corpus["standing"][rows]).tolist()]
    marks = [mark for mark in marks if mark in _MARKS]
    against = contradicted(corpus)
    return "; ".join([*marks, "contradicted by the record"] if any(map(against.__contains__, rows.tolist())) else marks)


def marked(corpus: Corpus) -> Mask:
    """By row: whether something must be said of its standing; see `standings`."""

    def make() -> Mask:
        """What `marked` gives, made once for a corpus."""
        mask: Mask = np.isin(corpus["standing"], [CODES["standing"].index(mark) for mark in _MARKS])
        mask[list(contradicted(corpus))] = True
        return mask

    return corpus.keep("marked", make)
