"""Lists of what may need protection, and of dangers: what each column means."""

from typing import Literal

from .row import Row


class IdentityCue(Row):
    """A phrase that tells whether a number, name or address beside it is somebody's own; see language/personal/.

    ``role`` says what it tells: ``home``, ``institution``, ``private_line``, ``office_line`` and so on.
    """

    form: str
    role: str


class HealthCondition(Row):
    """An illness, injury or state of health; ``plain`` ones have other uses, so they need a word of suffering."""

    form: str
    role: Literal["illness", "plain"]


BASES = ("17a", "17b", "17c", "17d", "17e", "17f", "17g", "17h", "17i", "17j", "bmkg", "kampanye", "praduga")
"""What may ask for protection: the letters of article 17 of UU 14/2008, and other laws under a name of their own."""


class RestrictedSign(Row):
    """A phrase that, with others in its sentence, makes a passage one to take to the PPID.

    Each of the :data:`BASES` has a list of its own, ``restricted/17a`` and so on. ``role`` is the part the phrase plays
    in the reading of rules/kip/_protect_*.py.
    """

    role: str
    form: str


class Hazard(Row):
    """A danger of weather, sea or earth; ``weak`` ones are everyday words and need more to be a warning."""

    form: str
    strength: Literal["strong", "weak"]
