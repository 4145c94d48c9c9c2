"""What a request may choose, laid over what the operator has chosen."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from govtext.config import Config, Group, Threshold, load, written

Term = Annotated[str, Field(min_length=1, max_length=200)]
_MOST = 1000


class Choices(BaseModel):
    """The keys of a govtext.toml that a request may set: none that names files or folders of the server."""

    model_config = ConfigDict(extra="forbid")

    select: Annotated[list[Term], Field(max_length=_MOST)] | None = Field(None, examples=[["jargon"]])
    ignore: Annotated[list[Term], Field(max_length=_MOST)] | None = Field(None, examples=[["jargon.cliche"]])
    accept: Annotated[list[Term], Field(max_length=_MOST)] | None = Field(None, examples=[["command center"]])
    acronyms: Annotated[dict[Term, Term], Field(max_length=_MOST)] | None = Field(
        None, examples=[{"OPD": "organisasi perangkat daerah"}]
    )
    thresholds: Annotated[dict[Term, dict[Term, Threshold]], Field(max_length=_MOST)] | None = Field(
        None, examples=[{"readability.long_sentence": {"words": 30}}]
    )


class Base:
    """The operator's choices, read once; requests lay theirs over them."""

    def __init__(self, path: str | None) -> None:
        config = load(Path(path)) if path else Config()
        self.language: str = config.language
        self._choices = written(config)

    def laid_under(
        self,
        own: Choices | None,
        language: str | None = None,
        speakers: Mapping[str, Group] | None = None,
    ) -> dict[str, Any]:
        """Return the choices of one request: its lists replace the operator's, its tables are added to them."""
        merged = dict(self._choices)
        for key, value in (own.model_dump(exclude_none=True) if own else {}).items():
            merged[key] = {**merged.get(key, {}), **value} if isinstance(value, dict) else value
        if language:
            merged["language"] = language
        if speakers:
            merged["speakers"] = {**merged.get("speakers", {}), **speakers}
        return merged
