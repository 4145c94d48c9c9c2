"""One mention in a draft of somebody who may speak."""

from typing import Literal, NamedTuple

from ..names.find import Person

MentionKind = Literal["person", "role", "pronoun", "body", "paper"]

PRONOUNS = frozenset({"ia", "dia", "beliau", "dirinya"})


class Mention(NamedTuple):
    """Tokens ``first`` up to ``last`` name somebody who may speak.

    ``definite`` (*perempuan itu*) points back to somebody already there; ``many`` is a crowd; ``beside`` tells that the
    words stand in apposition to a person named just before them; ``one`` that they begin with *seorang*.
    """

    first: int
    last: int
    kind: MentionKind
    person: Person | None = None
    group: str | None = None
    definite: bool = False
    many: bool = False
    beside: bool = False
    one: bool = False
