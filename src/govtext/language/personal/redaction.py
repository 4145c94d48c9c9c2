"""The draft as it may be shown: personal data masked wherever it stands, said again, or hidden in the markup."""

import re
from collections.abc import Iterable, Sequence

from govtext.document import Document

from .model import PersonalDatum, masked

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\+?\d(?:[ ().\-–/]{0,3}\d){7,}")
_MAILBOX = re.compile(r"(?<![\w.+%-])[\w.+%-]++(?=@[\w-])|(?<![\w.+%-])[\w.+%-]+?(?=%40)")
_NAMED = frozenset({"anak", "kesehatan", "penerima"})
"""Kinds whose secrets may hold the name of a person."""
_SHORTEST_SECRET, _SHORTEST_PART, _LONGEST_NAME = 3, 4, 5
"""Characters of a secret that is looked for again (initials are none) and of a part of a name; words of a name."""

_Words = tuple[str, ...]


class Redaction:
    """Masks the personal data of one document; built once, each masking takes time in proportion to its text."""

    def __init__(self, document: Document, data: Sequence[PersonalDatum]) -> None:
        self._document = document
        self._places = sorted(part for item in data for part in item.hidden)
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._known: set[_Words] = set()
        self._parts: set[str] = set()
        self._learn(data)

    def draft(self) -> str:
        """Return the whole draft, character for character as long, with nothing in it that must not be shown."""
        text = self._document.text
        if not self._places and text == self._document.mask:
            return text
        out = list(text)
        for start, end in self._behind_markup():
            out[start:end] = ["•" if char.isalnum() else char for char in text[start:end]]
        for start, end in (*self._recurrences(text), *self._places):
            out[start:end] = masked(text[start:end])
        return "".join(out)

    def source(self) -> str:
        """Return what the author wrote, markup and all, as long as it is, with nothing in it that must not be shown."""
        document, origin = self._document, self._document.origin
        if origin is None:
            return self.draft()
        out = list(origin.source)
        for start, end in _numbers_and_mailboxes(origin.hidden()):
            out[start:end] = ["•" if char.isalnum() else char for char in origin.source[start:end]]
        for start, end in self._recurrences(origin.source):
            out[start:end] = masked(origin.source[start:end])
        for start, end in (*self._recurrences(document.text), *self._places):
            for piece in origin.inside(start, end):
                out[piece.start : piece.end] = masked(origin.source[piece.start : piece.end])
        return "".join(out)

    def words(self, text: str) -> str:
        """Return ``text``, of the same length, with every secret of the draft masked that it repeats."""
        if not self._known:
            return text
        out = list(text)
        for start, end in self._recurrences(text):
            out[start:end] = masked(text[start:end])
        return "".join(out)

    def _learn(self, data: Sequence[PersonalDatum]) -> None:
        lengths: dict[str, set[int]] = {}
        for item in data:
            for part in item.hidden:
                value = self._document.text[part.start : part.end]
                forms = _WORD.findall(value)
                if not forms or len(value) < _SHORTEST_SECRET:
                    continue
                words = tuple(form.casefold() for form in forms)
                self._known.add(words)
                lengths.setdefault(words[0], set()).add(len(words))
                if item.kind in _NAMED and len(forms) <= _LONGEST_NAME and all(form[0].isupper() for form in forms):
                    self._parts.update(form.casefold() for form in forms if len(form) >= _SHORTEST_PART)
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def _recurrences(self, text: str) -> Iterable[tuple[int, int]]:
        """Yield where a secret is said in ``text`` word for word, or a part of a name with a capital."""
        if not self._known:
            return
        if not self._known:
            return
        found = [(match.start(), match.end(), match[0].casefold()) for match in _WORD.finditer(text)]
        for index, (start, end, word) in enumerate(found):
            for length in self._lengths.get(word, ()):
                run = found[index : index + length]
                if len(run) == length and tuple(item[2] for item in run) in self._known:
                    yield start, run[-1][1]
                    break
            else:
                if word in self._parts and text[start].isupper():
                    yield start, end

    def _behind_markup(self) -> Iterable[tuple[int, int]]:
        """Yield numbers and e-mail addresses that stand in a link's target, a comment or code: nobody read those."""
        text, mask = self._document.text, self._document.mask
        if text == mask:
            return
        hidden = "".join(
            char if char != seen else " " if char.isspace() else "\n" for char, seen in zip(text, mask, strict=True)
        )
        yield from _numbers_and_mailboxes(hidden)


def _numbers_and_mailboxes(hidden: str) -> Iterable[tuple[int, int]]:
    for pattern in (_NUMBER, _MAILBOX):
        for match in pattern.finditer(hidden):
            yield match.start(), match.end()
