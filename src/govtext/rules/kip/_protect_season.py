"""Appeals for an office-holder, and gifts in an office-holder's name."""

import re
from collections.abc import Iterator

from govtext.document import Span

from . import _protect_appeal, _protect_gift
from ._protect_appeal import implied, outspoken
from ._protect_signs import Survey
from ._protect_unit import Passage, Unit
from ._protect_watch import watch

_QUOTED = re.compile(r"[\"“”]")
_SHORT = 110
"""Characters of a sentence that is shown whole."""
_WATCH = watch(*_protect_appeal.NEEDS, *_protect_gift.NEEDS)


def find_appeals(survey: Survey) -> Iterator[Passage]:
    """Yield appeals to vote for somebody and gifts in an office-holder's name."""
    if not survey.may_hold("kampanye", "appeal", "leaning", "gift", "handout", "holder", "outright", "owe", "owe_weak"):
        return
    open_passage: Passage | None = None
    given: bool | None = None  # a gift and the words said with it are two matters
    for unit in survey.running(_WATCH, titles=True):
        if survey.beside(unit, "kampanye", "neutral"):
            continue
        gift = _protect_gift.gift(survey, unit)
        sign = outspoken(survey, unit) or gift or implied(survey, unit)
        bargain = None if sign else _protect_gift.bargain(unit)
        if sign is None and bargain is None:
            continue
        span = survey.clause(unit, sign) if sign and not _is_short(survey, unit) else unit.span
        joined = given is None or given == (gift is not None)
        if (
            open_passage is not None
            and joined
            and not survey.mask[open_passage.span.end : unit.span.start].strip(' "“”\n')
        ):
            open_passage = Passage(open_passage.span.join(unit.span), "kampanye", open_passage.sign)
            continue
        if open_passage is not None:
            yield open_passage
        open_passage = Passage(span, "kampanye", sign or bargain or unit.span)
        given = gift is not None
    if open_passage is not None:
        yield open_passage


def urged_in(survey: Survey) -> Iterator[tuple[Unit, Span]]:
    """Yield each sentence that asks for a vote, with the words that do; a raised finger is no word."""
    if not survey.may_hold("kampanye", "appeal", "leaning", "outright", "owe", "owe_weak"):
        return
    for unit in survey.running(_WATCH, titles=True):
        if survey.beside(unit, "kampanye", "neutral"):
            continue
        sign = outspoken(survey, unit) or implied(survey, unit)
        if sign is not None and not survey.text(sign).lower().endswith("jari"):
            yield unit, sign


def _is_short(survey: Survey, unit: Unit) -> bool:
    """Tell whether the sentence is shown whole: it is short and quotes nobody."""
    return unit.span.length <= _SHORT and _QUOTED.search(survey.mask, unit.span.start, unit.span.end) is None
