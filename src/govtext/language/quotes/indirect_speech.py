"""Reported speech without quotation marks: what is reported, and which words hand it over."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from govtext.document import PROSE, Document, Span

from ..text.sentences import Sentence
from ..text.tokens import Tokens
from .attribution import (
    THAT,
    Cue,
    active,
    is_predicate,
    reads_like_clause,
    reported_clause,
    speech_words,
)
from .mention import PRONOUNS
from .speaker import Speaker
from .speakers import Speakers
from .unlisted import is_grammar

_DATELINE = re.compile(r"[^.!?\n]{2,70}?\s[–—-]{1,2}\s+")
_OF_THREAD = re.compile(r"\d{1,2}/(?:\d{1,2})?|/")
_BACK = frozenset({"hal", "pernyataan", "demikian", "informasi"})
_CLOSERS = frozenset(')%”»"')
FARTHEST_FORECAST = 6
"""How many words into what an institution reports *akan* or *bisa* shows that it foresees, not records."""
LONGEST_APPOSITION = 16
"""How many words may describe a speaker before what they say begins."""
FEWEST_WORDS = 3
"""A reported clause has at least so many words; after *bahwa* and *menurut* two are enough."""


class Indirect(NamedTuple):
    """A reported clause, the word that hands it over, and its speaker."""

    span: Span
    cue: Cue
    speaker: Speaker


class IndirectSpeech:
    """Reads reported speech, one attribution word at a time, in the order of the text."""

    def __init__(
        self,
        document: Document,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        speakers: Speakers,
        speech: Sequence[Span],
    ) -> None:
        self._document = document
        self._tokens = tokens
        self._sentences = sentences
        self._sentence_starts = [sentence.span.start for sentence in sentences]
        self._speakers = speakers
        self._speech = speech
        self._speech_starts = [span.start for span in speech]

    def read(self, cue: Cue) -> Indirect | None:
        """Return what ``cue`` hands over, or None when it reports nothing."""
        offset = self._tokens.starts[cue.token]
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self._sentences[index].span.end:
            return None
        sentence = self._sentences[index]
        if self._document.blocks[sentence.block].kind not in PROSE:
            return None
        first, last = self._bounds(sentence.span, offset)
        if last <= first:
            return None
        if cue.place == "before":
            return self._active(cue, first, last)
        if cue.place == "passive":
            return self._passive(cue, first, last, index)
        if cue.place == "according":
            return self._according(cue, first, last)
        found = self._beside(cue, first, last)
        verb = active(self._tokens, cue) if found is None else None
        return self._active(verb, first, last) if verb is not None else found

    def _bounds(self, sentence: Span, offset: int) -> tuple[int, int]:
        """Return the tokens of the sentence around ``offset``, without direct speech, dateline and final stop."""
        start, end = sentence
        at = bisect_left(self._speech_starts, offset)
        if at < len(self._speech):
            end = min(end, self._speech[at].start)
        if at > 0 and self._speech[at - 1].end > start:
            start = self._speech[at - 1].end
        dateline = _DATELINE.match(self._document.mask, start, end)
        if dateline is not None and dateline.end() < offset and start == sentence.start:
            start = dateline.end()
        inside = self._tokens.within(Span(start, end))
        last = inside.stop
        while (
            last > inside.start and not self._tokens.is_word[last - 1] and self._tokens.texts[last - 1] not in _CLOSERS
        ):
            last -= 1
        first = inside.start
        while first < last and (not self._tokens.is_word[first] or self._is_number_of_thread(first)):
            first += 1
        return first, last

    def _is_number_of_thread(self, token: int) -> bool:
        """Tell whether a post's place in its thread stands at ``token``: *4/5 Kata Rusnah, …*."""
        return _OF_THREAD.fullmatch(self._tokens.texts[token]) is not None

    def _active(self, cue: Cue, first: int, last: int) -> Indirect | None:
        clause = reported_clause(self._tokens, cue, last)
        if clause is None:
            return None
        speaker = self._speakers.before(cue.token, first)
        if speaker is None:
            if not self._subject_dropped(cue, first, clause):
                return None
            speaker = self._speakers.voices.latest(self._tokens.starts[cue.token])
        if speaker is None or not self._may_say(speaker, cue, clause):
            return None
        return self._made(clause, last, cue, speaker)

    def _subject_dropped(self, cue: Cue, first: int, clause: int) -> bool:
        """Tell whether a verb with *bahwa* or a comma opens its sentence: ``Dalam sambutannya mengatakan bahwa …``."""
        lower = self._tokens.lower
        if lower[clause - 1] not in THAT or cue.token - first > 40:
            return False
        return all(not is_predicate(form) for form in lower[first : cue.token]) and any(
            form.endswith("nya") for form in lower[first : cue.token]
        )

    def _may_say(self, speaker: Speaker, cue: Cue, clause: int) -> bool:
        """Tell who records, forecasts or checks, which is work, from who says what came of it."""
        form = self._tokens.lower[cue.token]
        if form in speech_words("checks") and not speaker.personal and self._is_doer(speaker):
            return self._tokens.lower[clause - 1] in THAT
        if form not in speech_words("records") or speaker.personal:
            return True
        opening = self._tokens.lower[clause : clause + FARTHEST_FORECAST]
        return self._tokens.lower[clause - 1] in THAT or not speech_words("foresees").isdisjoint(opening)

    def _is_doer(self, speaker: Speaker) -> bool:
        """Tell whether a role without a name only says who does a task: *petugas*, *pemohon*."""
        return speaker.name.split(maxsplit=1)[0].lower() in speech_words("doer")

    def _passive(self, cue: Cue, first: int, last: int, sentence: int) -> Indirect | None:
        lower, texts = self._tokens.lower, self._tokens.texts
        at = cue.token
        if self._points_back(first, at):
            return self._reported_before(cue, last, sentence)
        if at > first and texts[at - 1] != "," and lower[at - 1] not in speech_words("connector"):
            return None
        nobody = lower[at + 1 : at + 2] == [","] or bool(THAT & set(lower[at + 1 : at + 2]))
        if cue.own or nobody:
            speaker, clause = self._speakers.voices.latest(self._tokens.starts[at]), at + 1
        else:
            speaker = self._speakers.after(at + 1, last)
            clause = at + 1 if speaker is None else speaker.end
        return None if speaker is None else self._rest(clause, last, cue, speaker)

    def _points_back(self, first: int, at: int) -> bool:
        lower = self._tokens.lower
        return (
            first < at <= first + 4
            and lower[first] in _BACK
            and all(form in speech_words("back_link") for form in lower[first + 1 : at])
            and not {"senada", "serupa", "sama"} & set(lower[first:at])
        )

    def _reported_before(self, cue: Cue, last: int, sentence: int) -> Indirect | None:
        """Give ``Hal itu disampaikan X`` the sentence before it, where that is nobody else's words."""
        speaker = self._speakers.after(cue.token + 1, last)
        if speaker is None:
            return None
        if sentence == 0 or self._sentences[sentence - 1].block != self._sentences[sentence].block:
            return None
        before = self._sentences[sentence - 1].span
        if any(span.meets(before) for span in self._speech):
            return None
        first, end = self._bounds(before, before.end - 1)
        return self._made(first, end, cue, speaker)

    def _rest(self, clause: int, last: int, cue: Cue, speaker: Speaker) -> Indirect | None:
        """Take what follows the speaker: past a comma or *bahwa*, or at once where a clause begins."""
        lower = self._tokens.lower
        for index in range(clause, min(last, clause + 12)):
            if lower[index] in THAT or lower[index] == ",":
                start = self._past_apposition(index, last)
                while start < last and (lower[start] in THAT or lower[start] == ","):
                    start += 1
                return self._made(start, last, cue, speaker)
        if clause < last and (cue.own or lower[clause] not in speech_words("aside")):
            return self._made(clause, last, cue, speaker)
        return None

    def _past_apposition(self, comma: int, last: int) -> int:
        """Return the comma behind the words at ``comma`` that only describe the speaker: *, penjual sayur di sana,*."""
        lower = self._tokens.lower
        following = range(comma + 1, min(last, comma + LONGEST_APPOSITION))
        end = next((index for index in following if lower[index] == ","), None)
        if lower[comma] != "," or end is None or end + FEWEST_WORDS > last:
            return comma
        first = lower[comma + 1]
        if first in {"yang", "warga", "salah", "seorang"} or self._speakers.is_role(comma + 1):
            return end
        clause = is_grammar(first) or first in PRONOUNS or reads_like_clause(lower, comma + 1, end)
        return comma if clause or self._tokens.texts[comma + 1] != first else end

    def _according(self, cue: Cue, first: int, last: int) -> Indirect | None:
        lower, texts = self._tokens.lower, self._tokens.texts
        at = cue.token
        if at > first and lower[at - 1] in {"yang", "dinilai", "dihitung", "disusun", "dikelompokkan", "dibagi"}:
            return None
        if cue.own:
            speaker, end = self._speakers.voices.latest(self._tokens.starts[at]), at + 1
        else:
            start = at + 1
            while start < last and lower[start] in speech_words("account"):
                start += 1
            if start >= last or lower[start] in speech_words("no_speaker"):
                return None
            speaker = self._speakers.after(start, last)
            end = speaker.end if speaker is not None else start
        if speaker is None or (end + 1 < last and lower[end] == "per" and texts[end + 1][:1].isdigit()):
            return None  # *menurut Dapodik per 30 November*: what has a day is a record
        opens = (
            at == first
            or lower[at - 1] in {"masih", "sementara", "namun", "dan", "sedangkan", "itu"}
            or texts[at - 1] != ","
        )
        if opens and texts[at - 1] != ",":
            return self._rest(end, last, cue, speaker)
        return self._around(first, last, cue, speaker, end)

    def _beside(self, cue: Cue, first: int, last: int) -> Indirect | None:
        """Read ``…, kata X.``, ``…, kata X, …`` and ``Kata X, …``."""
        texts, lower = self._tokens.texts, self._tokens.lower
        at = cue.token
        if at > first and texts[at - 1] != ",":
            return None
        following = lower[at + 1] if at + 1 < last else ""
        if cue.own:
            if following[:1].isalnum() and following not in {"di", "saat", "kepada", "usai", "ketika", "pada", "dalam"}:
                return None
            speaker, end = self._speakers.voices.latest(self._tokens.starts[at]), at + 1
        else:
            speaker = self._speakers.after(at + 1, last, bodies=False)
            end = speaker.end if speaker is not None else at + 1
        if speaker is None:
            return None
        if at == first:
            opens = lower[at].removesuffix("nya") in speech_words("opens_sentence") and self._is_told_apart(end, last)
            return self._rest(end, last, cue, speaker) if opens else None
        return self._around(first, last, cue, speaker, end)

    def _is_told_apart(self, end: int, last: int) -> bool:
        """Tell whether a comma or colon parts the speaker, whose words end before token ``end``, from the report."""
        lower = self._tokens.lower
        mark = next((at for at in range(end, min(last, end + LONGEST_APPOSITION)) if lower[at] in {",", ":"}), None)
        return mark is not None and (mark == end or not reads_like_clause(lower, end, mark))

    def _around(self, first: int, last: int, cue: Cue, speaker: Speaker, end: int) -> Indirect | None:
        """Choose between what stands before an inserted attribution and what stands after it."""
        comma = next((index for index in range(end, min(last, end + 10)) if self._tokens.texts[index] == ","), None)
        if comma is not None:
            after, whole = last - comma - 1, last - first
            before = reads_like_clause(self._tokens.lower, first, cue.token, strict=True)
            if after * 3 >= whole or (after >= FEWEST_WORDS and not before):
                return self._made(comma + 1, last, cue, speaker)
            if cue.token - 1 - first < after:
                return self._made(first, last, cue, speaker)
        elif cue.place == "according" and last - end >= FEWEST_WORDS and (last - end) * 3 >= last - first:
            return self._made(end, last, cue, speaker)
        return self._made(first, cue.token - 1, cue, speaker)

    def _made(self, first: int, last: int, cue: Cue, speaker: Speaker) -> Indirect | None:
        while first < last and not self._tokens.is_word[first]:
            first += 1
        while last > first and self._tokens.texts[last - 1] in {",", ".", ":", ";", "–", "-"}:
            last -= 1
        lower = self._tokens.lower
        reported = first > 0 and lower[first - 1] in THAT
        sure = cue.place == "according" or reported or (first < last and lower[first].endswith("nya"))
        if last - first < (2 if sure else FEWEST_WORDS):
            return None
        return Indirect(self._tokens.span(first, last), cue, speaker)
