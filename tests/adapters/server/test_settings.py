import socket
from pathlib import Path

import pytest

from govtext.adapters.cli import main
from govtext.adapters.server.keys import KeyRing, digest_of, new_key
from govtext.adapters.server.limits import RateLimiter
from govtext.adapters.server.settings import Settings, load
from govtext.errors import ConfigError


def write(folder: Path, text: str) -> Path:
    path = folder / "server.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_default_is_this_computer_only() -> None:
    settings = Settings()
    assert settings.on_loopback and settings.allowed_hosts == ("localhost", "127.0.0.1", "::1")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('host = "0.0.0.0"', "can be reached by others"),
        ("wrokers = 2", "wrokers.*There are: host, port"),
        ("port = 99999", "'port'"),
        ('[keys.a]\nsha256 = "abc"', "keys.a.sha256.*64 hexadecimal digits"),
        (f'[keys."a b"]\nsha256 = "{"a" * 64}"', "the name of a key"),
        ("keys = 1", r"\[keys.NAME\]"),
        ("a =", "not valid TOML"),
    ],
)
def test_mistakes_are_named_with_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told) as raised:
        load(write(tmp_path, text))
    assert "server.toml" in str(raised.value)


def test_without_a_file_the_settings_are_named() -> None:
    with pytest.raises(ConfigError) as raised:
        load(None, {"port": 99999})
    assert raised.value.told("id") == "pengaturan server, kunci 'port': Paling besar 65535."


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.toml: cannot be read"):
        load(tmp_path / "nowhere.toml")


@pytest.mark.parametrize("own", ['[keys.a]\nsha256 = "{}"', "open = true"])
def test_others_are_let_in_by_key_or_on_purpose(tmp_path: Path, own: str) -> None:
    settings = load(write(tmp_path, f'host = "0.0.0.0"\n{own.format(digest_of("x"))}'))
    assert settings.allowed_hosts == ()


def test_keys_come_from_file_and_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "keys.toml").write_text(f'[keys.cms]\nsha256 = "{digest_of("b")}"\nrequests_per_minute = 5')
    monkeypatch.setenv("GOVTEXT_SERVER_KEYS_FILE", str(tmp_path / "keys.toml"))
    monkeypatch.setenv("GOVTEXT_SERVER_KEYS", f"humas:{digest_of('c')}")
    ring = KeyRing(load(write(tmp_path, f'[keys.own]\nsha256 = "{digest_of("a")}"\nmax_body = 5000000')))
    callers = [ring.caller(secret) for secret in "abc"]
    assert [(caller.name, caller.per_minute) for caller in callers if caller] == [
        ("own", 600),
        ("cms", 5),
        ("humas", 600),
    ]
    assert ring.caller("d") is None and ring.caller(None) is None and ring.caller("") is None
    assert ring.largest_body == 5_000_000


def test_a_key_of_the_environment_without_digest_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOVTEXT_SERVER_KEYS", "humas")
    with pytest.raises(ConfigError, match="name:sha256"):
        load()


def test_new_keys_are_long_and_differ() -> None:
    assert len({new_key() for _ in range(50)}) == 50 and len(new_key()) > 40


def test_permits_come_back_with_time() -> None:
    now = 0.0
    limiter = RateLimiter(lambda: now)
    assert [limiter.wait("a", 60) for _ in range(16)] == [0] * 15 + [1]
    assert limiter.wait("b", 60) == 0
    now = 1.0
    assert limiter.wait("a", 60) == 0
    assert limiter.wait("a", 60) == 1
    assert limiter.wait("slow", 1) == 0
    assert limiter.wait("slow", 1) == 60
    assert [limiter.wait("free", 0) for _ in range(1000)] == [0] * 1000


def test_callers_are_forgotten_in_the_end() -> None:
    limiter = RateLimiter(lambda: 0.0)
    for number in range(10_001):
        limiter.wait(str(number), 1)
    assert limiter.wait("0", 1) == 0
    assert limiter.wait("10000", 1) > 0


@pytest.mark.parametrize(("name", "header"), [("humas", "[keys.humas]"), ("kota.humas", '[keys."kota.humas"]')])
def test_a_new_key_can_be_pasted(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, header: str) -> None:
    assert main(["serve", "--new-key", name]) == 0
    told = capsys.readouterr().out
    assert header in told
    assert list(load(write(tmp_path, told)).keys) == [name]


@pytest.mark.parametrize("name", ["", "a b", "a]"])
def test_a_new_key_needs_a_name_that_settings_take(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["serve", f"--new-key={name}"]) == 2
    assert "nama kunci terdiri atas" in capsys.readouterr().err


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 2
    told = capsys.readouterr().err
    assert f"127.0.0.1:{port}" in told and "sudah dipakai program lain" in told
