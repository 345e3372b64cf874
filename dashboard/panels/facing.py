"""What stands in the line of a kind for one of two who are compared: how many there are, and each of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from dashboard.columns import ACT_TABLES, Ints
from dashboard.corpus import Selection
from dashboard.corpus.attribution import said_by, standing
from dashboard.corpus.figures import Figure, count, killed, plural, statements, strikes
from dashboard.corpus.many import gathered, stated
from dashboard.corpus.official import COMPARED, listings, saying
from dashboard.corpus.passages import Piece
from dashboard.corpus.rows import Rows
from dashboard.facts import TABLES
from dashboard.facts.fact import Fact
from dashboard.panels.cells import statuses, when_said
from dashboard.panels.marks import amounts, short
from dashboard.panels.most import named
from dashboard.panels.panel import Cell

_SHOWN = 5  # acts or statements of a kind that are named
KINDS = {
    "designations": ("Listed", "listing"),
    "sanctions": ("Sanctioned", "sanction"),
    "indictments": ("Charged", "charge"),
    "rewards": ("Reward offered", "reward offer"),
}


@dataclass(frozen=True)
class One:
    """One of the two: its id, its name, and the chosen statements in which it stands."""

    key: str
    name: str
    within: Selection

    def concerning(self, *tables: str) -> Ints:
        """The reports of counted acts of *tables* that are about it."""
        return self.within.matching(self.within.acts(*tables).reports, "target")

    def taken(self, *tables: str) -> Ints:
        """The reports of counted acts of *tables* that it did or announced."""
        return self.within.matching(self.within.acts(*tables).reports, "agency", "announcer")


Fill: TypeAlias = Callable[[One], Cell | None]


def _filled(number: Figure, nouns: tuple[str, str], each: Sequence[Cell], left: Ints | None = None) -> Cell | None:
    """How many there are, and below it each of them; those that are not shown open by their rows, *left*."""
    if not number.high:
        return None
    head = Cell(f"{number.text} {plural(number.high, *nouns)}", rows=number.rows, strong=True)
    more = 0 if left is None else int(number.high) - len(each)  # a number that a source states may be open
    stack = (head, *each, *([Cell(f"and {more:,} more", rows=Rows(left))] if left is not None and more > 0 else []))
    words = "; ".join(f"{cell.text} ({cell.note})" if cell.note else cell.text for cell in stack)
    return Cell(words, stack=stack, rows=number.rows)


def _acts(table: str, noun: str) -> Fill:
    def fill(one: One) -> Cell | None:
        """The cell of one actor."""
        mine = one.concerning(table)
        return _of_acts(one, mine, (noun, f"{noun}s"), lambda rows: _what(one.within, table, rows))

    return fill


def _of_acts(one: One, mine: Ints, nouns: tuple[str, str], what: Callable[[Ints], str]) -> Cell | None:
    corpus = one.within.corpus
    found = gathered(corpus.act[mine], mine)
    number = count(len(found), mine, acts=corpus.act[mine])
    each = [
        Cell(
            f"{when_said(one.within, rows)}: {what(rows)}",
            ", ".join(statuses(corpus, rows)),
            Rows(rows),
        )
        for _, rows in found[-_SHOWN:]
    ]
    left = np.concatenate([np.zeros(0, np.int32), *(rows for _, rows in found[:-_SHOWN])])
    return _filled(number, nouns, each, left)


def _what(within: Selection, table: str, rows: Ints) -> str:
    """What an act is, in short: the lists, the amount, the outcome."""
    corpus = within.corpus
    if table == "rewards":
        return amounts(stated(corpus, table, "amount", rows)) or "amount not stated"
    if table == "indictments":
        return f"charged, outcome {next(iter(stated(corpus, table, 'outcome', rows)), 'not stated')}"
    listed = ", ".join(stated(corpus, table, "list", rows))
    done = next(iter(stated(corpus, table, "action", rows)), "") if table == "sanctions" else "listed"
    return listed or done


def _struck(one: One) -> Cell | None:
    number, deaths = strikes(one.within), killed(one.within)
    if number is None or not number.high:
        return None
    toll = Cell(f"{deaths.text} people killed", rows=deaths.rows) if deaths else None
    return _filled(number, ("strike", "strikes"), [toll] if toll else [])


def _listed(one: One) -> Cell | None:
    corpus, there = one.within.corpus, listings(one.within.horizon)
    if not there or corpus.actors[one.key].kind not in COMPARED:
        return None
    found = [saying(corpus, one.key, listing) for listing in there]
    return Cell("; ".join(said.words for said in found)) if any(said.numbers for said in found) else None


def _did(one: One) -> Cell | None:
    nouns = "act taken or announced", "acts taken or announced"
    return _of_acts(one, one.taken(*ACT_TABLES), nouns, lambda rows: _whom(one.within, rows))


def _whom(within: Selection, rows: Ints) -> str:
    """What an act is and whom it concerns: "listing: Cartel de los Soles"."""
    word = TABLES[within.corpus.table(int(rows[0]))].word
    whom = [short(within, key) for key in within.targets(rows)] or [
        within.corpus.actors.name(key) for key in within.targets(rows, "collective")
    ]
    return f"{word}: {named(whom)}" if whom else word


def _words(one: One) -> Cell | None:
    within = one.within
    rows = within.matching(within.of("quotes"), "speaker")
    each = [_spoken(f"“{getattr(fact, 'text', '')}”", row) for row, fact in _facts(within, rows)]
    return _filled(statements(rows), ("quotation", "quotations"), each, rows[:-_SHOWN])


def _says(one: One) -> Cell | None:
    within = one.within
    rows = within.matching(within.of("claims"), "speaker")
    return _claims(within, rows, ("statement of their own", "statements of their own"), by=False)


def _claimed(one: One) -> Cell | None:
    within = one.within
    claims = within.of("claims")
    others = np.setdiff1d(within.matching(claims, "target"), within.matching(claims, "speaker"))
    return _claims(within, others, ("statement of others on them", "statements of others on them"), by=True)


def _claims(within: Selection, rows: Ints, nouns: tuple[str, str], *, by: bool) -> Cell | None:
    each = []
    for row, fact in _facts(within, rows):
        tone = [fact.voice] if fact.voice != "stated" else []
        who = [said_by(within.corpus, row)] if by else []
        mark = [standing(within.corpus, row)] if standing(within.corpus, row) else []
        each.append(_spoken(getattr(fact, "answer", ""), row, ", ".join([*mark, *who, *tone])))
    return _filled(statements(rows), nouns, each, rows[:-_SHOWN])


def _spoken(words: str, row: int, note: str = "") -> Cell:
    return Cell(words, note, (row,), pieces=(Piece(words, False),))


def _facts(within: Selection, rows: Ints) -> list[tuple[int, Fact]]:
    """The last of *rows* with what each says."""
    last = rows[-_SHOWN:].tolist()
    return list(zip(last, within.corpus.facts(last), strict=True))


DONE: Mapping[str, Fill] = {
    **{label: _acts(table, noun) for table, (label, noun) in KINDS.items()},
    "Strikes that name them": _struck,
    "On official lists": _listed,
    "Took or announced": _did,
}
SAID: Mapping[str, Fill] = {
    "In their own words": _words,
    "Claims and denies": _says,
    "Claimed of them": _claimed,
}
