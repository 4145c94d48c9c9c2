"""Riches of nature and where they lie (article 17 letter d)."""

import re

from govtext.document import Span

from ._protect_signs import Survey
from ._protect_unit import Unit
from ._protect_watch import Asked

_COORDINATE = re.compile(
    r"\d{1,3}(?:[.,]\d{2,8})?\s?°|\b\d{1,3}[.,]\d{3,8}\b|\b\d{1,3}\s+derajat|\b(?:LS|LU|BT)\b|\bkoordinat(?:nya)?\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"-?\d{1,3}[.,]\d{3,8}\s?,\s?-?\d{2,3}[.,]\d{3,8}")
"""Latitude and longitude."""
_DISTANCE = re.compile(
    r"\b\d{1,4}\s?(?:meter|m|km|kilometer)\s+(?:di\s+|arah\s+|sebelah\s+){0,2}(?:barat|timur|utara|selatan|belakang|hulu|hilir|dari)\b",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"^(?:urat|bongkahan|biji|bijih|deposit|cadangan|cebakan|kandungan|rembesan)\b|gaharu|cendana|sarang\s+(?:burung\s+)?maleo",
    re.IGNORECASE,
)
"""Riches that stay where they are: how far from a bridge is as good as a map."""
NEEDS: tuple[Asked, ...] = ("17d:wealth", "17d:nest ~17d:wealth")
"""What a sentence needs to be read for them."""


def nature(survey: Survey, unit: Unit) -> Span | None:
    """Return the sign of a passage that tells where riches or rare species are: coordinates, a map, a distance."""
    if unit.has("17d", "wealth", "place") and _COORDINATE.search(survey.text(unit.span)):
        return unit.at("17d", "wealth")[0]
    if unit.has("17d", "wealth") and _DISTANCE.search(survey.text(unit.span)):
        for wealth in unit.at("17d", "wealth"):
            if _STAYS.search(survey.text(wealth)):
                return wealth
    if _PAIR.search(survey.text(unit.span)):
        if unit.has("17d", "wealth"):
            return unit.at("17d", "wealth")[0]
        if unit.has("17d", "nest") and survey.beside(unit, "17d", "wealth"):
            return unit.at("17d", "nest")[0]
    return None
