"""``govtext init``: a first configuration, with a remark for each key."""

import argparse
from pathlib import Path

from govtext.causes import cause
from govtext.errors import ConfigError

from .console import OK


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    init = commands.add_parser("init", help="tulis govtext.toml pertama | write a first govtext.toml")
    init.add_argument(
        "folder",
        nargs="?",
        default=".",
        metavar="FOLDER",
        help="di mana (bawaan: folder kerja) | where (default: the working folder)",
    )
    init.add_argument(
        "--force",
        action="store_true",
        help="timpa govtext.toml yang sudah ada | overwrite a govtext.toml that is there",
    )
    init.add_argument("--lang", choices=("id", "en"), default="id", help="bahasa keterangan | language of the remarks")
    init.set_defaults(run=_init)


def _init(options: argparse.Namespace) -> int:
    from govtext.config import FILE_NAME
    from govtext.outputs.first_config import first_config

    path = Path(options.folder) / FILE_NAME
    try:
        with path.open("w" if options.force else "x", encoding="utf-8", newline="\n") as file:
            file.write(first_config(options.lang))
    except FileExistsError as error:
        raise ConfigError(
            f"{path}: there is one already. Overwrite it with --force.",
            f"{path}: sudah ada. Timpa dengan --force.",
        ) from error
    except OSError as error:
        why = cause(error)
        raise ConfigError(f"{path}: cannot be written: {why.en}", f"{path}: tidak dapat ditulis: {why.id}") from error
    print(path)
    return OK
