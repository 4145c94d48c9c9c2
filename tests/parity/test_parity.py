"""Captions against their releases: literate cases, promises on real releases, and the command."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from govtext.adapters.cli import main
from govtext.document import read
from govtext.parity import parity

FOLDER = Path(__file__).parent
_MARK = re.compile(r"⟦(.*?)⟧", re.DOTALL)
CASES = [
    (part.partition("\n")[0], *part.partition("\n")[2].split("\n>>>\n"))
    for file in sorted(FOLDER.glob("*.md"))
    for part in re.split(r"^## +", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
]


@pytest.mark.parametrize(("title", "release", "marked"), CASES, ids=[case[0] for case in CASES])
def test_cases(title: str, release: str, marked: str) -> None:
    caption = _MARK.sub(r"\1", marked.strip())
    shifts = [(match.start() - 2 * index, match[1]) for index, match in enumerate(_MARK.finditer(marked.strip()))]
    found = parity(read(release.strip(), "markdown"), read(caption, "markdown"))
    assert [(item.span.start, caption[item.span.start : item.span.end]) for item in found] == shifts
    for item in found:
        assert item.text == caption[item.span.start : item.span.end]
        assert (item.state == "missing") == (item.release_span is None)


@pytest.mark.corpora
@pytest.mark.slow
def test_a_release_agrees_with_itself_and_with_each_of_its_parts(
    records: Callable[[str], Iterator[dict[str, Any]]],
) -> None:
    for record in records("gov/press_releases.jsonl"):
        release = read(record["text"], "text")
        assert parity(release, release) == ()
        for block in release.blocks:
            part = release.words_of(block.span)
            found = parity(release, read(part, "text"))
            assert not [item for item in found if item.matter != "name"], part
            assert not [item for item in found if item.state == "missing"], part


@pytest.mark.corpora
@pytest.mark.slow
def test_a_figure_that_was_changed_is_reported(records: Callable[[str], Iterator[dict[str, Any]]]) -> None:
    changed = reported = 0
    for record in records("gov/press_releases.jsonl"):
        release = read(record["text"], "text")
        for match in re.finditer(r"Rp ?(\d{2,3}(?:[.,]\d+)?)(?= (?:juta|miliar|triliun))", record["text"]):
            digit = match[1][0]
            other = "7" if digit != "7" else "3"
            false = record["text"][: match.start(1)] + other + record["text"][match.start(1) + 1 :]
            changed += 1
            reported += any(item.matter == "amount" for item in parity(release, read(false, "text")))
    if changed:
        assert reported >= 0.9 * changed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rilis.md").write_text(
        "Bantuan Rp4,25 miliar diserahkan 12 Maret 2024. NIK 3374015208910002.\n", encoding="utf-8"
    )
    (tmp_path / "takarir").mkdir()
    (tmp_path / "takarir" / "ig.txt").write_text("Bantuan Rp4,75 miliar diserahkan!", encoding="utf-8")
    (tmp_path / "takarir" / "x.html").write_text("<p>Diserahkan <b>12</b> Maret&nbsp;2024</p>", encoding="utf-8")
    return tmp_path


def test_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parity", "rilis.md", "takarir"]) == 1
    out = capsys.readouterr().out
    assert "ig.txt:1:9: Takarir menulis “Rp4,75 miliar”, siaran pers “Rp4,25 miliar”." in out
    assert "rilis.md:1:9" in out
    assert "x.html: cocok dengan rilis.md" in out
    assert main(["parity", "--lang", "en", "rilis.md", "takarir/x.html"]) == 0
    assert "agrees with rilis.md" in capsys.readouterr().out


def test_a_release_alone_has_nothing_to_agree_with(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parity", "rilis.md", "rilis.md"]) == 2
    assert "tidak ada pembandingnya" in capsys.readouterr().err


def test_the_command_for_machines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parity", "--format", "json", "rilis.md", "takarir", "gone.md"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert [error["code"] for error in told["errors"]] == ["not_found"]
    ig, x = told["captions"]
    assert (ig["differences"][0]["matter"], ig["differences"][0]["state"]) == ("amount", "differs")
    assert x["differences"] == []


def test_personal_data_is_masked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "wa.txt").write_text("NIK 3374015208910003 dan Rp9 miliar", encoding="utf-8")
    for format in ("text", "json"):
        main(["parity", "--format", format, "rilis.md", "wa.txt"])
        assert "5208910003" not in capsys.readouterr().out


def test_a_misspelt_name_has_its_own_wording() -> None:
    release = read("Kepala Dinas Kesehatan Budi Santoso membuka posyandu.")
    for caption, told in (
        ("Budi Santosa hadir.", "Nama “Budi Santosa” mungkin salah eja: siaran pers menulis “Budi Santoso”. "),
        ("Wali Kota Rina Wulandari hadir.", "“Rina Wulandari” tidak ada dalam siaran pers. "),
    ):
        (item,) = parity(release, read(caption))
        assert item.matter == "name" and item.message.startswith(told)
    (item,) = parity(release, read("Budi Santosa hadir."), language="en")
    assert item.message.startswith("The name “Budi Santosa” may be misspelt: the release has “Budi Santoso”.")
