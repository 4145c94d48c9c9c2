"""Who is asked where frequent words are silent or two languages come out close: spelling, langdetect, pycld2."""

from collections.abc import Sequence

from .foreign import english_likeness
from .guess import HOME, NOTHING, SURE, Guess

ENOUGH_WORDS = 8
"""From this many words on ``langdetect`` can be trusted more than spelling alone to say English."""
_BELIEVED = frozenset(
    (
        "ar",
        "de",
        "en",
        "es",
        "fa",
        "fr",
        "hi",
        "id",
        "it",
        "ja",
        "ko",
        "nl",
        "pt",
        "ru",
        "th",
        "tr",
        "vi",
        "zh-cn",
        "zh-tw",
    )
)
"""What langdetect is believed; its Tagalog, Somali or Estonian is as a rule a list of Indonesian names."""


def by_script(text: str) -> Guess | None:
    """Ask langdetect at once where most letters are not Latin."""
    letters = [char for char in text[:2000] if char.isalpha()]
    foreign = sum(char > "\u024f" for char in letters)
    return by_langdetect(text) if foreign > 0.5 * len(letters) else None


def by_spelling(words: Sequence[str]) -> Guess:
    """Tell English from Indonesian by how the longer words are spelled."""
    longer = [word for word in words if len(word) > 3 and word.isascii() and word.isalpha()]
    if len(longer) < 3:
        return NOTHING
    likeness = sum(map(english_likeness, longer)) / len(longer)
    if likeness > 0.8 and len(words) < ENOUGH_WORDS:
        return Guess("en", round(likeness, 3))
    return Guess(HOME, round(1 - likeness, 3)) if likeness < 0.3 else NOTHING


def by_langdetect(text: str) -> Guess:
    """Ask langdetect, which is slow to load and blind to Malay and the regional languages."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text[:4000])[0]
    except LangDetectException:
        return NOTHING
    return Guess(str(best.lang), round(float(best.prob), 3)) if best.prob > 0.9 and best.lang in _BELIEVED else NOTHING


def second_opinion(text: str, guess: Guess, among: set[str]) -> Guess:
    """Ask pycld2, where it is installed, which of the close languages ``among`` it is."""
    try:
        import pycld2  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        return guess
    try:
        reliable, _, details = pycld2.detect(text)
    except pycld2.error:
        return guess
    code = {"jw": "jv"}.get(details[0][1], details[0][1])
    return Guess(code, SURE) if reliable and code in among else guess
