"""A project's own words for built-in rules, and its own rules as cards with words: no code.

An own card has the keys of the cards in data/rules; ``scope`` is ``wording``, texts may be given in one language only,
and the table ``words`` holds what to flag and what to write instead::

    title = "Sebutan lama"
    why = "Sebutan ini sudah diganti."
    message = "“{term}” sudah tidak dipakai; tulis “{prefer}”."
    severity = "warning"

    [words]
    "kotamadya" = "kota"
    "daerah tingkat dua|II" = ["kabupaten", "kota"]
"""

import glob
import string
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from govtext.errors import ConfigError, DataError, Wording
from govtext.rules.own import OwnPhrase, phrase
from govtext.tables import OWN, Basis, Card, sources
from govtext.tables.misfits import misfit
from govtext.wire import FrozenMap

from .files import not_toml
from .veil import veiled
from .word_lists import rows, short_forms, text_of

LISTS: Mapping[str, str] = {
    "campaigning": "balance.campaigning",
    "cliches": "jargon.cliche",
    "foreign_terms": "jargon.foreign_term",
    "guilt": "balance.guilt_before_verdict",
    "nonstandard": "jargon.nonstandard_form",
    "officialese": "jargon.officialese",
    "pleonasms": "jargon.pleonasm",
    "praise": "balance.praise",
    "sensational": "balance.sensational_word",
    "stigma": "balance.stigmatising_word",
    "superlatives": "balance.superlative",
    "sweeping": "balance.sweeping_claim",
}
"""Word lists a project may add to, and the rule that reads each."""

ACRONYMS = "acronyms"
"""The one list that no rule reads: its short forms are known to readers."""

_FIELDS = frozenset({"term", "prefer", "form", "standard"})
"""What the message of an own card may speak of."""


@dataclass(frozen=True)
class OwnWording:
    """The words by rule, the cards of own rules with the files they stand in, and short forms that readers know."""

    words: Mapping[str, tuple[OwnPhrase, ...]] = field(default_factory=FrozenMap)
    cards: Mapping[str, Card] = field(default_factory=FrozenMap)
    acronyms: Mapping[str, str] = field(default_factory=FrozenMap)
    files: Mapping[str, Path] = field(default_factory=FrozenMap)

    @property
    def told(self) -> Any:
        """Everything, in an order that does not depend on how it was written down."""
        words = {rule: sorted(map(repr, own)) for rule, own in sorted(self.words.items())}
        cards = {name: own.model_dump_json() for name, own in sorted(self.cards.items())}
        return [words, cards, sorted(self.acronyms.items())]


def read_wording(
    words: Mapping[str, Mapping[str, Sequence[str]]], lexicons: Mapping[str, Sequence[str]], rules: Sequence[str]
) -> OwnWording:
    """Return what the three keys of a configuration say; paths must be absolute or fit the working folder.

    Raises :class:`~govtext.errors.ConfigError` naming file, line or key, and cure.
    """
    found: dict[str, list[OwnPhrase]] = {}
    acronyms: dict[str, str] = {}
    for rule, own in words.items():
        found.setdefault(rule, []).extend(_phrases(own, "words"))
    for name, paths in lexicons.items():
        for path in paths:
            if name == ACRONYMS:
                acronyms.update(short_forms(Path(path)))
            else:
                found.setdefault(LISTS[name], []).extend(rows(Path(path)))
    cards: dict[str, Card] = {}
    files: dict[str, Path] = {}
    for file in _files(rules):
        card, own_words = _card(file)
        if card.name in cards:
            raise ConfigError(
                f"{file}: there is another rule {card.name}. Rename one of the two files.",
                f"{file}: sudah ada aturan {card.name}. Ganti nama salah satu dari kedua berkas.",
            )
        cards[card.name], files[card.name] = card, file
        found[card.name] = own_words
    words_of = {rule: tuple(dict.fromkeys(own)) for rule, own in found.items()}
    return OwnWording(FrozenMap(words_of), FrozenMap(cards), FrozenMap(acronyms), FrozenMap(files))


def _phrases(words: Mapping[str, Sequence[str]], where: str) -> Iterator[OwnPhrase]:
    for written, prefer in words.items():
        try:
            yield phrase(written, tuple(prefer))
        except DataError as error:
            said = error.both.under(where)
            raise ConfigError(veiled(said.en, where), veiled(said.id, where)) from error


def _files(patterns: Sequence[str]) -> list[Path]:
    files: dict[Path, None] = {}
    for pattern in patterns:
        met = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - the pattern may be absolute
        if not met:
            raise ConfigError(
                f"rules: {pattern!r}: no file matches. Correct the path; it starts at the configuration's folder.",
                f"rules: {pattern!r}: tidak ada berkas yang cocok. Betulkan letaknya, dihitung dari folder pengaturan.",
            )
        files.update(dict.fromkeys(map(Path, met)))
    return list(files)


def _card(path: Path) -> tuple[Card, list[OwnPhrase]]:
    try:
        raw = tomllib.loads(text_of(path))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(*not_toml(str(path), error)) from error
    words = raw.pop("words", None)
    if not isinstance(words, dict) or not words:
        raise ConfigError(
            f'{path}: there are no words. Add [words] and below it "kotamadya" = "kota".',
            f'{path}: tidak ada kata di dalamnya. Tambahkan [words] dan di bawahnya "kotamadya" = "kota".',
        )
    listed = {}
    for written, prefer in words.items():
        listed[written] = [prefer] if isinstance(prefer, str) and prefer else prefer or []
        if not isinstance(listed[written], list) or not all(isinstance(item, str) for item in listed[written]):
            raise ConfigError(
                f"{path}: words: {written!r} must be a text or a list of texts",
                f"{path}: words: {written!r} harus teks atau daftar teks",
            )
    for key in ("title", "why", "message"):
        if isinstance(raw.get(key), str):
            raw[key] = {"id": raw[key], "en": raw[key]}
    raw.setdefault("why", raw.get("title"))
    if raw.setdefault("scope", "wording") != "wording":
        raise ConfigError(
            f'{path}: scope must be "wording": an own rule flags words',
            f'{path}: scope harus "wording": aturan buatan sendiri hanya menandai kata',
        )
    try:
        card = Card.model_validate({"severity": "suggestion", **raw, "name": f"{OWN}.{path.stem}"})
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"]))
        raise ConfigError(
            f"{path}: {key}: {first['msg']}. Correct the key or its value.",
            f"{path}: {key}: {misfit(first).id} Betulkan kunci atau nilainya.",
        ) from error
    for text in (card.message, *card.messages.values()):
        for said in (text.id, text.en):
            _check_message(path, said)
    for basis in card.basis:
        _check_basis(path, basis)
    return card, list(_phrases(listed, f"{path}: words"))


def _check_message(path: Path, text: str) -> None:
    try:
        named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise ConfigError(
            f"{path}: message: {error}. Write {{{{ and }}}} for braces.",
            f"{path}: message: kurung kurawalnya tidak berpasangan. Tulis {{{{ dan }}}} untuk kurung kurawal biasa.",
        ) from error
    if strange := sorted(named - _FIELDS):
        raise ConfigError(
            f"{path}: message: {{{strange[0]}}} is not known; there are {{term}} and {{prefer}}",
            f"{path}: message: {{{strange[0]}}} tidak dikenal; yang ada {{term}} dan {{prefer}}",
        )


def _check_basis(path: Path, basis: Basis) -> None:
    """Refuse an article of a known law that nobody verified; a source of the project's own is the project's word."""
    known = sources().get(basis.source)
    articles = [article.number for article in known.articles] if known else []
    if known and basis.article is not None and basis.article not in articles:
        right = Wording("Leave the article out", "Hapus pasalnya")
        if articles:
            right = Wording(f"There are: {', '.join(articles)}", f"Yang ada: {', '.join(articles)}")
        raise ConfigError(
            f"{path}: basis: {basis.source} has no verified article {basis.article!r}. {right.en}.",
            f"{path}: basis: {basis.source} tidak punya pasal terverifikasi {basis.article!r}. {right.id}.",
        )
