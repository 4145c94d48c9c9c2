"""Where each word form of a text stands, so that a search looks only at the places where it can find something."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

KEPT = 65_536
"""How many forms a table remembers before it begins anew."""

Told = TypeVar("Told")
Key = TypeVar("Key", bound=Hashable)


class FormTable(dict[str, Told]):
    """What ``reader`` tells of a form (in lower case), asked once for each form; bounded, safe in threads."""

    def __init__(self, reader: Callable[[str], Told]) -> None:
        super().__init__()
        self._reader = reader

    def __missing__(self, form: str) -> Told:
        if len(self) >= KEPT:
            self.clear()
        told = self[form] = self._reader(form)
        return told


class WordPlaces:
    """The places (indices) of each form among the tokens of a text, given in lower case."""

    def __init__(self, lower: Sequence[str]) -> None:
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for at, form in enumerate(lower):
            self._places[form].append(at)
        self._places.default_factory = None

    @property
    def forms(self) -> Iterable[str]:
        """The forms of the text, each once."""
        return self._places.keys()

    def of(self, forms: frozenset[str]) -> list[int]:
        """Return where one of ``forms`` stands, in the order of the text."""
        return sorted(at for form in self._places.keys() & forms for at in self._places[form])

    def where(self, table: FormTable[bool]) -> list[int]:
        """Return where a form stands of which ``table`` holds, in the order of the text."""
        return sorted(at for form, places in self._places.items() if table[form] for at in places)

    def gather(self, table: FormTable[tuple[Key, ...]]) -> dict[Key, list[int]]:
        """Return under each key that ``table`` tells of a form the places of its forms, in the order of the text."""
        found: defaultdict[Key, list[int]] = defaultdict(list)
        for form, places in self._places.items():
            for key in table[form]:
                found[key] += places
        for gathered in found.values():
            if len(gathered) > 1:
                gathered.sort()
        found.default_factory = None
        return found


class Stretches:
    """Stretches of a text of ``count`` tokens, none overlapping (its sentences), and which of them holds a token."""

    def __init__(self, count: int, stretches: Iterable[range]) -> None:
        self._holders: list[tuple[int, int] | None] = [None] * count
        for stretch in stretches:
            self._holders[stretch.start : stretch.stop] = [(stretch.start, stretch.stop)] * len(stretch)

    def holder(self, token: int) -> tuple[int, int]:
        """Return the first token of the stretch around ``token`` and the one after its last; else ``token`` alone."""
        return self._holders[token] or (token, token + 1)

    def around(self, places: Iterable[int]) -> Iterator[tuple[int, int, int]]:
        """Yield each of the tokens ``places`` that a stretch holds, with that stretch."""
        holders = self._holders
        for at in places:
            if (stretch := holders[at]) is not None:
                yield at, *stretch
