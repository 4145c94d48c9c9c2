"""Find claims about everybody: who was asked, and how many are meant?"""

from collections.abc import Iterator

from govtext.rules.patterns import roles
from govtext.rules.rule import Hit

from . import _tone
from ._scene import Scene

_ALL = frozenset({"seluruh", "semua", "segenap", "segala", "setiap"})
_DONE = frozenset({"kini", "sudah", "telah"})
"""Words that tell something of everybody as a fact."""
_LOOSE = frozenset({"pihak", "orang", "kalangan"})
"""Groups so wide that they only count where they are said to praise or to gain."""
_PLAIN = frozenset({"menerima", "mendapat", "mendapatkan", "memperoleh", "hadir", "memenuhi", "memahami"})
"""What a known set of people does as a matter of fact (*seluruh peserta menerima sertifikat*)."""
_TOTAL = frozenset({"segenap", "seluruh", "semua"})
_PEOPLE = frozenset({"elemen", "komponen", "lapisan", "masyarakat", "rakyat", "warga"})
_OPEN_TO = frozenset({"berlaku", "gratis", "hak", "kasih", "mudah-mudahan", "semoga", "tersedia", "terbuka"})
"""What is offered to everybody, owed to them or wished for them is no claim about them."""
_PLACED = frozenset({"dari", "di", "ini", "itu", "pada"})
"""Words behind everybody that bind them to a place or point at them, which makes them no less everybody."""
_NEAR = 5
"""How many words before everybody are looked at for that."""
_DENYING = frozenset({"belum", "bukan", "tak", "tidak"})
_VERBAL = ("me", "di", "ber")
"""How a verb begins that may tell of a deed."""
_SURE = frozenset({"kini", "sudah", "telah", "pasti", "tentu", "langsung", "turut", "ikut"})
"""Words that make of *setiap* … a claim, where else it gives a rule."""
_BREAKS = frozenset({"agar", "karena", "maka", "namun", "sebab", "sehingga", "supaya", "tetapi", "untuk"})
"""Words behind which something else is told."""
_DUTY, _DUTY_REACH = frozenset({"dilarang", "diwajibkan", "harus", "wajib"}), 4
"""Words of a rule, and how many words behind *tanpa kecuali* they may stand."""
_FAR = 7
"""How many words behind *seluruh* may tell what everybody feels or how well everything went."""
_PREFER = ("[jumlah] dari [jumlah] [kelompok], menurut [sumber data], [periode]",)


def found(scene: Scene) -> Iterator[Hit]:
    """Yield *seluruh masyarakat* and its like where it claims; duties, appeals and defined sets stay silent."""
    counted = [*_counted(scene), *_glad(scene)]
    yield from counted
    told = [scene.tokens.span(*scene.sentence(scene.tokens.within(hit.span).start)) for hit in counted if hit.span]
    for hit in _tone.find(scene, "sweeping"):
        if hit.span is None or any(sentence.covers(hit.span) for sentence in told):
            continue
        last = scene.tokens.within(hit.span).stop
        if _DUTY.isdisjoint(scene.lower[last : min(scene.sentence(last - 1)[1], last + _DUTY_REACH)]):
            yield hit


def _counted(scene: Scene) -> Iterator[Hit]:
    """Yield each *seluruh* … that claims something; what else its sentence sweeps in is the same claim."""
    for at, start, stop in scene.inside(scene.reading.word_places.of(_ALL)):
        last = _public(scene, at + 1, stop)
        span = scene.tokens.span(at, last) if last else None
        if span is None or scene.spoken(span) or scene.spared(span):
            continue
        sure = _claims(scene, at, last, start, stop)
        if sure is None and _everybody(scene, at, last, start) and not scene.amounts(start, stop):
            sure = False
        narrow = scene.lower[at + 1] in _LOOSE or not roles.end("public", scene.lower, at + 1, stop)
        if sure or (sure is False and not narrow):
            yield _tone.hit(scene, span, _PREFER, sure=bool(sure))


def _glad(scene: Scene) -> Iterator[Hit]:
    """Yield *seluruh* with any group or thing said to be content or to have gone well (*seluruh alumni … puas*)."""
    for at, start, stop in scene.inside(scene.reading.word_places.of(_ALL)):
        told = _contentment(scene, at + 1, min(stop, at + _FAR + 1))
        if told is None or scene.amounts(start, stop) or scene.hoped(at) or scene.has("due", start, told):
            continue
        if scene.lower[at] == "setiap" and _SURE.isdisjoint(scene.lower[at:told]):
            continue
        last = _public(scene, at + 1, told) or _group(scene, at + 1, told)
        span = scene.tokens.span(at, last)
        if last > at + 1 and not scene.spoken(span) and not scene.spared(span):
            yield _tone.hit(scene, span, _PREFER)


def _contentment(scene: Scene, at: int, stop: int) -> int | None:
    """Return the first token from ``at`` on at which feelings or success are told, within one clause."""
    for step in range(at, stop):
        if (not scene.tokens.is_word[step] and scene.lower[step] != ",") or scene.lower[step] in _BREAKS:
            return None
        if step > at and any(roles.end(name, scene.lower, step, stop + 2) for name in ("delight", "smooth")):
            return step
    return None


def _group(scene: Scene, at: int, stop: int) -> int:
    """Return the token after the nouns that begin at token ``at``, three at most."""
    last = at
    while last < min(stop, at + 3) and scene.reading.tags.pos[last] in ("NOUN", "PROPN"):
        last += 1
    return last


def _public(scene: Scene, at: int, stop: int) -> int:
    """Return the token after the group of people that begins at token ``at``, or 0."""
    if at < stop and scene.lower[at] in _LOOSE and scene.lower[at : at + 2] != ["orang", "tua"]:
        return at + 1
    last = roles.end("public", scene.lower, at, stop) or roles.end("folk", scene.lower, at, stop)
    while last and last < stop:
        more = roles.end("public", scene.lower, last, stop)
        if not more:
            break
        last = more
    return last


def _acts(scene: Scene, at: int, stop: int) -> bool:
    """Tell whether a verb right behind the group, at token ``at``, tells of a deed, no feeling (*membawa kartu*)."""
    if at >= stop or not scene.lower[at].startswith(_VERBAL) or scene.reading.tags.pos[at] != "VERB":
        return False
    return not any(roles.end(name, scene.lower, at, stop) for name in ("benefit", "delight", "smooth"))


def _verb_behind(scene: Scene, at: int, stop: int) -> int:
    """Return the verb behind the place that follows a group at token ``at`` (*di Dusun Dua memakai …*), or ``at``."""
    if at >= stop or scene.lower[at] != "di":
        return at
    tags = scene.reading.tags.pos
    return next((step for step in range(at + 1, min(stop, at + _FAR)) if tags[step] == "VERB"), at)


def _exhorts(scene: Scene, token: int) -> bool:
    """Tell whether the word at ``token`` asks, allows or denies; *kini bisa* tells a fact."""
    able = scene.lower[token] in ("bisa", "dapat") and scene.lower[token - 1] in _DONE
    return not able and bool(roles.end("exhort", scene.lower, token, token + 1))


def _everybody(scene: Scene, at: int, last: int, start: int) -> bool:
    """Tell whether *seluruh masyarakat* at token ``at`` is said of nobody in particular, whatever the sentence does.

    Not of *tidak semua warga*, *terbuka bagi semua warga*, *semua warga yang berhak*, *seluruh warga RT 05*.
    """
    if scene.lower[at] not in _TOTAL or scene.lower[at + 1] not in _PEOPLE:
        return False
    before = scene.lower[max(start, at - _NEAR) : at]
    denied = before[-1:] and before[-1] in _DENYING
    if denied or not _OPEN_TO.isdisjoint(before):
        return False
    behind = scene.lower[last : last + 1]
    return behind not in (["rt"], ["rw"], ["negara"]) and (roles.words("bound") - _PLACED).isdisjoint(behind)


def _claims(scene: Scene, at: int, last: int, start: int, stop: int) -> bool | None:
    """Tell whether *seluruh* … at token ``at`` is a claim (True), loosely said (False), or neither (None)."""
    behind = scene.after_leader(last, stop)
    following = scene.lower[behind : behind + 6]
    if following[:1] and following[0] in roles.words("bound") and following[0] not in ("di", "dari", "ini", "itu"):
        return None
    before = range(max(start, at - 12), at)
    if any(scene.lower[step] in roles.words("told") for step in before) or (
        at - start < 3 and roles.words("asked") & set(following[:2])
    ):
        few = scene.lower[last : last + 1] in (["rt"], ["rw"]) or scene.lower[at + 1] in roles.words("met")
        return None if few else False
    if any(roles.end("exhort", scene.lower, step, step + 1) for step in before):
        return None
    if any(_exhorts(scene, step) for step in range(behind, min(stop, behind + 4))):
        return None
    known = not roles.end("public", scene.lower, at + 1, stop)
    done = not _DONE.isdisjoint(scene.lower[behind : behind + 2])
    event = "kini" not in scene.lower[behind : behind + 2] and (known or scene.lower[at + 1] in roles.words("met"))
    if done and not event and not scene.amounts(start, stop):
        return True
    if scene.lower[at] == "setiap":
        return None
    gains = [step for step in range(last, min(stop, behind + 5)) if roles.end("benefit", scene.lower, step, step + 1)]
    if any(not known or scene.lower[step] not in _PLAIN for step in gains):
        return True
    if done and event:
        return None
    if not roles.words("taking_part").isdisjoint(scene.lower[step] for step in range(max(start, at - 4), at)):
        return None
    if scene.amounts(start, stop):
        return None
    if scene.lower[at + 1] in roles.words("met") and _acts(scene, _verb_behind(scene, last, stop), stop):
        return None
    given = scene.lower[max(start, at - 4) : at]
    return any(word in ("apresiasi", "dukungan", "sambutan", "pujian", "dirasakan", "dinikmati") for word in given)
