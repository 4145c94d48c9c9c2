"""Who speaks: the noun phrase beside an attribution word, and whom *ia*, *-nya* or *perempuan itu* points back to."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from govtext.document import Document, Span

from .mentions import HONORIFICS, Mention, Mentions
from .names import Names, group_of
from .sentences import Sentence
from .tokens import Tokens

_ENDS_PHRASE = frozenset(
    """saat ketika pada usai seusai setelah kepada sembari sambil seraya melalui lewat bersama didampingi sebelum dalam
    dengan sehingga karena agar bahwa tentang terkait soal mengenai sesudah selepas sebagaimana seperti disambut menirukan
    sebagai namun tetapi tapi saja lagi singkat tegas haru""".split()
)
_FROM_WHERE = frozenset({"di", "dari", "asal"})
_STOPS = frozenset({".", ";", ":", "!", "?", '"', "“", "”", "„", "«", "»", "…", "—", "–"})
_ADVERBS = frozenset(
    """juga pun kembali telah sudah turut lalu kemudian lantas sempat pernah langsung selanjutnya sendiri terus lebih
    lanjut kerap sering semula awalnya pula lagi lagi-lagi secara tegas singkat terang-terangan tak menampik tersebut
    itu sebelumnya sementara saat terpisah tetap""".split()
)
_DENIALS = frozenset({"tidak", "tak", "enggan"})
_NO_SUBJECT_BEFORE = frozenset(
    """untuk agar supaya dapat bisa harus wajib jangan perlu guna hendak ingin mau tanpa akan yang belum tidak tak mari
    silakan mohon segera boleh berani bukan ikut cara pernah usai sebelum setelah saat ketika""".split()
)
_SECOND_VERB = frozenset({"dan", "serta", "sambil", "seraya", "sembari", "dengan", "kemudian", "lalu", "lantas"})
_NOT_SUBJECT_AFTER = frozenset(
    """kepada dari oleh bersama dengan didampingi mewakili terhadap untuk atas menanggapi menurut pada bagi hadapan
    perintah arahan instruksi sambutan selaku sebagai juga merupakan di para mendampingi menemui memuji tentang soal
    antara adalah kepemimpinan permintaan pernyataan keluhan ucapan kantor rumah halaman usulan kata laporan berkat
    dihadiri disaksikan dipimpin beserta pimpinan mantan""".split()
)
_SPEAKS_FOR = frozenset({"diwakili", "melalui", "lewat", "dibacakan", "via"})
_BY = frozenset({"oleh", "sang", "si"})
_OPENS_PARTY = frozenset({"di", "dalam", "pada", "saat", "lebih", "terkait", "selain", "menanggapi", "sementara", "namun"})
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
        self._subjects: dict[int, tuple[int, Speaker] | None] = {}

    def sentence_start(self, token: int) -> int:
        """Return the first token of the sentence that holds ``token``."""
        index = bisect_right(self._sentence_starts, self._tokens.starts[token]) - 1
        return bisect_left(self._tokens.starts, self._sentence_starts[index]) if index >= 0 else 0

    def note(self, offset: int, speaker: Speaker) -> None:
        """Remember that ``speaker`` spoke at ``offset``; offsets must not fall."""
        self._noted.append((offset, speaker))

    def after(self, index: int, limit: int, *, bodies: bool = True) -> Speaker | None:
        """Return the speaker whose noun phrase begins at token ``index`` and ends before token ``limit``."""
        lower = self._tokens.lower
        limit = min(limit, index + LONGEST_PHRASE)
        while index < limit and lower[index] in _BY:
            index += 1
        first = self._mention_from(index, limit)
        if first is None or first.first > index + 1 or (first.first > index and lower[index] not in HONORIFICS):
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
        while at >= start and lower[at] in _ADVERBS:
            at -= 1
        if at >= start and lower[at] in _NO_SUBJECT_BEFORE:
            return None
        if at < start:
            return None
        chosen = self._subject(start, index)
        if chosen is not None:
            return self._speaker(chosen, chosen)
        return self._unknown_name_before(at, start)

    def latest(self, offset: int) -> Speaker | None:
        """Return whom a pronoun at ``offset`` means: the latest speaker or subject in this paragraph or before it."""
        noted = next(((at, who) for at, who in reversed(self._noted) if at < offset), None)
        index = bisect_right(self._sentence_starts, offset) - 1
        looked = 0
        while index >= 0 and looked < 12:
            sentence = self._sentences[index]
            if noted is not None and noted[0] >= sentence.span.end:
                return noted[1]
            subject = self._subject_before(index, offset)
            if subject is not None and (noted is None or subject[0] >= noted[0]):
                return subject[1]
            index -= 1
            looked += 1
        return noted[1] if noted is not None else None

    def _subject_before(self, index: int, offset: int) -> tuple[int, Speaker] | None:
        sentence = self._sentences[index]
        if sentence.span.end <= offset:
            if index not in self._subjects:
                self._subjects[index] = self._topic(sentence.span)
            return self._subjects[index]
        return self._topic(Span(sentence.span.start, offset))

    def _topic(self, span: Span) -> tuple[int, Speaker] | None:
        """Return the person a stretch of text is about: its first fitting mention that no preposition governs."""
        inside = self._tokens.within(span)
        lower = self._tokens.lower
        spare: Mention | None = None
        for mention in self._between(inside.start, inside.stop):
            if mention.kind not in {"person", "role"} or mention.many or mention.beside or self._is_said(mention):
                continue
            if mention.kind == "role" and not self._stands_for_one(mention):
                continue
            if lower[mention.first - 1] in _NOT_SUBJECT_AFTER and mention.first > inside.start:
                spare = spare or (mention if mention.kind == "person" else None)
                continue
            return self._tokens.starts[mention.first], self._speaker(mention, mention)
        if spare is not None and lower[spare.first - 1] in {"dihadiri", "oleh", "dipimpin"}:
            return self._tokens.starts[spare.first], self._speaker(spare, spare)
        return None

    def _is_said(self, mention: Mention) -> bool:
        """Tell whether a mention is part of somebody's own words."""
        start = self._tokens.starts[mention.first]
        index = bisect_right(self._speech_starts, start) - 1
        return index >= 0 and start < self._speech[index].end

    def _stands_for_one(self, mention: Mention) -> bool:
        return mention.one or (mention.group not in {"warga", "pelaku_usaha", None} and not mention.definite)

    def _subject(self, start: int, index: int) -> Mention | None:
        lower = self._tokens.lower
        best: Mention | None = None
        for mention in self._between(start, index):
            governed = lower[mention.first - 1] if mention.first > start else ""
            if governed in _SPEAKS_FOR and mention.kind in {"person", "role"}:
                best = mention
                continue
            if mention.beside or governed in _NOT_SUBJECT_AFTER:
                continue
            best = mention
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
            if any(form in _STOPS or form in _ENDS_PHRASE for form in between):
                return None
            if mention.kind == "person":
                close = not between or between[-1] in {",", "bernama", "("}
                return mention if close and texts[mention.first - 1] != "oleh" else None
        return None

    def _speaker(self, mention: Mention, whole: Mention) -> Speaker:
        span = self._tokens.span(min(mention.first, whole.first), max(mention.last, whole.last))
        end = max(mention.last, whole.last)
        person = mention.person
        if person is not None:
            group = mention.group or (whole.group if whole is not mention else None)
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
        while end < min(limit, len(texts)) and end < index + 4 and texts[end][:1].isupper() and texts[end][-1:].isalpha():
            end += 1
        words = [text for text, form in zip(texts[index:end], lower[index:end], strict=True) if form not in HONORIFICS]
        if not words:
            return None
        return Speaker(" ".join(words), group_of(" ".join(words), None), self._tokens.span(index, end), end)

    def _unknown_name_before(self, at: int, start: int) -> Speaker | None:
        texts = self._tokens.texts
        first = at + 1
        while first > start and texts[first - 1][:1].isupper() and at + 1 - first < 4:
            first -= 1
        if at >= len(texts) or first > at or (at + 1 - first < 2 and first != start):
            return None
        return Speaker(" ".join(texts[first : at + 1]), None, self._tokens.span(first, at + 1), at + 1)
