"""Which language a text is in.

Frequent words decide first (data/lexicons/function_words.csv): they part Indonesian from Malay, English and the
regional languages at the cost of a look-up per word. Only where they are silent is spelling asked, and only where that
is silent too ``langdetect`` (slow to load, and blind to Malay and the regional languages). ``pycld2``, when installed,
gives a second opinion where two related languages come out close.
"""

import math
from collections import Counter
from collections.abc import Mapping

from .frequent_words import SILENT, evidence, held_by, words_of
from .guess import HOME, NOTHING, SURE, UNKNOWN, Guess
from .other_detectors import ENOUGH_WORDS, by_langdetect, by_script, by_spelling, second_opinion

FEWEST_WORDS = 4
"""Shorter texts are not judged: they share the language of their document."""
_HEAD_START = 1.5
"""Words by which Indonesian is ahead: a draft is Indonesian unless something speaks against it."""
_PER_WORD = 1.2
"""How much one frequent word tells, as a logarithm of odds."""
_HOPELESS = 40.0
"""Who trails by so many words does not change what is thought of the first."""
_THIN = 0.08
"""A text of which fewer words than this share are frequent words of one language is in none of those listed."""
_RELATED = frozenset({"jv", "ms", "su"})
"""Languages close to Indonesian that pycld2 knows."""


def detect(text: str) -> Guess:
    """Return the language of ``text``; ``und`` for fewer than four words and where nothing can be said."""
    words = words_of(text)
    if len(words) < FEWEST_WORDS:
        return NOTHING
    counted = Counter(map(evidence, words))
    del counted[SILENT]
    held = held_by(counted)
    guess = decide(len(words), held)
    if guess.code == UNKNOWN:
        guess = by_script(text) or by_spelling(words)
    if guess.code == UNKNOWN and len(words) >= ENOUGH_WORDS:
        return by_langdetect(text)
    rivals = rivals_of(guess, held)
    return second_opinion(text, guess, rivals | {HOME}) if rivals else guess


def rivals_of(guess: Guess, held: Mapping[str, float]) -> set[str]:
    """Return the related languages that must be told from Indonesian with more care."""
    if guess.confidence >= SURE or guess.code not in _RELATED | {HOME}:
        return set()
    return {code for code, weight in held.items() if weight > held[HOME]} & _RELATED


def decide(words: int, held: Mapping[str, float]) -> Guess:
    """Return what frequent words say of a text of so many ``words``; ``held`` counts those of each language."""
    standing = {code: weight + _HEAD_START * (code == HOME) for code, weight in held.items()}
    most, best = max([(weight, code) for code, weight in standing.items()])
    if held[best] < max(1.0 if best == HOME else 2.0, _THIN * words):
        return NOTHING
    rivals = [weight for weight in standing.values() if weight > most - _HOPELESS]
    odds = sum([math.exp(_PER_WORD * (weight - most)) for weight in rivals])
    return Guess(best, round(1 / odds, 3))
