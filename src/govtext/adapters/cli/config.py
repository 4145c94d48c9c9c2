"""``govtext config``: what is in force for a draft, and where each value comes from."""

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .console import OK

if TYPE_CHECKING:
    from govtext.config import Config, Origins

_WORDS = {
    "id": {"default": "bawaan", "none": "(tidak ada)"},
    "en": {"default": "default", "none": "(none)"},
}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    config = commands.add_parser("config", help="pengaturan yang berlaku dan asalnya | what is in force and from where")
    config.add_argument(
        "path",
        nargs="?",
        metavar="FILE",
        help="naskah atau folder (bawaan: folder kerja) | a draft, or a folder (default: the working folder)",
    )
    config.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="pakai pengaturan ini, bukan yang ditemukan, kecuali yang dikunci | "
        "use this configuration instead of those found, but for what they lock",
    )
    config.add_argument(
        "--lang",
        choices=("id", "en"),
        help="bahasa (bawaan: menurut pengaturan) | language (default: that of the configuration)",
    )
    config.set_defaults(run=_config)


def _config(options: argparse.Namespace) -> int:
    from govtext.config import origins
    from govtext.outputs.harmless import harmless

    from .in_force import in_force

    config, layers = in_force(options.path, options.config)
    lines = list(_lines(config, origins(layers), _WORDS[options.lang or config.language]))
    width = max(len(said) for said, _ in lines)
    for said, place in lines:
        print(harmless(f"{said:{min(width, 60)}}  # {place}"))
    return OK


def _lines(config: "Config", places: "Origins", words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each value as it would be written, and its place."""
    values = config.model_dump(by_alias=True)
    for key, value in values.items():
        below = [keys for keys in places if keys[0] == key and len(keys) > 1]
        if not below:
            shown = words["none"] if value is None or (not value and (key,) not in places) else _written(value)
            yield f"{key} = {shown}", places.get((key,), words["default"])
            continue
        for keys in sorted(below):
            inner: Any = values
            for part in keys:
                inner = inner[part]
            yield f"{'.'.join(map(_name, keys))} = {_written(inner)}", places[keys]


def _name(key: str) -> str:
    return (
        key
        if key.replace("-", "").replace("_", "").isalnum() and key.isascii()
        else json.dumps(key, ensure_ascii=False)
    )


def _written(value: Any) -> str:
    from datetime import date

    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return json.dumps(list(value), ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False, default=str)
