"""What the operator of a server has chosen: a TOML file, checked, with defaults that are safe on one's own computer."""

import ipaddress
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from govtext.causes import cause
from govtext.config.files import not_toml
from govtext.errors import ConfigError, Misfit, Wording
from govtext.tables.misfits import misfit

KEYS_FILE = "GOVTEXT_SERVER_KEYS_FILE"
"""Environment variable that names a TOML file with a [keys] table."""
KEYS = "GOVTEXT_SERVER_KEYS"
"""Environment variable with keys as ``name:sha256`` pairs, separated by commas."""

_LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")


def key_name(told: str) -> str:
    """Return the name of an API key; raises :class:`~govtext.errors.Misfit` where logs and TOML could not hold it."""
    if not re.fullmatch(r"[A-Za-z0-9_.-]{1,40}", told):
        raise Misfit(
            f"{told!r}: the name of a key has 1 to 40 letters, digits, dots, _ or -",
            f"{told!r}: nama kunci terdiri atas 1 sampai 40 huruf, angka, titik, _ atau -",
        )
    return told


def _digest(told: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", told):
        raise Misfit(
            "must be 64 hexadecimal digits, small letters; govtext serve --new-key NAME writes them",
            "harus 64 angka heksadesimal dengan huruf kecil; govtext serve --new-key NAMA menuliskannya",
        )
    return told


class KeyEntry(BaseModel):
    """One API key: the SHA-256 of the secret (64 hexadecimal digits) and, where they differ, its own limits."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sha256: Annotated[str, AfterValidator(_digest)]
    requests_per_minute: Annotated[int, Field(ge=0)] | None = None
    max_body: Annotated[int, Field(ge=1)] | None = None


class Settings(BaseModel):
    """The choices of one server.

    - ``host``, ``port``: where it listens; another host than this computer needs ``keys``, or ``open = true``.
    - ``workers``: analysing processes; 0 means one a processor, at least two.
    - ``seconds``: the time budget of an analysis, and of the wait before it; ``body_seconds`` for the body to arrive.
    - ``max_body`` (bytes), ``max_text`` (characters), ``max_batch`` (drafts): how much one request may bring.
    - ``large_text``: from how many characters on a draft counts as large; large ones never hold the last worker.
    - ``waiting``: how many requests may wait for a worker before others are sent away with 503.
    - ``requests_per_minute``: of one key or, without keys, one address; 0 for no limit.
    - ``keys``: who may ask; without any, everybody who can reach the server.
    - ``hosts``: names the server answers to, against DNS rebinding; by default those of loopback there, else all.
    - ``cors_origins``: web origins whose pages may ask; none by default.
    - ``proxies``: addresses of proxies whose X-Forwarded-For is believed.
    - ``public_url``: the address that clients know the server by, for links in answers.
    - ``desk``: whether the page at ``/`` is served.
    - ``config``: a govtext.toml laid under what a request asks for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8087
    workers: Annotated[int, Field(ge=0, le=256)] = 0
    seconds: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 30.0
    body_seconds: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 20.0
    max_body: Annotated[int, Field(ge=1024)] = 2_000_000
    max_text: Annotated[int, Field(ge=1)] = 300_000
    max_batch: Annotated[int, Field(ge=1)] = 50
    large_text: Annotated[int, Field(ge=1)] = 30_000
    waiting: Annotated[int, Field(ge=1)] = 256
    requests_per_minute: Annotated[int, Field(ge=0)] = 600
    keys: Mapping[Annotated[str, AfterValidator(key_name)], KeyEntry] = {}
    open: bool = False
    hosts: tuple[str, ...] = ()
    cors_origins: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    public_url: str | None = None
    desk: bool = True
    config: str | None = None

    @model_validator(mode="after")
    def _guarded(self) -> Self:
        if not (self.on_loopback or self.keys or self.open):
            raise Misfit(
                f"host {self.host!r} can be reached by others. Add [keys.NAME] (see govtext serve --new-key), "
                "or write open = true if everybody may use the server",
                f"host {self.host!r} dapat dijangkau orang lain. Tambahkan [keys.NAMA] (lihat govtext serve "
                "--new-key), atau tulis open = true bila semua orang boleh memakai server ini",
            )
        return self

    @property
    def on_loopback(self) -> bool:
        """Whether only this computer can reach the server."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def allowed_hosts(self) -> tuple[str, ...]:
        """The names that may stand in the Host header; empty for any."""
        return self.hosts or (_LOCAL_HOSTS if self.on_loopback else ())

    @property
    def processes(self) -> int:
        """How many workers there are to be."""
        return self.workers or max(2, os.cpu_count() or 2)


def load(path: Path | None = None, over: Mapping[str, object] | None = None) -> Settings:
    """Return the settings in ``path`` with those of the environment and ``over`` (from the command line) laid on them.

    Raises :class:`~govtext.errors.ConfigError` that names the file, the key and the cure.
    """
    raw = _toml(path) if path else {}
    where = Wording(*2 * (str(path),)) if path else Wording("settings of the server", "pengaturan server")
    found = {**raw, **(over or {})}
    keys = {**_table(raw.get("keys", {}), str(path)), **_keys_of_environment()}
    if keys:
        found["keys"] = keys
    try:
        return Settings.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        key = ".".join(str(part) for part in first["loc"] if part != "[key]")
        place = Wording(f"{where.en}, key {key!r}", f"{where.id}, kunci {key!r}") if key else where
        right = ", ".join(Settings.model_fields) if first["type"] == "extra_forbidden" else ""
        en, told = (f" There are: {right}.", f" Yang ada: {right}.") if right else ("", "")
        said = misfit(first)
        raise ConfigError(*Wording(f"{said.en}{en}", f"{said.id}{told}").under(place)) from error


def _keys_of_environment() -> dict[str, object]:
    found: dict[str, object] = {}
    if file := os.environ.get(KEYS_FILE):
        raw = _toml(Path(file))
        found.update(_table(raw.get("keys", raw), file))
    for pair in filter(None, (part.strip() for part in os.environ.get(KEYS, "").split(","))):
        name, colon, digest = pair.partition(":")
        if not colon:
            raise ConfigError(
                f"{KEYS}: each key is written name:sha256, separated by commas. See docs/server.md.",
                f"{KEYS}: tiap kunci ditulis nama:sha256, dipisahkan dengan koma. Lihat docs/server.md.",
            )
        found[name] = {"sha256": digest.lower()}
    return found


def _table(value: object, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ConfigError(
            f"{where}, key 'keys': must be a table: [keys.NAME] and below it sha256 = \"…\"",
            f"{where}, kunci 'keys': harus tabel: [keys.NAMA] dan di bawahnya sha256 = \"…\"",
        )
    return value


def _toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        why = cause(error)
        raise ConfigError(f"{path}: cannot be read: {why.en}", f"{path}: tidak dapat dibaca: {why.id}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(*not_toml(str(path), error)) from error
    except ValueError as error:
        raise ConfigError(
            f"{path}: cannot be read: {error}. Save it as UTF-8.",
            f"{path}: tidak dapat dibaca: {cause(error).id}. Simpan sebagai UTF-8.",
        ) from error
