"""Ask for the long form of an acronym at its first use in the body."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.rule import Hit, rule
from govtext.tables import Card


@rule
def unexplained_acronym(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each acronym that neither the draft nor the project explains, once.

    Everyday ones need no explanation; those most readers know are left alone too. The long form is offered when the
    draft gives it later or a list knows it; with several official ones the writer has to choose.
    """
    for acronym in reading.acronyms:
        if acronym.explained or acronym.everyday or acronym.optional or reading.accepts(acronym.short):
            continue
        if acronym.short in reading.preferences.acronyms:
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
