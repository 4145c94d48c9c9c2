"""What SARIF calls things, and how its messages are written."""

import re

LEVEL = {"error": "error", "warning": "warning", "suggestion": "note"}
"""The level of each severity."""
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def plain(text: str) -> str:
    """Return ``text`` for a SARIF message: nothing in it is taken for a link or for the place of an argument."""
    if "](" in text:
        text = text.replace("[", "\\[").replace("]", "\\]")
    return _PLACEHOLDER.sub(r"{{\1}}", text)
