"""Point at personal data that must not be published, and never repeat it."""

from collections.abc import Iterator

from govtext.language.personal.find import PersonalDatum
from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, Severity

from ._protect_basis import PERSONAL

_INSTEAD = {
    "telepon": "[nomor kantor]",
    "email": "[pos-el kantor]",
    "rekening": "[rekening lembaga]",
    "alamat": "[nama desa atau kecamatan]",
    "anak": "[seorang anak]",
    "kesehatan": "[tanpa nama]",
    "penerima": "[jumlah penerima]",
}
"""What an editor puts in the place of each kind; numbers and dates are simply taken out."""
_BY_FORM = frozenset({"nik", "kk", "npwp", "paspor", "telepon", "email", "rekening"})
"""Kinds that have a form of their own; the others are read from the words around them."""


@rule
def personal_data(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each piece of personal data, its text masked: an error where its form was checked."""
    for item in reading.personal_data:
        start, end = item.span
        label = _INSTEAD.get(item.kind, "[dihapus]")
        yield Hit(
            item.span,
            {"data": reading.redact_span(item.span)},
            kind=item.kind,
            variant=item.kind,
            basis=PERSONAL[item.kind],
            suggestions=(Suggestion(label=label, safe=False, edits=(Edit(start=start, end=end, text=label),)),),
            severity=_severity(item),
            certainty="high" if item.certain else "medium",
        )


def _severity(item: PersonalDatum) -> Severity:
    if item.certain:
        return "error"
    return "warning" if item.kind in _BY_FORM else "suggestion"
