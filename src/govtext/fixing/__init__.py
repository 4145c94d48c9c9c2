"""Put safe suggestions into a draft: only where the finding goes, nothing new appears and no one else's words change.

A fix is tried before it is kept: the draft is analysed again with it, and it is left out when its finding is still
there, when an error or warning came that was not there before, or when any finding came where it was put in. Rounds
follow one another until nothing more can be done, so that a second run finds nothing to do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from govtext.analyzer import Analyzer
from govtext.config import Config
from govtext.config.problems import Origin
from govtext.document import read
from govtext.errors import InputError, Wording
from govtext.rules import ALL, Edit
from govtext.tables import FAMILIES, OWN

from .trial import Fix, Left, Reason, State, Trial, extent

__all__ = ["FIXABLE", "Fix", "FixResult", "Fixer", "Left", "Reason", "fix"]

FIXABLE = ("html", "markdown", "text")
"""Formats whose text is the file: a word processor's file is not."""

_MOST_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class FixResult:
    """A draft with its fixes.

    ``text`` is the author's own, personal data included; ``before`` and ``after`` are the draft without and with the
    fixes as they may be shown, with personal data masked. ``rounds`` are the edits that were made, on the text that the
    round before left; nearly always there is one round.
    """

    text: str
    applied: tuple[Fix, ...]
    left: tuple[Left, ...]
    before: str
    after: str
    rounds: tuple[tuple[Edit, ...], ...]


def fix(  # noqa: PLR0913 - choices by name
    text: str,
    *,
    format: str = "markdown",
    source: str | None = None,
    genre: str | None = None,
    channel: str | None = None,
    config: Config | Mapping[str, Any] | None = None,
    select: Sequence[str] = (),
) -> FixResult:
    """Return ``text`` with every safe suggestion that can be kept.

    ``format`` is ``markdown``, ``text`` or ``html``; ``source``, ``genre``, ``channel`` and ``config`` are as for
    :func:`govtext.analyze`; ``select`` names rules or families whose suggestions to apply, empty for all.

    >>> fix("Apotik itu buka pukul 08.00.").text
    'Apotek itu buka pukul 08.00.'

    Raises :class:`~govtext.errors.InputError` (``not_fixable``) for another format,
    :class:`~govtext.errors.ConfigError` for a name in ``select`` that no rule or family has, and what
    :meth:`govtext.Analyzer.analyze` raises.
    """
    fixer = Fixer(Analyzer(config), format=format, source=source, genre=genre, channel=channel, select=select)
    return fixer.fix(text)


def _refuse_unknown(select: Sequence[str]) -> None:
    """Refuse names of nothing; an own rule may be that of another draft."""
    names = [*(rule.name for rule in ALL), *FAMILIES, OWN]
    for name in select:
        if name not in names and not name.startswith(f"{OWN}."):
            what = Wording("no rule or family has this name", "tidak ada aturan atau keluarga aturan dengan nama ini")
            Origin("the caller").refuse([], name, what, names)


class Fixer:
    """Fixes drafts of one format under one analyzer; arguments as for :func:`fix`."""

    def __init__(  # noqa: PLR0913 - choices by name
        self,
        analyzer: Analyzer,
        *,
        format: str = "markdown",
        source: str | None = None,
        genre: str | None = None,
        channel: str | None = None,
        select: Sequence[str] = (),
    ) -> None:
        if format not in FIXABLE:
            right = ", ".join(FIXABLE)
            raise InputError(
                "not_fixable",
                f"{source or 'the draft'}: {format} is not fixed. Fix one of: {right}.",
                f"{source or 'naskah ini'}: {format} tidak diganti isinya. Yang dapat diganti: {right}.",
            )
        self._analyzer = analyzer
        self._format = format
        self._source = source
        self._genre = genre
        self._channel = channel
        _refuse_unknown(select)
        self._select = frozenset(select)

    def fix(self, text: str) -> FixResult:
        """Return ``text`` with every safe suggestion that can be kept."""
        begun = state = self._examine(text)
        applied, rounds, seen = list[Fix](), list[tuple[Edit, ...]](), {text}
        for _ in range(_MOST_ROUNDS):
            fixes, left = self._candidates(state)
            trial = Trial(self._examine, state, left)
            trial.add(fixes)
            if not trial.kept or trial.state.text in seen:
                break
            seen.add(trial.state.text)
            applied += trial.kept
            rounds.append(tuple(edit for item in trial.kept for edit in item.suggestion.edits))
            state = trial.state
        order = sorted(left, key=lambda item: item.suggestion.edits[0].start)
        return FixResult(
            state.text, tuple(applied), tuple(order), begun.analysis.shown, state.analysis.shown, tuple(rounds)
        )

    def _examine(self, text: str) -> State:
        document = read(text, self._format, self._source)
        return State(text, self._analyzer.examine(document, genre=self._genre, channel=self._channel))

    def _candidates(self, state: State) -> tuple[list[Fix], list[Left]]:
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
