"""The last line of a run over several drafts: how many there were, and what was found in them all."""

from collections.abc import Mapping

from .wording import SEVERITY

_WORDS = {
    "id": {
        "drafts": "{count} naskah",
        "unread": "{count} tidak terbaca",
        "none": "tidak ada temuan",
        "none new": "tidak ada temuan baru",
    },
    "en": {
        "drafts": "{count} drafts",
        "unread": "{count} not read",
        "none": "no findings",
        "none new": "no new findings",
    },
}
_NEW = {"id": " baru", "en": "new "}
_FROM_WORST = ("error", "warning", "suggestion")


def total(drafts: int, unread: int, found: Mapping[str, int], language: str, *, only_new: bool = False) -> str:
    """Return the line, in Indonesian (``id``) or English (``en``).

    ``drafts`` counts those that were named, ``unread`` those among them that could not be read, and ``found`` the open
    findings by severity; with ``only_new`` they are those that were not known.
    """
    words = _WORDS[language]
    told = [_counted(found[severity], severity, language, only_new) for severity in _FROM_WORST if found.get(severity)]
    if unread:
        told.append(words["unread"].format(count=unread))
    elif not told:
        told.append(words["none new" if only_new else "none"])
    return f"{words['drafts'].format(count=drafts)}: {', '.join(told)}"


def _counted(count: int, severity: str, language: str, only_new: bool) -> str:
    word, new = SEVERITY[language][severity], _NEW[language] if only_new else ""
    if language == "en":
        return f"{count} {new}{word}{'s' if count > 1 else ''}"
    return f"{count} {word}{new}"
