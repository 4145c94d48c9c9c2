"""Whether a statement without an amount claims a change, a success, approval or a rank."""

import re
from bisect import bisect_left

from govtext.document import Span

from ..layers import Layers
from ..text.scan import letter_runs
from ..words.places import Question
from .amounts import BREAKS
from .ranks import FIRST, SUPERLATIVE, SUPERLATIVE_WORD

_NEGATIONS = frozenset({"tidak", "tak", "belum", "bukan", "tanpa", "jangan", "kurang", "gagal"})
_OUTCOME = re.compile(
    r"(?:ter(?!nak|minal|sangka|dakwa|pidana|api|akhir|tua|muda|baik|tinggi|penting|utama|jadi\b|masuk|ungkap|bongkar|tangkap)[a-z]{4,12}"
    r"|ber(?:kurang|tambah|kembang|fungsi|operasi|akhir|diri|jalan|hasil)"
    r"|me(?:ningkat|nurun|nguat|nipis|nyusut|nyempit|mbaik|mburuk|luas|lemah|landai|lonjak|rata|ratanya|njamur))nya"
)
"""An outcome told as a noun at the head of a statement: *meningkatnya kunjungan*, *tersalurnya pupuk*."""
_WHOLE = frozenset({"seluruh", "semua", "segala", "seluruhnya", "semuanya"})
_COMPARED = re.compile(
    r"\b(?:jauh|kini|sekarang|makin|semakin|kian|terus)\s{1,4}lebih\s{1,4}(?P<one>[a-z]{4,12})\b"
    r"|\b(?:makin|semakin|kian)\s{1,4}(?P<two>baik|buruk|cepat|lambat|mudah|sulit|tinggi|rendah|luas|bersih|lancar|tertib|"
    r"aman|banyak|sedikit|parah|pendek|panjang|singkat|sepi|ramai|jernih|kotor|keruh|besar|kecil|sehat|langka|padat|merata|terjangkau|mahal|murah|berkualitas|transparan|efisien|kuat|lemah)\b"
)
_COMPARING = frozenset({"lebih", "makin", "semakin", "kian"})
_OF_MANY_THINGS = frozenset({"bangkit", "melemah", "meledak", "meluas", "menguat", "tumbuh", "menanjak"})
"""Verbs that tell a change of a figure only where the figure is their subject: winds and plants do so too."""
_DONE = frozenset(
    {"ampuh", "berhasil", "efektif", "jitu", "manjur", "mampu", "mujarab", "sanggup", "sukses", "terbukti"}
)
_ALLOWED = frozenset(
    ["akan", "bisa", "boleh", "dapat", "dibenarkan", "dibolehkan", "diizinkan", "diperbolehkan", "diperkenankan"]
)
"""Words behind *tidak seorang pun* by which it forbids or foresees."""
_IF = frozenset({"apabila", "bila", "jika"})
_MORE_REACH = 4
"""How far *lebih* may stand before what it is held against, and a time behind that."""
_TIMES = frozenset({"biasanya", "bulan", "kemarin", "minggu", "musim", "pekan", "sebelumnya", "semester", "tahun"})
_BY_NOW = frozenset({"kini", "sekarang", "sudah", "telah"})
_PRESENT = re.compile(
    r"(?:hadir|datang|tiba|pulang|duduk|berkumpul|bersiap|siap|sepakat|setuju|tahu|paham|meng|memaham)"
)
"""Of guests and of opinions nothing is claimed: *seluruh peserta telah hadir*."""
_WHEN = frozenset({"sebelum", "sesudah", "setelah", "usai"})
_WHEN_REACH = 3
"""How far before a word of success one may stand by which it only says when: *setelah pekerjaan rampung*."""
_RESERVE_REACH = 8
"""How far behind *menyambut* the word may stand that tells reserve: *dengan hati-hati*."""
_BY_NOW_REACH = 8
_PLACES = frozenset(
    {
        "daerah",
        "desa",
        "distrik",
        "dusun",
        "kabupaten",
        "kampung",
        "kecamatan",
        "kelurahan",
        "klinik",
        "koperasi",
        "madrasah",
        "nagari",
        "opd",
        "pesantren",
        "posyandu",
        "pulau",
        "puskesmas",
    }
)
_LEAST_OUTCOME, _DONE_REACH, _PUBLIC_REACH = 3, 12, 6
_SUBJECT_REACH, _OPEN_REACH = 9, 9
"""How many words before a verb its subject, or what leaves it open, is looked for."""


_ROLES = ("change", "done", "plain_move", "move", "acclaim", "unbeaten", "baseline", "none_at_all")
"""Roles of account words one of which a claim without an amount mostly has."""


def _cues_of(form: str) -> tuple[str, ...]:
    """Return which of the patterns below need ``form``, a word of theirs."""
    words = letter_runs(form)
    told = {
        "whole": form in _WHOLE,
        "outcome": _OUTCOME.fullmatch(form) is not None,
        "compared": not _COMPARING.isdisjoint(words),
        "superlative": form == "paling" or any(map(SUPERLATIVE_WORD.fullmatch, words)),
        "first": form in ("nomor", "pertama", "satu-satunya"),
    }
    return tuple(cue for cue, holds in told.items() if holds)


_CUES = Question(_cues_of)


class Assertions:
    """Judges the statements of one text, each given by its first token and the one after its last."""

    def __init__(self, layers: Layers) -> None:
        self._mask = layers.document.mask
        self._tokens = layers.tokens
        self._lower = layers.tokens.lower
        self._words = layers.words
        places = layers.words.places
        self._cued = {cue: places.standing(forms) for cue, forms in places.telling(_CUES).items()}

    @property
    def cues(self) -> set[int]:
        """The tokens without one of which nothing is asserted."""
        cues = {at for role in _ROLES for at, _ in self._words.all(role)}
        return cues.union(*self._cued.values())

    def _may(self, cue: str, first: int, stop: int) -> bool:
        """Tell whether a word of ``cue`` stands in the tokens from ``first`` up to ``stop``."""
        places = self._cued.get(cue, ())
        index = bisect_left(places, first)
        return index < len(places) and places[index] < stop

    def asserts(self, first: int, stop: int) -> bool:
        """Tell whether the statement claims a change, a success or approval without an amount."""
        if self._outcome(first, stop) or self._whole(first, stop) or self._compared(first, stop):
            return True
        for role in ("change", "done", "plain_move", "move"):
            for at, last in self._words.within(role, first, stop):
                if self._claimed(role, at, last, first, stop):
                    return True
        for at, _ in self._words.within("acclaim", first, stop):
            relative = at > first and self._lower[at - 1] == "yang"
            reserved = self._words.has("reserve", at, min(stop, at + _RESERVE_REACH))
            if self._public(at, first, stop) and not relative and not reserved and not self._open(at, first):
                return True
        if any(self._none_at_all(at, last, first, stop) for at, last in self._words.within("none_at_all", first, stop)):
            return True
        for at, _ in self._words.within("unbeaten", first, stop):
            if not self._open(at, first) and self._words.has("measure", max(first, at - _SUBJECT_REACH), at):
                return True
        return self._ranked("superlative", SUPERLATIVE, first, stop) or self._ranked("first", FIRST, first, stop)

    def _ranked(self, cue: str, pattern: re.Pattern[str], first: int, stop: int) -> bool:
        """Tell whether the statement names the best, the first or the only one: ``pattern``, of which ``cue`` warns."""
        if not self._may(cue, first, stop):
            return False
        span = self._tokens.span(first, stop)
        found = pattern.search(self._mask, span.start, span.end)
        return found is not None and not self._open(self._tokens.within(Span(found.start(), found.end())).start, first)

    def _public(self, at: int, first: int, stop: int) -> bool:
        """Tell whether an unnamed public approves; *warga RT 07, Zulbaidah, menyambut baik* is one person's view."""
        before = self._words.within("public", first, at)
        if not before:
            return self._words.has("public", at, min(stop, at + _PUBLIC_REACH))
        last, texts = before[-1][1], self._tokens.texts
        return not any(
            texts[index] == "," and texts[index + 1][:1].isupper() for index in range(last, at - 1)
        ) and not (last < at and texts[last] == ",")

    def _none_at_all(self, at: int, last: int, first: int, stop: int) -> bool:
        """*Tak satu pun warga menolak*: nobody and nothing at all, which a single case would refute."""
        if self._words.has("promise", first, at) or self._words.has("fee", last, min(stop, last + 3)):
            return False
        word, following = self._lower[last - 1], self._lower[last : min(stop, last + 4)]
        if not _ALLOWED.isdisjoint(following):
            return False
        if word in {"pun", "satupun", "seorangpun"}:
            return True
        return "pun" in following if word == "satu" else word == "lagi" or "yang" in following

    def _outcome(self, first: int, stop: int) -> bool:
        """*Meningkatnya kunjungan secara signifikan;* — an outcome that stands as a statement of its own."""
        if not self._may("outcome", first, first + 1):
            return False
        return stop - first >= _LEAST_OUTCOME and self._tokens.texts[stop - 1] != ":"

    def _whole(self, first: int, stop: int) -> bool:
        """*Seluruh program terlaksana dengan baik*, *semua desa kini berlistrik*: all is done, all have it."""
        places = self._cued.get("whole", [])
        for at in places[bisect_left(places, first) : bisect_left(places, stop)]:
            if self._words.has("promise", first, at):
                return False
            if self._everybody(at, stop):
                return True
            if self._words.has("work", at, min(stop, at + 4)):
                verbs = self._words.within("carried_out", at, min(stop, at + _DONE_REACH))
                return any(
                    not self._open(verb, at) or self._lower[verb - 1] == "dapat"
                    for verb, last in verbs
                    if self._words.has("well", last - 1, stop)
                )
        return False

    def _everybody(self, at: int, stop: int) -> bool:
        """*Seluruh sekolah kini punya jamban*; not *seluruh peserta telah hadir*."""
        near = min(stop, at + _BY_NOW_REACH)
        if not (
            self._words.has("people", at, at + 3)
            or self._words.has("built", at, at + 3)
            or (at + 1 < near and self._lower[at + 1] in _PLACES)
        ):
            return False
        for by_now in range(at + 2, near - 1):
            if (
                self._lower[by_now] in BREAKS
                or self._lower[by_now] in (",", "yang")
                or self._words.has("future", by_now, by_now + 1)
            ):
                return False
            if self._lower[by_now] in _BY_NOW:
                return self._lower[by_now + 1] not in _NEGATIONS and _PRESENT.match(self._lower[by_now + 1]) is None
        return False

    def _compared(self, first: int, stop: int) -> bool:
        """*Antrean kini jauh lebih pendek*; *angka kesembuhan di bawah rata-rata*."""
        found = None
        if self._may("compared", first, stop):
            span = self._tokens.span(first, stop)
            found = _COMPARED.search(self._mask, span.start, span.end)
        if found is not None:
            at = self._tokens.within(Span(found.start(), found.end())).start
            if self._words.has("measure", max(first, at - _SUBJECT_REACH), at) and not self._open(at, first):
                return True
        if any(self._held_against(at, last, first, stop) for at, last in self._words.within("baseline", first, stop)):
            return True
        return any(
            self._lower[at] in ("di", "melampaui", "melebihi", "melewati", "mencapai")
            and not self._open(at, first)
            and self._words.has("measure", max(first, at - _SUBJECT_REACH), at)
            for at, _ in self._words.within("baseline", first, stop)
        )

    def _held_against(self, at: int, last: int, first: int, stop: int) -> bool:
        """*Air surut lebih cepat dibanding tahun lalu*, *dua kali lipat dari bulan Mei*: compared with another time."""
        more = self._lower[last - 1] == "lipat" or "lebih" in self._lower[max(first, at - _MORE_REACH) : at + 1]
        when = self._lower[last : min(stop, last + _MORE_REACH)]
        return more and not _TIMES.isdisjoint(when) and not self._open(at, first)

    def _claimed(self, role: str, at: int, last: int, first: int, stop: int) -> bool:
        if self._open(at, first) or (at > first and self._lower[at - 1] == "yang"):
            return False
        subject = self._words.has("measure", max(first, at - _SUBJECT_REACH), at)
        if role == "plain_move":
            return subject
        if role == "change":
            return subject or (at - first >= 2 and self._lower[at] not in _OF_MANY_THINGS)
        following = self._lower[last] if last < stop else ""
        if following in _IF or not _WHEN.isdisjoint(self._lower[max(first, at - _WHEN_REACH) : at]):
            return False
        if role == "move":
            done = any(word in _DONE for word in self._lower[max(first, at - 3) : at])
            return done and self._words.has("measure", last, min(stop, last + 5))
        word = self._lower[at]
        if self._words.has("award_verb", at, last):
            return self._words.has("award", last, stop)
        if word in ("berhasil", "sukses"):
            return following.startswith(("me", "di")) or self._words.has("public", first, at)
        return at - first >= 1

    def _open(self, at: int, first: int) -> bool:
        """Tell whether the word at ``at`` is wished for, planned, conditional or denied."""
        near = range(max(first, at - _OPEN_REACH), at)
        for back in reversed(near):
            if self._lower[back] in BREAKS or self._lower[back] == ",":
                break
            if self._lower[back] in _NEGATIONS and back >= at - 2:
                return True
            if self._words.has("future", back, at) and self._words.within("future", back, back + 1):
                return True
        return False
