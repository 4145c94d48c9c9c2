"""Matters of state: defence, riches of nature, early plans of money and land, foreign talks, private deeds (17 c-g)."""

from collections.abc import Iterator

from . import _protect_deed, _protect_defence, _protect_nature, _protect_plan, _protect_talks
from ._protect_signs import Survey
from ._protect_unit import Passage
from ._protect_watch import watch

_WATCH = watch(
    *_protect_defence.NEEDS,
    *_protect_nature.NEEDS,
    *_protect_plan.NEEDS,
    *_protect_talks.NEEDS,
    *_protect_deed.NEEDS,
)
_FINDERS = (
    ("17c", _protect_defence.defence),
    ("17d", _protect_nature.nature),
    ("17e", _protect_plan.early_plan),
    ("17f", _protect_talks.talks_abroad),
    ("17g", _protect_deed.private_deed),
)


def find_state(survey: Survey) -> Iterator[Passage]:
    """Yield passages under article 17 letters c to g."""
    for unit in survey.running(_WATCH):
        for basis, find in _FINDERS:
            sign = find(survey, unit)
            if sign is not None:
                yield Passage(unit.span, basis, sign)
