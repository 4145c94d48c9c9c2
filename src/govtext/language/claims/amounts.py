"""Whether an amount says how much there was, or what something costs, allows, requires or promises."""

from collections.abc import Callable
from decimal import Decimal

from govtext.document import Kind, Span

from ..figures.quantity import Quantity
from ..layers import Layers

_SMALL_SUM = Decimal(5_000_000)
"""Rupiah below which a sum beside *biaya* or *menerima* is a fee or one person's share, not a budget."""
_NEAR = 7
"""How many words before an amount may say that it is a fee, a limit or a condition."""
_STATUS_REACH = 6
_CLAUSE = 80
"""How far back the beginning of a clause is looked for."""
_RANKS = frozenset({"peringkat", "urutan", "posisi", "ranking", "juara", "rangking"})
_RECEIVING = frozenset({"bagi", "bersama", "kepada", "oleh", "untuk"})
"""*Piala kepada juara pertama* names who gets it."""
_COMPANY = frozenset({"bersama", "dengan"})
_OPENING, _PLAN_REACH = 4, 14
_SAME = frozenset({"tersebut", "itu", "ini", "tadi"})
_HAPPENED = frozenset({"sudah", "telah", "tercatat", "terjadi", "baru", "pernah", "hingga", "sampai", "sebanyak"})
_PARENTS = frozenset({"ayah", "bapak", "dengan", "ibu", "orang", "punya"})
_DUTY_OF = frozenset({"pajak", "ktp", "belajar", "retribusi", "pilih", "zakat", "lapor"})
"""*Wajib pajak* are people, no duty."""
_SPECIFIED = frozenset(
    {"berdiameter", "beradius", "bertegangan", "berukuran", "diameter", "frekuensi", "radius", "tegangan", "ukuran"}
)
"""Words before a measure by which a thing or a zone is told apart, not counted."""
_BODY = frozenset({"badan", "tubuh", "wajah", "hati", "jalan", "lajur"})
_NUMBERED = frozenset({"bintang", "kaki", "perempatan", "persimpangan", "pos", "roda", "segi", "simpang", "sumbu"})
"""Words that a number behind them describes: *simpang tiga*, *roda empat*."""
_FIRST_COME = frozenset({"pertama", "tercepat"})
_CLASSES = frozenset({"gt", "cc", "pk", "sumbu", "roda", "ton"})
_SPECIFICATIONS = frozenset({"dim", "ghz", "hz", "khz", "kv", "kva", "mhz", "va", "volt"})
"""Units by which equipment is told apart."""
_STILL = frozenset({"masih", "sudah", "telah", "tinggal"})
"""Words by which a price is a state of things that changes: *ongkosnya masih Rp700 per kilogram*."""
_OVER = frozenset({"atas", "bawah"})
_EACH, _TIMES = frozenset({"setiap", "tiap"}), frozenset({"bulan", "hari", "jam", "malam", "minggu", "pekan", "tahun"})
_VERBAL = ("me", "di", "ter", "ber")
BREAKS = frozenset({";", ":", "sedangkan", "sementara", "padahal", "namun", "tetapi", "karena", "tapi", "serta"})
"""Words and marks at which another statement begins."""


class Amounts:
    """Judges the amounts of one text; ``first`` and ``stop`` are the tokens of the statement an amount stands in."""

    def __init__(self, layers: Layers) -> None:
        self._mask = layers.document.mask
        self._tokens = layers.tokens
        self._lower = layers.tokens.lower
        self._words = layers.words
        self._known: dict[tuple[str, int, int], bool] = {}

    def _of_statement(self, name: str, first: int, stop: int, ask: Callable[[int, int], bool]) -> bool:
        """Return what ``ask`` says of a whole statement, asked once: a statement may hold thousands of amounts."""
        key = (name, first, stop)
        if key not in self._known:
            self._known[key] = ask(first, stop)
        return self._known[key]

    def checkable(self, amount: Quantity, first: int, stop: int, kind: Kind) -> bool:
        """Tell whether ``amount`` says how much there was, not what it costs, allows, requires or promises."""
        at = self._tokens.within(Span(amount.span.start, max(amount.span.end, amount.span.start + 1))).start
        numbers = at > first and self._lower[at - 1] in _NUMBERED
        if numbers or (at - first <= _OPENING and self._planned_next(at, stop)):
            return False
        opens = self._clause_start(at, first)
        if self._words.has("promise", opens, at) or self._term(max(opens, at - _NEAR), min(stop, at + 2)):
            return self._burden(amount, first, stop)
        if self._mask[amount.span.start - 1 : amount.span.start] == "(" and amount.kind in (
            "number",
            "count",
            "duration",
        ):
            return False
        moved = self._moved(first, stop) or self._altered(opens, at)
        compared = self._words.has("baseline", at, stop)
        if amount.kind == "money":
            return moved or compared or not self._is_fee(amount, opens, at, stop)
        if amount.kind in ("percent", "percent_points"):
            return compared or moved or not self._words.has("fee", max(opens, at - _NEAR), at)
        digits = any(char.isdigit() for char in amount.text)
        if _is_share(amount):
            return moved or self._shared(amount, at, first, stop)
        if amount.kind == "duration":
            return self._burden(amount, first, stop) or (compared and self._compares_times(at, stop))
        if amount.kind == "measure":
            specified = not moved and (amount.unit or "").lower() in _SPECIFICATIONS
            return not specified and self._measured(digits, moved, at, (first, stop), kind)
        if amount.kind == "count":
            return self._counted(amount, digits, at, (first, stop), kind)
        if amount.kind == "ordinal":
            before = self._lower[max(opens, at - 2) : at]
            return not _RANKS.isdisjoint({amount.noun or "", *before}) and _RECEIVING.isdisjoint(before)
        if not digits:
            thing = self._lower[at + 1] if at + 1 < stop else ""
            acted = self._words.has("deed", first, stop) or self._words.has("hardship", first, stop)
            return (
                acted
                and thing.isalpha()
                and len(thing) > 2
                and self._counted_in_words(amount, thing, at, (first, stop), kind)
            )
        following = self._lower[at + 1] if at + 1 < stop else ""
        if following == "di" or (len(following) > 5 and following.startswith(("di", "ter"))):
            return True
        return compared or self._words.has("status", max(opens, at - _STATUS_REACH), at)

    def _measured(self, digits: bool, moved: bool, at: int, statement: tuple[int, int], kind: Kind) -> bool:
        """Lengths, areas, weights; not those by which things are told apart (*truk di atas 10 ton*)."""
        hard = self._words.has("hardship", *statement)
        if not hard and self._duty(*statement):
            return False
        before = self._lower[max(statement[0], at - 3) : at]
        if not (moved or hard) and not _SPECIFIED.isdisjoint(before):
            return False
        if before[-2:-1] == ["di"] and before[-1] in _OVER and not self._words.has("measure", at - 3, at - 2):
            return moved
        return kind is not Kind.LIST_ITEM or moved or (hard and digits)

    def _shared(self, amount: Quantity, at: int, first: int, stop: int) -> bool:
        """*Separuh pendapatan dipakai*, *separuh dari jadwal*; not *lumpuh separuh badan*, *setengah dari biaya*."""
        last = self._tokens.within(Span(amount.span.end - 1, amount.span.end)).stop
        if not _BODY.isdisjoint({amount.noun or "", amount.unit or "", *self._lower[at + 1 : at + 2]}):
            return False
        if self._lower[last : last + 1] == ["dari"] and not self._words.has("fee", first, stop):
            return True
        return self._words.has("deed", first, stop) or amount.noun is not None or self._verbal(at, stop)

    def _term(self, first: int, stop: int) -> bool:
        return any(
            not (self._people(at) or self._lower[at : at + 2] == ["jarak", "tempuh"])
            for at, _ in self._words.within("term", first, stop)
        )

    def _duty(self, first: int, stop: int) -> bool:
        return self._of_statement("duty", first, stop, self._duty_at_all)

    def _duty_at_all(self, first: int, stop: int) -> bool:
        return any(self._words.is_a("duty", self._lower[at]) and not self._people(at) for at in range(first, stop))

    def _people(self, at: int) -> bool:
        return self._lower[at] == "wajib" and not _DUTY_OF.isdisjoint(self._lower[at + 1 : at + 2])

    def _planned_next(self, at: int, stop: int) -> bool:
        """Tell whether the verb behind an amount that opens the sentence is one of plans (*400 rak akan dibagi*)."""
        for form in self._lower[at : min(stop, at + _PLAN_REACH)]:
            if self._words.is_a("plan", form):
                return True
            if form in (",", "dan", "telah", "sudah", "yang", "berhasil") or (
                len(form) > 5 and form.startswith(("me", "di", "ber", "ter"))
            ):
                return False
        return False

    def _counted(self, amount: Quantity, digits: bool, at: int, statement: tuple[int, int], kind: Kind) -> bool:
        thing = amount.unit or amount.noun or ""
        on_paper = self._words.is_a("paper_count", thing) and not (thing == "buah" and amount.noun)
        if on_paper and not self._moved(*statement):
            return False
        if thing.lower() in _SPECIFICATIONS or (thing.lower() in _CLASSES and self._lower[at - 1] in _OVER):
            return False
        last = self._tokens.within(Span(amount.span.end - 1, amount.span.end)).stop
        if not _FIRST_COME.isdisjoint(self._lower[last : last + 2]):
            return False
        if self._words.is_a("uncounted", thing) or (thing == "anak" and self._lower[at - 1] in _PARENTS):
            return False
        if digits:
            return True
        return self._counted_in_words(amount, thing, at, statement, kind)

    def _counted_in_words(self, amount: Quantity, thing: str, at: int, statement: tuple[int, int], kind: Kind) -> bool:
        """*Dua jembatan putus*; not *kedua desa*, *tiga dusun tersebut*, *dua kali sehari*, *dua orang saksi*."""
        first, stop = statement
        happened = self._words.has("deed", first, stop)
        if amount.value < 2:
            return bool(thing) and self._words.has("hardship", at, stop) and kind is not Kind.LIST_ITEM
        if thing == "kali":
            happened = happened and self._words.has("change", first, stop)
            before = self._lower[max(first, at - 3) : at]
            return happened or not _HAPPENED.isdisjoint(before) or self._words.has("hardship", max(first, at - 3), at)
        if not thing or amount.text.lower().startswith("ke") or self._duty(first, stop):
            return False
        if self._lower[at - 1] in _COMPANY and not self._moved(first, stop):
            return False
        last = self._tokens.within(Span(amount.span.end - 1, amount.span.end)).stop
        if not _SAME.isdisjoint(self._lower[last : min(stop, last + 3)]) or self._by_rule(at, first):
            return False
        return happened or kind is not Kind.LIST_ITEM or self._outcome(first)

    def _by_rule(self, at: int, first: int) -> bool:
        """*Majelis terdiri atas tiga hakim*, *setiap desa mengirim dua utusan*: how many there are by a rule."""
        each = self._lower[first] in _EACH and self._lower[first + 1] not in _TIMES
        return each or "terdiri" in self._lower[max(first, at - 2) : at]

    def _outcome(self, first: int) -> bool:
        return self._lower[first].endswith("nya") and self._lower[first].startswith(_VERBAL)

    def _compares_times(self, at: int, stop: int) -> bool:
        """*Sembilan jam, lebih lama dari jadwal*: a duration held against another one."""
        return any(self._lower[index] == "lebih" for index in range(at, min(stop, at + _NEAR)))

    def _burden(self, amount: Quantity, first: int, stop: int) -> bool:
        """Durations count where they tell how long people wait or travel, or how fast a service became."""
        if amount.kind != "duration" or (self._duty(first, stop) and not self._strained(first, stop)):
            return False
        at = self._tokens.within(amount.span)
        near = range(max(first, at.start - _NEAR), min(stop, at.stop + 3))
        if self._lower[at.stop - 1] == "kerja" or self._lower[at.stop : at.stop + 1] == ["kerja"]:
            return self._words.has("hardship", near.start, near.stop) and not _HAPPENED.isdisjoint(
                self._lower[near.start : at.start]
            )
        if "anda" in self._lower[near.start : at.start]:
            return False
        return self._words.has("hardship", near.start, near.stop)

    def _strained(self, first: int, stop: int) -> bool:
        return self._of_statement("strained", first, stop, self._strained_at_all)

    def _strained_at_all(self, first: int, stop: int) -> bool:
        return any(self._lower[at] in ("menempuh", "berjalan", "menunggu", "antre") for at in range(first, stop))

    def _is_fee(self, amount: Quantity, opens: int, at: int, stop: int) -> bool:
        near = max(opens, at - _NEAR)
        if at > opens and self._lower[at - 1] in _STILL and "tarif" not in self._lower[opens:at]:
            return False
        if self._words.has("fee", near, min(stop, at + 6)):
            return True
        if amount.value >= _SMALL_SUM:
            return False
        tariff = self._words.has("fee", opens, min(at, opens + _OPENING))
        return tariff or self._words.has("small_fee", near, at) or self._per(at, stop)

    def _per(self, at: int, stop: int) -> bool:
        return "per" in self._lower[at : min(stop, at + 8)]

    def _clause_start(self, at: int, first: int) -> int:
        floor = max(first, at - _CLAUSE)
        while at > floor and self._lower[at - 1] not in BREAKS:
            at -= 1
        return at

    def _moved(self, first: int, stop: int) -> bool:
        return self._of_statement("moved", first, stop, self._moved_at_all)

    def _moved_at_all(self, first: int, stop: int) -> bool:
        """Tell whether the statement is about a change."""
        if self._words.has("change", first, stop):
            return True
        return any(
            self._words.has("measure", max(first, at - 8), at)
            for at, _ in self._words.within("plain_move", first, stop)
        )

    def _altered(self, opens: int, at: int) -> bool:
        """Tell whether a verb of change governs the amount: *menambah biaya tunggu sekitar Rp250 ribu*."""
        return self._words.has("alters", max(opens, at - _NEAR), at)

    def _verbal(self, at: int, stop: int) -> bool:
        return any(form.startswith(("di", "ter", "ber", "me")) and len(form) > 5 for form in self._lower[at:stop])


def _is_share(amount: Quantity) -> bool:
    """*Dua pertiga*, *sepertiga kasus*; not *0,3 kasus*."""
    in_words = amount.kind == "count" and amount.value < 1 and not any(char.isdigit() for char in amount.text)
    return amount.kind == "fraction" or in_words
