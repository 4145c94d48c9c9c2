"""Keys of a draft's front matter that nearly are govtext's: a writer who misspelt one is told, not passed over.

The top of a draft belongs to whatever publishes it, so a key that other programs have as well is left alone unless its
value, too, is govtext's.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from govtext.errors import Wording
from govtext.genres import OTHER
from govtext.language.names.slips import one_edit
from govtext.rules import ALL
from govtext.tables import FAMILIES, channels, genres

from .problems import Origin

_KEYS = ("genre", "channel", "accept", "govtext")
_UNDER = ("select", "ignore", "thresholds", "severities", "words")
"""Keys that stand under ``govtext``, whose value names rules."""
_GATES = ("fail-on", "fail_on", "min-score", "min_score")
"""Keys that stand under ``govtext`` and that no other program has."""
_WORDS_OF_OTHERS = frozenset({"accent"})
"""Keys one letter off that themes have: the colour of a page."""


def refuse_misspelt(front: Mapping[str, Any], origin: Origin) -> None:
    """Raise :class:`~govtext.errors.ConfigError` for a key that is one of govtext's in other letters or place."""
    for key, value in front.items():
        if key in _KEYS:
            continue
        if meant := next((right for right in _KEYS if _is_meant(key, value, right)), None):
            what = Wording(f"write this key as {meant}", f"tulis kunci ini {meant}")
            origin.refuse([key], key, what)
        if key in _GATES or (key in _UNDER and _names_rules(value)):
            what = Wording(
                "this key stands under govtext, indented below it",
                "kunci ini berdiri di bawah govtext, menjorok ke dalam",
            )
            if origin.is_toml:
                what = Wording("this key stands in the table [govtext]", "kunci ini berdiri di dalam tabel [govtext]")
            origin.refuse([key], key, what)


def refuse_no_text(front: Mapping[str, Any], origin: Origin) -> None:
    """Raise :class:`~govtext.errors.ConfigError` for a genre or channel that is a list or has keys below it."""
    for key, example in (("genre", "siaran_pers"), ("channel", "situs")):
        value = front.get(key)
        if isinstance(value, str) or not value:
            continue
        line = f'{key} = "{example}"' if origin.is_toml else f"{key}: {example}"
        what = Wording(f"must be one text, for instance {line}", f"harus satu teks, misalnya {line}")
        origin.refuse([key], key, what)


def _is_meant(key: str, value: Any, right: str) -> bool:
    """Tell whether ``key`` stands for ``right``: in other case, or one letter off with a value of its kind."""
    plain = key.casefold().replace("-", "").replace("_", "")
    if plain == right:
        return True
    if plain in _WORDS_OF_OTHERS or not one_edit(plain, right):
        return False
    if right in ("genre", "channel"):
        known = {*genres(), OTHER} if right == "genre" else {*channels()}
        return any(text in known for text in _texts(value))
    return True


def _names_rules(value: Any) -> bool:
    names = {rule.name for rule in ALL}.union(FAMILIES)
    return any(text in names for text in (value if isinstance(value, Mapping) else _texts(value)))


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return (value,)
    return (item for item in value if isinstance(item, str)) if isinstance(value, list) else ()
