"""Many phrases with what they are signs of, looked for only where a text has their rarest words.

A phrase stands under its rarest word, its anchor. One look at each form of a text tells which keys (roles of phrases)
may be met at all; the phrases of a key are compared with the text when somebody asks for them.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from typing import Generic, NamedTuple, TypeVar

from ..words.frequency import rough_frequency
from ..words.places import WordPlaces

Key = TypeVar("Key", bound=Hashable)
Note = TypeVar("Note")

_CLITIC = "nya"
_SHORTEST_BEFORE_CLITIC = 3


class _Entry(NamedTuple, Generic[Note]):
    words: list[str]
    anchor: int
    note: Note


class Phrasebook(Generic[Key, Note]):
    """Phrases (words and marks in small letters), each with the keys it is found by and a note of the caller's.

    ``owned``: the last word of a phrase may carry *-nya*.
    """

    def __init__(self, phrases: Iterable[tuple[Iterable[Key], Sequence[str], Note]], *, owned: bool = False) -> None:
        self.owned = owned
        self._anchored: dict[Key, dict[str, list[_Entry[Note]]]] = {}
        self._keys: defaultdict[str, dict[Key, None]] = defaultdict(dict)
        self._last: defaultdict[str, dict[Key, None]] = defaultdict(dict)
        """The keys under the anchors that may carry *-nya*."""
        for keys, words, note in phrases:
            anchor = min(range(len(words)), key=lambda at: rough_frequency(words[at]))
            entry = _Entry(list(words), anchor, note)
            for key in keys:
                self._anchored.setdefault(key, {}).setdefault(words[anchor], []).append(entry)
                self._keys[words[anchor]][key] = None
                if owned and anchor == len(words) - 1:
                    self._last[words[anchor]][key] = None

    @property
    def anchors(self) -> Set[str]:
        """The anchors of all phrases, as they are written."""
        return self._keys.keys()

    def keys(self, form: str) -> tuple[Key, ...]:
        """Return the keys of the phrases whose anchor ``form`` may be."""
        found = self._keys.get(form, ())
        bare = without_clitic(form) if self.owned else form
        if bare == form or bare not in self._last:
            return tuple(found)
        return tuple(dict.fromkeys((*found, *self._last[bare])))

    def met(self, key: Key, forms: Iterable[str], lower: list[str], places: WordPlaces) -> list[tuple[int, int, Note]]:
        """Return the phrases of ``key`` in a text, in no order: first token, the one after the last, note.

        ``forms`` are those of the text that may be an anchor of ``key`` (see :meth:`keys`), ``lower`` its tokens in
        small letters, ``places`` where they stand.
        """
        anchored = self._anchored[key]
        found: list[tuple[int, int, Note]] = []
        for form in forms:
            entries = anchored.get(form, [])
            if self.owned and form.endswith(_CLITIC):
                entries = entries + _carrying(anchored, form)
            for words, anchor, note in entries:
                size = len(words)
                if size == 1:
                    found += [(at, at + 1, note) for at in places[form]]
                    continue
                for at in places[form]:
                    first = at - anchor
                    last = first + size
                    here = lower[first:last] if first >= 0 else []
                    if here == words or (self.owned and _is_owned(words, here)):
                        found.append((first, last, note))
        return found


def _carrying(anchored: Mapping[str, list[_Entry[Note]]], form: str) -> list[_Entry[Note]]:
    """Return the phrases whose anchor is their last word, and ``form`` is it with *-nya*."""
    bare = without_clitic(form)
    return [entry for entry in anchored.get(bare, []) if entry.anchor == len(entry.words) - 1] if bare != form else []


def _is_owned(words: list[str], here: list[str]) -> bool:
    """Tell whether ``here`` is the phrase of ``words`` with *-nya* behind it."""
    return here[:-1] == words[:-1] and here[-1:] != [] and without_clitic(here[-1]) == words[-1]


def without_clitic(form: str) -> str:
    """Return ``form`` without *-nya*, unless too little would remain."""
    long = len(form) >= len(_CLITIC) + _SHORTEST_BEFORE_CLITIC
    return form[: -len(_CLITIC)] if long and form.endswith(_CLITIC) else form
