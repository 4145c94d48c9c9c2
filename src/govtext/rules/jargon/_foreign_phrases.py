"""Foreign words that belong together are one remark: ``full support``, ``concrete barrier``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govtext.document import Span
from govtext.language.idiom.borrowing import Borrowing
from govtext.language.idiom.joined_words import Word, adjacent
from govtext.reading import Reading
from govtext.tables import ForeignTerm

from ._foreign_cues import cues
from ._foreign_unlisted import Run


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
            size = len(chain) if len(chain) > 2 or (len(chain) == 2 and _is_one(chain[0], chain[1], rows)) else 1
            yield _phrase(chain[:size], rows)
            chain = chain[size:]
        at = last


def _phrase(chain: Sequence[Borrowing | Run], rows: Sequence[ForeignTerm]) -> Phrase:
    first, last = chain[0], chain[-1]
    head = last if isinstance(last, Borrowing) else None
    pair = len(chain) == 2 and first.last == last.first
    before = first if pair and isinstance(first, Borrowing) and rows[first.index].term in cues("before") else None
    return Phrase(first.first, last.last, first.span.join(last.span), head, before)


def _is_one(before: Borrowing | Run, part: Borrowing | Run, rows: Sequence[ForeignTerm]) -> bool:
    """Tell whether two neighbours are one English phrase, not two words in Indonesian order."""
    if before.last != part.first or isinstance(before, Run):
        return True
    first = rows[before.index]
    if first.term in cues("before"):
        return True
    if first.verb or first.term.lower() in cues("head"):
        return False
    if isinstance(part, Run):
        return " " not in first.term
    second = rows[part.index]
    return not second.verb and second.term not in cues("behind") and " " not in first.term and " " not in second.term


def _follows(reading: Reading, words: Sequence[Word], before: Borrowing | Run, part: Borrowing | Run) -> bool:
    """Tell whether ``part`` may go on with the English phrase that ``before`` belongs to."""
    bridged = part.first == before.last + 1 and words[before.last].text in cues("bridge")
    if not (bridged or before.last == part.first) or (isinstance(before, Borrowing) and before.dress.clothed):
        return False
    if isinstance(part, Borrowing) and (part.dress.prefix or part.dress.suffix or part.dress.doubled):
        return False
    places = range(before.last, part.first + 1)
    return all(adjacent(reading.document, words[at - 1].span, words[at].span) for at in places)
