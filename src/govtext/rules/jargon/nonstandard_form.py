"""Flag spelling and word forms that are not standard Indonesian, with the standard form."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from govtext.document import Kind, Span
from govtext.language.spelling.find import respell
from govtext.language.spelling.joined import before_name
from govtext.language.spelling.lists import words
from govtext.language.tagging.tagger import headline_case
from govtext.language.words.transfer import match_case
from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, NameForm, lexicon

from ._spelling_apart import Apart
from ._spelling_context import Neighbours, Slip

_PERSONS = frozenset({"orang", "seorang", "kaum", "para", "si", "sang"})
_MOODS = frozenset({"optimis", "pesimis"})
_NEVER_NAMES = frozenset({"di_ke", "imbuhan", "klitik", "luluh"})
_OFFICES = frozenset({"walikota"})
_OF_A_RULE = frozenset({"edaran", "instruksi", "keputusan", "peraturan", "perintah"})
_OPENERS = frozenset("\"“”‘'(:*•-–—")


@rule
def nonstandard_form(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield each form that breaks a rule of spelling or stands in the list; names are left alone.

    Of forms that share a word the longer one is given.
    """
    near = Neighbours(reading)
    writer = _Writer(near)
    slips = sorted((*Apart(near).find(), *_single(near)), key=lambda slip: (slip.first, -slip.last))
    reached = 0
    for slip in slips:
        if slip.first >= reached and writer.is_own_wording(slip):
            reached = slip.last
            yield writer.hit(slip)


def _single(near: Neighbours) -> Iterator[Slip]:
    """Yield what is wrong with single words, whatever stands beside them."""
    for at in near.notable.places("respelt"):
        word = near.lower[at]
        found = respell(word)
        if found is not None and not (word in _MOODS and at and near.lower[at - 1] in _PERSONS):
            yield Slip(at, at + 1, found.forms, found.kind, found.firm)
    for at in near.reading.tokens.where(_is_glued):
        text = near.texts[at]
        if respell(near.lower[at]) is None and (parted := before_name(text)) is not None:
            yield Slip(at, at + 1, (" ".join(parted.words),), "di_ke")


def _is_glued(text: str) -> bool:
    """Tell whether a preposition may be written on to a name in ``text``."""
    return text[2:3].isupper() and text[:2].lower() in ("di", "ke")


def _amounts(reading: Reading) -> tuple[list[int], list[Span]]:
    spans = sorted(quantity.span for quantity in reading.quantities)
    return [span.start for span in spans], spans


class _Writer:
    """Decides whether a slip is the writer's own wording and words it as a hit."""

    def __init__(self, near: Neighbours) -> None:
        self._near = near
        self._reading = near.reading
        self._tokens = near.reading.tokens
        self._texts = near.texts
        self._headlines: dict[Span, bool] = {}

    def is_own_wording(self, slip: Slip) -> bool:
        """Tell whether the words are neither a name nor accepted by the project."""
        span = self._tokens.span(slip.first, slip.last)
        block = self._reading.document.block_at(span.start)
        if block is None or block.kind is Kind.HASHTAGS:
            return False
        if slip.kind == "cakapan" and self._is_spoken(span):
            return False
        text = self._reading.document.words_of(span)
        if self._in_amount(span):
            return not self._reading.accepts(text)  # “Rp2 Milyar”: the scale of an amount is no name
        if self._reading.accepts(text) or self._is_name(slip, span, block.span):
            return False
        if any(passage.span.meets(span) for passage in self._reading.passages):
            return False
        lower = self._tokens.lower[slip.first : slip.last]
        if list(self._texts[slip.first : slip.last]) == lower or text[0].isdigit():
            return True
        return self._may_be_raised(slip, block.span)

    def _in_amount(self, span: Span) -> bool:
        starts, spans = self._reading.once(_amounts)
        index = bisect_right(starts, span.start) - 1
        return index >= 0 and spans[index].covers(span)

    def _is_spoken(self, span: Span) -> bool:
        """Tell whether somebody is quoted here: a caption may not say *gak*, a fisherman may."""
        direct = self._reading.quotes
        speech = (item.inner_span for item in self._reading.quoted if item.role == "speech")
        return any(place.meets(span) for place in (*(item.span for item in direct if item.kind == "direct"), *speech))

    def _is_name(self, slip: Slip, span: Span, block: Span) -> bool:
        """Tell whether the words belong to a name; months, and words of a heading in capitals, only look like one."""
        name = self._reading.names.at(span.start)
        if name is None or name.span.end < span.end or self._is_office(slip):
            return False
        alone = name.span == span and slip.becomes[0][:1].isupper()
        return not alone and not (self._texts[slip.first].isupper() and self._is_shouted(block))

    def _is_office(self, slip: Slip) -> bool:
        """Tell whether the word is an office before its holder (*Walikota Palu*), not part of the title of a rule."""
        before = self._tokens.lower[slip.first - 1] if slip.first else ""
        return self._tokens.lower[slip.first] in _OFFICES and before not in _OF_A_RULE

    def _may_be_raised(self, slip: Slip, block: Span) -> bool:
        """Tell whether a slip with capitals is an ordinary word all the same."""
        if self._is_office(slip):
            return True
        text = self._texts[slip.first]
        last = self._texts[slip.last - 1]
        if text.isupper() and len(text) > 2 and slip.kind != "klitik":
            return self._is_shouted(block)
        if text[0].isupper() and not slip.firm and slip.kind in ("ejaan", "serapan"):
            return False
        if text.islower() or slip.kind in _NEVER_NAMES or slip.becomes[0][:1].isupper():
            return True
        if self._is_headline(block):
            return True
        if not self._opens(slip.first) or text.lower() in _given_names():
            return False
        return slip.last == slip.first + 1 or last.islower() or slip.kind == "terikat"

    def _opens(self, at: int) -> bool:
        """Tell whether token ``at`` has its capital because something begins there."""
        if self._near.opens(at):
            return True
        return self._texts[at - 1][-1:] in _OPENERS or self._texts[at - 1][-1:] in (".", "!", "?", ")")

    def _is_headline(self, block: Span) -> bool:
        if block not in self._headlines:
            inside = self._tokens.within(block)
            self._headlines[block] = headline_case(self._texts[inside.start : inside.stop])
        return self._headlines[block]

    def _is_shouted(self, block: Span) -> bool:
        inside = self._tokens.within(block)
        longer = [text for text in self._texts[inside.start : inside.stop] if len(text) > 3 and text.isalpha()]
        return len(longer) > 2 and sum(text.isupper() for text in longer) > 0.7 * len(longer)

    def hit(self, slip: Slip) -> Hit:
        """Word ``slip``: the standard forms in the case of the text, safe where nothing else can be meant."""
        span = self._tokens.span(slip.first, slip.last)
        document = self._reading.document
        text = document.words_of(span)
        forms = tuple(self._cased(slip, text, form) for form in slip.becomes)
        plain = document.text[span.start : span.end].split() == text.split()
        safe = slip.firm and plain and len(forms) == 1
        suggestions = tuple(
            Suggestion(label=form, safe=safe, edits=(Edit(start=span.start, end=span.end, text=form),) if plain else ())
            for form in forms
        )
        return Hit(
            span,
            {"form": text, "standard": forms[0]},
            kind=slip.kind,
            variant=None if slip.kind == "ejaan" else slip.kind,
            suggestions=suggestions,
            severity=None if slip.firm else "suggestion",
        )

    def _cased(self, slip: Slip, text: str, form: str) -> str:
        """Return ``form`` in the case of the text; a kind of place before its name gets its capital."""
        head, _, noun = form.partition(" ")
        if slip.kind == "di_ke" and noun in words("named_place") and slip.last < len(self._texts):
            following = self._texts[slip.last]
            if following[:1].isupper() and following[1:2].islower():
                form = f"{head} {noun.capitalize()}"
        if form[:1].isupper() and not text.isupper():
            return form
        parted = slip.kind in ("gabungan", "pun", "kata_ulang") and text[:1].isupper() and not text.isupper()
        if parted and len(text.split()) == 1 and (self._is_headline_text(slip) or self._is_raised(slip)):
            return " ".join(word[:1].upper() + word[1:] for word in form.split())
        return match_case(text, form)

    def _is_raised(self, slip: Slip) -> bool:
        """Tell whether an office has its capital as one: a name follows, or no sentence begins with it."""
        following = self._texts[slip.last] if slip.last < len(self._texts) else ""
        return self._is_office(slip) and (following[:1].isupper() or not self._opens(slip.first))

    def _is_headline_text(self, slip: Slip) -> bool:
        block = self._reading.document.block_at(self._tokens.starts[slip.first])
        return block is not None and self._is_headline(block.span)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row.form.lower() for row in lexicon("given_names") if isinstance(row, NameForm))
