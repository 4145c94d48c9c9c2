"""Every error that govtext raises on purpose, told in Indonesian and in English.

::

    GovtextError
    ├── DataError      a file under data/ is missing, malformed or contradicts another
    ├── ConfigError    what a project or caller has chosen cannot be used
    └── InputError     a draft cannot be read

Each message names the file and the key and says what to do about it, so that it can be printed as it is. Both wordings
stand where the error is raised, English first: ``str(error)`` is for those who import the library, ``error.told("id")``
for those who write drafts.
"""

from typing import NamedTuple


class Wording(NamedTuple):
    """One thing said in both languages."""

    en: str
    id: str

    def told(self, language: str) -> str:
        """Return the wording in ``language``: Indonesian, but for ``en``."""
        return self.en if language == "en" else self.id

    def under(self, place: "str | Wording") -> "Wording":
        """Return the wording with the ``place`` it is about before it."""
        where = place if isinstance(place, Wording) else Wording(place, place)
        return Wording(f"{where.en}: {self.en}", f"{where.id}: {self.id}")


class GovtextError(Exception):
    """The root: catch this to catch everything govtext raises on purpose.

    ``en`` and ``id`` are the message in English and Indonesian; without ``id`` it is English in both.
    """

    def __init__(self, en: str, id: str | None = None) -> None:
        super().__init__(en)
        self.both = Wording(en, en if id is None else id)

    def told(self, language: str) -> str:
        """Return the message in ``language``: Indonesian, but for ``en``."""
        return self.both.told(language)

    def __reduce__(self) -> tuple[type["GovtextError"], tuple[str, ...]]:
        return type(self), tuple(self.both)


class DataError(GovtextError):
    """A file under data/ cannot be used. The message names file, key and cure."""


class ConfigError(GovtextError):
    """A configuration cannot be used. The message names file, line, key and the nearest right key."""


class InputError(GovtextError):
    """A draft cannot be read.

    ``code`` is the stable short name used in the ``errors`` of the wire format, for instance ``not_utf8``.
    """

    def __init__(self, code: str, en: str, id: str | None = None) -> None:
        super().__init__(en, id)
        self.code = code

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, ...]]:
        return type(self), (self.code, *self.both)


class Misfit(ValueError):  # noqa: N818 - named for what it is
    """A value that does not fit, for whoever checks values to turn into an error that also names the place."""

    def __init__(self, en: str, id: str) -> None:
        super().__init__(en)
        self.both = Wording(en, id)

    def __reduce__(self) -> tuple[type["Misfit"], tuple[str, ...]]:
        return type(self), tuple(self.both)
