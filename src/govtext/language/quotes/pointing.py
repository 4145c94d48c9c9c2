"""Words that point back to somebody already there: *perempuan 43 tahun itu*."""

from collections.abc import Container

from ..text.tokens import Tokens
from .attribution import THAT, is_predicate
from .nicknames import NICKNAMING

THAT_ONE = frozenset({"itu", "tersebut", "ini"})
DEFINITE_WITHIN = 7
"""How many words may stand between a role and the *itu* that points back: *warga RT 04 Kampung Baru itu*."""
_WITHIN_RELATIVE = 14
"""The same where *yang* tells about them: *politisi yang dikenal vokal dan dekat dengan warga desa itu*."""
_CLOSING = frozenset({".", ",", "?", "!", ";", ":", '"', "”"})
"""What stands behind an *itu* that far away if it closes the phrase, and not one inside it."""


def definite_end(tokens: Tokens, last: int, people: Container[int]) -> int | None:
    """Return the token after an *itu* that closes the phrase whose first words end before token ``last``, if one does.

    ``people`` are the tokens with which a name begins.
    """
    lower, texts = tokens.lower, tokens.texts
    if THAT_ONE.isdisjoint(lower[last : last + _WITHIN_RELATIVE]):
        return None
    relative = False
    for index in range(last, min(len(lower), last + _WITHIN_RELATIVE)):
        form = lower[index]
        near = index < last + DEFINITE_WITHIN
        if form in NICKNAMING or not (near or relative):
            return None
        if form in THAT_ONE and (near or _CLOSING.issuperset(texts[index + 1 : index + 2])):
            return index + 1
        relative = relative or form == "yang"
        if not texts[index][:1].isalnum() or (index in people and not relative):
            return None
        if not relative and (form in THAT or (is_predicate(form) and not form.startswith("ber"))):
            return None
    return None
