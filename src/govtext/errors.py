"""Every error that govtext raises on purpose.

::

    GovtextError
    ├── DataError      a file under data/ is missing, malformed or contradicts another
    ├── ConfigError    what a project or caller has chosen cannot be used
    └── InputError     a draft cannot be read

Each message names the file and the key and says what to do about it, so that it can be printed as it is.
"""


class GovtextError(Exception):
    """The root: catch this to catch everything govtext raises on purpose."""


class DataError(GovtextError):
    """A file under data/ cannot be used. The message names file, key and cure."""


class ConfigError(GovtextError):
    """A configuration cannot be used. The message names file, line, key and the nearest right key."""


class InputError(GovtextError):
    """A draft cannot be read.

    ``code`` is the stable short name used in the ``errors`` of the wire format, for instance ``not_utf8``.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str]]:
        return type(self), (self.code, str(self))
