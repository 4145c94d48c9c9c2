"""An office or role as it is read from running text."""

from typing import NamedTuple

from govtext.tables import OfficeForm

_RUNS_A_BODY = ("direktur ", "humas ", "ketua ", "manajer ")
"""How offices begin that are kept with the trades: *ketua kelompok tani*, *direktur CV*."""


class Office(NamedTuple):
    """Token indices: the phrase is ``first``–``last``, the named body in it ``body``–``last``.

    A ``closed`` one has the name of its holder before it, so that none stands in its last words.
    """

    first: int
    last: int
    row: OfficeForm
    body: int | None
    singled: bool
    closed: bool = False

    @property
    def is_trade(self) -> bool:
        """Whether it is a role anyone may have rather than an office."""
        return self.row.kind == "peran"

    @property
    def detailed(self) -> bool:
        """Whether it is an office with words that say of what: a body, a village, a group of farmers."""
        told = self.last - self.first > 1 and (self.body is not None or self.row.takes != "region")
        return told and (not self.is_trade or self.row.form.startswith(_RUNS_A_BODY))
