"""What an answer depends on, as the name it is kept under and the secret that opens it."""

import json
from collections.abc import Mapping
from hashlib import blake2b, sha256
from typing import NamedTuple

from govtext import __version__
from govtext.installed import code_digest, data_digest

_FORMAT = 2
"""Counts up whenever answers are written differently."""


class Key(NamedTuple):
    """``name``: where an answer is kept; ``secret``: 32 bytes that open it.

    Both are digests of the draft and of all its answer depends on, and neither tells the other: who sees the name knows
    nothing of what is kept under it unless the draft is known as well.
    """

    name: str
    secret: bytes


class Keys:
    """The keys of one run; ``asked`` is what the command line chose, as far as an answer depends on it."""

    def __init__(self, asked: Mapping[str, object]) -> None:
        self._common = [_FORMAT, __version__, code_digest(), data_digest(), sorted(asked.items())]
        self._begun: dict[tuple[str, str], bytes] = {}

    def of(self, what: str, project: str = "", draft: bytes = b"") -> Key:
        """Return the key of ``what`` about ``draft``, under the configuration that ``project`` is a digest of."""
        if (what, project) not in self._begun:
            told = json.dumps([*self._common, what, project])
            self._begun[what, project] = sha256(told.encode()).digest()
        about = self._begun[what, project] + draft
        return Key(
            blake2b(about, digest_size=20, person=b"govtext name").hexdigest(),
            blake2b(about, digest_size=32, person=b"govtext secret").digest(),
        )
