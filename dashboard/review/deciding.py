"""Deciding on a draft: accept it as it is or as a person changed it, reject it, undo; add what it refers to."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from dashboard.drafting import Draft
from dashboard.errors import ChangedMeanwhileError, DashboardError, ReviewError, SeedProblem
from dashboard.facts.registers import REGISTERS
from dashboard.review import log, planning
from dashboard.review.blocks import Block
from dashboard.review.log import FOUND, WRITTEN, Line
from dashboard.review.planning import REGISTER_FILES, Contents, Settled
from dashboard.review.preparing import Prepared, prepared
from dashboard.review.review import FOLDER, Review, folder_of, read
from dashboard.review.writing import contents_of, decided, ready, with_article
from dashboard.seeds import check
from dashboard.seeds.entries import validated
from dashboard.seeds.evidence import Flaw
from dashboard.values.spans import Span

_MODELS = {model.kind_word: model for model in REGISTERS.values() if model.kind_word in REGISTER_FILES}


def opened(seeds: str | Path, stem: str) -> Review:
    """The review of *stem*; what a crash kept from the files is written now, or is its `conflict`.

    Raises:
        ReviewError, DraftNotReadError: as `review.read` does.
    """
    root = Path(seeds)
    review = read(root, stem)
    if not log.pending(review.lines):
        return review
    try:
        with ready(root, stem, (), "the program, mending what a crash left,") as (review, _):
            return review
    except ChangedMeanwhileError as conflict:
        return replace(review, conflict=conflict)


def reviews(seeds: str | Path) -> dict[str, Review | DashboardError]:
    """Every review by its stem, in order; one that can't be opened is its error."""
    found: dict[str, Review | DashboardError] = {}
    for path in sorted(Path(seeds).glob(f"{FOLDER}/[!.]*")):
        if path.is_dir():
            try:
                found[path.name] = opened(seeds, path.name)
            except DashboardError as error:
                found[path.name] = error
    return found


def shown(
    seeds: str | Path,
    stem: str,
    draft: int | str | None,
    kind: str | None = None,
    fields: Mapping[str, Any] | None = None,
    spans: Sequence[Span] | None = None,
) -> Prepared:
    """A fact as `accept` would write it, and what keeps it from that; nothing is written."""
    review = read(Path(seeds), stem)
    return _prepared(review, contents_of(Path(seeds)), draft, kind, fields, spans)


def accept(
    seeds: str | Path,
    stem: str,
    who: str,
    draft: int | str | None,
    *,
    kind: str | None = None,
    fields: Mapping[str, Any] | None = None,
    spans: Sequence[Span] | None = None,
    drafted: Mapping[str, Any] | None = None,
    took_on: Collection[str] = (),
    settled: Collection[Settled] = (),
) -> tuple[Flaw, ...]:
    """Write a fact into the article's file: the machine's draft, or what the person made of it.

    *kind*, *fields* and *spans* take the place of the draft's; with None as *draft* they are a fact that the machine
    did not find, which has its id as *draft* from then on. *drafted* are the draft's fields as they were joined to
    what is known: to accept just these is no edit. *took_on* are the keys of the entries that were added for it.

    Returns:
        What keeps it from being written; nothing when it is written.

    Raises:
        ChangedMeanwhileError: somebody else changed it, and *settled* does not say what to do.
        ReviewError: there is no such draft, or a file can't be read.
    """
    with ready(Path(seeds), stem, settled, who) as (review, contents):
        made = _prepared(review, contents, draft, kind, fields, spans)
        if made.flaws:
            return made.flaws
        given = (kind, fields, spans) != (None, None, None)
        as_drafted = not given or made == _prepared(review, contents, draft, None, drafted, None)
        key = made.block.id if draft is None else draft
        one = log.line(who, "accepted" if isinstance(draft, int) and as_drafted else "edited", key, made.block)
        return decided(Path(seeds), review, contents, replace(one, took_on=tuple(took_on)), settled)


def reject(
    seeds: str | Path, stem: str, who: str, draft: int | str, note: str = "", settled: Collection[Settled] = ()
) -> None:
    """Decide that a draft is no fact; what was accepted of it is taken out again. It raises like `accept`."""
    with ready(Path(seeds), stem, settled, who) as (review, contents):
        _machines(review, draft)
        decided(Path(seeds), review, contents, log.line(who, "rejected", draft, note=note), settled)


def add_entry(
    seeds: str | Path, stem: str, who: str, kind: str, fields: Mapping[str, Any], settled: Collection[Settled] = ()
) -> tuple[Flaw, ...]:
    """Add an actor, event or question (*kind*) to its register, for the review of *stem*.

    It returns and raises like `accept`; one that is there with the same values is left alone.
    """
    if kind not in _MODELS:
        message = f"{kind!r} can't be added here. Allowed: {', '.join(_MODELS)}."
        raise ReviewError(message)
    given = {name: value for name, value in fields.items() if value not in ("", [], (), None)}
    order = {name: given[name] for name in [*_MODELS[kind].model_fields, *given] if name in given}
    problems: list[SeedProblem] = []
    if validated(_MODELS[kind], order, REGISTER_FILES[kind], "", problems) is None:
        return tuple(Flaw(one.field, one.message) for one in problems)
    with ready(Path(seeds), stem, settled, who) as (review, contents):
        one = log.line(who, f"added-{kind}", None, Block(kind, order))
        return decided(Path(seeds), review, contents, one, settled)


def take_on(
    seeds: str | Path,
    stem: str,
    who: str,
    draft: int | str | None,
    entries: Sequence[Block],
    settled: Collection[Settled] = (),
    **given: Any,
) -> tuple[Flaw, ...]:
    """Accept a fact together with the *entries* of registers that it names, actors and events; all of them or none.

    *given*, what it returns and raises are those of `accept`.
    """
    held = {one.key for one in log.standing(read(Path(seeds), stem).lines)}
    added: list[Block] = []
    flaws: tuple[Flaw, ...] = ()
    for one in entries:
        if flaws := add_entry(seeds, stem, who, one.kind, one.fields, settled):
            break
        added.append(one)
    took_on = [one.key for one in added if one.key not in held]
    flaws = flaws or accept(seeds, stem, who, draft, took_on=took_on, settled=settled, **given)
    for one in reversed(added) if flaws else ():
        undo(seeds, stem, who, one.key, settled)
    return flaws


def undo(
    seeds: str | Path, stem: str, who: str, draft: int | str | None = None, settled: Collection[Settled] = ()
) -> Line:
    """Take back the last decision of the review, or the last one on *draft*; what held before it holds again.

    With a fact go the entries that `take_on` added for it, unless somebody changed them since. For an entry of a
    register *draft* is its kind and id, "actor navy". One that something else names stays in its register; the note of
    the line says so.

    Returns:
        The line that was added to the log.

    Raises:
        ReviewError: there is nothing to undo, or what held before can't be written any more.
        ChangedMeanwhileError: somebody else changed the fact, and *settled* does not say what to do.
    """
    with ready(Path(seeds), stem, settled, who) as (review, contents):
        standing = log.standing(review.lines)
        mine = [one for one in standing if draft is None or one.key in (f"draft {draft}", draft)]
        last = mine[-1] if mine else None
        found = last and last.decision == FOUND and last.fact and last.fact.kind in REGISTER_FILES
        if last is None or found:
            message = "There is nothing to undo: no decision stands."
            raise ReviewError(message)
        fact = last.holds
        named = planning.uses(contents, fact) if fact and fact.kind in REGISTER_FILES else []
        note = f"kept, since {' and '.join(named)} names it" if named else ""
        one = log.line(who, "undone", last.draft, last.fact, note)
        if flaws := decided(Path(seeds), review, contents, one, settled):
            message = f"What held before can't be written any more: {flaws[0].message}"
            raise ReviewError(message)
        lines = log.read(folder_of(Path(seeds), stem))
        undone = [line for line in lines if line.decision != WRITTEN][-1]
        entries = log.taken_on_with(lines, last)
    for key in entries:
        with suppress(ChangedMeanwhileError):  # it is somebody else's by now, and stays
            undo(seeds, stem, who, key, settled)
    return undone


def _machines(review: Review, draft: int | str | None) -> Draft | None:
    """The machine's draft of that number; None for a person's own fact.

    Raises:
        ReviewError: there is no draft and no fact of that name.
    """
    if isinstance(draft, int) and 1 <= draft <= len(review.drafts):
        return review.drafts[draft - 1]
    if draft is None or (isinstance(draft, str) and review.decision(draft)):
        return None
    message = f"There is no draft {draft!r} in {review.stem}. It has {len(review.drafts)}, counted from 1."
    raise ReviewError(message)


def _prepared(
    review: Review,
    contents: Contents,
    draft: int | str | None,
    kind: str | None,
    fields: Mapping[str, Any] | None,
    spans: Sequence[Span] | None,
) -> Prepared:
    """The fact as it would be written; it keeps the id that it was first written with."""
    machine = _machines(review, draft)
    line = None if draft is None else review.decision(draft)
    last = line.holds if line else None
    if fields is None:
        fields = machine.fields if machine else last.fields if last else {}
    kind = kind or (machine.kind if machine else last.kind if last else "")
    spans = spans if spans is not None else machine.spans if machine else ()
    if last:
        fields = {**fields, "id": last.id}
    toml = review.article.names[1]
    taken = planning.taken(contents.get(toml)) - ({last.id} if last else set())
    registers = check({**with_article(review, contents), toml: review.article.about})
    return prepared(kind, fields, spans, review.text, registers, taken, review.about.language)
