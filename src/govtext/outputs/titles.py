"""What sources, kinds of text and their elements are called: the part of the tables that most forms of output need.

It is small and plain, so that it can be kept beside answers (:func:`read_by`); a run that only repeats what is known
then loads no tables.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import TypedDict

Bilingual = Mapping[str, str]
"""A title by language, ``id`` and ``en``."""


class KindTitles(TypedDict):
    """What a kind of text and its elements are called."""

    title: Bilingual
    elements: Mapping[str, Bilingual]


class Titles(TypedDict):
    """Sources by key, as they are cited, and kinds of text by name."""

    sources: Mapping[str, str]
    kinds: Mapping[str, KindTitles]


_Reader = Callable[[], Titles]
_readers: list[Callable[[_Reader], Titles]] = []


def read_by(reader: Callable[[_Reader], Titles]) -> None:
    """Let ``reader`` give the titles from now on; it is handed what reads them from the tables."""
    _readers[:] = [reader]


@cache
def titles() -> Titles:
    """Return the titles, read when first asked for."""
    return _readers[0](_read) if _readers else _read()


def _read() -> Titles:
    from govtext.tables import genres, sources

    return {
        "sources": {key: source.title.partition(" tentang ")[0] for key, source in sources().items()},
        "kinds": {
            name: {
                "title": genre.title.model_dump(),
                "elements": {key: element.title.model_dump() for key, element in genre.elements.items()},
            }
            for name, genre in genres().items()
        },
    }
