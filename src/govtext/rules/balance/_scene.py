"""Where a word stands: in whose voice, in which clause, beside whom, as a fact or as a hope."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import product

from govtext.document import Kind, Span
from govtext.reading import Reading
from govtext.rules.patterns import roles
from govtext.rules.patterns.text import Text

from ._forms import Notable, meant

_STOPS = frozenset(".;:!?…—–()[]|")
_LOOK_BACK = 14
"""How many words before a word a wish may govern it."""
_IF = ("apabila", "bahwa", "bila", "jika", "kalau", "kalo")
_GRANTED = ("aneh", "berlebihan", "heran", "keliru", "lagi", "mengherankan", "mengejutkan", "salah", "umum")
_ABLE = ("bisa", "dapat", "mampu")
_BY_NOW = ("akhirnya", "kini", "sekarang", "sudah", "telah", "terbukti")
_TOLD_AS_FACT = frozenset({*product(_IF, _GRANTED), *product(_ABLE, _BY_NOW)})
"""Words of hope after words that make a fact of it: *tak heran kalau*, *bukan rahasia lagi kalau*, *kini dapat*."""
_HIDDEN = frozenset({Kind.BYLINE, Kind.ALT_TEXT, Kind.CONTACT})
_SHORT = 5
"""Up to so many letters, words such as *untuk* and *dengan* have no capital in a heading."""
_DIGIT = re.compile(r"\d")


class Scene(Text):
    """One draft as the rules of tone see it: tokens with their sentence, clause, voice and company."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading, reading.tokens.each(meant))

    @classmethod
    def of(cls, reading: Reading) -> "Scene":
        """Return the scene of ``reading``, made once."""
        return reading.once(cls)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The tokens of each sentence: first, and the one after the last."""
        return tuple((tokens.start, tokens.stop) for tokens in self.reading.sentence_tokens if tokens)

    def sentence(self, token: int) -> tuple[int, int]:
        """Return the tokens of the sentence that holds ``token``; the token alone outside every sentence."""
        return self.reading.sentence_around.holder(token)

    @cached_property
    def notable(self) -> Notable:
        """Where words stand that matter to tone."""
        return Notable(self.words)

    def places(self, *names: str) -> list[int]:
        """Return the tokens at which a phrase of one of the roles ``names`` may begin, in order."""
        if len(names) == 1:
            return self.notable.opened(names[0])
        return sorted({at for name in names for at in self.notable.opened(name)})

    def places_within(self, role: str, start: int, stop: int) -> list[int]:
        """Return the tokens from ``start`` up to ``stop`` at which a phrase of ``role`` may begin."""
        places = self.notable.opened(role)
        return places[bisect_left(places, start) : bisect_left(places, stop)]

    def clause(self, token: int) -> tuple[int, int]:
        """Return the tokens around ``token`` up to the next stop, colon, dash or bracket; commas do not count."""
        start, stop = self.sentence(token)
        first = last = token
        while first > start and self.lower[first - 1] not in _STOPS:
            first -= 1
        while last < stop and self.lower[last] not in _STOPS:
            last += 1
        return first, max(last, token + 1)

    def kind(self, token: int) -> Kind | None:
        """Return the kind of the block that holds ``token``."""
        block = self.reading.document.block_at(self.tokens.starts[token])
        return block.kind if block is not None else None

    def headline(self, token: int) -> bool:
        """Tell whether ``token`` stands in the title or a heading."""
        return self.kind(token) in (Kind.TITLE, Kind.HEADING)

    @cached_property
    def _speech(self) -> tuple[list[int], list[Span]]:
        spans = [quote.span for quote in self.reading.quotes if quote.kind == "direct"]
        spans += [item.span_with_marks for item in self.reading.quoted if item.role == "speech"]
        spans.sort()
        return [span.start for span in spans], spans

    @cached_property
    def _titles(self) -> tuple[Span, ...]:
        return tuple(item.span_with_marks for item in self.reading.quoted if item.role in ("title", "motto"))

    def spoken(self, span: Span) -> bool:
        """Tell whether ``span`` stands between somebody's quotation marks."""
        starts, spans = self._speech
        index = bisect_right(starts, span.start)
        return any(item.covers(span) for item in spans[max(0, index - 3) : index])

    def spared(self, span: Span, *, named: bool = False) -> bool:
        """Tell whether the words in ``span`` are not the writer's to change: names (unless ``named``), titles,
        accepted terms.
        """
        block = self.reading.document.block_at(span.start)
        if block is None or block.kind in _HIDDEN or self.reading.accepts(self.reading.document.words_of(span)):
            return True
        if not named and (
            self._inside_person(span) or (self.reading.names.covers(span) and not self._capitalised(span))
        ):
            return True
        return any(title.covers(span) for title in self._titles)

    def _inside_person(self, span: Span) -> bool:
        """Tell whether ``span`` begins with a later part of somebody's name: *Darma Ikhlas mengajak warga*."""
        name = self.reading.names.at(span.start)
        return name is not None and name.kind == "person" and name.span.start < span.start

    def _capitalised(self, span: Span) -> bool:
        """Tell whether the words in ``span`` were taken for a name only because of their capitals."""
        return self._shouted(span) or self._alone(span) or self._titled(span)

    def _titled(self, span: Span) -> bool:
        """Tell whether ``span`` is a cry that opens its block (*Geger!*), or ordinary words in a heading with capitals.

        What the text below has in the same letters is a name there too.
        """
        document = self.reading.document
        block = document.block_at(span.start)
        if block is None:
            return False
        if document.text[span.end : span.end + 1] == "!":
            return all(not word.isalnum() for word in document.text[block.span.start : span.start])
        if block.kind not in (Kind.TITLE, Kind.HEADING):
            return False
        long = [word for word in document.words_of(block.span).split() if len(word) > _SHORT and word.isalpha()]
        below = document.text.find(document.words_of(span), block.span.end)
        return below < 0 and all(word[0].isupper() for word in long)

    def _alone(self, span: Span) -> bool:
        """Tell whether ``span`` is all of what was taken for a name (*Miris* at the head of a sentence)."""
        name = self.reading.names.at(span.start)
        return name is not None and name.kind not in ("person", "place") and span.covers(name.span)

    def _shouted(self, span: Span) -> bool:
        """Tell whether ``span`` is written in capitals as all around it: capitals then do not make a name."""
        block = self.reading.document.block_at(span.start)
        name = self.reading.names.at(span.start)
        ordinary = name is None or name.kind not in ("person", "place")
        return ordinary and block is not None and self.reading.document.words_of(block.span).isupper()

    def hoped(self, token: int) -> bool:
        """Tell whether the word at ``token`` is wished for, planned, required or denied, not claimed."""
        start, _ = self.sentence(token)
        for at in range(token - 1, max(start, token - _LOOK_BACK) - 1, -1):
            word = self.lower[at]
            if word == "akan" and at > start and roles.end("hope", self.lower, at - 1, at):
                return True
            if word in _STOPS or word == "," or roles.end("fact_break", self.lower, at, at + 1):
                return False
            if at > start and (word, self.lower[at - 1]) in _TOLD_AS_FACT:
                return False
            if word == "untuk" and self.lower[at + 1] in roles.words("counting"):
                continue
            if word in ("tidak", "tak", "belum", "kurang") and at < token - 2:
                continue
            if roles.end("hope", self.lower, at, at + 1) or word in ("tidak", "tak", "belum", "kurang"):
                return True
        return False

    def has(self, role: str, start: int, stop: int) -> bool:
        """Tell whether a phrase of ``role`` stands in the tokens from ``start`` up to ``stop``."""
        return self.find(role, start, stop) is not None

    def find(self, role: str, start: int, stop: int) -> tuple[int, int] | None:
        """Return the first phrase of ``role`` in the tokens from ``start`` up to ``stop``, or None."""
        for at in self.places_within(role, start, stop):
            last = roles.end(role, self.lower, at, stop)
            if last:
                return at, last
        return None

    def figures(self, start: int, stop: int) -> bool:
        """Tell whether anything written in digits, dates too, stands in the tokens from ``start`` up to ``stop``."""
        return any(_DIGIT.search(text) for text in self.texts[start:stop])

    def amounts(self, start: int, stop: int) -> bool:
        """Tell whether an amount (no date, no time) stands in the tokens from ``start`` up to ``stop``."""
        where = self.tokens.span(start, stop)
        starts, amounts = self._amounts
        index = bisect_right(starts, where.start - 1)
        return index < len(amounts) and amounts[index].start < where.end

    @cached_property
    def _amounts(self) -> tuple[list[int], list[Span]]:
        spans = sorted(item.span for item in self.reading.quantities if _DIGIT.search(item.text))
        return [span.start for span in spans], spans

    def leader(self, token: int) -> bool:
        """Tell whether the sentence of ``token`` speaks of a leader, a body or its work."""
        start, stop = self.sentence(token)
        return any(self.has(role, start, stop) for role in ("leader", "official", "agency"))
