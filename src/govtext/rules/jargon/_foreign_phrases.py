"""Foreign words that belong together are one remark: ``full support``, ``concrete barrier``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govtext.document import Span
from govtext.language.borrowing import Borrowing, Word, adjacent
from govtext.reading import Reading
from govtext.tables import ForeignTerm

from ._foreign_unlisted import Run

_BEFORE_NOUNS = frozenset(
    "advanced basic best big creative critical daily digital direct double dual effective excellent exclusive extreme "
    "fast final free fresh full global good grand great green high inclusive integrated international legal limited "
    "local long low main major medical mobile modern national new old online open original physical political positive "
    "private public quick real regular safe self short simple single slow small smart social special strategic strong "
    "sustainable technical traditional unique virtual vocational young zero".split()
)
"""English words that stand before the noun they describe; in Indonesian order they would follow it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Foreign words in a row.

    ``head`` is the listed term they end in; None where nothing in them is listed. ``before`` is the listed word that
    describes it, if the phrase is just these two.
    """

    first: int
    last: int
    span: Span
    head: Borrowing | None = None
    before: Borrowing | None = None

    @property
    def plain(self) -> bool:
        """Whether the phrase is one listed term and nothing else."""
        return self.head is not None and self.head.first == self.first


def phrases(
    reading: Reading,
    words: Sequence[Word],
    found: Sequence[Borrowing],
    unlisted: Sequence[Run],
    rows: Sequence[ForeignTerm],
) -> Iterator[Phrase]:
    """Yield listed and unlisted foreign words in the order of the text, joined where English joins them.

    Two neighbours are one phrase when the first describes the second; three or more always are, as long as only the
    last wears Indonesian affixes.
    """
    parts: list[Borrowing | Run] = sorted((*found, *unlisted), key=lambda part: part.first)
    at = 0
    while at < len(parts):
        last = at + 1
        while last < len(parts) and _follows(reading, words, parts[last - 1], parts[last]):
            last += 1
        chain = parts[at:last]
        while chain:
            size = len(chain) if len(chain) > 2 else 1 + (len(chain) == 2 and _describes(chain[0], rows))
            yield _phrase(chain[:size])
            chain = chain[size:]
        at = last


def _phrase(chain: Sequence[Borrowing | Run]) -> Phrase:
    first, last = chain[0], chain[-1]
    head = last if isinstance(last, Borrowing) else None
    before = first if len(chain) == 2 and isinstance(first, Borrowing) else None
    return Phrase(first.first, last.last, first.span.join(last.span), head, before)


def _describes(part: Borrowing | Run, rows: Sequence[ForeignTerm]) -> bool:
    return isinstance(part, Run) or rows[part.index].term in _BEFORE_NOUNS


def _follows(reading: Reading, words: Sequence[Word], before: Borrowing | Run, part: Borrowing | Run) -> bool:
    """Tell whether ``part`` may go on with the English phrase that ``before`` belongs to."""
    if before.last != part.first or (isinstance(before, Borrowing) and before.dress.clothed):
        return False
    if isinstance(part, Borrowing) and (part.dress.prefix or part.dress.suffix or part.dress.doubled):
        return False
    return adjacent(reading.document, words[part.first - 1].span, words[part.first].span)
