"""Work spread over processes: results in order, few items in flight, and a process that dies named by its item."""

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.context import BaseContext
from typing import Any, Generic, TypeVar

from .errors import ConfigError, GovtextError

_T = TypeVar("_T")
_R = TypeVar("_R")
_IN_FLIGHT = 2
"""Batches a process: one is worked on, the next lies ready."""


def processes(jobs: int) -> int:
    """Return how many processes ``jobs`` asks for: 0 means one for each core this process may use.

    Raises :class:`~govtext.errors.ConfigError` for a negative number.
    """
    if jobs < 0:
        raise ConfigError(
            f"jobs: {jobs} is not a number of processes; write 0 for one a core, or 1 and more",
            f"jobs: {jobs} bukan jumlah proses; tulis 0 untuk satu proses tiap inti prosesor, atau 1 dan seterusnya",
        )
    if jobs:
        return jobs
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def in_processes(  # noqa: PLR0913 - choices by name
    start: Callable[..., Callable[[_T], _R]],
    given: tuple[object, ...],
    items: Iterable[_T],
    *,
    jobs: int,
    batch: int = 1,
    named: Callable[[int, _T], str] = lambda index, _: f"draft {index} (counted from 0)",
    ready: Sequence[str] = (),
) -> Iterator[_R]:
    """Yield what ``start(*given)``, called once in each of ``jobs`` processes, returns for each of ``items``, in order.

    The calling process is never forked, so its threads do no harm. Under Linux the processes come from one that holds
    nothing but the modules in ``ready``, loaded once for all while the caller goes on; elsewhere each is spawned. Items
    travel ``batch`` at a time, and no more than two batches a process are taken from ``items`` ahead of what was
    yielded. Errors that govtext raises on purpose arrive in their turn, after the results before them.

    Raises :class:`~govtext.errors.ConfigError` where ``given`` cannot be sent to a process, and
    :class:`~govtext.errors.GovtextError` where a process dies twice over the same item: ``named`` tells which.
    """
    try:
        packed = pickle.dumps((start, given))
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise ConfigError(
            f"jobs: what was given cannot be sent to another process ({error}). Define checks of rules at the top "
            "level of a module, or use jobs=1.",
            f"jobs: yang diberikan tidak dapat dikirim ke proses lain ({error}). Tulis fungsi pemeriksa aturan di "
            "tingkat teratas sebuah modul, atau pakai jobs=1.",
        ) from error
    return _Crew(packed, jobs, named, _context(ready)).results(_parts(iter(items), max(1, batch)))


def _context(ready: Sequence[str]) -> BaseContext:
    """Return how processes are started, and begin to load the modules in ``ready`` where they come from one."""
    if sys.platform != "linux":  # what macOS and numpy load there may not be forked; Windows cannot fork
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver

    if multiprocessing.get_start_method(allow_none=True) != "forkserver":  # else it is the caller's to prepare
        forkserver.set_forkserver_preload(list(ready))
    with _uninterrupted():
        forkserver.ensure_running()
    return multiprocessing.get_context("forkserver")


@dataclass(slots=True)
class _Part(Generic[_T]):
    """Some items, the number of the first, and their results once asked for."""

    first: int
    items: Sequence[_T]
    results: "Future[list[Any]] | None" = None

    @property
    def done(self) -> bool:
        return self.results is not None and self.results.done() and self.results.exception() is None


def _parts(items: Iterator[_T], batch: int) -> Iterator[_Part[_T]]:
    first = 0
    while some := list(islice(items, batch)):
        yield _Part(first, some)
        first += len(some)


class _Crew(Generic[_T]):
    """The processes of one run."""

    def __init__(self, packed: bytes, jobs: int, named: Callable[[int, _T], str], context: BaseContext) -> None:
        self._packed = packed
        self._jobs = jobs
        self._named = named
        self._context = context

    def results(self, parts: Iterator[_Part[_T]]) -> Iterator[Any]:
        flying: deque[_Part[_T]] = deque()
        pool = self._pool(self._jobs)
        try:
            while True:
                try:
                    while len(flying) < self._jobs * _IN_FLIGHT and (part := next(parts, None)):
                        flying.append(part)
                        part.results = _submitted(pool, part.items)
                    if not flying:
                        return
                    assert flying[0].results is not None
                    results = flying[0].results.result()
                except BrokenProcessPool:
                    # Nobody tells whose draft it was: those in flight are tried again, one at a time.
                    pool.shutdown(wait=True)
                    yield from self._one_by_one(flying)
                    flying.clear()
                    pool = self._pool(self._jobs)
                    continue
                flying.popleft()
                yield from _unpacked(results)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _one_by_one(self, parts: Iterable[_Part[_T]]) -> Iterator[Any]:
        with self._pool(1) as pool:
            try:
                _submitted(pool, ()).result()
            except BrokenProcessPool as error:
                raise GovtextError(
                    "jobs: no process can be started. A script that asks for several must begin its work under "
                    'if __name__ == "__main__": (docs/embedding.md).',
                    "jobs: tidak ada proses yang dapat dimulai. Skrip yang meminta beberapa proses harus memulai "
                    'pekerjaannya di bawah if __name__ == "__main__": (docs/embedding.md).',
                ) from error
            for part in parts:
                if part.done:
                    assert part.results is not None
                    yield from _unpacked(part.results.result())
                    continue
                for index, item in enumerate(part.items, part.first):
                    try:
                        results = _submitted(pool, (item,)).result()
                    except BrokenProcessPool as error:
                        raise GovtextError(
                            f"{self._named(index, item)}: the process that analysed it ended twice without an answer, "
                            "perhaps for want of memory. Leave it out, or analyse it alone.",
                            f"{self._named(index, item)}: proses yang memeriksanya dua kali berhenti tanpa jawaban, "
                            "mungkin karena kehabisan memori. Keluarkan naskah ini, atau periksa sendirian.",
                        ) from error
                    yield from _unpacked(results)

    def _pool(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, mp_context=self._context, initializer=_begin, initargs=(self._packed,))


def _submitted(pool: ProcessPoolExecutor, items: Sequence[Any]) -> "Future[list[Any]]":
    with _uninterrupted():  # processes start here; one interrupted too early would print a traceback
        return pool.submit(_worked, items)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let started processes inherit a blocked interrupt; one sent meanwhile reaches this process afterwards."""
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None:
        yield
        return
    before = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)


def _unpacked(results: list[Any]) -> Iterator[Any]:
    for result in results:
        if isinstance(result, GovtextError):
            raise result
        yield result


@dataclass(slots=True)
class _Worker:
    """What a process of the crew holds: the work, or why there is none."""

    work: Callable[[Any], Any] | None = None
    failure: GovtextError | None = None
    warm: bool = field(default=False)


_worker = _Worker()


def _begin(packed: bytes) -> None:
    """Set a new process up. An error here would break the pool without a word, so it is kept for the first item."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the caller is interrupted and ends its processes in order
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.disable()  # what is loaded for a first item stays; searching it for garbage takes time
    try:
        start, given = pickle.loads(packed)
        _worker.work = start(*given)
    except GovtextError as error:
        _worker.failure = error
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        _worker.failure = GovtextError(
            f"jobs: a process could not be set up: {what}", f"jobs: sebuah proses tidak dapat disiapkan: {what}"
        )


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _worked(items: Sequence[Any]) -> list[Any]:
    """Return a result for each item, up to the first error that govtext raises on purpose, which comes last."""
    if _worker.failure:
        raise _worker.failure
    assert _worker.work
    results: list[Any] = []
    for item in items:
        try:
            results.append(_worker.work(item))
        except GovtextError as error:
            return [*results, error]
        if not _worker.warm:
            _worker.warm = True
            gc.freeze()
            gc.enable()
    return results
