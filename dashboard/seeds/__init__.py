"""seeds/ -> checked facts. What is wrong is left out and said; nothing is written, nothing is lost.

`files` reads the folder; `check` touches no disk. Each file is checked alone, as a function of its bytes and of what it
asks of the others (`jobs`); what only shows between files is joined after (`phases`, `registers`, `dangling`).
"""

import os
from collections.abc import Mapping

from dashboard.columns.proven import RECORD, Proven
from dashboard.seeds import phases
from dashboard.seeds.checked import Seeds
from dashboard.seeds.checking import Checking
from dashboard.seeds.dangling import dangling
from dashboard.seeds.files import Contents, Folder, Stamp, being_written, files, layout, paths

__all__ = ["RECORD", "Contents", "Folder", "Proven", "Seeds", "Stamp", "being_written", "check", "files", "paths"]


def check(
    contents: Contents,
    last_good: Mapping[str, bytes] | None = None,
    *,
    growing: bool = True,
    previous: Seeds | None = None,
    workers: int | None = None,
) -> Seeds:
    """The checked facts in *contents* (as from `files`).

    *last_good* is the `good` of an earlier check, by default of *previous*; *growing* says that a file may still be
    being written. With *previous* only what has changed since is checked. Much is checked in *workers* processes, by
    default as many as there are processors. The result is the same.
    """
    earlier, workers = previous or Seeds(), workers or os.cpu_count() or 1
    checking = Checking(contents, earlier.good if last_good is None else last_good, growing, earlier, workers)
    there, seeds = layout(contents), checking.seeds
    seeds.problems += there.strangers
    phases.lists(checking, there)
    if there.articles or there.recorded:
        phases.registers(checking, there)
        phases.facts(checking, there)
        seeds.problems += dangling(seeds)
    seeds.digests = earlier.digested(seeds.good)
    return seeds
