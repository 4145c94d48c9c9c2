"""Where a foreign word is not the writer's own wording: in a name, a title, a gloss, a passage in another language."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import chain

from govtext.document import PROSE, Document, Kind, Span
from govtext.language.idiom.foreign import LIKELY, english_likeness
from govtext.language.idiom.joined_words import Words, adjacent
from govtext.reading import Reading

from ._foreign_cues import cues

_SILENT_BLOCKS = frozenset({Kind.BYLINE, Kind.CONTACT, Kind.HASHTAGS})
FEWEST_ENGLISH_WORDS = 4
FEWEST_GLUE_WORDS = 2
"""An English passage has so many words in a row, and so many of the role ``english`` among them."""
_GLOSS_REACH = 60
_GLUE = frozenset(".@_=#")
_OPENING = frozenset("\"“'‘")
_CLOSING = frozenset("\"”'’")
_QUOTES = "\"“”'‘’ "
_ADDRESS = ("http", "www", "//")
_ADDRESS_REACH = 40


class Surroundings:
    """What stands around the foreign words of one draft."""

    def __init__(self, reading: Reading, words: Words, english: Sequence[int], listed: Collection[int]) -> None:
        """``english``: the words that may be part of an English passage; ``listed``: those of listed terms."""
        self._reading = reading
        self._document: Document = reading.document
        self._words = words
        self._glue = cues("english")
        self._small = cues("small")
        self._titles = [quoted.span_with_marks for quoted in reading.quoted if quoted.role in ("title", "motto")]
        self._sentence_starts = [sentence.span.start for sentence in reading.sentences]
        spans = (passage.span for passage in reading.passages)
        self._passages = [span for span in spans if not all(map(listed.__contains__, words.within(span)))]
        self._english = [run for run in self._english_runs(english) if not all(map(listed.__contains__, run))]
        self._cased: dict[int, bool] = {}

    def silent(self, span: Span, first: int, last: int, *, named: bool) -> bool:
        """Tell whether the words ``first`` up to ``last`` in ``span`` are not to be judged.

        ``named`` says that the term often stands in proper names, so that a capital is enough to take it for one.
        """
        block = self._document.block_at(span.start)
        if block is None or block.kind in _SILENT_BLOCKS:
            return True
        if any(title.covers(span) for title in (*self._titles, *self._passages)):
            return True
        if any(run.start < first + 1 and last <= run.stop and len(run) > last - first + 1 for run in self._english):
            return True
        if self._glued(span) or self._quoted_name(span, first):
            return True
        return self._labels_address(span) or self._is_name(span, first, last, named)

    def glossed(self, span: Span, first: int, prefer: Sequence[str]) -> bool:
        """Tell whether the draft itself gives the Indonesian word: ``pemangku kepentingan (stakeholder)``.

        Also the other way round, and with *atau* between the two. Alone in parentheses a foreign word explains what
        stands before them.
        """
        mask = self._document.mask
        before = " ".join(mask[max(0, span.start - _GLOSS_REACH) : span.start].lower().split())
        after = " ".join(mask[span.end : span.end + _GLOSS_REACH].lower().split())
        behind = before.rstrip(_QUOTES)
        ahead = after.lstrip(_QUOTES)
        if behind.endswith("(") and (ahead.startswith(")") or _closes_gloss(ahead)):
            return first > 0 and len(behind) > 1
        if behind.endswith("/") and ahead.startswith(")") and mask[span.start : span.end].isupper():
            return True
        quoted = before[-1:] in tuple("\"“'‘") and first > 0
        if quoted and self._words[first - 1].lower in cues("gloss"):
            return True
        opened = behind.removesuffix("atau").rstrip(" ,(/")
        if opened != behind and any(opened.endswith(word.lower()) for word in prefer):
            return True
        follows = ahead.removeprefix(",").lstrip().removeprefix("atau ").lstrip(' (/"“')
        return follows != ahead and any(follows.startswith(word.lower()) for word in prefer)

    def _sentence(self, offset: int) -> int:
        at = bisect_right(self._sentence_starts, offset) - 1
        return self._sentence_starts[at] if at >= 0 else -1

    def _english_runs(self, places: Sequence[int]) -> Iterator[range]:
        """Yield runs of words that are all English, those at ``places``, and held together by English words."""
        first = last = 0
        for at in chain(places, (len(self._words) + 1,)):
            if at == last and first < last:
                last = at + 1
                continue
            if last - first >= FEWEST_ENGLISH_WORDS:
                glue = {word.lower for word in self._words[first:last]} & self._glue
                if len(glue) >= FEWEST_GLUE_WORDS:
                    yield range(first, last)
            first, last = at, at + 1

    def _quoted_name(self, span: Span, first: int) -> bool:
        """Tell whether capitals in quotation marks of their own name a work or an event: ``lagu “Sorry”``."""
        mask = self._document.mask
        if not self._words[first].text[:1].isupper() or first == 0 or self._starts_sentence(first):
            return False
        return mask[span.start - 1] in _OPENING and mask[span.end : span.end + 1] in _CLOSING

    def _glued(self, span: Span) -> bool:
        """Tell whether the word is a piece of something else: ``Portal.News``, ``@diskominfo.event``."""
        mask = self._document.mask
        behind = mask[span.end : span.end + 2]
        if mask[span.start - 1 : span.start] in _GLUE or (behind[:1] in _GLUE and behind[1:].isalnum()):
            return True
        chunk = mask[max(0, span.start - _GLOSS_REACH) : span.start].rsplit(None, 1)
        return bool(chunk) and not mask[span.start - 1].isspace() and "." in chunk[-1].strip('.,("“')

    def _labels_address(self, span: Span) -> bool:
        """Tell whether the word only labels an address: ``Email: humas@…``, ``website www…``."""
        rest = self._document.mask[span.end : span.end + _ADDRESS_REACH].lstrip()
        address = rest.lstrip(" :\n")
        if rest.startswith(":") and address.startswith("@"):
            return True
        return address.startswith(_ADDRESS) or "@" in address.split(" ")[0][1:]

    def _is_name(self, span: Span, first: int, last: int, named: bool) -> bool:
        words = self._words
        if not words[first].text[:1].isupper() or (last - first > 1 and words[last - 1].text.islower()):
            return False
        block = self._document.block_at(span.start)
        if block is not None and self._titled(block.span):
            return self._in_title(span, first, last, named)
        opens = self._opens(first)
        name = self._reading.names.at(span.start)
        if name is not None and span.end <= name.span.end and (name.span.length > span.length or not opens):
            return True
        if last < len(words) and words[last].lower in self._glue:
            return True
        if not opens:
            return named or self._capital_before(first) or self._capital_after(last)
        if last - first > 1:
            return self._all_capital(first, last) and (named or self._capital_after(last))
        return (named and self._capital_after(last)) or words[first].text in self._names_apart

    def _in_title(self, span: Span, first: int, last: int, named: bool) -> bool:
        """Judge a word among words that all have capitals: longer names, and English neighbours, make it a name."""
        name = self._reading.names.at(span.start)
        longer = name is not None and span.end <= name.span.end and name.span.length > span.length
        if longer and not self._is_shouted(span) and name is not None:
            return named or name.kind != "event" or name.span.start < span.start
        before = first - 1
        while before > 0 and self._words[before].text.isupper() and len(self._words[before].text) < 6:
            before -= 1
        neighbours = [at for at in (before, last) if 0 <= at < len(self._words)]
        beside = [
            self._words[at]
            for at in neighbours
            if at == before or adjacent(self._document, *self._order(at, first, last))
        ]
        return named or any(word.lower in self._glue or english_likeness(word.lower) >= LIKELY for word in beside)

    def _is_shouted(self, span: Span) -> bool:
        """Tell whether the whole block is in capital letters: no name can be made out in it."""
        block = self._document.block_at(span.start)
        return block is not None and self._document.visible(block.span).isupper()

    def _order(self, at: int, first: int, last: int) -> tuple[Span, Span]:
        if at < first:
            return self._words[at].span, self._words[first].span
        return self._words[last - 1].span, self._words[at].span

    @cached_property
    def _names_apart(self) -> frozenset[str]:
        """Words that stand somewhere with a capital in the middle of a sentence, between words without."""
        found = set()
        for at, text in enumerate(self._words.texts(range(len(self._words)))):
            if not text[:1].isupper() or self._capital_before(at) or self._capital_after(at + 1) or self._opens(at):
                continue
            block = self._document.block_at(self._words[at].span.start)
            if block is not None and block.kind in PROSE and not self._titled(block.span):
                found.add(text)
        return frozenset(found)

    def _titled(self, span: Span) -> bool:
        """Tell whether the words of a block are nearly all in capitals, so that a capital says nothing."""
        known = self._cased.get(span.start)
        if known is None:
            words = self._words.texts(self._words.within(span))
            large = [word for word in words if word[:1].isalpha() and word.lower() not in self._small]
            capitals = sum(word[:1].isupper() for word in large)
            known = self._cased[span.start] = len(large) > 1 and capitals >= 0.8 * len(large)
        return known

    def _opens(self, first: int) -> bool:
        """Tell whether the word opens its sentence or a quotation, so that its capital says nothing."""
        word = self._words[first].span
        before = self._document.mask[word.start - 1 : word.start]
        return self._starts_sentence(first) or not (before.isspace() or before == "(")

    def _starts_sentence(self, first: int) -> bool:
        return first == 0 or self._words[first - 1].span.start < self._sentence(self._words[first].span.start)

    def _capital_before(self, first: int) -> bool:
        if first == 0 or not adjacent(self._document, self._words[first - 1].span, self._words[first].span):
            return False
        return self._words[first - 1].text[:1].isupper() and not self._opens(first - 1)

    def _capital_after(self, last: int) -> bool:
        if last >= len(self._words) or not adjacent(self._document, self._words[last - 1].span, self._words[last].span):
            return False
        return self._words[last].text[:1].isupper()

    def _all_capital(self, first: int, last: int) -> bool:
        return all(word.text[:1].isupper() for word in self._words[first:last])


def _closes_gloss(ahead: str) -> bool:
    """Tell whether only an acronym stands between the word and the closing parenthesis: ``(focus group …/FGD)``."""
    head, closing, _ = ahead.partition(")")
    return bool(closing) and len(head) <= 12 and head[:1] in ("/", ",", ";") and len(head.split()) <= 2
