"""What a draft says of itself at its top: ``genre``, ``channel``, ``accept``, and any other key under ``govtext``."""

from collections.abc import Mapping
from typing import Any

from govtext.document import Document
from govtext.errors import InputError, Wording

from .front_matter_keys import refuse_misspelt, refuse_no_text
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

    Raises :class:`~govtext.errors.ConfigError` naming file, line, key and cure, and
    :class:`~govtext.errors.InputError` (``bad_front_matter``) where it has no end or is no TOML.
    """
    front = document.front_matter
    own = front.get(KEY)
    chosen: dict[str, Any] = {key: front[key] for key in _PLAIN if key in front}
    origin = front_matter_origin(document)
    _refuse_fault(document, origin)
    refuse_misspelt(front, origin)
    refuse_no_text(front, origin)
    if isinstance(own, Mapping):
        chosen |= own
    elif own not in (None, ""):
        example = 'accept = ["smart city"]' if origin.is_toml else "accept: [smart city]"
        what = Wording(
            f"must have keys below it, for instance {example}", f"harus punya kunci di bawahnya, misalnya {example}"
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


def front_matter_origin(document: Document) -> Origin:
    """Return the place that messages about the front matter of ``document`` name."""
    place = document.front_matter_span
    text = document.text[: place.end] if place else ""
    return Origin(document.source or "front matter", text, front_matter=True)


def _refuse_fault(document: Document, origin: Origin) -> None:
    if fault := document.front_matter_fault:
        from .veil import veiled  # where something is wrong already

        said = Wording(veiled(fault.said.en), veiled(fault.said.id))
        raise InputError("bad_front_matter", *said.under(origin.at(fault.line)))


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
