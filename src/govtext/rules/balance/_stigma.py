"""Find names and phrases that demean a group of people."""

from collections.abc import Iterator

from govtext.rules.rule import Hit

from . import _tone
from ._scene import Scene


def found(scene: Scene) -> Iterator[Hit]:
    """Yield demeaning words with the respectful term, in quotations as well: printing them is the writer's choice."""
    yield from _tone.find(scene, "stigma", spoken=True)
