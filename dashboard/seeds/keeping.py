"""What was checked, as bytes for a later process: only what has changed is done again.

What it says of facts, registers and pages is where they lie in columns, which are kept beside it. Official lists are no
part of it: they are few, and are checked anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from pydantic import TypeAdapter

from dashboard.columns import Columns
from dashboard.columns.proven import RECORD, Laid, Part, Run
from dashboard.errors import SeedProblem
from dashboard.facts.registers import REGISTERS, Article, Entry, Source
from dashboard.seeds import leaning, lines
from dashboard.seeds.checked import PAGES, Checked, Joined, Seeds, digest
from dashboard.seeds.files import Contents
from dashboard.seeds.known import known
from dashboard.seeds.leaning import Leans
from dashboard.seeds.record import address
from dashboard.seeds.topics import Lean


@dataclass(frozen=True)
class _File:
    """A `Checked` without what columns hold of it.

    Attributes:
        home: of its facts; None where it has none.
        entries: the register that its entries are of, or "sources", the first of them there and the one after the last.
        article: what is known of an article.
        left_out: the ids of rows that were left out, with the file that holds them.
        leans: how much it asked.
    """

    runs: tuple[Run, ...]
    home: str | None
    entries: tuple[str, int, int] | None
    article: Article | None
    problems: tuple[SeedProblem, ...]
    later: tuple[SeedProblem, ...]
    left_out: dict[str, str]
    taken: dict[str, str]
    corrected: dict[str, SeedProblem | None]
    leans: int


@dataclass(frozen=True)
class _Whole:
    """A `Joined` without its entries: the keys of its parts, and its problems."""

    parts: tuple[str, ...]
    problems: tuple[SeedProblem, ...]


@dataclass(frozen=True)
class _Kept:
    """What is kept of a check, of which there is one.

    Attributes:
        digests: of each file of the seeds in use.
        joined: registers, and the pages.
    """

    digests: dict[str, str]
    joined: dict[str, _Whole]


PARTS = ("seeds", "leans", "asked", "files")  # of what is kept
_KEPT: TypeAdapter[_Kept] = TypeAdapter(_Kept)
_LEANS: TypeAdapter[list[tuple[str, Lean]]] = TypeAdapter(list[tuple[str, Lean]])
_FILES: TypeAdapter[list[tuple[str, _File]]] = TypeAdapter(list[tuple[str, _File]])


def packed(seeds: Seeds) -> dict[str, bytes]:
    """What was checked, once its facts are joined, in `PARTS`.

    These are a `_Kept`; (topic, question and mark) of all that any file asked; file by file the places there of what it
    asked, whole numbers of four bytes; and the files, by their keys in `Seeds.checked`.
    """
    joined = {name: whole for name, whole in seeds.joined.items() if whole.complete}
    lying = {id(part): place for name, whole in joined.items() for part, place in _lying(name, whole)}
    checked = {
        key: one
        for key, one in seeds.checked.items()
        if not (one.about or one.edition or (one.entries and id(one) not in lying))
    }
    leans, counts, places = leaning.packed(one.leans for one in checked.values())
    files = [
        (
            key,
            _File(
                one.laid.runs if one.laid else (),
                one.laid.home if one.laid else None,
                lying.get(id(one)),
                one.article,
                one.problems,
                one.later,
                {name: where for name, where in one.ids.items() if name not in one.held},
                dict(one.taken),
                dict(one.corrected),
                many,
            ),
        )
        for (key, one), many in zip(checked.items(), counts, strict=True)
    ]
    keys = {id(one): key for key, one in checked.items()}
    wholes = {
        name: _Whole(tuple(keys[id(part)] for part in whole.parts), whole.problems) for name, whole in joined.items()
    }
    kept = _KEPT.dump_json(_Kept(seeds.digests, wholes))
    asked = places.astype("<i4").tobytes()
    return dict(zip(PARTS, (kept, lines.written(_LEANS, leans), asked, lines.written(_FILES, files)), strict=True))


def _lying(name: str, whole: Joined) -> Iterator[tuple[Checked, tuple[str, int, int]]]:
    start = 0
    for part in whole.parts:
        yield part, (name, start, start + len(part.entries))
        start += len(part.entries)


def unpacked(kept: Mapping[str, bytes], contents: Contents, columns: Columns) -> Seeds:
    """The seeds that were *kept* with their *columns*, to check *contents* on top of: as far as their files are these.

    Raises:
        ValueError: they were not kept by `packed`.
    """
    found = _KEPT.validate_json(kept["seeds"])
    good = {
        name: content
        for name, content in contents.items()
        if isinstance(content, bytes) and digest(content) == found.digests.get(name)
    }
    entries = {name: _entries(name, columns) for name in found.joined}
    files = [*lines.read(_FILES, kept["files"])]
    asked = np.frombuffer(kept["asked"], "<i4").astype(np.int32)
    leans = leaning.unpacked([*lines.read(_LEANS, kept["leans"])], [file.leans for _, file in files], asked)
    checked = {
        key: _checked(key, file, columns, leaned, entries) for (key, file), leaned in zip(files, leans, strict=True)
    }
    joined = {
        name: Joined(tuple(checked[key] for key in whole.parts), {one.id: one for one in entries[name]}, whole.problems)
        for name, whole in found.joined.items()
    }
    registers = {name: whole.entries for name, whole in joined.items() if name != PAGES}
    before = known(registers, joined[PAGES].entries if PAGES in joined else {}, frozenset())
    digests = {name: found.digests[name] for name in good}
    return Seeds(good=good, digests=digests, checked=checked, joined=joined, known=before.about(joined))


def _entries(name: str, columns: Columns) -> Sequence[Entry | Source]:
    """The entries of a register, or the pages, that lie in *columns*."""
    if name == PAGES:
        pages = columns.texts["sources"].slice(len(columns.texts["articles"]))
        fields = [*Source.model_fields] if len(pages) else []
        return [Source.model_construct(**page) for page in pages.select(fields).to_pylist()]
    written = columns.texts[f"register.{name}"]["entry"].to_pylist()
    model: Any = REGISTERS[name]
    adapter: TypeAdapter[list[Entry]] = TypeAdapter(list[model])
    starts = range(0, len(written), lines.MANY)
    each = (adapter.validate_json(f"[{','.join(written[start : start + lines.MANY])}]") for start in starts)
    return [one for some in each for one in some]


def _checked(key: str, file: _File, columns: Columns, leans: Leans, entries: Mapping[str, Sequence[Any]]) -> Checked:
    laid = Laid(columns, file.runs, file.home) if file.home else None
    mine: tuple[Any, ...] = ()
    if file.entries:
        name, start, end = file.entries
        mine = tuple(entries[name][start:end])
    held = dict.fromkeys((one.id for one in mine), key)
    held |= {address(page): page.id for page in mine if isinstance(page, Source)}
    if laid and laid.home == RECORD:
        ids = [one for run in laid.runs for one in Part(columns, run).column("id").to_pylist()]
        held |= {one.removeprefix(f"{RECORD}#"): key for one in ids}
    return Checked(
        file.problems,
        file.later,
        {**held, **file.left_out} if file.left_out else held,  # the same: held once
        held,
        file.taken,
        file.corrected,
        leans,
        entries=mine,
        article=file.article,
        laid=laid,
    )
