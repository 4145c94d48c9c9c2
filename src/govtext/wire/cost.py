"""What costs how many points, where it was asked for."""

from .base import Wire


class FindingCost(Wire):
    """A finding, by its id, and the points of its family that come back if it alone is mended."""

    id: str
    points: float


class RuleCosts(Wire):
    """What the ``count`` open findings of one rule cost together: points of the family and of the overall score.

    ``findings`` are those that cost something by themselves, dearest first.
    """

    rule: str
    count: int
    points: float
    overall: float
    findings: tuple[FindingCost, ...]


class PartCosts(Wire):
    """What one part of a family's score costs: the points of the family that would come back if it were 100.

    ``value`` is None where it was not judged. ``rules`` is empty for a part that is measured on the text itself.
    """

    name: str
    value: float | None
    weight: float
    points: float
    rules: tuple[RuleCosts, ...]


class FamilyCosts(Wire):
    """What one family costs: the points of the overall score that would come back if it were 100, and its parts.

    A family without a score has no parts.
    """

    name: str
    overall: float
    parts: tuple[PartCosts, ...]


class Costs(Wire):
    """The field that a report has beside its others where costs were asked for."""

    costs: tuple[FamilyCosts, ...]
