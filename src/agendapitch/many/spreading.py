"""Work handed to several processes, of this machine or of a cluster."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from typing import TypeVar

from agendapitch.errors import PitchError

Task = TypeVar("Task")
Result = TypeVar("Result")
IN_HAND = 4  # tasks for each process that wait or are worked on; the rest stay where they are
ENOUGH_FOR_PROCESSES = 20  # decks; starting processes takes as long as a few decks


def usual_jobs(decks: int) -> int:
    """Return in how many processes so many decks are made unless somebody says."""
    return 1 if decks < ENOUGH_FOR_PROCESSES else os.cpu_count() or 1


def spread(
    work: Callable[[Task], Result], tasks: Iterable[Task], executor: Executor, *, jobs: int
) -> Iterator[Result]:
    """Yield results as processes finish them. Few are handed out at a time, so a long table takes no memory."""
    running: set[Future[Result]] = set()
    try:
        for task in tasks:
            # As bytes: clusters look into arguments, and take these for dataclasses of the usual make.
            running.add(executor.submit(_work_on_packed, work, pickle.dumps(task)))
            if len(running) >= jobs * IN_HAND:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    except BrokenExecutor:
        raise PitchError("A process that made decks was ended from outside. Run the same command again: what is made "
                         "stays, and the rest follows.") from None
    finally:
        for future in running:
            future.cancel()


def _work_on_packed(work: Callable[[Task], Result], task: bytes) -> Result:
    return work(pickle.loads(task))
