"""Ask for the long form of an acronym at its first use in the body."""

import re
from collections.abc import Iterator

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

_GLOSS_OPENS = re.compile(r"\w[\"'”’*_]{0,3}\s{1,3}\($")
_GLOSS_CLOSES = re.compile(r"\s{0,2}(?:[A-Z][\w.]{1,20}\s{0,2})?\)")


@rule
def unexplained_acronym(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each acronym that neither the draft nor the project explains, once.

    Everyday ones need no explanation; those most readers know are left alone too, and so is one that itself glosses
    the words before it (*kecerdasan artifisial (AI)*, *Menteri Koordinator …, Nama Lengkap (Menko Nama)*) or is part of
    a person's name. The long form is offered when the draft gives it later or a list knows it; with several official
    ones the writer has to choose.
    """
    for acronym in reading.acronyms:
        if acronym.explained or acronym.everyday or acronym.optional or reading.accepts(acronym.short):
            continue
        if acronym.short in reading.preferences.acronyms:
            continue
        if _is_gloss(reading, acronym.span) or _is_name(reading, acronym.span):
            continue
        long_forms = ([acronym.long] if acronym.long else []) or list(acronym.known_long)
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
        variant = ("later" if acronym.long else "known") if long_forms else None
        yield Hit(acronym.span, params, variant=variant, suggestions=suggestions)


def _is_gloss(reading: Reading, span: Span) -> bool:
    mask = reading.document.mask
    opens = _GLOSS_OPENS.search(mask, max(0, span.start - 12), span.start)
    return opens is not None and _GLOSS_CLOSES.match(mask, span.end) is not None


def _is_name(reading: Reading, span: Span) -> bool:
    """Tell whether the form is one word of a longer name of a person (the singer Shawn Mendes)."""
    return any(person.name_span.covers(span) and person.name_span != span for person in reading.names.persons)
