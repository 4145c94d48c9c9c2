"""What the handlers share: settings, keys, limits, workers, metrics."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from govtext.config import build

from .choices import Base
from .keys import KeyRing
from .limits import RateLimiter
from .metrics import Metrics
from .settings import Settings
from .workers import Pool


@dataclass
class Services:
    """One server's parts."""

    settings: Settings
    keys: KeyRing
    limiter: RateLimiter
    pool: Pool
    metrics: Metrics
    base: Base

    def config_digest(self, choices: Mapping[str, Any]) -> str:
        """Return the digest of the choices of a request."""
        return build(choices).digest


def build_services(settings: Settings) -> Services:
    """Put the parts together; nothing is started yet."""
    pool, metrics = Pool(settings), Metrics()
    metrics.watch(pool)
    return Services(settings, KeyRing(settings), RateLimiter(), pool, metrics, Base(settings.config))


def services(request: Request) -> Services:
    """Return the parts of the server that got ``request``."""
    found: Services = request.app.state.services
    return found
