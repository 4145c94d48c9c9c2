"""Put new content in the place of a file, wholly or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from govtext.causes import cause
from govtext.errors import InputError


def rewrite(name: str, content: bytes, before: bytes) -> None:
    """Replace the file ``name`` by ``content``, keeping its mode and owner; a link stays and its file is replaced.

    Raises :class:`~govtext.errors.InputError` with code ``changed`` when the file no longer holds ``before``, and
    ``unwritable`` when it or its folder may not be written; the file is then as it was.
    """
    path = Path(os.path.realpath(name))
    try:
        if path.read_bytes() != before:
            raise InputError(
                "changed",
                f"{name}: somebody has changed it meanwhile. Run the command again.",
                f"{name}: berkas ini sementara itu diubah orang lain. Jalankan lagi perintahnya.",
            )
        if not os.access(path, os.W_OK):
            raise InputError(
                "unwritable",
                f"{name}: the file may not be written. Allow it (chmod u+w) and try again.",
                f"{name}: berkas ini tidak boleh ditulisi. Beri izin (chmod u+w), lalu coba lagi.",
            )
        _replace(path, content)
    except OSError as error:
        why = cause(error)
        raise InputError(
            "unwritable", f"{name}: cannot be written: {why.en}", f"{name}: tidak dapat ditulis: {why.id}"
        ) from error


def _replace(path: Path, content: bytes) -> None:
    known = path.stat()
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if hasattr(os, "chown"):
            with suppress(OSError):  # only an administrator may give a file to another owner
                os.chown(temporary, known.st_uid, known.st_gid)
        os.chmod(temporary, stat.S_IMODE(known.st_mode))  # noqa: PTH101
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise
