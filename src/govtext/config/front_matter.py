"""What a draft says of itself at its top: ``genre``, ``channel``, ``accept``, and any other key under ``govtext``."""

from collections.abc import Mapping
from typing import Any

from govtext.document import Document
from govtext.errors import Wording

from .layers import Layer
from .model import check
from .problems import Origin

KEY = "govtext"
_PLAIN = ("accept",)
"""Keys that may stand beside the draft's own; ``genre`` and ``channel`` are read where they are needed."""
_PROJECT_ONLY = ("lexicons", "locked", "paths", "rules")
_LISTS = ("select", "ignore", "accept")
_NUMBERS = ("thresholds", "min-score", "min_score")


def front_matter_layer(document: Document) -> Layer | None:
    """Return the choices in the front matter of ``document``, checked; None where there are none.

    Raises :class:`~govtext.errors.ConfigError` naming file, line, key and cure.
    """
    front = document.front_matter
    own = front.get(KEY)
    chosen: dict[str, Any] = {key: front[key] for key in _PLAIN if key in front}
    place = document.front_matter_span
    text = document.text[: place.end] if place else ""
    origin = Origin(document.source or "front matter", text, front_matter=True)
    if isinstance(own, Mapping):
        chosen |= own
    elif own not in (None, ""):
        what = Wording(
            "must have keys below it, for instance accept: [smart city]",
            "harus punya kunci di bawahnya, misalnya accept: [smart city]",
        )
        origin.refuse([KEY], KEY, what)
    if not chosen:
        return None
    for key in _PROJECT_ONLY:
        if key in chosen:
            what = Wording(
                "belongs to the project, not to one draft. Put it into govtext.toml",
                "milik seluruh proyek, bukan satu naskah. Tulis dalam govtext.toml",
            )
            origin.refuse([KEY, key], key, what)
    choices = {key: _typed(key, value) for key, value in chosen.items()}
    check(choices, origin)
    return Layer(origin, choices)


def _typed(key: str, value: Any) -> Any:
    """Give a text the type its key asks for; what does not fit is left for the check to refuse."""
    if key in _LISTS and isinstance(value, str):
        return [value]
    return _numbers(value) if key in _NUMBERS else value


def _numbers(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _numbers(inner) for key, inner in value.items()}
    try:
        return float(value)
    except (TypeError, ValueError):
        return value
