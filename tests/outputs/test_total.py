"""The last line of a run over several drafts."""

from pathlib import Path

import pytest

from govtext.adapters.cli import main
from govtext.outputs.total import total


@pytest.mark.parametrize(
    ("counts", "only_new", "id", "en"),
    [
        ((2, 0, {}), False, "2 naskah: tidak ada temuan", "2 drafts: no findings"),
        ((2, 0, {}), True, "2 naskah: tidak ada temuan baru", "2 drafts: no new findings"),
        ((3, 1, {}), False, "3 naskah: 1 tidak terbaca", "3 drafts: 1 not read"),
        (
            (4, 1, {"suggestion": 3, "error": 1}),
            False,
            "4 naskah: 1 galat, 3 saran, 1 tidak terbaca",
            "4 drafts: 1 error, 3 suggestions, 1 not read",
        ),
        ((2, 0, {"warning": 2}), True, "2 naskah: 2 peringatan baru", "2 drafts: 2 new warnings"),
    ],
)
def test_the_line(counts: tuple[int, int, dict[str, int]], only_new: bool, id: str, en: str) -> None:
    assert total(*counts, "id", only_new=only_new) == id
    assert total(*counts, "en", only_new=only_new) == en


def test_it_ends_the_text_of_several_drafts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        Path(name).write_text(
            "Bupati me-launching aplikasi.\n\n<!-- govtext: allow jargon -- uji -->\nApotik buka.\n", encoding="utf-8"
        )
    ends = []
    for more in ([], [], ["--no-cache"], ["--no-cache", "--jobs", "2"]):
        assert main(["check", *more, "."]) == 0
        ends.append(capsys.readouterr().out.splitlines()[-1])
    assert len(set(ends)) == 1 and ends[0].startswith("2 naskah: 2 peringatan")  # what is let stand does not count
    main(["check", "a.md"])
    assert "naskah: " not in capsys.readouterr().out
    main(["check", "--format", "jsonl", "."])
    assert len(capsys.readouterr().out.splitlines()) == 2
