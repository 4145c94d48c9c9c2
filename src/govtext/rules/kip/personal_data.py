"""Point at personal data that must not be published, and never repeat it."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.rule import Hit, rule
from govtext.tables import Card


@rule
def personal_data(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each NIK, family card number and private phone number, its text masked."""
    for item in reading.personal_data:
        start, end = item.span
        label = "[dihapus]" if item.kind != "telepon" else "[nomor kantor]"
        yield Hit(
            item.span,
            {"data": reading.redact_span(item.span)},
            kind=item.kind,
            variant=item.kind,
            suggestions=(Suggestion(label=label, safe=False, edits=(Edit(start=start, end=end, text=label),)),),
            severity="error" if item.certain else "warning",
            certainty="high" if item.certain else "medium",
        )
