"""Names of drafts as other tools want them: relative, with forward slashes, as a URI."""

import os
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import quote

NAMELESS = "stdin"
"""What stands for a draft without a name."""


def relative(source: str | None, root: str | None = None, windows: bool = os.name == "nt") -> str:
    """Return the path of a draft from ``root`` (the current folder), with forward slashes.

    A path outside ``root`` stays absolute. ``windows`` tells whose rules the path follows: a backslash is a letter of
    the name elsewhere.
    """
    if source is None:
        return NAMELESS
    kind = PureWindowsPath if windows else PurePosixPath
    path = kind(source)
    if path.is_absolute():
        top = kind(root if root is not None else str(Path.cwd()))
        if path.is_relative_to(top):
            path = path.relative_to(top)
    return path.as_posix()


def uri(source: str | None, root: str | None = None, windows: bool = os.name == "nt") -> str:
    """Return the path of a draft as a URI reference: relative where it can be, everything unusual percent-encoded."""
    path = relative(source, root, windows)
    encoded = _quoted(path)
    if windows and path[1:3] == ":/":
        return f"file:///{path[:2]}{_quoted(path[2:])}"
    if windows and path.startswith("//"):
        return f"file:{encoded}"
    return f"file://{encoded}" if path.startswith("/") else encoded


def _quoted(path: str) -> str:
    return quote(path.encode("utf-8", "replace"), safe="/")
