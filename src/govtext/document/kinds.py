"""What a block is by its words: a byline, a sign-off, contact data, hashtags, a headline, a signature."""

import re
from functools import cache
from typing import NamedTuple

from govtext.tables import BlockMark, lexicon

from .model import Kind

LONGEST_TITLE, LONGEST_HEADING, LONGEST_SIGNATURE_LINE = 25, 12, 12
"""Words a headline, a heading without markup or a line of a signature may have."""

LONGEST_MARK = 300
"""Characters of the longest byline, contact line or row of hashtags."""

_FINAL = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_STOP = re.compile(r"[.…][\"'”’)\]]*$")
_FULL = re.compile(r"[.!…:;,][\"'”’)\]]*$")
_NO_SIGNATURE = re.compile(r"[!?…:;]$|[a-z]{4}\.$")
_ORNAMENT = re.compile(r"[^\w.!?…:;,\"'”’()\[\]]")
_TAIL = 5
"""Characters at the end of a line that tell how it ends."""
_TAGS = re.compile(r"(?:[^\w#@]*[#@][\w.]+)+\W*$")
_TAG = re.compile(r"[#@]\w")
_SIGN_OFF = re.compile(r"[(\[]([^()\[\]\n]{1,60})[)\]][.\s]{0,3}$")
_CLOSING_STARS = re.compile(r"\*{2,6}\s{0,3}$")
_STARS = re.compile(r"(?:\*{1,6}|#{2,6}|_{3,10}|={3,20})$")
_INITIALS = re.compile(r"[^\W\d_][\w.]{0,14}$")
_LABEL = re.compile(r"([^\W\d_][\w.\-/ ]{1,40}?)\s{0,3}:")
_FARTHEST_COLON = 45
"""Characters of the longest label with its colon."""
_PHONE = re.compile(r"(?<![\w.,])(?:\+62|\(?0)[\d\s().\-–]{6,18}\d(?![\w])|(?<!\w)1\d{2}(?!\w)")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\b[a-z0-9-]{2,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:go\.id|id|com|org|net)\b\S*"
)
_THREE_DIGITS = re.compile(r"\d{3}")
_DOMAIN = re.compile(r"\.(?:id|com|org|net)\b")
_HANDLE = re.compile(r"(?<!\w)@[\w.]{2,40}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DATELINE = re.compile(r"\s[–—-]{1,2}\s")
_PLACE_AND_DATE = re.compile(r"[A-Z][\w.' ]{2,40}, {1,3}\d{1,2} {1,3}[A-Za-z]{3,12} {1,3}\d{4}$")
_SEPARATOR = re.compile(r"[\s,.:]")
_WORD = re.compile(r"[^\W_]+(?:['’./-][^\W_]+)*")


class Marks(NamedTuple):
    """Words by which a block is known, in lower case."""

    byline_labels: frozenset[str]
    byline_units: frozenset[str]
    channel_labels: frozenset[str]
    contact_labels: frozenset[str]
    contact_words: frozenset[str]
    continues: frozenset[str]
    document_labels: frozenset[str]
    salutations: frozenset[str]
    signatory: frozenset[str]


@cache
def marks() -> Marks:
    """Return the words of data/lexicons/block_marks.csv by their role."""
    rows = [row for row in lexicon("block_marks") if isinstance(row, BlockMark)]

    def of(role: str) -> frozenset[str]:
        return frozenset(row.form for row in rows if row.role == role)

    return Marks(
        byline_labels=of("byline_label"),
        byline_units=of("byline_unit"),
        channel_labels=of("channel_label"),
        contact_labels=of("contact_label"),
        contact_words=of("contact_word"),
        continues=of("continues"),
        document_labels=of("document_label"),
        salutations=of("salutation"),
        signatory=of("signatory"),
    )


def words(text: str) -> list[str]:
    """Return the words of ``text``."""
    return _WORD.findall(text)


def kind_by_content(text: str) -> Kind | None:
    """Return BYLINE, CONTACT or HASHTAGS when the block is nothing but that, else None."""
    if len(text) > LONGEST_MARK:
        return None
    if ("#" in text or "@" in text) and _TAG.search(text) and _TAGS.match(text):
        return Kind.HASHTAGS
    if _is_byline(text):
        return Kind.BYLINE
    if _is_contact(text):
        return Kind.CONTACT
    return None


def sign_off(text: str) -> int | None:
    """Return where a sign-off at the end of a paragraph begins, for instance ``(Diskominfo/rz)``, or None.

    After a full stop or a closing quotation mark any initials in brackets count; in the middle of a sentence only those
    that name an information unit.
    """
    tail = text[-80:]
    stars = _CLOSING_STARS.search(tail) if "*" in tail else None
    if stars and stars.start() and tail[: stars.start()].strip():
        return len(text) - len(tail) + stars.start()
    match = _SIGN_OFF.search(tail) if ")" in tail or "]" in tail else None
    if not match:
        return None
    before = tail[: match.start()].rstrip()
    if not before:
        return None
    named = _names_unit(match[1])
    if before[-1] in ".!?…\"”’'":
        ends = named or _are_initials(match[1])
    else:
        ends = named and ("/" in match[1] or match[1].islower())
    return len(text) - len(tail) + match.start() if ends else None


def is_heading(text: str, bold: bool) -> bool:
    """Tell whether a paragraph of its own serves as a heading; ``bold`` when the author set all of it in bold."""
    count = len(words(text))
    text = _without_ornament(text)
    if not count or not text:
        return False
    if bold:
        return not _STOP.search(text) and (count <= LONGEST_HEADING or (count <= 25 and bool(_YEAR.search(text))))
    if count > LONGEST_HEADING or _FINAL.search(text) or text[0].islower() or text[0] in "\"“'‘(–—-@#":
        return False
    return ":" not in text and not any(char.isdigit() for char in _YEAR.sub("", text))


def is_headline(text: str) -> bool:
    """Tell whether the first paragraph of a text without markup reads as its title."""
    ends = _without_ornament(text)
    return (
        0 < len(words(text)) <= LONGEST_TITLE
        and not text[0].islower()
        and _SEPARATOR.split(text.lower(), maxsplit=1)[0] not in marks().salutations
        and not _FULL.search(ends)
        and not (_DATELINE.search(text[:60]) and text.split(None, 1)[0].isupper() and not text.isupper())
    )


def is_signature_line(text: str) -> bool:
    """Tell whether a last line may be part of a signature: short and no sentence."""
    if _NO_SIGNATURE.search(_without_ornament(text)[-_TAIL:]):
        return False
    longest = LONGEST_SIGNATURE_LINE * (2 if _is_name_like(text) else 1)
    return len(words(text)) <= longest


def is_signatory(text: str) -> bool:
    """Tell whether a line opens or marks a signature: an office or issuer, place and date, ``TTD``, ``NIP …``."""
    if _PLACE_AND_DATE.match(text):
        return True
    known, lower = marks().signatory, text.lower().strip(" .,:")
    if lower in known:
        return True
    first = _SEPARATOR.split(lower, maxsplit=1)[0]
    return first in known and _is_name_like(text)


def is_document_label(text: str) -> bool:
    """Tell whether a line above the title only says what follows: ``SIARAN PERS``, ``Nomor 12/HM/2024``."""
    lower = text.lower().strip(" .:")
    return lower in marks().document_labels or (lower.startswith("nomor") and len(words(text)) <= 8)


def _without_ornament(text: str) -> str:
    """Return ``text`` without the emoji, stars and spaces at its end, however many there are."""
    end = len(text)
    while end and _ORNAMENT.match(text, end - 1):
        end -= 1
    return text[:end]


def _is_byline(text: str) -> bool:
    bare = text.strip()
    if not bare[:1].isalnum() and not any(char.isalnum() for char in bare):
        return not bare.strip("-–—=_~*·•.#()[] ") or bool(_STARS.search(bare))
    match = _SIGN_OFF.match(bare)
    if match and (_names_unit(match[1]) or _are_initials(match[1]) or _is_name(match[1])):
        return True
    return _label(bare) in marks().byline_labels and len(words(bare)) <= 12


def _label(text: str) -> str:
    """Return what stands before a colon at the start, in lower case, or nothing."""
    match = _LABEL.match(text) if ":" in text[:_FARTHEST_COLON] else None
    return match[1].lower() if match else ""


def _names_unit(inside: str) -> bool:
    """Tell whether a sign-off names an information unit: ``ST/Humas``, ``MC Kota Bima``."""
    found = [word.lower() for word in re.split(r"[^\w]+", inside) if word]
    return 0 < len(found) <= 6 and any(word in marks().byline_units for word in found)


def _is_name_like(text: str) -> bool:
    """Tell whether every word but the shortest begins with a capital or a digit."""
    return all(word[0].isupper() or word[0].isdigit() or len(word) <= 4 for word in words(text))


def _is_name(inside: str) -> bool:
    return len(inside.split()) <= 4 and all(word[0].isupper() and word.isalpha() for word in inside.split())


def _are_initials(inside: str) -> bool:
    if not inside.strip("* "):
        return True
    parts = [part.strip() for part in re.split(r"[/,&|-]", inside)]
    return len(parts) <= 5 and all(_INITIALS.match(part) for part in parts)


def _is_contact(text: str) -> bool:
    if _label(text) in marks().channel_labels and len(words(text)) <= 12:
        return True
    if not _hints_at_contact(text):
        return False
    rest = text
    for pattern in (_EMAIL, _ADDRESS, _HANDLE, _PHONE):
        rest = pattern.sub(" ", rest)
    if rest == text:
        return False
    known = marks()
    labelled = _label(text) in known.contact_labels
    others = [word for word in words(rest.lower()) if word not in known.contact_words]
    return len(others) <= (12 if labelled else 2) and not re.search(r"[a-z)]\. [A-Z]", rest)


def _hints_at_contact(text: str) -> bool:
    """Tell, at a glance, whether an address, an account or a telephone number may stand in ``text``."""
    if "@" in text or "://" in text or "www." in text or _THREE_DIGITS.search(text):
        return True
    return "." in text[:-1] and _DOMAIN.search(text) is not None
