"""Whether a form that looks like a short form is one where it stands: not shouting, a code, a degree or initials."""

import re

from govtext.document import Block, Document, Kind, Span

from ..text.tokens import Tokens
from .forms import Shape, is_degree, is_skipped, is_word, readable, shapes
from .lists import cues, lists
from .withheld import Withheld

_LINE_END = re.compile(r"[\n\r|]")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SMALL_WORDS = re.compile(r"(?:[^\n\r|a-z]{0,60}[a-z]{2,40}(?![a-z])){3}")
_LONGEST_INITIALS = 3
_LONGEST_BORNE = 4
"""Letters of a short form that is an ordinary word too, where a word before it bears names: *survei IRI*."""
_NUMBER = re.compile(r"\d{1,4}")
_BYLINE = re.compile(r"\([^()]{2,48}\)[.\s]*$")
_BYLINE_WORDS = re.compile(r"[\w.-]+(?:(?:\s*[/,&|–]\s*|\s+)[\w.-]+){0,4}")


class Context:
    """The neighbourhood of each token of one document."""

    def __init__(self, document: Document, tokens: Tokens) -> None:
        self.document = document
        self.tokens = tokens
        self.mask = document.mask
        self._lines: dict[int, bool] = {}
        self._bylines = _bylines(document)
        self._datelines: dict[int, int] = {}
        self._withheld = Withheld(tokens)

    def allows(self, index: int, shape: Shape, span: Span, block: Block | None) -> bool:
        """Tell whether ``shape``, found in token ``index`` at ``span`` in ``block``, is a short form there."""
        if (block is not None and block.kind in _SIGNED) or self._in_byline(span):
            return False
        capitals = shape.core.isupper()
        if capitals and readable(shape.key) and block is not None and span.end <= self._dateline(block.span):
            return False
        before = self._neighbour(index, -1)
        if shape.entry is None or capitals:
            if before in cues("initials") or self._glued_to_code(index):
                return False
            if (before in cues("firm") and not (shape.entry and shape.entry.kind == "blend")) or self._in_street(
                index, before
            ):
                return False
        initials = (
            capitals
            and len(shape.core) <= _LONGEST_INITIALS
            and (self._withheld.has_age(index) or self._withheld.named_so(shape.core))
        )
        if initials or (capitals and (self._is_plate(index) or self._shouted_line(span.start, block))):
            return False
        if shape.core in ("PKS", "PKB", "PPP", "PBB", "PKN") and self._among_parties(index):
            return False
        if is_degree(shape.core) and self._after_name(index):
            return False
        if shape.core.islower() and self._is_account(index):
            return False
        if shape.entry is not None:
            if shape.entry.capital and not capitals and not self.in_body(span.start, block):
                return False
            if not shape.entry.capital or capitals or not self._opens_sentence(index) or not is_word(shape.key):
                return True
            return self._next(index)[:1].isupper()
        return self._unlisted(index, shape, before)

    def _in_byline(self, span: Span) -> bool:
        return bool(self._bylines) and any(byline.covers(span) for byline in self._bylines)

    def _unlisted(self, index: int, shape: Shape, before: str) -> bool:
        if not shape.core.isupper():
            return True
        if len(shape.core) <= _LONGEST_INITIALS and self._withheld.stands_for(shape.core):
            return False
        lower = shape.core.casefold()
        if is_skipped(shape.core) or (is_degree(shape.core) and self._after_name(index)):
            return False
        if self._after_degree(index) or self._opens_plate(index):
            return False
        if self._names_somebody(index, shape.core, before):
            return False
        borne = before in cues("bearer") and len(lower) <= _LONGEST_BORNE and not self._loud(index + 1)
        if readable(lower) and (
            lower in self.tokens.forms or lower in lists().places or (is_word(lower) and not borne)
        ):
            return False
        if before in cues("graded") and len(shape.core) <= 2:
            return False
        loud = self._loud(index - 1) or self._loud(index + 1)
        return not (loud and (readable(lower) or len(lower) > 6))

    def _names_somebody(self, index: int, core: str, before: str) -> bool:
        """Tell whether capitals are a name or somebody's initials: Bupati SUTARYO, HR Rasuna, Aries HB."""
        if before in cues("person") and (len(core) <= 3 or readable(core.casefold())):
            return True
        follows = self._next(index)
        last = self.tokens.texts[index - 1] if index else ""
        if len(core) > 2:
            return False
        return (follows[:1].isupper() and not follows.isupper()) or (
            last.istitle() and last.isalpha() and not is_word(before)
        )

    def _is_account(self, index: int) -> bool:
        """Tell whether the token names an account: Instagram: kemenpupr."""
        near = self.tokens.lower[max(0, index - 2) : index]
        return any(word in cues("network") for word in near)

    def _loud(self, index: int) -> bool:
        """Tell whether the token is a word in capitals that is no known short form."""
        if not 0 <= index < len(self.tokens):
            return False
        form = self.tokens.texts[index]
        if not (form.isupper() and form.isalpha() and len(form) > 1):
            return False
        key = form.casefold()
        if key in lists().by_key:
            return False
        return is_skipped(form) == "word" or readable(key)

    def _shouted_line(self, at: int, block: Block | None) -> bool:
        """Tell whether the line is written in capitals throughout."""
        low, high = block.span if block else (0, len(self.mask))
        start = self._line_start(at, low)
        known = self._lines.get(start)
        if known is None:
            known = self._lines[start] = self._shouts(start, high)
        return known

    def _line_start(self, at: int, low: int = 0) -> int:
        """Return where the line that holds ``at`` begins, or ``low`` if it begins before that."""
        return max(low, self.mask.rfind("\n", low, at) + 1, self.mask.rfind("\r", low, at) + 1)

    def _shouts(self, start: int, high: int) -> bool:
        if _SMALL_WORDS.match(self.mask, start, min(high, start + 200)):
            return False
        end = _LINE_END.search(self.mask, start, high)
        words = _LETTERS.findall(self.mask, start, end.start() if end else high)
        small = sum(not word.isupper() for word in words)
        strange = sum(word.isupper() and word.casefold() not in lists().by_key for word in words)
        return len(words) > 1 and small * 4 <= len(words) and strange * 3 >= len(words)

    def _neighbour(self, index: int, step: int) -> str:
        other = index + step
        return self.tokens.lower[other] if 0 <= other < len(self.tokens) else ""

    def _next(self, index: int) -> str:
        return self.tokens.texts[index + 1] if index + 1 < len(self.tokens) else ""

    def _glued_to_code(self, index: int) -> bool:
        """Tell whether a slash ties the token to a number: 188/KEP/DINKES."""
        tokens = self.tokens
        for step in (-1, 1):
            slash, other = index + step, index + 2 * step
            if 0 <= slash < len(tokens) and tokens.texts[slash] == "/" and 0 <= other < len(tokens):
                left, right = min(index, other), max(index, other)
                glued = tokens.starts[right] - tokens.ends[left] == 1
                if glued and tokens.texts[other][0].isdigit() and "/" in tokens.texts[other]:
                    return True
        return False

    def _in_street(self, index: int, before: str) -> bool:
        follows = self._next(index)
        return before in cues("street") and follows[:1].isupper() and not follows.isupper()

    def _among_parties(self, index: int) -> bool:
        near = self.tokens.lower[max(0, index - 4) : index + 5]
        return any(word in cues("party") for word in near)

    def _after_name(self, index: int) -> bool:
        """Tell whether a degree may stand here: behind a name, a comma or another degree."""
        if index == 0:
            return False
        before = self.tokens.texts[index - 1]
        if before == ",":
            return index > 1 and self.tokens.texts[index - 2][0].isupper()
        return before[0].isupper() and (not before.isupper() or is_degree(before)) and not shapes(before)

    def _after_degree(self, index: int) -> bool:
        texts = self.tokens.texts
        if index < 2 or texts[index - 1] != ",":
            return False
        form = texts[index - 2]
        return is_degree(form.replace(".", "")) and form[0].isupper()

    def _is_plate(self, index: int) -> bool:
        """Tell whether the token closes a vehicle's number: B 1234 XY."""
        texts = self.tokens.texts
        return (
            index > 1
            and len(texts[index]) <= 3
            and _NUMBER.fullmatch(texts[index - 1]) is not None
            and texts[index - 2].isupper()
            and len(texts[index - 2]) <= 2
        )

    def _opens_plate(self, index: int) -> bool:
        """Tell whether the token opens a vehicle's number: KH 1234 XY."""
        texts = self.tokens.texts
        return (
            index + 2 < len(texts)
            and len(texts[index]) <= 2
            and _NUMBER.fullmatch(texts[index + 1]) is not None
            and texts[index + 2].isupper()
            and len(texts[index + 2]) <= 3
        )

    def _opens_sentence(self, index: int) -> bool:
        return index == 0 or self.tokens.texts[index - 1] in {".", "!", "?", "“", '"', "‘", "”", ":"}

    def _dateline(self, block: Span) -> int:
        """Return where the place in capitals ends that opens a report (KISARAN –), or 0."""
        end = self._datelines.get(block.start)
        if end is None:
            match = _DATELINE.match(self.mask, *block)
            end = self._datelines[block.start] = match.end() if match else 0
        return end

    def in_body(self, at: int, block: Block | None) -> bool:
        """Tell whether ``at`` in ``block`` stands in the body: not in a title, heading, picture, byline or hashtags."""
        if block is not None and block.kind is Kind.HEADING:
            return not self.document.text.startswith("#", self._line_start(at))
        return block is None or block.kind not in _OUTSIDE


_SIGNED = frozenset({Kind.BYLINE, Kind.HASHTAGS})
_OUTSIDE = frozenset({Kind.TITLE, Kind.ALT_TEXT, Kind.BYLINE, Kind.HASHTAGS})
_DATELINE = re.compile(
    r"[A-Z][A-Z'’.]{1,20}(?:[ ,]{1,3}[A-Z][A-Z'’.]{1,20}){0,4}\s{0,2}(?:\([^()]{1,40}\)\s{0,2})?(?:--?|[–—])\s"
)


def _bylines(document: Document) -> tuple[Span, ...]:
    """Return the short brackets behind the last sentences that say who wrote it: (Diskominfo/rz)."""
    spans = []
    for block in document.blocks[-3:]:
        start = max(block.span.start, block.span.end - 60)
        match = _BYLINE.search(document.mask, start, block.span.end)
        if match and _BYLINE_WORDS.fullmatch(match[0].strip().rstrip(".")[1:-1].strip()):
            before = document.mask[start : match.start()].rstrip()
            if not before or before[-1] in '.!?”"’' or "/" in match[0]:
                spans.append(Span(match.start(), match.end()))
    return tuple(spans)
