"""Flag officialese: empty verbs, wordy prepositions and office words that have a plain equivalent."""

import re
from collections.abc import Iterator
from functools import cache

from govtext.document import Span
from govtext.language.words.forms import analyse
from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, NumberWord, Severity, lexicon

from ._nominal import Nominal, find_nominals, is_action
from ._nominal_subject import find_subjects
from ._rewrite import fitted, replacement
from ._wording import find_wordings, is_spared, wording_hit

_BEFORE_CLAUSE = frozenset(
    {"akibat", "dengan", "karena", "meski", "pasca", "sebelum", "sejak", "selama", "sesudah", "setelah", "usai"}
)
_WITH_A_NOUN = frozenset(
    {
        "bahagia", "bangga", "bersamaan", "diakhiri", "diawali", "dimulai", "ditandai", "gembira", "haru", "kecewa",
        "lega", "prihatin", "puas", "sampai", "sedih", "seiring", "sejalan", "senang", "setuju",
    }
)  # fmt: skip
"""Words that want *dengan* and a noun after them: *bangga dengan terbangunnya …*, *sampai dengan dilantiknya …*."""
_PERSONS = frozenset({"terdakwa", "terduga", "tergugat", "terlapor", "termohon", "terpidana", "tersangka"})
_ASPECTS = frozenset({"akan", "belum", "mulai", "sudah", "telah", "tidak"})
_COUNTING = frozenset({"banyak", "beberapa", "berbagai", "macam", "satu", "sejumlah", "seluruh", "semua", "setiap"})
_NO_THING = frozenset(
    {
        "adalah", "apa", "atau", "belum", "bukan", "dan", "dapat", "ini", "itu", "juga", "pun", "sebagai",
        "sebagaimana", "seperti", "sesuai", "telah", "tersebut", "tidak", "yang",
    }
)  # fmt: skip
"""Before *dimaksud* these make it a verb or a reference to an article (*sebagaimana dimaksud*)."""
_MEANING = frozenset({"angka", "ayat", "huruf", "kan", "oleh", "pasal"})
_EMPTY_BEFORE = frozenset({"melakukan", "melaksanakan", "dilaksanakan", "dilakukan", "mengadakan", "menggelar"})

_MEANT = frozenset({"dimaksud", "termaksud"})
_ACTIVITY = frozenset({"kegiatan"})
_RUPIAH = frozenset({"rp"})
_BRACKETED = re.compile(r"\(\s?[a-z]")
_SPELLED = re.compile(r"(?:Rp\s{0,2})?\d[\d.,]{0,30}-?(\s{0,2}\(\s?([a-z]+(?:\s[a-z]+){0,14})\s?\))")


@rule
def officialese(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each phrase of the list, each empty verb with a noun of action, and some constructions of nouns."""
    yield from (hit for hit in find_wordings(reading, "officialese") if not _ends_in_a_thing(hit.params["term"]))
    for nominal in find_nominals(reading):
        if not is_spared(reading, nominal.span):
            yield _nominal_hit(reading, nominal)
    yield from _subjects(reading)
    yield from _meant(reading)
    yield from _activities(reading)
    yield from _nominal_clauses(reading)
    yield from _spelled_numbers(reading)


def _ends_in_a_thing(term: str) -> bool:
    """Tell whether the noun that an open pattern met is a person or a body (*untuk terdakwanya*), not an action."""
    last = term.rpartition(" ")[2].lower()
    if last.startswith("ter") and last.endswith("nya"):
        form = analyse(last)
        return form.prefixes[:1] != ("ter",) or form.inflection_stripped in _PERSONS
    return last == "organisasi"


def _nominal_hit(reading: Reading, nominal: Nominal) -> Hit:
    span = nominal.span
    term = reading.document.words_of(span)
    if not nominal.verb:
        return Hit(span, {"term": term, "prefer": ""}, kind="nominal", variant="verb")
    text = fitted(reading, span, nominal.verb)
    edits = () if nominal.bent else replacement(reading, span, text)
    if edits and nominal.preposition is not None:
        edits = (*edits, Edit(start=span.end, end=nominal.preposition.end, text=""))
    fix = Suggestion(label=text, safe=False, edits=edits)
    return Hit(span, {"term": term, "prefer": text}, kind="nominal", variant="nominal", suggestions=(fix,))


def _subjects(reading: Reading) -> Iterator[Hit]:
    """*Penyaluran beras dilakukan oleh camat* for *camat menyalurkan beras*."""
    for subject in find_subjects(reading):
        if not is_spared(reading, subject.span):
            params = {"term": reading.document.words_of(subject.span), "prefer": subject.active}
            fix = Suggestion(label=subject.active, safe=False)
            yield Hit(
                subject.span, params, kind="nominal", variant="nominal", suggestions=(fix,), severity="suggestion"
            )


def _places(reading: Reading, words: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """Yield where one of ``words`` stands in a sentence, with the tokens of that sentence."""
    return reading.sentence_around.around(reading.word_places.of(words))


def _meant(reading: Reading) -> Iterator[Hit]:
    """A noun pointed back to with *dimaksud*: *kegiatan dimaksud* for *kegiatan itu*."""
    tokens = reading.tokens
    for at, start, stop in _places(reading, _MEANT):
        before = tokens.lower[at - 1]
        if at == start or before in _NO_THING or not tokens.is_word[at - 1]:
            continue
        if at + 1 < stop and tokens.lower[at + 1] in _MEANING:
            continue
        span = tokens.span(at - 1, at + 1)
        if not is_spared(reading, span):
            noun = reading.document.words_of(tokens.span(at - 1, at))
            yield wording_hit(reading, span, (f"{noun} tersebut", f"{noun} itu"))


def _activities(reading: Reading) -> Iterator[Hit]:
    """*Kegiatan* before a noun that already names an activity: *(dalam) kegiatan penyaluran*."""
    tokens = reading.tokens
    for at, start, stop in _places(reading, _ACTIVITY):
        if tokens.texts[at] != "kegiatan" or at + 1 == stop or not is_action(tokens.lower[at + 1]):
            continue
        before = tokens.lower[at - 1] if at > start else ""
        if before in _COUNTING or before in _EMPTY_BEFORE or before.isdigit():
            continue
        inner = before == "dalam"
        span = tokens.span(at - inner, at + 2)
        if not is_spared(reading, span):
            noun = tokens.texts[at + 1]
            yield wording_hit(reading, span, (f"dalam {noun}" if inner else noun,), unsure=not inner)


def _nominal_clauses(reading: Reading) -> Iterator[Hit]:
    """A passive made a noun: *sebelum diberlakukannya* for *sebelum … diberlakukan*."""
    tokens = reading.tokens
    for at, start, stop in _places(reading, _BEFORE_CLAUSE):
        if at + 1 == stop or (at > start and tokens.lower[at] == "dengan" and tokens.lower[at - 1] in _WITH_A_NOUN):
            continue
        verb = at + 1 + (tokens.lower[at + 1] in _ASPECTS)
        if verb >= stop or not tokens.lower[verb].endswith("nya"):
            continue
        form = analyse(tokens.lower[verb])
        span = tokens.span(at, verb + 1)
        sure = form.prefixes[:1] == ("di",)
        if not (sure or form.prefixes[:1] == ("ter",)) or form.clitics != ("nya",) or form.root == form.lower:
            continue
        if not is_spared(reading, span):
            head = reading.document.words_of(tokens.span(at, verb)) if verb > at + 1 else tokens.texts[at]
            text = f"{head} … {form.inflection_stripped}"
            fix = Suggestion(label=text, safe=False)
            params = {"term": reading.document.words_of(span), "prefer": text}
            severity: Severity | None = None if sure else "suggestion"
            yield Hit(span, params, kind="nominal", variant="clause", suggestions=(fix,), severity=severity)


def _spelled_numbers(reading: Reading) -> Iterator[Hit]:
    """A figure said again in words, as in a contract: *1 (satu) lembar*."""
    if not _BRACKETED.search(reading.document.mask):
        return
    starts = sorted([*reading.index.digit_starts, *reading.index.word_starts(_RUPIAH)])
    for match in reading.index.starting(_SPELLED, starts):
        words = match[2].split()
        span = Span(match.start(), match.end())
        if not _number_words().issuperset(words) or is_spared(reading, span):
            continue
        figure = reading.document.words_of(Span(match.start(), match.start(1)))
        fix = Suggestion(label=figure, safe=False, edits=replacement(reading, Span(match.start(1), match.end(1)), ""))
        yield Hit(
            span,
            {"term": reading.document.words_of(span), "prefer": figure},
            kind="angka",
            suggestions=(fix,),
            severity="suggestion",
        )


@cache
def _number_words() -> frozenset[str]:
    words = {row.form for row in lexicon("number_words") if isinstance(row, NumberWord)}
    return frozenset(words | {"rupiah", "persen", "hari", "bulan", "tahun", "orang", "lembar"})
