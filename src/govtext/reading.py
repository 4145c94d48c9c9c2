"""Reading: a Document with its layers, each computed once, when first asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any, Literal, TypeVar

from .document import Document, Offsets, Span
from .language.acronyms.find import Acronym, find_acronyms
from .language.claims.account_words import AccountWords
from .language.claims.disclosures import Disclosures, find_disclosures
from .language.claims.find import Claim, find_claims
from .language.figures.dates import DateMention, find_dates
from .language.figures.quantities import find_quantities
from .language.figures.quantity import Quantity
from .language.figures.times import TimeMention, find_times
from .language.idiom.block_languages import BlockWords, LanguageSpan
from .language.idiom.guess import Guess
from .language.idiom.passages import foreign_passages
from .language.layers import Layers
from .language.load import Load, read_loads
from .language.names.find import Names, find_names
from .language.personal.find import PersonalDatum, find_personal_data
from .language.personal.redaction import Redaction
from .language.quotes.find import Quote, QuotedSpan, Speech
from .language.tagging.tagger import Tags, tag_tokens
from .language.text.scan import TextIndex, letter_runs
from .language.text.sentences import Sentence, split
from .language.text.tokens import Tokens
from .language.words.places import Stretches, WordPlaces

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a project says about its own language.

    ``accepted`` are terms (in lower case) that no wording rule may flag; ``acronyms`` are the project's own short
    forms with their long forms, known to its readers; ``speakers`` corrects the group of a speaker by name (in lower
    case). ``season`` are the first and last day of an election campaign, if the project has named one.
    """

    accepted: frozenset[str] = frozenset()
    acronyms: Mapping[str, str] = field(default_factory=dict)
    speakers: Mapping[str, str] = field(default_factory=dict)
    season: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class ElementState:
    """Whether the draft has an element its kind asks for, and the places that show it."""

    state: Literal["present", "absent", "not_applicable", "uncertain"]
    spans: tuple[Span, ...] = ()


class Reading:
    """One document, read. Not shared between threads; make one per analysis.

    ``genre`` is the kind of text, set once it is known and before any rule is asked; None when nothing is expected.
    ``channel`` is where it is published, set with it, None where nobody said.
    ``elements`` are what that kind asks for, set with it. ``notes`` is where layers above keep work they need again.
    """

    def __init__(self, document: Document, preferences: Preferences | None = None) -> None:
        self.document = document
        self.preferences = preferences or Preferences()
        self.genre: str | None = None
        self.channel: str | None = None
        self.elements: Mapping[str, ElementState] = {}
        self.notes: dict[str, object] = {}
        self._found: dict[Callable[[Reading], object], Any] = {}

    def once(self, find: Callable[["Reading"], Found]) -> Found:
        """Return what ``find`` reads here, read once; it must be a function of a module."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    @cached_property
    def offsets(self) -> Offsets:
        """Lines, columns and other offset units of the author's text."""
        origin = self.document.origin
        return Offsets(origin.source if origin else self.document.text)

    @cached_property
    def tokens(self) -> Tokens:
        """Words and marks of the visible text."""
        return Tokens(self.document.mask)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences of every block, in order."""
        return split(self.document)

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences that count as running text."""
        return tuple(sentence for sentence in self.sentences if sentence.counted)

    @cached_property
    def sentence_tokens(self) -> tuple[range, ...]:
        """The tokens of each of the ``sentences``, in the same order."""
        return tuple(self.tokens.within(sentence.span) for sentence in self.sentences)

    @cached_property
    def sentence_around(self) -> Stretches:
        """Which sentence holds a token."""
        return Stretches(len(self.tokens), self.sentence_tokens)

    @cached_property
    def word_places(self) -> WordPlaces:
        """Where each word form stands among the tokens."""
        return WordPlaces(self.tokens.lower)

    @cached_property
    def words(self) -> int:
        """How many words the visible text has."""
        return sum(self.tokens.is_word)

    @cached_property
    def language(self) -> Guess:
        """The language of the whole draft."""
        return self._block_words.document_language()

    @cached_property
    def languages(self) -> tuple[LanguageSpan, ...]:
        """The language of each block."""
        return self._block_words.languages(self.language)

    @cached_property
    def passages(self) -> tuple[LanguageSpan, ...]:
        """Passages in another language than the draft's, whose words are left alone."""
        return foreign_passages(self.document, self.language, self.sentences, self._block_words)

    @cached_property
    def _block_words(self) -> BlockWords:
        return BlockWords(self.document, self.tokens)

    @cached_property
    def tags(self) -> Tags:
        """Part of speech and voice of each token."""
        return tag_tokens(self.tokens, self.sentences)

    @cached_property
    def index(self) -> TextIndex:
        """Where digits and words stand in the visible text."""
        return TextIndex(self.document.mask, frozenset(chain.from_iterable(self.tokens.of_forms(letter_runs))))

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Dates, months, years, weekdays, with their values."""
        return find_dates(self.index)

    @cached_property
    def times(self) -> tuple[TimeMention, ...]:
        """Times of day, with their values."""
        return find_times(self.index)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Amounts, sums of money, percentages and durations, with their values."""
        return find_quantities(self.index, dates=self.dates, times=self.times)

    @cached_property
    def names(self) -> Names:
        """Names of people, offices, bodies, programmes, laws and places: not the writer's wording."""
        return find_names(self.document, self.tokens)

    @cached_property
    def acronyms(self) -> tuple[Acronym, ...]:
        """Short forms with what the draft and the lists say they stand for."""
        return find_acronyms(self.document, self.tokens, self.names, self.preferences.acronyms)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Direct and indirect quotations with their speakers and groups."""
        found = self._speech.quotes(self.names)
        groups = self.preferences.speakers
        if not groups:
            return found
        return tuple(
            quote._replace(group=groups[quote.speaker.lower()])
            if quote.speaker and quote.speaker.lower() in groups
            else quote
            for quote in found
        )

    @cached_property
    def quoted(self) -> tuple[QuotedSpan, ...]:
        """Everything between quotation marks, and whether it is speech, a title, a motto or a word held apart."""
        return self._speech.quoted()

    @cached_property
    def _speech(self) -> Speech:
        return Speech(self.document, self.tokens, self.sentences)

    @cached_property
    def account_words(self) -> AccountWords:
        """Where the words stand that tell what the draft claims, proves, admits and asks of people."""
        return AccountWords(self.tokens, self.word_places)

    @cached_property
    def _layers(self) -> Layers:
        return Layers(
            document=self.document,
            tokens=self.tokens,
            words=self.account_words,
            sentences=self.sentences,
            quotes=self.quotes,
            quoted=self.quoted,
            quantities=self.quantities,
            dates=self.dates,
            times=self.times,
        )

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Statements of achievement, change or quantity that a reader could check."""
        return find_claims(self._layers)

    @cached_property
    def disclosures(self) -> Disclosures:
        """What the draft lays open: limits, costs, next steps, what changes for people and what they can do."""
        return find_disclosures(self._layers)

    @cached_property
    def loads(self) -> tuple[Load, ...]:
        """What each sentence of the running text asks of its reader."""
        mentions: tuple[DateMention | TimeMention | Quantity, ...] = (*self.dates, *self.times, *self.quantities)
        return read_loads(self.document, self.tokens, self.sentences, self.tags, mentions)

    @cached_property
    def personal_data(self) -> tuple[PersonalDatum, ...]:
        """Personal data in the visible text."""
        return find_personal_data(
            self.document, self.tokens, self.sentences, lambda: self.names, self.index, places=self.word_places
        )

    def accepts(self, term: str) -> bool:
        """Tell whether the project has accepted ``term``, whatever its case."""
        return term.lower() in self.preferences.accepted

    def redact(self, text: str) -> str:
        """Return ``text`` with every secret of the draft's personal data masked."""
        return self._redaction.words(text)

    def redact_span(self, span: Span) -> str:
        """Return the author's text in ``span`` with personal data masked, also where the span cuts through it."""
        return self.shown[span.start : span.end]

    @cached_property
    def shown(self) -> str:
        """The author's text, as long as it is, with personal data masked: the only form in which it may be printed."""
        return self._redaction.draft()

    @cached_property
    def shown_source(self) -> str:
        """What the author wrote, as long as it is, with personal data masked: HTML with its tags."""
        return self._redaction.source() if self.document.origin else self.shown

    def redact_source(self, span: Span) -> str:
        """Return what the author wrote where ``span`` stands, markup and all, with personal data masked."""
        place = self.document.in_source(span)
        return self.shown_source[place.start : place.end]

    @cached_property
    def _redaction(self) -> Redaction:
        return Redaction(self.document, self.personal_data)
