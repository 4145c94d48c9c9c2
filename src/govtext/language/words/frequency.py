"""How often a word is met, roughly: enough to tell which word of a phrase is the rarest."""

from functools import cache, lru_cache

from govtext.tables import FunctionWord, UnitWord, lexicon

_EVERYWHERE = frozenset(
    {"yang", "dan", "di", "dengan", "untuk", "dari", "ini", "itu", "dalam", "pada", "oleh", "akan", "tidak", "ke", ","}
)
_MOST, _FUNCTION, _COMMON, _RARE = 400, 60, 6, 1


@lru_cache(maxsize=32_768)
def rough_frequency(word: str) -> int:
    """Return a number that rises with how often ``word`` (lower case) is met: 1 for one that no list knows."""
    if word in _EVERYWHERE:
        return _MOST
    if word in _function_words() or not word.isalpha():
        return _FUNCTION
    return _COMMON if word in _common_words() else _RARE


@cache
def _function_words() -> frozenset[str]:
    rows = lexicon("function_words")
    return frozenset(row.form for row in rows if isinstance(row, FunctionWord) and "id" in row.languages)


@cache
def _common_words() -> frozenset[str]:
    return frozenset(row.form for row in lexicon("common_words") if isinstance(row, UnitWord))
