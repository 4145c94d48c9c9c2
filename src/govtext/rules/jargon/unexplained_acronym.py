"""Ask for the long form of an acronym at its first use in the body."""

import re
from collections.abc import Iterator, Mapping, Sequence

from govtext.document import Kind, Span
from govtext.language.acronyms.find import Acronym
from govtext.language.words.frequency import rough_frequency
from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

_GLOSS_OPENS = re.compile(r"\w[\"'”’*_]{0,3}\s{1,3}\((?:[A-Z][a-z]{1,12}\s)?$")
_NAMES = frozenset({"Indonesia", "Islam", "Jawa", "Nusantara", "Pancasila", "Republik"})
"""Words that keep their capital in a long form."""
_JOINT = re.compile(r"[ -]")
_GLOSS_CLOSES = re.compile(r"\s{0,2}(?:[A-Z][\w.]{1,20}\s{0,2})?\)")


@rule
def unexplained_acronym(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each acronym that neither the draft nor the project explains, once.

    Everyday ones need no explanation; those most readers know are left alone too, and so is one that itself glosses
    the words before it (*kecerdasan artifisial (AI)*, *Menteri Koordinator …, Nama Lengkap (Menko Nama)*) or is part of
    a person's name. The long form is offered when the draft gives it later or a list knows it; with several official
    ones the writer has to choose.
    """
    told = _told_in_longer(reading.acronyms)
    for acronym in reading.acronyms:
        if acronym.explained or acronym.everyday or acronym.optional or reading.accepts(acronym.short):
            continue
        if acronym.short in reading.preferences.acronyms or told.get(acronym.short, acronym.span) < acronym.span:
            continue
        if _is_gloss(reading, acronym.span) or _is_name(reading, acronym.span):
            continue
        long_forms = [acronym.long] if acronym.long else [_fitted(acronym.short, long) for long in acronym.known_long]
        end = acronym.span.end
        suggestions = tuple(
            Suggestion(
                label=f"{long} ({acronym.short})",
                safe=False,
                edits=(Edit(start=acronym.span.start, end=end, text=f"{long} ({acronym.short})"),),
            )
            for long in long_forms
        )
        params = {"short": acronym.short, "long": long_forms[0] if long_forms else ""}
        yield Hit(
            acronym.span,
            params,
            variant=_variant(reading, acronym, long_forms),
            suggestions=suggestions,
            severity="suggestion" if _is_headline_only(reading, acronym) else None,
        )


def _fitted(short: str, long: str) -> str:
    """Return a listed long form without capitals where ``short`` has none: *tugas pokok dan fungsi (tupoksi)*."""
    first, *others = long.split()
    if not short.islower() or rough_frequency(first.lower()) == 1 or not _NAMES.isdisjoint(others):
        return long
    return long.lower()


def _variant(reading: Reading, acronym: Acronym, long_forms: Sequence[str]) -> str | None:
    """Name the message: where the draft has the long form, whether a list does, or that several can be meant."""
    if acronym.long:
        at = reading.document.mask.find(acronym.long, 0, acronym.span.start)
        block = reading.document.block_at(at) if at >= 0 else None
        return "later" if block is None or block.kind is Kind.TITLE else "apart"
    return ("known" if len(long_forms) == 1 else None) if long_forms else None


def _is_headline_only(reading: Reading, acronym: Acronym) -> bool:
    """Tell whether only the title shortens what the body has in full: *Wabup* above *Wakil Bupati*."""
    block = reading.document.block_at(acronym.span.start)
    if block is None or block.kind is not Kind.TITLE:
        return False
    long_forms = (acronym.long,) if acronym.long else acronym.known_long
    body = reading.document.mask[block.span.end :].lower() if long_forms else ""
    return any(long.lower() in body for long in long_forms)


def _told_in_longer(acronyms: Sequence[Acronym]) -> Mapping[str, Span]:
    """Return the endings of longer short forms that are explained, and where: *TP PKK* tells what *PKK* is."""
    told: dict[str, Span] = {}
    for acronym in acronyms:
        for joint in _JOINT.finditer(acronym.short) if acronym.explained else ():
            ending = acronym.short[joint.end() :]
            told[ending] = min(acronym.span, told.get(ending, acronym.span))
    return told


def _is_gloss(reading: Reading, span: Span) -> bool:
    mask = reading.document.mask
    opens = _GLOSS_OPENS.search(mask, max(0, span.start - 26), span.start)
    return opens is not None and _GLOSS_CLOSES.match(mask, span.end) is not None


def _is_name(reading: Reading, span: Span) -> bool:
    """Tell whether the form is one word of a longer name of a person (the singer Shawn Mendes)."""
    return any(person.name_span.covers(span) and person.name_span != span for person in reading.names.persons)
