"""Which language a caller prefers for what goes wrong."""

import re

_PART = re.compile(r"\s*([A-Za-z]{1,8}|\*)(?:-[A-Za-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?")


def accepted(header: str) -> str:
    """Return ``en`` where an Accept-Language ``header`` weighs English above Indonesian, else ``id``.

    A header that is empty, asks for neither or is not well formed means Indonesian.
    """
    weights = {"id": 0.0, "en": 0.0}
    for part in header[:500].split(","):
        match = _PART.fullmatch(part)
        if match and match[1].lower() in weights:
            language = match[1].lower()
            weights[language] = max(weights[language], float(match[2] or 1))
    return "en" if weights["en"] > weights["id"] else "id"
