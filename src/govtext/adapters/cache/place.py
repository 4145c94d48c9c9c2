"""Where the cache is, and how much it may hold."""

import os
import sys
from pathlib import Path

FOLDER_VARIABLE = "GOVTEXT_CACHE_DIR"
"""Environment variable: the folder to use instead of the system's place for caches."""
SIZE_VARIABLE = "GOVTEXT_CACHE_MIB"
"""Environment variable: how many MiB the cache may hold; 0 for no cache."""

_MOST_MIB = 128


def cache_folder() -> Path | None:
    """Return the folder of the cache, whether it exists or not; None for a user without a home."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(os.path.abspath(chosen))  # noqa: PTH100 - links are left as they are
    try:
        return _system_folder() / "govtext"
    except RuntimeError:  # no home
        return None


def most_bytes() -> int:
    """Return how many bytes the cache may hold; a value that is no number counts as none given."""
    chosen = os.environ.get(SIZE_VARIABLE, "")
    return (int(chosen) if chosen.isdecimal() else _MOST_MIB) * 2**20


def _system_folder() -> Path:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    return Path(chosen) if os.path.isabs(chosen) else Path.home() / ".cache"  # noqa: PTH117 - as the standard asks
