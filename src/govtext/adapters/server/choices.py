"""What a request may choose, laid over what the operator has chosen."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from govtext.config import Config, Group, Layer, Threshold, load, written
from govtext.config.layers import merge
from govtext.config.problems import Origin
from govtext.errors import ConfigError

from .problems import Refusal

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
    """The operator's choices, read once; requests lay theirs over them, but for keys that are locked."""

    def __init__(self, path: str | None) -> None:
        config = load(Path(path)) if path else Config()
        self.language: str = config.language
        self._layer = Layer(Origin("server"), written(config))

    def laid_under(
        self,
        own: Choices | None = None,
        language: str | None = None,
        speakers: Mapping[str, Group] | None = None,
    ) -> dict[str, Any]:
        """Return the choices of one request: its lists replace the operator's, its tables are added to them.

        Raises :class:`~.problems.Refusal` where it changes what the operator has locked.
        """
        choices = own.model_dump(exclude_none=True) if own else {}
        if language:
            choices["language"] = language
        if speakers:
            choices["speakers"] = dict(speakers)
        try:
            return merge([self._layer, Layer(Origin("request"), choices)])
        except ConfigError as error:
            raise Refusal("bad_config", error.both) from error
