"""Suggestions that leave a sentence whole: replaced, or taken out with its spaces and capitals put right."""

from govtext.document import Span
from govtext.language.words.transfer import match_case
from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion

DROP = "(hapus)"
"""What a word list says where the words can go."""


def suggestion(reading: Reading, span: Span, prefer: str) -> Suggestion:
    """Return the suggestion to write ``prefer`` in ``span``.

    ``(hapus)`` takes the words out; other words in parentheses ask the writer for a fact and change nothing. Where
    markup stands inside the words, the suggestion is given without edits.
    """
    if prefer == DROP:
        return Suggestion(label=DROP, safe=False, edits=_removal(reading, span))
    if "(" in prefer:
        return Suggestion(label=prefer, safe=False)
    text = fitted(reading, span, prefer)
    return Suggestion(label=text, safe=False, edits=replacement(reading, span, text))


def fitted(reading: Reading, span: Span, prefer: str) -> str:
    """Return ``prefer`` with the capitals of what stands in ``span``."""
    shown = reading.document.words_of(span)
    words = shown.split()
    if len(words) > 1 and shown.isupper():
        return prefer.upper()
    return match_case(words[0], prefer) if words and not words[0].isupper() else prefer


def replacement(reading: Reading, span: Span, text: str) -> tuple[Edit, ...]:
    """Return the edit that writes ``text`` in ``span``; none where markup would be cut."""
    if not _is_plain(reading, span.start, span.end):
        return ()
    return (Edit(start=span.start, end=span.end, text=text),)


def _is_plain(reading: Reading, start: int, end: int) -> bool:
    document = reading.document
    return document.text[start:end] == document.mask[start:end]


def _removal(reading: Reading, span: Span) -> tuple[Edit, ...]:
    """Take ``span`` out with the white space before it, or, at the start of a line, with what follows it."""
    text, mask = reading.document.text, reading.document.mask
    start, end = span.start, span.end
    if text[start - 1 : start] != mask[start - 1 : start] or text[end : end + 1] != mask[end : end + 1]:
        return ()  # emphasis around nothing would be left
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    opens = start == 0 or text[start - 1] in "\n\"“'‘.!?:(" or text[span.start].isupper()
    if not opens:
        return _cut(reading, start, end)
    start = span.start
    while end < len(text) and text[end] in " \t\n," and end - span.end < 4:
        end += 1
    if end < len(text) and text[span.start].isupper() and text[end].islower():
        return _cut(reading, start, end + 1, text[end].upper())
    return _cut(reading, start, end)


def _cut(reading: Reading, start: int, end: int, text: str = "") -> tuple[Edit, ...]:
    return (Edit(start=start, end=end, text=text),) if _is_plain(reading, start, end) else ()
