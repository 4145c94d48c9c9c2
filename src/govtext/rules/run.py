"""Ask every rule, settle which finding keeps a passage, and write the findings out."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from govtext.document import Offsets, Span
from govtext.reading import Reading
from govtext.tables import Card
from govtext.wire import FrozenMap

from .allowances import FAMILY, allowances_of
from .edits import in_source
from .finding import Also, Finding, Place, Related, Suggestion
from .rule import Hit, Rule

SEVERITIES = ("suggestion", "warning", "error")
"""From weakest to strongest."""

_NEIGHBOURHOOD = 24
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A hit with its card, on its way to becoming a finding."""

    rule: Rule
    card: Card
    hit: Hit

    @property
    def severity(self) -> str:
        return self.hit.severity or self.card.severity

    @property
    def length(self) -> int:
        return self.hit.span.length if self.hit.span else 0


def run(
    rules: Sequence[Rule], cards: Mapping[str, Card], reading: Reading, language: str = "id"
) -> tuple[Finding, ...]:
    """Return the findings of ``rules`` on ``reading``: places in the order of the text, absences last.

    Rules that speak of one passage compete for it: the stronger, then the longer one keeps it, and the others stand in
    its ``also``. What the author lets stand carries the reason; the rules about that are asked last. ``language``
    chooses the language of the messages (``id`` or ``en``).
    """
    allowances = allowances_of(reading)
    allowances.asked = frozenset(rule.name for rule in rules if rule.family != FAMILY)
    settled = _settle(_asked((rule for rule in rules if rule.family != FAMILY), cards, reading))
    reasons = {id(claim): allowances.reason(claim.rule.name, claim.hit.kind, claim.hit.span) for claim, _ in settled}
    settled += ((claim, []) for claim in _asked((rule for rule in rules if rule.family == FAMILY), cards, reading))
    settled.sort(key=_position)
    writer = _Writer(reading, language)
    return tuple(writer.finding(claim, also, reasons.get(id(claim))) for claim, also in settled)


def _asked(rules: Iterable[Rule], cards: Mapping[str, Card], reading: Reading) -> list[_Claim]:
    return [_Claim(rule, cards[rule.name], hit) for rule in rules for hit in rule.check(reading, cards[rule.name])]


def _position(item: tuple[_Claim, list[Also]]) -> tuple[int, int, int, str, str]:
    claim = item[0]
    span = claim.hit.span
    if span is None:
        return (1, 0, 0, claim.rule.name, claim.hit.kind or "")
    return (0, span.start, -span.end, claim.rule.name, claim.hit.kind or "")


def _settle(claims: Iterable[_Claim]) -> list[tuple[_Claim, list[Also]]]:
    kept: list[tuple[_Claim, list[Also]]] = []
    placed: list[_Claim] = []
    for claim in claims:
        if claim.hit.span is None:
            kept.append((claim, []))
        else:
            placed.append(claim)
    placed.sort(key=lambda claim: (-SEVERITIES.index(claim.severity), -claim.length, _position((claim, []))))
    holders: list[tuple[_Claim, list[Also]]] = []
    by_cell: dict[int, list[int]] = {}
    for claim in placed:
        span = claim.hit.span
        assert span is not None
        cells = range(span.start >> 6, (span.end >> 6) + 1)
        rivals = sorted({index for cell in cells for index in by_cell.get(cell, ())})
        holder = next((index for index in rivals if _same_passage(holders[index][0], claim)), None)
        if holder is not None:
            if holders[holder][0].rule.name != claim.rule.name:
                holders[holder][1].append(Also(rule=claim.rule.name, kind=claim.hit.kind))
            continue
        for cell in cells:
            by_cell.setdefault(cell, []).append(len(holders))
        holders.append((claim, []))
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

    def finding(self, claim: _Claim, also: list[Also], allowed: str | None) -> Finding:
        """Write one finding out."""
        hit, card = claim.hit, claim.card
        params = {key: self._reading.redact(value) for key, value in hit.params.items()}
        message = hit.message or (card.messages.get(hit.variant or "", card.message))
        return Finding.model_construct(
            id=self._identity(claim),
            rule=claim.rule.name,
            kind=hit.kind,
            severity=hit.severity or card.severity,
            certainty=hit.certainty or card.certainty,
            message=message.in_language(self._language).format_map(params),
            params=FrozenMap(params),
            text=self._reading.redact_source(hit.span) if hit.span else None,
            span=place(self._reading, hit.span) if hit.span else None,
            related=tuple(Related(span=place(self._reading, span), role=role) for span, role in hit.related),
            also=tuple(also),
            suggestions=tuple(self._without_secrets(suggestion) for suggestion in hit.suggestions),
            basis=hit.basis or card.basis,
            suppressed=allowed,
        )

    def _without_secrets(self, suggestion: Suggestion) -> Suggestion:
        """Return ``suggestion`` with its label masked; edits that would write a secret again are left out."""
        label = self._reading.redact(suggestion.label)
        edits = in_source(self._reading.document, suggestion.edits)
        if any(self._reading.redact(edit.text) != edit.text for edit in edits):
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
            first, last = self._reading.document.block_at(start), self._reading.document.block_at(end - 1)
            opens = max(first.span.start if first else start, start - _NEIGHBOURHOOD)
            closes = min(last.span.end if last else end, end + _NEIGHBOURHOOD)
            before, words, after = (self._words(*part) for part in ((opens, start), (start, end), (end, closes)))
            base += "|" + " ".join([*before[-1:], "<", *words, ">", *after[:1]])
        self._seen[base] += 1
        return hashlib.sha256(f"{base}|{self._seen[base]}".encode()).hexdigest()[:16]

    def _words(self, start: int, end: int) -> list[str]:
        """Return the words a reader sees between two places, in one case and with personal data masked."""
        shown, mask = self._reading.shown[start:end], self._reading.document.mask[start:end]
        if shown != mask:
            shown = "".join(" " if seen.isspace() else char for char, seen in zip(shown, mask, strict=True))
        return _WORDS.findall(shown.casefold())


def place(reading: Reading, span: Span) -> Place:
    """Return where ``span`` stands in what the author wrote, with lines and columns, or the paragraph."""
    offsets: Offsets = reading.offsets
    start, end = reading.document.in_source(span)
    line, column = offsets.line_column(start)
    end_line, end_column = offsets.line_column(end)
    return Place(
        start=start,
        end=end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        paragraph=reading.document.paragraph(start),
    )
