"""Layers that evidence may need, by name: dates, sums, contacts, names, voices."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from govtext.document import Kind, Span
from govtext.reading import Reading

from . import marks
from .addresses import written_addresses
from .first_words import WordStarts
from .voices import Voices


class Layers:
    """The layers of one reading; each is a list of spans in the order of the text, made when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._mask = reading.document.mask
        self._index = reading.index
        self._made: dict[str, tuple[Span, ...]] = {}
        self.words = WordStarts(reading.tokens)
        self.voices = Voices(reading, self.words)

    def spans(self, name: str) -> tuple[Span, ...]:
        """Return the spans of layer ``name``; of several with ``|`` between them all in one list."""
        if name not in self._made:
            parts = [span for part in name.split("|") for span in LAYERS[part](self)]
            self._made[name] = tuple(sorted(parts))
        return self._made[name]

    def _dates(self, kinds: Iterable[str]) -> list[Span]:
        wanted = frozenset(kinds)
        return [mention.span for mention in self._reading.dates if mention.kind in wanted]

    def days(self) -> list[Span]:
        """Days: with their number or the name of the weekday."""
        return [
            mention.span
            for mention in self._reading.dates
            if mention.kind in ("date", "weekday")
            or (mention.kind == "range" and (mention.day or mention.weekday is not None))
        ]

    def dates(self) -> list[Span]:
        """Days, months and parts of a year."""
        return self._dates(("date", "weekday", "month", "quarter")) + [
            mention.span
            for mention in self._reading.dates
            if mention.kind == "range" and (mention.month or mention.day)
        ]

    def periods(self) -> list[Span]:
        """Everything a calendar has, years included."""
        return self._dates(("date", "month", "quarter", "range", "year", "weekday"))

    def own_periods(self) -> list[Span]:
        """Periods a text is about; not those it is only compared with: *naik dari dua unit pada 2023*."""
        return [span for span in self.periods() if not self._is_compared(Span(max(0, span.start - 60), span.start))]

    def _is_compared(self, before: Span) -> bool:
        words = self.words.within(marks.COMPARED_WORDS, before)
        return bool(words) and marks.COMPARED.search(self._mask, *before) is not None

    def signed_days(self) -> list[Span]:
        """The day in a line of place and day alone, *Ende, 4 Mei 2025*, or in what opens a text: *Ende, 4 Mei –*."""
        lines = []
        for day in self.days():
            start = self._mask.rfind("\n", 0, day.start) + 1
            stop = self._mask.find("\n", day.end)
            end = stop if stop >= 0 else len(self._mask)
            place, rest = self._mask[start : day.start].replace(" (", ", "), self._mask[day.end : end]
            alone = not rest.strip(" .") or marks.LEADS_ON.match(rest)
            if alone and len(place) <= marks.LONGEST_PLACE and marks.PLACE_LINE.fullmatch(place):
                lines.append(day)
        return lines

    def quantities(self, *kinds: str) -> list[Span]:
        """Amounts of the given kinds."""
        return [quantity.span for quantity in self._reading.quantities if quantity.kind in kinds]

    def money(self) -> list[Span]:
        """Sums of money, cells of columns headed “(Rp)” included."""
        blocks = self._reading.document.blocks
        columns: set[int | None] = set()
        cells = []
        for block in blocks:
            if block.kind is not Kind.TABLE_CELL:
                columns = set()
            elif block.row == 0:
                columns = (
                    columns | {block.column}
                    if "rp" in self._mask[block.span.start : block.span.end].lower()
                    else columns
                )
            elif block.column in columns:
                cells.append(block.span)
        exact = [
            q.span for q in self._reading.quantities if q.kind == "money" or (q.kind == "range" and q.unit == "rupiah")
        ]
        vague = {span for span in exact if marks.VAGUE_SUM.match(self._mask, span.start, span.end)}
        return sorted({*exact, *cells} - vague)

    def phones(self) -> list[Span]:
        """Phone numbers; short ones only beside a word of calling."""
        found = []
        for match in self._index.starting(marks.PHONE, self._number_starts()):
            if marks.SHORT_NUMBER.match(match.group()) and not marks.CALLS.search(
                self._mask, max(0, match.start() - 40), min(len(self._mask), match.end() + 20)
            ):
                continue
            found.append(Span(*match.span()))
        return found

    def _number_starts(self) -> Iterator[int]:
        for start in self._index.digit_starts:
            if self._mask[start - 1 : start] in ("+", "("):
                yield start - 1
            yield start

    def links(self) -> list[Span]:
        """Addresses on the web, written out or behind words."""
        hidden = [
            link.text
            for link in self._reading.document.links
            if not link.image and not link.target.startswith("mailto:")
        ]
        return hidden + written_addresses(self._mask, self._index.lower)

    def emails(self) -> list[Span]:
        """Addresses of e-mail."""
        mailto = [link.text for link in self._reading.document.links if link.target.startswith("mailto:")]
        return mailto + (self._everywhere(marks.EMAIL) if "@" in self._mask else [])

    def handles(self) -> list[Span]:
        """Names on social media: *@pemkab*."""
        return self._everywhere(marks.HANDLE) if "@" in self._mask else []

    def places(self) -> list[Span]:
        """Names of places, the place of a dateline, and rooms, buildings and areas."""
        named = [name.span for name in self._reading.names.all if name.kind == "place"]
        return named + self.matches(marks.PLACE_WORD) + self.datelines()

    def datelines(self) -> list[Span]:
        """The place that opens the first paragraph."""
        for block in self._reading.document.blocks:
            if block.kind is Kind.PARAGRAPH:
                match = marks.DATELINE.match(self._mask[block.span.start : block.span.end])
                if match:
                    return [Span(block.span.start + match.start("place"), block.span.start + match.end("place"))]
                break
        return []

    def bodies(self) -> list[Span]:
        """Offices and bodies, by their names."""
        return self._names("organisation") + self.matches(marks.AGENCY)

    def issuers(self) -> list[Span]:
        """Bodies that answer for a warning, those that make forecasts included."""
        return sorted({*self.bodies(), *self.matches(marks.FORECASTER)})

    def people(self) -> list[Span]:
        """People by name."""
        return [person.span for person in self._reading.names.persons]

    def actors(self) -> list[Span]:
        """Whoever may act: people, bodies, offices."""
        return self._names("person", "organisation", "office") + self.people() + self.matches(marks.AGENCY)

    def _names(self, *kinds: str) -> list[Span]:
        return [name.span for name in self._reading.names.all if name.kind in kinds]

    def gaps(self) -> list[Span]:
        """Places still to be filled in; brackets inside speech are an editor's."""
        if "[" not in self._mask:
            return []
        return [
            gap
            for gap in self._everywhere(marks.GAP)
            if not any(s.start <= gap.start < s.end for s in self.voices.direct)
        ]

    def images(self) -> list[Span]:
        """Images with their alt texts."""
        return [link.text for link in self._reading.document.links if link.image]

    def prose(self) -> list[Span]:
        """Sentences that say something."""
        is_word = self._reading.tokens.is_word
        sentences = zip(self._reading.sentences, self._reading.sentence_tokens, strict=True)
        return [
            sentence.span
            for sentence, inside in sentences
            if sentence.counted and sum(is_word[inside.start : inside.stop]) >= marks.LEAST_WORDS
        ]

    def imperatives(self) -> list[Span]:
        """Sentences that begin with a bare verb: *Tutup keran*, *Bawalah KTP*, *Jangan menyeberang*."""
        texts, lower, pos = self._reading.tokens.texts, self._reading.tokens.lower, self._reading.tags.pos
        found = []
        for sentence, inside in zip(self._reading.sentences, self._reading.sentence_tokens, strict=True):
            span = sentence.span
            if span.end - span.start <= marks.SHORTEST_ORDER:
                continue
            first = next((index for index in inside if texts[index].isalpha()), None)
            if first is not None and (pos[first] == "VERB" or lower[first] in marks.ORDERS):
                word = lower[first]
                if word in marks.ORDERS or not marks.AFFIXED.match(word):
                    found.append(span)
        return found

    def matches(self, mark: marks.Mark) -> list[Span]:
        """Return where ``mark`` stands in the text."""
        starts = self.words.of(mark.words)
        return [Span(*match.span()) for match in self._index.starting(mark.pattern, starts)]

    def _everywhere(self, pattern: re.Pattern[str]) -> list[Span]:
        return [Span(*match.span()) for match in pattern.finditer(self._mask)]


LAYERS: Mapping[str, Callable[[Layers], Iterable[Span]]] = {
    "actor": Layers.actors,
    "body": Layers.bodies,
    "clock": lambda layers: [mention.span for mention in layers._reading.times],
    "count": lambda layers: layers.quantities("count", "measure"),
    "date": Layers.dates,
    "dateline": Layers.datelines,
    "day": Layers.days,
    "duration": lambda layers: layers.quantities("duration"),
    "email": Layers.emails,
    "issuer": Layers.issuers,
    "firm": lambda layers: layers.matches(marks.FIRM),
    "gap": Layers.gaps,
    "handle": Layers.handles,
    "image": Layers.images,
    "link": Layers.links,
    "imperative": Layers.imperatives,
    "money": Layers.money,
    "number": lambda layers: [quantity.span for quantity in layers._reading.quantities if quantity.kind != "ordinal"],
    "outside_voice": lambda layers: layers.voices.outside(),
    "own_period": Layers.own_periods,
    "signed_day": Layers.signed_days,
    "paper": lambda layers: layers.matches(marks.PAPER),
    "percent": lambda layers: layers.quantities("percent", "percent_points", "fraction"),
    "period": Layers.periods,
    "person": Layers.people,
    "phone": Layers.phones,
    "place": Layers.places,
    "prose": Layers.prose,
    "regulation": lambda layers: layers._names("regulation"),
    "relative": lambda layers: layers._dates(("relative",)),
    "title": lambda layers: [quoted.inner_span for quoted in layers._reading.quoted if quoted.role == "title"],
    "named_voice": lambda layers: layers.voices.named(),
    "voice": lambda layers: layers.voices.speakers(),
}
"""Every layer that data/genres may name."""
