"""Channels: what the place of publication allows and expects, with the date it was checked."""

from typing import Literal

from .base import Bilingual, Table
from .cards import Basis

Links = Literal["klik", "profil", "tulis"]
"""What becomes of a link in the text: ``klik`` it can be followed; ``profil`` only one in the account's profile can;
``tulis`` it must be written out, on paper."""


class Channel(Table):
    """Where a text is published and what fits there; None where there is no limit.

    ``most``: the most characters the place takes; ``comfortable``: as many as are read there, our own advice.
    ``address``: how many characters any link counts, where that is fixed; ``wide``: what an emoji counts.
    ``most_hashtags`` may be set by the place or be advice; ``basis`` tells. ``alt_text`` and ``action``: an image needs
    words, and the reader shall learn what to do or where to find more. ``since``: the day the limits were checked.
    """

    name: str
    title: Bilingual
    about: Bilingual
    caption: bool = False
    most: int | None = None
    comfortable: int | None = None
    address: int | None = None
    wide: int = 1
    most_hashtags: int | None = None
    links: Links = "klik"
    action: bool = False
    since: str
    basis: tuple[Basis, ...] = ()
