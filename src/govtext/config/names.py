"""Names in a configuration: of rules, families, thresholds, lists, genres, channels and keys."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from govtext.errors import Wording
from govtext.genres import OTHER
from govtext.rules import ALL
from govtext.tables import FAMILIES, OWN, Card, card, channels, genres

from .problems import Origin
from .wording import ACRONYMS, LISTS

if TYPE_CHECKING:
    from .model import Config

_FAMILIES = (*FAMILIES, "suppression", OWN)


def check_names(config: "Config", origin: Origin, own: Mapping[str, Card] | None) -> None:
    """Refuse names of nothing; ``own`` are the cards of the project's rules, None while they are not read yet.

    An own rule may also come as a value, to the analyzer; :func:`check_own` asks for it. Raises
    :class:`~govtext.errors.ConfigError`.
    """
    if own is None:
        _check_lists(config, origin)
        return
    rules = [*(rule.name for rule in ALL), *own, *(name for _, name in _own_names(config))]
    for key in ("select", "ignore"):
        for name in getattr(config, key):
            if name not in rules and name not in _FAMILIES:
                what = Wording(
                    f"{key} names no rule or family", f"{key} menyebut aturan atau keluarga aturan yang tidak ada"
                )
                origin.refuse([key], name, what, [*rules, *_FAMILIES])
    for rule in config.severities:
        if rule not in rules:
            what = Wording("severities name no rule", "severities menyebut aturan yang tidak ada")
            origin.refuse(["severities", rule], rule, what, rules)
    for rule, numbers in config.thresholds.items():
        if rule not in rules:
            what = Wording("thresholds name no rule", "thresholds menyebut aturan yang tidak ada")
            origin.refuse(["thresholds", rule], rule, what, rules)
        if not rule.startswith(f"{OWN}."):
            _check_thresholds(rule, numbers, card(rule), origin)
        elif rule in own:
            _check_thresholds(rule, numbers, own[rule], origin)
    _check_kind(config, origin)
    _check_locked(config, origin)


def check_own(config: "Config", own: Mapping[str, Card], origin_of: Callable[[str, str], Origin]) -> None:
    """Refuse names of own rules that are not among ``own``, the cards of all that there are, and their thresholds.

    ``origin_of`` tells where a name under a key comes from. Raises :class:`~govtext.errors.ConfigError`.
    """
    for key, name in _own_names(config):
        if name not in own:
            what = Wording(
                f"{key}: there is no such rule of your own", f"{key}: tidak ada aturan buatan sendiri dengan nama ini"
            )
            origin_of(key, name).refuse([key], name, what, own)
        if key == "thresholds":
            _check_thresholds(name, config.thresholds[name], own[name], origin_of(key, name))


def _own_names(config: "Config") -> Iterator[tuple[str, str]]:
    for key in ("select", "ignore", "severities", "thresholds"):
        yield from ((key, name) for name in getattr(config, key) if name.startswith(f"{OWN}."))


def _check_thresholds(rule: str, numbers: Mapping[str, float], known: Card, origin: Origin) -> None:
    for name in numbers:
        if name not in known.thresholds:
            what = Wording(f"{rule} has no such threshold", f"{rule} tidak punya ambang ini")
            origin.refuse(["thresholds", rule, name], name, what, known.thresholds)


def _check_kind(config: "Config", origin: Origin) -> None:
    if config.genre is not None and config.genre not in (*genres(), OTHER):
        what = Wording("genre is not known", "genre ini tidak dikenal")
        origin.refuse(["genre"], config.genre, what, [*genres(), OTHER])
    if config.channel is not None and config.channel not in channels():
        what = Wording("channel is not known", "saluran ini tidak dikenal")
        origin.refuse(["channel"], config.channel, what, channels())


def _check_lists(config: "Config", origin: Origin) -> None:
    for rule in config.words:
        if rule not in LISTS.values():
            what = Wording("takes no words of its own", "tidak menerima kata tambahan")
            origin.refuse(["words", rule], rule, what, LISTS.values())
    for name in config.lexicons:
        if name not in LISTS and name != ACRONYMS:
            what = Wording("is no word list a project may add to", "bukan daftar kata yang boleh ditambahi")
            origin.refuse(["lexicons", name], name, what, [*LISTS, ACRONYMS])


def _check_locked(config: "Config", origin: Origin) -> None:
    fields = type(config).model_fields
    keys = [field.alias or name for name, field in fields.items()]
    for key in config.locked:
        if key not in keys and key not in fields:
            origin.refuse(["locked"], key, Wording("locked names no key", "locked menyebut kunci yang tidak ada"), keys)
