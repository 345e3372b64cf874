"""The jobs of one check: done here or in other processes, or taken over from an earlier check."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, field, replace

from loky import ProcessPoolExecutor

from dashboard.columns import Put, in_memory
from dashboard.columns.laying import File, lay
from dashboard.columns.packing import packed
from dashboard.seeds.checked import Checked, Seeds
from dashboard.seeds.files import Contents
from dashboard.seeds.jobs import Done, Job, Work, done
from dashboard.seeds.known import Known
from dashboard.seeds.reading import Version

_AT_ONCE = 1 << 20  # bytes of files that are checked together: of many small columns a third is mere description
_WORTH = 4  # so many times that for each process: starting one costs some seconds
_LOG = logging.getLogger(__name__)


@dataclass
class Checking:
    """One check of a folder.

    Attributes:
        contents: what lies there, as from `files`.
        last_good: what to fall back on.
        growing: whether a file may still be being written.
        earlier: the check whose results may be taken over.
        workers: how many processes do what is new.
        seeds: what has come of it so far.
    """

    contents: Contents
    last_good: Mapping[str, bytes]
    growing: bool
    earlier: Seeds
    workers: int
    seeds: Seeds = field(default_factory=Seeds)

    def job(self, work: Work, key: str, of: str, *names: str) -> Job:
        """The job that checks the files *names*."""
        return Job(work, key, of, tuple(map(self._version, names)))

    def _version(self, name: str) -> Version:
        return Version(name, self.contents.get(name), self.last_good.get(name), self.growing)

    def done(self, jobs: Sequence[Job], known: Known) -> dict[str, Done]:
        """What comes of *jobs*, by their keys. The content that is used is the good one from now on."""
        same = known.same(self.earlier.known)
        results = {job.key: result for job in jobs if (result := self._earlier(job, known, same))}
        new = [job for job in jobs if job.key not in results]
        results |= {job.key: result for job, result in zip(new, _run(new, known, self.workers), strict=True)}
        for job in jobs:
            kept = results[job.key].kept
            for version in job.versions:
                content = version.before if kept.get(version.name) else version.now
                if version.name in kept and isinstance(content, bytes):
                    self.seeds.good[version.name] = content
        return results

    def _earlier(self, job: Job, known: Known, same: frozenset[str]) -> Done | None:
        """What came of *job* before; None when its files or what it leans on are no longer the same."""
        checked = self.earlier.checked.get(job.key)
        if checked is None or not known.still(checked.leans, same):
            return None
        kept = {}
        for version in job.versions:
            if version.now != self.earlier.good.get(version.name) or version.flaw():
                return None
            kept[version.name] = False
        return Done(checked, (), kept)

    def settled(self, jobs: Sequence[Job], results: Mapping[str, Done], known: Known) -> dict[str, Checked]:
        """What *jobs* came to, by their keys, in their order: an id is that of the file in which it stands first."""
        settled = {job.key: checked for job in jobs if (checked := results[job.key].checked)}
        taken: dict[str, str] = {}
        for job in () if all(map(self._free, settled, settled.values())) else jobs:
            checked = settled.get(job.key)
            if checked and (clash := _clash(checked.ids, taken)) != checked.taken:
                [again] = _done([job._replace(taken=clash)], known)
                if again.checked is None:
                    del settled[job.key]
                    continue
                settled[job.key] = checked = again.checked
            if checked:
                taken |= checked.held
        self.seeds.checked |= settled
        return settled

    def _free(self, key: str, checked: Checked) -> bool:
        """Whether *checked* holds no id that another one may: it is as it was, and nothing was taken from it then."""
        return not (checked.ids or checked.taken) or (self.earlier.checked.get(key) is checked and not checked.taken)


def _clash(ids: Mapping[str, str], taken: Mapping[str, str]) -> dict[str, str]:
    return {} if ids.keys().isdisjoint(taken.keys()) else {key: taken[key] for key in ids if key in taken}


def _run(jobs: Sequence[Job], known: Known, workers: int) -> Iterator[Done]:
    """What comes of *jobs*, in their order, done by *workers* processes; here, when it is one or they are few."""
    batches = list(_batches(jobs))
    workers, come = min(workers, len(batches) // _WORTH), 0
    if workers > 1:
        try:
            for results in _elsewhere(batches, known, workers):
                come += 1
                yield from results
        except BrokenExecutor as error:  # such as by a machine that has no memory left for so many
            _LOG.warning("A process that checked seeds ended; what is left is checked in this one. %s", error)
    for batch in batches[come:]:
        yield from _done(batch, known)


def _elsewhere(batches: Sequence[list[Job]], known: Known, workers: int) -> Iterator[list[Done]]:
    """What comes of each of *batches* in other processes."""
    # Not a copy of a process that has threads, such as the app's: it could stop dead. And not the standard library's
    # fresh process: that runs the main script of its parent again, in the app a page.
    with ProcessPoolExecutor(workers, initializer=_hold, initargs=(known,)) as pool:
        for results in pool.map(_of_batch, batches):
            yield [one._replace(checked=one.checked and _known_here(one.checked, known)) for one in results]


def _known_here(checked: Checked, known: Known) -> Checked:
    return replace(checked, leans=known.kept(checked.leans))


def _done(jobs: Sequence[Job], known: Known, put: Put = in_memory) -> list[Done]:
    """What comes of *jobs*, the facts of all laid down together, where *put* has them."""
    results = [done(job, known.anew()) for job in jobs]
    holding = {place: result.checked for place, result in enumerate(results) if result.checked and result.checked.facts}
    files = [File(checked.facts, checked.facts[0].home, checked.text) for checked in holding.values()]
    for (place, checked), laid in zip(holding.items(), lay(files, put) if files else (), strict=True):
        results[place] = results[place]._replace(checked=replace(checked, facts=(), laid=laid, text=""))
    return results


def _batches(jobs: Sequence[Job]) -> Iterator[list[Job]]:
    """*jobs* in runs that are worth sending."""
    batch: list[Job] = []
    size = 0
    for job in jobs:
        batch.append(job)
        size += sum(len(version.now) for version in job.versions if isinstance(version.now, bytes))
        if size >= _AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


_held: list[Known] = []  # what a worker knows of other files, sent to it once


def _hold(known: Known) -> None:
    _held.append(known)


def _of_batch(jobs: Sequence[Job]) -> list[Done]:
    return _done(jobs, _held[0], packed)
