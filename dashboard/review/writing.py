"""Writing: a decision goes to the log, then to the files; after a crash the log says what the files still lack."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from dashboard.errors import ReviewError
from dashboard.review import log, storing
from dashboard.review.blocks import Block
from dashboard.review.log import FOUND, WRITTEN, Line
from dashboard.review.planning import REGISTER_FILES, Contents, Plan, Settled, planned
from dashboard.review.review import Review, folder_of, read
from dashboard.seeds import check, files
from dashboard.seeds.evidence import Flaw

_BEHIND = (*REGISTER_FILES.values(), "corrections.toml")  # what the facts of an article are checked against


def _is_behind(name: str) -> bool:
    """Whether a file is one of these, or a part of one: actors/agencies.toml."""
    return name in _BEHIND or f"{name.partition('/')[0]}.toml" in _BEHIND


@contextmanager
def ready(seeds: Path, stem: str, settled: Collection[Settled], who: str) -> Iterator[tuple[Review, dict[str, bytes]]]:
    """The review of *stem* and the seeds, with every decision in the files and nobody but *who* writing.

    Raises:
        ReviewError: there is none, a file can't be read or written, or somebody else does not end writing.
        ChangedMeanwhileError: a decision that a crash kept from the files meets what somebody else wrote.
    """
    read(seeds, stem)
    with storing.locked(seeds, who):
        review = read(seeds, stem)
        carry_out(seeds, review, settled)
        yield read(seeds, stem), contents_of(seeds)


def contents_of(seeds: Path) -> dict[str, bytes]:
    """Every file of the seeds but official lists, which no fact is checked against, by its path below them.

    Raises:
        ReviewError: one can't be opened.
    """
    contents: dict[str, bytes] = {}
    for name, content in files(seeds, lists=False).items():
        if isinstance(content, OSError):
            message = f"{name} can't be opened ({content.strerror}), so nothing was written. Allow it to be read."
            raise ReviewError(message)
        contents[name] = content
    return contents


def with_article(review: Review, contents: Contents) -> dict[str, bytes]:
    """What the review's article is checked against, and its two files, as they will be where they are not there yet."""
    txt, toml = review.article.names
    wanted = {name: content for name, content in contents.items() if content is not None and _is_behind(name)}
    article = {txt: contents.get(txt) or review.article.text, toml: contents.get(toml) or review.article.about}
    return {**wanted, **article}


def decided(
    seeds: Path, review: Review, contents: Contents, one: Line, settled: Collection[Settled]
) -> tuple[Flaw, ...]:
    """Log *one* and carry it out; or what the loader would say against it, and nothing is logged."""
    last, new = _holds(review.lines, one), _holds([*review.lines, one], one)
    plan = planned(review.article, contents, last, new, settled)
    if not plan.after and last == new and one.decision not in ("rejected", "undone"):
        return ()
    by_hand = [line for line in review.lines if line.decision == FOUND and line.key == one.key and line.fact == new]
    if new and plan.kept == new and not by_hand and (flaws := _refused(review, contents, plan, new)):
        return flaws
    for line in _lines(one, plan, new):
        log.append(folder_of(seeds, review.stem), line)
    carry_out(seeds, review, settled)
    return ()


def carry_out(seeds: Path, review: Review, settled: Collection[Settled]) -> None:
    """Write what the log says and the files do not hold yet; done twice it does nothing more."""
    folder = folder_of(seeds, review.stem)
    lines = log.read(folder)
    waiting, touched = log.pending(lines), False
    for number, one in enumerate(waiting, start=len(lines) - len(waiting)):
        last, new = _holds(lines[:number], one), _holds(lines[: number + 1], one)
        if one.decision == FOUND:  # it says what stands there
            continue
        touched |= last != new
        plan = _put(seeds, review, last, new, settled)
        told = one.decision == "undone" or lines[number - 1].decision == FOUND
        if plan.kept != new or (plan.over and not told):
            entry = one.fact and one.fact.kind in REGISTER_FILES
            for line in _lines(one, plan, new) or ([replace(one, decision="undone")] if entry else []):
                log.append(folder, line)
    if touched:
        log.append(folder, log.line(waiting[-1].who, WRITTEN))


def _put(seeds: Path, review: Review, last: Block | None, new: Block | None, settled: Collection[Settled]) -> Plan:
    """Write the plan from *last* to *new*; it is made anew where a file changed since it was read."""
    while True:
        contents = contents_of(seeds)
        plan = planned(review.article, contents, last, new, settled)
        if all(storing.replace(seeds / name, contents.get(name), after) for name, after in plan.after.items()):
            return plan


def _holds(lines: Collection[Line], one: Line) -> Block | None:
    """What the files hold of the key of *one* after *lines*."""
    last = log.last(tuple(lines), one.key)
    return last.holds if last else None


def _lines(one: Line, plan: Plan, new: Block | None) -> list[Line]:
    """*one* as it goes to the log: as it is, after what it writes over, or as what somebody else made of it."""
    if plan.kept == new:
        if one.decision == "undone":
            return [replace(one, fact=plan.over.block, note=plan.over.text)] if plan.over else [one]
        return [replace(one, decision=FOUND, fact=plan.over.block, note=plan.over.text), one] if plan.over else [one]
    if one.fact and one.fact.kind in REGISTER_FILES:
        return []
    decision = "edited" if plan.kept else "rejected"
    return [replace(one, decision=decision, fact=plan.kept, note="kept as somebody else changed it in the file")]


def _refused(review: Review, contents: Contents, plan: Plan, new: Block) -> tuple[Flaw, ...]:
    """What the loader says against the files of *plan* that it does not say now; by place, since hints may change."""
    entry = new.kind in REGISTER_FILES
    here = dict(contents) if entry else with_article(review, contents)
    before, after = (
        check({name: content for name, content in contents.items() if content is not None}).problems
        for contents in (here, {**here, **plan.after})
    )
    known = {(one.file, one.where, one.field) for one in before}
    wanted = [one for one in after if (one.file, one.where, one.field) not in known]
    return tuple(
        Flaw(one.field, f"{one.file}, {one.where}: {one.message}")
        for one in wanted
        if entry or one.file in review.article.names
    )
