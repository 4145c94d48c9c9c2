"""What the rules of structure share: who speaks, where the writer's own sentences are, and which questions to ask."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from govtext.document import Kind, Span
from govtext.language.claims.disclosures import OFFICIAL
from govtext.language.quotes.find import Quote
from govtext.language.text.sentences import Sentence
from govtext.reading import Reading
from govtext.tables import card, genres

_PEOPLE = 100
"""Among how many speakers a misspelt name is looked for."""
MOST_QUESTIONS = 2
"""How many absences are asked about in one draft: the most useful ones."""
_GROUPS = {
    "ahli": "ahli", "aparat": "aparat", "legislatif": "legislatif", "masyarakat_sipil": "masyarakat sipil",
    "media": "media", "pelaku_usaha": "pelaku usaha", "pemerintah": "pemerintah", "warga": "warga",
}  # fmt: skip
_EVERYBODY = frozenset({"masyarakat", "masyarakatnya", "penduduk", "warga", "warganya"})
_FEW, _MANY = 2, 3
"""From how many sentences on a draft is about people: those named by what they do, and people at large."""
_CLOSE = frozenset({"warga", "pelaku_usaha", "masyarakat_sipil"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks in the draft, with every quotation."""

    name: str
    group: str | None
    quotes: tuple[Quote, ...]


def voices(reading: Reading) -> tuple[Voice, ...]:
    """Return the speakers in the order in which they first speak; nobody whom only a pronoun stands for."""
    return reading.once(_voices)


def _voices(reading: Reading) -> tuple[Voice, ...]:
    named = {person.name for person in reading.names.persons}
    places = {name.text.split()[-1] for name in reading.names.all if name.kind == "place"} - named
    found: dict[str, list[Quote]] = {}
    for quote in reading.quotes:
        if quote.speaker and (quote.group or quote.speaker in named) and quote.speaker not in places:
            name = quote.speaker
            if name not in found:
                name = next((known for known in list(found)[:_PEOPLE] if _one_slip(known, quote.speaker)), name)
            found.setdefault(name, []).append(quote)
    return tuple(Voice(name, quotes[0].group, tuple(quotes)) for name, quotes in found.items())


def _one_slip(one: str, other: str) -> bool:
    """Tell whether two names of several words differ by one letter only: a slip of the keyboard."""
    if one == other or " " not in one or len(one) != len(other):
        return one == other
    return sum(first != second for first, second in zip(one, other, strict=True)) == 1


def listed(people: tuple[Voice, ...]) -> str:
    """Return the speakers as a reader is shown them: ``Arief Budiman (pemerintah), seorang warga (warga)``."""
    return ", ".join(f"{voice.name} ({_GROUPS.get(voice.group or '', 'belum jelas')})" for voice in people)


def narration(reading: Reading) -> tuple[Sentence, ...]:
    """Return the sentences that are not somebody's direct speech as a whole."""
    return reading.once(_narration)


def _narration(reading: Reading) -> tuple[Sentence, ...]:
    return tuple(_told_by_the_writer(reading))


def _told_by_the_writer(reading: Reading) -> Iterator[Sentence]:
    speech = [item.span_with_marks for item in reading.quoted if item.role == "speech"]
    starts = [span.start for span in speech]
    for sentence in reading.prose:
        index = bisect_right(starts, sentence.span.start) - 1
        if index < 0 or sentence.span.end > speech[index].end:
            yield sentence


def outside(people: tuple[Voice, ...]) -> bool:
    """Tell whether somebody who is not of the state speaks, or whose group is not known."""
    return any(voice.group not in OFFICIAL for voice in people)


def spoken(reading: Reading, span: Span) -> bool:
    """Tell whether ``span`` begins in direct speech."""
    return any(quote.kind == "direct" and quote.span.start <= span.start < quote.span.end for quote in reading.quotes)


def _affected(reading: Reading) -> bool:
    """Affected people are the subject of two sentences or more, and none of them speaks."""
    if any(voice.group in _CLOSE or voice.group is None for voice in voices(reading)):
        return False
    mentions = affected_mentions(reading)
    vague = sum(reading.document.words_of(span).lower() in _EVERYBODY for span in mentions)
    return len(mentions) >= (_FEW if vague < len(mentions) else _MANY)


def affected_mentions(reading: Reading) -> list[Span]:
    """Return one mention of affected people in each of the writer's sentences that has one."""
    found = []
    for sentence in narration(reading) if reading.account_words.all("affected") else ():
        tokens = reading.tokens.within(sentence.span)
        places = reading.account_words.within("affected", tokens.start, tokens.stop)
        free = [span for span in map(reading.account_words.span, places) if not reading.names.covers(span)]
        found += free[:1]
    return found


def _uncosted(reading: Reading) -> bool:
    return not reading.disclosures.costs and bool(handed_over(reading))


def handed_over(reading: Reading) -> list[Span]:
    """Return the writer's sentences in which something is built, bought or given."""
    return reading.once(_handed_over)


def _handed_over(reading: Reading) -> list[Span]:
    found = []
    words = reading.account_words
    for sentence in narration(reading) if words.all("hand_over") and words.all("built") else ():
        tokens = reading.tokens.within(sentence.span)
        deeds = [
            deed
            for deed in reading.account_words.within("hand_over", tokens.start, tokens.stop)
            if not reading.account_words.has("promise", tokens.start, deed[0])
        ]
        things = reading.account_words.within("built", tokens.start, tokens.stop)
        if any(0 < thing[0] - deed[0] <= 8 for deed in deeds for thing in things):
            found.append(sentence.span)
    return found


def _has_substance(reading: Reading) -> bool:
    """A farewell or a prayer has no limits to tell; a programme, a figure or a rule has."""
    return reading.genre != "siaran_pers" or bool(reading.claims) or bool(handed_over(reading))


def _unlimited(reading: Reading) -> bool:
    told = reading.disclosures
    return _has_substance(reading) and not (told.limits or told.weak_limits or told.criticism)


def _stepless(reading: Reading) -> bool:
    told = reading.disclosures
    contact = any(block.kind is Kind.CONTACT for block in reading.document.blocks)
    return _has_substance(reading) and not (told.steps or told.actions or contact or reading.document.links)


def _officials(reading: Reading) -> bool:
    people = voices(reading)
    if not people or outside(people) or reading.disclosures.criticism:
        return False
    return not _affected(reading)


_ABSENCES: tuple[tuple[str, Callable[[Reading], bool]], ...] = (
    ("affected_unheard", _affected),
    ("no_limits_mentioned", _unlimited),
    ("cost_not_stated", _uncosted),
    ("no_next_step", _stepless),
    ("only_officials_speak", _officials),
)
"""What may be missing, the most useful question first."""

_LEFT_TO_ELEMENTS = {
    "cost_not_stated": frozenset({"anggaran", "nilai", "nilai_kontrak", "pagu", "sumber_dana"}),
    "no_limits_mentioned": frozenset({"kendala"}),
    "only_officials_speak": frozenset({"pihak_lain"}),
}
"""What the elements of a kind of text ask already; a writer is not asked twice."""
_OTHER_VOICE = "pihak_lain"


def _left_to_elements(reading: Reading, name: str) -> bool:
    """Tell whether the elements of this kind of text ask the same question as rule ``name``."""
    kind = genres().get(reading.genre or "")
    if kind is not None and not _LEFT_TO_ELEMENTS.get(name, frozenset()).isdisjoint(kind.elements):
        return True
    voice = reading.elements.get(_OTHER_VOICE)
    return name == "affected_unheard" and voice is not None and voice.state == "absent"


def asks(reading: Reading, name: str) -> bool:
    """Tell whether rule ``name`` is one of the few that may ask about something missing from this draft.

    A card's threshold named after a genre is the number of words from which a draft of that genre is asked; a genre
    that is not named there is never asked.
    """
    return name in reading.once(_chosen)


def _chosen(reading: Reading) -> list[str]:
    if reading.genre is None:
        return []
    is_word, places = reading.tokens.is_word, zip(reading.sentences, reading.sentence_tokens, strict=True)
    words = sum(sum(is_word[own.start : own.stop]) for sentence, own in places if sentence.counted)
    chosen: list[str] = []
    for name, missing in _ABSENCES:
        least = card(f"balance.{name}").thresholds.get(reading.genre)
        if least is not None and words >= least and not _left_to_elements(reading, name) and missing(reading):
            chosen.append(name)
            if len(chosen) == MOST_QUESTIONS:
                break
    return chosen
