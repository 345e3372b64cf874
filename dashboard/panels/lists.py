"""Official lists: what each says of an actor, day by day, beside what article and record state.

What a list says is official text, a basis of its own: it is no row, and no figure of acts or people counts it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from dashboard.columns import Ints
from dashboard.corpus import Selection
from dashboard.corpus.figures import Figure, count, plural, until_words
from dashboard.corpus.many import once
from dashboard.corpus.official import COMPARED, HOWS, How, confirmed, listings, programs, saying
from dashboard.corpus.rows import Rows
from dashboard.facts.registers import NOT_STATED
from dashboard.lists import Edition, Listing
from dashboard.panels.compared import compared, rows_of, stated
from dashboard.panels.fairness import NO_FINDING, answers
from dashboard.panels.listed import (
    ENTRY,
    LATER,
    MEASURE,
    SINCE,
    Of,
    codes_in_words,
    entry_lines,
    measure_lines,
    since_the_list,
)
from dashboard.panels.most import LINES, behind, rest
from dashboard.panels.panel import Builder, Column, Day, Line, Name, Panel, Part, Table

_GROUPS: dict[How, str] = {
    "listed": "On a list",
    "removed": "Removed",
    "suggested": "Only a like name",
    "not found": "Not found here",
}
_ENDS = {"listed": "", "removed": "-removed", "suggested": "-like-name", "not found": "-not-found"}
_SAID: dict[How, tuple[str, str, str]] = {
    "listed": (" was", " were", " on "),
    "removed": (" was", " were", " removed from "),
    "suggested": (" had", " had", " a name like one, not confirmed, on "),
    "not found": (" was", " were", " not found on "),
}
_OPENS = "A line opens what article and record state"
_LEADS: dict[How, str] = {
    "listed": "Known by the entry’s number, which a person confirmed; a line opens what article and record state",
    "removed": "Known by the entry’s number, which a person confirmed; a line opens what article and record state",
    "suggested": "A person has to say whether it is the same; a line opens what article and record state",
    "not found": "No name of theirs is like one on the list; what is stated of them",
}
_KINDS = ("Groups and bodies", "People")
_STATED_LATER = "of whom article or record state a listing or sanction later than the last day of each list here"
_BASIS = "Official text is a basis of its own, beside what article and record state of listings and sanctions."
_BY_NUMBER = "by the entries’ numbers, on the last day of each list here"
_BY_NAME = "by the names that the registry of actors and the list have, on any day of it"
_CONCERNED = "each person, group or body once, whom an act in the view concerns or who is confirmed to be on a list"


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
            [
                *_title(selection, how, mine, _figure(selection, every.get(how, looked), _CONCERNED), there),
                *(_missing(selection, by_how["not found"]) if how == "listed" and looked is not asked else ()),
                *(_listed_later(selection, mine, there) if how == "not found" else ()),
            ],
            mine,
            there,
            _GROUPS[how],
            _lead(selection, how, mine, there, _more(how, len(mine), len(loose))),
        )
        for how, mine in by_how.items()
        if mine
    ]


def _missing(selection: Selection, codes: Sequence[int]) -> list[Part]:
    """The end of a title, of those who are on no list here: "; 24 were not found"."""
    missing = _figure(selection, codes, _BY_NAME)
    return ["; ", missing, plural(missing.high, " was", " were"), " not found"] if codes else []


def _listed_later(selection: Selection, codes: Sequence[int], there: Sequence[Listing]) -> list[Part]:
    """The end of a title: of how many of those who are not found a later listing or sanction is stated."""
    later = [code for code in codes if since_the_list(selection, _of(selection, code, there)) == LATER]
    number = _figure(selection, later, _STATED_LATER)
    was = plural(number.high, " was", " were")
    return ["; ", number, " of them", was, " listed or sanctioned later"] if later else []


def _lead(selection: Selection, how: How, codes: Sequence[int], there: Sequence[Listing], more: str = "") -> list[Part]:
    """How old the last list is beside the facts, how many stand under its commonest programme, and how it is known."""
    until = until_words(selection)
    age: list[Part] = ["The list is of ", Day(_last(there).words), ", facts go to ", Day(until)] if until else []
    common = _commonest(selection, codes, there) if until and how == "listed" and len(codes) > 1 else []
    return [*age, *common, f"{'. ' if until else ''}{_LEADS[how]}{more}"]


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


def _of(selection: Selection, code: int, there: Sequence[Listing]) -> Of:
    key = selection.corpus.actors.ids[code]
    says = tuple(saying(selection.corpus, key, listing) for listing in there)
    return Of(key, says, Rows(rows_of(selection, code)))


def _title(selection: Selection, how: How, codes: Sequence[int], of: Figure, there: Sequence[Listing]) -> list[Part]:
    """So many of all stand on a list of a day, so many of them under its commonest programme; or were removed, ..."""
    kind = _BY_NAME if how in ("suggested", "not found") else _BY_NUMBER
    mine, (one, many, after) = _figure(selection, codes, kind), _SAID[how]
    called = there[0].about.name if len(there) == 1 else "any official list" if how == "not found" else "official lists"
    said: list[Part] = [mine, " of ", of, plural(of.high, " actor"), plural(mine.high, one, many), after]
    return [*said, Name(called), " of ", Day(_last(there).words)]


def _commonest(selection: Selection, codes: Sequence[int], there: Sequence[Listing]) -> list[Part]:
    """How many of those who are on a list are under its commonest programme."""
    under = {code: programs(selection.corpus, selection.corpus.actors.ids[code], there) for code in codes}
    often = Counter(program for mine in under.values() for program in sorted(mine)).most_common(1)
    if not often:
        return []
    some = [code for code, mine in under.items() if often[0][0] in mine]
    return ["; ", _figure(selection, some, _BY_NUMBER), " under the programme ", Name(often[0][0])]


def official_of(selection: Selection, actor: str) -> Panel | None:
    """What each list says of one *actor*; None where no list has it and nothing is stated of listings or sanctions."""
    there = listings(selection.horizon)
    if not there or selection.corpus.actors[actor].kind not in COMPARED:
        return None
    code = selection.corpus.actors.codes[actor]
    title: list[Part] = ["What official lists say of ", Name(selection.corpus.actors.name(actor))]
    if not len(rows_of(selection, code)):
        return None
    how = _of(selection, code, there).how
    if how == "not found" and not len(stated(selection.corpus, rows_of(selection, code))):
        return None  # neither a list nor a text has anything on it
    lead = [_OPENS] if how in ("listed", "removed") else _lead(selection, how, [code], there)
    return _panel(selection, "official-lists", title, [code], there, lead=lead)


def _figure(selection: Selection, codes: Sequence[int], how: str) -> Figure:
    return count(len(codes), _behind(selection, codes), how)


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
    lead: Sequence[Part] = (),
) -> Panel:
    found = [_of(selection, code, there) for code in _first(selection, codes)]
    several, missing = len(there) > 1, all(one.how == "not found" for one in found)
    heads = MEASURE if missing else (*([Column("List")] if several else []), *ENTRY)
    under: dict[str, list[Line]] = {group: [] for group in (SINCE if missing else _KINDS)}
    for one in found:
        person = selection.corpus.actors[one.actor].kind == "person"
        group = since_the_list(selection, one) if missing else _KINDS[person]
        under[group] += measure_lines(selection, one) if missing else entry_lines(selection, one, lists=several)
    groups = tuple((group, len(mine)) for group, mine in under.items() if mine)
    lines = tuple(line for mine in under.values() for line in mine)
    accused = stated(selection.corpus, _behind(selection, [selection.corpus.actors.codes[one.actor] for one in found]))
    return Panel(
        name,
        tuple(title),
        Table((Column("Name here"), *heads), lines, groups if len(found) > 1 else ()),
        behind(lines, _behind(selection, codes)),
        lead=tuple(lead),
        beside=(*map(_source, there), *codes_in_words(selection, found), NO_FINDING, *answers(selection, accused)),
        notes=tuple(_notes(found, there)),
        section=section,
        many=title[0] if isinstance(title[0], Figure) else None,
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


def _notes(found: Sequence[Of], there: Sequence[Listing]) -> Iterable[str]:
    yield _BASIS
    hows = {one.how for one in found}
    if hows & {"listed", "removed", "suggested"}:
        yield "A like name alone is no finding."
    if "not found" in hows:
        yield "Not found says nothing of lists that are not here."
    yield "What is contradicted or doubtful is left out. The period chosen narrows the statements, not the lists."
    for listing in there:
        if listing.about.note:
            yield listing.about.note


PANELS: list[Builder] = [official]
