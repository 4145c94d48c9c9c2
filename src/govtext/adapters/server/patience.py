"""Connections whose client is too slow: a head that does not end, an answer that nobody reads. They are closed.

The time of a body is counted in ``gate``; before the head is complete there is no request yet, and after the answer is
given there is none any more, so that these two are counted where the bytes come and go.
"""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol


def patient_for(seconds: float) -> type[H11Protocol]:
    """Return the protocol for uvicorn that waits ``seconds`` for a head, and as long for an answer to be read."""

    class Patient(_Patient):
        seconds_given = seconds

    return Patient


class _Patient(H11Protocol):
    seconds_given: float
    _timers: dict[str, asyncio.TimerHandle]

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._timers = {}
        self._begin("head")

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:  # a request has begun; gate and workers count its time
            self._stop("head")
        elif self.timeout_keep_alive_task is None:  # the next one has come in part
            self._begin("head")

    def on_response_complete(self) -> None:
        self._stop("head")  # between requests uvicorn's own patience counts
        super().on_response_complete()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._begin("reading")

    def resume_writing(self) -> None:
        self._stop("reading")
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop("head")
        self._stop("reading")
        super().connection_lost(exc)

    def _begin(self, name: str) -> None:
        if name not in self._timers:
            self._timers[name] = self.loop.call_later(self.seconds_given, self.transport.abort)

    def _stop(self, name: str) -> None:
        if timer := self._timers.pop(name, None):
            timer.cancel()
