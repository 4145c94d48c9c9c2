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
_OF_A_CHARGE = frozenset({"tersangka", "terdakwa", "terlapor", "perkara", "pidana", "pasal"})
"""Behind these the name of a crime tells of what there is a charge, not of a deed."""
_PUNISHED = frozenset({"dihukum", "dipidana", "divonis"})
_TRYING = frozenset({"hakim", "majelis", "pengadilan", "persidangan", "sidang"})
_AWAITING = frozenset({"belum", "masih", "menanti", "menunggu"})
"""Before a court these tell that it has not spoken yet."""
_MET = frozenset({"akhirnya", "itu", "kini", "langsung", "sudah", "telah", "tersebut"})
"""Behind what *yang* tells of somebody these tell what has become of one who is known."""
_DUTIES = frozenset(
    ["akan", "bisa", "boleh", "dapat", "dilarang", "diancam", "harus", "hendaknya", "terancam", "tidak", "wajib"]
)
_ANYBODY = frozenset({"bagi", "barang", "jika", "para", "setiap", "seluruh", "semua", "siapa", "siapapun", "terhadap"})
"""Words of a rule, behind what it is a condition of and before whom it holds for."""
_REPORTS = frozenset(
    ["aduan", "berita", "informasi", "isu", "kabar", "klaim", "laporan", "pengaduan", "pesan", "rumor", "unggahan"]
)
_TOLD_BEHIND = 7
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
            (scene.lower[at] in _PUNISHED and not roles.words("demanding").isdisjoint(before))
            or (scene.lower[at] in _TRYING and not _AWAITING.isdisjoint(scene.lower[max(start, at - 4) : at]))
            or (scene.lower[at] == "pidana" and before[-1:] == ["tindak"] and _of_somebody(scene, at))
        ):
            return True
    return False


def is_charge(scene: Scene, at: int) -> bool:
    """Tell whether the crime at token ``at`` is what somebody is suspected of: *tersangka korupsi dana desa*."""
    if at == 0 or scene.lower[at - 1] not in _OF_A_CHARGE:
        return False
    return scene.lower[at] == "korupsi" or roles.end("crime", scene.lower, at, at + 1) > 0


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
    if words.start > start and is_charge(scene, words.start):
        return True
    if loose and _denied(scene, words.start, start):
        return True
    if words.start > start and scene.lower[words.start - 1] in _SUSPECTED and not _acts(scene, words.start, stop):
        return True
    if scene.lower[words.start] in FORMER and not _acts(scene, words.start + 1, stop):
        return True
    if loose and (_restricts(scene, words, start, stop) or _reported(scene, words.start, start)):
        return True
    look_back = _LOOK_BACK if loose else _NEAR
    return any(_doubts(scene, at) for at in range(max(start, words.start - look_back), words.stop))


def _denied(scene: Scene, at: int, start: int) -> bool:
    """Tell whether a word before token ``at`` denies what it says; *bukan rahasia lagi* stresses it."""
    near = range(max(start, at - _LOOK_BACK), at)
    return any(scene.lower[step] in _DENIED and scene.lower[step + 1] != "rahasia" for step in near)


def _reported(scene: Scene, at: int, start: int) -> bool:
    """Tell whether the deed at token ``at`` is what a report says: *laporan bahwa bendahara menggelapkan …*."""
    that = next((step for step in range(at - 1, max(start, at - _TOLD_BEHIND), -1) if scene.lower[step] == "bahwa"), 0)
    return that > start and scene.lower[that - 1] in _REPORTS


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


def _restricts(scene: Scene, words: range, start: int, stop: int) -> bool:
    """Tell whether *yang* makes the deed a condition on anybody (*perusahaan yang terbukti …*).

    It is none where the sentence goes on to tell what has become of those it means (*pengasuh yang tega … kini
    diperiksa*), unless it gives a rule.
    """
    first = words.start
    if first <= start or scene.lower[first - 1] != "yang":
        return False
    before = scene.tokens.span(start, first)
    named = any(person.span.meets(before) for person in scene.reading.names.persons)
    if named or not FIRMS.isdisjoint(scene.texts[start:first]):
        return False
    behind = scene.lower[first : min(stop, words.stop + _TOLD_BEHIND)]
    if not _DUTIES.isdisjoint(behind) or not _ANYBODY.isdisjoint(scene.lower[start:first]):
        return True
    return _MET.isdisjoint(behind)
