"""POST /v1/markdown and /v1/word: a Word file as Markdown, and a draft as a Word file."""

from typing import Annotated, Literal

from fastapi import APIRouter, Body, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from . import examples
from .native import PROBLEMS, too_long
from .services import services
from .word_out import MEDIA_TYPE

router = APIRouter(prefix="/v1", tags=["drafts"])


class WordFile(BaseModel):
    """A .docx as Base64."""

    model_config = ConfigDict(extra="forbid")

    docx: str = Field(description="A .docx file as Base64")


class AsMarkdown(BaseModel):
    """What a Word file says: headings, lists, quotations, tables, links and images marked as in Markdown."""

    text: str


class DraftToWrite(BaseModel):
    """A draft in Markdown or plain text."""

    model_config = ConfigDict(extra="forbid")

    text: str
    format: Literal["markdown", "text"] = "markdown"


@router.post(
    "/markdown",
    summary="A Word file as Markdown",
    response_class=Response,
    responses={200: {"model": AsMarkdown, "description": "The text, its layout left behind"}, **PROBLEMS},
)
async def as_markdown(
    file: Annotated[WordFile, Body(openapi_examples=examples.MARKDOWN)], request: Request
) -> Response:
    """Return the words of a .docx, all tracked changes accepted; analysed, they are the same blocks as the file."""
    task = {"do": "markdown", "docx": file.docx}
    found = await services(request).pool.run(task, request.is_disconnected)
    return Response(found, media_type="application/json")


@router.post(
    "/word",
    summary="A draft as a Word file",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}}, **PROBLEMS},
)
async def as_word(draft: Annotated[DraftToWrite, Body(openapi_examples=examples.WORD)], request: Request) -> Response:
    """Return a .docx with headings, lists, quotations, tables, emphasis and links; front matter stays behind."""
    own = services(request)
    if len(draft.text) > own.settings.max_text:
        raise too_long(own)
    task = {"do": "word", "text": draft.text, "format": draft.format}
    headers = {"Content-Disposition": 'attachment; filename="govtext.docx"'}
    return Response(await own.pool.run(task, request.is_disconnected), headers=headers, media_type=MEDIA_TYPE)
