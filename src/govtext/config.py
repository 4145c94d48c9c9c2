"""What a project has chosen: found beside the draft, validated, and said back in one digest."""

import hashlib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    model_validator,
)

from .config_problems import Origin, refuse_values
from .errors import ConfigError
from .genres import OTHER
from .reading import Preferences
from .rules import ALL
from .tables import FAMILIES, Card, card, genres

FILE_NAME = "govtext.toml"
SHARED_NAME = "pyproject.toml"
Group = Literal["pemerintah", "legislatif", "aparat", "ahli", "masyarakat_sipil", "pelaku_usaha", "media", "warga"]
"""Whom a speaker stands for."""
Threshold = Annotated[float, Field(strict=True, ge=0, allow_inf_nan=False)]
"""A number, 0 or more; never a text or a truth value that happens to read as one."""
_SETS = ("select", "ignore", "accept")


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

    Raises :class:`~govtext.errors.ConfigError` for an unknown key, a wrong value, or a name of no rule or genre.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    genre: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    acronyms: Mapping[str, str] = {}
    speakers: Mapping[str, Group] = {}
    thresholds: Mapping[str, Mapping[str, Threshold]] = {}
    fail_on: Literal["error", "warning", "suggestion", "never"] = Field(default="error", alias="fail-on")
    language: Literal["id", "en"] = "id"

    @model_validator(mode="wrap")
    @classmethod
    def _checked(cls, choices: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        origin = info.context if isinstance(info.context, Origin) else Origin()
        try:
            config = handler(choices)
        except ValidationError as error:
            refuse_values(origin, error, [field.alias or name for name, field in cls.model_fields.items()])
        _check_names(config, origin)
        return config

    @property
    def digest(self) -> str:
        """A short name for these choices: two runs with the same one were configured alike, whatever the order."""
        ordered: dict[str, Any] = {key: tuple(sorted(set(getattr(self, key)))) for key in _SETS}
        ordered.update((key, dict(sorted(getattr(self, key).items()))) for key in ("acronyms", "speakers"))
        ordered["thresholds"] = {rule: dict(sorted(own.items())) for rule, own in sorted(self.thresholds.items())}
        return hashlib.sha256(self.model_copy(update=ordered).model_dump_json().encode()).hexdigest()[:16]

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
    Raises :class:`~govtext.errors.ConfigError` as :class:`Config` does.
    """
    return Config.model_validate(dict(choices), context=Origin(where, text))


def load(path: Path) -> Config:
    """Read ``path``: a pyproject.toml with ``[tool.govtext]``; a file of any other name is a govtext.toml."""
    choices = _choices(path, str(path))
    if choices is None:
        raise ConfigError(f"{path}: there is no [tool.govtext] in it. Add one, or name a govtext.toml.")
    return build(choices)


def discover(folder: Path) -> Config:
    """Return what the files at and above ``folder`` say together; the defaults when there is none.

    The nearer file lays over the farther one, key by key: a value or a list is replaced, a table is added to.
    """
    merged: dict[str, Any] = {}
    for path in find(folder):
        merged = _laid_over(merged, _choices(path, _shown(path)) or {})
    return build(merged)


def find(folder: Path) -> list[Path]:
    """Return the configuration files at and above ``folder``, the farthest first; in one folder govtext.toml wins."""
    nearest = Path(os.path.realpath(folder))
    found = []
    for place in (*reversed(nearest.parents), nearest):
        own, shared = place / FILE_NAME, place / SHARED_NAME
        if os.path.isfile(own):  # noqa: PTH113 - Path.is_file raises where a folder may not be entered
            found.append(own)
        elif os.path.isfile(shared) and _concerns(shared):  # noqa: PTH113
            found.append(shared)
    return found


def _choices(path: Path, where: str) -> Mapping[str, Any] | None:
    """Return the checked choices in a file, as written; None for a pyproject.toml without any."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        own = raw = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{where}: cannot be read: {error.strerror}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{where}: not valid TOML: {error}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{where}: cannot be read: {error}. Save it as UTF-8.") from error
    if path.name == SHARED_NAME:
        tool = raw.get("tool")
        found = tool.get("govtext") if isinstance(tool, dict) else None
        if found is None:
            return None
        if not isinstance(found, dict):
            raise ConfigError(f"{where}: [tool.govtext] must be a table")
        own = found
    build(own, where, text)
    return own


def _concerns(shared: Path) -> bool:
    """Tell whether a pyproject.toml speaks of govtext; one of other people that is broken is none of our business."""
    try:
        data = shared.read_bytes()
    except OSError:
        return False
    if b"[tool.govtext" in data:
        return True
    try:
        tool = tomllib.loads(data.decode("utf-8-sig")).get("tool")
    except (ValueError, RecursionError):
        return False
    return isinstance(tool, dict) and "govtext" in tool


def _laid_over(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``under`` with ``over`` on it: tables are joined at every depth, everything else is replaced."""
    merged = dict(under)
    for written, value in over.items():
        key = "fail-on" if written == "fail_on" else written
        below = merged.get(key)
        merged[key] = _laid_over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged


def _shown(path: Path) -> str:
    """Return ``path`` as short as it can be said from the working folder."""
    here = Path(os.path.realpath("."))
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _check_names(config: Config, origin: Origin) -> None:
    rules = [rule.name for rule in ALL]
    for key in ("select", "ignore"):
        for name in getattr(config, key):
            if name not in rules and name not in FAMILIES:
                origin.refuse([key], name, f"{key} names no rule or family", [*rules, *FAMILIES])
    for rule, numbers in config.thresholds.items():
        if rule not in rules:
            origin.refuse(["thresholds", rule], rule, "thresholds name no rule", rules)
        known = card(rule).thresholds
        for name in numbers:
            if name not in known:
                origin.refuse(["thresholds", rule, name], name, f"{rule} has no such threshold", known)
    if config.genre is not None and config.genre not in (*genres(), OTHER):
        origin.refuse(["genre"], config.genre, "genre is not known", [*genres(), OTHER])
