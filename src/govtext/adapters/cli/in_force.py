"""The choices in force for a draft or a folder, its front matter included, and the layers they come from."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govtext.config import Config, Layer


def in_force(path: str | None, given: Path | None) -> "tuple[Config, Sequence[Layer]]":
    """Return what holds for ``path`` (the working folder, where it is None) and its layers, weakest first.

    ``given`` is the file that ``--config`` names. Raises :class:`~govtext.errors.ConfigError` as a check would, and
    :class:`~govtext.errors.InputError` for a draft that cannot be read.
    """
    from govtext.config import project_of

    place = Path(path) if path else Path()
    draft = None if place.is_dir() else place
    project = project_of(place if draft is None else draft.parent, given)
    over = list(_front_matter(draft)) if draft else []
    return project.config(draft, over), [*project.layers(draft), *over]


def _front_matter(draft: Path) -> "Iterator[Layer]":
    """Yield what the draft says about itself; one that is not there yet says nothing."""
    from govtext.config import Layer, front_matter_layer
    from govtext.config.front_matter import front_matter_origin
    from govtext.document import read_bytes
    from govtext.document.formats import format_for

    from .input import draft_bytes

    if not draft.is_file():
        return
    document = read_bytes(draft_bytes(str(draft)), format_for(str(draft)), str(draft))
    layer = front_matter_layer(document)
    kind = {key: document.front_matter[key] for key in ("genre", "channel") if document.front_matter.get(key)}
    if kind:
        yield Layer(front_matter_origin(document), kind)
    if layer:
        yield layer
