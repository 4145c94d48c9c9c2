"""GET /v1/…: what govtext knows, whatever the draft: rules, kinds of text, sources, templates."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel
from starlette.responses import PlainTextResponse, Response

from govtext.errors import Wording
from govtext.outputs.explain import explanation
from govtext.outputs.template import template
from govtext.rules import ALL
from govtext.tables import Basis, Bilingual, Card, Channel, Source, card, channels, genres, sources

from .problems import MEDIA_TYPE, Problem, Refusal

router = APIRouter(prefix="/v1", tags=["catalogue"])
_MISSING: dict[int | str, dict[str, Any]] = {
    404: {"model": Problem, "content": {MEDIA_TYPE: {}}, "description": "No such thing; `reason` names the right ones"},
    422: {"model": Problem, "content": {MEDIA_TYPE: {}}, "description": "A parameter is not as it should be"},
}
Language = Literal["id", "en"]


class Citation(BaseModel):
    """A basis as people write it: the law's title and article, its key in the sources, how binding it is."""

    source: str
    article: str | None
    force: str
    title: str


class RuleSummary(BaseModel):
    """A rule in a list."""

    name: str
    family: str
    title: Bilingual
    severity: str
    scope: str


class RuleDetail(RuleSummary):
    """All about a rule: ``explanation`` is the same as ``govtext explain`` prints, in the language asked for."""

    why: Bilingual
    certainty: str
    thresholds: dict[str, float]
    basis: list[Citation]
    precision: dict[str, Any] | None
    explanation: str


class ElementSummary(BaseModel):
    """Something a kind of text should say: its name, the question where it is missing, its share of the score."""

    name: str
    title: Bilingual
    ask: Bilingual
    weight: float
    severity: str
    basis: list[Citation]


class GenreSummary(BaseModel):
    """A kind of text and its elements in order."""

    name: str
    title: Bilingual
    about: Bilingual
    elements: list[ElementSummary]


@router.get("/rules", summary="All rules, in report order")
def rules() -> list[RuleSummary]:
    """List every rule."""
    return [_summary(card(rule.name)) for rule in ALL]


@router.get("/rules/{name}", summary="One rule: why, basis, thresholds", responses=_MISSING)
def rule(
    name: Annotated[str, Path(examples=["jargon.foreign_term"])], language: Annotated[Language, Query()] = "id"
) -> RuleDetail:
    """Explain a rule."""
    names = [rule.name for rule in ALL]
    if name not in names:
        right = ", ".join(names)
        said = Wording(f"There is no such rule. There are: {right}.", f"Aturan itu tidak ada. Yang ada: {right}.")
        raise Refusal("not_found", said)
    own = card(name)
    return RuleDetail(
        **_summary(own).model_dump(),
        why=own.why,
        certainty=own.certainty,
        thresholds=dict(own.thresholds),
        basis=[_cited(basis) for basis in own.basis],
        precision=own.precision.model_dump() if own.precision else None,
        explanation=explanation(name, language),
    )


@router.get("/genres", summary="Kinds of text with their elements, questions and basis")
def kinds() -> list[GenreSummary]:
    """List every kind of text that something is asked of."""
    return [
        GenreSummary(
            name=genre.name,
            title=genre.title,
            about=genre.about,
            elements=[
                ElementSummary(
                    name=key,
                    title=element.title,
                    ask=element.ask,
                    weight=element.weight,
                    severity=element.severity,
                    basis=[_cited(basis) for basis in element.basis],
                )
                for key, element in genre.elements.items()
            ],
        )
        for genre in genres().values()
    ]


@router.get("/channels", summary="Places of publication: what they allow and expect")
def places() -> list[Channel]:
    """List every channel."""
    return list(channels().values())


@router.get("/sources", summary="Laws, standards and papers that rules rest on, by key")
def all_sources() -> dict[str, Source]:
    """Return every source."""
    return dict(sources())


@router.get(
    "/template/{genre}",
    summary="A skeleton of a kind of text, in Markdown",
    response_class=PlainTextResponse,
    responses={200: {"content": {"text/markdown": {"schema": {"type": "string"}}}}, **_MISSING},
)
def skeleton(
    genre: Annotated[str, Path(examples=["pengumuman_layanan"])], language: Annotated[Language, Query()] = "id"
) -> Response:
    """Return the template; what is to be filled in stands in square brackets."""
    if genre not in genres():
        right = ", ".join(genres())
        said = Wording(f"There is no such genre. There are: {right}.", f"Jenis teks itu tidak ada. Yang ada: {right}.")
        raise Refusal("not_found", said)
    return Response(template(genre, language), media_type="text/markdown; charset=utf-8")


def _summary(own: Card) -> RuleSummary:
    return RuleSummary(name=own.name, family=own.family, title=own.title, severity=own.severity, scope=own.scope)


def _cited(basis: Basis) -> Citation:
    title = sources()[basis.source].title
    return Citation(source=basis.source, article=basis.article, force=basis.force, title=title)
