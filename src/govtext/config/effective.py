"""What holds for one draft: the project's choices with those of its front matter, and what a caller asks for."""

from collections.abc import Mapping
from typing import Any

from govtext.document import Document
from govtext.errors import ConfigError, InputError, Wording
from govtext.tables import Card, channels

from .front_matter import front_matter_layer, front_matter_origin
from .layers import laid_over, refuse_locked
from .model import Config, build, config_keys
from .names import check_own
from .problems import Origin

_PROJECT = Wording(
    "the project (govtext config FILE tells where)", "proyek (govtext config BERKAS memberi tahu di mana)"
)


def for_draft(
    config: Config, document: Document, over: Mapping[str, Any], own: Mapping[str, Card] | None = None
) -> Config:
    """Return ``config`` with the choices in the front matter of ``document`` laid over it, and ``over`` on both.

    ``own`` are the cards of all own rules, where there are more of them than those of ``config``.
    Raises :class:`~govtext.errors.ConfigError` for a key that cannot be used or that the project has locked.
    """
    layer = front_matter_layer(document)
    _refuse_locked_kind(config, document)
    if layer is None:
        return config
    merged = laid_over(written(config), layer.choices)
    if config.locked:
        _refuse_locked(config, build(merged, layer.origin.name), layer.origin)
    built = build(laid_over(merged, over), layer.origin.name)
    check_own(built, built.wording.cards if own is None else own, lambda *_: layer.origin)
    return built


def written(config: Config) -> dict[str, Any]:
    """Return the choices of ``config`` that are not the defaults, keys as in a file and values as JSON has them."""
    return config.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def channel_of(config: Config, document: Document, given: str | None) -> str | None:
    """Return the channel of ``document``: ``given``, else its front matter, else that of ``config``.

    Raises :class:`~govtext.errors.ConfigError` for a ``given`` one that is not known, and
    :class:`~govtext.errors.InputError` (``unknown_channel``) for one in the front matter.
    """
    from govtext.language.personal.model import quoted

    own = _text(document.front_matter, "channel")
    right = ", ".join(channels())
    if given:
        if given not in channels():
            raise ConfigError(
                f"channel {quoted(str(given))} is not known; there are: {right}",
                f"saluran {quoted(str(given))} tidak dikenal; yang ada: {right}",
            )
        return given
    if own and own not in channels():
        what = Wording(
            f"front matter, channel: {quoted(own)} is not known; write one of: {right}",
            f"kepala naskah, channel: {quoted(own)} tidak dikenal; tulis salah satu dari: {right}",
        )
        raise InputError("unknown_channel", *(what.under(document.source) if document.source else what))
    return own or config.channel


def refuse_given(config: Config, origin: str, **given: object) -> None:
    """Raise :class:`~govtext.errors.ConfigError` where a caller asks for another value of a locked key.

    Keys of ``given`` are those of :class:`Config`; None asks for nothing.
    """
    locked = {_as_written(key) for key in config.locked}
    for name, value in given.items():
        key = _as_written(name)
        if value is not None and key in locked and value != getattr(config, name):
            refuse_locked(Origin(origin), key, _PROJECT)


def _refuse_locked(config: Config, changed: Config, origin: Origin) -> None:
    for written_key in config.locked:
        key = _as_written(written_key)
        name = key.replace("-", "_")
        if getattr(changed, name) != getattr(config, name):
            refuse_locked(origin, key, _PROJECT)


def _refuse_locked_kind(config: Config, document: Document) -> None:
    for key in ("genre", "channel"):
        own = _text(document.front_matter, key)
        if own and key in config.locked and own != getattr(config, key):
            refuse_locked(front_matter_origin(document), key, _PROJECT)


def _as_written(name: str) -> str:
    return name.replace("_", "-") if name.replace("_", "-") in config_keys() else name


def _text(front_matter: Mapping[str, object], key: str) -> str | None:
    value = front_matter.get(key)
    return value if isinstance(value, str) and value else None
