"""Who builds the partitions: processes of this machine, or the workers of a Dask scheduler.

A process that dies takes no article with it: what it was at is done again, in halves where it happens again, until the
one article that breaks a process is found; that one is written down as failed.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TypeAlias

from loky import ProcessPoolExecutor

from dashboard.building.finding import Unit, halves
from dashboard.building.making import Desk, failed, make, write
from dashboard.errors import BuildError
from dashboard.seeds.partitions import Outcome

Outcomes: TypeAlias = dict[Outcome, int]
Crew: TypeAlias = Callable[[Desk, Sequence[Unit]], Iterator[Outcomes]]
_PATIENCE = 30  # seconds in which a scheduler has to answer
_ENDED = "the process that built it ended in the middle: it breaks what reads it, or needs more memory than there is."
_desks: dict[str, Desk] = {}  # of this worker, by the prefix of what it builds


def hold(desk: Desk) -> None:
    """Keep *desk* for the units to come."""
    _desks[desk.prefix] = desk


def _do(prefix: str, unit: Unit) -> Outcomes:
    return make(_desks[prefix], unit)


def by_processes(workers: int) -> Crew:
    """*workers* processes of this machine."""

    def crew(desk: Desk, units: Sequence[Unit]) -> Iterator[Outcomes]:
        """Hand *units* out to processes; one that ends a process twice is tried alone."""
        waiting, suspects = deque(units), set[str]()
        while waiting:
            running: dict[Future[Outcomes], Unit] = {}
            with ProcessPoolExecutor(workers, initializer=hold, initargs=(desk,)) as pool:
                try:
                    while waiting or running:
                        while waiting and len(running) < _room(workers, suspects, [*running.values(), waiting[0]]):
                            running[pool.submit(_do, desk.prefix, waiting[0])] = waiting[0]
                            waiting.popleft()
                        for future in wait(running, return_when=FIRST_COMPLETED).done:
                            yield future.result()
                            suspects.discard(running.pop(future).name)
                except BrokenProcessPool:
                    blamed = [*running.values()]
            if running:
                guilty = [unit.name in suspects for unit in blamed] == [True]  # alone, for the second time
                again = _smaller(desk, blamed[0]) if guilty else blamed
                yield {"failed": 1} if guilty and not again else {}
                suspects |= {unit.name for unit in again}
                waiting.extendleft(again)

    return crew


def _room(workers: int, suspects: set[str], units: Sequence[Unit]) -> int:
    """How many units may be under way: one that was when a process died is tried alone, so that no other is blamed."""
    return 1 if any(unit.name in suspects for unit in units) else workers


def by_dask(address: str) -> Crew:
    """The workers of the Dask scheduler at *address*; they need this package, and the same files at the same place.

    Raises:
        BuildError: Dask is not installed, or no scheduler answers there.
    """
    try:
        from distributed import Client, KilledWorker, WorkerPlugin, as_completed
    except ImportError as error:
        message = f'a scheduler needs Dask ({error}). Install it here and on its workers: pip install ".[corpus]".'
        raise BuildError(message) from error

    class Held(WorkerPlugin):  # type: ignore[misc]
        """What each worker is given when it joins, whenever that is."""

        def __init__(self, desk: Desk) -> None:
            self.desk = desk

        def setup(self, worker: object) -> None:
            """Put the desk where the work of a worker finds it."""
            hold(self.desk)

    def crew(desk: Desk, units: Sequence[Unit]) -> Iterator[Outcomes]:
        """Hand *units* out to the workers of the scheduler."""
        try:
            client = Client(address, timeout=_PATIENCE)
        except (OSError, ValueError) as error:
            message = f"no Dask scheduler answers at {address} ({error}). Start one: dask scheduler."
            raise BuildError(message) from error
        with client:
            client.register_plugin(Held(desk), name=f"desk-{desk.prefix}")
            of = {unit.name: unit for unit in units}
            futures = client.map(_do, [desk.prefix] * len(units), units, key=[*of], retries=2, pure=False)
            finished = as_completed(futures)
            del futures  # so that each is let go when it is done
            for future in finished:
                unit = of.pop(future.key)
                try:
                    yield future.result()
                except KilledWorker:
                    for part in (again := _smaller(desk, unit)):
                        of[part.name] = part
                        finished.add(client.submit(_do, desk.prefix, part, key=part.name, retries=2, pure=False))
                    yield {} if again else {"failed": 1}

    return crew


def _smaller(desk: Desk, unit: Unit) -> list[Unit]:
    """*unit* in halves after a process died of it; where it is one article, that is written down as failed."""
    if len(unit.articles) > 1:
        return halves(unit, desk.prefix)
    write(desk, unit, [failed(unit.articles[0], _ENDED)])
    return []
