"""Dictionary roots: PySastrawi's stemmer and word list, and the table of words it gets wrong."""

import os
import re
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from govtext.causes import cause
from govtext.errors import DataError, GovtextError
from govtext.installed import ROOTS_VARIABLE
from govtext.tables import WordForm, lexicon

LONGEST_WORD = 48
"""Letters; the longest Indonesian words stay well below (``mempertanggungjawabkannya`` has 25)."""

_PLAIN = re.compile(r"[a-z]{1,48}")


class StemmerError(GovtextError):
    """The stemmer is missing or is the slow package of the same module name. The message says how to install it."""


def is_plain(word: str) -> bool:
    """Tell whether ``word`` is made of the letters a–z alone and short enough to be a word."""
    return _PLAIN.fullmatch(word) is not None


def known(word: str) -> bool:
    """Tell whether ``word``, in lower case, is an entry of the dictionary of roots."""
    return word in _roots()


@cache
def exceptions() -> Mapping[str, str]:
    """Return what the stemmer gets wrong, each with the right root.

    A key is a word form (``perbankan``: ``bank``), a root the stemmer is wrong to find inside other words
    (``unjung``: ``kunjung``, for ``mengunjungi``), a compound that affixes weld together (``tanggungjawab``:
    ``tanggung jawab``), or a root the dictionary lacks, which then is its own value.
    """
    return {row.form: row.becomes for row in lexicon("roots") if isinstance(row, WordForm)}


def stem(word: str) -> str:
    """Return what PySastrawi makes of one word of the letters a–z; the word itself where it finds no root.

    PySastrawi builds patterns out of the word, so anything else than letters is given back untouched.
    """
    return str(_stemmer().stem_singular_word(word)) if is_plain(word) else word


@cache
def _roots() -> frozenset[str]:
    chosen = os.environ.get(ROOTS_VARIABLE)
    if chosen:
        try:
            lines = Path(chosen).read_text(encoding="utf-8").split()
        except (OSError, UnicodeDecodeError) as error:
            raise DataError(
                f"{ROOTS_VARIABLE} names {chosen}, which cannot be read ({error}). Name a UTF-8 file, one root a line.",
                f"{ROOTS_VARIABLE} menyebut {chosen}, yang tidak dapat dibaca ({cause(error).id}). Sebut berkas UTF-8 "
                "dengan satu akar kata tiap baris.",
            ) from error
    else:
        lines = _factory().get_words()
    return frozenset(filter(None, (line.strip().lower() for line in lines))) | set(exceptions().values())


@cache
def _stemmer() -> Any:
    _factory()
    from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
    from Sastrawi.Stemmer.Stemmer import Stemmer

    return Stemmer(ArrayDictionary(_roots()))


def _factory() -> Any:
    """Return PySastrawi's factory, after making sure that it is PySastrawi's.

    ``Sastrawi`` 1.0.1 (2016) installs the same module and searches a list for every question: 50 words a second.
    Whichever was installed last is there, so ask the code, not only the metadata.
    """
    try:
        from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
        from Sastrawi.Stemmer.StemmerFactory import StemmerFactory
    except ImportError as error:
        raise StemmerError(
            "PySastrawi is missing. Install it: pip install 'PySastrawi>=1.2.1'",
            "PySastrawi belum terpasang. Pasang dengan: pip install 'PySastrawi>=1.2.1'",
        ) from error
    if not isinstance(ArrayDictionary(["air"]).words, dict) or _pysastrawi_version() < (1, 2):
        raise StemmerError(
            "The module Sastrawi is not PySastrawi 1.2 or later, and the older one is a thousand times slower. Cure: "
            "pip uninstall -y Sastrawi PySastrawi && pip install 'PySastrawi>=1.2.1'",
            "Modul Sastrawi yang terpasang bukan PySastrawi 1.2 atau lebih baru; yang lama seribu kali lebih lambat. "
            "Perbaiki dengan: pip uninstall -y Sastrawi PySastrawi && pip install 'PySastrawi>=1.2.1'",
        )
    return StemmerFactory()


def _pysastrawi_version() -> tuple[int, int]:
    try:
        numbers = re.findall(r"\d+", version("PySastrawi"))
    except PackageNotFoundError:
        return (0, 0)
    return (int(numbers[0]), int(numbers[1])) if len(numbers) > 1 else (0, 0)
