"""Equivalents of a foreign word that fit where it stood: its affixes, its clitics, its capitals."""

from collections.abc import Iterator

from govtext.document import Span
from govtext.language.idiom.borrowed_forms import Dress
from govtext.language.words.transfer import match_case, transfer
from govtext.reading import Reading
from govtext.rules.finding import Suggestion
from govtext.tables import ForeignTerm

from ._rewrite import replacement

_OTHER_PREFIXES = ("ber", "ke", "se", "pe")


def equivalents(row: ForeignTerm, dress: Dress, shown: str) -> tuple[str, ...]:
    """Return what may stand in the place of ``shown``, the likeliest first, without repetitions."""
    return tuple(dict.fromkeys(match_case(_cased(shown, dress), word) for word in _words(row, dress)))


def _words(row: ForeignTerm, dress: Dress) -> Iterator[str]:
    """Yield the equivalents of ``row`` in ``dress``, in lower case."""
    base = "x" if " " in row.term else row.term
    if row.verb and (dress.verbal or _happens(dress)):
        for verb in row.verb:
            yield transfer(_source(_voice(dress, verb), base, dress), verb, base)
        return
    if dress.prefix == "ber" and " " not in row.prefer[0]:
        yield transfer(f"ber-{base}", row.prefer[0], base)
        return
    if dress.prefix:
        yield from row.prefer
        return
    for word in row.prefer:
        yield _clothed(word, dress)


def _happens(dress: Dress) -> bool:
    """Tell whether ``ke-`` is spoken for ``ter-``: ``ke-upload``."""
    return dress.prefix == "ke" and not dress.suffix


def _voice(dress: Dress, verb: str) -> str:
    """Return the prefix that ``verb`` takes; di- where ter- would make another word."""
    if dress.prefix == "ter" or _happens(dress):
        return "di" if verb.partition(" ")[0].endswith(("kan", "i")) else "ter"
    return dress.prefix or "me"


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
    if row.caution or len(found) != 1 or dress.prefix in _OTHER_PREFIXES:
        return False
    if dress.verbal:
        return bool(row.verb) and dress.prefix != "ter"
    return not row.verb


def wearable(row: ForeignTerm, dress: Dress) -> bool:
    """Tell whether the equivalents can stand where the word stood: not a noun for a verb (``distakeholderkan``)."""
    return not dress.prefix or bool(row.verb) or (dress.prefix == "ber" and " " not in row.prefer[0])


def suggestions(
    reading: Reading, span: Span, found: tuple[str, ...], *, safe: bool, fits: bool = True
) -> tuple[Suggestion, ...]:
    """Return one suggestion for each equivalent; only the first may be safe, and without ``fits`` none edits."""
    made = []
    for at, word in enumerate(found):
        edits = replacement(reading, span, word) if fits else ()
        made.append(Suggestion(label=word, safe=safe and at == 0 and bool(edits), edits=edits))
    return tuple(made)
