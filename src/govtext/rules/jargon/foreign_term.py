"""Flag a foreign term: one that has an Indonesian equivalent, in any affixes, or one that only looks foreign."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from govtext.document import Span
from govtext.language.idiom.borrowed_forms import Dress
from govtext.language.idiom.borrowing import Borrowing, loose_prefix
from govtext.language.idiom.joined_words import Word, Words, plain
from govtext.reading import Reading
from govtext.rules.finding import Suggestion
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, ForeignTerm

from ._foreign_fit import determined, equivalents, suggestions, wearable
from ._foreign_forms import foreign_sorts, terms
from ._foreign_phrases import Phrase, phrases
from ._foreign_place import Surroundings
from ._foreign_unlisted import runs
from ._forms import notable

_ALWAYS_PREFIX = ("me", "ter")
_CHOICE = "” atau “"
_NUMBERED = re.compile(r"-\s{0,2}\d|\s-\s{0,2}\d{1,9}/")


@rule
def foreign_term(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each foreign word or phrase that the draft uses as its own wording.

    Listed ones come with equivalents that fit the sentence; where a word has several meanings, or is only recognised
    by its spelling, the finding is a suggestion of lower certainty, and for the latter a question.
    """
    rows, borrowings = terms()
    words = Words(reading.document, reading.tokens)
    found = list(borrowings.find(reading.document, words, _places(reading, words, "listed")))
    taken = {at for borrowing in found for at in range(borrowing.first, borrowing.last)}
    unlisted = list(runs(reading, words, _places(reading, words, "unlisted"), taken))
    around = Surroundings(reading, words, _places(reading, words, "english"), taken)
    short_forms = _short_forms(reading) if unlisted else []
    for phrase in phrases(reading, words, found, unlisted, rows):
        row = rows[phrase.head.index] if phrase.head is not None else None
        if not _is_own_wording(reading, around, phrase, row):
            continue
        if phrase.head is None or row is None:
            if not _is_short_form(short_forms, phrase.span):
                yield _unlisted(reading, phrase.span)
        elif phrase.plain:
            yield _listed(reading, words, phrase.head, row)
        else:
            yield _mixed(reading, phrase, row, rows)


def _places(reading: Reading, words: Words, sort: str) -> list[int]:
    """Return the indices of the words whose form is of ``sort`` (see :func:`foreign_sorts`)."""
    tokens = [*notable(reading).places(sort), *(_halves(reading) if sort == "listed" else ())]
    whole = {words.index_of(token) for token in tokens if words.is_whole(token)}
    joined = (at for at in words.joined if sort in foreign_sorts(words[at].lower))
    places = sorted(whole.union(joined))
    return [at for at in places if words[at].text.islower()] if sort == "unlisted" else places


def _halves(reading: Reading) -> Iterator[int]:
    """Yield the tokens that may be the first half of a listed term written in two, if the draft has a second half."""
    places, borrowings = reading.word_places, terms()[1]
    for form in notable(reading).forms("half"):
        if places.present(borrowings.halves(plain(form))):
            yield from places[form]


def _is_own_wording(reading: Reading, around: Surroundings, phrase: Phrase, row: ForeignTerm | None) -> bool:
    text = reading.document.words_of(phrase.span)
    if _NUMBERED.match(reading.document.mask, phrase.span.end):
        return False  # the letters of a number: “Print-17/O.2”
    if reading.accepts(text) or (row is not None and (row.caution == "skip" or reading.accepts(row.term))):
        return False
    named = row is None or not phrase.plain or row.caution == "name"
    if around.silent(phrase.span, phrase.first, phrase.last, named=named):
        return False
    return not around.glossed(phrase.span, phrase.first, row.prefer if row is not None else ())


def _short_forms(reading: Reading) -> list[Span]:
    return sorted(use for acronym in reading.acronyms for use in acronym.uses)


def _is_short_form(short_forms: Sequence[Span], span: Span) -> bool:
    """Tell whether what looks foreign is a blend of clipped words in small letters: *bhabinkamtibmas*."""
    at = bisect_right(short_forms, span.start, key=lambda use: use.start)
    return at > 0 and short_forms[at - 1].covers(span)


def _listed(reading: Reading, words: Sequence[Word], borrowing: Borrowing, row: ForeignTerm) -> Hit:
    span, dress = _with_loose_prefix(reading, words, borrowing, row)
    text = reading.document.words_of(span)
    found = equivalents(row, dress, text)
    unsure = row.caution == "meaning"
    return Hit(
        span,
        {"term": text, "prefer": _CHOICE.join(found)},
        suggestions=suggestions(reading, span, found, safe=determined(row, dress, found), fits=wearable(row, dress)),
        severity="suggestion" if unsure else None,
        certainty="medium" if unsure else None,
    )


def _with_loose_prefix(
    reading: Reading, words: Sequence[Word], borrowing: Borrowing, row: ForeignTerm
) -> tuple[Span, Dress]:
    """Take in a prefix that stands apart: ``ter upload``; *di* only before a verb that is no place or event."""
    if borrowing.dress.prefix or not row.verb:
        return borrowing.span, borrowing.dress
    prefix = loose_prefix(reading.document, words, borrowing.first)
    if prefix not in _ALWAYS_PREFIX and (prefix != "di" or row.term.endswith("ing")):
        return borrowing.span, borrowing.dress
    start = words[borrowing.first - 1].span.start
    dress = Dress(prefix, borrowing.dress.suffix, borrowing.dress.clitics)
    return Span(start, borrowing.span.end), dress


def _mixed(reading: Reading, phrase: Phrase, row: ForeignTerm, rows: tuple[ForeignTerm, ...]) -> Hit:
    """Report a phrase of which only the last word, or each word by itself, is listed: a wording to build upon."""
    assert phrase.head is not None
    text = reading.document.words_of(phrase.span)
    clitics = "".join(phrase.head.dress.clitics)
    if phrase.before is not None:
        prefer = f"{row.prefer[0]} {rows[phrase.before.index].prefer[0]}{clitics}"
        found = equivalents(ForeignTerm(term=row.term, prefer=(prefer,), source=row.source), Dress(), text)
        made = suggestions(reading, phrase.span, found, safe=False)
        return Hit(phrase.span, {"term": text, "prefer": found[0]}, suggestions=made, certainty="medium")
    part = reading.document.words_of(phrase.head.span)
    prefer = _CHOICE.join(row.prefer)
    labels = tuple(Suggestion(label=f"{word} …", safe=False) for word in row.prefer)
    params = {"term": text, "part": part, "prefer": prefer}
    return Hit(phrase.span, params, variant="phrase", suggestions=labels, certainty="medium")


def _unlisted(reading: Reading, span: Span) -> Hit:
    params = {"term": reading.document.words_of(span)}
    return Hit(span, params, variant="unlisted", severity="suggestion", certainty="low")
