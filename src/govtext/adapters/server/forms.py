"""Bodies of LanguageTool's clients: form-encoded, or, from LibreOffice, not encoded at all."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl

_ENCODED = re.compile(rb"(?:[A-Za-z0-9*\-._~!'()+&=;:@/,$?]|%[0-9A-Fa-f]{2})*")
"""What an encoder leaves: no space, no line end, no byte above ASCII, no % without its two digits."""
_LANGUAGE = "&language="
_NAMES = frozenset(
    {
        "allowIncompleteResults",
        "altLanguages",
        "apiKey",
        "callback",
        "data",
        "dicts",
        "disabledCategories",
        "disabledRules",
        "enableHiddenRules",
        "enableTempOffRules",
        "enabledCategories",
        "enabledOnly",
        "enabledRules",
        "filterDictionaryMatches",
        "inputLogging",
        "language",
        "level",
        "mode",
        "motherTongue",
        "noopLanguages",
        "preferredLanguages",
        "preferredVariants",
        "text",
        "textSessionId",
        "useragent",
        "username",
    }
)


def parse_form(body: bytes, query: bytes = b"") -> dict[str, str]:
    """Return the parameters of a body and of the address; those of the body win.

    A body that no encoder can have made is read as LibreOffice writes it: values as they are, the text up to the last
    ``&language=``, and an ``&`` before anything but a known parameter as part of the value. Bytes that are not UTF-8
    become U+FFFD.
    """
    found = _encoded(query)
    found.update(_encoded(body) if _ENCODED.fullmatch(body) else _raw(body.decode("utf-8", "replace")))
    return found


def _encoded(data: bytes) -> dict[str, str]:
    text = data.decode("ascii", "replace")
    return dict(parse_qsl(text, keep_blank_values=True, encoding="utf-8", errors="replace"))


def _raw(body: str) -> Mapping[str, str]:
    if body.startswith("text=") and _LANGUAGE in body:
        text, _, rest = body.rpartition(_LANGUAGE)
        return {**_glued(f"language={rest}"), "text": text.removeprefix("text=")}
    return _glued(body)


def _glued(body: str) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    name = ""
    for part in body.split("&"):
        own, equals, value = part.partition("=")
        if equals and own in _NAMES and own not in found:
            name = own
            found[name] = [value]
        elif name:
            found[name].append(part)
    return {key: "&".join(parts) for key, parts in found.items()}
