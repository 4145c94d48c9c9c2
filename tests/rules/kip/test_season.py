"""The season of an election, named by the project, makes appeals weigh more; the calendar on the wall never does."""

import pytest

import govtext
from govtext.config import build

SEASON = build({"pemilihan": {"mulai": "2027-02-01", "sampai": "2027-06-30"}})
GIFT = "Setiap warga menerima paket sembako bergambar wajah Bupati di balai desa."


def severities(text: str, config: govtext.Config | None = None) -> list[str]:
    report = govtext.analyze(text, config=config)
    return [finding.severity for finding in report.findings if finding.kind == "kampanye"]


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("---\ntanggal: 2027-03-05\n---\n\n", "warning"),
        ("---\ntanggal: 5 Maret 2027\n---\n\n", "warning"),
        ("---\ntanggal: 2026-03-05\n---\n\n", "suggestion"),
        ("Bantuan dibagikan pada 5 Maret 2027.\n\n", "warning"),
        ("Bantuan dibagikan pada 5 Juli 2027.\n\n", "suggestion"),
        ("", "suggestion"),
    ],
)
def test_the_day_of_the_draft_decides(top: str, expected: str) -> None:
    assert severities(top + GIFT, SEASON) == [expected]


def test_without_a_season_nothing_weighs_more() -> None:
    assert severities("Bantuan dibagikan pada 5 Maret 2027.\n\n" + GIFT) == ["suggestion"]


def test_nothing_is_found_that_was_not_found_before() -> None:
    assert severities("Rapat digelar pada 5 Maret 2027 di balai desa.", SEASON) == []
