"""Which stretches of a text count as a sentence of its prose."""

import re

from govtext.document import Document, Kind, Span

from .abbreviations import cues
from .cuts import SYMBOLS

_STOPPED = re.compile(rf"""[.!?…]["'”’»\)\]\s{SYMBOLS}]{{0,40}}$""")
_ITEM = re.compile(r"(?:[•▪◦●○*·-]|(?:\d{1,2}|[a-z])[.\)]|[0-9]\ufe0f?\u20e3)\s")
_EMOJI = re.compile(rf"[{SYMBOLS}]")
_WORD = re.compile(r"(?<![#@\w])[^\W\d_][\w’'-]*")
_SIGN_OFF = re.compile(r"\([^()]{1,60}\)[.\s]*")
_MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_DATE = rf"\d{{1,2}}\s{{1,4}}(?:{_MONTHS})\s{{1,4}}\d{{4}}|\d{{1,2}}[/-]\d{{1,2}}(?:[/-]\d{{2,4}})?"
_DATELINE = re.compile(rf"(?:[A-Z][\w.'’-]{{0,30}}[,\s]\s{{0,4}}){{1,6}}\(?(?:{_DATE})\)?[\s.–—:-]*")
_LONGEST_DATELINE = 90


def is_sentence(document: Document, span: Span, kind: Kind) -> bool:
    """Tell whether the text in ``span``, part of a block of ``kind``, counts as a sentence.

    A list item does. Elsewhere a stop makes a sentence of it, so does a colon after two words or more (a lead-in to a
    list); bold headings, datelines, sign-offs in brackets, hashtags and signatures are none.
    """
    text = document.mask[span.start : span.end]
    if not (text[0].isalpha() or _WORD.search(text)):
        return False
    if kind is Kind.LIST_ITEM:
        return True
    if _is_bold(document.text, span) or (text[0] == "(" and _SIGN_OFF.fullmatch(text)):
        return False
    if len(text) < _LONGEST_DATELINE and _DATELINE.fullmatch(text):
        return False
    if text[-1] in ".!?…" or _STOPPED.search(text, max(0, len(text) - 45)):
        return True
    words = _WORD.findall(text)
    if text.endswith(":"):
        return len(words) > 1
    return _is_unfinished(text, words)


def _is_unfinished(text: str, words: list[str]) -> bool:
    """Tell whether a text without a stop is a sentence all the same.

    Words in lower case must carry it: names, slogans and signatures have few. A line that a bullet, a number or an
    emoji marks as an item of a list is one; with an emoji it must not be all in capitals.
    """
    if _ITEM.match(text):
        return True
    if _EMOJI.match(text):
        return not all(word.isupper() for word in words)
    telling = [word for word in words if word not in cues("function")]
    return len(words) > 2 and sum(word[0].islower() for word in telling) >= 0.4 * len(telling)


def _is_bold(text: str, span: Span) -> bool:
    """Tell whether all of ``span``, and nothing beside it, is marked as strong: a heading that runs in."""
    start, end = span
    return text[max(0, start - 2) : start] in ("**", "__") and text[end : end + 2] in ("**", "__")
