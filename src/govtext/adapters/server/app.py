"""The application: routes, middleware, and the life of the workers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request, Security
from fastapi.exceptions import RequestValidationError
from fastapi.security import HTTPBearer
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from govtext import __version__

from . import catalogue, conversions, languagetool, metrics, native
from .accepted import accepted
from .faults import faults
from .gate import Gate
from .problems import Refusal, answer
from .services import build_services, services
from .settings import Settings
from .workers import CallerLeft

DESK = Path(__file__).parent / "desk"
_NAMES = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "unsupported_media_type",
}
_KEYS = "The API key; it may come as X-API-Key as well."


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the application under ``settings`` (the defaults without); its workers start with it."""
    own = build_services(settings or Settings())

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        own.pool.open()
        yield
        await own.pool.close()

    app = FastAPI(
        title="govtext",
        version=__version__,
        description="Reads drafts of Indonesian government text: balance, jargon, readability, public information law.",
        openapi_url="/v1/openapi.json",
        docs_url=None,  # its page loads scripts from elsewhere
        redoc_url=None,
        lifespan=life,
        redirect_slashes=False,
    )
    app.state.services = own
    # The gate lets in; this only tells readers of the description that a key is needed.
    told = [Security(HTTPBearer(auto_error=False, description=_KEYS))] if own.keys.needed else []
    for router in (catalogue.router, native.router, conversions.router):
        app.include_router(router, dependencies=told)
    app.include_router(languagetool.router)
    _add_watching(app)
    _add_handlers(app)
    if own.settings.desk and (DESK / "index.html").is_file():
        app.router.default = _Desk(directory=DESK, html=True)  # what no route takes: a mount would take all
    if own.settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(own.settings.cors_origins),
            allow_methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type", "X-API-Key"],
            expose_headers=["Retry-After"],
        )
    app.add_middleware(Gate, services=own)
    return app


class _Desk(StaticFiles):
    """The files of the desk. Who posts to an address that nobody serves misspelt it: that is no wrong method."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file ``path``; raises an ``HTTPException`` 404 where there is none."""
        if scope["method"] not in ("GET", "HEAD") and self.lookup_path(path)[1] is None:
            raise HTTPException(404)
        return await super().get_response(path, scope)


def _add_watching(app: FastAPI) -> None:
    @app.get("/healthz", tags=["watching"], response_class=PlainTextResponse, summary="Whether the server lives")
    async def healthz() -> str:
        return "OK"

    @app.get(
        "/readyz",
        tags=["watching"],
        response_class=PlainTextResponse,
        summary="Whether a worker can take a draft",
        responses={503: {"content": {"text/plain": {}}, "description": "No worker is warm yet"}},
    )
    async def readyz(request: Request) -> Response:
        ready = services(request).pool.ready
        return PlainTextResponse("OK" if ready else "starting", 200 if ready else 503)

    @app.get("/metrics", tags=["watching"], response_class=PlainTextResponse, summary="Numbers for Prometheus")
    async def numbers(request: Request) -> Response:
        return Response(services(request).metrics.text(), media_type=metrics.CONTENT_TYPE)


def _language(request: Request) -> str:
    return accepted(request.headers.get("accept-language", ""))


def _add_handlers(app: FastAPI) -> None:
    @app.exception_handler(Refusal)
    async def refused(request: Request, error: Refusal) -> Response:
        return answer(error, _language(request), plain=request.url.path.startswith("/v2/"))

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        if any(fault["type"] == "model_attributes_type" and fault["loc"] == ("body",) for fault in error.errors()):
            kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind != "application/json" and not kind.endswith("+json"):  # then nobody looked for JSON in it
                return answer(Refusal("unsupported_media_type"), _language(request))
        broken = any(fault["type"] == "json_invalid" for fault in error.errors())
        refusal = Refusal("bad_request" if broken else "invalid")
        refusal.faults = faults(error.errors())
        return answer(refusal, _language(request))

    @app.exception_handler(CallerLeft)
    async def left(request: Request, error: CallerLeft) -> Response:
        return Response(status_code=499)  # as nginx counts those who do not wait

    @app.exception_handler(HTTPException)
    async def failed(request: Request, error: HTTPException) -> Response:
        refusal = Refusal(_NAMES.get(error.status_code, "bad_request"), headers=error.headers)
        return answer(refusal, _language(request), plain=request.url.path.startswith("/v2/"))
