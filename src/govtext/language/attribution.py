"""Words that hand over a speaker's words: where they stand, and where the words they report begin."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from govtext.tables import AttributionVerb, lexicon

from .tokens import Tokens

Place = Literal["after", "before", "passive", "according"]
Takes = Literal["clause", "predicate", "that", "wish", "object", "quote"]

THAT = frozenset({"bahwa", "bahwasanya", "bahwasannya", "bahwasa"})
_WISH = frozenset({"agar", "supaya", "untuk", "akan"})
_ASIDE = frozenset("kepada pada di dalam saat ketika usai seusai setelah melalui lewat via dari".split())
_QUESTION = frozenset("mengapa kenapa apakah bagaimana kapan siapa apa".split())
_NOT_THE_WRITER = frozenset("hal demikian itu ini tersebut".split())

_THINGS = frozenset(
    """terima terimakasih apresiasi apresiasinya selamat salam bantuan laporan ucapan sambutan sambutannya arahan
    arahannya pesan surat aspirasi permohonan permohonannya penghargaan materi paparan pidato belasungkawa duka rasa
    pernyataan penjelasan keterangan masukan kritik saran rincian tata cara teknis pentingnya perlunya komitmen
    komitmennya maksud tujuan harapan harapannya permintaan tanggapan kekhawatiran visi misi hak kronologi strategi
    isi data""".split()
)
"""Nouns that are handed over, told or explained as a thing; what follows them is no reported clause."""
_STANCES = frozenset(
    """terima terimakasih selamat dukungan dukungannya keberatan keberatannya kesiapan kesiapannya sikap sikapnya perang
    sumpah kesediaan kesanggupan rasa komitmen komitmennya penyesalan kekecewaan bela belasungkawa apresiasi
    apresiasinya pendapat pendapatnya""".split()
)
"""Nouns that even *menyatakan* and *mengatakan* take as a thing."""

_PREDICATES = frozenset(
    """akan sudah telah masih belum sedang tengah harus wajib dapat bisa boleh tidak tak bukan adalah merupakan ialah
    mulai perlu ada tiada kini menjadi mencapai ingin mau siap pernah cukup kurang terlalu lebih sangat paling wajar
    penting baik sulit mudah tinggi rendah mahal murah cepat lambat besar kecil aman layak lancar kondusif banyak
    sedikit normal stabil naik turun tumbuh hilang rusak putus tutup selesai gratis penuh rawan minim lemah sama jauh
    dekat tiba datang pergi habis gagal berhasil lahir hanya tinggal sepi ramai khawatir takut senang bangga
    kewalahan kesulitan kekurangan butuh karena jangan cuma bakal mesti justru""".split()
)
_VERBAL = re.compile(r"(?:me[mnl]|men|di|ber|ter|pel)[a-z-]{4,}|me[rwy][a-z-]{4,}")
_NOT_VERBAL = frozenset(
    """dinas distrik digital direktur direktorat dirinya diri berita beras berkas berbagai bersama beserta berikut
    terhadap terkait tersebut terlebih terutama termasuk terakhir terbaru terbaik tertentu menteri menit mental
    melalui mengenai menurut menuju dibanding dibandingkan berdasarkan beberapa dinamika disiplin diskusi dimensi
    terbuka terpadu berkat bersih berat besar tertib tertulis member memori menara pelayanan diploma diabetes
    berkualitas berkelanjutan berkala""".split()
)
_EMBEDS = frozenset(
    """yang untuk dalam dengan agar guna demi pentingnya perlunya cara proses tata tentang soal mengenai terkait supaya
    tanpa rencana upaya""".split()
)
MOST_WORDS_BEFORE_THAT = 10
"""How far *bahwa* may stand from its verb: room for whom it was said to, and where."""


@dataclass(frozen=True, slots=True)
class Cue:
    """An attribution word at token ``token``; ``own`` marks -nya: the speaker is whoever is being spoken of."""

    token: int
    place: Place
    takes: Takes
    own: bool


@dataclass(frozen=True, slots=True)
class _Verb:
    place: Place
    takes: Takes
    own: bool


@cache
def _verbs() -> Mapping[str, _Verb]:
    table: dict[str, _Verb] = {}
    derived: dict[str, _Verb] = {}
    for row in lexicon("attribution_verbs"):
        assert isinstance(row, AttributionVerb)
        table[row.form] = _Verb(row.place, row.takes, own=False)
        if row.place != "before":
            derived[row.form + "nya"] = _Verb(row.place, row.takes, own=True)
    return {**derived, **table}


@cache
def after_quotation() -> frozenset[str]:
    """Return the forms that may stand right after a quotation: ``ujar``, ``ujarnya``, ``dikatakannya``…"""
    return frozenset(form for form, verb in _verbs().items() if verb.place in {"after", "passive"})


def find_cues(tokens: Tokens) -> tuple[Cue, ...]:
    """Return every attribution word of the text in order; whether it attributes anything is the caller's to find."""
    verbs = _verbs()
    return tuple(
        Cue(index, verb.place, verb.takes, verb.own)
        for index, form in enumerate(tokens.lower)
        if (verb := verbs.get(form)) is not None
    )


def reported_clause(tokens: Tokens, cue: Cue, end: int) -> int | None:
    """Return the token where the words reported by an active or passive verb begin, before ``end``, or None.

    ``mengatakan bahwa …``, ``mengatakan kepada warga bahwa …``, ``mengatakan, …`` always report; without either, what
    follows must read like a clause as strictly as the verb demands.
    """
    lower = tokens.lower
    start = cue.token + 1
    for index in range(start, min(end, start + MOST_WORDS_BEFORE_THAT)):
        if lower[index] in THAT:
            return _past_comma(lower, index + 1, end)
        if lower[index] in _WISH and index == start:
            return None
    if start >= end or cue.takes in {"wish", "object", "quote"}:
        return None
    if lower[start] in {",", ":"}:
        return start + 1 if start + 1 < end else None
    if lower[start] in _ASIDE:
        comma = next((at for at in range(start, min(end, start + 14)) if lower[at] == ","), None)
        return comma + 1 if comma is not None and reads_like_clause(lower, comma + 1, end) else None
    if lower[start] in _QUESTION:
        return start
    if cue.takes == "that" or lower[start] in _NOT_THE_WRITER and lower[start + 1 : start + 2] != ["yang"]:
        return start if cue.takes != "that" and reads_like_clause(lower, start + 2, end) else None
    if lower[start] in _STANCES or (cue.takes == "predicate" and lower[start] in _THINGS):
        return None
    if cue.takes == "clause":
        return start if end - start >= 4 else None
    return start if reads_like_clause(lower, start, end) else None


def reads_like_clause(lower: list[str], start: int, end: int) -> bool:
    """Tell whether tokens ``start`` to ``end`` hold a predicate that is not tucked away in a *yang* or *untuk* phrase."""
    if end - start < 3:
        return False
    return any(
        is_predicate(lower[index]) and (index == start or lower[index - 1] not in _EMBEDS)
        for index in range(start, end)
    )


@lru_cache(maxsize=20_000)
def is_predicate(form: str) -> bool:
    """Tell whether a lower-case form can be the predicate of a clause: an auxiliary, a verb or a common adjective."""
    return form in _PREDICATES or (form not in _NOT_VERBAL and _VERBAL.fullmatch(form) is not None)


def _past_comma(lower: list[str], index: int, end: int) -> int | None:
    while index < end and lower[index] in {",", ":"}:
        index += 1
    return index if index < end else None
