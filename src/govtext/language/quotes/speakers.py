"""Who speaks: the noun phrase beside an attribution word."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from govtext.document import Document, Span

from ..names.find import Names, group_of
from ..text.sentences import Sentence
from ..text.tokens import Tokens
from .attribution import speech_words
from .mention import Mention
from .mentions import Mentions
from .nicknames import NICKNAMING
from .phrases import STOPS, Phrases
from .pointing import THAT_ONE
from .speaker import Speaker
from .unknown_names import name_from, name_up_to
from .voices import Voices

_MEANWHILE = frozenset({"saat", "ketika", "dengan", "sambil", "seraya", "sembari"})
_BY = frozenset({"oleh", "sang", "si"})
LONGEST_DESCRIPTION = 14
"""How many tokens a description may take before the name or the *itu* that tells whom it means."""
LONGEST_PHRASE = 28
"""How many tokens a speaker's noun phrase may take: two offices, a long name and degrees."""


class Speakers:
    """Finds the speakers of one draft beside its attribution words; ``voices`` are those found so far."""

    def __init__(
        self,
        document: Document,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        names: Names,
        speech: Sequence[Span],
    ) -> None:
        self._tokens = tokens
        self._sentences = sentences
        self._mentions = Mentions(document, tokens, names)
        self._phrases = Phrases(tokens, self._mentions)
        self.voices = Voices(tokens, sentences, self._mentions, self._phrases, speech)

    def sentence_start(self, token: int) -> int:
        """Return the first token of the sentence that holds ``token``."""
        offset = self._tokens.starts[token]
        index = bisect_right(self._sentences, offset, key=lambda sentence: sentence.span.start) - 1
        return bisect_left(self._tokens.starts, self._sentences[index].span.start) if index >= 0 else 0

    def is_role(self, token: int) -> bool:
        """Tell whether a role begins at ``token``: an apposition to a name before it."""
        first = self._phrases.first_from(token, token + 1)
        return first is not None and first.kind == "role"

    def after(self, index: int, limit: int, *, bodies: bool = True) -> Speaker | None:
        """Return the speaker whose noun phrase begins at token ``index`` and ends before token ``limit``."""
        lower = self._tokens.lower
        limit = min(limit, index + LONGEST_PHRASE)
        while index < limit and lower[index] in _BY:
            index += 1
        if lower[index : index + 1] and lower[index] in speech_words("manner"):
            index += 1
        index += 2 * (
            lower[index : index + 1] == ["pelaksana"] and lower[index + 1 : index + 2] in (["tugas"], ["harian"])
        )
        first = self._phrases.first_from(index, limit)
        if (
            first is None
            or first.first > index + 1
            or (first.first > index and lower[index] not in speech_words("honorific"))
        ):
            return self._described(index, limit) or name_from(self._tokens, index, limit)
        if first.kind == "paper" or (first.kind == "body" and not bodies):
            return None
        named = first if first.kind == "person" else self._phrases.name_in_apposition(first, limit)
        if named is not None:
            return self._nicknamed(first, named) or self.voices.speaker_of(named, first)
        return self.voices.speaker_of(first, first)

    def _nicknamed(self, role: Mention, named: Mention) -> Speaker | None:
        """Return who is called by a nickname in words that point back: *perempuan yang akrab disapa Cak Ijah itu*."""
        lower = self._tokens.lower
        if lower[named.last : named.last + 1] == [] or lower[named.last] not in THAT_ONE:
            return None
        if NICKNAMING.isdisjoint(lower[role.last : named.first]):
            return None
        known = self.voices.latest(self._tokens.starts[role.first])
        return known and known._replace(span=self._tokens.span(role.first, named.last + 1), end=named.last + 1)

    def _described(self, index: int, limit: int) -> Speaker | None:
        """Return who is named behind a description (*direkturnya, Siti*) or meant by one (*srikandi parlemen itu*)."""
        texts, lower = self._tokens.texts, self._tokens.lower
        if index >= limit or texts[index][:1].isupper() or not lower[index].isalpha():
            return None
        for at in range(index + 1, limit):
            if lower[at] in THAT_ONE and lower[index] in speech_words("person"):
                known = self.voices.latest(self._tokens.starts[index])
                return known and known._replace(span=self._tokens.span(index, at + 1), end=at + 1)
            if texts[at] == ",":
                named = self._phrases.first_from(at + 1, limit)
                if named is None or named.kind != "person" or named.first != at + 1:
                    return None
                speaker = self.voices.speaker_of(named, named)
                role = " ".join(lower[index:at])
                group = speaker.group or group_of(role.removesuffix("nya")) or self._latest_group(index)
                return speaker._replace(group=group)
            if texts[at] in STOPS or lower[at] in speech_words("ends_phrase") or at > index + LONGEST_DESCRIPTION:
                return None
        return None

    def _latest_group(self, index: int) -> str | None:
        """Return the group of whoever or whatever was mentioned last before token ``index`` and belongs to one."""
        at = bisect_left(self._mentions.starts, index)
        return next(
            (mention.group for mention in reversed(self._mentions.all[max(0, at - 4) : at]) if mention.group), None
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
        if chosen is not None and self._is_office_pointed_at(chosen):
            known = self.voices.latest(self._tokens.starts[chosen.first])
            if known is not None:
                return known._replace(span=self._tokens.span(chosen.first, chosen.last + 1), end=chosen.last + 1)
        if chosen is not None:
            return self.voices.speaker_of(chosen, chosen)
        if lower[back] in THAT_ONE:
            return self._epithet(back, start)
        return name_up_to(self._tokens, self._mentions, at, start)

    def _is_of_document(self, chosen: Mention, start: int) -> bool:
        """Tell whether a paper is the subject, not whom it names: *Hasil evaluasi Kepala Dinas menyebut …*."""
        return self._tokens.lower[start] in speech_words("no_speaker") and self._phrases.is_governed(chosen, start)

    def _is_office_pointed_at(self, chosen: Mention) -> bool:
        """Tell whether an office is meant whose place reads like a name: *Mantan Camat Sukamaju ini*."""
        person = chosen.person
        if person is None or person.office is None or " " in person.name:
            return False
        return self._tokens.lower[chosen.last : chosen.last + 1] in (["ini"], ["itu"])

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
                    return name_up_to(self._tokens, self._mentions, at, start)
                continue
            if opens:
                span = self._tokens.span(index, at + 1)
                known = self.voices.latest(span.start)
                return known._replace(span=span, end=at + 1) if known else Speaker(lower[index], "warga", span, at + 1)
        return None
