"""Runs the server until it is told to stop; requests that are under way are answered first."""

import errno
import logging
import socket
import sys
from collections.abc import Mapping
from contextlib import suppress

import uvicorn

from govtext.causes import cause
from govtext.errors import ConfigError, Wording

from .app import create_app
from .greeting import STOPPED, STOPPING, started
from .patience import patient_for
from .settings import Settings

_CONNECTIONS = 1000
"""Connections at once; more are told 503 by the server itself."""

_REFUSED: Mapping[int, Wording] = {
    errno.EADDRINUSE: Wording("another program uses it", "sudah dipakai program lain"),
    errno.EADDRNOTAVAIL: Wording("it is no address of this computer", "ini bukan alamat komputer ini"),
    errno.EACCES: Wording("permission denied", "izin ditolak"),
    socket.EAI_NONAME: Wording("no such name is known", "nama itu tidak dikenal"),
}
"""Why an address cannot be had, by the number of the system's error."""
_NOT_STARTED = 3
"""The exit status where the server ended before it listened; not every uvicorn gives it by itself."""


def run(settings: Settings) -> None:
    """Listen until SIGTERM or Ctrl-C.

    Raises :class:`~govtext.errors.ConfigError` where the address is taken or none of this computer's.
    """
    _check_address(settings.host, settings.port)
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(name)s %(message)s", level=logging.INFO)
    chosen = uvicorn.Config(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        http=patient_for(settings.body_seconds),
        ws="none",
        log_config=None,
        log_level=logging.WARNING,  # what uvicorn says of its start and end is said below
        access_log=False,  # it would write query strings, and drafts may stand in them
        server_header=False,
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=list(settings.proxies) or None,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=int(settings.seconds) + 5,
    )
    server = _Server(chosen, settings)
    with suppress(KeyboardInterrupt):  # uvicorn has stopped by then, and sends itself what it was stopped with
        server.run()
    if not server.started:
        sys.exit(_NOT_STARTED)


class _Server(uvicorn.Server):
    """Tells in both languages where it is and when it has stopped."""

    def __init__(self, chosen: uvicorn.Config, settings: Settings) -> None:
        super().__init__(chosen)
        self._settings = settings

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        if self.started:
            said = started(self._settings, self.servers[0].sockets[0].getsockname()[1])
            _say(said.id)
            _say(said.en)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Answer what is under way, and end."""
        _say(f"{STOPPING.id} | {STOPPING.en}")
        await super().shutdown(sockets)
        _say(f"{STOPPED.id} | {STOPPED.en}")


def _say(told: str) -> None:
    print(f"govtext: {told}", file=sys.stderr, flush=True)


def _check_address(host: str, port: int) -> None:
    """Try the address before anything is started: uvicorn would only log that it is taken, and end with a status 3."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.create_server(address[:2], family=family):
            pass
    except OSError as error:
        why = _REFUSED.get(error.errno or 0) or cause(error)
        raise ConfigError(
            f"{host}:{port}: the server cannot listen here: {why.en}. Choose another port (--port) or host (--host).",
            f"{host}:{port}: server tidak dapat mendengar di sini: {why.id}. Pilih porta (--port) atau alamat (--host) "
            "lain.",
        ) from error
