"""Signs that tell together what neither tells alone, however the sentence is built (article 17 letters a to i)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govtext.document import Span
from govtext.language.personal.scene import Somebody

from ._protect_signs import Survey
from ._protect_staff import STAFF
from ._protect_tender import FIRM, MONEY
from ._protect_unit import Passage, Unit
from ._protect_watch import watch

_COUNTED = re.compile(
    r"\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|\w+\s+(?:belas|puluh)|seorang)\b",
    re.IGNORECASE,
)
_BROKEN = re.compile(
    r"[\"“”;]|\b(?:kata|ujar|menurut|tersangka|terlapor|terdakwa|pelaku|terduga|menangkap|mengamankan|menahan)\b",
    re.IGNORECASE,
)
"""What between a word for a teller and a name shows that somebody else is named."""
_SPOKEN = re.compile(
    r"[\"“”;]|\b(?:kata|ujar|menurut|mengatakan|menjelaskan|meminta|mengimbau|menyebut|menyampaikan|mengajak|ditangkap|diduga|polisi)\b",
    re.IGNORECASE,
)
"""What between a name and an act shows that the one named speaks of it, or is accused of it."""
_INITIALS = re.compile(
    r"\s(?!RT\b|RW\b|PT\b|CV\b|UD\b)[A-Z]{2}\s?(?:,\s(?:seorang\s)?[a-z]|\(\d)|"
    r"[^.;\"“”]{0,70}?\b(?:di|dari|pada)\s[^.;\"“”]{0,50}?\b(?:berinisial|inisial)\s+[A-Z]{1,3}\b"
)
"""Somebody of a workplace, by initials."""
_SOME_FIRM = re.compile(
    rf"{FIRM.pattern}|\b(?:[Pp]erusahaan|[Pp]abrik|[Rr]ekanan|[Ii]ndustri|[Uu]saha)\s+(?:itu|tersebut|ini|milik\s+[A-Z])|\bUMKM\s+[A-Z]"
)
"""A company that is named, or that the sentence before has named."""


@dataclass(frozen=True, slots=True)
class Together:
    """Roles under ``basis`` whose signs all stand within ``reach`` characters; the first is the one that is shown.

    ``near`` roles may also stand in a sentence next to it or in its paragraph and ``without`` roles must not stand in
    it. ``asks`` names what else the sentence must hold: *figure* (a number, also in words), *money*, *firm* (a named
    company), *person* (somebody private, named soon after the first sign) or *neighbour* (somebody private on either
    side of it).
    """

    basis: str
    roles: tuple[str, ...]
    reach: int = 120
    near: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    asks: frozenset[str] = frozenset()


_RULES = (
    Together("17a", ("reveal",), 80, near=("crime",), asks=frozenset({"person"})),
    Together("17a", ("witnessing",), 90, near=("crime",), asks=frozenset({"neighbour"})),
    Together("17a", ("reveal",), 80, near=("channel",), asks=frozenset({"person"})),
    Together("17a", ("unmasked",), 80, asks=frozenset({"person"})),
    Together("17a", ("witnessing", "watchdog"), 90, asks=frozenset({"neighbour"})),
    Together("17a", ("hiding", "supposed"), 70, near=("crime",), without=("caught",)),
    Together("17a", ("spy", "ongoing"), 90, near=("crime",), without=("caught",)),
    Together("17a", ("spy", "ongoing", "agent"), 140, without=("caught",)),
    Together("17a", ("spy", "future", "agent"), 140, without=("caught",)),
    Together("17a", ("handler", "home"), 120),
    Together("17a", ("tells", "agent"), 25, near=("crime",), asks=frozenset({"neighbour"})),
    Together("17a", ("seized", "future", "more"), 60, near=("crime",), without=("caught",)),
    Together("17a", ("covert", "will"), 100, without=("caught",)),
    Together("17a", ("schedule", "clock"), 120, without=("caught",), asks=frozenset({"figure"})),
    Together("17a", ("search", "will", "den", "agent"), 130, without=("caught", "outreach")),
    Together("17a", ("covert", "planning"), 60, without=("caught",)),
    Together("17a", ("raid", "will", "spot"), 110, without=("caught", "outreach")),
    Together("17a", ("spy", "planning"), 90, without=("caught",)),
    Together("17b", ("inside", "inside_detail"), 160, asks=frozenset({"firm", "figure"})),
    Together("17b", ("inside", "handed"), 160, asks=frozenset({"firm"})),
    Together("17b", ("prices",), asks=frozenset({"firm", "money"})),
    Together("17b", ("prices", "winner"), asks=frozenset({"money"})),
    Together("17b", ("unpatented", "technique"), 200),
    Together("17b", ("patent", "unfinished", "technique"), 180),
    Together("17b", ("costs", "bid_paper"), 140, asks=frozenset({"firm", "money"})),
    Together("17b", ("hidden", "recipe"), 110, asks=frozenset({"figure"})),
    Together("17b", ("kept", "technique"), 160, asks=frozenset({"figure"})),
    Together("17b", ("organiser", "whisper", "bid"), 120, asks=frozenset({"firm"})),
    Together("17b", ("nudge",), asks=frozenset({"firm"})),
    Together("17b", ("estimate", "handed"), without=("awarded",)),
    Together("17b", ("score", "pending"), 160, without=("awarded",), asks=frozenset({"firm", "figure"})),
    Together("17b", ("bid", "closed"), 120, without=("awarded",), asks=frozenset({"firm", "money"})),
    Together("17b", ("bid", "rival"), 90, without=("awarded",), asks=frozenset({"firm", "money"})),
    Together("17b", ("books", "submitted"), 160, asks=frozenset({"firm", "figure"})),
    Together("17b", ("favour", "bid"), 140, near=("pending",)),
    Together("17b", ("favour",), near=("bid",), asks=frozenset({"firm"})),
    Together("17b", ("bid", "unopened"), 120, without=("awarded",), asks=frozenset({"money"})),
    Together("17c", ("marksman", "posted"), 90),
    Together("17c", ("post", "weakness"), 120, without=("gone",)),
    Together("17c", ("sensor", "outage"), 90, near=("post",), without=("gone",)),
    Together("17c", ("sensor", "outage", "gate"), 90, without=("gone",)),
    Together("17c", ("post", "guarded", "relieved"), 140, without=("gone",), asks=frozenset({"figure"})),
    Together("17c", ("guards", "relieved", "hour"), 60, near=("post",), without=("gone",)),
    Together("17c", ("asset", "lapse"), 90, near=("force",), without=("gone",)),
    Together("17c", ("troop", "shift", "route"), 140, without=("gone",)),
    Together("17c", ("depot", "where"), 70, without=("gone",)),
    Together("17c", ("depot", "stash"), 60, without=("gone",)),
    Together("17c", ("soldiers", "arms", "station"), 80, without=("gone",), asks=frozenset({"figure"})),
    Together("17c", ("duty", "lapse", "border"), 110, without=("gone",)),
    Together("17c", ("asset", "unfit"), 90, near=("force",), without=("gone",)),
    Together("17c", ("hole", "system"), 90, without=("mended", "gone")),
    Together("17c", ("site", "unguarded"), 110, without=("gone", "mended")),
    Together("17c", ("post", "unguarded"), 110, without=("gone", "mended")),
    Together("17c", ("vault", "keeping", "unguarded"), 140, without=("gone",)),
    Together("17c", ("vault", "sensor", "outage"), 140, without=("gone",)),
    Together("17d", ("wealth", "undisclosed"), 160, asks=frozenset({"figure"})),
    Together("17d", ("wealth", "map"), 120, without=("visited",)),
    Together("17d", ("lair", "spot"), 110, without=("visited",), asks=frozenset({"figure"})),
    Together("17d", ("lair", "spot", "marked"), 110, without=("visited",)),
    Together("17d", ("nest", "spot"), 110, near=("wealth",), without=("visited",), asks=frozenset({"figure"})),
    Together("17e", ("money", "change", "unsigned"), 130),
    Together("17e", ("money", "draft", "unsigned"), 130),
    Together("17e", ("loan", "early"), 160, asks=frozenset({"money"})),
    Together("17e", ("share", "sale", "early"), 130),
    Together("17e", ("parcel", "eye"), 130, asks=frozenset({"money"})),
    Together("17e", ("limit", "counterpart"), 140, without=("settled",), asks=frozenset({"figure"})),
    Together("17e", ("market", "early"), 160),
    Together("17f", ("cable", "envoy"), 40),
    Together("17f", ("side", "fallback", "abroad"), 170, without=("agreed",)),
    Together("17f", ("envoy", "hush", "said"), 200),
    Together("17f", ("envoy", "yield"), 160, without=("agreed",)),
    Together("17f", ("yield", "if", "their"), 160, near=("abroad",), without=("agreed",)),
    Together("17f", ("abroad", "hush", "said", "talking"), 200),
    Together("17i", ("note", "between", "order"), 160, without=("public",)),
    Together("17i", ("leaked",), without=("public", "numbered")),
    Together("17i", ("letter", "between", "touchy"), 140, without=("public",)),
    Together("17i", ("chat", "order"), 120, without=("public",)),
    Together("17i", ("rift", "behind"), 160, without=("public",)),
    Together("17j", ("client", "holdings"), 140, asks=frozenset({"person", "money"})),
)
_WATCH = watch(*(" ".join(f"{told.basis}:{role}" for role in told.roles) for told in _RULES))


def find_together(survey: Survey) -> Iterator[Passage]:
    """Yield the sentences whose signs together tell what is to be checked."""
    for unit in survey.running(_WATCH):
        for told in _RULES:
            sign = told_together(survey, unit, told)
            if sign is not None:
                yield Passage(unit.span, told.basis, sign)
                break


def told_together(survey: Survey, unit: Unit, told: Together) -> Span | None:
    """Return the first sign of ``told`` where the sentence holds all that it asks for."""
    if not unit.has(told.basis, *told.roles):
        return None
    if any(unit.has(told.basis, role) for role in told.without):
        return None
    if not all(survey.in_paragraph(unit, told.basis, role) for role in told.near):
        return None
    if not _holds(survey.text(unit.span), told.asks):
        return None
    for sign in unit.at(told.basis, told.roles[0]):
        others = (unit.at(told.basis, role) for role in told.roles[1:])
        if not all(_reached(sign, places, told.reach) for places in others):
            continue
        followed = "person" not in told.asks or _is_followed(survey, unit, sign, told.reach)
        beside = "neighbour" not in told.asks or _has_neighbour(survey, unit, sign, told.reach)
        if followed and beside:
            return sign
    return None


def _holds(text: str, asks: frozenset[str]) -> bool:
    patterns = {"figure": _COUNTED, "money": MONEY, "firm": _SOME_FIRM}
    return all(pattern.search(text) for ask, pattern in patterns.items() if ask in asks)


def _reached(sign: Span, places: Sequence[Span], reach: int) -> bool:
    return any(
        not place.meets(sign) and max(place.start - sign.end, sign.start - place.end) <= reach for place in places
    )


def _is_followed(survey: Survey, unit: Unit, sign: Span, reach: int) -> bool:
    """Tell whether somebody private is named soon after the sign, and nobody that is sought."""
    if _INITIALS.match(survey.mask, sign.end, unit.span.end):
        return True
    return any(
        0 <= person.span.start - sign.end <= reach and not _BROKEN.search(survey.mask, sign.end, person.span.start)
        for person in _private(survey, unit)
    )


def _has_neighbour(survey: Survey, unit: Unit, sign: Span, reach: int) -> bool:
    """Tell whether somebody private is named close to the sign, before or after it."""
    return _is_followed(survey, unit, sign, reach // 2) or any(
        0 <= sign.start - person.span.end <= reach and not _SPOKEN.search(survey.mask, person.span.end, sign.start)
        for person in _private(survey, unit)
    )


def _private(survey: Survey, unit: Unit) -> list[Somebody]:
    """Return the people named in the sentence that do not speak for an office: also those who only serve in one."""

    def serves(person: Somebody) -> bool:
        end = min(person.span.end + 40, unit.span.end)
        return STAFF.search(survey.mask, person.span.start, end) is not None

    return [person for person in survey.people(unit.span) if not person.official or serves(person)]
