"""Messages without what may be somebody's number or address: whoever made a mistake reads them, and so do logs."""

import re

from govtext.language.personal.model import masked

_NUMBER = re.compile(r"(?<![\w.])\+?\d(?:[ ().\-–/]{0,3}\d){5,}")
"""As many digits as a value needs to be hidden that cannot be used, see :func:`~.personal.model.quoted`."""
_ADDRESS = re.compile(r"(?<![\w.+%-])(?:[\w.+-]|%(?!40))++(?:@|%40)++[\w.-]+")


def veiled(message: str, name: str | None = None) -> str:
    """Return ``message`` with numbers of six digits or more and mail addresses masked, save a ``name`` it opens with.

    ``name`` is that of a draft: file names have dates in them, and a message that hides them helps nobody.
    """
    head = name if name and message.startswith(name) else ""
    said = message[len(head) :]
    for pattern in (_ADDRESS, _NUMBER):
        said = pattern.sub(lambda match: masked(match[0]), said)
    return head + said
