"""Who is who: the fullest mention of each person in a draft, and whom a short name or a bare office means."""

from collections.abc import Iterable, Mapping, Sequence

from .names import Person

_SAME_OFFICE: Mapping[str, tuple[str, ...]] = {
    "walikota": ("wali", "kota"),
    "kadis": ("kepala", "dinas"),
    "kades": ("kepala", "desa"),
    "kabid": ("kepala", "bidang"),
    "kabag": ("kepala", "bagian"),
    "kaban": ("kepala", "badan"),
    "kasi": ("kepala", "seksi"),
    "kapus": ("kepala", "puskesmas"),
    "kepsek": ("kepala", "sekolah"),
    "kakanwil": ("kepala", "kantor", "wilayah"),
    "wabup": ("wakil", "bupati"),
    "wagub": ("wakil", "gubernur"),
    "wawali": ("wakil", "wali", "kota"),
    "wawalkot": ("wakil", "wali", "kota"),
    "sekda": ("sekretaris", "daerah"),
    "sekdes": ("sekretaris", "desa"),
    "dirut": ("direktur", "utama"),
    "dirjen": ("direktur", "jenderal"),
    "inspektur": ("inspektur",),
}
_BEFORE_OFFICE = frozenset("plt plh pj pjs pak bu bapak ibu penjabat".split())
FEWEST_LETTERS = 2
"""Shorter words of a name (initials) do not identify anybody."""


class Identities:
    """The people of one draft, looked up by a part of their name or by their office."""

    def __init__(self, persons: Sequence[Person]) -> None:
        self._by_word: dict[str, list[Person]] = {}
        self._by_office: dict[str, list[tuple[tuple[str, ...], Person]]] = {}
        for person in persons:
            for word in name_words(person.name):
                self._by_word.setdefault(word, []).append(person)
            office = office_words(person.office or "")
            if office:
                self._by_office.setdefault(office[0], []).append((office, person))
        self._fullest: dict[str, Person] = {}
        self._groups: dict[str, str] = {}
        for person in persons:
            name = self.fullest(person).name
            if person.group is not None:
                self._groups.setdefault(name, person.group)

    def knows(self, word: str) -> bool:
        """Tell whether the lower-case ``word`` is part of somebody's name."""
        return word in self._by_word

    def fullest(self, person: Person) -> Person:
        """Return the fullest mention of the same person."""
        known = self._fullest.get(person.name)
        if known is None:
            known = self.by_name(name_words(person.name), person.span.start) or person
            self._fullest[person.name] = known
        return known

    def group(self, person: Person) -> str | None:
        """Return the group of a person, told at any of their mentions."""
        return self._groups.get(self.fullest(person).name, person.group)

    def by_name(self, words: Sequence[str], offset: int) -> Person | None:
        """Return the fullest person whose name holds all ``words``.

        Of several people, the one named last before ``offset``.
        """
        if not words:
            return None
        lists = sorted((self._by_word.get(word, ()) for word in words), key=len)
        wanted = set(words)
        fitting = [person for person in lists[0] if wanted <= set(name_words(person.name))]
        if not fitting:
            return None
        nearest = _nearest(fitting, offset)
        same = set(name_words(nearest.name))
        alike = [person for person in fitting if same <= set(name_words(person.name))]
        return max(alike, key=lambda person: len(person.name.split()))

    def by_office(self, office: str, offset: int) -> Person | None:
        """Return who holds ``office`` (*Bupati*, *Kadis*): of several, the one named last before ``offset``."""
        words = office_words(office)
        if not words:
            return None
        if words[0].startswith(("kadis", "kadin")) and words[0] not in self._by_office:
            words = ("kepala", "dinas")
        held = self._by_office.get(words[0], ())
        shared = [(len(words) <= len(known), known, person) for known, person in held]
        fitting = [person for longer, known, person in shared if longer and known[: len(words)] == words]
        fitting = fitting or [person for _, known, person in shared if words[: len(known)] == known]
        return self.fullest(_nearest(fitting, offset)) if fitting else None


def _nearest(persons: Iterable[Person], offset: int) -> Person:
    ordered = list(persons)
    before = [person for person in ordered if person.span.start < offset]
    return before[-1] if before else ordered[0]


def name_words(name: str) -> list[str]:
    """Return the words of a name that identify somebody, in lower case."""
    return [word for raw in name.lower().split() if len(word := raw.strip(".,’'")) >= FEWEST_LETTERS]


def office_words(office: str) -> tuple[str, ...]:
    """Return an office in lower case, short forms written out (*Kadis* → *kepala dinas*), without *Plt.* or *Pak*."""
    words: list[str] = []
    for raw in office.lower().replace(",", " ").split():
        word = raw.strip(".")
        if not words and word in _BEFORE_OFFICE:
            continue
        words += _SAME_OFFICE.get(word, (word,))
    return tuple(words)
