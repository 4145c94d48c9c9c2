"""Where a draft calls for votes, for the rules of tone: an appeal, a debt of thanks or a bargain, gifts left out."""

from govtext.document import Span
from govtext.reading import Reading

from ._protect_season import urged_in
from ._protect_signs import Survey


def urgings(reading: Reading) -> tuple[Span, ...]:
    """Return the part of each sentence that asks for a vote, in the order of the text."""
    survey = reading.once(Survey)
    return tuple(survey.clause(unit, sign) for unit, sign in urged_in(survey))
