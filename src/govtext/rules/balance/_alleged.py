"""Whether a deed is told as an allegation, a condition, a ruling or a story, so that nobody is called guilty by it."""

from govtext.rules.patterns import roles

from ._scene import Scene
from ._tone import person_near

FIRMS = frozenset({"PT", "CV", "UD", "PD"})
"""What stands before the name of a firm."""
_DENIED = frozenset({"belum", "bukan", "tak", "tanpa", "tidak"})
FORMER = frozenset({"bekas", "eks", "mantan"})
"""Before the name of a crime's author these tell of a past that is over."""
_SUSPECTED = FORMER | {"terduga", "tersangka"}
_PUNISHED = frozenset({"dihukum", "dipidana", "divonis"})
_DEMANDING = frozenset(
    [
        "agar", "akan", "bakal", "biar", "dipastikan", "harus", "layak", "mesti", "pantas", "pasti", "patut", "segera",
        "selayaknya", "semoga", "sepantasnya", "supaya", "wajib",
    ]
)  # fmt: skip
"""Before a punishment these demand it: no court has spoken."""
_TRYING = frozenset({"hakim", "majelis", "pengadilan", "persidangan", "sidang"})
_AWAITING = frozenset({"belum", "masih", "menanti", "menunggu"})
"""Before a court these tell that it has not spoken yet."""
_NEAR, _LOOK_BACK = 3, 6
"""How many words before an accusation may tell that it is one: where its wording is sure, and where it is not."""


def ruled(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether the tokens from ``start`` up to ``stop`` speak of a court or its ruling.

    A punishment that is only demanded (*pantas dihukum*), a court that is waited for (*masih disidangkan di
    pengadilan*) and a *tindak pidana* of somebody who is named are none.
    """
    for at in scene.places_within("court", start, stop):
        last = roles.end("court", scene.lower, at, stop)
        before = scene.lower[max(start, at - 2) : at]
        if last and not (
            (scene.lower[at] in _PUNISHED and not _DEMANDING.isdisjoint(before))
            or (scene.lower[at] in _TRYING and not _AWAITING.isdisjoint(scene.lower[max(start, at - 4) : at]))
            or (scene.lower[at] == "pidana" and before[-1:] == ["tindak"] and _of_somebody(scene, at))
        ):
            return True
    return False


def _of_somebody(scene: Scene, token: int) -> bool:
    """Tell whether the sentence of ``token`` names somebody or gives initials."""
    start, stop = scene.sentence(token)
    return person_near(scene, token) or "berinisial" in scene.lower[start:stop]


def alleged(scene: Scene, words: range, *, loose: bool) -> bool:
    """Tell whether what the tokens ``words`` say is no accusation of a writer who knows.

    ``loose``: the wording is not sure by itself, so that a doubt farther before it counts as well.
    """
    start, stop = scene.sentence(words.start)
    if ruled(scene, start, stop) or _innocent(scene, words, stop) or scene.has("fiction", start, stop):
        return True
    if loose and not _DENIED.isdisjoint(scene.lower[max(start, words.start - _LOOK_BACK) : words.start]):
        return True
    if words.start > start and scene.lower[words.start - 1] in _SUSPECTED and not _acts(scene, words.start, stop):
        return True
    if scene.lower[words.start] in FORMER and not _acts(scene, words.start + 1, stop):
        return True
    if loose and _restricts(scene, words.start, start):
        return True
    look_back = _LOOK_BACK if loose else _NEAR
    return any(_doubts(scene, at) for at in range(max(start, words.start - look_back), words.stop))


def _doubts(scene: Scene, at: int) -> bool:
    """Tell whether the word at ``at`` makes an allegation of what it stands with; *tak bisa mengelak* does not."""
    if scene.lower[at] not in roles.words("alleged"):
        return False
    return at < 2 or not scene.lower[at].startswith("me") or _DENIED.isdisjoint(scene.lower[at - 2 : at])


def _acts(scene: Scene, at: int, stop: int) -> bool:
    """Tell whether a deed begins at token ``at``, not the name of a crime's author (*tersangka pengedar*)."""
    return not (roles.end("culprit", scene.lower, at, stop) or roles.end("doer", scene.lower, at, stop))


def _innocent(scene: Scene, words: range, stop: int) -> bool:
    """Tell whether the deed is an everyday one: *memukul gong*, *mencuri perhatian*."""
    return any(roles.end("innocent", scene.lower, at, stop) for at in words)


def _restricts(scene: Scene, first: int, start: int) -> bool:
    """Tell whether *yang* makes the deed a condition on anybody (*perusahaan yang terbukti …*)."""
    if first <= start or scene.lower[first - 1] != "yang":
        return False
    before = scene.tokens.span(start, first)
    named = any(person.span.meets(before) for person in scene.reading.names.persons)
    return not named and FIRMS.isdisjoint(scene.texts[start:first])
