"""Whether an amount says how much there was, or what something costs, allows, requires or promises."""

from decimal import Decimal

from govtext.document import Kind, Span

from .layers import Layers
from .quantities import Quantity

_SMALL_SUM = Decimal(5_000_000)
"""Rupiah below which a sum beside *biaya* or *menerima* is a fee or one person's share, not a budget."""
_NEAR = 7
"""How many words before an amount may say that it is a fee, a limit or a condition."""
_STATUS_REACH = 6
_RANKS = frozenset({"peringkat", "urutan", "posisi", "ranking", "juara", "rangking"})
_OPENING, _PLAN_REACH = 4, 14
_PLANS = frozenset(
    {"akan", "bakal", "dijadwalkan", "direncanakan", "ditargetkan", "rencananya", "diusulkan", "diagendakan"}
)
_SHEETS = frozenset(
    {"lembar", "rangkap", "eksemplar", "buah", "hari", "bulan", "tahun", "jam", "menit", "meter", "pintu"}
)
_DUTY = frozenset({"harus", "wajib", "dilarang", "jangan", "hindari"})
BREAKS = frozenset({";", ":", "sedangkan", "sementara", "padahal", "namun", "tetapi", "karena", "tapi", "serta"})
"""Words and marks at which another statement begins."""


class Amounts:
    """Judges the amounts of one text; ``first`` and ``stop`` are the tokens of the statement an amount stands in."""

    def __init__(self, layers: Layers) -> None:
        self._mask = layers.document.mask
        self._tokens = layers.tokens
        self._lower = layers.tokens.lower
        self._words = layers.words

    def checkable(self, amount: Quantity, first: int, stop: int, kind: Kind) -> bool:
        """Tell whether ``amount`` says how much there was, not what it costs, allows, requires or promises."""
        at = self._tokens.within(Span(amount.span.start, max(amount.span.end, amount.span.start + 1))).start
        opens = self._clause_start(at, first)
        if at - first <= _OPENING and self._planned_next(at, stop):
            return False
        if self._words.has("promise", opens, at) or self._words.has("term", max(opens, at - _NEAR), min(stop, at + 2)):
            return self._burden(amount, first, stop)
        if self._mask[amount.span.start - 1 : amount.span.start] == "(" and amount.kind in (
            "number",
            "count",
            "duration",
        ):
            return False
        moved = self._moved(first, stop)
        if amount.kind == "money":
            return moved or not self._is_fee(amount, opens, at, stop)
        if amount.kind in ("percent", "percent_points"):
            return not self._words.has("fee", max(opens, at - _NEAR), at)
        digits = any(char.isdigit() for char in amount.text)
        if amount.kind == "fraction":
            return self._words.has("deed", first, stop) or moved or amount.noun is not None or self._verbal(at, stop)
        if amount.kind == "duration":
            return self._burden(amount, first, stop)
        if amount.kind == "measure" and not _DUTY.isdisjoint(self._lower[first:stop]):
            return False
        if amount.kind == "measure":
            return (digits and kind is not Kind.LIST_ITEM) or moved
        if amount.kind == "count":
            return self._counted(amount, digits, at, first, stop)
        if amount.kind == "ordinal":
            return not _RANKS.isdisjoint({amount.noun or "", *self._lower[max(opens, at - 2) : at]})
        return digits and self._words.has("status", max(opens, at - _STATUS_REACH), at)

    def _planned_next(self, at: int, stop: int) -> bool:
        """Tell whether the verb behind an amount that opens the sentence is one of plans (*400 rak akan dibagi*)."""
        for form in self._lower[at : min(stop, at + _PLAN_REACH)]:
            if form in _PLANS:
                return True
            if form in (",", "dan", "telah", "sudah", "yang", "berhasil") or (
                len(form) > 5 and form.startswith(("me", "di", "ber", "ter"))
            ):
                return False
        return False

    def _counted(self, amount: Quantity, digits: bool, at: int, first: int, stop: int) -> bool:
        if (amount.unit or amount.noun or "") in _SHEETS and not self._moved(first, stop):
            return False
        if digits:
            return True
        if amount.value < 2:
            return False
        return bool(amount.unit) and self._words.has("deed", first, stop)

    def _burden(self, amount: Quantity, first: int, stop: int) -> bool:
        """Durations count where they tell how long people wait or travel, or how fast a service became."""
        return amount.kind == "duration" and self._words.has("hardship", first, stop)

    def _is_fee(self, amount: Quantity, opens: int, at: int, stop: int) -> bool:
        near = max(opens, at - _NEAR)
        if self._words.has("fee", near, min(stop, at + 6)):
            return True
        small = amount.value < _SMALL_SUM
        return small and (self._words.has("small_fee", near, at) or self._per(at, stop))

    def _per(self, at: int, stop: int) -> bool:
        return "per" in self._lower[at : min(stop, at + 8)]

    def _clause_start(self, at: int, first: int) -> int:
        while at > first and self._lower[at - 1] not in BREAKS:
            at -= 1
        return at

    def _moved(self, first: int, stop: int) -> bool:
        """Tell whether the statement is about a change."""
        if self._words.has("change", first, stop):
            return True
        return any(
            self._words.has("measure", max(first, at - 8), at)
            for at, _ in self._words.within("plain_move", first, stop)
        )

    def _verbal(self, at: int, stop: int) -> bool:
        return any(form.startswith(("di", "ter", "ber")) and len(form) > 5 for form in self._lower[at:stop])
