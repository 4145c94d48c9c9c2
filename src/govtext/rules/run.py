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

from .finding import Also, Finding, Place, Related
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

    Rules of wording compete for a passage: the stronger, then the longer one keeps it, and the others stand in its
    ``also``. ``language`` chooses the language of the messages (``id`` or ``en``).
    """
    claims = [_Claim(rule, cards[rule.name], hit) for rule in rules for hit in rule.check(reading, cards[rule.name])]
    settled = _settle(claims)
    settled.sort(key=_position)
    writer = _Writer(reading, language)
    return tuple(writer.finding(claim, also) for claim, also in settled)


def _position(item: tuple[_Claim, list[Also]]) -> tuple[int, int, int, str, str]:
    claim = item[0]
    span = claim.hit.span
    if span is None:
        return (1, 0, 0, claim.rule.name, claim.hit.kind or "")
    return (0, span.start, -span.end, claim.rule.name, claim.hit.kind or "")


def _settle(claims: Iterable[_Claim]) -> list[tuple[_Claim, list[Also]]]:
    kept: list[tuple[_Claim, list[Also]]] = []
    wording: list[_Claim] = []
    for claim in claims:
        if claim.hit.span is not None and claim.card.scope == "wording":
            wording.append(claim)
        else:
            kept.append((claim, []))
    wording.sort(key=lambda claim: (-SEVERITIES.index(claim.severity), -claim.length, _position((claim, []))))
    holders: list[tuple[_Claim, list[Also]]] = []
    by_cell: dict[int, list[int]] = {}
    for claim in wording:
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
    """Within a family any overlap is one passage; across families both must cover much the same words.

    A finding whose card stands ``inside`` longer ones (a misspelt word within an official phrase) keeps its own.
    """
    one, other = held.hit.span, claim.hit.span
    assert one is not None and other is not None
    for inner, outer in ((held, other), (claim, one)):
        span = inner.hit.span
        if inner.card.inside and span is not None and span != outer and outer.covers(span):
            return False
    shared = min(one.end, other.end) - max(one.start, other.start)
    if held.rule.family == claim.rule.family:
        return shared > 0
    return 2 * shared >= max(one.length, other.length)


class _Writer:
    """Turns hits into findings: places, messages, identities; personal data masked everywhere."""

    def __init__(self, reading: Reading, language: str) -> None:
        self._reading = reading
        self._language = language
        self._offsets: Offsets = reading.offsets
        self._seen: Counter[str] = Counter()

    def finding(self, claim: _Claim, also: list[Also]) -> Finding:
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
            text=self._reading.redact_span(hit.span) if hit.span else None,
            span=place(self._offsets, hit.span) if hit.span else None,
            related=tuple(
                Related.model_construct(span=place(self._offsets, span), role=role) for span, role in hit.related
            ),
            also=tuple(also),
            suggestions=hit.suggestions,
            basis=hit.basis or card.basis,
            suppressed=None,
        )

    def _identity(self, claim: _Claim) -> str:
        """Return a name for the finding that survives moved lines; of personal data only kind and ordinal enter it."""
        hit = claim.hit
        base = f"{claim.rule.name}|{hit.kind or ''}"
        if hit.span is not None and claim.rule.name != "kip.personal_data":
            mask = self._reading.document.mask
            before = _WORDS.findall(self._reading.redact_span(Span(max(0, hit.span.start - _NEIGHBOURHOOD), hit.span.start)))
            after = _WORDS.findall(
                self._reading.redact_span(Span(hit.span.end, min(len(mask), hit.span.end + _NEIGHBOURHOOD)))
            )
            words = _WORDS.findall(self._reading.redact_span(hit.span).casefold())
            base += "|" + " ".join([*before[-1:], "<", *words, ">", *after[:1]])
        self._seen[base] += 1
        return hashlib.sha256(f"{base}|{self._seen[base]}".encode()).hexdigest()[:16]


def place(offsets: Offsets, span: Span) -> Place:
    """Return ``span`` with its lines and columns."""
    line, column = offsets.line_column(span.start)
    end_line, end_column = offsets.line_column(span.end)
    return Place.model_construct(
        start=span.start, end=span.end, line=line, column=column, end_line=end_line, end_column=end_column
    )
