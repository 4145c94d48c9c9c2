"""Put safe suggestions into a draft: only where the finding goes, nothing new appears and no one else's words change.

A fix is tried before it is kept: the draft is analysed again with it, and it is left out when its finding is still
there, when an error or warning came that was not there before, or when any finding came where it was put in. Rounds
follow one another until nothing more can be done, so that a second run finds nothing to do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Literal

from .analyzer import Analysis, Analyzer
from .config import Config
from .document import Kind, Span, read
from .edits import Patch
from .errors import InputError
from .rules import Edit, Finding, Suggestion

FIXABLE = ("html", "markdown", "text")
"""Formats whose text is the file: a word processor's file is not."""

Reason = Literal["quote", "name", "markup", "overlap", "remains", "worse"]
"""Why a safe suggestion was left out: it lies in somebody's words, in a name or in markup; another fix changes the
same place; the finding would remain; something else would be found instead."""

_MOST_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Fix:
    """One suggestion put in; places are those of the draft as it was when this round of fixes began."""

    finding: Finding
    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Left:
    """A safe suggestion that was not put in, and why; places are those of the fixed draft."""

    finding: Finding
    suggestion: Suggestion
    reason: Reason


@dataclass(frozen=True, slots=True)
class FixResult:
    """A draft with its fixes.

    ``text`` is the author's own, personal data included; ``before`` and ``after`` are the draft without and with the
    fixes as they may be shown, with personal data masked.
    """

    text: str
    applied: tuple[Fix, ...]
    left: tuple[Left, ...]
    before: str
    after: str


def fix(
    text: str,
    *,
    format: str = "markdown",
    source: str | None = None,
    genre: str | None = None,
    config: Config | None = None,
    select: Sequence[str] = (),
) -> FixResult:
    """Return ``text`` with every safe suggestion that can be kept.

    ``format`` is ``markdown``, ``text`` or ``html``; ``source``, ``genre`` and ``config`` are as for
    :func:`govtext.analyze`; ``select`` names rules or families whose suggestions to apply, empty for all.

    >>> fix("Apotik itu buka pukul 08.00.").text
    'Apotek itu buka pukul 08.00.'

    Raises :class:`~govtext.errors.InputError` (``not_fixable``) for another format, and what
    :meth:`govtext.Analyzer.analyze` raises.
    """
    return Fixer(Analyzer(config), format=format, source=source, genre=genre, select=select).fix(text)


class Fixer:
    """Fixes drafts of one format under one analyzer; arguments as for :func:`fix`."""

    def __init__(
        self,
        analyzer: Analyzer,
        *,
        format: str = "markdown",
        source: str | None = None,
        genre: str | None = None,
        select: Sequence[str] = (),
    ) -> None:
        if format not in FIXABLE:
            name = source or "the draft"
            raise InputError("not_fixable", f"{name}: {format} is not fixed. Fix one of: {', '.join(FIXABLE)}.")
        self._analyzer = analyzer
        self._format = format
        self._source = source
        self._genre = genre
        self._select = frozenset(select)

    def fix(self, text: str) -> FixResult:
        """Return ``text`` with every safe suggestion that can be kept."""
        begun = state = _State(text, self._examine(text))
        applied, seen = list[Fix](), {text}
        for _ in range(_MOST_ROUNDS):
            fixes, left = self._candidates(state)
            trial = _Trial(self, state, left)
            trial.add(fixes)
            if not trial.kept or trial.state.text in seen:
                break
            seen.add(trial.state.text)
            applied += trial.kept
            state = trial.state
        order = sorted(left, key=lambda item: item.suggestion.edits[0].start)
        return FixResult(state.text, tuple(applied), tuple(order), begun.analysis.shown, state.analysis.shown)

    def after(self, state: "_State", patch: Patch) -> "_State":
        """Return the draft that ``patch`` makes of ``state``, analysed."""
        text = patch.apply(state.text)
        return _State(text, self._examine(text))

    def _examine(self, text: str) -> Analysis:
        return self._analyzer.examine(read(text, self._format, self._source), genre=self._genre)

    def _candidates(self, state: "_State") -> tuple[list[Fix], list[Left]]:
        """Return the safe suggestions that may be tried, in order and without overlaps, and those that may not."""
        fixes, left, taken = list[Fix](), list[Left](), 0
        for finding in state.analysis.report.findings:
            if finding.suppressed is not None or not self._wanted(finding.rule):
                continue
            suggestion = next((item for item in finding.suggestions if item.safe and item.edits), None)
            if suggestion is None:
                continue
            reason = state.protected(suggestion.edits)
            first, last = extent(suggestion.edits)
            if reason is None and first < taken:
                reason = "overlap"
            if reason is not None:
                left.append(Left(finding, suggestion, reason))
                continue
            taken = max(last, first + 1)
            fixes.append(Fix(finding, suggestion))
        return fixes, left

    def _wanted(self, rule: str) -> bool:
        return not self._select or rule in self._select or rule.partition(".")[0] in self._select


class _State:
    """A draft and what was found in it."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self.text = text
        self.analysis = analysis

    @cached_property
    def _words_of_others(self) -> tuple[tuple[Span, Reason], ...]:
        """What is not the writer's own wording, in places of the author's text."""
        reading = self.analysis.reading
        spans: Iterator[tuple[Span, Reason]] = chain(
            ((quote.span, "quote") for quote in reading.quotes if quote.kind == "direct"),
            ((quoted.span_with_marks, "quote") for quoted in reading.quoted),
            ((block.span, "quote") for block in reading.document.blocks if block.kind is Kind.BLOCK_QUOTE),
            ((name.span, "name") for name in reading.names.all),
            ((datum.span, "name") for datum in reading.personal_data),
        )
        return tuple((reading.document.in_source(span), reason) for span, reason in spans)

    def protected(self, edits: Sequence[Edit]) -> Reason | None:
        """Tell what forbids ``edits``, if anything does."""
        document = self.analysis.reading.document
        for edit in edits:
            place = Span(edit.start, max(edit.end, edit.start + 1))
            if not document.is_shown(edit.start, edit.end):
                return "markup"
            for span, reason in self._words_of_others:
                if span.meets(place):
                    return reason
        return None


class _Trial:
    """Fixes put into one draft, as many as can be kept together; the others go to ``left``."""

    def __init__(self, fixer: Fixer, begun: _State, left: list[Left]) -> None:
        self._fixer = fixer
        self._begun = begun
        self._left = left
        self.kept: list[Fix] = []
        self.state = begun

    def add(self, fixes: list[Fix]) -> None:
        """Keep those of ``fixes`` that can be kept: all at once where possible, else by halves."""
        while fixes:
            together = sorted([*self.kept, *fixes], key=lambda item: extent(item.suggestion.edits))
            patch = Patch([edit for item in together for edit in item.suggestion.edits])
            state = self._fixer.after(self._begun, patch)
            verdict = _Verdict(self._begun, state, patch)
            guilty = {id(item): reason for item in together if (reason := verdict.on(item))}
            if not guilty and not verdict.worse:
                self.kept, self.state = together, state
                return
            if any(id(item) in guilty for item in fixes):
                self._left += [Left(item.finding, item.suggestion, guilty[id(item)]) for item in fixes if id(item) in guilty]
                fixes = [item for item in fixes if id(item) not in guilty]
            elif len(fixes) == 1:
                self._left.append(Left(fixes[0].finding, fixes[0].suggestion, "worse"))
                return
            else:
                middle = len(fixes) // 2
                self.add(fixes[:middle])
                fixes = fixes[middle:]


class _Verdict:
    """What a patch made better and worse."""

    def __init__(self, before: _State, after: _State, patch: Patch) -> None:
        self._patch = patch
        self._found = after.analysis.report.findings
        known: dict[tuple[str, str | None], list[Span | None]] = {}
        for finding in before.analysis.report.findings:
            span = _span(finding)
            for key in ((finding.rule, finding.kind), *((also.rule, also.kind) for also in finding.also)):
                known.setdefault(key, []).append(span)
        self._new = [finding for finding in self._found if not self._is_known(finding, known)]

    @property
    def worse(self) -> bool:
        """Whether an error or warning came that was not there."""
        return any(finding.severity != "suggestion" for finding in self._new)

    def on(self, fix: Fix) -> Reason | None:
        """Tell what speaks against ``fix`` at its own place."""
        place = self._patch.forth(Span(*extent(fix.suggestion.edits)))
        there = [finding for finding in self._found if (span := _span(finding)) and span.meets(place)]
        if any((finding.rule, finding.kind) == (fix.finding.rule, fix.finding.kind) for finding in there):
            return "remains"
        return "worse" if any(finding in self._new for finding in there) else None

    def _is_known(self, finding: Finding, known: dict[tuple[str, str | None], list[Span | None]]) -> bool:
        span = _span(finding)
        spans = known.get((finding.rule, finding.kind), [])
        if span is None:
            return None in spans
        place = self._patch.back(span)
        return any(other is not None and other.meets(place) for other in spans)


def extent(edits: Sequence[Edit]) -> tuple[int, int]:
    """Return where the first of ``edits`` begins and the last ends."""
    return min(edit.start for edit in edits), max(edit.end for edit in edits)


def _span(finding: Finding) -> Span | None:
    return Span(finding.span.start, finding.span.end) if finding.span else None
