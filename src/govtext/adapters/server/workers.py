"""The pool of analysing processes: a large draft holds one of them, a dead one is replaced, its task done again."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from govtext.errors import Wording

from .problems import Refusal
from .process import Worker, WorkerDied, WorkerGone
from .settings import Settings
from .worker import DONE

_ATTEMPTS = 3
"""How often a task is tried when its worker dies; a third death is the task's own doing."""
_MOST_MISSED = 2
"""How often, per worker of the pool, a task may meet one that had ended before: the server hears of a death late."""
_RETIRE_AFTER = 20_000
"""Tasks after which a worker is replaced, against memory that other libraries may leak."""


class CallerLeft(Exception):  # noqa: N818 - nobody is there to be told
    """Whoever asked has gone before the task was begun."""


Gone = Callable[[], Awaitable[bool]]
"""Tells whether whoever asked has gone."""


async def _never() -> bool:
    return False


class Pool:
    """A fixed number of workers, handed to tasks in the order they come.

    Large tasks may hold all living workers but one, so that there is always one for the others.
    """

    def __init__(self, settings: Settings) -> None:
        self.size = settings.processes
        self._seconds = settings.seconds
        self._most_waiting = settings.waiting
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._large_running = 0
        self._room_for_large = asyncio.Condition()
        self._large_text = settings.large_text
        self._all: set[Worker] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._closing = False
        self._under_way = 0
        self.busy = 0
        self.replaced = 0
        self.on_replaced: Callable[[], None] = lambda: None

    @property
    def ready(self) -> bool:
        """Whether a worker can take a task."""
        return bool(self._all) and not self._closing

    @property
    def waiting(self) -> int:
        """How many tasks wait for a worker."""
        return self._under_way - self.busy

    @property
    def pids(self) -> list[int]:
        """The process ids of the workers."""
        return [worker.pid for worker in self._all]

    def open(self) -> None:
        """Start the workers; tasks wait until one is warm."""
        for _ in range(self.size):
            self._begin_one()

    async def close(self) -> None:
        """End all workers; tasks that are still running fail."""
        self._closing = True
        for task in list(self._starting):
            task.cancel()
        await asyncio.gather(*self._starting, return_exceptions=True)
        await asyncio.gather(*(worker.close() for worker in self._all))

    async def run(self, task: Mapping[str, Any], gone: Gone = _never) -> bytes:
        """Return the result of ``task``; raise :class:`~.problems.Refusal` where there is none.

        A task whose caller is ``gone`` when its turn comes is not begun (:class:`CallerLeft`).

        The time budget holds for the work, and once more for the wait before it. A worker that dies is replaced and its
        task tried again, twice at most; one that is out of time is ended.
        """
        if self._under_way >= self.size + self._most_waiting:
            raise _busy()
        frame = json.dumps(task).encode()
        self._under_way += 1
        try:
            if len(frame) < self._large_text:
                return await self._attempts(frame, gone)
            async with _patience(self._seconds), self._room_for_large:
                await self._room_for_large.wait_for(self._has_room_for_large)
                self._large_running += 1
            try:
                return await self._attempts(frame, gone)
            finally:
                self._large_running -= 1  # before anything can be cancelled once more
                async with self._room_for_large:
                    self._room_for_large.notify_all()
        finally:
            self._under_way -= 1

    def _has_room_for_large(self) -> bool:
        return self._large_running < max(len(self._all) - 1, 1 if self.size == 1 else 0)

    async def _attempts(self, frame: bytes, gone: Gone) -> bytes:
        died = missed = 0
        while died < _ATTEMPTS and missed <= _MOST_MISSED * self.size:
            try:
                state, content = await self._once(frame, gone)
            except WorkerGone:
                missed += 1
                continue
            except WorkerDied:
                died += 1
                continue
            if state == DONE:
                return content
            told = json.loads(content)
            reason = Wording(*told["reason"]) if told["reason"] else None
            raise Refusal(told["code"], reason, detail=told["detail"])
        raise Refusal("internal")

    async def _once(self, frame: bytes, gone: Gone) -> tuple[bytes, bytes]:
        async with _patience(self._seconds):
            worker = await self._next()
        if await gone():
            self._idle.put_nowait(worker)
            raise CallerLeft
        answered = False
        self.busy += 1
        try:
            async with asyncio.timeout(self._seconds):
                answer = await worker.ask(frame)
            answered = worker.done < _RETIRE_AFTER
            return answer
        except TimeoutError:
            raise Refusal("too_slow") from None
        finally:
            self.busy -= 1
            if answered:
                self._idle.put_nowait(worker)
            else:  # dead, out of time, or the caller has gone: what it would answer now belongs to nobody
                self._replace(worker)

    async def _next(self) -> Worker:
        while not (worker := await self._idle.get()).alive:
            self._replace(worker)
        return worker

    def _replace(self, worker: Worker) -> None:
        worker.kill()
        self._all.discard(worker)
        self.replaced += 1
        self.on_replaced()
        self._begin_one()

    def _begin_one(self) -> None:
        if self._closing:
            return
        task = asyncio.get_running_loop().create_task(self._start_one())
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _start_one(self) -> None:
        pause = 0.1
        while not self._closing:
            try:
                worker = await Worker.start()
            except (WorkerDied, OSError):
                await asyncio.sleep(pause)
                pause = min(10.0, pause * 2)
                continue
            self._all.add(worker)
            self._idle.put_nowait(worker)
            async with self._room_for_large:
                self._room_for_large.notify_all()
            return


def _busy() -> Refusal:
    return Refusal("busy", headers={"Retry-After": "2"})


@asynccontextmanager
async def _patience(seconds: float) -> AsyncIterator[None]:
    """Wait so long for a worker, then send the caller away."""
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        raise _busy() from None
