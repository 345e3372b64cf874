"""seeds/ -> checked facts. What is wrong is left out and said; nothing is written, nothing is lost.

`files` reads the folder; `check` touches no disk.
"""

from collections.abc import Mapping

from dashboard.errors import SeedProblem
from dashboard.facts.registers import REGISTERS, Entry
from dashboard.seeds.articles import article
from dashboard.seeds.checked import RECORD, Proven, Seeds
from dashboard.seeds.corrections import corrected
from dashboard.seeds.entries import entries
from dashboard.seeds.files import Contents, Files, files, paths
from dashboard.seeds.record import record
from dashboard.seeds.references import below, dangling, mistakable, unknown

__all__ = ["RECORD", "Contents", "Proven", "Seeds", "check", "files", "paths"]


def check(contents: Contents, last_good: Mapping[str, bytes] | None = None, *, growing: bool = True) -> Seeds:
    """The checked facts in *contents* (as from `files`).

    *last_good* is the `good` of an earlier check; *growing* says that a file may still be being written.
    """
    source = Files(contents, last_good or {}, growing)
    seeds = Seeds(problems=source.problems, good=source.good)
    articles = sorted({name.rpartition(".")[0] or name for name in contents if name.startswith("articles/")})
    recorded = any(name.startswith(f"{RECORD}/") for name in contents)
    for name, model in REGISTERS.items():
        if (articles or recorded) and (model.needed or f"{name}.toml" in contents):
            _register(seeds, source, name, model)
    for path in articles:
        article(seeds, source, path)
    if recorded:
        record(seeds, source)
    seeds.problems += [*mistakable(seeds.registers.get("actors", {})), *dangling(seeds)]
    return seeds


def _register(seeds: Seeds, source: Files, name: str, model: type[Entry]) -> None:
    """Check one register into *seeds*; what its entries say of entries that are not there is warned of, and stays."""
    file, word = f"{name}.toml", model.kind_word
    document = source.toml(file)
    if document is None:
        return
    document = corrected(document, name, seeds)
    found = {entry.id: entry for _, _, entry in entries(document, {word: model}, file, seeds.problems)}
    for key in [key for key in found if key in below(key, found)]:
        message = f'"{key}" covers itself, through the events it covers. Take one of them out of "covers".'
        seeds.problems.append(SeedProblem(file, f'[[{word}]] "{key}"', "covers", message))
        del found[key]
    seeds.registers[name] = found
    for key, entry in found.items():
        for attribute in ("part_of", "country", "covers"):
            named = getattr(entry, attribute, None) or ()
            for other in (named,) if isinstance(named, str) else named:
                if other not in found:
                    message = unknown(other, file, found)
                    seeds.problems.append(SeedProblem(file, f'[[{word}]] "{key}"', attribute, message, warning=True))
