"""Numbers for Prometheus: requests, times, workers. Labels are routes and statuses, never text."""

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from .workers import Pool

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_SIZES = (1_000, 5_000, 20_000, 50_000, 200_000, 1_000_000, 5_000_000)
CONTENT_TYPE = CONTENT_TYPE_LATEST


class Metrics:
    """The counters of one server."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        by = ("route", "method", "status")
        self._requests = Counter("govtext_requests_total", "Requests answered", by, registry=self.registry)
        self._seconds = Histogram(
            "govtext_request_seconds", "Time to answer", ("route",), buckets=_SECONDS, registry=self.registry
        )
        self._bytes = Histogram(
            "govtext_request_bytes", "Size of request bodies", ("route",), buckets=_SIZES, registry=self.registry
        )

    def watch(self, pool: Pool) -> None:
        """Follow the workers of ``pool``."""
        for name, told, read in (
            ("govtext_workers", "Workers that are meant to run", lambda: pool.size),
            ("govtext_workers_ready", "Workers that are warm", lambda: len(pool.pids)),
            ("govtext_workers_busy", "Workers that analyse just now", lambda: pool.busy),
            ("govtext_requests_waiting", "Tasks that wait for a worker", lambda: pool.waiting),
        ):
            Gauge(name, told, registry=self.registry).set_function(read)
        replaced = Counter("govtext_workers_replaced_total", "Workers that were replaced", registry=self.registry)
        pool.on_replaced = replaced.inc

    def note(self, route: str, method: str, status: int, seconds: float, received: int) -> None:
        """Count one answered request."""
        self._requests.labels(route, method, str(status)).inc()
        self._seconds.labels(route).observe(seconds)
        if received:
            self._bytes.labels(route).observe(received)

    def text(self) -> bytes:
        """Return all numbers in Prometheus' text format."""
        return generate_latest(self.registry)
