"""Patterns for paths: ``*`` and ``?`` within one name, ``**`` over any number of folders; the same on every system."""

import re
from functools import lru_cache


def matches(pattern: str, path: str) -> bool:
    """Tell whether ``path`` (with ``/`` between its parts) fits ``pattern`` from end to end."""
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = pattern.strip("/").split("/")
    made = ""
    for at, part in enumerate(parts):
        last = at == len(parts) - 1
        if part == "**":
            made += ".+" if last else "(?:[^/]+/)*+"
        else:
            made += re.sub(r"\\\*(?:\\\*)*", "[^/]*", re.escape(part)).replace(r"\?", "[^/]") + ("" if last else "/")
    return re.compile(made, re.DOTALL)
