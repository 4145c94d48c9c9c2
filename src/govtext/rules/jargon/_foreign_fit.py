"""Equivalents of a foreign word that fit where it stood: its affixes, its clitics, its capitals."""

from collections.abc import Iterator

from govtext.document import Span
from govtext.language.borrowed_forms import Dress
from govtext.language.transfer import match_case, transfer
from govtext.reading import Reading
from govtext.rules.finding import Suggestion
from govtext.tables import ForeignTerm

from ._rewrite import replacement

_NOUN_PREFIXES = ("ber", "ke", "se", "pe")


def equivalents(row: ForeignTerm, dress: Dress, shown: str) -> tuple[str, ...]:
    """Return what may stand in the place of ``shown``, the likeliest first, without repetitions."""
    return tuple(dict.fromkeys(match_case(_cased(shown, dress), word) for word in _words(row, dress)))


def _words(row: ForeignTerm, dress: Dress) -> Iterator[str]:
    """Yield the equivalents of ``row`` in ``dress``, in lower case."""
    base = "x" if " " in row.term else row.term
    happens = dress.prefix == "ke" and not dress.suffix  # ke-upload is spoken for ter-upload
    if dress.verbal or happens:
        prefix = "ter" if happens else dress.prefix or "me"
        for verb in row.verb:
            yield transfer(_source(prefix, base, dress), verb, base)
        if row.verb:
            return
    if dress.prefix == "ber" or (dress.verbal and dress.prefix):
        for word in row.prefer if dress.prefix == "ber" and len(row.prefer[0].split()) == 1 else ():
            yield transfer(f"ber-{base}", word, base)
        yield from row.prefer
        return
    for word in row.prefer:
        yield _clothed(word, dress)


def _source(prefix: str, base: str, dress: Dress) -> str:
    return "-".join((prefix, base, *dress.clitics))


def _clothed(word: str, dress: Dress) -> str:
    """Say ``word`` twice where its model was, and put the clitics on."""
    if dress.doubled:
        head, space, rest = word.partition(" ")
        word = f"{head}-{head}{space}{rest}"
    return word + "".join(dress.clitics)


def _cased(shown: str, dress: Dress) -> str:
    """Return the part of ``shown`` whose capitals count: an acronym lends none."""
    words = shown.split()
    if len(words) == 1 and words[0].isupper() and len(words[0]) < 5:
        return words[0].lower()
    return shown


def determined(row: ForeignTerm, dress: Dress, found: tuple[str, ...]) -> bool:
    """Tell whether the form leaves no choice, so that the equivalent may be put in unseen."""
    if row.caution or len(found) != 1 or dress.prefix in _NOUN_PREFIXES:
        return False
    return bool(row.verb) if dress.verbal else not row.verb


def suggestions(reading: Reading, span: Span, found: tuple[str, ...], *, safe: bool) -> tuple[Suggestion, ...]:
    """Return one suggestion for each equivalent; only the first may be safe."""
    made = []
    for at, word in enumerate(found):
        edits = replacement(reading, span, word)
        made.append(Suggestion(label=word, safe=safe and at == 0 and bool(edits), edits=edits))
    return tuple(made)
