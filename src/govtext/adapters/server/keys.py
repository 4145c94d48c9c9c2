"""API keys: only their SHA-256 is known to the server, so that a file that leaks opens nothing."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from .settings import KeyEntry, Settings

ANONYMOUS = "-"
"""The name of whoever asks where no keys are set up."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: ``name`` of the key, and the limits that hold for it. ``per_minute`` 0 means no limit."""

    name: str
    per_minute: int
    max_body: int


class KeyRing:
    """The keys of a server. Raises nothing; an unknown key is None."""

    def __init__(self, settings: Settings) -> None:
        self._keys: Mapping[str, KeyEntry] = settings.keys
        self._anonymous = Caller(ANONYMOUS, settings.requests_per_minute, settings.max_body)
        self._callers = {
            name: Caller(
                name,
                settings.requests_per_minute if entry.requests_per_minute is None else entry.requests_per_minute,
                settings.max_body if entry.max_body is None else entry.max_body,
            )
            for name, entry in settings.keys.items()
        }

    @property
    def needed(self) -> bool:
        """Whether a request needs a key."""
        return bool(self._keys)

    @property
    def largest_body(self) -> int:
        """The most bytes that anybody may send."""
        return max(caller.max_body for caller in (*self._callers.values(), self._anonymous))

    def caller(self, secret: str | None) -> Caller | None:
        """Return who has ``secret``, comparing in constant time; None for nobody."""
        if not self._keys:
            return self._anonymous
        if not secret:
            return None
        digest = digest_of(secret)
        found = None
        for name, entry in self._keys.items():
            if hmac.compare_digest(entry.sha256, digest):
                found = self._callers[name]
        return found


def digest_of(secret: str) -> str:
    """Return the SHA-256 of a key; keys are long and random, so that nothing slower is needed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def new_key() -> str:
    """Return a new secret of 256 random bits."""
    return f"gt_{secrets.token_urlsafe(32)}"
