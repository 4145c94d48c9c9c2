"""What docs/configuration.md shows can be used as it stands."""

import re
from pathlib import Path

from govtext import Analyzer
from govtext.config import Config, load
from govtext.config.model import config_keys
from govtext.tables import channels

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)


def test_every_configuration_is_valid(tmp_path: Path) -> None:
    (tmp_path / "kata.csv").write_text("term,prefer\nxylo,penguat\n", encoding="utf-8")
    (tmp_path / "singkatan.csv").write_text("short,long\nXYZ,Xilo Yang Zeta\n", encoding="utf-8")
    (tmp_path / "aturan").mkdir()
    for kind, example in EXAMPLES:
        if kind != "toml" or example.startswith("+++"):
            continue
        text = example
        if "message" in example:
            (tmp_path / "aturan" / "sebutan.toml").write_text(example, encoding="utf-8")
            text = 'rules = ["aturan/*.toml"]\n'
        (tmp_path / "govtext.toml").write_text(text, encoding="utf-8")
        config = load(tmp_path / "govtext.toml")
        if "rules" in text:
            report = Analyzer(config).analyze("Warga kotamadya hadir. Aturan itu diperlakukan.")
            assert [f.text for f in report.findings if f.family == "own"] == ["kotamadya", "diperlakukan"]


def test_the_front_matter_is_valid() -> None:
    plain, toml = (text for _, text in EXAMPLES if text.startswith(("---", "+++")))
    report = Analyzer().analyze(plain + "\nBupati meresmikan command center OPD.\n")
    assert (report.genre.name, report.channel) == ("siaran_pers", "facebook")
    assert not any(finding.text in ("command center", "OPD") for finding in report.findings)
    report = Analyzer().analyze(toml + "\nBupati meresmikan command center.\n")
    assert report.genre.name == "siaran_pers"
    assert not any(finding.text == "command center" for finding in report.findings)


def test_the_allowances_meet_their_findings() -> None:
    text = next(text for kind, text in EXAMPLES if kind == "markdown")
    report = Analyzer().analyze(text.replace("…", "Wali kota sangat luar biasa hebat melayani stakeholder."))
    assert {f.suppressed for f in report.findings if f.rule == "jargon.foreign_term"} <= {
        "nama program", "nama penghargaan", "kutipan surat",
    }  # fmt: skip


def test_every_key_and_channel_is_told() -> None:
    for key in config_keys():
        assert f"`{key}`" in PAGE or f"[{key}]" in PAGE or f"[{key}." in PAGE, key
    assert "`[[paths]]`" in PAGE
    for name in channels():
        assert f"| `{name}` |" in PAGE
    for field in Config.model_fields:
        assert f"``{field}``" in (Config.__doc__ or ""), field
