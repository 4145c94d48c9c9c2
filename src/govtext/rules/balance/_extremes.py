"""Superlatives by rule (ter-, paling) where nothing backs them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govtext.language.words.places import Question, WordPlaces
from govtext.rules.patterns import roles

from ._scene import Scene

_SE = re.compile(
    r"se-?(?:indonesia|asia|dunia|nusantara|jagat|kabupaten|kota|provinsi|jawa|sumatera|kalimantan|sulawesi|papua|bali"
    r"|kecamatan|kelurahan|keresidenan|karesidenan|kepulauan|sumatra)|se-(?:desa|daerah|kawasan|wilayah|pulau|eks)"
)

_EVER = ("ada", "di", "ter", "me", "ber")
"""How the word begins behind *yang pernah*, when it is what ever was (*yang pernah ada, dibangun, terjadi*)."""
_OURS = frozenset({"ini", "itu", "kami", "kita", "tersebut"})
"""Words that make what comes before *yang terbaik se-…* known: whatever is wished, it is said to be the best."""
_RATED = frozenset({"aktif", "aman", "cepat", "efektif", "efisien", "mudah", "murah"})
"""Measures that somebody must have rated: they are no fact of geography."""
_SAID_OF, _AFAR = frozenset({"bagi", "dalam", "dari", "menangani", "soal", "terhadap", "untuk", "urusan"}), 6
"""Words behind a superlative that say in what it holds, and how many words behind it a region may follow."""
_JOINING = frozenset({"dan", "serta", "sekaligus", "lagi"})
_MOST_NOUNS = 3
"""How many nouns may complete an adjective before the space in which it is compared."""
_VERBAL = ("be", "di", "me", "ter")
"""How a verb begins; *pencari kerja* has none."""
_PRAISING = ("gradable", "strong", "person")
"""Classes of adjectives that *paling* may raise."""


@dataclass(frozen=True, slots=True)
class Extreme:
    """A superlative or a soaring change: its tokens, the message that fits, and whether editors would agree."""

    first: int
    last: int
    variant: str | None
    sure: bool


def extremes(scene: Scene) -> Iterator[Extreme]:
    """Yield superlatives with ter- and paling that nothing in their sentence backs."""
    for at, _, stop in scene.inside(_superlatives(scene.reading.word_places)):
        degree = _degree(scene, at, stop)
        if degree is None:
            continue
        root, last = degree
        compared = _scope(scene, root, last, stop)
        if _is_claim(scene, at, root, compared) and not _backed(scene, at):
            sure = bool(compared) and _praising(root) and root not in roles.words("measure")
            yield Extreme(at, compared or last, None, sure)


def _scope(scene: Scene, root: str, last: int, stop: int) -> int:
    """Return the token after the space of comparison of the superlative that ends before token ``last``, or 0.

    What completes the adjective belongs to it (*paling ramah pencari kerja di Jawa*), and so does a second one (*paling
    bersih dan tertib se-Jawa*); what is only measured has no such complement (*terbanyak tercatat di Jawa*).
    """
    near = space(scene, last, stop) or space(scene, _joined(scene, last, stop), stop)
    if not near:
        behind = _completed(scene, last, stop)
        measured = root in roles.words("measure") and scene.lower[behind : behind + 1] != ["sepanjang"]
        near = 0 if measured else space(scene, behind, stop)
    return near or (last if _compared_further_on(scene, last, stop) else 0)


def _joined(scene: Scene, at: int, stop: int) -> int:
    """Return the token after the adjective joined to the one before token ``at``, or ``at``."""
    if at + 2 >= stop or scene.lower[at] not in _JOINING:
        return at
    more = at + 1 + (scene.lower[at + 1] == "paling")
    return roles.end("gradable", scene.lower, more, stop) or (more + 1 if _raised(scene.lower[more]) else at)


def _completed(scene: Scene, at: int, stop: int) -> int:
    """Return the token after the nouns that follow token ``at``; before *se…* there may be verbs among them."""
    last, verbs, far = at, False, min(stop, at + _MOST_NOUNS)
    while last < far and scene.texts[last].islower() and scene.reading.tags.pos[last] in ("NOUN", "PROPN", "VERB"):
        verbs = verbs or scene.lower[last].startswith(_VERBAL)
        last += 1
    return at if verbs and last < stop and not scene.lower[last].startswith("se") else last


def _degree(scene: Scene, at: int, stop: int) -> tuple[str, int] | None:
    """Return the adjective that stands in the superlative at token ``at`` and the token after it."""
    word = roles.bare(scene.lower[at])
    if word != "paling":
        root = _raised(word)
        return (root, at + 1) if root else None
    last = max(roles.end(name, scene.lower, at + 1, stop) for name in _PRAISING) or _outdoes(scene, at + 1, stop)
    return (" ".join(scene.lower[at + 1 : last]), last) if last else None


def _praising(adjective: str) -> bool:
    """Tell whether ``adjective``, which *paling* or ter- may raise, is in a class of praise."""
    words = adjective.split()
    return any(roles.end(name, words, 0, len(words)) == len(words) for name in _PRAISING)


def _outdoes(scene: Scene, at: int, stop: int) -> int:
    """Return the token after the words at ``at``, in no class, that are raised over a whole region, or 0.

    One word (*paling miring se-Babel*), or two before *se-* (*paling on fire se-Jatim*).
    """
    for last in range(at + 1, min(at + 3, stop)):
        if scene.lower[last - 1] in roles.words("whereabouts") or not scene.tokens.is_word[last - 1]:
            return 0
        if scene.lower[last] in ("di", "se"):
            return last if roles.end("province", scene.lower, last + 1, stop) and space(scene, last, stop) else 0
        if (last == at + 1 or scene.lower[last].startswith("se-")) and space(scene, last, stop):
            return last
    return 0


def _raised(word: str) -> str | None:
    """Return the adjective that ter- raises in ``word``: *terbaik*, *terendah* and *teringan*, whose r- melted."""
    if not word.startswith("ter") or word == "terapi":
        return None
    root = word[3:].lstrip("-")
    return next((form for form in (root, "r" + root) if form in roles.by_first_word()["gradable"]), None)


def _superlatives(places: WordPlaces) -> list[int]:
    """Return the tokens at which a superlative may begin, in order."""
    return places.standing(places.telling(_SUPERLATIVE).get(True, []))


_SUPERLATIVE = Question(lambda form: (True,) if form == "paling" or _raised(roles.bare(form)) is not None else ())


def space(scene: Scene, at: int, stop: int) -> int:
    """Return the token after the space of comparison that follows token ``at`` (*di Indonesia*, *se-Jawa*), or 0."""
    lower = scene.lower
    if at < stop and lower[at] in ("dan", "di") and lower[at - 1] == "ter":
        return 0
    if at >= stop:
        return 0
    if _SE.match(lower[at]) or (lower[at].startswith("se-") and scene.texts[at][3:4].isupper()):
        return scene.after_leader(at + 1, stop)
    if lower[at : at + 2] == ["yang", "pernah"] and at + 2 < stop and lower[at + 2].startswith(_EVER):
        return at + 3
    others = _others(scene, at, stop)
    if others:
        return others
    if lower[at] in ("nasional", "sedunia", "seindonesia"):
        return at + 1
    if lower[at] in ("sepanjang", "dalam") and at + 1 < stop and lower[at + 1] in ("sejarah", "masa"):
        return at + 2
    if lower[at] in ("di", "se", "pada", "tingkat") and at + 1 < stop:
        name = scene.reading.names.at(scene.tokens.starts[at + 1])
        if lower[at + 1] in roles.words("space") or (name is not None and name.kind == "place"):
            return scene.after_leader(at + 2, stop)
    return 0


def _compared_further_on(scene: Scene, at: int, stop: int) -> bool:
    """Tell whether a whole region follows what the superlative is said of (*paling aman dari begal di Sumatera*)."""
    if at >= stop or scene.lower[at] not in _SAID_OF:
        return False
    for step in range(at + 2, min(stop, at + _AFAR)):
        if not scene.tokens.is_word[step]:
            return False
        if scene.lower[step] == "di" or scene.lower[step].startswith("se-"):
            return bool(space(scene, step, stop))
    return False


def _others(scene: Scene, at: int, stop: int) -> int:
    """Return the token after the rivals named behind token ``at`` (*di antara OPD lainnya*, *dibanding kota lain*)."""
    lower = scene.lower
    if lower[at] == "di" and lower[at + 1 : at + 2] == ["antara"]:
        at += 1
    if lower[at] not in ("antara", "diantara", "dibanding", "dibandingkan", "daripada", "dari"):
        return 0
    for step in range(at + 1, min(stop, at + 6)):
        if lower[step] in ("lain", "lainnya", "mana", "manapun", "tetangga", "sekitarnya", "sejenis", "setara"):
            return step + 2 if lower[step] == "mana" and lower[step + 1 : step + 2] == ["pun"] else step + 1
        if not scene.tokens.is_word[step]:
            return 0
    return 0


def _is_claim(scene: Scene, at: int, root: str, compared: int) -> bool:
    """Tell whether the superlative at token ``at`` claims something: no term, wish, limit or plain measure."""
    start, _ = scene.sentence(at)
    before = scene.lower[at - 1] if at > start else ""
    if not compared and root not in roles.words("shining") and not _conduct(scene, at, root):
        return False
    following = scene.lower[at + 1 : at + 2] if scene.lower[at] != "paling" else []
    if following and (following[0] in roles.words("ordinal") or following[0].startswith("ke-")):
        return False
    ours = compared and before == "yang" and at - start > 1 and scene.lower[at - 2] in _OURS
    if (scene.hoped(at) and not ours) or not roles.words("prize").isdisjoint(scene.lower[max(start, at - 6) : at]):
        return False
    if not compared and roles.end("term", scene.lower, at - 1, at) == at:
        return False
    if root in roles.words("measure"):
        if compared:
            return root in _RATED or _own_result(scene, at, start, compared)
        own = (
            scene.leader(at)
            or scene.lower[at] == "paling"
            or (before == "yang" and scene.lower[at - 2] in ("merupakan", "menjadi", "adalah"))
        )
        return own and not scene.amounts(*scene.sentence(at))
    return True


def _own_result(scene: Scene, at: int, start: int, compared: int) -> bool:
    """Tell whether what is measured and compared is a result somebody claims, not a river or a mountain."""
    if roles.end("landmark", scene.lower, at - 1, at):
        return False
    measured = scene.has("yardstick", start, at) or scene.has("result", start, at)
    if not measured and scene.has("landmark", max(start, at - 3), at):
        return False
    if "sepanjang" in scene.lower[at:compared]:
        return True
    if "pernah" in scene.lower[at:compared] and not scene.has("peril", start, at):
        return True
    return any(scene.has(name, start, at) for name in ("yardstick", "result", "leader", "agency", "official"))


def _conduct(scene: Scene, at: int, root: str) -> bool:
    """Tell whether *paling* raises conduct that a leader or body claims for itself."""
    return scene.lower[at] == "paling" and root in roles.words("conduct") and scene.leader(at)


def _backed(scene: Scene, at: int) -> bool:
    """Tell whether the sentence names who ranked, and a year or a figure."""
    start, stop = scene.sentence(at)
    return scene.figures(start, stop) and scene.has("ranker", start, stop)
