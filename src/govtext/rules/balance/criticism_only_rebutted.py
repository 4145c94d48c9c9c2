"""Ask for the critic's own words when criticism appears only to be answered."""

from collections.abc import Iterator

from govtext.reading import Reading
from govtext.rules.patterns import roles
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure


@rule
def criticism_only_rebutted(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield the word for the criticism when nobody outside the state speaks and an answer stands right there."""
    people = _structure.voices(reading)
    if reading.genre == "klarifikasi" or _structure.outside(people) or reading.disclosures.criticism:
        return
    own = [reading.tokens.within(sentence.span) for sentence in reading.prose]
    words = reading.account_words
    for index, tokens in enumerate(own):
        places = words.within("complaint", tokens.start, tokens.stop)
        free = [place for place in places if not _remedy(reading, place[0])]
        if not free or _structure.spoken(reading, words.span(free[0])):
            continue
        answers = own[index : index + 2]
        if any(words.has("rebuttal", answer.start, answer.stop) for answer in answers):
            where = words.span(free[0])
            yield Hit(where, {"term": reading.document.words_of(where)})
            return


def _remedy(reading: Reading, at: int) -> bool:
    """Tell whether people are only told how to complain: *keluhan dapat disampaikan*, *mengajukan keberatan*."""
    lower = reading.tokens.lower
    around = lower[max(0, at - 2) : at + 3]
    return not roles.words("complaint_way").isdisjoint(around)
