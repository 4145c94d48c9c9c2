"""What every request passes: its size, its time, its key, its rate; and what every answer carries."""

import asyncio
import json
import logging
import time
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from govtext.errors import Wording

from .accepted import accepted
from .keys import Caller
from .problems import Refusal, answer
from .services import Services
from .worker import complain

_log = logging.getLogger("govtext.server")
_OPEN = frozenset({"/healthz", "/readyz", "/v2/healthcheck"})
"""Asked by whoever watches over the server: no key, no rate."""
_GUARDED = ("/v1/", "/v2/", "/metrics")
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
}


class Gate:
    """ASGI middleware around everything else: refuses, counts, logs a line without a word of any draft."""

    def __init__(self, app: ASGIApp, services: Services) -> None:
        self._app = app
        self._own = services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        visit = _Visit(scope, receive, send, self._own.settings.body_seconds)
        try:
            self._check_host(visit)
            self._check_size(visit)
            self._admit_by_headers(visit)
            await self._app(scope, visit.receive, visit.send)
            if visit.refused is not None:
                raise visit.refused
        except Refusal as refusal:
            await visit.refuse(refusal)
        except Exception as error:  # logged without its message, which may hold words of a draft
            complain(error)
            await visit.refuse(Refusal("internal"))
        finally:
            self._note(visit)

    def _check_host(self, visit: "_Visit") -> None:
        allowed = self._own.settings.allowed_hosts
        if allowed and visit.path not in _OPEN and visit.host not in allowed:
            raise Refusal("unknown_host")

    def _check_size(self, visit: "_Visit") -> None:
        visit.most = self._own.keys.largest_body
        length = visit.headers.get("content-length", "0")
        if not length.isascii() or not length.isdigit():
            raise Refusal("bad_request", Wording("Content-Length is not a number.", "Content-Length bukan angka."))
        if int(length) > visit.most:
            raise _too_large(visit.most)

    def _admit_by_headers(self, visit: "_Visit") -> None:
        if visit.path in _OPEN or not visit.path.startswith(_GUARDED) or visit.method == "OPTIONS":
            return
        secret = _secret(visit.headers)
        if secret is None and self._own.keys.needed and visit.path.startswith("/v2/"):
            visit.scope["state"]["admit"] = lambda late: self._admit(visit, late)  # LanguageTool's clients: in the form
            return
        self._admit(visit, secret)

    def _admit(self, visit: "_Visit", secret: str | None) -> None:
        caller = self._own.keys.caller(secret)
        address = visit.address
        if caller is None:
            if self._own.limiter.wait(f"refused {address}", 60):
                raise Refusal("rate_limited", headers={"Retry-After": "60"})
            raise Refusal("unauthorized", headers={"WWW-Authenticate": "Bearer"})
        visit.caller = caller
        visit.most = min(visit.most, caller.max_body)
        if int(visit.headers.get("content-length", "0")) > visit.most or visit.received > visit.most:
            raise _too_large(visit.most)
        key = f"key {caller.name}" if self._own.keys.needed else f"address {address}"
        if wait := self._own.limiter.wait(key, caller.per_minute):
            raise Refusal("rate_limited", headers={"Retry-After": str(wait)})

    def _note(self, visit: "_Visit") -> None:
        seconds = time.perf_counter() - visit.begun
        self._own.metrics.note(visit.route, visit.method, visit.status, seconds, visit.received)
        line = {
            "route": visit.route,
            "method": visit.method,
            "status": visit.status,
            "ms": round(1000 * seconds, 1),
            "bytes": visit.received,
            "key": visit.caller.name if visit.caller else None,
        }
        _log.info(json.dumps(line))


class _Visit:
    """One request on its way through: what it brought, what it was answered."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, body_seconds: float) -> None:
        scope.setdefault("state", {})
        self.scope = scope
        self.headers = Headers(scope=scope)
        self.path: str = scope["path"]
        self.method: str = scope["method"] if scope["method"] in _METHODS else "OTHER"
        self.caller: Caller | None = None
        self.begun = time.perf_counter()
        self.status = 499
        """499 is what a caller is said to have got who left before the answer."""
        self.received = 0
        self.most = 0
        self._receive, self._send = receive, send
        self._deadline = self.begun + body_seconds
        self._complete = False
        self._answering = self._refusing = False
        self.refused: Refusal | None = None
        """What was wrong with the body; frameworks turn it into an answer of their own, which is then not sent."""

    @property
    def host(self) -> str:
        """The name in the Host header, without its port."""
        try:
            return urlsplit(f"//{self.headers.get('host', '')}").hostname or ""
        except ValueError:
            return ""

    @property
    def address(self) -> str:
        """The address of the caller, as the server or a trusted proxy tells it."""
        client = self.scope.get("client")
        return client[0] if client else "-"

    @property
    def route(self) -> str:
        """The route as declared; all addresses that are none count as one, so that nobody fills the memory."""
        route = self.scope.get("route")
        path = getattr(route, "path", None)
        return path if isinstance(path, str) and path else "(other)"

    async def receive(self) -> Message:
        """Pass on the body while it is small enough and in time."""
        if self._complete:
            return await self._receive()
        try:
            async with asyncio.timeout(max(0.01, self._deadline - time.perf_counter())):
                message = await self._receive()
        except TimeoutError:
            self.refused = Refusal("slow_body")
            raise self.refused from None
        if message["type"] == "http.request":
            self.received += len(message.get("body", b""))
            self._complete = not message.get("more_body", False)
            if self.received > self.most:
                self.refused = _too_large(self.most)
                raise self.refused
        else:
            self._complete = True
        return message

    async def send(self, message: Message) -> None:
        """Pass on the answer with the headers every answer carries."""
        if self.refused is not None and not self._refusing:
            return
        if message["type"] == "http.response.start":
            self._answering = True
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
            data = self.path.startswith(("/v1", "/v2", "/metrics", "/healthz", "/readyz"))
            headers.setdefault("Content-Security-Policy", _DATA_POLICY if data else _PAGE_POLICY)
            headers.setdefault("Cache-Control", "no-store" if data else "no-cache")
        await self._send(message)

    async def refuse(self, refusal: Refusal) -> None:
        """Answer with a problem, where nothing was answered yet."""
        if self._answering:
            return
        self._refusing = True
        if not self._complete and refusal.code in ("too_large", "slow_body"):
            refusal.headers["Connection"] = "close"  # the rest of the body is not waited for
        language = accepted(self.headers.get("accept-language", ""))
        await answer(refusal, language, plain=self.path.startswith("/v2/"))(self.scope, self._receive, self.send)


def _secret(headers: Headers) -> str | None:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token.strip():
        return token.strip()
    return headers.get("x-api-key") or None


def _too_large(most: int) -> Refusal:
    return Refusal("too_large", Wording(f"At most {most} bytes.", f"Paling banyak {most} bita."))
