"""Which language a command speaks when something is wrong, perhaps the configuration itself."""

import argparse
from pathlib import Path

DEFAULT = "id"


def spoken(options: argparse.Namespace, folder: Path | None = None) -> str:
    """Return what ``--lang`` says, else the configuration, right or wrong, else Indonesian.

    The configuration is the file that ``--config`` names, else the nearest to ``folder``: without one, to the draft
    whose choices the command was asked for, else to the working folder.
    """
    from govtext.config.files import find, language_in

    chosen: str | None = getattr(options, "lang", None)
    if chosen:
        return chosen
    given = getattr(options, "config", None)
    return language_in([*find(folder or _folder(options)), *([Path(given)] if given else [])]) or DEFAULT


def _folder(options: argparse.Namespace) -> Path:
    named = getattr(options, "path", None)
    place = Path(named) if named else Path()
    return place if place.is_dir() else place.parent
