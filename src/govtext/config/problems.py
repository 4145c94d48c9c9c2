"""What is wrong with a configuration, said so that it can be mended: file, line, key, cure."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from pydantic import ValidationError

from govtext.errors import ConfigError

_OWN_PART = re.compile(r"\s*\[{1,2}\s*tool\s*\.\s*govtext\b")
_LISTS = ("select", "ignore", "accept", "rules", "locked")
_EXAMPLES = {
    "acronyms": '[acronyms] and below it OPD = "organisasi perangkat daerah"',
    "speakers": '[speakers] and below it "Ratna Dewi" = "ahli"',
    "thresholds": '[thresholds."readability.long_sentence"] and below it words = 30',
    "severities": '[severities] and below it "jargon.cliche" = "warning"',
    "words": '[words."jargon.foreign_term"] and below it onboarding = "pengenalan kerja"',
    "lexicons": '[lexicons] and below it foreign_terms = "kata.csv"',
    "pemilihan": "pemilihan = { mulai = 2027-02-01, sampai = 2027-06-30 }",
    "min-score": "min-score = { overall = 70, jargon = 60 }",
}


BALANCE = (
    "balance is no gate: it counts whose voices and which limits a text has, and a text that must reach a number would "
    "be padded with them. Read its parts instead; gates are overall, jargon, readability and kip"
)
"""Why ``min-score`` has no key for balance."""


@dataclass(frozen=True)
class Origin:
    """Where choices come from: ``name`` for messages, and the ``text`` in which a line can be named.

    ``front_matter``: it is written as ``key: value``. ``partial``: another place may declare the own rules it names.
    """

    name: str = "configuration"
    text: str = ""
    front_matter: bool = False
    partial: bool = False

    def refuse(self, keys: Sequence[str], word: str, what: str, right: Iterable[str] = ()) -> NoReturn:
        """Raise the :class:`ConfigError` about ``word``, found at or under ``keys``; ``right`` are words that fit."""
        place = self.place(keys, word)
        choices = sorted(right)
        near = difflib.get_close_matches(word, choices, n=1, cutoff=0.5)
        hint = f". Did you mean {near[0]!r}?" if near else f". There are: {', '.join(choices)}" if choices else ""
        raise ConfigError(f"{place}: {word!r}: {what}{hint}")

    def place(self, keys: Sequence[str], word: str = "") -> str:
        """Return the name with the line of the last of ``keys`` that can be found, or of the value ``word``."""
        line = self._line(keys, word)
        return f"{self.name}:{line}" if line else self.name

    def _line(self, keys: Sequence[str], word: str) -> int | None:
        """Return the line (from 1) of the last of ``keys`` that can be found, or of the value ``word`` under them."""
        lines = self.text.splitlines()
        start = next((at for at, line in enumerate(lines) if _OWN_PART.match(line)), 0)
        found = None
        patterns = [_key_pattern(key, ":" if self.front_matter else "=.]") for key in keys]
        if word:
            patterns.append(re.compile(rf"""(["']?)(?<![\w-]){re.escape(word)}(?![\w-])\1"""))
        for pattern in patterns:
            hit = next((at for at in range(start, len(lines)) if pattern.search(lines[at].partition("#")[0])), None)
            if hit is not None:
                found = start = hit
        return found + 1 if found is not None else None


def refuse_values(origin: Origin, error: ValidationError, known: Iterable[str]) -> NoReturn:
    """Raise the :class:`ConfigError` for the first thing that pydantic found wrong; ``known`` are the right keys."""
    first = error.errors()[0]
    keys = [part for part in first["loc"] if isinstance(part, str) and part != "[key]"]
    if first["type"] == "extra_forbidden":
        origin.refuse(keys[:1], keys[0], "there is no such key", [*known, "paths"])
    origin.refuse(keys, _dotted(keys), _cure(keys, first["type"], first["input"], first.get("ctx", {})))


def _cure(keys: Sequence[str], kind: str, value: object, context: Mapping[str, Any]) -> str:
    key = "min-score" if keys[:1] == ["min_score"] else keys[0] if keys else ""
    if key == "min-score" and "balance" in keys:
        return BALANCE
    if kind == "literal_error":
        return f"must be one of {context['expected']}"
    if key == "min-score" and len(keys) > 1:
        return "must be a number from 0 to 100, written without quotes"
    if (key == "pemilihan" and len(keys) > 1) or kind in ("value_error", "missing"):
        why = str(context.get("error", "")) or "must be a date like 2027-02-01"
        return f"{why}, for instance {_EXAMPLES['pemilihan']}"
    if key == "words" and len(keys) > 2:
        return 'must be a text or a list of texts, and the rule quoted: [words."jargon.foreign_term"]'
    if key == "lexicons" and len(keys) > 1:
        return 'must be the path of a CSV file, for instance foreign_terms = "kata.csv"'
    if key in _LISTS:
        return f'must be a list of texts, for instance {key} = ["jargon"]'
    if key == "thresholds" and len(keys) > 2 and isinstance(value, Mapping):
        return f'quote the name of the rule: [thresholds."{keys[1]}.{keys[2]}"]'
    if key == "thresholds" and len(keys) > 2:
        return "must be a number, 0 or more, written without quotes"
    if key in _EXAMPLES and (len(keys) == 1 or key == "thresholds"):
        return f"must be a table, for instance {_EXAMPLES[key]}"
    return "must be a text in quotes"


def _dotted(keys: Sequence[str]) -> str:
    return ".".join(key if re.fullmatch(r"[\w-]+", key) else f'"{key}"' for key in keys)


def _key_pattern(key: str, signs: str) -> re.Pattern[str]:
    """Return what matches ``key`` before one of ``signs``: an equals sign, the end of a header, a dot of a key."""
    return re.compile(rf"""(?<![\w-])(["']?){re.escape(key)}\1\s*[{re.escape(signs)}]""")
