"""What is to be written -> the files as they will be; where somebody changed them meanwhile, both versions.

It touches no disk. Contents are bytes by path below the seeds folder; None is no file.
"""

import csv
import io
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeAlias

from dashboard.errors import ChangedMeanwhileError, ReviewError
from dashboard.facts.registers import REGISTERS
from dashboard.review import blocks
from dashboard.review.blocks import Block, Placed
from dashboard.values import spans

Contents: TypeAlias = Mapping[str, bytes | None]
REGISTER_FILES = {
    model.kind_word: f"{name}.toml" for name, model in REGISTERS.items() if name in ("actors", "events", "questions")
}


class Settled(NamedTuple):
    """What to do where somebody changed *file* meanwhile: keep *theirs*, which the person has seen, or write mine."""

    file: str
    theirs: str
    keep: Literal["theirs", "mine"]


@dataclass(frozen=True)
class Article:
    """The article of a review: its *stem*, and its two files as they are where nobody else made them.

    Attributes:
        own: whether the review made the files, and so takes them away with their last fact.
    """

    stem: str
    text: bytes
    about: bytes
    own: bool

    @property
    def names(self) -> tuple[str, str]:
        """The paths of its text and of its facts."""
        return f"articles/{self.stem}.txt", f"articles/{self.stem}.toml"


@dataclass(frozen=True)
class Plan:
    """What is to be written.

    Attributes:
        after: the files that change, in the order in which they are written.
        kept: what the review then holds of it in the files.
        over: what somebody else wrote of it and this plan writes over, as the person chose.
    """

    after: dict[str, bytes | None]
    kept: Block | None
    over: Placed | None = None


def planned(
    article: Article, contents: Contents, last: Block | None, new: Block | None, settled: Collection[Settled]
) -> Plan:
    """How the files come from *last*, which they should hold now, to *new*; None is no such fact.

    An entry of a register that something else names stays, but the review holds it no more.

    Raises:
        ChangedMeanwhileError: they hold something else, and *settled* does not say what to do.
        ReviewError: a file is not TOML.
    """
    one = new or last
    if one is None:
        return Plan({}, None)
    if one.kind not in REGISTER_FILES:
        made = _fact(article, contents, last, new, settled)
    elif new is None and uses(contents, one):
        made = Plan({}, None)
    else:
        file = REGISTER_FILES[one.kind]
        content, kept, over = _changed(_read(contents, file), file, last, new, settled)
        made = Plan({file: content.encode()}, kept, over)
    return Plan(
        {name: after for name, after in made.after.items() if contents.get(name) != after}, made.kept, made.over
    )


def _fact(
    article: Article, contents: Contents, last: Block | None, new: Block | None, settled: Collection[Settled]
) -> Plan:
    txt, toml = article.names
    fresh = article.about.decode()
    content = _read(contents, toml) or fresh
    after_which = _preceding(content, article.text.decode(), new)
    content, kept, over = _changed(content, toml, last, new, settled, after_which)
    text = contents.get(txt)
    if kept is None and contents.get(toml) is None:
        return Plan({txt: None} if article.own and text == article.text else {}, None, over)
    if kept is None and article.own and content == fresh and text == article.text:
        return Plan({toml: None, txt: None}, None, over)
    after: dict[str, bytes | None] = {toml: content.encode()}
    differs = text is not None and text != article.text
    if kept is not None and (text is None or (differs and _mine(settled, txt, text, article.text))):
        after = {txt: article.text, **after}
    return Plan(after, kept, over)


def _preceding(content: str, text: str, new: Block | None) -> Placed | None:
    """What *new* is written after in *content*, so that facts stand in the order of the words they rest on."""
    place = _stands(text, new) if new else None
    preceding = None
    for one in blocks.placed(content):
        there = -1 if one.block.kind == "article" else _stands(text, one.block)
        if place is not None and there is not None and there <= place:
            preceding = one
    return preceding


def _stands(text: str, block: Block) -> int | None:
    """Where the quote of *block* begins in *text*; None where it does not stand there."""
    found = spans.find(text, str(block.fields.get("quote", "")))
    occurrence = block.fields.get("occurrence", 1)
    return found[occurrence - 1].start if isinstance(occurrence, int) and 0 < occurrence <= len(found) else None


def _changed(
    content: str,
    file: str,
    last: Block | None,
    new: Block | None,
    settled: Collection[Settled],
    after: Placed | None = None,
) -> tuple[str, Block | None, Placed | None]:
    """(*content* with *new* in the place of *last*, or *after* another, what it then holds, what was written over)."""
    there = blocks.find(content, (last or new or Block("", {})).id)
    if _is(there, new):
        return content, new, None
    over = None
    if not _is(there, last):
        over = there
        if not _mine(settled, file, there.text if there else "", new.toml if new else ""):
            return content, there.block if there else None, None
    if there and new:
        return blocks.swapped(content, there, new), new, over
    if there:
        return blocks.without(content, there), None, over
    return (blocks.added(content, new, after) if new else content), new, over


def _is(there: Placed | None, block: Block | None) -> bool:
    """Whether what is *there* is *block*, with its values and nobody's comment."""
    if there is None or block is None:
        return there is None and block is None
    return there.plain and there.block == block


def _mine(settled: Collection[Settled], file: str, theirs: str | bytes, mine: str | bytes) -> bool:
    """Whether the person chose to write *mine*.

    Raises:
        ChangedMeanwhileError: the person was not asked yet, or not about what stands there now.
    """
    shown = [one if isinstance(one, str) else one.decode("utf-8", "replace") for one in (theirs, mine)]
    for keep in ("mine", "theirs"):
        if (file, shown[0], keep) in settled:
            return keep == "mine"
    raise ChangedMeanwhileError(file, *shown)


def _read(contents: Contents, file: str) -> str:
    """The text of a TOML file; empty when there is none."""
    try:
        text = (contents.get(file) or b"").decode()
        tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        message = f"{file} is not TOML ({error}), so nothing was written. Mend it first."
        raise ReviewError(message) from error
    return text


def taken(content: bytes | None) -> set[str]:
    """The ids in the TOML file *content*; none where it can't be read."""
    try:
        return {one.block.id for one in blocks.placed((content or b"").decode())} - {""}
    except UnicodeDecodeError:
        return set()


def uses(contents: Contents, entry: Block) -> list[str]:
    """The files in which something else than *entry* itself names it; one that can't be read may."""
    found = []
    for file, content in contents.items():
        if content and file.endswith((".toml", ".csv")):
            try:
                text = content.decode("utf-8-sig")
                raw: Any = tomllib.loads(text) if file.endswith(".toml") else list(csv.reader(io.StringIO(text)))
            except (ValueError, RecursionError, csv.Error):  # it may name it
                found.append(file)
                continue
            if file == REGISTER_FILES[entry.kind]:
                raw = [one for raws in raw.values() for one in raws if one.get("id") != entry.id]
            if _names(raw, entry.id):
                found.append(file)
    return found


def _names(raw: Any, name: str) -> bool:
    """Whether *name* is one of the values in *raw*, or of the values in one of its cells."""
    if isinstance(raw, dict):
        return any(_names(value, name) for key, value in raw.items() if key != "id")
    if isinstance(raw, list):
        return any(_names(one, name) for one in raw)
    return isinstance(raw, str) and name in (part.strip() for part in raw.split(";"))
