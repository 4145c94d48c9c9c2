"""One draft and what was found in it; fixes put into it, as many as can be kept together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Literal

from govtext.analyzer import Analysis
from govtext.document import Kind, Span
from govtext.rules import Edit, Finding, Suggestion

from .patch import Patch

Reason = Literal["quote", "name", "markup", "overlap", "remains", "worse"]
"""Why a safe suggestion was left out: it lies in somebody's words, in a name or in markup; another fix changes the
same place; the finding would remain; something else would be found instead."""


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


class State:
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
            if document.origin is None and not document.is_plain(Span(edit.start, edit.end)):
                return "markup"
            for span, reason in self._words_of_others:
                if span.meets(place):
                    return reason
        return None


class Trial:
    """Fixes put into one draft, as many as can be kept together; the others go to ``left``."""

    def __init__(self, examine: Callable[[str], State], begun: State, left: list[Left]) -> None:
        self._examine = examine
        self._begun = begun
        self._left = left
        self.kept: list[Fix] = []
        self.state = begun

    def add(self, fixes: list[Fix]) -> None:
        """Keep those of ``fixes`` that can be kept: all at once where possible, else by halves."""
        while fixes:
            together = sorted([*self.kept, *fixes], key=lambda item: extent(item.suggestion.edits))
            patch = Patch([edit for item in together for edit in item.suggestion.edits])
            state = self._examine(patch.apply(self._begun.text))
            verdict = _Verdict(self._begun, state, patch)
            guilty = {id(item): reason for item in together if (reason := verdict.on(item))}
            if not guilty and not verdict.worse:
                self.kept, self.state = together, state
                return
            if any(id(item) in guilty for item in fixes):
                self._left += [
                    Left(item.finding, item.suggestion, guilty[id(item)]) for item in fixes if id(item) in guilty
                ]
                fixes = [item for item in fixes if id(item) not in guilty]
            elif len(fixes) == 1:
                self._left.append(Left(fixes[0].finding, fixes[0].suggestion, "worse"))
                return
            else:
                middle = len(fixes) // 2
                self.add(fixes[:middle])
                fixes = fixes[middle:]


_ABOUT_CONTENT = ("balance", "kip")
"""Families that ask about what is told, not about how it is written."""


class _Verdict:
    """What a patch made better and worse."""

    def __init__(self, before: State, after: State, patch: Patch) -> None:
        self._patch = patch
        self._config = after.analysis.config
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
        return "worse" if any(finding in self._new and not self._was_hidden(finding) for finding in there) else None

    def _was_hidden(self, finding: Finding) -> bool:
        """Tell whether a finding asks about what a sentence tells: the plainer word does not cause it, but shows it."""
        if finding.severity != "suggestion" or finding.family not in _ABOUT_CONTENT:
            return False
        return self._config.card(finding.rule).scope != "wording"

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
