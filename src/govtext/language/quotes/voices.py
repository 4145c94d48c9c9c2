"""Who a mention is: a person by the fullest name in the draft, and whom *ia* or *perempuan itu* points back to."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from govtext.document import Span

from ..text.sentences import Sentence
from ..text.tokens import Tokens
from .attribution import speech_words
from .mention import Mention
from .mentions import Mentions
from .phrases import STOPS, Phrases
from .speaker import Speaker
from .unknown_names import name_from

_NAMING_PAIRS = {
    "saja": {"sebut", "panggil"},
    "sebagai": {"dikenal", "disebut", "disapa", "dipanggil"},
    "lengkap": {"nama", "bernama"},
}
"""Words that give a name only behind one of these."""
_TOLD_OF = frozenset({"pasien", "tersangka", "pelaku", "terdakwa", "almarhum", "almarhumah", "jenazah"})
"""Those of whom others speak."""
_SOMEBODY_ELSE = frozenset({"bahwa", "salah", "seorang"})
"""Words behind a role from which on another one is spoken of, so that a name there is not its holder's."""
_OUTSIDE = frozenset({"media", "pelaku_usaha", "warga", "masyarakat_sipil", "ahli"})
"""Groups whose people are none of an agency's own."""
LONGEST_NAMING = 25
"""How many tokens behind a role *yang akrab disapa Mbah Giyem* may name its holder."""
SENTENCES_BACK = 12
"""How many sentences back a pronoun may find its person."""
_LONGEST_CLAUSE = 8
"""How many words behind *yang* the verb of a clause may stand."""
_SHORT = 4
"""Letters up to which a word in me- is no verb (*meja*)."""


class _Topic(NamedTuple):
    """Whom a sentence is about, and from where on; ``present_only`` when somebody is merely there."""

    speaker: Speaker
    present_only: bool = False


class Voices:
    """The voices of one draft; told of each one found, it knows whom a later pronoun means."""

    def __init__(
        self,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        mentions: Mentions,
        phrases: Phrases,
        speech: Sequence[Span],
    ) -> None:
        """Listen to ``tokens``; ``speech`` are the places of people's own words, in order."""
        self._tokens = tokens
        self._sentences = sentences
        self._sentence_starts = [sentence.span.start for sentence in sentences]
        self._mentions = mentions
        self._phrases = phrases
        self._speech = speech
        self._speech_starts = [span.start for span in speech]
        self._noted: list[tuple[int, Speaker]] = []
        self._groups: dict[str, str] = {}
        self._topics: dict[int, _Topic | None] = {}

    def note(self, offset: int, speaker: Speaker) -> None:
        """Remember that ``speaker`` spoke at ``offset``; offsets must not fall."""
        self._noted.append((offset, speaker))
        if speaker.group is not None:
            self._groups.setdefault(speaker.name, speaker.group)

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
        for mention in self._phrases.between(inside.start, inside.stop):
            if mention.many or mention.beside or self._is_said(mention):
                continue
            if mention.kind == "pronoun" and spare is None:
                return None
            if mention.kind not in {"person", "role"}:
                continue
            known = self._stands_for_one(mention) or mention.definite
            if mention.kind == "role" and not known and self._holder(mention) is None:
                continue
            if self._phrases.is_governed(mention, inside.start) and not self._acts(mention.last, inside.stop):
                spare = spare or mention
                continue
            return _Topic(self.speaker_of(mention, mention), present_only=self._is_object_of_report(mention))
        if spare is None or lower[spare.first - 1] in {"kepada", "dari", "mewakili"}:
            return None
        return _Topic(self.speaker_of(spare, spare), present_only=True)

    def _is_object_of_report(self, mention: Mention) -> bool:
        """Tell who is told of by those who speak, and seldom speaks: *pasien itu*, *tersangka Budi*."""
        office = mention.person.office if mention.person is not None and mention.person.office else ""
        words = {self._tokens.lower[mention.first], *office.lower().split()[:1]}
        if mention.kind == "person" and mention.first > 1 and self._tokens.lower[mention.first - 1] == "bernama":
            words.add(self._tokens.lower[mention.first - 2])
        return not words.isdisjoint(_TOLD_OF)

    def _acts(self, at: int, stop: int) -> bool:
        """Tell whether a clause behind a name says what its bearer does: *dihadiri Bupati, yang memuji …*."""
        lower = self._tokens.lower
        if lower[at : at + 2] != [",", "yang"]:
            return False
        clause = lower[at + 2 : min(stop, at + 2 + _LONGEST_CLAUSE)]
        verb = next((form for form in clause if form == "," or (form.startswith("me") and len(form) > _SHORT)), ",")
        return verb not in speech_words("no_act")

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

    def speaker_of(self, mention: Mention, whole: Mention) -> Speaker:
        """Return who ``mention`` is; ``whole`` is the mention with the office or nickname beside it, or itself."""
        span = self._tokens.span(min(mention.first, whole.first), max(mention.last, whole.last))
        end = max(mention.last, whole.last)
        person = mention.person
        if person is not None:
            group = mention.group or (whole.group if whole is not mention else None) or self._groups.get(person.name)
            if group is None and self._mentions.is_resident(person):
                group = "warga"
            return Speaker(person.name, group, span, end)
        if mention.definite and mention.kind == "role" and (named := self._named_behind(mention)) is not None:
            return named
        if mention.kind == "role" and not mention.many and (holder := self._holder(mention)) is not None:
            return holder._replace(end=max(end, holder.end))
        if mention.kind == "pronoun" or mention.definite:
            known = self._of_that_office(mention) or self.latest(span.start)
            if known is not None and not self._is_another(mention, known):
                return Speaker(known.name, known.group, span, end)
        name = self._mentions.paper_of(mention) if mention.kind == "paper" else None
        return Speaker(name or self._mentions.text(mention), mention.group, span, end, personal=mention.one)

    def _is_another(self, mention: Mention, known: Speaker) -> bool:
        """Tell whether *wartawan tersebut* cannot be ``known``, who speaks for others: a body does not write news."""
        strange = mention.group != known.group and known.group is not None
        return strange and mention.kind == "role" and mention.group in _OUTSIDE and not known.personal

    def _named_behind(self, mention: Mention) -> Speaker | None:
        """Return who is named behind a comma: *kata kepala badan itu, Abdul Lolory.*"""
        texts, last = self._tokens.texts, mention.last
        if texts[last : last + 1] != [","]:
            return None
        at = bisect_left(self._mentions.starts, last + 1)
        named = self._mentions.all[at] if at < len(self._mentions.all) else None
        if named is None or named.first != last + 1 or named.person is None or texts[named.last : named.last + 1] == []:
            return None
        if texts[named.last] not in STOPS and texts[named.last] != ",":
            return None
        speaker = self.speaker_of(named, named)
        return speaker._replace(group=speaker.group or mention.group)

    def _of_that_office(self, mention: Mention) -> Speaker | None:
        """Return the person before it whose office *mantan camat itu* repeats."""
        if mention.kind != "role":
            return None
        person = self._mentions.holder(mention)
        return None if person is None else Speaker(person.name, person.group, None, mention.last)

    def _holder(self, role: Mention) -> Speaker | None:
        """Return the name that a later phrase gives the holder of ``role``: *Seorang ibu …, sebut saja Mawar*."""
        texts, lower = self._tokens.texts, self._tokens.lower
        found: Speaker | None = None
        for index in range(role.last, min(len(texts) - 1, role.last + LONGEST_NAMING)):
            if texts[index] in STOPS or lower[index] in _SOMEBODY_ELSE:
                break
            if texts[index + 1][:1].isupper() and self._names(index):
                named = self._phrases.first_from(index + 1, index + 2)
                person = named is not None and named.kind == "person"
                found = (
                    self.speaker_of(named, named)
                    if named and person
                    else name_from(self._tokens, index + 1, len(texts))
                )
                if found is not None and role.group is not None:
                    found = found._replace(group=role.group)
        return found

    def _names(self, index: int) -> bool:
        """Tell whether the word at token ``index`` gives a name: *disapa*, *sebut saja*, *dikenal sebagai*."""
        form, before = self._tokens.lower[index], self._tokens.lower[index - 1]
        return form in speech_words("naming") and before in _NAMING_PAIRS.get(form, {before})
