"""Who speaks: the noun phrase beside an attribution word, and whom *ia*, *-nya* or *perempuan itu* points back to."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from govtext.document import Document, Span

from ..names.find import Names, group_of
from ..text.sentences import Sentence
from ..text.tokens import Tokens
from .attribution import after_quotation, speech_words
from .mentions import Mention, Mentions

_STOPS = frozenset({".", ";", ":", "!", "?", '"', "“", "”", "„", "«", "»", "…", "—", "–"})
_SPEAKS_FOR = frozenset({"diwakili", "melalui", "lewat", "dibacakan", "via"})
_BY = frozenset({"oleh", "sang", "si"})
LONGEST_SUBJECT = 120
"""How many tokens before its verb a subject is looked for."""
SENTENCES_BACK = 12
"""How many sentences back a pronoun may find its person."""
LONGEST_PHRASE = 28
"""How many tokens a speaker's noun phrase may take: two offices, a long name and degrees."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice: the fullest name in the draft without titles, or the role; its group; where it is named here."""

    name: str
    group: str | None
    span: Span | None
    end: int
    """The token after the words that name the speaker at this place."""
    personal: bool = True
    """Whether it is a person by name or pronoun, not an institution or an office."""


@dataclass(frozen=True, slots=True)
class _Topic:
    """Whom a sentence is about, and from where on; ``present_only`` when somebody is merely there."""

    speaker: Speaker
    present_only: bool = False


class Speakers:
    """Finds speakers of one draft; told of each one found, it knows whom a later pronoun means."""

    def __init__(
        self,
        document: Document,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        names: Names,
        speech: Sequence[Span],
    ) -> None:
        self._speech = speech
        self._speech_starts = [span.start for span in speech]
        self._document = document
        self._tokens = tokens
        self._sentences = sentences
        self._sentence_starts = [sentence.span.start for sentence in sentences]
        self.mentions = Mentions(document, tokens, names)
        self._noted: list[tuple[int, Speaker]] = []
        self._groups: dict[str, str] = {}
        self._topics: dict[int, _Topic | None] = {}

    def sentence_start(self, token: int) -> int:
        """Return the first token of the sentence that holds ``token``."""
        index = bisect_right(self._sentence_starts, self._tokens.starts[token]) - 1
        return bisect_left(self._tokens.starts, self._sentence_starts[index]) if index >= 0 else 0

    def note(self, offset: int, speaker: Speaker) -> None:
        """Remember that ``speaker`` spoke at ``offset``; offsets must not fall."""
        self._noted.append((offset, speaker))
        if speaker.group is not None:
            self._groups.setdefault(speaker.name, speaker.group)

    def after(self, index: int, limit: int, *, bodies: bool = True) -> Speaker | None:
        """Return the speaker whose noun phrase begins at token ``index`` and ends before token ``limit``."""
        lower = self._tokens.lower
        limit = min(limit, index + LONGEST_PHRASE)
        while index < limit and lower[index] in _BY:
            index += 1
        first = self._mention_from(index, limit)
        if (
            first is None
            or first.first > index + 1
            or (first.first > index and lower[index] not in speech_words("honorific"))
        ):
            return self._unknown_name(index, limit)
        if first.kind == "paper" or (first.kind == "body" and not bodies):
            return None
        named = first if first.kind == "person" else self._name_in_apposition(first, limit)
        if named is not None:
            return self._speaker(named, first)
        return self._speaker(first, first)

    def before(self, index: int, start: int) -> Speaker | None:
        """Return the subject of the verb at token ``index`` in a sentence that starts at token ``start``."""
        lower = self._tokens.lower
        at = index - 1
        while at >= start and lower[at] in speech_words("adverb"):
            at -= 1
        if lower[index] in speech_words("denial") and at >= start and lower[at] in {"tidak", "tak"}:
            at -= 1
        if at >= start and lower[at] in speech_words("no_subject"):
            return None
        if at < start:
            return None
        chosen = self._subject(start, index)
        if chosen is not None:
            return self._speaker(chosen, chosen)
        return self._unknown_name_before(at, start)

    def latest(self, offset: int) -> Speaker | None:
        """Return whom a pronoun at ``offset`` means: the latest speaker or subject before it.

        Somebody who is only present (*dihadiri Camat …*) is meant only where nobody else is there.
        """
        noted = next(((at, who) for at, who in reversed(self._noted) if at < offset), None)
        spare: Speaker | None = None
        newest = bisect_right(self._sentence_starts, offset) - 1
        for index in range(newest, max(-1, newest - SENTENCES_BACK), -1):
            sentence = self._sentences[index]
            if noted is not None and noted[0] >= sentence.span.start:
                return noted[1]
            topic = self._topic_before(index, offset)
            if topic is not None and topic.present_only:
                spare = spare or topic.speaker
            elif topic is not None:
                return topic.speaker
        return noted[1] if noted is not None else spare

    def _topic_before(self, index: int, offset: int) -> _Topic | None:
        sentence = self._sentences[index]
        if sentence.span.end <= offset:
            if index not in self._topics:
                self._topics[index] = self._topic(sentence.span)
            return self._topics[index]
        return self._topic(Span(sentence.span.start, offset))

    def _topic(self, span: Span) -> _Topic | None:
        """Return the person a stretch of text is about: its first fitting mention that nothing governs."""
        inside = self._tokens.within(span)
        lower = self._tokens.lower
        spare: Mention | None = None
        for mention in self._between(inside.start, inside.stop):
            if mention.many or mention.beside or self._is_said(mention):
                continue
            if mention.kind == "pronoun" and spare is None:
                return None
            if mention.kind not in {"person", "role"}:
                continue
            if mention.kind == "role" and not self._stands_for_one(mention):
                continue
            if self._is_governed(mention, inside.start):
                spare = spare or mention
                continue
            return _Topic(self._speaker(mention, mention))
        if spare is None or lower[spare.first - 1] in {"kepada", "dari", "mewakili"}:
            return None
        return _Topic(self._speaker(spare, spare), present_only=True)

    def _is_governed(self, mention: Mention, start: int) -> bool:
        """Tell whether a mention is an object, an agent or a genitive.

        Whoever a voice comes from (*disampaikan oleh …*, *kritik datang dari …*) is as good as a subject.
        """
        lower = self._tokens.lower
        at = mention.first - 1
        if at < start:
            return False
        if lower[at] == "oleh":
            at -= 1
        before = lower[at]
        if before in after_quotation() or (before == "dari" and lower[at - 1] in speech_words("comes")):
            return False
        return lower[at] != lower[mention.first - 1] or (
            before[:1].isalpha() and before not in speech_words("before_subject") and not before.endswith("nya")
        )

    def _is_said(self, mention: Mention) -> bool:
        """Tell whether a mention is part of somebody's own words."""
        start = self._tokens.starts[mention.first]
        index = bisect_right(self._speech_starts, start) - 1
        return index >= 0 and start < self._speech[index].end

    def _stands_for_one(self, mention: Mention) -> bool:
        """Tell whether an unnamed role means one person: *seorang warga*, *ketua panitia*, *Camat*."""
        return mention.one or (
            self._tokens.lower[mention.first] in speech_words("single_office") and not mention.definite
        )

    def _subject(self, start: int, index: int) -> Mention | None:
        lower = self._tokens.lower
        start = max(start, index - LONGEST_SUBJECT)
        best: Mention | None = None
        group: str | None = None
        for mention in self._between(start, index):
            governed = lower[mention.first - 1] if mention.first > start else ""
            if governed in _SPEAKS_FOR and mention.kind in {"person", "role"}:
                best = mention
                continue
            if mention.beside or governed in speech_words("governs"):
                continue
            if mention.kind == "role" and not mention.many:
                group = group or mention.group
            best = mention
        if best is not None and best.kind == "person" and best.group is None:
            return replace(best, group=group)
        return best

    def _between(self, start: int, stop: int) -> list[Mention]:
        low = bisect_left(self.mentions.starts, start)
        high = bisect_left(self.mentions.starts, stop)
        return [mention for mention in self.mentions.all[low:high] if mention.last <= stop]

    def _mention_from(self, index: int, limit: int) -> Mention | None:
        at = bisect_left(self.mentions.starts, index)
        if at < len(self.mentions.all) and self.mentions.starts[at] < limit:
            return self.mentions.all[at]
        return None

    def _name_in_apposition(self, role: Mention, limit: int) -> Mention | None:
        """Return the name after an unnamed role: *seorang pedagang di Pasar Baru, Siti Aminah*."""
        if role.kind == "pronoun" or role.definite:
            return None
        lower, texts = self._tokens.lower, self._tokens.texts
        at = bisect_left(self.mentions.starts, role.last)
        for mention in self.mentions.all[at : at + 3]:
            if mention.first >= limit:
                return None
            between = lower[role.last : mention.first]
            if any(form in _STOPS or form in speech_words("ends_phrase") for form in between):
                return None
            if mention.kind == "person":
                close = not between or between[-1] in {",", "bernama", "(", "disapa", "dipanggil"}
                unit = all(text[:1].isupper() or text[:1].isdigit() for text in texts[role.last : mention.first])
                return mention if close or unit else None
        return None

    def _speaker(self, mention: Mention, whole: Mention) -> Speaker:
        span = self._tokens.span(min(mention.first, whole.first), max(mention.last, whole.last))
        end = max(mention.last, whole.last)
        person = mention.person
        if person is not None:
            group = mention.group or (whole.group if whole is not mention else None) or self._groups.get(person.name)
            return Speaker(person.name, group, span, end)
        if mention.kind == "pronoun" or mention.definite:
            known = self.latest(span.start)
            if known is not None:
                return Speaker(known.name, known.group, span, end)
        name = self.mentions.paper_of(mention) if mention.kind == "paper" else None
        return Speaker(name or self.mentions.text(mention), mention.group, span, end, personal=mention.one)

    def _unknown_name(self, index: int, limit: int) -> Speaker | None:
        """Take capitalised words right after the cue for a name that no other layer knows."""
        texts, lower = self._tokens.texts, self._tokens.lower
        end = index
        while (
            end < min(limit, len(texts)) and end < index + 4 and texts[end][:1].isupper() and texts[end][-1:].isalpha()
        ):
            end += 1
        words = [
            text
            for text, form in zip(texts[index:end], lower[index:end], strict=True)
            if form not in speech_words("honorific")
        ]
        if not words:
            return None
        return Speaker(" ".join(words), group_of(" ".join(words), None), self._tokens.span(index, end), end)

    def _unknown_name_before(self, at: int, start: int) -> Speaker | None:
        texts = self._tokens.texts
        first = at + 1
        while first > start and texts[first - 1][:1].isupper() and at + 1 - first < 4:
            first -= 1
        if at >= len(texts) or first > at or (first > start and texts[first - 1] != ","):
            return None
        name = " ".join(texts[first : at + 1])
        known = not name.isupper()
        return Speaker(name, group_of(name, None), self._tokens.span(first, at + 1), at + 1, personal=known)
