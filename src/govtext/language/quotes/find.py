"""What people say in a draft: direct and reported speech with its speaker, and what other quotation marks hold."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from govtext.document import Document, Span

from ..names.find import Names
from ..text.sentences import Sentence, split
from ..text.tokens import Tokens
from .attribution import Cue, find_cues
from .direct_speech import Direct, DirectSpeech, QuoteRole
from .indirect_speech import IndirectSpeech
from .speaker import Speaker
from .speakers import Speakers

__all__ = ["Quote", "QuotedSpan", "find_quotes", "quoted_spans"]


class Quote(NamedTuple):
    """Somebody's words.

    ``span``: for ``direct`` speech what stands between the marks, final comma or stop included; for ``indirect``
    speech the reported clause without final stop. ``speaker``: the fullest name in the draft without titles and
    degrees, or the role (*seorang warga*); None when nobody can be made out. ``group``: one of the eight groups, or
    None. ``cue``: the attribution word. ``speaker_span``: where the speaker is named at this place. ``continued``: the
    second part of a quotation that its attribution split.
    """

    span: Span
    kind: Literal["direct", "indirect"]
    speaker: str | None
    group: str | None
    cue: Span | None
    speaker_span: Span | None
    continued: bool = False


class QuotedSpan(NamedTuple):
    """A pair of quotation marks: with its marks, without them, and what it is for.

    ``role``: ``speech`` somebody's words; ``title`` of a work, event or news item; ``motto`` a slogan or an
    inscription; ``scare`` a word or phrase held at arm's length.
    """

    span_with_marks: Span
    inner_span: Span
    role: QuoteRole


class Speech:
    """The quotation marks and attributions of one draft, read once for its quotations and for what marks enclose."""

    def __init__(self, document: Document, tokens: Tokens, sentences: Sequence[Sentence]) -> None:
        self.document = document
        self.tokens = tokens
        self.sentences = sentences
        self.cues = find_cues(tokens)
        self.marked = DirectSpeech(document, tokens, sentences, self.cues).marked

    def quotes(self, names: Names) -> tuple[Quote, ...]:
        """Return the quotations in order; nested quotations and fragments are part of what holds them."""
        directs = [one.direct for one in self.marked if one.direct is not None]
        if not self.cues and not directs:
            return ()
        speech = [direct.pair.outer for direct in directs]
        speakers = Speakers(self.document, self.tokens, self.sentences, names, speech)
        indirect = IndirectSpeech(self.document, self.tokens, self.sentences, speakers, speech)
        found = list(_in_order(self.tokens, self.cues, directs, speakers, indirect))
        return tuple(sorted(_with_next_speaker(self.document, found), key=lambda quote: quote.span))

    def quoted(self) -> tuple[QuotedSpan, ...]:
        """Return every outermost pair of quotation marks with its role, in order."""
        return tuple(QuotedSpan(one.pair.outer, one.pair.inner, one.role) for one in self.marked)


def find_quotes(document: Document, tokens: Tokens, sentences: Sequence[Sentence], names: Names) -> tuple[Quote, ...]:
    """Return the quotations of ``document``: :meth:`Speech.quotes` where nothing else is asked."""
    return Speech(document, tokens, sentences).quotes(names)


def quoted_spans(document: Document, tokens: Tokens | None = None) -> tuple[QuotedSpan, ...]:
    """Return what stands between marks: :meth:`Speech.quoted` where nothing else is asked."""
    return Speech(document, Tokens(document.mask) if tokens is None else tokens, split(document)).quoted()


def _in_order(
    tokens: Tokens,
    cues: Sequence[Cue],
    directs: Sequence[Direct],
    speakers: Speakers,
    indirect: IndirectSpeech,
) -> Iterator[Quote]:
    """Go through the text once, so that each pronoun finds the speakers before it."""
    used = {direct.cue.token for direct in directs if direct.cue is not None}
    starts = [direct.pair.outer.start for direct in directs]
    ends = [direct.pair.outer.end for direct in directs]
    events: list[tuple[int, Direct | Cue]] = [(direct.pair.outer.start, direct) for direct in directs]
    events += [(tokens.starts[cue.token], cue) for cue in cues if cue.token not in used]
    claimed = 0
    for offset, event in sorted(events, key=lambda event: event[0]):
        if isinstance(event, Direct):
            speaker = _direct_speaker(tokens, event, speakers)
            if speaker is not None:
                speakers.voices.note(offset, speaker)
            yield _direct_quote(tokens, event, speaker)
            continue
        index = bisect_right(starts, offset) - 1
        if offset < claimed or (index >= 0 and offset < ends[index]):
            continue
        reported = indirect.read(event)
        if reported is None or reported.span.start < claimed:
            continue
        claimed = reported.span.end
        speakers.voices.note(offset, reported.speaker)
        yield _indirect_quote(tokens, event, reported.span, reported.speaker)


def _direct_speaker(tokens: Tokens, direct: Direct, speakers: Speakers) -> Speaker | None:
    """Return who speaks: named behind the quotation, else before it, else whoever is being spoken of."""
    cue = direct.cue
    named: Speaker | None = None
    if direct.agent is not None and (cue is None or not cue.own):
        if cue is None or cue.place != "before":
            named = speakers.after(direct.agent, len(tokens))
        elif direct.follows:
            named = speakers.before(cue.token, tokens.within(Span(direct.pair.outer.end, tokens.ends[cue.token])).start)
        else:
            named = speakers.before(cue.token, speakers.sentence_start(cue.token))
    if named is None and direct.ahead is not None:
        ahead, agent = direct.ahead
        if ahead is None or ahead.place != "before":
            named = None if ahead is not None and ahead.own else speakers.after(agent, len(tokens))
        else:
            named = speakers.before(ahead.token, speakers.sentence_start(ahead.token))
    return named if named is not None else speakers.voices.latest(direct.pair.outer.start)


def _direct_quote(tokens: Tokens, direct: Direct, speaker: Speaker | None) -> Quote:
    cue = None if direct.cue is None else tokens.span(direct.cue.token, direct.cue.token + 1)
    named = speaker is not None and direct.cue is not None and not direct.cue.own
    return Quote(
        direct.pair.inner,
        "direct",
        speaker.name if speaker is not None else None,
        speaker.group if speaker is not None else None,
        cue,
        speaker.span if named and speaker is not None else None,
        direct.continued,
    )


def _indirect_quote(tokens: Tokens, cue: Cue, span: Span, speaker: Speaker) -> Quote:
    where = None if cue.own else speaker.span
    return Quote(span, "indirect", speaker.name, speaker.group, tokens.span(cue.token, cue.token + 1), where)


def _with_next_speaker(document: Document, found: Sequence[Quote]) -> Iterator[Quote]:
    """Give a quotation without attribution and without anybody before it the speaker of the next one beside it."""
    for index, quote in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        if quote.speaker is None and quote.kind == "direct" and following is not None and following.kind == "direct":
            yield quote._replace(speaker=following.speaker, group=following.group)
        else:
            yield quote
