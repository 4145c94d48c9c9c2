"""What the rules about sentences share: which of them speaks for a sentence, where it can be cut, where the lead is.

A long sentence often has many clauses, nouns and figures too. The writer hears about it once: the length first (its
cure is to cut), and beside it at most one remark with another cure.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from govtext.document import Kind, Span
from govtext.language.load import Joint, Load
from govtext.reading import Reading
from govtext.rules.finding import Suggestion
from govtext.tables import card

_LEAST_PART = 6
"""Words that must stand on each side of a cut."""

_STANDING = {
    "sedangkan": 0.0,
    "sehingga": 0.0,
    "sementara": 0.0,
    "padahal": 0.0,
    "namun": 0.0,
    "tetapi": 0.0,
    "tapi": 0.0,
    "lalu": 0.05,
    "kemudian": 0.05,
    "serta": 0.1,
    "dan": 0.1,
    "karena": 0.25,
    "agar": 0.3,
    "supaya": 0.3,
    "dengan": 0.35,
    "untuk": 0.35,
}
"""How badly a clause opened by the word stands alone: 0 well. Clauses opened by other conjunctions do not."""

_OVERLAPPING = 4
"""How many quotations, at most, are one inside the other."""
_FEWEST_COMMAS, _OF_NAMES = 5, 0.8
"""The commas and the share of capitals from which a sentence is but a list of names."""
_RELATIVE, _RELATIVE_AFTER_COMMA = 0.3, 0.1
_WORST = 0.5
"""Above this cost (dependence and distance from the middle, as a share of the sentence) no place is shown."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The sentences of one paragraph and their words."""

    block: int
    loads: tuple[Load, ...]

    @property
    def words(self) -> int:
        """Words of the paragraph, a figure or date counted once."""
        return sum(load.words for load in self.loads)

    @property
    def span(self) -> Span:
        """From its first sentence to its last."""
        return self.loads[0].span.join(self.loads[-1].span)


def lists_names(reading: Reading, load: Load) -> bool:
    """Tell whether a sentence is but a list of names, which nobody reads in one go: *Kelurahan X: Jl. A, Jl. B, …*."""
    tokens = reading.tokens
    inside = tokens.within(load.span)
    words = [tokens.texts[at] for at in inside if tokens.is_word[at]]
    capitals = sum(word[:1].isupper() for word in words)
    commas = tokens.texts[inside.start : inside.stop].count(",")
    return commas >= _FEWEST_COMMAS and capitals >= _OF_NAMES * len(words)


def paragraphs(reading: Reading) -> Iterator[Paragraph]:
    """Yield the paragraphs of the running text; items of lists are none."""
    blocks = reading.document.blocks
    gathered: list[Load] = []
    for load in reading.loads:
        if blocks[load.sentence.block].kind is Kind.LIST_ITEM:
            continue
        if gathered and gathered[-1].sentence.block != load.sentence.block:
            yield Paragraph(gathered[0].sentence.block, tuple(gathered))
            gathered = []
        gathered.append(load)
    if gathered:
        yield Paragraph(gathered[0].sentence.block, tuple(gathered))


def lead(reading: Reading) -> Paragraph | None:
    """Return the first paragraph of the running text, where the draft opens with one."""
    first = next(paragraphs(reading), None)
    return first if first is not None and reading.loads[0] is first.loads[0] else None


def is_long_lead(reading: Reading, load: Load, thresholds: Mapping[str, float]) -> bool:
    """Tell whether ``load`` is the opening sentence and too long for one; the rule about leads then speaks for it."""
    if load is not reading.loads[0] or load.words <= thresholds["words"]:
        return False
    return reading.document.blocks[load.sentence.block].kind is not Kind.LIST_ITEM


def spoken_for(reading: Reading, load: Load) -> bool:
    """Tell whether the length of a sentence is remarked on, so that a remark on its clauses would say the same."""
    return load.words > card("readability.long_sentence").thresholds["words"] or is_long_lead(
        reading, load, card("readability.long_lead").thresholds
    )


def is_pileup(reading: Reading, load: Load, thresholds: Mapping[str, float]) -> bool:
    """Tell whether a sentence outside lists holds too many figures."""
    kind = reading.document.blocks[load.sentence.block].kind
    return kind is not Kind.LIST_ITEM and load.figures >= thresholds["figures"]


def cut(reading: Reading, load: Load) -> Joint | None:
    """Return the clause before which a long sentence is best cut: near the middle, and able to stand alone."""
    inside = reading.tokens.within(load.span)
    before = list(accumulate(reading.tokens.is_word[inside.start : inside.stop], initial=0))
    total = before[-1]
    main = _main_clause(reading, load, inside)
    best: tuple[float, Joint] | None = None
    for joint in load.joints:
        opened = before[joint.token - inside.start]
        if joint.token <= main or min(opened, total - opened) < _LEAST_PART or _in_speech(reading, joint.token):
            continue
        cost = _dependence(reading, joint)
        if cost is not None:
            cost += abs(opened / total - 0.5)
            if cost <= _WORST and (best is None or cost < best[0]):
                best = (cost, joint)
    return best[1] if best else None


def _main_clause(reading: Reading, load: Load, inside: range) -> int:
    """Return the token of the first verb of the main clause, before which nothing can be cut off.

    A clause in front of the main one (*Setelah …,*) ends at its comma; a verb behind *yang* belongs to the subject.
    """
    lower, pos = reading.tokens.lower, reading.tags.pos
    start = inside.start
    if load.joints and load.joints[0].token == start:
        start = next((at for at in inside if lower[at] == ","), inside.stop)
    relative = False
    for at in range(start, inside.stop):
        relative = relative or lower[at] == "yang"
        if pos[at] == "VERB":
            if not relative:
                return at
            relative = False
    return inside.stop


def _dependence(reading: Reading, joint: Joint) -> float | None:
    tokens = reading.tokens
    if joint.role == "relative":
        return _RELATIVE_AFTER_COMMA if tokens.texts[joint.token - 1] == "," else _RELATIVE
    return _STANDING.get(tokens.lower[joint.token])


def _in_speech(reading: Reading, token: int) -> bool:
    place = reading.tokens.span(token, token + 1)
    return any(speech.covers(place) for speech in _speech_near(reading, place))


def _speech_near(reading: Reading, place: Span) -> tuple[Span, ...]:
    """Return what is said between quotation marks at ``place`` and right before it."""
    spans = reading.once(_speech)
    first, last = bisect_left(spans, (place.start, 0)), bisect_left(spans, (place.end, 0))
    return spans[max(0, first - _OVERLAPPING) : last]


def _speech(reading: Reading) -> tuple[Span, ...]:
    return tuple(sorted(quoted.inner_span for quoted in reading.quoted if quoted.role == "speech"))


def cutting(reading: Reading, load: Load) -> tuple[tuple[tuple[Span, str], ...], tuple[Suggestion, ...]]:
    """Return the related place (``cut_here``) and the suggestion for a sentence to cut; empty where none is seen."""
    joint = cut(reading, load)
    if joint is None:
        return (), ()
    place = reading.tokens.span(joint.token, joint.token + 1)
    word = reading.tokens.texts[joint.token]
    return ((place, "cut_here"),), (Suggestion(label=f"Potong sebelum “{word}”", safe=False),)


def is_quoted(reading: Reading, load: Load) -> bool:
    """Tell whether most of a sentence is somebody's direct speech, which the writer can only shorten or retell."""
    shared = sum(
        max(0, min(load.span.end, speech.end) - max(load.span.start, speech.start))
        for speech in _speech_near(reading, load.span)
    )
    return 2 * shared > load.span.length
