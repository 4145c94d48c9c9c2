"""Words that hand over a speaker's words: where they stand, and where the words they report begin."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import compress
from typing import Literal, NamedTuple

from govtext.tables import AttributionVerb, SpeechWord, lexicon

from ..names.lexicon import form as form_of
from ..text.tokens import Tokens

Place = Literal["after", "before", "passive", "according"]
Takes = Literal["clause", "predicate", "that", "wish", "object", "quote"]

THAT = frozenset({"bahwa", "bahwasanya", "bahwasannya", "bahwasa"})
_SUBJECTS = frozenset({"ia", "dia", "beliau", "mereka", "ini"})
_WISH = frozenset({"agar", "supaya", "untuk", "akan"})


_VERBAL = re.compile(r"(?:me[mnl]|men|di|ber|ter)[a-z-]{4,}|belajar|me[rwy][a-z-]{4,}")
_POINTING = frozenset({"ini", "itu", "tersebut"})
_PAST = frozenset({"lalu", "kemarin", "tadi"})
"""Words that close a time, so that a quality behind them describes no noun: *rekening tahun lalu keliru*."""
_HEARSAY = frozenset({"kabar", "isu", "berita", "tudingan", "dugaan", "anggapan", "rumor", "tuduhan"})
LONGEST_OPENING = 60
"""How many tokens into a clause its predicate is looked for."""
MOST_WORDS_BEFORE_THAT = 10
"""How far *bahwa* may stand from its verb: room for whom it was said to, and where."""


class Cue(NamedTuple):
    """An attribution word at token ``token``; ``own`` marks -nya: the speaker is whoever is being spoken of."""

    token: int
    place: Place
    takes: Takes
    own: bool


class _Verb(NamedTuple):
    place: Place
    takes: Takes
    own: bool


@cache
def speech_words(use: str) -> frozenset[str]:
    """Return the lower-case words of word list ``speech_words`` that serve ``use``."""
    rows = (row for row in lexicon("speech_words") if isinstance(row, SpeechWord))
    return frozenset(row.form for row in rows if row.use == use)


@cache
def _verbs() -> Mapping[str, _Verb]:
    """Return each form and its use; *ujarnya* and *(ia) jelaskan* are derived from *ujar* and *dijelaskan*."""
    table: dict[str, _Verb] = {}
    derived: dict[str, _Verb] = {}
    for row in lexicon("attribution_verbs"):
        assert isinstance(row, AttributionVerb)
        if row.form not in table:
            table[row.form] = _Verb(row.place, row.takes, own=False)
        if row.place != "before":
            derived[row.form + "nya"] = _Verb(row.place, row.takes, own=True)
        if row.place == "passive" and row.form.endswith("kan"):
            derived[row.form.removeprefix("di")] = _Verb("before", "that", own=False)
    return {**derived, **table}


@cache
def _active_too() -> Mapping[str, _Verb]:
    """Return the forms behind a quotation (*"…" bilang Siti*) that may have a subject as well: *Siti bilang …*."""
    rows = [row for row in lexicon("attribution_verbs") if isinstance(row, AttributionVerb)]
    behind = {row.form for row in rows if row.place == "after"}
    return {
        row.form: _Verb(row.place, row.takes, own=False) for row in rows if row.place == "before" and row.form in behind
    }


@cache
def after_quotation() -> frozenset[str]:
    """Return the forms that may stand right after a quotation: ``ujar``, ``ujarnya``, ``dikatakannya``…"""
    return frozenset(form for form, verb in _verbs().items() if verb.place in {"after", "passive"})


def find_cues(tokens: Tokens) -> tuple[Cue, ...]:
    """Return every attribution word of the text in order; whether it attributes anything is the caller's to find."""
    verbs = tokens.each(_verb)
    told = zip(compress(range(len(verbs)), verbs), filter(None, verbs), strict=True)
    cues = [Cue(index, verb.place, verb.takes, verb.own) for index, verb in told]
    return tuple([active(tokens, cue) or cue if _follows_subject(tokens, cue.token) else cue for cue in cues])


def active(tokens: Tokens, cue: Cue) -> Cue | None:
    """Return ``cue`` as a verb with its subject before it, or None where its form cannot be one."""
    verb = _active_too().get(tokens.lower[cue.token])
    return None if verb is None else Cue(cue.token, verb.place, verb.takes, own=False)


def _follows_subject(tokens: Tokens, at: int) -> bool:
    """Tell whether a name, a pronoun or *itu* stands right before token ``at``: *Siti bilang*, not *aksi protes*."""
    before, form = (tokens.texts[at - 1], tokens.lower[at - 1]) if at else ("", "")
    named = before[:1].isupper() and not form_of(before).common
    return named or form in _SUBJECTS or form in speech_words("adverb")


def _verb(form: str) -> _Verb | None:
    return _verbs().get(form.lower())


def reported_clause(tokens: Tokens, cue: Cue, end: int) -> int | None:
    """Return the token where the words reported by an active or passive verb begin, before ``end``, or None.

    ``mengatakan bahwa …``, ``mengatakan kepada warga bahwa …``, ``mengatakan, …`` always report; without either, what
    follows must read like a clause as strictly as the verb demands.
    """
    lower = tokens.lower
    start = cue.token + 1
    for index in range(start, min(end, start + MOST_WORDS_BEFORE_THAT)):
        if lower[index] in THAT:
            return None if lower[index - 1] in _HEARSAY else _past_comma(lower, index + 1, end)
        if lower[index] in _WISH and index == start:
            return None
    if start >= end or cue.takes in {"wish", "object", "quote"} or _persists(lower, cue.token):
        return None
    if lower[start] in {",", ":"}:
        return start + 1 if start + 1 < end else None
    if lower[start] in speech_words("aside"):
        comma = next((at for at in range(start, min(end, start + 14)) if lower[at] == ","), None)
        return comma + 1 if comma is not None and reads_like_clause(lower, comma + 1, end) else None
    if lower[start] in {"jika", "kalau", "kalo"} and cue.takes != "that":
        return start + 1
    if lower[start] in speech_words("question"):
        return start
    if cue.takes == "that" or (
        lower[start] in speech_words("points_back") and lower[start + 1 : start + 2] != ["yang"]
    ):
        return start if cue.takes != "that" and reads_like_clause(lower, start + 2, end) else None
    if lower[start] in speech_words("no_clause") or lower[start : start + 2] == ["perlu", "untuk"]:
        return None
    thing = cue.takes == "predicate" and lower[start] in speech_words("thing") and not _is_subject(lower, start, end)
    if lower[start] in speech_words("stance") or thing:
        return None
    if cue.takes == "clause":
        return start if end - start >= 4 or reads_like_clause(lower, start, end) else None
    return start if reads_like_clause(lower, start, end, strict=True) else None


def _is_subject(lower: list[str], start: int, end: int) -> bool:
    """Tell whether a predicate follows the noun at ``start``: *membenarkan laporan itu sudah masuk*."""
    return start + 2 < end and lower[start + 1] in _POINTING and is_predicate(lower[start + 2])


def _persists(lower: list[str], at: int) -> bool:
    """Tell whether the verb at ``at`` says what somebody keeps doing: *bersikeras bertahan*, not *bersikeras tidak*."""
    return lower[at] in speech_words("insists") and _VERBAL.fullmatch(lower[at + 1]) is not None


def reads_like_clause(lower: list[str], start: int, end: int, *, strict: bool = False) -> bool:
    """Tell whether tokens ``start`` to ``end`` hold a predicate outside any *yang* or *untuk* phrase.

    ``strict``: a quality (*sepi*, *keruh*) is one only where it cannot merely describe the noun before it.
    """
    if start >= end or end - start < (2 if lower[start].endswith("nya") else 3):
        return False
    embedded = False
    for index in range(start, min(end, start + LONGEST_OPENING)):
        form, before = lower[index], lower[index - 1] if index > start else ""
        following = lower[index + 1] if index + 1 < end else ""
        if form in speech_words("subordinate") and before:
            return False
        if not _predicates(form, before, following, strict=strict):
            continue
        embedded = before in speech_words("embeds") or (embedded and before in speech_words("predicate"))
        if not embedded:
            return True
    return False


def _predicates(form: str, before: str, following: str, *, strict: bool) -> bool:
    """Tell whether a form is the predicate where it stands; ``before`` is empty where it opens the clause."""
    if following == "adanya" or (not before and form.endswith("nya") and form.startswith(("di", "ter"))):
        return False
    if is_predicate(form) or (form == "baru" and (following[:1].isdigit() or following in speech_words("few"))):
        return True
    if form not in speech_words("quality"):
        return False
    points = before.endswith("nya") or before in speech_words("points_back") or before in _PAST
    return not strict or points or following in speech_words("ends_quality")


@lru_cache(maxsize=16_384)
def is_predicate(form: str) -> bool:
    """Tell whether a lower-case form can be the predicate of a clause: an auxiliary, a verb or a common adjective."""
    return form in speech_words("predicate") or (
        form not in speech_words("not_verb") and _VERBAL.fullmatch(form) is not None
    )


def _past_comma(lower: list[str], index: int, end: int) -> int | None:
    while index < end and lower[index] in {",", ":"}:
        index += 1
    return index if index < end else None
