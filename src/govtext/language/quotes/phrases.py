"""Where mentions stand in a sentence: as its subject, as a genitive or object, in apposition to a role."""

from bisect import bisect_left

from ..text.tokens import Tokens
from .attribution import after_quotation, is_predicate, speech_words
from .mention import Mention
from .mentions import Mentions

STOPS = frozenset({".", ";", ":", "!", "?", '"', "“", "”", "„", "«", "»", "…", "—", "–"})
_SPEAKS_FOR = frozenset({"diwakili", "melalui", "lewat", "dibacakan", "via"})
_RUNNING = frozenset({"direksi", "jajaran", "manajemen", "pihak"})
"""Those who speak for the body named behind."""
LONGEST_SUBJECT = 120
"""How many tokens before its verb a subject is looked for."""


class Phrases:
    """Reads the noun phrases of one draft by the mentions in them."""

    def __init__(self, tokens: Tokens, mentions: Mentions) -> None:
        self._tokens = tokens
        self._mentions = mentions

    def between(self, start: int, stop: int) -> list[Mention]:
        """Return the mentions that lie in the tokens from ``start`` up to ``stop``."""
        low = bisect_left(self._mentions.starts, start)
        high = bisect_left(self._mentions.starts, stop)
        return [mention for mention in self._mentions.all[low:high] if mention.last <= stop]

    def first_from(self, index: int, limit: int) -> Mention | None:
        """Return the first mention that begins from token ``index`` on, before token ``limit``."""
        at = bisect_left(self._mentions.starts, index)
        if at < len(self._mentions.all) and self._mentions.starts[at] < limit:
            return self._mentions.all[at]
        return None

    def subject(self, start: int, index: int) -> Mention | None:
        """Return the subject of the verb at token ``index`` in a sentence that starts at token ``start``."""
        lower = self._tokens.lower
        start = max(start, index - LONGEST_SUBJECT)
        best: Mention | None = None
        group: str | None = None
        for mention in self.between(start, index):
            governed = lower[mention.first - 1] if mention.first > start else ""
            if governed in _SPEAKS_FOR and mention.kind in {"person", "role"}:
                best = mention
                continue
            if mention.beside or governed in speech_words("governs"):
                continue
            if best is not None and (self._is_genitive(mention) or self._is_part_of_address(mention, governed)):
                continue
            if mention.kind in {"role", "body"} and not mention.many:
                group = group or mention.group
            best = mention
        if best is not None and best.kind == "person" and best.group is None:
            return best._replace(group=group)
        return best

    def _is_genitive(self, mention: Mention) -> bool:
        """Tell whether a role only describes the noun before it: *putra bungsu anggota DPRD*."""
        if mention.kind not in {"role", "person"} or self._tokens.texts[mention.first][:1].isupper():
            return False
        text, form = self._tokens.texts[mention.first - 1], self._tokens.lower[mention.first - 1]
        free = form in speech_words("before_subject") or form in speech_words("adverb") or form.endswith("nya")
        return text == form and form.isalpha() and not (free or is_predicate(form) or form in after_quotation())

    @staticmethod
    def _is_part_of_address(mention: Mention, before: str) -> bool:
        """Tell whether a body stands in the middle of a clause: *yang tinggal di Lorong Melati RT 3*."""
        free = before == "," or before in _RUNNING or before in speech_words("before_subject")
        return mention.kind == "body" and not free

    def is_governed(self, mention: Mention, start: int) -> bool:
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

    def name_in_apposition(self, role: Mention, limit: int) -> Mention | None:
        """Return the name after an unnamed role: *seorang pedagang di Pasar Baru, Siti Aminah*."""
        if role.kind == "pronoun" or role.definite:
            return None
        lower, texts = self._tokens.lower, self._tokens.texts
        at = bisect_left(self._mentions.starts, role.last)
        for mention in self._mentions.all[at : at + 3]:
            if mention.first >= limit:
                return None
            between = lower[role.last : mention.first]
            named = between and between[-1] in speech_words("naming")
            if not named and any(form in STOPS or form in speech_words("ends_phrase") for form in between):
                return None
            if mention.kind == "person":
                close = not between or between[-1] in {",", "("} or between[-1] in speech_words("naming")
                unit = all(text[:1].isupper() or text[:1].isdigit() for text in texts[role.last : mention.first])
                return mention if close or unit else None
        return None
