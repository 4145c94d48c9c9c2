"""Keeps what is given to it by name, on disk, for this user alone, and forgets what was not asked for the longest.

Any number of processes may use it at once without waiting for each other: a value is there whole or not at all, and
each value belongs to its name for good. Whatever the disk refuses is no error; the answer is then worked out again.
"""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_PARTS = "0123456789abcdef"
"""The store is cut by the first letter of a name, and each part holds its own share: none needs to know the others."""
_LEFT = 0.9
"""How full a part is left once it was too full."""
_FRESH = 24 * 3600
"""Seconds for which a value counts as just used, so that reading seldom writes."""
_ABANDONED = 3600
"""Seconds after which a value that was never finished is taken away."""
_TEMPORARY = ".tmp"
_TAG = "CACHEDIR.TAG"
_TAG_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by govtext; it may be removed at any time.\n"
"""Tells programs that make backups to pass the folder over."""


class _Kept(NamedTuple):
    used: float
    size: int
    path: Path


class Store:
    """The store in ``folder``, which is made when first written to; it holds about ``most`` bytes."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder = folder
        self._share = most // len(_PARTS)
        self._sizes: dict[str, int] = {}
        self._usable = _is_own(folder)

    def get(self, name: str) -> bytes | None:
        """Return what is kept under ``name``, in hexadecimal digits; None where there is nothing."""
        if not self._usable:
            return None
        path = f"{self._folder}/{name[0]}/{name[1:]}"
        try:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - read hundreds of times a run
                value = file.read()
                used = os.fstat(file.fileno()).st_mtime
        except OSError:
            return None
        if time.time() - used > _FRESH:
            with suppress(OSError):
                os.utime(path)
        return value

    def put(self, name: str, value: bytes) -> None:
        """Keep ``value`` under ``name`` where the disk allows it."""
        if not self._usable or len(value) > self._share:
            return
        try:
            self._make(name[0])
            self._write(name, value)
            self._trim(name[0], len(value))
        except OSError:
            self._usable = False  # a full disk, or one that is only read: others may have more luck, this run has none

    def clear(self) -> int:
        """Remove everything that is kept and return how many values there were; other files stay.

        Raises :class:`OSError` where something cannot be removed.
        """
        count = 0
        for part in _PARTS:
            for kept in list(self._all(part)):
                kept.path.unlink(missing_ok=True)
                count += kept.path.suffix != _TEMPORARY
        return count

    def size(self) -> tuple[int, int]:
        """Return how many values there are, and their bytes."""
        sizes = [kept.size for part in _PARTS for kept in self._all(part)]
        return len(sizes), sum(sizes)

    def _make(self, part: str) -> None:
        folder = self._folder / part
        if folder.is_dir():
            return
        if not self._folder.is_dir():
            self._folder.parent.mkdir(parents=True, exist_ok=True)
            self._folder.mkdir(mode=0o700, exist_ok=True)
            (self._folder / _TAG).write_text(_TAG_TEXT, encoding="ascii")
        folder.mkdir(mode=0o700, exist_ok=True)

    def _write(self, name: str, value: bytes) -> None:
        import tempfile

        folder = self._folder / name[0]
        handle, part = tempfile.mkstemp(suffix=_TEMPORARY, dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(value)
            Path(part).replace(folder / name[1:])
        except OSError:
            _remove(Path(part))
            raise

    def _trim(self, part: str, added: int) -> None:
        """Take the values away that were not used for the longest, where ``part`` holds more than its share."""
        if part in self._sizes:
            self._sizes[part] += added
            if self._sizes[part] <= self._share:
                return
        now = time.time()
        every = []
        for kept in self._all(part):
            if kept.path.suffix != _TEMPORARY:
                every.append(kept)
            elif now - kept.used > _ABANDONED:
                _remove(kept.path)
        size = sum(kept.size for kept in every)
        if size > self._share:
            for kept in sorted(every):
                if size <= self._share * _LEFT:
                    break
                _remove(kept.path)
                size -= kept.size
        self._sizes[part] = size

    def _all(self, part: str) -> Iterator[_Kept]:
        """Yield what lies in one part of the store."""
        try:
            with os.scandir(self._folder / part) as entries:
                for entry in entries:
                    with suppress(OSError):
                        told = entry.stat(follow_symlinks=False)
                        yield _Kept(told.st_mtime, told.st_size, Path(entry.path))
        except OSError:
            return


def _remove(path: Path) -> None:
    with suppress(OSError):  # another process was faster
        path.unlink()


def _is_own(folder: Path) -> bool:
    """Tell whether ``folder`` is this user's, or not there yet: in somebody else's anybody might have put anything."""
    user = getattr(os, "geteuid", None)
    try:
        return user is None or folder.stat().st_uid == user()
    except OSError:
        return True
