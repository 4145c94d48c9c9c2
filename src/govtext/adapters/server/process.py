"""One analysing process, seen from the server: started, asked, ended."""

import asyncio
import struct
import sys

from .worker import READY, TAKEN


class WorkerDied(Exception):  # noqa: N818 - told to the pool, never to a caller
    """The process ended, or was ended, before it answered."""


class WorkerGone(WorkerDied):
    """The process had ended before it took the task, which therefore has no part in it."""


class Worker:
    """One process and its two channels."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.done = 0

    @classmethod
    async def start(cls) -> "Worker":
        """Start a process and wait until it is warm; raise :class:`WorkerDied` where it does not get there."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", f"{__package__}.worker"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,  # Ctrl-C is for the server, which then lets tasks finish
        )
        worker = cls(process)
        try:
            state, _ = await worker._receive()
        except BaseException:
            worker.kill()
            raise
        if state != READY:
            worker.kill()
            raise WorkerDied
        return worker

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process has not ended, as far as is known."""
        return self._process.returncode is None

    async def ask(self, task: bytes) -> tuple[bytes, bytes]:
        """Return state and content of the answer to ``task``.

        Raises :class:`WorkerGone` where the process does not take the task, :class:`WorkerDied` where it ends with it.
        """
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(struct.pack(">I", len(task)) + task)
            await self._process.stdin.drain()
            state, _ = await self._receive()
        except (ConnectionError, RuntimeError, WorkerDied) as error:
            raise WorkerGone from error
        if state != TAKEN:
            raise WorkerGone
        answer = await self._receive()
        self.done += 1
        return answer

    async def _receive(self) -> tuple[bytes, bytes]:
        assert self._process.stdout is not None
        try:
            header = await self._process.stdout.readexactly(5)
            content = await self._process.stdout.readexactly(struct.unpack(">I", header[:4])[0])
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise WorkerDied from error
        return header[4:], content

    def kill(self) -> None:
        """End the process at once."""
        if self._process.returncode is None:
            self._process.kill()

    async def close(self) -> None:
        """Let the process end by itself, or end it."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), 2)
        except TimeoutError:
            self.kill()
            await self._process.wait()
