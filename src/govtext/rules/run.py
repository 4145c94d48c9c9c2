"""Ask every rule, settle which finding keeps a passage, and write the findings out."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from govtext.document import Span
from govtext.errors import ConfigError
from govtext.reading import Reading
from govtext.tables import Card
from govtext.wire import FrozenMap

from .allowances import FAMILY, allowances_of
from .edits import in_source
from .finding import Also, Finding, Related, Suggestion
from .places import place
from .rule import Hit, Rule

SEVERITIES = ("suggestion", "warning", "error")
"""From weakest to strongest."""

_NEIGHBOURHOOD = 24
_CELL = 6
"""Passages are looked up by the stretches of 64 characters that they touch."""
_WORDS = re.compile(r"\w+")


class _Claim(NamedTuple):
    """A hit with its card, on its way to becoming a finding, and what else its passage is."""

    rule: Rule
    card: Card
    hit: Hit
    also: list[Also]


def run(
    rules: Sequence[Rule], cards: Mapping[str, Card], reading: Reading, language: str = "id"
) -> tuple[Finding, ...]:
    """Return the findings of ``rules`` on ``reading``: places in the order of the text, absences last.

    Rules that speak of one passage compete for it: the stronger, then the longer one keeps it, and the others stand in
    its ``also``. What the author lets stand carries the reason; the rules about that are asked last. ``language``
    chooses the language of the messages (``id`` or ``en``).
    """
    about_text: list[Rule] = []
    about_allowances: list[Rule] = []
    for rule in rules:
        (about_allowances if rule.family == FAMILY else about_text).append(rule)
    allowances = allowances_of(reading)
    allowances.asked = frozenset([rule.name for rule in about_text])
    settled = _settle(_asked(about_text, cards, reading))
    reasons = {id(claim): allowances.reason(claim.rule.name, claim.hit.kind, claim.hit.span) for claim in settled}
    settled += _asked(about_allowances, cards, reading)
    settled.sort(key=_position)
    writer = _Writer(reading, language)
    return tuple([writer.finding(claim, reasons.get(id(claim))) for claim in settled])


def _asked(rules: Iterable[Rule], cards: Mapping[str, Card], reading: Reading) -> list[_Claim]:
    asked = []
    for rule in rules:
        card = cards[rule.name]
        try:
            asked += [_Claim(rule, card, hit, []) for hit in rule.check(reading, card)]
        except Exception as error:
            error.add_note(f"in rule {rule.name}")
            raise
    length = len(reading.document.text)
    for claim in asked:
        span = claim.hit.span
        if span is not None and not 0 <= span.start <= span.end <= length:
            raise ConfigError(
                f"rule {claim.rule.name}: its hit at {span.start}–{span.end} lies outside the text (0–{length})",
                f"aturan {claim.rule.name}: temuannya pada {span.start}–{span.end} di luar naskah (0–{length})",
            )
    return asked


def _position(claim: _Claim) -> tuple[int, int, int, str, str]:
    span = claim.hit.span
    if span is None:
        return (1, 0, 0, claim.rule.name, claim.hit.kind or "")
    return (0, span.start, -span.end, claim.rule.name, claim.hit.kind or "")


def _settle(claims: Iterable[_Claim]) -> list[_Claim]:
    """Return the claims that keep their passage, the others in their ``also``."""
    kept: list[_Claim] = []
    placed: list[tuple[tuple[int, int, tuple[int, int, int, str, str]], int, _Claim, Span]] = []
    for order, claim in enumerate(claims):
        span = claim.hit.span
        if span is None:
            kept.append(claim)
        else:
            strength = SEVERITIES.index(claim.hit.severity or claim.card.severity)
            placed.append(((-strength, span.start - span.end, _position(claim)), order, claim, span))
    placed.sort()
    holders: list[_Claim] = []
    by_cell: dict[int, list[int]] = {}
    for _, _, claim, span in placed:
        cells = range(span.start >> _CELL, (span.end >> _CELL) + 1)
        rivals = {index for cell in cells for index in by_cell.get(cell, ())}
        holder = next((holders[index] for index in sorted(rivals) if _same_passage(holders[index], claim)), None)
        if holder is None:
            for cell in cells:
                by_cell.setdefault(cell, []).append(len(holders))
            holders.append(claim)
        elif holder.rule.name != claim.rule.name:
            holder.also.append(Also(rule=claim.rule.name, kind=claim.hit.kind))
    return kept + holders


def _same_passage(held: _Claim, claim: _Claim) -> bool:
    """Within a family any overlap of wording is one passage; all else must cover much the same words.

    Sentences compete only within a family, and one rule may say two things of a sentence. A finding whose card stands
    ``inside`` longer ones (a misspelt word within an official phrase) keeps its own.
    """
    one, other = held.hit.span, claim.hit.span
    assert one is not None and other is not None
    for inner, outer in ((held, other), (claim, one)):
        span = inner.hit.span
        if inner.card.inside and span is not None and span != outer and outer.covers(span):
            return False
    shared = min(one.end, other.end) - max(one.start, other.start)
    related = held.rule.family == claim.rule.family
    if not held.card.scope == claim.card.scope == "wording":
        return related and held.rule.name != claim.rule.name and 2 * shared >= max(one.length, other.length)
    return shared > 0 if related else 2 * shared >= max(one.length, other.length)


class _Writer:
    """Turns hits into findings: places, messages, identities; personal data masked everywhere."""

    def __init__(self, reading: Reading, language: str) -> None:
        self._reading = reading
        self._language = language
        self._seen: Counter[str] = Counter()
        self._shown, self._mask = reading.shown, reading.document.mask
        self._as_read = self._shown == self._mask
        self._redact: Callable[[str], str] = reading.redact if reading.personal_data else str

    def finding(self, claim: _Claim, allowed: str | None) -> Finding:
        """Write one finding out."""
        reading, (rule, card, hit, also) = self._reading, claim
        params = {key: self._redact(value) for key, value in hit.params.items()}
        message = hit.message or (card.messages.get(hit.variant or "", card.message))
        return Finding.made(
            id=self._identity(claim),
            rule=rule.name,
            kind=hit.kind,
            severity=hit.severity or card.severity,
            certainty=hit.certainty or card.certainty,
            message=self._filled(rule, message.in_language(self._language), params),
            params=FrozenMap(params),
            text=reading.redact_source(hit.span) if hit.span else None,
            span=place(reading, hit.span) if hit.span else None,
            related=tuple([Related(span=place(reading, span), role=role) for span, role in hit.related]),
            also=tuple(also),
            suggestions=tuple([self._without_secrets(suggestion) for suggestion in hit.suggestions]),
            basis=hit.basis or card.basis,
            suppressed=allowed,
        )

    def _filled(self, rule: Rule, message: str, params: Mapping[str, str]) -> str:
        try:
            return message.format_map(params)
        except KeyError as missing:
            raise ConfigError(
                f"rule {rule.name}: its message asks for {missing}, but the hit has no such param",
                f"aturan {rule.name}: pesannya meminta {missing}, tetapi temuannya tidak memberi param itu",
            ) from missing

    def _without_secrets(self, suggestion: Suggestion) -> Suggestion:
        """Return ``suggestion`` with its label masked; edits that would write a secret again are left out."""
        label = self._redact(suggestion.label)
        edits = in_source(self._reading.document, suggestion.edits)
        if self._reading.personal_data and any(self._redact(edit.text) != edit.text for edit in edits):
            edits = ()
        if label == suggestion.label and edits is suggestion.edits:
            return suggestion
        return Suggestion(label=label, safe=suggestion.safe and bool(edits), edits=edits)

    def _identity(self, claim: _Claim) -> str:
        """Return a name for the finding that survives changes elsewhere: its words and its neighbours in the block.

        Of personal data only kind and ordinal enter it.
        """
        hit = claim.hit
        base = f"{claim.rule.name}|{hit.kind or ''}"
        if hit.span is not None and claim.rule.name != "kip.personal_data":
            start, end = hit.span
            first = self._reading.document.block_at(start)
            inside = first is not None and start < end <= first.span.end
            last = first if inside else self._reading.document.block_at(end - 1)
            opens = max(first.span.start if first else start, start - _NEIGHBOURHOOD)
            closes = min(last.span.end if last else end, end + _NEIGHBOURHOOD)
            before, words, after = self._words(opens, start), self._words(start, end), self._words(end, closes)
            base += "|" + " ".join([*before[-1:], "<", *words, ">", *after[:1]])
        self._seen[base] += 1
        return hashlib.sha256(f"{base}|{self._seen[base]}".encode()).hexdigest()[:16]

    def _words(self, start: int, end: int) -> list[str]:
        """Return the words a reader sees between two places, in one case and with personal data masked."""
        if start == end:
            return []
        shown = self._shown[start:end]
        if not self._as_read and shown != (mask := self._mask[start:end]):
            shown = "".join(" " if seen.isspace() else char for char, seen in zip(shown, mask, strict=True))
        return _WORDS.findall(shown.casefold())
