"""Runs the server until it is told to stop; requests that are under way are answered first."""

import logging
import sys

import uvicorn

from .app import create_app
from .patience import patient_for
from .settings import Settings

_CONNECTIONS = 1000
"""Connections at once; more are told 503 by the server itself."""


def run(settings: Settings) -> None:
    """Listen until SIGTERM or Ctrl-C."""
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(name)s %(message)s", level=logging.INFO)
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        http=patient_for(settings.body_seconds),
        ws="none",
        log_config=None,
        access_log=False,  # it would write query strings, and drafts may stand in them
        server_header=False,
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=list(settings.proxies) or None,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=int(settings.seconds) + 5,
    )
