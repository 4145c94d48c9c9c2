"""What the lines of all word lists have in common."""

from dataclasses import dataclass
from typing import dataclass_transform

Alternatives = tuple[str, ...]
"""A cell with several values, separated by semicolons."""


@dataclass_transform(frozen_default=True, eq_default=False)
@dataclass(frozen=True, eq=False, repr=False)
class Row:
    """A line of a word list; each names the source it can be checked against.

    Its subclasses become dataclasses by themselves, with no more than a row needs: writing methods costs start-up time.
    """

    source: str

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True, eq=False, repr=False)(cls)


class PatternRow(Row):
    """A phrase written as a pattern (see rules/patterns); ``opening``: it counts only where it opens a sentence."""

    pattern: str
    opening: bool = False
