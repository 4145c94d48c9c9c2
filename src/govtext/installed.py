"""What is installed: where data/ is, and short digests of it, of the code, and of what both rest on.

Of two processes with the same digests each says the same of the same draft.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from .errors import DataError

ROOTS_VARIABLE = "GOVTEXT_ROOTS"
"""Environment variable: a file with one root a line that replaces the list shipped with PySastrawi."""

PACKAGES = (
    "jinja2", "langdetect", "markdown_it_py", "markupsafe", "mdit_py_plugins", "nltk", "numpy", "pycld2", "pydantic",
    "pydantic_core", "pysastrawi", "python_crfsuite", "sastrawi", "spacy", "thinc",
)  # fmt: skip
"""Other people's packages that a report and how it is written depend on, installed or not, as their metadata folders
name them."""

_PACKAGE = Path(__file__).parent


@cache
def data_folder() -> Path:
    """Return the folder data/: inside the installed package, or at the top of a checkout."""
    packaged = _PACKAGE / "data"
    folder = packaged if packaged.is_dir() else _PACKAGE.parents[1] / "data"
    if not folder.is_dir():
        raise DataError(
            f"data/ is missing: looked in {packaged} and {folder}. Reinstall govtext.",
            f"data/ tidak ada: sudah dicari di {packaged} dan {folder}. Pasang ulang govtext.",
        )
    return folder


@cache
def data_digest() -> str:
    """Return a short digest of everything under data/: two runs with the same one used the same tables."""
    return _digest(str(data_folder()))


@cache
def code_digest() -> str:
    """Return a short digest of govtext's code and templates, of Python, and of the packages and lists they rest on."""
    hashed = hashlib.sha256(_digest(str(_PACKAGE), (".py", ".html")).encode())
    hashed.update(f"{sys.version}|{sorted(_packages())}|".encode())
    roots = os.environ.get(ROOTS_VARIABLE)
    if roots:
        try:
            hashed.update(Path(roots).read_bytes())
        except OSError as error:
            hashed.update(str(error).encode())
    return hashed.hexdigest()[:16]


def _digest(folder: str, endings: str | tuple[str, ...] = "") -> str:
    hashed = hashlib.sha256()
    for name, path in _files(folder, endings):
        hashed.update(name.encode("utf-8", "surrogateescape"))
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - hundreds of files: pathlib would take twice as long
            hashed.update(file.read())
    return hashed.hexdigest()[:16]


def _files(folder: str, endings: str | tuple[str, ...], above: str = "") -> Iterator[tuple[str, str]]:
    """Yield the files below ``folder`` by their names from there, in order, and their paths."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path, endings, f"{above}{entry.name}/")
        elif entry.name.endswith(endings):
            yield above + entry.name, entry.path


def _packages() -> Iterator[str]:
    """Yield name and version of each of the :data:`PACKAGES` that can be imported.

    The names of their metadata folders tell both; reading the metadata would take longer than answering a draft.
    """
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                package, _, version = name.rpartition(".")[0].partition("-")
                if package.lower().replace("-", "_").replace(".", "_") in PACKAGES:
                    yield f"{package.lower()} {version}"
