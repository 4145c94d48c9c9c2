"""POST /v1/…: drafts in, the wire format out."""

import asyncio
import json
from typing import Annotated, Any, Literal, Self

from fastapi import APIRouter, Body, Request
from pydantic import BaseModel, ConfigDict, Field, model_validator
from starlette.responses import Response

from govtext.config import Group
from govtext.errors import Misfit, Wording
from govtext.report import VERSION, Batch, InputProblem, Report
from govtext.rules import Finding, Suggestion

from . import examples
from .choices import Choices, Term
from .problems import MEDIA_TYPE, Problem, Refusal
from .services import Services, services
from .tasks import stamp

router = APIRouter(prefix="/v1", tags=["drafts"])

_DRAFT = "Bupati me-launching aplikasi antrean untuk stakeholder."
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "content": {MEDIA_TYPE: {}}, "description": told}
    for status, told in (
        (400, "The body is no JSON"),
        (401, "A key is needed"),
        (408, "The body came too slowly"),
        (413, "The draft is too large"),
        (415, "The body is not application/json"),
        (422, "The draft or a choice cannot be used"),
        (429, "Too many requests; see Retry-After"),
        (503, "Busy; see Retry-After"),
        (504, "The draft took longer than its time budget"),
    )
}


class Draft(BaseModel):
    """One draft: ``text`` in ``format``, or a Word file as ``docx`` (Base64)."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = Field(None, examples=[_DRAFT])
    docx: str | None = Field(None, description="A .docx file as Base64, instead of text")
    format: Literal["markdown", "text", "html", "docx"] = "markdown"
    source: Annotated[str, Field(max_length=500)] | None = Field(None, description="The name the report carries")
    genre: Term | None = Field(None, description="The kind of text; null lets the draft tell", examples=["siaran_pers"])

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.text is None) == (self.docx is None):
            raise Misfit("send either text or docx", "Kirim text atau docx, salah satu")
        if self.docx is None and self.format == "docx":
            raise Misfit("send the Word file as Base64 in docx", "Kirim berkas Word sebagai Base64 dalam docx")
        return self

    @property
    def size(self) -> int:
        """Characters, as far as they can be counted unread."""
        return len(self.text or self.docx or "")


class _Common(BaseModel):
    channel: Term | None = Field(None, description="Where the text will appear")
    language: Literal["id", "en"] | None = Field(None, description="The language of messages")
    speakers: Annotated[dict[Term, Group], Field(max_length=1000)] = Field(
        {}, description="The group of a speaker, by name, where govtext reads it wrongly", examples=[{"Rina": "ahli"}]
    )
    configuration: Choices | None = None


class AnalyzeRequest(Draft, _Common):
    """A draft and what is chosen for it; ``include_text`` asks for the text that spans index, as read from a file."""

    include_text: bool = False


class BatchRequest(_Common):
    """Several drafts under the same choices."""

    model_config = ConfigDict(extra="forbid")

    drafts: Annotated[list[Draft], Field(min_length=1)]


class ServedReport(Report):
    """A report of the wire format, with the release and tables it was made with.

    ``text`` is the text that all spans index, where the request asked for it.
    """

    version: Literal[1] = VERSION
    govtext: str
    data: str
    offset_unit: Literal["code_point"] = "code_point"
    text: str | None = None


class FixRequest(_Common):
    """A draft to fix and what is chosen for it; ``rules`` names rules or families, empty for all."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(examples=["Apotik itu buka pukul 08.00."])
    format: Literal["markdown", "text", "html"] = "markdown"
    source: Annotated[str, Field(max_length=500)] | None = None
    genre: Term | None = None
    rules: Annotated[list[Term], Field(max_length=1000)] = []


class Put(BaseModel):
    """A suggestion and the finding it is for."""

    finding: Finding
    suggestion: Suggestion


class NotPut(Put):
    """A safe suggestion that was left out, and why: it stands in somebody's words, in a name or in markup, …"""

    reason: str


class Fixed(BaseModel):
    """The draft with its fixes; ``text`` is the author's own, personal data included."""

    version: Literal[1]
    govtext: str
    data: str
    offset_unit: Literal["code_point"]
    text: str
    applied: list[Put]
    left: list[NotPut]


@router.post(
    "/analyze",
    summary="Analyse one draft",
    response_class=Response,
    responses={200: {"model": ServedReport, "description": "The report, wire format 1"}, **PROBLEMS},
)
async def analyze(
    draft: Annotated[AnalyzeRequest, Body(openapi_examples=examples.ANALYZE)], request: Request
) -> Response:
    """Return the report on a draft. Spans count code points of the text as sent."""
    own = services(request)
    task = {**_task("analyze", draft, draft, own), "include_text": draft.include_text}
    return Response(await own.pool.run(task, request.is_disconnected), media_type="application/json")


@router.post(
    "/batch",
    summary="Analyse several drafts",
    response_class=Response,
    responses={
        200: {"model": Batch, "description": "Reports in order; drafts that failed stand in errors"},
        **PROBLEMS,
    },
)
async def batch(drafts: Annotated[BatchRequest, Body(openapi_examples=examples.BATCH)], request: Request) -> Response:
    """Return the reports, and an error for each draft that could not be read: one bad draft costs the others nothing.

    A draft without a source is called by its number, ``#1`` the first.
    """
    own = services(request)
    if len(drafts.drafts) > own.settings.max_batch:
        most = own.settings.max_batch
        raise Refusal(
            "too_large", Wording(f"At most {most} drafts at once.", f"Paling banyak {most} naskah sekaligus.")
        )
    tasks = [
        _task("summary", draft.model_copy(update={"source": draft.source or f"#{number}"}), drafts, own)
        for number, draft in enumerate(drafts.drafts, 1)
    ]
    results = await asyncio.gather(*(own.pool.run(task) for task in tasks), return_exceptions=True)
    reports, errors = [], []
    for task, result in zip(tasks, results, strict=True):
        if isinstance(result, bytes):
            reports.append(result)
        elif isinstance(result, Refusal) and result.code != "bad_config":
            said, language = result.reason or result.line, task["config"].get("language", "id")
            errors.append(InputProblem.of(task["source"], result.detail, said, language))
        else:
            raise result
    head = {**stamp(), "config": own.config_digest(tasks[0]["config"]), "errors": [e.model_dump() for e in errors]}
    opened = json.dumps(head, ensure_ascii=False).removesuffix("}").encode()
    return Response(opened + b', "reports": [' + b", ".join(reports) + b"]}", media_type="application/json")


@router.post(
    "/report",
    summary="The report on a draft as a page of HTML",
    response_class=Response,
    responses={200: {"content": {"text/html": {"schema": {"type": "string"}}}}, **PROBLEMS},
)
async def report(
    draft: Annotated[AnalyzeRequest, Body(openapi_examples=examples.REPORT)], request: Request
) -> Response:
    """Return a self-contained page: no script from elsewhere, no request."""
    own = services(request)
    page = await own.pool.run(_task("page", draft, draft, own), request.is_disconnected)
    headers = {
        "Content-Disposition": 'attachment; filename="govtext.html"',
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    }
    return Response(page, headers=headers, media_type="text/html; charset=utf-8")


@router.post(
    "/fix",
    summary="Put the safe suggestions into a draft",
    response_class=Response,
    responses={200: {"model": Fixed, "description": "The draft with its fixes"}, **PROBLEMS},
)
async def fix(draft: Annotated[FixRequest, Body(openapi_examples=examples.FIX)], request: Request) -> Response:
    """Return the draft with every safe suggestion that can be kept: a second run finds nothing to do."""
    own = services(request)
    task = {**_task("fix", draft, draft, own), "rules": draft.rules}
    if draft.channel:
        task["config"]["channel"] = draft.channel
    return Response(await own.pool.run(task, request.is_disconnected), media_type="application/json")


def _task(do: str, draft: Draft | FixRequest, chosen: _Common, own: Services) -> dict[str, Any]:
    if draft.text is not None and len(draft.text) > own.settings.max_text:
        raise too_long(own)
    return {
        "do": do,
        "text": draft.text,
        "docx": draft.docx if isinstance(draft, Draft) else None,
        "format": draft.format,
        "source": draft.source,
        "genre": draft.genre,
        "channel": chosen.channel,
        "config": own.base.laid_under(chosen.configuration, chosen.language, chosen.speakers),
    }


def too_long(own: Services) -> Refusal:
    """Return the refusal of a draft with more characters than the server takes."""
    most = own.settings.max_text
    return Refusal(
        "too_large", Wording(f"At most {most} characters a draft.", f"Paling banyak {most} karakter tiap naskah.")
    )
