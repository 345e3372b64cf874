"""What was checked of articles and of the record, as bytes for a later process: only what has changed is done again.

What it says of facts is where they lie in columns, which are kept beside it. Registers, pages and official lists are
no part of it: they are few, and are checked anew.
"""

import hashlib
from dataclasses import dataclass

from pydantic import TypeAdapter

from dashboard.columns import Columns
from dashboard.columns.proven import RECORD, Laid, Part, Run
from dashboard.errors import SeedProblem
from dashboard.facts.registers import Article
from dashboard.seeds.checked import Checked, Seeds
from dashboard.seeds.files import ARTICLES, Contents
from dashboard.seeds.topics import Lean


@dataclass(frozen=True)
class _File:
    """A `Checked` without what columns hold of it.

    Attributes:
        home: of its facts; None where it has none.
        article: what is known of an article.
        left_out: the ids of rows that were left out, with the file that holds them.
        leans: places in `_Kept.leans`.
    """

    runs: tuple[Run, ...]
    home: str | None
    article: Article | None
    problems: tuple[SeedProblem, ...]
    later: tuple[SeedProblem, ...]
    left_out: dict[str, str]
    taken: dict[str, str]
    corrected: dict[str, SeedProblem | None]
    leans: tuple[int, ...]


@dataclass(frozen=True)
class _Kept:
    """What is kept of a check.

    Attributes:
        digests: of each file of the seeds in use.
        leans: (topic, question and mark) of all that any file asked.
        files: by their keys in `Seeds.checked`.
    """

    digests: dict[str, str]
    leans: list[tuple[str, Lean]]
    files: dict[str, _File]


_KEPT: TypeAdapter[_Kept] = TypeAdapter(_Kept)


def packed(seeds: Seeds) -> bytes:
    """What was checked of articles and the record, in JSON, once their facts are joined."""
    leans: list[tuple[str, Lean]] = []
    places: dict[int, int] = {}  # of the leans that are one and the same
    files = {}
    for key, checked in seeds.checked.items():
        if checked.entries or checked.about or checked.edition:
            continue
        for topic, asked in checked.leans.items():
            for lean in asked:
                if id(lean) not in places:
                    places[id(lean)] = len(leans)
                    leans.append((topic, lean))
        files[key] = _File(
            checked.laid.runs if checked.laid else (),
            checked.laid.home if checked.laid else None,
            checked.article,
            checked.problems,
            checked.later,
            {one: where for one, where in checked.ids.items() if one not in checked.held},
            dict(checked.taken),
            dict(checked.corrected),
            tuple(places[id(lean)] for asked in checked.leans.values() for lean in asked),
        )
    return _KEPT.dump_json(_Kept({name: _digest(content) for name, content in seeds.good.items()}, leans, files))


def unpacked(kept: bytes, contents: Contents, columns: Columns) -> Seeds:
    """The seeds that were *kept* with their *columns*, to check *contents* on top of: as far as their files are these.

    Raises:
        ValueError: they were not kept by `packed`.
    """
    found = _KEPT.validate_json(kept)
    good = {
        name: content
        for name, content in contents.items()
        if isinstance(content, bytes) and name in found.digests and _digest(content) == found.digests[name]
    }
    stems = columns.texts["articles"]
    texts = dict(zip(stems["stem"].to_pylist(), stems["text"].to_pylist(), strict=True))
    checked = {
        key: _checked(key, file, columns, texts.get(key.removeprefix(f"{ARTICLES}/"), ""), found.leans)
        for key, file in found.files.items()
    }
    return Seeds(good=good, checked=checked)


def _checked(key: str, file: _File, columns: Columns, text: str, leans: list[tuple[str, Lean]]) -> Checked:
    laid = Laid(columns, file.runs, file.home, text) if file.home else None
    held = {}
    if laid and laid.home == RECORD:
        ids = [one for run in laid.runs for one in Part(columns, run).column("id").to_pylist()]
        held = {one.removeprefix(f"{RECORD}#"): key for one in ids}
    asked: dict[str, list[Lean]] = {}
    for place in file.leans:
        topic, lean = leans[place]
        asked.setdefault(topic, []).append(lean)
    return Checked(
        file.problems,
        file.later,
        {**held, **file.left_out},
        held,
        file.taken,
        file.corrected,
        {topic: tuple(some) for topic, some in asked.items()},
        article=file.article,
        text=text if file.article else "",
        laid=laid,
    )


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
