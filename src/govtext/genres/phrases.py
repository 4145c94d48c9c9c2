"""The phrases of data/genres: words as people write them, with a few signs, made into patterns.

=========  ==========================================
``*``      the rest of a word, if any
``…``      up to five words, a comma before them included; titles, degrees and numbers may have their dots
``#``      a digit
``(a|b)``  alternatives; ``?`` after one makes it optional, as after a letter or a space
=========  ==========================================

A space stands for any white space, line ends and hidden markup included. Capitals do not matter.
"""

import re
from functools import cached_property

from .beginnings import Beginning, Opening, beginnings

_GAP = r"[,:)]?(?:(?:[^\S\n]{1,8}|\n)[^\s.!?;]{1,40}){0,5}"
_GAP_BEFORE_SPACE = _GAP.replace("{1,40}", "{1,40}+")
"""Words that must end at white space need not be tried letter by letter."""
_SIGNS = {"*": r"[\w-]{0,24}", "…": _GAP, "\1": _GAP_BEFORE_SPACE, "#": r"\d", " ": r"\s{1,40}", "\0": r"\s{0,40}"}
_SPACED_GAP = re.compile(r" … (?!\?)")
_ENDS_WITH_A_WORD = re.compile(r"\w[)?]*$")
_PLAIN = re.compile(r"([a-z]+)(?=([ *]|$))(?!\s\?)")
_PLAIN_CHOICE = re.compile(r"\(([a-z]+(?:\|[a-z]+)*)\)(?=([ *]|$))(?!\s\?)")
_ONE_WORD = re.compile(r"[a-z()|?*-]+")
_LETTER = "[a-z]"
_STOPS = re.compile(r"[.!;\[{\\]")
"""Signs that may stand for one across which ``…`` does not reach."""
_NOT_CERTAIN = re.compile(r"\((?:[^()]|\([^()]*\))*\)\??|\[[^]]*\]|\{[^}]*\}|\\.|.\?")
_LITERAL = re.compile(r"[^\s*…#.()|?+]+")


class Phrase:
    """One phrase, ready for the search."""

    def __init__(self, text: str) -> None:
        self._text = text.lower()

    @cached_property
    def openings(self) -> frozenset[Opening]:
        """The first words of all texts that it may match, as far as they are certain."""
        plain = _PLAIN.match(self._text) or _PLAIN_CHOICE.match(self._text)
        if plain and _is_one(self._text):
            return frozenset(Opening(word, plain[2] != "*") for word in plain[1].split("|"))
        return frozenset(first for first, _ in self._beginnings)

    @property
    def is_worded(self) -> bool:
        """Whether whatever it matches begins with a word."""
        return all(opening.letters for opening in self.openings)

    @cached_property
    def is_one_word(self) -> bool:
        """Whether whatever it matches lies within one word, the hyphens in it included."""
        return _ONE_WORD.fullmatch(self._text) is not None

    @cached_property
    def follow(self) -> frozenset[Opening]:
        """Words that may stand right behind the first one, as far as they are certain."""
        return frozenset(second for _, second in self._beginnings if second is not None)

    def tells_follow(self, word: str) -> bool:
        """Tell whether one of ``follow`` must stand right behind ``word``, its first one."""
        return all(
            second is not None
            for first, second in self._beginnings
            if word == first.letters or (not first.whole and word.startswith(first.letters))
        )

    @cached_property
    def tail(self) -> frozenset[Opening]:
        """Words one of which stands in whatever it matches, behind ``…`` and before any full stop.

        Empty where that is not certain.
        """
        parts = self._text.split(" … ")
        if (
            not _is_one(self._text)
            or _STOPS.search(self._text.replace(_LETTER, ""))
            or any(part.count("(") != part.count(")") for part in parts)
        ):
            return frozenset()
        tails = [frozenset(opening for opening, _ in beginnings(part, self._ends_whole)) for part in parts[1:]]
        told = [tail for tail in tails if all(opening.letters for opening in tail)]
        return max(told, key=lambda tail: min(len(opening.letters) for opening in tail), default=frozenset())

    @cached_property
    def literal(self) -> str:
        """Letters or signs (small) that stand in whatever it matches: the longest such stretch; empty without one."""
        if not _is_one(self._text):
            return ""
        return max(_LITERAL.findall(_NOT_CERTAIN.sub("*", self._text)), key=len, default="")

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made only when a text has the words that it begins with: making it costs more than many searches."""
        return re.compile(pattern_of(self._text))

    @cached_property
    def _beginnings(self) -> tuple[Beginning, ...]:
        return tuple(beginnings(self._text, self._ends_whole))

    @property
    def _ends_whole(self) -> bool:
        return _is_one(self._text) and _is_whole(self._text)


def pattern_of(phrase: str) -> str:
    """Return the regular expression of one phrase; one that ends with a letter ends with the word."""
    body = _SPACED_GAP.sub("\1 ", phrase.lower()).replace(" … ", "… ").replace(" ?", "\0")
    body = "".join(_SIGNS.get(sign, sign) for sign in body)
    return f"{body}(?!\\w)" if _is_whole(phrase) else body


def _is_whole(phrase: str) -> bool:
    return not phrase.endswith("*") and _ENDS_WITH_A_WORD.search(phrase) is not None


def _is_one(phrase: str) -> bool:
    """Tell whether no ``|`` outside brackets makes several of it, of which only the last ends with the word."""
    depth = 0
    for sign in phrase if "|" in phrase else "":
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            return False
    return True
