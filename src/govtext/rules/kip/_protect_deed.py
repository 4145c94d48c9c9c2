"""What private deeds say: wills, gifts, marriage contracts (article 17 letter g)."""

import re

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_unit import Unit
from ._protect_watch import Asked

_WILL = frozenset(
    {
        "menyerahkan",
        "memberikan",
        "diserahkan",
        "membagi",
        "meninggalkan",
        "mewakafkan",
        "menunjuk",
        "mengakui",
        "membagikan",
    }
)
_DEAD_MAN = re.compile(
    r"\b(?:wasiat|testamen|warisan)\s+(?:\w+\s+){0,3}?(?:almarhum(?:ah)?|mendiang)\s+(?:mantan\s+)?(?:ke(?:pala|tua)|bupati|camat|lurah|"
    r"direktur|pengusaha|guru|istri|suami|ayah|ibu|bapak|pak|bu|haji|sekretaris|anggota|pemilik)\b",
    re.IGNORECASE,
)
"""Somebody who left a will and is known by an office or by kinship, without a name."""
_ANY_DEAD_MAN = re.compile(r"\b(?:almarhum|almarhumah|mendiang)\b", re.IGNORECASE)
"""The dead man of a will: who it is, a sentence before has said."""
_WILL_DEED = re.compile(r"wasiat|hibah|waris|pengakuan|pranikah|kawin|perjanjian", re.IGNORECASE)
NEEDS: tuple[Asked, ...] = ("17g:deed 17g:content",)
"""What a sentence needs to be read for them."""


def private_deed(survey: Survey, unit: Unit) -> Span | None:
    """Return the deed of which a sentence tells what it says, with the name of one of the parties."""
    sure = any(_WILL_DEED.search(survey.text(deed)) for deed in unit.at("17g", "deed"))
    named = any(
        sure or person.span != person.name or " " in survey.text(person.name) for person in survey.private(unit.span)
    )
    named = named or (_ANY_DEAD_MAN if sure else _DEAD_MAN).search(survey.text(unit.span)) is not None
    if not named or not unit.has("17g", "deed", "content"):
        return None
    for deed in unit.at("17g", "deed"):
        for content in unit.at("17g", "content"):
            by_will = survey.text(content).lower() in _WILL and not _WILL_DEED.search(survey.text(deed))
            if abs(deed.start - content.start) < 140 and not deed.meets(content) and not by_will:
                return deed
    return None
