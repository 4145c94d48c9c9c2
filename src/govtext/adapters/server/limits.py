"""How often one caller may ask: a bucket of permits that fills with time."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable

_REMEMBERED = 10_000
"""Callers whose buckets are kept; the longest silent ones are forgotten first."""


class RateLimiter:
    """A token bucket for each caller: ``per_minute`` permits a minute, a quarter of a minute's at once."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, caller: str, per_minute: int) -> int:
        """Take a permit of ``caller``: return 0, or the whole seconds to wait where there is none left."""
        if not per_minute:
            return 0
        most = max(1.0, per_minute / 4)
        now = self._clock()
        left, then = self._buckets.pop(caller, (most, now))
        left = min(most, left + (now - then) * per_minute / 60)
        granted = left >= 1
        self._buckets[caller] = (left - 1 if granted else left, now)
        while len(self._buckets) > _REMEMBERED:
            self._buckets.popitem(last=False)
        return 0 if granted else max(1, math.ceil((1 - left) * 60 / per_minute))
