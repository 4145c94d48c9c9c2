"""The choices themselves: what may be chosen, checked, and what it means for reading, rules and gates."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationError,
    ValidationInfo,
    model_validator,
)

from govtext.errors import Misfit
from govtext.reading import Preferences
from govtext.tables import Card, Severity, card
from govtext.wire import FrozenMap

from .names import check_names
from .problems import Origin, refuse_values
from .wording import OwnWording, read_wording

Group = Literal["pemerintah", "legislatif", "aparat", "ahli", "masyarakat_sipil", "pelaku_usaha", "media", "warga"]
"""Whom a speaker stands for."""
Threshold = Annotated[float, Field(strict=True, ge=0, allow_inf_nan=False)]
"""A number, 0 or more; never a text or a truth value that happens to read as one."""
Minimum = Annotated[float, Field(strict=True, ge=0, le=100, allow_inf_nan=False)]
"""A score, 0 to 100."""
Gated = Literal["overall", "jargon", "readability", "kip"]
"""Scores that may decide whether a run fails."""
_K = TypeVar("_K")
_V = TypeVar("_V")
Table = Annotated[Mapping[_K, _V], AfterValidator(FrozenMap)]
"""A table that cannot be changed."""
Texts = Annotated[tuple[str, ...], BeforeValidator(lambda value: (value,) if isinstance(value, str) else value)]
"""One text or several."""

_SETS = ("select", "ignore", "accept", "locked")
_TABLES = ("acronyms", "speakers", "severities", "min_score")


class Season(BaseModel):
    """The days of an election campaign, first and last included (``mulai`` and ``sampai`` in a file)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    mulai: date
    sampai: date

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.sampai < self.mulai:
            raise Misfit("sampai must not be before mulai", "sampai tidak boleh mendahului mulai")
        return self


class Config(BaseModel):
    """A project's choices; every field has a default that asks nothing of the project.

    - ``genre``, ``channel``: the kind of text and where it is published, where all drafts are alike; None lets each
      draft tell.
    - ``select``: families (``jargon``) or rules (``jargon.cliche``) to run; empty means all.
    - ``ignore``: families or rules not to run; it wins over ``select``.
    - ``accept``: terms no wording rule may flag, whatever their case.
    - ``acronyms``: the project's own short forms and what they stand for; readers know them.
    - ``speakers``: the group of a speaker, by name, where govtext reads it wrongly.
    - ``severities``: the severity findings of a rule are reported with; scores are not changed by it.
    - ``thresholds``: numbers of a rule's card to change, for instance
      ``{"readability.long_sentence": {"words": 30}}``.
    - ``words``: phrases a built-in rule shall flag as well, with what to write instead.
    - ``lexicons``: CSV files whose rows are added to word lists of the same name.
    - ``rules``: cards of own rules, as paths with ``*`` and ``**``; they are named ``own.<file>``.
    - ``pemilihan``: the days of a campaign (:class:`Season`), in which appeals for candidates weigh more.
    - ``fail_on`` (``fail-on`` in a file): the weakest severity that makes the command fail; ``never`` for none.
    - ``min_score`` (``min-score``): the least score of a draft that passes; never for balance, see docs/scores.md.
    - ``locked``: keys that nothing nearer to the draft may change.
    - ``language``: the language of messages, ``id`` or ``en``.

    Raises :class:`~govtext.errors.ConfigError` for an unknown key, a wrong value, or a name of no rule or genre.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    genre: str | None = None
    channel: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    acronyms: Table[str, str] = FrozenMap()
    speakers: Table[str, Group] = FrozenMap()
    severities: Table[str, Severity] = FrozenMap()
    thresholds: Table[str, Table[str, Threshold]] = FrozenMap()
    words: Table[str, Table[str, Texts]] = FrozenMap()
    lexicons: Table[str, Texts] = FrozenMap()
    rules: tuple[str, ...] = ()
    pemilihan: Season | None = None
    fail_on: Literal["error", "warning", "suggestion", "never"] = Field(default="error", alias="fail-on")
    min_score: Table[Gated, Minimum] = Field(default=FrozenMap(), alias="min-score")
    locked: tuple[str, ...] = ()
    language: Literal["id", "en"] = "id"

    _own: OwnWording = PrivateAttr(default_factory=OwnWording)

    @model_validator(mode="wrap")
    @classmethod
    def _checked(cls, choices: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        origin = info.context if isinstance(info.context, Origin) else Origin()
        try:
            config = handler(choices)
        except ValidationError as error:
            refuse_values(origin, error, config_keys())
        if config.words or config.lexicons or config.rules:
            check_names(config, origin, own=None)
            config._own = read_wording(config.words, config.lexicons, config.rules)
        check_names(config, origin, own=config._own.cards)
        return config

    @property
    def digest(self) -> str:
        """A short name for these choices: two runs with the same one were configured alike, whatever the order."""
        ordered: dict[str, Any] = {key: tuple(sorted(set(getattr(self, key)))) for key in _SETS}
        ordered.update((key, dict(sorted(getattr(self, key).items()))) for key in _TABLES)
        ordered["thresholds"] = {rule: dict(sorted(own.items())) for rule, own in sorted(self.thresholds.items())}
        ordered |= {"words": {}, "lexicons": {}, "rules": ()}  # what they say counts, not where it is written
        told = self.model_copy(update=ordered).model_dump_json() + json.dumps(self._own.told)
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    @property
    def preferences(self) -> Preferences:
        """What the choices mean for the reading of a draft."""
        accepted = frozenset(term.lower() for term in self.accept)
        groups = {name.lower(): group for name, group in self.speakers.items()}
        season = (self.pemilihan.mulai, self.pemilihan.sampai) if self.pemilihan else None
        acronyms = {**self._own.acronyms, **self.acronyms}
        return Preferences(accepted=accepted, acronyms=acronyms, speakers=groups, season=season)

    @property
    def wording(self) -> OwnWording:
        """The project's own words and rules."""
        return self._own

    def runs(self, rule: str) -> bool:
        """Tell whether ``rule`` is to run."""
        family = rule.partition(".")[0]
        chosen = not self.select or rule in self.select or family in self.select
        return chosen and rule not in self.ignore and family not in self.ignore

    def card(self, rule: str, brought: Card | None = None) -> Card:
        """Return the card of ``rule`` with the project's thresholds in it; its severity stays that of the card.

        ``brought`` is the card of a rule that came as a value.
        """
        numbers = self.thresholds.get(rule)
        plain = brought or self._own.cards.get(rule) or card(rule)
        return plain.model_copy(update={"thresholds": {**plain.thresholds, **numbers}}) if numbers else plain


def config_keys() -> list[str]:
    """Return the keys as they are written in a file, in the order of the documentation."""
    return [field.alias or name for name, field in Config.model_fields.items()]


def build(choices: Mapping[str, Any], where: str = "configuration", text: str = "") -> Config:
    """Return the :class:`Config` that ``choices`` describe.

    ``where`` names the file for messages and ``text`` is its content, so that the line can be named.
    Raises :class:`~govtext.errors.ConfigError` as :class:`Config` does.
    """
    return Config.model_validate(dict(choices), context=Origin(where, text))


def chosen(config: "Config | Mapping[str, Any] | None") -> Config:
    """Return the choices that a program gave: a :class:`Config`, the keys of one as in a file, or the defaults.

    Raises :class:`~govtext.errors.ConfigError` as :class:`Config` does and :class:`TypeError` for anything else.
    """
    if config is None:
        return Config()
    if isinstance(config, Config):
        return config
    if isinstance(config, Mapping):
        return build(config)
    raise TypeError(
        f"config is a govtext.Config or a mapping with its keys, not {type(config).__name__}; "
        "govtext.config.load reads a file"
    )


def check(choices: Mapping[str, Any], origin: Origin) -> None:
    """Check what one place says by itself; raises :class:`~govtext.errors.ConfigError` as :class:`Config` does."""
    Config.model_validate(dict(choices), context=replace(origin, partial=True))
