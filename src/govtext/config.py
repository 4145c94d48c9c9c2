"""What a project has chosen: found beside the draft, validated, and said back in one digest."""

import difflib
import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from .errors import ConfigError
from .genres import OTHER
from .reading import Preferences
from .rules import ALL
from .tables import FAMILIES, Card, card, genres

FILE_NAME = "govtext.toml"
Group = Literal["pemerintah", "legislatif", "aparat", "ahli", "masyarakat_sipil", "pelaku_usaha", "media", "warga"]
"""Whom a speaker stands for."""


class Config(BaseModel):
    """A project's choices; every field has a default that asks nothing of the project.

    - ``genre``: the kind of text, where all drafts are of one kind; None lets each draft tell.
    - ``select``: families (``jargon``) or rules (``jargon.cliche``) to run; empty means all.
    - ``ignore``: families or rules not to run; it wins over ``select``.
    - ``accept``: terms no wording rule may flag, whatever their case.
    - ``acronyms``: the project's own short forms and what they stand for; readers know them.
    - ``speakers``: the group of a speaker, by name, where govtext reads it wrongly.
    - ``thresholds``: numbers of a rule's card to change, for instance
      ``{"readability.long_sentence": {"words": 30}}``.
    - ``fail_on`` (``fail-on`` in a file): the weakest severity that makes the command fail; ``never`` for none.
    - ``language``: the language of messages, ``id`` or ``en``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    genre: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    acronyms: Mapping[str, str] = {}
    speakers: Mapping[str, Group] = {}
    thresholds: Mapping[str, Mapping[str, float]] = {}
    fail_on: Literal["error", "warning", "suggestion", "never"] = Field(default="error", alias="fail-on")
    language: Literal["id", "en"] = "id"

    @property
    def digest(self) -> str:
        """A short name for these choices: two runs with the same one were configured alike."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]

    @property
    def preferences(self) -> Preferences:
        """What the choices mean for the reading of a draft."""
        accepted = frozenset(term.lower() for term in self.accept)
        groups = {name.lower(): group for name, group in self.speakers.items()}
        return Preferences(accepted=accepted, acronyms=self.acronyms, speakers=groups)

    def runs(self, rule: str) -> bool:
        """Tell whether ``rule`` is to run."""
        family = rule.partition(".")[0]
        chosen = not self.select or rule in self.select or family in self.select
        return chosen and rule not in self.ignore and family not in self.ignore

    def card(self, rule: str) -> Card:
        """Return the card of ``rule`` with the project's thresholds in it."""
        own = self.thresholds.get(rule)
        plain = card(rule)
        return plain.model_copy(update={"thresholds": {**plain.thresholds, **own}}) if own else plain


def build(choices: Mapping[str, Any], where: str = "configuration", text: str = "") -> Config:
    """Return the :class:`Config` that ``choices`` describe.

    ``where`` names the file for messages and ``text`` is its content, so that the line can be named.
    Raises :class:`~govtext.errors.ConfigError` for an unknown key, a wrong value, or a name of no rule or genre.
    """
    try:
        config = Config.model_validate(dict(choices))
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0])
        if first["type"] == "extra_forbidden":
            raise _problem(where, text, key, "there is no such key", _keys()) from error
        raise _problem(where, text, key, first["msg"]) from error
    _check_names(config, where, text)
    return config


def load(path: Path) -> Config:
    """Read ``path``: a govtext.toml, or a pyproject.toml with ``[tool.govtext]``."""
    text, choices = _read(path)
    return build(choices or {}, str(path), text)


def discover(folder: Path) -> Config:
    """Return the configuration nearest to ``folder``, upwards; the defaults when there is none."""
    path = find(folder.resolve())
    return load(path) if path else Config()


def find(folder: Path) -> Path | None:
    """Return the configuration file nearest to ``folder``, upwards, or None."""
    for place in (folder, *folder.parents):
        own = place / FILE_NAME
        if own.is_file():
            return own
        shared = place / "pyproject.toml"
        if shared.is_file() and _read(shared)[1] is not None:
            return shared
    return None


def _read(path: Path) -> tuple[str, Mapping[str, Any] | None]:
    try:
        text = path.read_text(encoding="utf-8")
        raw = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    if path.name == FILE_NAME:
        return text, raw
    tool = raw.get("tool")
    own = tool.get("govtext") if isinstance(tool, dict) else None
    if own is not None and not isinstance(own, dict):
        raise ConfigError(f"{path}: [tool.govtext] must be a table")
    return text, own


def _check_names(config: Config, where: str, text: str) -> None:
    rules = [rule.name for rule in ALL]
    for key in ("select", "ignore"):
        for name in getattr(config, key):
            if name not in rules and name not in FAMILIES:
                raise _problem(where, text, name, f"{key} names no rule or family", [*rules, *FAMILIES])
    for rule, numbers in config.thresholds.items():
        if rule not in rules:
            raise _problem(where, text, rule, "thresholds name no rule", rules)
        known = card(rule).thresholds
        for name in numbers:
            if name not in known:
                raise _problem(where, text, name, f"{rule} has no such threshold", known)
    if config.genre is not None and config.genre not in (*genres(), OTHER):
        raise _problem(where, text, config.genre, "genre is not known", [*genres(), OTHER])


def _problem(where: str, text: str, word: str, what: str, right: Iterable[str] = ()) -> ConfigError:
    """Return the error for ``word``: file, line, what is wrong, and the nearest right word."""
    pattern = re.compile(rf"(?<![\w.-]){re.escape(word)}(?![\w-])")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if pattern.search(line.partition("#")[0])]
    place = f"{where}:{lines[0]}" if lines else where
    choices = sorted(right)
    near = difflib.get_close_matches(word, choices, n=1, cutoff=0.5)
    hint = f". Did you mean {near[0]!r}?" if near else f". There are: {', '.join(choices)}" if choices else ""
    return ConfigError(f"{place}: {word!r}: {what}{hint}")


def _keys() -> list[str]:
    return [field.alias or name for name, field in Config.model_fields.items()]
