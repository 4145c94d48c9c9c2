"""Where each word form of a text stands, so that a search looks only at the places where it can find something."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from typing import Generic, TypeVar, cast

KEPT = 65_536
"""How many forms a table remembers before it begins anew."""

Told = TypeVar("Told")
Key = TypeVar("Key", bound=Hashable)


class FormTable(dict[str, Told]):
    """What ``reader`` tells of a form, asked once for each form; bounded, safe in threads."""

    def __init__(self, reader: Callable[[str], Told]) -> None:
        super().__init__()
        self._reader = reader

    def __missing__(self, form: str) -> Told:
        if len(self) >= KEPT:
            self.clear()
        told = self[form] = self._reader(form)
        return told


class Question(Generic[Key]):
    """What a reader tells of a form: keys under which somebody wants to know the forms of a text, mostly none.

    The questions of all modules are put together, in one walk over the forms of a text (see
    :meth:`WordPlaces.telling`): make one for a module, not for a text.
    """

    def __init__(self, reader: Callable[[str], tuple[Key, ...]]) -> None:
        self.number = len(_readers)
        """Its place among all questions."""
        _readers.append(reader)
        _answers.clear()


def _answer(form: str) -> tuple[tuple[int, tuple[Hashable, ...]], ...]:
    told = ((number, reader(form)) for number, reader in enumerate(_readers))
    return tuple((number, keys) for number, keys in told if keys)


_readers: list[Callable[[str], tuple[Hashable, ...]]] = []
_answers = FormTable(_answer)
"""The keys under a form, by the number of the question."""


class WordPlaces:
    """The places (indices) of each form among the tokens of a text, given in lower case."""

    def __init__(self, lower: Sequence[str]) -> None:
        self._told: list[defaultdict[Hashable, list[str]]] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for at, form in enumerate(lower):
            self._places[form].append(at)
        self._places.default_factory = None

    @property
    def forms(self) -> Iterable[str]:
        """The forms of the text, each once."""
        return self._places.keys()

    def __getitem__(self, form: str) -> list[int]:
        """Return where ``form``, one of the text, stands, in order."""
        return self._places[form]

    def present(self, forms: Set[str]) -> Set[str]:
        """Return those of ``forms`` that the text has, in no order."""
        return self._places.keys() & forms

    def telling(self, question: Question[Key]) -> Mapping[Key, list[str]]:
        """Return under each key that ``question`` tells of a form of the text these forms, in the order first met."""
        if question.number >= len(self._told):
            self._told = self._answered()
        return cast(Mapping[Key, list[str]], self._told[question.number])

    def _answered(self) -> list[defaultdict[Hashable, list[str]]]:
        found: list[defaultdict[Hashable, list[str]]] = [defaultdict(list) for _ in _readers]
        for form in self._places:
            for number, keys in _answers[form]:
                under = found[number]
                for key in keys:
                    under[key].append(form)
        for under in found:
            under.default_factory = None
        return found

    def standing(self, forms: Sequence[str]) -> list[int]:
        """Return where one of ``forms``, all of them of the text, stands, in order."""
        if len(forms) == 1:
            return self._places[forms[0]]
        return sorted(at for form in forms for at in self._places[form])

    def of(self, forms: frozenset[str]) -> list[int]:
        """Return where one of ``forms`` stands, in the order of the text."""
        return sorted(at for form in self._places.keys() & forms for at in self._places[form])


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
