"""Official lists: what each says of an actor, day by day, beside what article and record state.

What a list says is official text, a basis of its own: it is no row, and no figure of acts or people counts it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.corpus import Selection
from dashboard.corpus.attribution import statement
from dashboard.corpus.columns import EPOCH, Ints
from dashboard.corpus.figures import Figure, count, plural
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.many import once
from dashboard.corpus.official import COMPARED, HOWS, How, Saying, confirmed, listings, saying
from dashboard.facts.registers import NOT_STATED
from dashboard.lists import Edition, Listing
from dashboard.panels.compared import compared, rows_of, stated
from dashboard.panels.fairness import NO_FINDING, answers
from dashboard.panels.most import LINES, NAMES, behind, rest
from dashboard.panels.panel import Builder, Cell, Choice, Column, Day, Line, Name, Panel, Part, Table

_GROUPS: dict[How, str] = {
    "listed": "On a list",
    "removed": "Removed",
    "suggested": "Only a like name",
    "not found": "Not found here",
}
_ENDS = {"listed": "", "removed": "-removed", "suggested": "-like-name", "not found": "-not-found"}
_SAID: dict[How, tuple[str, str, str]] = {
    "listed": (" stands", " stand", " on an official list"),
    "removed": (" was", " were", " removed from an official list"),
    "suggested": (" has", " have", " a name like one on an official list, not confirmed,"),
    "not found": (" is", " are", " not found on any official list here"),
}
_BASIS = "Official text is a basis of its own, beside what article and record state of listings and sanctions"
_CONFIRMED = "by the numbers that a person confirmed, on the last day of each list here"
_CONCERNED = "each person, group or body once, whom an act in the view concerns or who is confirmed to be on a list"


@dataclass(frozen=True)
class _Of:
    """An actor with what each list says of it, and the statements that name it."""

    actor: str
    says: tuple[Saying, ...]
    rows: tuple[int, ...]

    @property
    def how(self) -> How:
        """The strongest that any list says."""
        return min((one.how for one in self.says), key=HOWS.index)


def official(selection: Selection) -> list[Panel]:
    """One line an actor whom an act in the view concerns, or who is confirmed to be on a list; a panel for each how.

    Entries that were confirmed are known of all. Names are looked for in the lists for the first of many only.
    """
    there = listings(selection.horizon)
    codes = compared(selection) if there else np.zeros(0, np.int32)
    by_how: dict[How, list[int]] = {how: [] for how in HOWS}
    loose: list[int] = []
    for code in codes.tolist():
        known = confirmed(selection.corpus, selection.corpus.actors.ids[code], there)
        (by_how[known] if known else loose).append(code)
    asked = _first(selection, loose)
    for one in asked:
        by_how[_of(selection, one, there).how].append(one)
    every = {"listed": codes.tolist(), "removed": codes.tolist()}
    looked = codes.tolist() if len(asked) == len(loose) else asked
    return [
        _panel(
            selection,
            f"official-lists{_ENDS[how]}",
            _title(how, _figure(selection, mine), _figure(selection, every.get(how, looked), _CONCERNED), there),
            mine,
            there,
            _GROUPS[how],
            _more(how, len(mine), len(loose)),
        )
        for how, mine in by_how.items()
        if mine
    ]


def _more(how: How, many: int, loose: int) -> str:
    """What is said where there are more than are shown, or looked for."""
    if how in ("listed", "removed"):
        return rest(many, "with the most statements", "an actor", LINES)
    return rest(loose, "with the most statements", "an actor", LINES).replace("shown are", "looked for are")


def _first(selection: Selection, codes: Sequence[int]) -> list[int]:
    """Of many the first, those with the most statements, by name."""
    called = selection.corpus.actors.called
    often = sorted(codes, key=lambda code: -len(rows_of(selection, code)))[:LINES]
    return sorted(often, key=lambda code: called[code].casefold())


def _of(selection: Selection, code: int, there: Sequence[Listing]) -> _Of:
    key = selection.corpus.actors.ids[code]
    says = tuple(saying(selection.corpus, key, listing) for listing in there)
    return _Of(key, says, tuple(rows_of(selection, code).tolist()))


def _title(how: How, mine: Figure, of: Figure, there: Sequence[Listing]) -> list[Part]:
    """So many of all stand on a list, were removed, have a like name there, or were not found."""
    one, many, after = _SAID[how]
    actors: list[Part] = [mine, " of ", of, plural(of.high, " actor"), plural(mine.high, one, many), after]
    return [*actors, " as of ", Day(_last(there).words)]


def official_of(selection: Selection, actor: str) -> Panel | None:
    """What each list says of one *actor*."""
    there = listings(selection.horizon)
    if not there or selection.corpus.actors[actor].kind not in COMPARED:
        return None
    code = selection.corpus.actors.codes[actor]
    title: list[Part] = ["What official lists say of ", Name(selection.corpus.actors.name(actor))]
    known = len(rows_of(selection, code))
    return _panel(selection, "official-lists", title, [code], there) if known else None


def _figure(selection: Selection, codes: Sequence[int], how: str = _CONFIRMED) -> Figure:
    return count(len(codes), _behind(selection, codes).tolist(), how)


def _behind(selection: Selection, codes: Sequence[int]) -> Ints:
    """The statements of some actors, each once."""
    return once(np.concatenate([np.zeros(0, np.int32), *(rows_of(selection, code) for code in codes)]))


def _panel(
    selection: Selection,
    name: str,
    title: Sequence[Part],
    codes: Sequence[int],
    there: Sequence[Listing],
    section: str = "",
    more: str = "",
) -> Panel:
    found = [_of(selection, code, there) for code in _first(selection, codes)]
    lines = tuple(_line(selection, one) for one in found)
    rows = behind(lines, _behind(selection, codes))
    heads = (
        Column("Name"),
        *(Column(f"What {listing.about.name} says") for listing in there),
        Column("The article states"),
        Column("The record states"),
    )
    accused = stated(selection.corpus, _behind(selection, [selection.corpus.actors.codes[one.actor] for one in found]))
    return Panel(
        name,
        tuple(title),
        Table(heads, lines),
        rows,
        lead=(f"{_BASIS}{more}",),
        beside=(*map(_source, there), NO_FINDING, *answers(selection, accused)),
        notes=tuple(_notes(found, there)),
        section=section,
        as_of=_last(there).words,
        lists=tuple(there),
    )


def _last(there: Sequence[Listing]) -> Edition:
    return max((listing.editions[-1] for listing in there), key=lambda edition: edition.day)


def _source(listing: Listing) -> str:
    """A list as a source: its title and publisher, and the days of it that are here."""
    about = listing.about
    named = [words for words in (about.title, about.publisher) if words != NOT_STATED]
    days = ", ".join(edition.words for edition in listing.editions)
    return f"{about.name[:1].upper()}{about.name[1:]}: {', '.join([*named, f'as of {days}'])}."


def _notes(found: Sequence[_Of], there: Sequence[Listing]) -> Iterable[str]:
    yield "Who stands on a list is known by the entry's number, which a person confirmed. A like name is no finding."
    if any(one.how == "suggested" for one in found):
        yield "Perhaps: a name in the registry is like one on the list. A person has to say whether it is the same."
    yield "Not found means that no name in the registry is like one on the list. A list that is not here may say more."
    yield "What is contradicted or doubtful is left out. The period chosen narrows the statements, not the lists."
    for listing in there:
        if listing.about.note:
            yield listing.about.note


def _line(selection: Selection, one: _Of) -> Line:
    corpus = selection.corpus
    cells = [Cell(corpus.actors.name(one.actor), rows=one.rows, choice=Choice("actors", one.actor), strong=True)]
    cells += [Cell(said.words, f"no. {', '.join(said.numbers)}" if said.numbers else "") for said in one.says]
    cells += [_stated(selection, one, quoted=quoted) for quoted in (True, False)]
    return Line(tuple(cells), one.rows)


def _stated(selection: Selection, one: _Of, *, quoted: bool) -> Cell:
    """What article or record state of listings and sanctions, each act once in the order of time; of many the first."""
    corpus, (start, _, how) = selection.corpus, selection.horizon.times
    rows = stated(corpus, np.array(one.rows, np.int32))
    rows = rows[(corpus["basis"][rows] > 0) == quoted]
    if not len(rows):
        return Cell("nothing stated")
    acts = rows[np.unique(corpus.act[rows], return_index=True)[1]]
    acts = acts[np.lexsort((acts, start[acts], how[acts] == UNDATED))]
    own = f"{corpus.actors.name(one.actor)}: "  # the line begins with it
    said = dict.fromkeys(statement(corpus, row).removeprefix(own).removesuffix(".") for row in acts[:NAMES].tolist())
    more = [f"and {len(acts) - NAMES:,} more"] if len(acts) > NAMES else []
    last = max(edition.day for said in one.says for edition, _ in said.days).toordinal() - EPOCH
    notes = ["later than the lists here"] * bool(((how[acts] == UNDATED) | (start[acts] > last)).all())
    subjects = selection.target_codes(rows)[1]
    notes += ["named in it, not its subject"] * (corpus.actors.codes[one.actor] not in subjects)
    return Cell("; ".join([*said, *more]), ", ".join(notes), tuple(rows.tolist()))


PANELS: list[Builder] = [official]
