"""What the server does as it begins and as it ends, beside serving."""

import atexit
import multiprocessing
import os
import sys
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

_AHEAD = "ahead"
_WORKING = (_AHEAD, "ScriptRunner.scriptThread")  # threads: ours, and as Streamlit calls one that runs a page


def beginning_with(work: Callable[[], None]) -> Callable[[object], AbstractAsyncContextManager[None]]:
    """The lifespan of a server that does *work* from its begin on, beside all else, and ends whole.

    The first reader's browser loads the page itself meanwhile, a second or two.
    """

    @asynccontextmanager
    async def lifespan(_: object) -> AsyncIterator[None]:
        """Before the yield the server begins, after it the server has stopped serving."""
        threading.Thread(target=work, name=_AHEAD, daemon=True).start()
        yield
        for helper in multiprocessing.active_children():  # those that check seeds: nobody else would end them
            helper.terminate()
        atexit.register(_end)

    return lifespan


def _end() -> None:
    """End at once where a thread still works: Python would abort, with a message, when it is in foreign code."""
    if any(thread.name in _WORKING for thread in threading.enumerate()):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(1)
