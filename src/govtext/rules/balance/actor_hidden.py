"""Ask who and why where something that went wrong happens by itself."""

from collections.abc import Iterator

from govtext.language.text.sentences import Sentence
from govtext.reading import Reading
from govtext.rules.patterns import roles
from govtext.rules.rule import Hit, rule
from govtext.tables import Card

from . import _structure

_ACTORS = ("organisation", "person", "office")
_SAYS_NO = frozenset({"tidak", "tak", "jangan", "agar", "supaya", "jika", "bila", "apabila", "kalau", "tanpa"})
_LOOK_BACK = 3


@rule
def actor_hidden(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield words for work that went wrong where no sentence near tells the cause, and its own not the actor."""
    sentences = list(_structure.narration(reading))
    found = 0
    for index, sentence in enumerate(sentences):
        if found == card.thresholds["most"]:
            return
        tokens = reading.tokens.within(sentence.span)
        works = reading.account_words.within("work", tokens.start, tokens.stop)
        works += reading.account_words.within("built", tokens.start, tokens.stop)
        if not works:
            continue
        for first, last in reading.account_words.within("mishap", tokens.start, tokens.stop):
            near = sentences[max(0, index - 1) : index + 2]
            if _imagined(reading, tokens.start, first) or any(_told(reading, other, sentence) for other in near):
                continue
            where = reading.tokens.span(first, last)
            found += 1
            yield Hit(where, {"term": reading.document.words_of(where)})
            break


def _imagined(reading: Reading, start: int, first: int) -> bool:
    """Tell whether the mishap is denied, feared or only possible."""
    return not _SAYS_NO.isdisjoint(reading.tokens.lower[max(start, first - _LOOK_BACK) : first])


def _told(reading: Reading, sentence: Sentence, own: Sentence) -> bool:
    """Tell whether ``sentence`` says why, or, when it is the mishap's own, who."""
    tokens = reading.tokens.within(sentence.span)
    if not roles.words("cause").isdisjoint(reading.tokens.lower[tokens.start : tokens.stop]):
        return True
    if sentence is not own:
        return False
    names = (reading.names.at(start) for start in reading.tokens.starts[tokens.start : tokens.stop])
    return any(name is not None and name.kind in _ACTORS for name in names)
