"""Which kind of text this is, and what is expected of that kind."""

from govtext.wire.genre import Candidate, GenreGuess

from .elements import elements, rival_of
from .guess import OTHER, genre_of

__all__ = ["OTHER", "Candidate", "GenreGuess", "elements", "genre_of", "rival_of"]
