"""Words that a sentence opened with and says again later: *antara lain … dan lain-lain*, *meskipun …, tetapi*."""

from collections.abc import Iterator
from itertools import islice

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.rule import Hit

from ._rewrite import DROP, suggestion
from ._wording import is_spared

_LONGEST_LIST = 60
"""Tokens between *antara lain* and the *dan lain-lain* that says it again."""
_LONGEST_CLAUSE = 40
"""Tokens between *meskipun* and the comma that ends its clause."""
_AMONG = frozenset({"antara", "diantara"})
_SOME_OF_MANY = frozenset({"misalnya", "contohnya", "umpamanya", "seperti"})
_AND_MORE = frozenset({"dll", "dsb", "dst", "dll.", "dsb.", "dst."})
_MORE = frozenset({"lain-lain", "lainnya", "sebagainya", "seterusnya", "lain-lainnya"})
_BUT = frozenset({"tetapi", "tapi", "namun"})
_SO = frozenset({"sehingga", "maka"})
_CONCEDING = frozenset({"meskipun", "walaupun", "meski", "walau", "kendati", "kendatipun", "biarpun"})
_REASONS = frozenset({"karena", "dikarenakan", "lantaran", "berhubung"})
_AGAIN = {**dict.fromkeys(_CONCEDING, _BUT), **dict.fromkeys(_REASONS, _SO)}
"""What a clause may begin with, and the words before the next clause that mean the same."""
_DOUBTED = frozenset({"maka"})
"""Many editors let *karena …, maka* stand."""

OPENERS = _AMONG | _SOME_OF_MANY | _AGAIN.keys()


def said_again(reading: Reading, at: int, start: int, stop: int) -> Iterator[Hit]:
    """Yield what says again the opener at token ``at`` of the sentence ``start`` to ``stop``."""
    word = reading.tokens.lower[at]
    if word in _AGAIN:
        yield from _second_conjunction(reading, at, start, stop)
    elif word in _SOME_OF_MANY or (word in _AMONG and reading.tokens.lower[at + 1] == "lain"):
        yield from _open_list(reading, at, stop)


def _second_conjunction(reading: Reading, at: int, start: int, stop: int) -> Iterator[Hit]:
    """*Meskipun hujan, tetapi loket buka*: only right behind the clause that opens the sentence."""
    tokens = reading.tokens
    if any(tokens.is_word[start:at]) and tokens.lower[at - 1] not in ("oleh", "akan"):
        return
    commas = (index for index in range(at + 1, min(stop, at + _LONGEST_CLAUSE)) if tokens.lower[index] == ",")
    for comma in islice(commas, 1):
        second = comma + 1 + (tokens.lower[comma + 1 : comma + 2] == ["akan"])
        if second < stop and tokens.lower[second] in _AGAIN[tokens.lower[at]]:
            span = tokens.span(comma + 1, second + 1)
            unsure = tokens.lower[second] in _DOUBTED
            yield from _hit(reading, span, tokens.texts[at], suggestion(reading, span, DROP), unsure=unsure)


def _open_list(reading: Reading, at: int, stop: int) -> Iterator[Hit]:
    """*Antara lain beras, gula, dll.*: both ends say that there is more."""
    tokens = reading.tokens
    among = tokens.lower[at] in _AMONG
    for end in range(at + 2, min(stop, at + _LONGEST_LIST)):
        if tokens.lower[end] in (";", ":") and end > at + 3:
            return
        whole = tokens.lower[end] in _MORE and tokens.lower[end - 1] == "dan"
        if whole or tokens.lower[end] in _AND_MORE:
            opener = reading.document.words_of(tokens.span(at, at + 1 + among))
            span = tokens.span(end - whole, end + 1)
            fix = Suggestion(label=DROP, safe=False, edits=_closed(reading, at + 1, end - whole, span))
            yield from _hit(reading, span, opener, fix, unsure=not among)
            return


def _closed(reading: Reading, first: int, last: int, span: Span) -> tuple[Edit, ...]:
    """Take ``span`` from the end of a list (tokens ``first`` to ``last``) and put *dan* before what is now its end."""
    document, tokens = reading.document, reading.tokens
    commas = [tokens.starts[index] for index in range(first, last) if tokens.lower[index] == ","]
    ends = commas.pop() if commas and tokens.lower[last - 1] == "," else tokens.ends[last - 1]
    if document.text[ends : span.end] != document.mask[ends : span.end]:
        return ()
    gone = Edit(start=ends, end=span.end, text="." if document.text[span.end - 1] == "." else "")
    if not commas:
        return (gone,)
    only = len(commas) == 1
    return (Edit(start=commas[-1], end=commas[-1] + 1, text=" dan" if only else ", dan"), gone)


def _hit(reading: Reading, span: Span, opener: str, fix: Suggestion, *, unsure: bool) -> Iterator[Hit]:
    if is_spared(reading, span):
        return
    params = {"term": reading.document.words_of(span), "prefer": DROP, "opener": opener.lower()}
    yield Hit(
        span,
        params,
        variant="again",
        suggestions=(fix,),
        severity="suggestion" if unsure else None,
        certainty="medium" if unsure else None,
    )
