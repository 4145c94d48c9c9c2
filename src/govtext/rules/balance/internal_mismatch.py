"""Point at two statements of a draft that cannot both be right: days, hours, counts, percentages, headline, names."""

from collections.abc import Iterator

from govtext.language.figures.dates import document_year
from govtext.reading import Reading
from govtext.rules.balance.consistency import contradictions
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, Certainty, Severity

_SEVERITY: dict[Certainty, Severity] = {"high": "error", "medium": "suggestion", "low": "suggestion"}
_FAR_YEAR = 2100
"""The year a draft is read in where it names none: late enough to call no year implausible."""


@rule
def internal_mismatch(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each contradiction at its first place, the other places beside it; only exact ones are errors."""
    document = reading.document
    year = document_year(reading.dates, document.front_matter)
    found = contradictions(
        document.mask,
        reading.dates,
        reading.times,
        reading.quantities,
        persons=reading.names.persons,
        sentences=reading.sentences,
        title=document.title.span if document.title else None,
        year=year,
        this_year=year or _FAR_YEAR,
    )
    for item in found:
        first, *others = item.spans
        yield Hit(
            first,
            item.params,
            kind=item.kind,
            variant=item.kind,
            related=tuple((span, "conflicts_with") for span in others),
            severity=_SEVERITY[item.certainty],
            certainty=item.certainty,
        )
