"""Official lists: what each says of an actor, day by day, beside what article and record state.

What a list says is official text, a basis of its own: it is no row, and no figure of acts or people counts it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.corpus import Selection
from dashboard.corpus.attribution import is_quoted, statement
from dashboard.corpus.columns import ACT_TABLES, EPOCH
from dashboard.corpus.figures import Figure, count, plural
from dashboard.corpus.official import COMPARED, HOWS, How, Saying, listings, saying
from dashboard.facts.registers import NOT_STATED
from dashboard.lists import Edition, Listing
from dashboard.panels.fairness import NO_FINDING, answers
from dashboard.panels.panel import Builder, Cell, Choice, Column, Day, Line, Name, Panel, Part, Table

_STATED = ("designations", "sanctions")
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
        return min((one.how for one in self.says), key=HOWS.index)


def official(selection: Selection) -> list[Panel]:
    """One line an actor whom an act in the view concerns, or who is confirmed to be on a list; a panel for each how."""
    there = listings(selection.horizon)
    found = _compared(selection, there) if there else []
    if not found:
        return []
    of = _figure(found, _CONCERNED)
    by_how = {how: [one for one in found if one.how == how] for how in HOWS}
    return [
        _panel(selection, f"official-lists{_ENDS[how]}", _title(how, mine, of, there), mine, there, _GROUPS[how])
        for how, mine in by_how.items()
        if mine
    ]


def _title(how: How, mine: Sequence[_Of], of: Figure, there: Sequence[Listing]) -> list[Part]:
    """So many of all stand on a list, were removed, have a like name there, or were not found."""
    one, many, after = _SAID[how]
    actors: list[Part] = [_figure(mine), " of ", of, plural(of.high, " actor"), plural(len(mine), one, many), after]
    return [*actors, " as of ", Day(_last(there).words)]


def official_of(selection: Selection, actor: str) -> Panel | None:
    """What each list says of one *actor*."""
    there = listings(selection.horizon)
    if not there or selection.corpus.actors[actor].kind not in COMPARED:
        return None
    says = tuple(saying(selection.corpus, actor, listing) for listing in there)
    rows = _rows(selection, actor)
    found = [_Of(actor, says, rows)] if rows else []
    title: list[Part] = ["What official lists say of ", Name(selection.corpus.actors.name(actor))]
    return _panel(selection, "official-lists", title, found, there) if found else None


def _compared(selection: Selection, there: Sequence[Listing]) -> list[_Of]:
    """The actors that are compared, those on a list first, then by name."""
    corpus = selection.corpus
    named = dict.fromkeys(selection.targets(_entering(selection, selection.of(*ACT_TABLES).tolist()), *COMPARED))
    named |= dict.fromkeys(key for key, actor in corpus.actors.items() if actor.listed_as)
    of = ((key, tuple(saying(corpus, key, listing) for listing in there), _rows(selection, key)) for key in named)
    found = [_Of(key, says, rows) for key, says, rows in of if rows]
    return sorted(found, key=lambda one: (HOWS.index(one.how), corpus.actors.name(one.actor)))


def _entering(selection: Selection, rows: Iterable[int]) -> list[int]:
    """Those of *rows* that may be counted."""
    return [row for row in rows if selection.horizon.counts[row]]


def _rows(selection: Selection, actor: str) -> tuple[int, ...]:
    """The statements of the view that list or sanction *actor*; without any those of other acts, else all on it."""
    corpus, code = selection.corpus, selection.corpus.actors.codes[actor]
    mine = selection.keep(("rows of", actor), lambda: _naming(selection).get(code, []))
    acts = [row for row in _entering(selection, mine) if actor in selection.targets_of(row)]
    stated = [row for row in acts if corpus.table(row) in _STATED]
    return tuple(stated or acts or [row for row in mine if corpus.enters[row]])


def _naming(selection: Selection) -> dict[int, list[int]]:
    """By actor: the rows of the view that name it."""

    def make() -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for row in selection.rows.tolist():
            for code in dict.fromkeys(code for code, _ in selection.corpus.parties(row)):
                found.setdefault(code, []).append(row)
        return found

    return selection.keep("rows by actor", make)


def _figure(found: Sequence[_Of], how: str = _CONFIRMED) -> Figure:
    return count(len(found), dict.fromkeys(row for one in found for row in one.rows), how)


def _panel(
    selection: Selection,
    name: str,
    title: Sequence[Part],
    found: Sequence[_Of],
    there: Sequence[Listing],
    section: str = "",
) -> Panel:
    lines = tuple(_line(selection, one) for one in found)
    rows = tuple(dict.fromkeys(row for line in lines for row in line.rows))
    heads = (
        Column("Name"),
        *(Column(f"What {listing.about.name} says") for listing in there),
        Column("The article states"),
        Column("The record states"),
    )
    stated = [row for row in rows if selection.corpus.table(row) in _STATED]
    return Panel(
        name,
        tuple(title),
        Table(heads, lines),
        rows,
        lead=("Official text is a basis of its own, beside what article and record state of listings and sanctions",),
        beside=(*map(_source, there), NO_FINDING, *answers(selection, stated)),
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
    """What article or record state of listings and sanctions, each act once."""
    corpus = selection.corpus
    rows = [row for row in one.rows if corpus.table(row) in _STATED and is_quoted(corpus, row) is quoted]
    acts = {int(corpus.act[row]): row for row in reversed(rows)}
    if not rows:
        return Cell("nothing stated")
    ordered = sorted(acts.values(), key=lambda row: _when(selection, row))
    own = f"{corpus.actors.name(one.actor)}: "  # the line begins with it
    said = dict.fromkeys(statement(corpus, row).removeprefix(own).removesuffix(".") for row in ordered)
    last = max(edition.day for said in one.says for edition, _ in said.days).toordinal() - EPOCH
    notes = ["later than the lists here"] * all(_when(selection, row) > (False, last) for row in ordered)
    notes += ["named in it, not its subject"] * all(one.actor not in selection.targets_of(row) for row in rows)
    return Cell("; ".join(said), ", ".join(notes), tuple(rows))


def _when(selection: Selection, row: int) -> tuple[bool, int]:
    """What acts are sorted by: their first day, the undated last."""
    time = selection.horizon.time(row)
    return not time.how, time.start


PANELS: list[Builder] = [official]
