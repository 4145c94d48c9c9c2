"""Whose data a statement rests on: a register, a survey, a body that keeps count, a laboratory; no speaker, no fund."""

import re
from bisect import bisect_left

from govtext.document import Span

from ..layers import Layers
from ..words.digits import has_digit
from .account_words import Place

_SOURCE_REACH = 3
"""How many words may stand between *menurut* and the data."""
_SHOWING_REACH = 12
_OWNED = re.compile(r"[A-Z]|\d|\w\.\w")
_NUMBER_REACH, _BODY_REACH = 7, 7
_FUND = frozenset({"dana", "anggaran", "biaya", "bantuan", "hibah", "modal"})
_WEAK_LEADS = frozenset({"dari", "dalam", "hasil", "sebagaimana", "sesuai", "sumber"})
_STOPS = frozenset({",", ".", ";", ":", "yang", "bahwa"})
_RUMOURS = frozenset({"beredar", "viral", "ada", "masuk"})
_NO_OWNER = frozenset({"bahwa", "dan", "di", "ini", "itu", "karena", "maka", "pada", "serta", "tadi", "untuk", "yang"})
_SHOWING = frozenset({"memperlihatkan", "menemukan", "mengungkapkan", "menunjukkan", "mencatat", "menyebutkan"})
_PASSIVE = frozenset(
    {"dicatat", "didata", "dihimpun", "dihitung", "dilansir", "dilaporkan", "dipublikasikan", "direkam", "dirilis"}
    | {"diumumkan"}
)
_PARENTHESIS = re.compile(
    r"\(\s{0,2}(?:(?:cek|lihat|menurut)\s{1,4})?(?:sumber|data|survei|survey|laporan|catatan)\b[^()]{0,4}(?P<who>[^()]{2,80})\)|"
    r"\b[Ss]umber(?:\s{1,4}data)?\s{0,2}:\s{0,4}(?P<also>\S)",
    re.IGNORECASE,
)
_GATHERED = re.compile(
    r"\b(?:datanya|data|angka|angkanya|jumlah|jumlahnya|informasi|statistiknya|hitungan|perhitungan)\b[^.;:()]{0,40}?"
    r"\b(?:di\s?ambil|di\s?himpun|di\s?kumpulkan|di\s?peroleh|di\s?olah|di\s?hitung|di\s?dapat(?:kan)?|bersumber|berasal|"
    r"di\s?sarikan|di\s?kutip|di\s?susun)\b(?:\s{1,4}\w{1,12})?\s{1,4}(?:dari|oleh)\s{1,4}\w",
    re.IGNORECASE,
)
_SAMPLES = re.compile(
    r"\b(?:sampel|spesimen|swab|contoh\s{1,4}(?:air|darah|makanan|tanah)|usap|air\s{1,4}sumur)\b[^.]{0,60}?"
    r"\b(?:di\s?kirim|di\s?uji|di\s?periksa|di\s?teliti|di\s?analisis|di\s?tes)\w{0,3}\b[^.;]{0,40}?"
    r"\b(?:lab\w{0,12}|balai|loka|bpom|labkes\w{0,4}|universitas|pusat)\b",
    re.IGNORECASE,
)


def _near(places: list[Place], at: int, reach: int) -> list[Place]:
    """Return those of ``places`` (sorted) that begin at ``at`` or up to ``reach`` tokens behind it."""
    return places[bisect_left(places, (at, 0)) : bisect_left(places, (at + reach + 1, 0))]


class ClaimSources:
    """Looks for the source of one statement at a time."""

    def __init__(self, layers: Layers) -> None:
        self._mask = layers.document.mask
        self._tokens = layers.tokens
        self._words = layers.words
        self._lower = layers.tokens.lower
        self._texts = layers.tokens.texts

    def within(self, span: Span) -> list[Span]:
        """Return the places in ``span`` that name a source of data, in order."""
        tokens = self._tokens.within(span)
        first, stop = tokens.start, tokens.stop
        documents = self._words.within("source_doc", first, stop)
        names = self._words.within("source_name", first, stop)
        names += self._words.within("source_proof", first, stop)
        found = []
        for lead in self._words.within("source_lead", first, stop):
            target = self._target(lead, documents, names)
            if target is not None:
                found.append(self._tokens.span(lead[0], target[1]))
        found += [self._words.span(place) for place in self._recording(first, stop)]
        found += [self._words.span(place) for place in self._recorded_by(names, first, stop)]
        found += [self._words.span(place) for place in documents if self._shows(place, first, stop)]
        found += [self._words.span(place) for place in self._instruments(first, stop)]
        for pattern in (_PARENTHESIS, _GATHERED, _SAMPLES):
            found += [Span(*match.span()) for match in pattern.finditer(self._mask, span.start, span.end)]
        return sorted(set(found))

    def _target(self, lead: Place, documents: list[Place], names: list[Place]) -> Place | None:
        """Return the data that ``lead`` points at."""
        word = self._lower[lead[0]]
        weak = word in _WEAK_LEADS and lead[1] - lead[0] == 1
        if lead[0] and self._lower[lead[0] - 1] in _FUND and word in ("bersumber", "dari", "sumber"):
            return None
        reach = 0 if weak else _SOURCE_REACH
        near_names = _near(names, lead[1], reach)
        for place in (*_near(documents, lead[1], reach), *near_names):
            if not _STOPS.isdisjoint(self._lower[lead[1] : place[0]]):
                continue
            if weak and not (place in near_names or self._words.is_a("source_record", self._lower[place[0]])):
                continue
            if self._owned(place, place in near_names):
                return place
        return None

    def _owned(self, place: Place, name: bool) -> bool:
        """Tell whether it is said whose data: a name, a number or an office follows, or the thing says it itself."""
        if name or place[1] - place[0] > 1:
            return not self._rumoured(place[1])
        after = place[1]
        if self._lower[place[0]].endswith("nya"):
            return False
        if after >= len(self._lower) or self._rumoured(after):
            return False
        if _OWNED.search(self._texts[after]) is not None or self._words.has("owner", after, after + 1):
            return True
        if self._lower[place[0]] != "laporan" and self._lower[after].isalpha() and self._lower[after] not in _NO_OWNER:
            return True
        following = self._texts[after + 1] if after + 1 < len(self._texts) else ""
        return self._texts[after].isalpha() and (
            _OWNED.search(following) is not None or self._words.has("owner", after + 1, after + 2)
        )

    def _rumoured(self, after: int) -> bool:
        """*Laporan yang beredar* has no owner."""
        return self._lower[after : after + 1] == ["yang"] and not _RUMOURS.isdisjoint(
            self._lower[after + 1 : after + 2]
        )

    def _shows(self, document: Place, first: int, stop: int) -> bool:
        """``Data Dinas Kesehatan per 31 Mei menunjukkan …``: the data are the subject of a verb of showing."""
        if not self._opens(document[0], first) or self._lower[document[0]].endswith("nya"):
            return False
        for verb, last in self._words.within("source_verb", document[1], min(stop, document[1] + _SHOWING_REACH)):
            shown = self._lower[verb] in _SHOWING or self._numbered(last, stop)
            if shown and (self._owned(document, name=False) or self._possessed(document[1], verb)):
                return True
        return ":" in self._lower[document[1] : document[1] + 3] and self._owned(document, name=False)

    def _possessed(self, after: int, verb: int) -> bool:
        """Tell whether something stands between the data and what they show: *survei yang dilakukan dinas*."""
        return verb - after >= 1 and not self._rumoured(after) and self._lower[after] not in ("ini", "itu", "tersebut")

    def _instruments(self, first: int, stop: int) -> list[Place]:
        """``Kamera pengawas merekam 41 truk``: a thing that measures or proves is the subject of a verb of showing."""
        found = []
        for place in self._words.within("source_proof", first, stop):
            verbs = self._words.within("source_verb", place[1], min(stop, place[1] + _SHOWING_REACH))
            if self._opens(place[0], first) and verbs:
                found.append(place)
        return found

    def _opens(self, at: int, first: int) -> bool:
        """Tell whether the token at ``at`` begins a statement."""
        return at - first <= 2 or self._lower[at - 1] in (",", ";", ":", "dan", "bahwa", "sedangkan", "sementara")

    def _recording(self, first: int, stop: int) -> list[Place]:
        """``BPBD mencatat 31 rumah rusak``: a body that keeps count; *mencatat* after a person only reports."""
        return [
            (at - 1, at + 1)
            for at, _ in self._words.within("recording", first + 1, stop)
            if self._body_before(at, first) and self._numbered(at + 1, stop)
        ]

    def _body_before(self, at: int, first: int) -> bool:
        text = self._texts[at - 1]
        if text.isupper() and len(text) > 1:
            return True
        near = range(max(first, at - _BODY_REACH), at)
        if any(self._lower[back] in (",", "kepala", "ketua", "kadis", "direktur") for back in near):
            return False
        return any(self._words.has("body", back, min(at, back + 3)) for back in near)

    def _recorded_by(self, names: list[Place], first: int, stop: int) -> list[Place]:
        """``dirilis BPS``, ``dicatat oleh Dinas Kesehatan``."""
        bodies = [*names, *self._words.within("body", first, stop)]
        return [
            (body[0] - 1, body[1])
            for body in bodies
            if body[0] > first
            and (
                self._lower[body[0] - 1] in _PASSIVE
                or (body[0] - first > 1 and self._lower[body[0] - 1] == "oleh" and self._lower[body[0] - 2] in _PASSIVE)
            )
        ]

    def _numbered(self, at: int, stop: int) -> bool:
        """Tell whether an amount follows soon after ``at``."""
        near = self._lower[at : min(stop, at + _NUMBER_REACH)]
        return any(map(has_digit.__getitem__, near)) or any(self._words.is_a("number_word", form) for form in near)
