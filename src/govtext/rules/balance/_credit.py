"""Find credit to an office-holder, appeals for support, and public aid called somebody's gift."""

from collections.abc import Iterator

from govtext.rules.patterns import roles
from govtext.rules.rule import Hit
from govtext.rules.shared import places_of

from . import _tone
from ._scene import Scene
from ._tags import has, hashtags

_APPEALS = frozenset({"lanjutkan", "dukung", "pilih", "coblos", "menangkan", "bersama", "salam", "tetap", "periode"})
_SLOGAN = 14
"""How many tokens a slogan may have, quotation marks among them."""
_GOING_ON = frozenset({"lanjut", "maju", "lanjutkan"})
_ADDRESS = frozenset({"pak", "bapak", "bu", "ibu", "bang", "kang", "mas", "gus", "haji"})
_ADDRESSED = _ADDRESS | {"beliau", "bupati", "gubernur", "wali", "walikota"}
_THINGS = frozenset({"program", "kebijakan", "upaya", "kegiatan", "langkah", "pembangunan", "rencana", "gerakan"})
"""What is supported instead of a person (*dukung program Bupati*)."""
_CHOOSING = frozenset({"pilih", "memilih", "milih", "pilihlah", "pilihan", "dipilih"})
_COUNTERS = frozenset({"antrean", "loket", "mesin", "tombol", "undian"})
_CRIES = frozenset({"lanjutkan", "lanjut", "menangkan", "coblos"})


def found(scene: Scene) -> Iterator[Hit]:
    """Yield phrases that win credit or votes for a person in office, in quotations as well."""
    hits = [
        *(hit for hit in _tone.find(scene, "campaigning", spoken=True) if not _shops(scene, hit)),
        *_appeals(scene),
        *_cries(scene),
        *_slogans(scene),
        *_hashtags(scene),
    ]
    yield from hits
    for span in places_of(scene.reading, "urging"):
        if not any(hit.span is not None and hit.span.meets(span) for hit in hits):
            yield _tone.hit(scene, span, sure=False)


def _shops(scene: Scene, hit: Hit) -> bool:
    """Tell whether what is to be chosen is no person: *jangan salah pilih jurusan*, *pilih nomor di mesin antrean*."""
    if hit.span is None:
        return False
    words = scene.tokens.within(hit.span)
    start, stop = scene.sentence(words.start)
    return not _COUNTERS.isdisjoint(scene.lower[start:stop]) or any(
        scene.lower[at] in _CHOOSING and roles.end("choice", scene.lower, at + 1, scene.sentence(at)[1]) for at in words
    )


def _appeals(scene: Scene) -> Iterator[Hit]:
    """Yield spoken or shouted sentences that call people to a person: *Mari kita kawal beliau*, *Hidup Pak …*."""
    called = -1
    for at, start, stop in scene.inside(scene.reading.word_places.of(roles.words("calling"))):
        last = _person_called(scene, at, stop) if start != called else 0
        if not last:
            continue
        span = scene.tokens.span(at, at + 1)
        quoted = any(item.span_with_marks.covers(span) for item in scene.reading.quoted)
        if not (quoted or scene.spoken(span) or "!" in scene.texts[at:stop]):
            continue
        if not scene.spared(span, named=True):
            yield _tone.hit(scene, _tone.around(scene, at, last))
            called = start


def _person_called(scene: Scene, at: int, stop: int) -> int:
    """Return the token after the office-holder or addressed person near the call at token ``at``, or 0."""
    for step in range(at + 1, min(stop, at + 4)):
        last = roles.end("elected", scene.lower, step, stop)
        if not last and scene.lower[step] in _ADDRESS and scene.texts[step + 1 : step + 2]:
            last = step + 2 if scene.texts[step + 1][:1].isupper() else 0
        if last:
            return last
        if scene.lower[step] in _THINGS or not scene.tokens.is_word[step]:
            break
    before = scene.lower[max(scene.sentence(at)[0], at - 3) : at]
    goes_on = scene.lower[at] in _GOING_ON and scene.lower[at + 1 : at + 2] in (["lagi"], ["terus"], ["dua"])
    return at + 2 if goes_on and not _ADDRESSED.isdisjoint(before) else 0


def _slogans(scene: Scene) -> Iterator[Hit]:
    """Yield a slogan printed on something given or shown, when it holds a person's name or an appeal."""
    printed = scene.reading.word_places.of(roles.words("printed"))
    for item in scene.reading.quoted if printed else ():
        words = scene.tokens.within(item.span_with_marks)
        if not words or len(words) > _SLOGAN:
            continue
        start, stop = words.start, words.stop
        before = scene.lower[max(scene.sentence(start)[0], start - 4) : start]
        if roles.words("printed").isdisjoint(before):
            continue
        named = any(person.span.meets(item.span_with_marks) for person in scene.reading.names.persons)
        appeals = not roles.words("slogan_call").isdisjoint(scene.lower[start:stop])
        if named or appeals or scene.has("elected", start, stop):
            inside = [at for at in range(start, stop) if scene.tokens.is_word[at]]
            if inside:
                yield _tone.hit(scene, scene.tokens.span(inside[0], inside[-1] + 1), sure=False)


def _cries(scene: Scene) -> Iterator[Hit]:
    """Yield a cry for more that is a sentence of its own: *Lanjutkan!*"""
    for at, start, stop in scene.inside(scene.reading.word_places.of(_CRIES)):
        closes = at + 1 < stop and (
            scene.texts[at + 1] == "!" or (scene.texts[at + 1] == "," and _shouted(scene, at, stop))
        )
        alone = at == start or not scene.tokens.is_word[at - 1]
        if closes and alone:
            yield _tone.hit(scene, scene.tokens.span(at, at + 1))


def _shouted(scene: Scene, at: int, stop: int) -> bool:
    """Tell whether the words from token ``at`` on end in an exclamation mark within a few words."""
    return "!" in scene.texts[at : min(stop, at + 8)]


def _hashtags(scene: Scene) -> Iterator[Hit]:
    """Yield hashtags that call for support: *#LanjutkanBupati*, *#2Periode*."""
    for span, words in hashtags(scene):
        cries = len(words) > 1 and words[0] in _CRIES
        second = "periode" in words and bool({"2", "dua", "kedua"} & set(words))
        if second or cries or (_APPEALS & set(words) and has(words, ("elected",))):
            yield _tone.hit(scene, span)
