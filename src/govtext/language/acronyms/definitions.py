"""Where a draft says what a short form means: brackets, *selanjutnya disebut*, a dash, *singkatan dari*."""

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache, cached_property, lru_cache
from itertools import islice

from govtext.document import Document, Span

from .alignment import MAX_WORDS, align
from .forms import readable
from .lists import Entry, cues, squash

_CLOSING = re.compile(r"[)\]\n]")
_PAUSE = re.compile(r"[,.;:()\n]|\s[–—-]")
_NEVER = 9.0
_TRIES = 20
"""How often the first word of a long form is looked for in a draft."""
_NEAR = 160
"""Code points on either side of a number of letters (*3M*) in which what they stand for is looked for."""
_REACH = 240
"""Code points looked at on either side; fourteen long words fit in."""

_MARKS = r"[\"'“”‘’«»*_]"
_CALLED = (
    r"(?:yang\s+)?(?:(?:selanjutnya|kemudian|biasa|lazim|sering|lebih|juga|akrab|populer)\s+){0,3}"
    r"(?:di(?:sebut|singkat|kenal|sapa|namakan)|bernama)(?:\s+(?:dengan|sebagai|menjadi|juga|nama|sebutan|istilah|singkatan|saja)){0,3}"
)
_OPENING = re.compile(
    rf"(?:[(\[]\s*(?:{_CALLED}\s*|atau\s+|singkatan(?:nya)?:?\s*)?|,?\s*\b(?:atau\s+)?{_CALLED}\s*|,?\s*\batau\s+|/)\s*{_MARKS}{{0,3}}\s*$"
)
_FOLLOWING = re.compile(
    rf"{_MARKS}{{0,3}}\s*(?P<sign>[(\[]|,?\s*\b(?:yaitu|yakni|(?:adalah\s+|merupakan\s+)?(?:singkatan|kependekan|akronim)(?:nya)?(?:\s+dari)?|atau)\b"
    rf"|\s[–—-]{{1,2}}\s|=|/)\s*(?:singkatan\s+dari\s+|kependekan\s+dari\s+)?{_MARKS}{{0,3}}\s*"
)
_SIGNS = (" adalah", " akronim", " atau", " kependekan", " merupakan", " singkatan", " yaitu", " yakni")
"""What the words that follow a short form begin with."""
_QUOTES = "\"'“”‘’«»*_"
_LAST_WORD = re.compile(r"[a-z]{3,12}:?$")
_BRACKET = re.compile(
    rf"\(\s*(?:{_CALLED}\s+|atau\s+)?{_MARKS}{{0,3}}\s*(?P<short>[^\W\d_][\w/&.-]{{1,20}}(?:\s+[A-Z]\w{{1,9}})?)\s*{_MARKS}{{0,3}}\s*\)"
)
_SAID = re.compile(
    r"\b(?P<short>[^\W\d_][\w-]{2,20}),?\s+(?:(?:adalah|merupakan|yaitu)\s+)?(?:singkatan|kependekan|akronim)\b"
)
_WORD = re.compile(r"[^\W_]+")
_BOUNDARY = re.compile(r"[;:!?()\[\]\"“”]|\.(?=\s)(?<![A-Z]\.)|\n\s*\n")
_REGION = re.compile(
    r"(?:\s+(?:Kabupaten|Kota|Provinsi|Kab\.|Kecamatan|Daerah)(?:\s+[A-Z][\w'’-]+){1,4}|\s+(?:RI|Republik\s+Indonesia|[A-Z][\w'’-]+))\s*$"
)

_LONGEST_DEGREE = 3
"""Letters in capitals up to which a bracketed form may be a degree or somebody's initials."""

Found = tuple[str, bool]


def _is_word_in_capitals(short: str) -> bool:
    return len(short) > _LONGEST_DEGREE and short.isupper() and readable(short.casefold())


class Definitions:
    """Reads long forms beside short ones in one document; ``own`` maps keys to the caller's pairs."""

    def __init__(self, document: Document, own: Mapping[str, tuple[str, str]]) -> None:
        self.mask = document.mask
        self.document = document
        self.own = own

    def known(self, key: str, entry: Entry | None) -> tuple[str, ...]:
        """Return the long forms the lists give for ``key``, the caller's first."""
        listed = entry.longs if entry else ()
        return tuple(dict.fromkeys((self.own[key][1], *listed))) if key in self.own else listed

    def of(self, uses: Sequence[Span], known: Sequence[str]) -> tuple[str | None, bool]:
        """Return the long form in the draft's words, and whether it stands beside the first of ``uses``."""
        for place, span in enumerate(uses):
            long = self._beside(span, known)
            if long:
                return long, place == 0
        return self._elsewhere(known), False

    def hidden_shorts(self, taken: Set[int], refused: Set[int]) -> list[Span]:
        """Return bracketed forms that no list or shape gives away but that the words before them explain.

        None begins at ``taken``; of those ``refused`` for what is around them, capitals that are a word may (*SAPA*).
        """
        found: dict[str, Span] = {}
        for match in _BRACKET.finditer(self.mask):
            start, end = match.span("short")
            if start in taken or (start in refused and not _is_word_in_capitals(match["short"])):
                continue
            if self._before(match.start(), match["short"], (), 0.2):
                found.setdefault(match["short"], Span(start, end))
        if "singkatan" in self.mask or "kependekan" in self.mask or "akronim" in self.mask:
            for match in _SAID.finditer(self.mask):
                span = Span(*match.span("short"))
                if span.start not in taken and self._beside(span, ()):
                    found.setdefault(match["short"], span)
        return list(found.values())

    def _beside(self, span: Span, known: Sequence[str]) -> str | None:
        short = " ".join(self.mask[span.start : span.end].split())
        opening = self._opening(span.start)
        if opening:
            long = self._before(opening.start(), short, known)
            if long:
                return long
        following = self._following(span.end)
        if following:
            long = self._after(following.end(), short, known, following["sign"] in "([")
            if long:
                return long
        return self._counted(span, short) if short[0].isdigit() else None

    def _counted(self, span: Span, short: str) -> str | None:
        """Return the words that a number of letters stands for, near it: *3M, yaitu menguras, menutup, mengubur*."""
        if len(short) != 2 or not "2" <= short[0] <= "6":
            return None
        block = self.document.block_at(span.start)
        low, high = block.span if block else (0, len(self.mask))
        found = _counted(int(short[0]), short[1].lower()).search(
            self.mask, max(low, span.start - _NEAR), min(high, span.end + _NEAR)
        )
        return self._folded(*found.span()) if found else None

    def _opening(self, at: int) -> re.Match[str] | None:
        """Return the bracket or the words that introduce a short form at ``at``; a glance saves most searches."""
        end, low = at, max(0, at - 20)
        while end > low and (self.mask[end - 1].isspace() or self.mask[end - 1] in _QUOTES):
            end -= 1
        if end > low and self.mask[end - 1] not in "([/":
            begin = max(0, end - 14)
            if not self.mask.endswith(_leading(), begin, end):
                return None
            last = _LAST_WORD.search(self.mask, begin, end)
            if last is None or last[0] not in cues("leading"):
                return None
        return _OPENING.search(self.mask, max(0, end - 60), at)

    def _following(self, end: int) -> re.Match[str] | None:
        """Return the sign or the words that follow a short form that ends before ``end``; mostly a plain word does."""
        mask = self.mask
        if mask[end : end + 1] == " " and mask[end + 1 : end + 2].isalpha() and not mask.startswith(_SIGNS, end):
            return None
        return _FOLLOWING.match(mask, end, end + 60)

    def _before(self, at: int, short: str, known: Sequence[str], dearest: float = 1.0) -> str | None:
        window = self._window(at)
        if not window.length:
            return None
        text = self.mask[window.start : window.end]
        long = self._tail(window.start, text, short, known, dearest)
        if long is None:
            region = _REGION.search(text)
            long = self._tail(window.start, text[: region.start()], short, known, dearest) if region else None
        return long

    def _tail(self, offset: int, text: str, short: str, known: Sequence[str], dearest: float) -> str | None:
        """Return the words at the end of ``text``, which stands at ``offset``, that ``short`` abbreviates."""
        spans = [match.span() for match in _WORD.finditer(text)][-MAX_WORDS:]
        words = [text[a:b] for a, b in spans]
        while words and words[-1].casefold() in cues("function"):
            words.pop()
            spans.pop()
        start = _listed(words, known)
        if start is None:
            found = align(short, words)
            if found is None or found.cost > dearest or not _fits(words[found.start :]):
                return None
            start = found.start
        return self._folded(offset + spans[start][0], offset + spans[-1][1])

    def _window(self, at: int) -> Span:
        block = self.document.block_at(max(0, at - 1))
        low = max(block.span.start if block else 0, at - _REACH)
        end = at
        while end > low and (self.mask[end - 1].isspace() or self.mask[end - 1] in "\"'“”‘’,*_"):
            end -= 1
        for boundary in _BOUNDARY.finditer(self.mask, low, end):
            low = boundary.end()
        return Span(low, max(low, end))

    def _after(self, at: int, short: str, known: Sequence[str], bracket: bool) -> str | None:
        """Return the long form that begins at ``at``: all of a bracket, or the words that fit best."""
        close = (_CLOSING if bracket else _PAUSE).search(self.mask, at, at + _REACH)
        end = close.start() if close else min(len(self.mask), at + _REACH)
        spans = [match.span() for match in _WORD.finditer(self.mask, at, end)][:MAX_WORDS]
        words = [self.mask[a:b] for a, b in spans]
        sizes = (len(words),) if bracket else range(2, len(words) + 1)
        size = min(((_price(short, words[:size], known), size) for size in sizes if size > 1), default=(_NEVER, 0))
        return None if size[0] >= _NEVER else self._folded(spans[0][0], spans[size[1] - 1][1])

    def _elsewhere(self, known: Sequence[str]) -> str | None:
        """Return an official long form that stands somewhere in the draft, in its words."""
        for long in known:
            words = _words(long)
            if words[-1] not in self._lower:
                continue
            at = self._lower.find(words[0])
            for _ in range(_TRIES):
                if at < 0:
                    break
                found = list(islice(_WORD.finditer(self.mask, at), len(words)))
                if tuple(match[0].lower() for match in found) == words:
                    return self._folded(at, found[-1].end())
                at = self._lower.find(words[0], at + 1)
        return None

    @cached_property
    def _lower(self) -> str:
        lower = self.mask.lower()
        return lower if len(lower) == len(self.mask) else self.mask

    def _folded(self, start: int, end: int) -> str:
        return " ".join(self.mask[start:end].split())


@cache
def _counted(number: int, letter: str) -> re.Pattern[str]:
    word = rf"\b{letter}[a-z]{{2,20}}"
    object_of_it = r"(?:\s[a-z-]{2,20}){0,4}"
    link = r"(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s)"
    return re.compile(rf"{word}(?:{object_of_it}{link}{word}){{{number - 1}}}", re.IGNORECASE)


@cache
def _leading() -> tuple[str, ...]:
    return tuple(cues("leading"))


@lru_cache(maxsize=4096)
def _words(long: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(long)) or ("",)


def _price(short: str, words: Sequence[str], known: Sequence[str]) -> float:
    """Return how dear it is to read all of ``words`` as the long form of ``short``; ``_NEVER`` if that cannot be."""
    if _listed(words, known) == 0:
        return -1.0
    found = align(short, words)
    return found.cost if found is not None and found.start == 0 and _fits(words) else _NEVER


def _listed(words: Sequence[str], known: Sequence[str]) -> int | None:
    """Return where one of the known long forms begins when it ends ``words``."""
    lower = [word.lower() for word in words]
    for long in known:
        wanted = _words(long)
        if tuple(lower[-len(wanted) :]) == wanted:
            return len(lower) - len(wanted)
    return None


def _fits(words: Sequence[str]) -> bool:
    """Tell whether ``words`` can be a long form: two content words at least, and no function word at its start."""
    content = [word for word in words if word.casefold() not in cues("function")]
    return len(content) >= 2 and words[0].casefold() not in cues("function") and squash(words[0]) != ""
