"""The store: nothing that happens to it, or beside it, changes what a run says."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from govtext.adapters.cache import Store, cache_folder, most_bytes
from govtext.adapters.cli import main

from .runs import DRAFT, Runs, kept

NAMES = [f"{number:040x}"[::-1] for number in range(1, 65)]


def test_what_is_put_can_be_had(tmp_path: Path) -> None:
    store = Store(tmp_path / "a" / "b", 2**20)
    assert store.get(NAMES[0]) is None
    for number, name in enumerate(NAMES):
        store.put(name, b"%d" % number)
    assert [store.get(name) for name in NAMES] == [b"%d" % number for number in range(len(NAMES))]
    assert store.size()[0] == len(NAMES)
    (tmp_path / "a" / "b" / "lain.txt").write_text("orang lain", encoding="utf-8")
    assert store.clear() == len(NAMES)
    assert store.get(NAMES[0]) is None and store.size() == (0, 0)
    assert sorted(path.name for path in (tmp_path / "a" / "b").iterdir() if path.is_file()) == [
        "CACHEDIR.TAG",
        "lain.txt",
    ]


def test_it_holds_no_more_than_its_share_and_drops_what_was_not_used_longest(tmp_path: Path) -> None:
    most = 16 * 10_000
    store = Store(tmp_path / "store", most)
    old, used, *others = [f"a{number:039x}" for number in range(40)]
    for name in (old, used):
        store.put(name, b"x" * 1000)
        long_ago = time.time() - 90 * 24 * 3600
        os.utime(tmp_path / "store" / "a" / name[1:], (long_ago, long_ago))
    assert store.get(used)
    for name in others:
        store.put(name, b"x" * 1000)
        assert store.size()[1] <= most // 16
    assert store.get(old) is None
    assert store.get(others[-1])
    fresh = Store(tmp_path / "store", most)
    fresh.put(f"a{99:039x}", b"y" * 5000)
    assert fresh.size()[1] <= most // 16
    fresh.put(f"a{100:039x}", b"y" * (most // 16 + 1))
    assert fresh.get(f"a{100:039x}") is None and fresh.get(f"a{99:039x}")


def test_what_was_used_outlives_what_was_not(tmp_path: Path) -> None:
    store = Store(tmp_path / "store", 16 * 3500)
    first, second, third, fourth = (f"b{number:039x}" for number in range(4))
    for age, name in enumerate((first, second, third)):
        store.put(name, b"x" * 1000)
        long_ago = time.time() - (90 - age) * 24 * 3600
        os.utime(tmp_path / "store" / "b" / name[1:], (long_ago, long_ago))
    assert store.get(first)
    store.put(fourth, b"x" * 1000)
    assert store.get(first) and store.get(fourth) and store.get(second) is None


def test_what_was_never_finished_is_taken_away(tmp_path: Path) -> None:
    store = Store(tmp_path, 2**20)
    store.put(NAMES[0], b"x")
    part = tmp_path / NAMES[0][0] / "abandoned.tmp"
    part.write_bytes(b"y")
    Store(tmp_path, 2**20).put(NAMES[0], b"x")
    assert part.exists()  # somebody may be writing it
    os.utime(part, (1, 1))
    Store(tmp_path, 2**20).put(NAMES[0], b"x")
    assert not part.exists()


@pytest.mark.parametrize("damage", [b"", b"govtext\x01", b"\0" * 4000])
def test_damaged_answers_are_written_again(runs: Runs, draft: Path, own_cache: Path, damage: bytes) -> None:
    first = runs.check(draft)
    sizes = {path: path.stat().st_size for path in kept(own_cache)}
    for path in sizes:
        path.write_bytes(damage)
    with runs.analysing():
        assert runs.check(draft) == first
    assert {path: path.stat().st_size for path in kept(own_cache)}.keys() == sizes.keys()
    with runs.repeating():
        assert runs.check(draft) == first


def test_answers_cut_short_are_written_again(runs: Runs, draft: Path, own_cache: Path) -> None:
    first = runs.check(draft)
    for path in kept(own_cache):
        path.write_bytes(path.read_bytes()[:-1])
    with runs.analysing():
        assert runs.check(draft) == first
    with runs.repeating():
        assert runs.check(draft) == first


def test_an_answer_in_the_place_of_another_is_none(runs: Runs, draft: Path, own_cache: Path) -> None:
    runs.check(draft)
    before = kept(own_cache)
    draft.write_text(DRAFT.replace("Senin", "Selasa"), encoding="utf-8")
    changed = runs.check(draft)
    for new in set(kept(own_cache)) - set(before):
        for path in before:
            new.write_bytes(path.read_bytes())
            assert runs.check(draft) == changed


def test_a_disk_that_refuses_is_no_error(runs: Runs, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = runs.check(draft, "--no-cache")

    def refused(*_: object, **__: object) -> object:
        raise OSError(28, "No space left on device")

    for broken in ("tempfile.mkstemp", "os.fdopen", "pathlib.Path.replace", "pathlib.Path.mkdir"):
        with monkeypatch.context() as patched:
            patched.setattr(broken, refused)
            patched.setenv("GOVTEXT_CACHE_DIR", f"{broken}/cache")
            assert runs.check(draft) == first
            assert runs.check(draft) == first


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_only_read(runs: Runs, draft: Path, own_cache: Path) -> None:
    first = runs.check(draft)
    for path in (own_cache, *own_cache.glob("?")):
        path.chmod(0o500)
    try:
        with runs.repeating():
            assert runs.check(draft) == first
        draft.write_text("Teks lain.\n", encoding="utf-8")
        assert runs.check(draft).err == ""
    finally:
        for path in (own_cache, *own_cache.glob("?")):
            path.chmod(0o700)


def test_a_file_in_the_place_of_the_folder(runs: Runs, draft: Path, own_cache: Path) -> None:
    own_cache.parent.mkdir(parents=True, exist_ok=True)
    own_cache.write_text("sebuah berkas", encoding="utf-8")
    assert runs.check(draft) == runs.check(draft, "--no-cache")
    assert own_cache.read_text(encoding="utf-8") == "sebuah berkas"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="owners as Unix has them")
def test_the_folder_of_somebody_else_is_not_used(
    runs: Runs, draft: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = runs.check(draft)
    monkeypatch.setattr(os, "geteuid", lambda: own_cache.stat().st_uid + 1)
    with runs.analysing():
        assert runs.check(draft) == first


def test_many_processes_at_once(tmp_path: Path, own_cache: Path) -> None:
    for number in range(6):
        (tmp_path / f"naskah{number}.md").write_text(f"{DRAFT}\nNomor {number}.\n", encoding="utf-8")
    command = [sys.executable, "-m", "govtext", "check", "--format", "jsonl", "."]
    started = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE) for _ in range(4)]
    outs = [process.communicate()[0] for process in started]
    started.append(subprocess.Popen([*command, "--no-cache"], cwd=tmp_path, stdout=subprocess.PIPE))
    outs.append(started[-1].communicate()[0])
    assert len(set(outs)) == 1 and outs[0].count(b"\n") == 6
    assert {process.returncode for process in started} == {1}
    assert len(kept(own_cache)) == 6
    assert not list(own_cache.rglob("*.tmp"))


def test_one_writes_while_the_other_takes_away(tmp_path: Path) -> None:
    """Two stores over one folder, both far too small, as two processes have them."""
    one, other = Store(tmp_path, 16 * 2500), Store(tmp_path, 16 * 2500)
    for number in range(50):
        store, name = (one, other)[number % 2], f"c{number:039x}"
        store.put(name, b"x" * 1000)
        other.clear() if number % 7 == 0 else one.size()
        assert store.get(name) in (None, b"x" * 1000)
    assert one.size()[1] <= 2 * 2500


def test_the_place_by_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GOVTEXT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert cache_folder() == tmp_path / ".cache" / "govtext"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")  # to be ignored, says the standard
    assert cache_folder() == tmp_path / ".cache" / "govtext"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder() == tmp_path / "xdg" / "govtext"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == tmp_path / "Library" / "Caches" / "govtext"
    monkeypatch.setattr(sys, "platform", "win32")
    assert cache_folder() == tmp_path / "AppData" / "Local" / "govtext"
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert cache_folder() == tmp_path / "local" / "govtext"
    monkeypatch.setenv("GOVTEXT_CACHE_DIR", "sini")
    assert cache_folder() == Path.cwd() / "sini"


def test_a_user_without_a_home(runs: Runs, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("GOVTEXT_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
    assert runs.check(draft).status == 1


def test_the_size_is_chosen(runs: Runs, draft: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOVTEXT_CACHE_MIB", "7")
    assert most_bytes() == 7 * 2**20
    for odd in ("", "banyak", "-3"):
        monkeypatch.setenv("GOVTEXT_CACHE_MIB", odd)
        assert most_bytes() == 128 * 2**20
    monkeypatch.setenv("GOVTEXT_CACHE_MIB", "0")
    with runs.analysing(2):
        runs.check(draft)
        runs.check(draft)
    assert not own_cache.exists()


def test_the_command(runs: Runs, draft: Path, own_cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache", "where"]) == 0
    out, err = capsys.readouterr()
    assert out == f"{own_cache}\n" and "0 jawaban" in err
    runs.check(draft)
    assert main(["cache", "where", "--lang", "en"]) == 0
    assert f"{len(kept(own_cache))} answers" in capsys.readouterr().err
    assert main(["cache", "clear"]) == 0
    assert kept(own_cache) == []
    with runs.analysing():
        runs.check(draft)
