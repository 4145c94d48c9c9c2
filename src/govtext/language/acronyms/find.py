"""Short forms of a draft: initials (OPD) and blends (Musrenbang), and whether the reader is told what they mean."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, Protocol

from govtext.document import Document, Span

from ..text.tokens import Tokens
from .context import Context
from .definitions import Definitions
from .forms import candidates
from .lists import Entry, Kind, lists, squash


class _Person(Protocol):
    @property
    def span(self) -> Span: ...
    @property
    def name_span(self) -> Span: ...


class _Covering(Protocol):
    """What is asked of the names of a draft."""

    @property
    def persons(self) -> Sequence[_Person]: ...


class Acronym(NamedTuple):
    """A short form used in a draft.

    ``short`` is its form at the first use (the capitalised one when there are both), ``long`` the long form in the
    words of the draft, or None; ``explained`` tells that the long form stands beside its first use in the body.
    ``span`` is that first use (one in the title when the body has none), ``uses`` are all uses in order.
    ``known_long`` holds official long forms, the caller's own first. ``everyday`` ones need no explanation;
    ``optional`` ones are known to most readers, so that editors differ.
    """

    short: str
    long: str | None
    explained: bool
    span: Span
    uses: tuple[Span, ...]
    kind: Kind
    known_long: tuple[str, ...] = ()
    everyday: bool = False
    optional: bool = False


class _Use(NamedTuple):
    key: str
    span: Span
    short: str
    kind: Kind
    entry: Entry | None
    body: bool


def find_acronyms(
    document: Document, tokens: Tokens, names: _Covering | None = None, own: Mapping[str, str] | None = None
) -> tuple[Acronym, ...]:
    """Return the short forms of ``document`` in the order of their first use.

    ``tokens`` are those of its mask; ``own`` maps the caller's short forms to their long forms.
    """
    context = Context(document, tokens)
    uses, refused = _uses(context)
    definitions = Definitions(document, _own(own))
    people = _People(names)
    uses = [use for use in uses if not people.bear(use)]
    hidden = sorted(definitions.hidden_shorts({use.span.start for use in uses}, refused))
    uses = [use for use in uses if not _within(hidden, use.span)]
    for span in hidden:
        uses.extend(_same(context, span))
    groups: dict[str, list[_Use]] = {}
    for use in sorted(uses, key=lambda use: use.span):
        groups.setdefault(use.key, []).append(use)
    found = [_acronym(group, definitions) for group in groups.values()]
    named = {document.words_of(span) for person in people.spans for span in person}
    return tuple(sorted((one for one in found if one.long not in named), key=lambda acronym: acronym.uses[0]))


def _within(spans: Sequence[Span], inner: Span) -> bool:
    """Tell whether one of ``spans``, which are in order and apart, covers ``inner``: *(Dinas Perkim)*."""
    at = bisect_right(spans, inner.start, key=lambda span: span.start)
    return at > 0 and spans[at - 1].covers(inner)


def _own(own: Mapping[str, str] | None) -> dict[str, tuple[str, str]]:
    return {squash(short): (short, long) for short, long in (own or {}).items()}


class _People:
    """Where each person stands, with titles and degrees and without: asked about one place after the other."""

    def __init__(self, names: _Covering | None) -> None:
        self.spans = sorted((person.span, person.name_span) for person in (names.persons if names else ()))
        self._starts = [whole.start for whole, _ in self.spans]
        self._reach = list(accumulate((whole.end for whole, _ in self.spans), max))

    def bear(self, use: _Use) -> bool:
        """Tell whether a form is part of somebody's name, or an unknown one of the titles and degrees around it."""
        at = bisect_right(self._starts, use.span.start)
        while at and self._reach[at - 1] > use.span.start:
            at -= 1
            whole, name = self.spans[at]
            if use.entry is not None and name == use.span:
                continue  # a listed form that alone was taken for somebody's name: *menurut Dapodik*
            if name.covers(use.span) or (use.entry is None and whole.covers(use.span)):
                return True
        return False


def _uses(context: Context) -> tuple[list[_Use], set[int]]:
    """Return the uses of what has the form of a short form, and where the context speaks against one."""
    tokens = context.tokens
    found: list[_Use] = []
    refused: set[int] = set()
    done = 0
    for index, shapes in enumerate(tokens.each(candidates)):
        if shapes is None or index < done:
            continue
        unit = _unit(context, index)
        if unit:
            use, done = unit
            found.append(use)
            continue
        for shape in shapes:
            start = tokens.starts[index] + shape.offset
            span = Span(start, start + len(shape.core))
            block = context.document.block_at(start)
            if context.allows(index, shape, span, block):
                found.append(_Use(shape.key, span, shape.core, shape.kind, shape.entry, context.in_body(start, block)))
            else:
                refused.add(start)
    return found, refused


def _unit(context: Context, index: int) -> tuple[_Use, int] | None:
    """Read a short form of several words (TP PKK, Satpol PP, AD/ART) at token ``index``."""
    tokens = context.tokens
    if not tokens.texts[index][0].isupper():
        return None
    for rest, entry in lists().units.get(tokens.lower[index], ()):
        last = index + 1 + len(rest)
        if tuple(tokens.lower[index + 1 : last]) == rest:
            span = tokens.span(index, last)
            short = " ".join(context.mask[span.start : span.end].split())
            body = context.in_body(span.start, context.document.block_at(span.start))
            return _Use(squash(entry.short), span, short, entry.kind, entry, body), last
    return None


def _same(context: Context, span: Span) -> list[_Use]:
    """Return every use of a form that only its definition gave away."""
    short = " ".join(context.mask[span.start : span.end].split())
    pattern = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
    entry = lists().by_key.get(squash(short))
    kind: Kind = "initials" if sum(char.isupper() for char in short) > 1 else "blend"
    spans = [Span(*match.span()) for match in pattern.finditer(context.mask)]
    blocks = [context.document.block_at(span.start) for span in spans]
    return [
        _Use(squash(short), span, short, kind, entry, context.in_body(span.start, block))
        for span, block in zip(spans, blocks, strict=True)
    ]


def _acronym(group: list[_Use], definitions: Definitions) -> Acronym:
    body = [use for use in group if use.body]
    first = body[0] if body else group[0]
    entry = next((use.entry for use in group if use.entry), None)
    known = definitions.known(first.key, entry)
    long, explained = definitions.of([use.span for use in body or group], known)
    named = next((use for use in group if use.short[:1].isupper()), first)
    return Acronym(
        short=named.short,
        long=long,
        explained=explained and bool(body),
        span=first.span,
        uses=tuple(dict.fromkeys(use.span for use in group)),
        kind=first.kind,
        known_long=known,
        everyday=entry is not None and entry.everyday,
        optional=entry is not None and entry.common,
    )
