"""Changes said to be steep or to soar (*meningkat sangat pesat*) where no figure backs them."""

from collections.abc import Iterator

from govtext.rules.patterns import roles

from ._extremes import Extreme
from ._scene import Scene


def soaring(scene: Scene) -> Iterator[Extreme]:
    """Yield changes said to be steep (*naik signifikan*, *naik secara luar biasa*) in sentences without a figure."""
    for at, start, stop in scene.inside(scene.places("degree")):
        last = roles.end("degree", scene.lower, at, stop)
        first = _steepness(scene, at, start) if last else None
        if first is not None and not scene.amounts(start, stop):
            yield Extreme(first, last, "change", True)


def _steepness(scene: Scene, at: int, start: int) -> int | None:
    """Return where the marked words begin when the degree word at ``at`` belongs to a change, else None."""
    first = at
    while first > start and scene.lower[first - 1] in roles.words("adverb"):
        first -= 1
    if first > start and roles.end("rise", scene.lower, first - 1, first):
        return None if scene.hoped(first - 1) else first - 1
    if scene.lower[first] == "yang":
        for back in range(first - 1, max(start, first - 4) - 1, -1):
            if roles.end("rise", scene.lower, back, back + 1) and scene.lower[back].startswith(("pe", "ke", "lo")):
                return None if scene.hoped(back) else first + 1
    if scene.lower[first : first + 1] == ["secara"]:
        for back in range(first - 1, max(start, first - 8) - 1, -1):
            if not scene.tokens.is_word[back]:
                return None
            if roles.end("rise", scene.lower, back, back + 1):
                return None if scene.hoped(back) else first
    if scene.lower[at] == "luar" and first > start and scene.reading.tags.pos[first - 1] == "VERB":
        return None if scene.hoped(first - 1) else first - 1
    return None
