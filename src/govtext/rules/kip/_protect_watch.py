"""What must stand in a sentence before it is read closely: most sentences of most drafts hold none of it."""

from dataclasses import dataclass

from govtext.language.text.scan import TextIndex

Tag = tuple[str, str]
"""A basis and the role of a sign under it."""

_HEAD = 3
"""Letters by which most words are told apart from every stem at a glance; no stem is shorter."""


@dataclass(frozen=True, slots=True)
class Watch:
    """A sentence is read when it holds one of ``signs``, of ``words``, or is ``beside`` a sentence with such a sign."""

    signs: frozenset[Tag] = frozenset()
    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    beside: frozenset[Tag] = frozenset()

    def word_starts(self, index: TextIndex) -> list[int]:
        """Return where the words of the watch stand in a text."""
        words = self.words
        if self.stems:
            heads = {stem[:_HEAD] for stem in self.stems}
            words |= {word for word in index.words if word[:_HEAD] in heads and word.startswith(self.stems)}
        return index.word_starts(words)


def watch(words: str = "", *, signs: str = "", beside: str = "") -> Watch:
    """Return a watch: ``words`` in small letters, with ``*`` after the stem of several; signs as *basis:role*."""
    listed = words.split()
    return Watch(
        _tags(signs),
        frozenset(word for word in listed if not word.endswith("*")),
        tuple(word[:-1] for word in listed if word.endswith("*")),
        _tags(beside),
    )


def _tags(signs: str) -> frozenset[Tag]:
    return frozenset((basis, role) for basis, _, role in (sign.partition(":") for sign in signs.split()))
