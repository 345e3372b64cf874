"""The check of one file, or of an article's two, as a job: a function of their bytes and of what they ask of others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeAlias

from dashboard.errors import SeedProblem
from dashboard.lists import FOLDER as LISTS
from dashboard.seeds import reading
from dashboard.seeds.checked import Checked
from dashboard.seeds.known import Known
from dashboard.seeds.reading import Version

Work: TypeAlias = Callable[["Job", Sequence[Any], Known], Checked]
_PARSERS: Mapping[str, Callable[[bytes], Any]] = {
    "toml": reading.toml,
    "txt": reading.text,
    "csv": reading.rows,
}


class Job(NamedTuple):
    """Work to be done alone, here or in another process.

    Attributes:
        work: checks what the files hold.
        key: the path of the file; of an article's two, without what sets them apart.
        of: the register, the table or the stem.
        versions: the files, the one that *work* can fail on last.
        taken: see `Checked.taken`.
    """

    work: Work
    key: str
    of: str
    versions: tuple[Version, ...]
    taken: Mapping[str, str] = {}

    @property
    def file(self) -> str:
        """The file that problems are about."""
        return self.versions[-1].name


class Done(NamedTuple):
    """What came of a job.

    Attributes:
        checked: None when a file can be read neither now nor in its last good version.
        problems: the files that can't be read, and why.
        kept: each file that was read -> whether in its last good version.
    """

    checked: Checked | None
    problems: tuple[SeedProblem, ...] = ()
    kept: Mapping[str, bool] = {}


def done(job: Job, known: Known) -> Done:
    """*job* done, whatever its files hold; *known* has not been asked anything before."""
    readings = [reading.read(version, _parser(version)) for version in job.versions]
    problems = [read.problem for read in readings if read.problem]
    kept = {version.name: read.kept for version, read in zip(job.versions, readings, strict=True) if read.readable}
    if len(kept) < len(readings):
        return Done(None, tuple(problems), kept)
    try:
        return Done(_checked(job, [read.parsed for read in readings], known), tuple(problems), kept)
    except Exception as error:  # what can be read and not be checked may not take the others down either
        why = reading.reason(error)
    before = _before(job, known.anew())
    problems.append(reading.unreadable(job.file, why, kept=before is not None))
    return Done(before, tuple(problems), dict.fromkeys(kept, True) if before else {})


def _before(job: Job, known: Known) -> Checked | None:
    """What the last good versions of the files came to; None where one has none, or is no better."""
    try:
        parsed = [_parser(version)(version.before) for version in job.versions if version.before is not None]
        return _checked(job, parsed, known) if len(parsed) == len(job.versions) else None
    except Exception:  # the same that is wrong with the versions of now, which is said
        return None


def _parser(version: Version) -> Callable[[bytes], Any]:
    ending = version.name.rpartition(".")[2]
    return bytes if version.name.startswith(f"{LISTS}/") and ending != "toml" else _PARSERS[ending]


def _checked(job: Job, parsed: Sequence[Any], known: Known) -> Checked:
    checked = job.work(job, parsed, known)
    return replace(checked, taken=job.taken, leans=known.leans())
