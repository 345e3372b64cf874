"""Lines of official lists: how each has an actor, and what article and record state of the actor's listings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.columns import EPOCH, Ints, Mask
from dashboard.corpus import Selection
from dashboard.corpus.attribution import statement
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.incidents import time_words
from dashboard.corpus.official import HOWS, How, Saying
from dashboard.corpus.rows import Rows
from dashboard.lists import Edition, Listed
from dashboard.panels.cells import names, said
from dashboard.panels.compared import stated
from dashboard.panels.most import NAMES
from dashboard.panels.panel import Cell, Choice, Column, Line

ENTRY = (
    Column("Name on the list", spare=True),
    Column("Programmes"),
    Column("First seen on", hint="The first of the days here that has the entry; it may be older."),
)
MEASURE = (Column("Stated measure"), Column("By", spare=True), Column("When"))
_NOTE = "later than the lists here"
LATER, NOT_LATER, NONE = (
    "Listed or sanctioned later",
    "Listed or sanctioned, not later",
    "No listing or sanction stated",
)
_ORDER = re.compile(r"EO(\d+)$")
SINCE = (LATER, NOT_LATER, NONE)


@dataclass(frozen=True)
class Of:
    """An actor with what each list says of it, and the statements that name it."""

    actor: str
    says: tuple[Saying, ...]
    rows: Sequence[int]

    @property
    def how(self) -> How:
        """The most that any list says."""
        return min((one.how for one in self.says), key=HOWS.index)


def entry_lines(selection: Selection, one: Of, lists: bool) -> Iterator[Line]:
    """A line an entry that is the actor's, or whose name is like the actor's; with *lists* it names its list."""
    found = [(says, entry, days) for says in one.says for entry, days in _entries(says)]
    head = Cell(selection.corpus.actors.name(one.actor), choice=Choice("actors", one.actor), strong=True)
    for place, (says, entry, days) in enumerate(found):
        cells = [
            Cell("") if place else head,
            *([Cell(says.listing.about.name)] if lists else []),
            Cell(entry.name, f"no. {entry.number}"),
            Cell(", ".join(entry.programs) or "not stated"),
            Cell(days[0].words, _status(says, days)),
        ]
        yield Line(tuple(cells), one.rows, below=() if place else tuple(_details(selection, one)))


def _entries(says: Saying) -> Iterator[tuple[Listed, list[Edition]]]:
    """Each entry as the list last has it, and the days on which it stands there."""
    for number in says.numbers or tuple(entry.number for entry in says.suggested):
        days = [edition for edition, _ in says.days if number in edition.entries]
        yield days[-1].entries[number], days


def _status(says: Saying, days: Sequence[Edition]) -> str:
    """What is to be said beside the first day: nothing of an entry that is confirmed and still there."""
    every = [edition for edition, _ in says.days]
    if says.how == "suggested":
        return "not confirmed"
    if days[-1].day != every[-1].day:
        return f"removed by {next(edition for edition in every if edition.day > days[-1].day).words}"
    return ""


def measure_lines(selection: Selection, one: Of) -> Iterator[Line]:
    """What is stated of an actor whom no list here has: a line for the measures of one day and agency."""
    corpus, acts = selection.corpus, _acts(selection, one)
    head = Cell(corpus.actors.name(one.actor), choice=Choice("actors", one.actor), strong=True)
    if not len(acts):
        yield Line((head, Cell("none stated", rows=one.rows), Cell(""), Cell("")), one.rows)
        return
    together: dict[tuple[str, str], list[int]] = {}
    rows_ = np.array(one.rows, np.int32)
    for row in acts.tolist():
        by = said(names(corpus, rows_[corpus.act[rows_] == corpus.act[row]], "agency"))
        together.setdefault((time_words(selection.horizon.time(row)), by), []).append(row)
    for place, ((when, by), rows) in enumerate(together.items()):
        what = Cell(said(_measure(selection, row) for row in rows), rows=tuple(rows))
        below = () if place else tuple(_details(selection, one))
        yield Line((Cell("") if place else head, what, Cell(by), Cell(when)), one.rows, below=below)


def _measure(selection: Selection, row: int) -> str:
    fact = selection.corpus.fact(row)
    return ", ".join(getattr(fact, "list", ())) or getattr(fact, "action", "") or "designated"


def _acts(selection: Selection, one: Of) -> Ints:
    """The listings and sanctions stated of it, a statement an act, in the order of time."""
    corpus, (start, _, how) = selection.corpus, selection.horizon.times
    rows = stated(corpus, np.array(one.rows, np.int32))
    acts = rows[np.unique(corpus.act[rows], return_index=True)[1]]
    ordered: Ints = acts[np.lexsort((acts, start[acts], how[acts] == UNDATED))]
    return ordered


def _details(selection: Selection, one: Of) -> Iterator[Line]:
    """What opens below an actor: what each list says in full, and what article and record state."""
    for says in one.says:
        yield Line((Cell(says.listing.about.name), Cell(says.words)), ())
    for label, quoted in (("The article states", True), ("The record states", False)):
        cell = _stated(selection, one, quoted=quoted)
        yield Line((Cell(label), cell), cell.rows)


def _stated(selection: Selection, one: Of, *, quoted: bool) -> Cell:
    """What article or record state of listings and sanctions, each act once in the order of time; of many the first."""
    corpus, rows = selection.corpus, np.array(one.rows, np.int32)
    rows = stated(corpus, rows)
    rows = rows[(corpus["basis"][rows] > 0) == quoted]
    if not len(rows):
        return Cell("nothing stated")
    acts = _acts(selection, Of(one.actor, one.says, Rows(rows)))
    own = f"{corpus.actors.name(one.actor)}: "  # the line begins with it
    words = dict.fromkeys(statement(corpus, row).removeprefix(own).removesuffix(".") for row in acts[:NAMES].tolist())
    more = [f"and {len(acts) - NAMES:,} more"] if len(acts) > NAMES else []
    notes = [_NOTE] * bool(_later(selection, one, acts).all())
    subjects = selection.target_codes(rows)[1]
    notes += ["named in it, not its subject"] * (corpus.actors.codes[one.actor] not in subjects)
    return Cell("; ".join([*words, *more]), ", ".join(notes), Rows(rows))


def _later(selection: Selection, one: Of, acts: Ints) -> Mask:
    """Which of some acts are later than the last day of any list; of an undated one nobody knows."""
    start, _, how = selection.horizon.times
    last = max(edition.day for says in one.says for edition, _ in says.days).toordinal() - EPOCH
    later: Mask = (how[acts] != UNDATED) & (start[acts] > last)
    return later


def since_the_list(selection: Selection, one: Of) -> str:
    """Whether anything that is stated of an actor whom no list here has is later than all of them."""
    acts = _acts(selection, one)
    if not len(acts):
        return NONE
    return LATER if _later(selection, one, acts).any() else NOT_LATER


def codes_in_words(selection: Selection, found: Sequence[Of]) -> Iterator[str]:
    """The codes of programmes in words, where the glossary has them; of the others that they are the list's own."""
    terms = {term.term: term.name for term in selection.corpus.registers["glossary"].values()}
    entries = [entry for one in found for says in one.says for entry, _ in _entries(says)]
    codes = sorted({code for entry in entries for code in entry.programs})
    orders = {code: f"Executive Order {number[1]}" for code in codes if (number := _ORDER.search(code))}
    known = {
        code: name for code in codes if (name := terms.get(code) or (terms.get(orders.get(code, "")) and orders[code]))
    }
    if known:
        yield f"Programmes: {'; '.join(f'{code}: {name}' for code, name in known.items())}."
    if own := [code for code in codes if code not in known]:
        yield f"The list's own codes, not explained here: {', '.join(own)}."
