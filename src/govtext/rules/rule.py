"""A rule is a value: a name and a function from a Reading and a Card to hits. Declaring one registers nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from govtext.document import Span
from govtext.reading import Reading
from govtext.tables import Basis, Bilingual, Card, Certainty, Severity

from .finding import Suggestion


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule met: the place (None for absence) and the words that fill its card's message.

    ``variant`` chooses one of the card's ``messages``; without one of that name ``message`` is used. ``severity`` and
    ``certainty`` may only be given to weaken
    what the card says, or to raise it where a check is exact. ``related`` are further places with their role.
    ``message`` and ``basis`` stand in for the card's where data/ says them closer to the matter.
    """

    span: Span | None
    params: Mapping[str, str] = field(default_factory=dict)
    kind: str | None = None
    variant: str | None = None
    suggestions: tuple[Suggestion, ...] = ()
    related: tuple[tuple[Span, str], ...] = ()
    severity: Severity | None = None
    certainty: Certainty | None = None
    message: Bilingual | None = None
    basis: tuple[Basis, ...] = ()


Check = Callable[[Reading, Card], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named check; ``name`` is ``family.rule`` and is the key of its card, its cases and its page.

    A rule that is not built in brings its own ``card``.
    """

    name: str
    check: Check
    card: Card | None = None

    @property
    def family(self) -> str:
        """The part of the name before the dot."""
        return self.name.partition(".")[0]

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """Travel to other processes: :func:`rule` puts the rule where its function stood, so it goes by that name."""
        module, name = self.check.__module__, self.check.__qualname__
        if "<" not in name and getattr(import_module(module), name, None) is self:
            return _named, (module, name)
        return Rule, (self.name, self.check, self.card)


def _named(module: str, name: str) -> object:
    return getattr(import_module(module), name)


def rule(check: Check) -> Rule:
    """Make a :class:`Rule` of a function; its module's folder and name give the rule's name."""
    return Rule(".".join(check.__module__.split(".")[-2:]), check)
