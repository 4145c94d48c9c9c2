"""Who speaks: the noun phrase beside an attribution word, and whom *ia*, *-nya* or *perempuan itu* points back to."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from govtext.document import Document, Span

from ..names.find import Names, group_of
from ..names.lexicon import form as form_of
from ..text.sentences import Sentence
from ..text.tokens import Tokens
from .attribution import speech_words
from .mentions import Mention, Mentions
from .nicknames import NICKNAMING
from .phrases import STOPS, Phrases
from .unlisted import group_beside

_MEANWHILE = frozenset({"saat", "ketika", "dengan", "sambil", "seraya", "sembari"})
_NAMING_PAIRS = {
    "saja": {"sebut", "panggil"},
    "sebagai": {"dikenal", "disebut", "disapa", "dipanggil"},
    "lengkap": {"nama", "bernama"},
}
"""Words that give a name only behind one of these."""
_BY = frozenset({"oleh", "sang", "si"})
_SOMEBODY_ELSE = frozenset({"bahwa", "salah", "seorang"})
"""Words behind a role from which on another one is spoken of, so that a name there is not its holder's."""
THAT_ONE = frozenset({"itu", "tersebut", "ini"})
_OUTSIDE = frozenset({"media", "pelaku_usaha", "warga", "masyarakat_sipil", "ahli"})
"""Groups whose people are none of an agency's own."""
LONGEST_DESCRIPTION = 14
"""How many tokens a description may take before the name or the *itu* that tells whom it means."""
LONGEST_NAMING = 25
"""How many tokens behind a role *yang akrab disapa Mbah Giyem* may name its holder."""
SENTENCES_BACK = 12
"""How many sentences back a pronoun may find its person."""
_LONGEST_CLAUSE = 8
"""How many words behind *yang* the verb of a clause may stand."""
_SHORT = 4
"""Letters up to which a word in me- is no verb (*meja*)."""
_NO_ACTS = frozenset(
    {",", "melalui", "memang", "memiliki", "menjabat", "menjadi", "menurut", "mereka", "merupakan", "meski"}
)
"""What stands behind *yang* without telling what somebody does."""
LONGEST_PHRASE = 28
"""How many tokens a speaker's noun phrase may take: two offices, a long name and degrees."""


class Speaker(NamedTuple):
    """A voice: the fullest name in the draft without titles, or the role; its group; where it is named here."""

    name: str
    group: str | None
    span: Span | None
    end: int
    """The token after the words that name the speaker at this place."""
    personal: bool = True
    """Whether it is a person by name or pronoun, not an institution or an office."""


class _Topic(NamedTuple):
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
        self._phrases = Phrases(tokens, self.mentions)
        self._noted: list[tuple[int, Speaker]] = []
        self._groups: dict[str, str] = {}
        self._topics: dict[int, _Topic | None] = {}

    def sentence_start(self, token: int) -> int:
        """Return the first token of the sentence that holds ``token``."""
        index = bisect_right(self._sentence_starts, self._tokens.starts[token]) - 1
        return bisect_left(self._tokens.starts, self._sentence_starts[index]) if index >= 0 else 0

    def is_role(self, token: int) -> bool:
        """Tell whether a role begins at ``token``: an apposition to a name before it."""
        first = self._phrases.first_from(token, token + 1)
        return first is not None and first.kind == "role"

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
        if lower[index : index + 1] and lower[index] in speech_words("manner"):
            index += 1
        first = self._phrases.first_from(index, limit)
        if (
            first is None
            or first.first > index + 1
            or (first.first > index and lower[index] not in speech_words("honorific"))
        ):
            return self._described(index, limit) or self._unknown_name(index, limit)
        if first.kind == "paper" or (first.kind == "body" and not bodies):
            return None
        named = first if first.kind == "person" else self._phrases.name_in_apposition(first, limit)
        if named is not None:
            return self._nicknamed(first, named) or self._speaker(named, first)
        return self._speaker(first, first)

    def _nicknamed(self, role: Mention, named: Mention) -> Speaker | None:
        """Return who is called by a nickname in words that point back: *perempuan yang akrab disapa Cak Ijah itu*."""
        lower = self._tokens.lower
        if lower[named.last : named.last + 1] == [] or lower[named.last] not in THAT_ONE:
            return None
        if NICKNAMING.isdisjoint(lower[role.last : named.first]):
            return None
        known = self.latest(self._tokens.starts[role.first])
        return known and known._replace(span=self._tokens.span(role.first, named.last + 1), end=named.last + 1)

    def _described(self, index: int, limit: int) -> Speaker | None:
        """Return who is named behind a description (*direkturnya, Siti*) or meant by one (*srikandi parlemen itu*)."""
        texts, lower = self._tokens.texts, self._tokens.lower
        if index >= limit or texts[index][:1].isupper() or not lower[index].isalpha():
            return None
        for at in range(index + 1, limit):
            if lower[at] in THAT_ONE and lower[index] in speech_words("person"):
                known = self.latest(self._tokens.starts[index])
                return known and known._replace(span=self._tokens.span(index, at + 1), end=at + 1)
            if texts[at] == ",":
                named = self._phrases.first_from(at + 1, limit)
                if named is None or named.kind != "person" or named.first != at + 1:
                    return None
                speaker = self._speaker(named, named)
                role = " ".join(lower[index:at])
                group = speaker.group or group_of(role.removesuffix("nya")) or self._latest_group(index)
                return speaker._replace(group=group)
            if texts[at] in STOPS or lower[at] in speech_words("ends_phrase") or at > index + LONGEST_DESCRIPTION:
                return None
        return None

    def _latest_group(self, index: int) -> str | None:
        """Return the group of whoever or whatever was mentioned last before token ``index`` and belongs to one."""
        at = bisect_left(self.mentions.starts, index)
        return next(
            (mention.group for mention in reversed(self.mentions.all[max(0, at - 4) : at]) if mention.group), None
        )

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
        if at < start or lower[index - 1] in _MEANWHILE:
            return None
        chosen = self._phrases.subject(start, index)
        back = next((place for place in range(index - 1, at - 1, -1) if lower[place] in THAT_ONE), at)
        if chosen is not None and self._points_back(chosen, back):
            chosen = chosen._replace(definite=True)
        if chosen is not None and self._is_of_document(chosen, start):
            return None
        if chosen is not None:
            return self._speaker(chosen, chosen)
        if lower[back] in THAT_ONE:
            return self._epithet(back, start)
        return self._unknown_name_before(at, start)

    def _is_of_document(self, chosen: Mention, start: int) -> bool:
        """Tell whether a paper is the subject, not whom it names: *Hasil evaluasi Kepala Dinas menyebut …*."""
        return self._tokens.lower[start] in speech_words("no_speaker") and self._phrases.is_governed(chosen, start)

    def _points_back(self, role: Mention, at: int) -> bool:
        """Tell whether *itu* at token ``at`` closes a phrase that ``role`` opens: *lelaki yang memungut sampah itu*."""
        lower = self._tokens.lower
        opens = role.kind == "role" and not (role.many or role.one) and role.last <= at and lower[at] in THAT_ONE
        return opens and "," not in lower[role.last : at]

    def _epithet(self, at: int, start: int) -> Speaker | None:
        """Return whom *srikandi parlemen itu* means, whose *itu* stands at token ``at``."""
        lower = self._tokens.lower
        for index in range(at - 1, max(start, at - LONGEST_DESCRIPTION) - 1, -1):
            if not lower[index].isalpha():
                return None
            alone = index == start or not lower[index - 1].isalpha()
            opens = alone or lower[index - 1] in speech_words("before_subject")
            if lower[index] not in speech_words("person"):
                if alone:
                    return self._unknown_name_before(at, start)
                continue
            if opens:
                span = self._tokens.span(index, at + 1)
                known = self.latest(span.start)
                return known._replace(span=span, end=at + 1) if known else Speaker(lower[index], "warga", span, at + 1)
        return None

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
            return _Topic(self._speaker(mention, mention))
        if spare is None or lower[spare.first - 1] in {"kepada", "dari", "mewakili"}:
            return None
        return _Topic(self._speaker(spare, spare), present_only=True)

    def _acts(self, at: int, stop: int) -> bool:
        """Tell whether a clause behind a name says what its bearer does: *dihadiri Bupati, yang memuji …*."""
        lower = self._tokens.lower
        if lower[at : at + 2] != [",", "yang"]:
            return False
        clause = lower[at + 2 : min(stop, at + 2 + _LONGEST_CLAUSE)]
        verb = next((form for form in clause if form == "," or (form.startswith("me") and len(form) > _SHORT)), ",")
        return verb not in _NO_ACTS

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
                found = self._speaker(named, named) if named and person else self._unknown_name(index + 1, len(texts))
                if found is not None and role.group is not None:
                    found = found._replace(group=role.group)
        return found

    def _names(self, index: int) -> bool:
        """Tell whether the word at token ``index`` gives a name: *disapa*, *sebut saja*, *dikenal sebagai*."""
        form, before = self._tokens.lower[index], self._tokens.lower[index - 1]
        return form in speech_words("naming") and before in _NAMING_PAIRS.get(form, {before})

    def _speaker(self, mention: Mention, whole: Mention) -> Speaker:
        span = self._tokens.span(min(mention.first, whole.first), max(mention.last, whole.last))
        end = max(mention.last, whole.last)
        person = mention.person
        if person is not None:
            group = mention.group or (whole.group if whole is not mention else None) or self._groups.get(person.name)
            if group is None and self.mentions.is_resident(person):
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
        name = self.mentions.paper_of(mention) if mention.kind == "paper" else None
        return Speaker(name or self.mentions.text(mention), mention.group, span, end, personal=mention.one)

    def _is_another(self, mention: Mention, known: Speaker) -> bool:
        """Tell whether *wartawan tersebut* cannot be ``known``, who speaks for others: a body does not write news."""
        strange = mention.group != known.group and known.group is not None
        return strange and mention.kind == "role" and mention.group in _OUTSIDE and not known.personal

    def _named_behind(self, mention: Mention) -> Speaker | None:
        """Return who is named behind a comma: *kata kepala badan itu, Abdul Lolory.*"""
        texts, last = self._tokens.texts, mention.last
        if texts[last : last + 1] != [","]:
            return None
        at = bisect_left(self.mentions.starts, last + 1)
        named = self.mentions.all[at] if at < len(self.mentions.all) else None
        if named is None or named.first != last + 1 or named.person is None or texts[named.last : named.last + 1] == []:
            return None
        if texts[named.last] not in STOPS and texts[named.last] != ",":
            return None
        speaker = self._speaker(named, named)
        return speaker._replace(group=speaker.group or mention.group)

    def _of_that_office(self, mention: Mention) -> Speaker | None:
        """Return the person before it whose office *mantan camat itu* repeats."""
        if mention.kind != "role":
            return None
        person = self.mentions.holder(mention)
        return None if person is None else Speaker(person.name, person.group, None, mention.last)

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
        if not words or words[0].lower() in speech_words("no_speaker"):
            return None
        group = group_of(" ".join(words), None) or group_beside(self._tokens, index, end)
        return Speaker(" ".join(words), group, self._tokens.span(index, end), end)

    def _unknown_name_before(self, at: int, start: int) -> Speaker | None:
        texts = self._tokens.texts
        first = at + 1
        while first > start and texts[first - 1][:1].isupper() and at + 1 - first < 4:
            first -= 1
        if at >= len(texts) or first > at or (first > start and texts[first - 1] != ","):
            return None
        name = " ".join(texts[first : at + 1])
        thing = first == at and form_of(name).common and name.lower() not in speech_words("person")
        if thing or name.lower() in speech_words("no_speaker"):
            return None
        personal = not (name.isupper() or self.mentions.is_of_body(at))
        return Speaker(name, group_of(name, None), self._tokens.span(first, at + 1), at + 1, personal=personal)
