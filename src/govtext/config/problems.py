"""What is wrong with a configuration, said so that it can be mended: file, line, key, cure."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from pydantic import ValidationError

from govtext.errors import ConfigError, Misfit, Wording

_OWN_PART = re.compile(r"\s*\[{1,2}\s*tool\s*\.\s*govtext\b")
_LISTS = ("select", "ignore", "accept", "rules", "locked")
_HEADED = {
    "acronyms": ("[acronyms]", 'OPD = "organisasi perangkat daerah"'),
    "speakers": ("[speakers]", '"Ratna Dewi" = "ahli"'),
    "thresholds": ('[thresholds."readability.long_sentence"]', "words = 30"),
    "severities": ("[severities]", '"jargon.cliche" = "warning"'),
    "words": ('[words."jargon.foreign_term"]', 'onboarding = "pengenalan kerja"'),
    "lexicons": ("[lexicons]", 'foreign_terms = "kata.csv"'),
}
"""Examples of tables: the header and a line below it."""
_EXAMPLES: Mapping[str, Wording] = {
    **{
        key: Wording(f"{head} and below it {line}", f"{head} dan di bawahnya {line}")
        for key, (head, line) in _HEADED.items()
    },
    "pemilihan": Wording(*2 * ("pemilihan = { mulai = 2027-02-01, sampai = 2027-06-30 }",)),
    "min-score": Wording(*2 * ("min-score = { overall = 70, jargon = 60 }",)),
}
_PLACES = {
    "configuration": "pengaturan",
    "front matter": "kepala naskah",
    "request": "permintaan",
    "settings of the pipe": "pengaturan komponen spaCy",
    "the caller": "pemanggil",
    "the command line": "baris perintah",
}
"""Places that are no files, and what they are called in Indonesian."""

BALANCE = Wording(
    "balance is no gate: it counts whose voices and which limits a text has, and a text that must reach a number would "
    "be padded with them. Read its parts instead; gates are overall, jargon, readability and kip",
    "keberimbangan tidak dapat dijadikan batas: nilainya menghitung suara siapa dan keterbatasan apa yang ada dalam "
    "naskah, dan naskah yang harus mencapai angka akan dijejali keduanya. Baca rinciannya saja; yang dapat diberi "
    "batas: overall, jargon, readability, dan kip",
)
"""Why ``min-score`` has no key for balance."""


@dataclass(frozen=True)
class Origin:
    """Where choices come from: ``name`` for messages, and the ``text`` in which a line can be named.

    ``front_matter``: it is written as ``key: value``. ``partial``: another place may declare the own rules it names.
    ``below_paths``: it is one table of ``[[paths]]``.
    """

    name: str = "configuration"
    text: str = ""
    front_matter: bool = False
    partial: bool = False
    below_paths: bool = False

    def refuse(self, keys: Sequence[str], word: str, what: Wording, right: Iterable[str] = ()) -> NoReturn:
        """Raise the :class:`ConfigError` about ``word``, found at or under ``keys``; ``right`` are words that fit."""
        hint = hinted(word, sorted(right))
        shown = _masked(word)
        said = Wording(f"{shown}: {what.en}{hint.en}", f"{shown}: {what.id}{hint.id}")
        raise ConfigError(*said.under(self.places(keys, word)))

    def place(self, keys: Sequence[str], word: str = "") -> str:
        """Return the name with the line of the last of ``keys`` that can be found, or of the value ``word``."""
        return self.places(keys, word).en

    def places(self, keys: Sequence[str], word: str = "") -> Wording:
        """Return the same in both languages, where it is no file that has the name."""
        return self.at(self._line(keys, word))

    def at(self, line: int | None) -> Wording:
        """Return the name with a line, counted from 1."""
        after = f":{line}" if line else ""
        return Wording(f"{self.name}{after}", f"{_PLACES.get(self.name, self.name)}{after}")

    @property
    def is_toml(self) -> bool:
        """Whether it is written as ``key = value``."""
        return not self.front_matter or self.text.removeprefix("\ufeff").startswith("+++")

    def _line(self, keys: Sequence[str], word: str) -> int | None:
        """Return the line (from 1) of the last of ``keys`` that can be found, or of the value ``word`` under them."""
        lines = self.text.splitlines()
        start = next((at for at, line in enumerate(lines) if _OWN_PART.match(line)), 0)
        found = None
        patterns = [_key_pattern(key, "=.]" if self.is_toml else ":") for key in keys]
        if word:
            patterns.append(re.compile(rf"""(["']?)(?<![\w-]){re.escape(word)}(?![\w-])\1"""))
        for pattern in patterns:
            hit = next((at for at in range(start, len(lines)) if pattern.search(lines[at].partition("#")[0])), None)
            if hit is not None:
                found = start = hit
        return found + 1 if found is not None else None


def _masked(word: str) -> str:
    from govtext.language.personal.model import quoted  # where something is wrong already

    return quoted(word)


def hinted(word: str, choices: Sequence[str]) -> Wording:
    """Return what is said after a ``word`` that is none of ``choices``: the nearest of them, or all."""
    if near := difflib.get_close_matches(word, choices, n=1, cutoff=0.5):
        return Wording(f". Did you mean {near[0]!r}?", f". Mungkin maksud Anda {near[0]!r}?")
    listed = ", ".join(choices)
    return Wording(f". There are: {listed}", f". Yang ada: {listed}") if choices else Wording("", "")


def refuse_values(origin: Origin, error: ValidationError, known: Iterable[str]) -> NoReturn:
    """Raise the :class:`ConfigError` for the first thing that pydantic found wrong; ``known`` are the right keys."""
    first = error.errors()[0]
    keys = [part for part in first["loc"] if isinstance(part, str) and part != "[key]"]
    if first["type"] == "extra_forbidden":
        if keys[0] == "paths":
            what = Wording("stands in files alone, at their top", "hanya berlaku dalam berkas, di bagian atasnya")
            origin.refuse(keys[:1], "paths", what)
        what = Wording("there is no such key", "kunci ini tidak ada")
        origin.refuse(keys[:1], keys[0], what, [*known, "match" if origin.below_paths else "paths"])
    from .veil import veiled  # where something is wrong already

    origin.refuse(
        keys, _dotted([veiled(key) for key in keys]), _cure(keys, first["type"], first["input"], first.get("ctx", {}))
    )


def _cure(keys: Sequence[str], kind: str, value: object, context: Mapping[str, Any]) -> Wording:
    key = "min-score" if keys[:1] == ["min_score"] else keys[0] if keys else ""
    if key == "min-score" and "balance" in keys:
        return BALANCE
    if kind == "literal_error":
        expected = context["expected"]
        return Wording(f"must be one of {expected}", f"harus salah satu dari {expected.replace(' or ', ' atau ')}")
    if key == "min-score" and len(keys) > 1:
        return Wording(
            "must be a number from 0 to 100, written without quotes", "harus angka dari 0 sampai 100, tanpa tanda petik"
        )
    if (key == "pemilihan" and len(keys) > 1) or kind in ("value_error", "missing"):
        return _dated(context.get("error"))
    if key == "words" and len(keys) > 2:
        return Wording(
            'must be a text or a list of texts, and the rule quoted: [words."jargon.foreign_term"]',
            'harus teks atau daftar teks, dan nama aturannya dalam tanda petik: [words."jargon.foreign_term"]',
        )
    if key == "lexicons" and len(keys) > 1:
        return Wording(
            'must be the path of a CSV file, for instance foreign_terms = "kata.csv"',
            'harus letak sebuah berkas CSV, misalnya foreign_terms = "kata.csv"',
        )
    if key in _LISTS:
        return Wording(
            f'must be a list of texts, for instance {key} = ["jargon"]',
            f'harus daftar teks, misalnya {key} = ["jargon"]',
        )
    if key == "thresholds" and len(keys) > 2 and isinstance(value, Mapping):
        header = f'[thresholds."{keys[1]}.{keys[2]}"]'
        return Wording(f"quote the name of the rule: {header}", f"tulis nama aturan dalam tanda petik: {header}")
    if key == "thresholds" and len(keys) > 2:
        return Wording(
            "must be a number, 0 or more, written without quotes", "harus angka, 0 atau lebih, tanpa tanda petik"
        )
    if key in _EXAMPLES and (len(keys) == 1 or key == "thresholds"):
        example = _EXAMPLES[key]
        return Wording(f"must be a table, for instance {example.en}", f"harus tabel, misalnya {example.id}")
    return Wording("must be a text in quotes", "harus teks dalam tanda petik")


def _dated(error: object) -> Wording:
    """Return what to say of the days of a campaign, where ``error`` is what the model said of their order."""
    why = Wording("must be a date like 2027-02-01", "harus tanggal seperti 2027-02-01")
    if isinstance(error, Misfit):
        why = error.both
    example = _EXAMPLES["pemilihan"]
    return Wording(f"{why.en}, for instance {example.en}", f"{why.id}, misalnya {example.id}")


def _dotted(keys: Sequence[str]) -> str:
    return ".".join(key if re.fullmatch(r"[\w-]+", key) else f'"{key}"' for key in keys)


def _key_pattern(key: str, signs: str) -> re.Pattern[str]:
    """Return what matches ``key`` before one of ``signs``: an equals sign, the end of a header, a dot of a key."""
    return re.compile(rf"""(?<![\w-])(["']?){re.escape(key)}\1\s*[{re.escape(signs)}]""")
