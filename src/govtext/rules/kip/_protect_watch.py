"""What must stand in a sentence before it is read closely: most sentences of most drafts hold none of it."""

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from govtext.language.text.scan import letter_runs
from govtext.language.words.places import Question

from ._protect_lexicon import Tag, signs

_HEAD = 3
"""Letters by which most words are told apart from every stem at a glance; no stem is shorter."""


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """Words without one of which some pattern cannot match: small letters; ``stems`` are beginnings of words."""

    words: frozenset[str]
    stems: tuple[str, ...]


class Near(NamedTuple):
    """A sign in the sentence or in one next to it."""

    tag: Tag


Need = Tag | Near | Cue


class Choice(NamedTuple):
    """What a sentence must hold together (``needs``), and what of this the draft must hold at all."""

    needs: tuple[Need, ...]
    words: frozenset[Tag | Cue]
    tags: tuple[Tag, ...]


class Watch(NamedTuple):
    """A sentence is read when it holds all of one of the ``choices``."""

    choices: tuple[Choice, ...]


_by_word: defaultdict[str, list[Cue]] = defaultdict(list)
_by_head: defaultdict[str, list[tuple[str, Cue]]] = defaultdict(list)


def cue(words: str) -> Cue:
    """Return a cue of ``words`` in small letters, with ``*`` after the beginning of several; call it in a module."""
    listed = words.split()
    made = Cue(
        frozenset(word for word in listed if not word.endswith("*")),
        tuple(word[:-1] for word in listed if word.endswith("*")),
    )
    for word in made.words:
        _by_word[word].append(made)
    for stem in made.stems:
        _by_head[stem[:_HEAD]].append((stem, made))
    return made


Asked = str | Cue | tuple[str | Cue, ...]
"""A choice as it is written: cues and signs."""


def watch(*choices: Asked) -> Watch:
    """Return a watch: each choice is some cues and signs, signs written as *basis:role* with spaces between them.

    A sign with ``~`` before it may also stand in a sentence next to the one that is read.
    """
    return Watch(tuple(_choice(choice if isinstance(choice, tuple) else (choice,)) for choice in choices))


def _choice(parts: tuple[str | Cue, ...]) -> Choice:
    needs: list[Need] = []
    for part in parts:
        needs += (part,) if isinstance(part, Cue) else map(_sign, part.split())
    held = [need.tag if isinstance(need, Near) else need for need in needs]
    return Choice(tuple(needs), frozenset(held), tuple(tag for tag in held if not isinstance(tag, Cue)))


def _sign(written: str) -> Tag | Near:
    basis, _, role = written.removeprefix("~").partition(":")
    return Near((basis, role)) if written.startswith("~") else (basis, role)


def promised(form: str) -> tuple[Tag | Cue, ...]:
    """Return the cues that ``form`` is a word of, and the tags of the signs that are looked for by it."""
    found: set[Tag | Cue] = {key for key in signs().keys(form) if not isinstance(key, str)}
    for word in letter_runs(form):
        found.update(_by_word.get(word, ()))
        found.update(made for stem, made in _by_head.get(word[:_HEAD], ()) if word.startswith(stem))
    return tuple(found)


PROMISED = Question(promised)
"""What the forms of a draft promise."""
