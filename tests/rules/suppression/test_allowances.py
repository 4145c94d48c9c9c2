"""What an author lets stand: it carries the reason, counts for nothing, and lowers no score."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext import Analyzer, Report, analyze
from govtext.rules import ALL

PARAGRAPHS = (
    "Bupati me-launching aplikasi untuk stakeholder.",
    "Pertama kalinya di dunia, pelayanan terbaik ini luar biasa hebat dan spektakuler.",
    "Penerima pertama: NIK 3374015208910002.",
    "Dalam rangka melakukan kegiatan pengadaan, panitia melakukan rapat pada hari Senin, 2 Maret 2026 di Aula Kantor.",
    "Warga dapat mendaftar di loket sampai 3 Mei 2026.",
)
NAMES = [rule.name for rule in ALL if rule.family != "suppression"]


def test_the_reason_stands_in_the_finding() -> None:
    report = analyze("<!-- govtext: allow jargon.foreign_term -- nama program -->\nBupati me-launching aplikasi.")
    (found,) = (finding for finding in report.findings if finding.rule == "jargon.foreign_term")
    assert found.suppressed == "nama program"
    assert report.scores.jargon.value == 100


def test_personal_data_in_a_reason_is_masked() -> None:
    report = analyze(
        "<!-- govtext: allow jargon.foreign_term -- NIK 3374015208910002 -->\nBupati me-launching aplikasi.\n\n"
        "Penerima: NIK 3374015208910002."
    )
    assert "3374015208910002" not in report.model_dump_json()


def test_plain_text_has_no_comments() -> None:
    text = "<!-- govtext: allow jargon.foreign_term -- x -->\nBupati me-launching aplikasi."
    assert all(finding.suppressed is None for finding in analyze(text, format="text").findings)


def test_an_id_does_not_change_with_the_comment() -> None:
    plain = "Warga menunggu.\n\nBupati me-launching aplikasi."
    allowed = plain.replace("Bupati", "<!-- govtext: allow jargon -- x -->\nBupati")
    assert ids(analyze(plain), "jargon") == ids(analyze(allowed), "jargon")


def test_a_missing_element_let_go_is_not_asked_for_in_the_score() -> None:
    text = "# Layanan paspor\n\nKantor Imigrasi membuka layanan paspor pada 3 Juni 2026.\n"
    before = analyze(text, genre="pengumuman_layanan")
    after = analyze(text + "\n<!-- govtext: allow kip.missing_element -- lihat situs -->\n", genre="pengumuman_layanan")
    assert any(finding.rule == "kip.missing_element" for finding in before.findings)
    assert not any(f.rule == "kip.missing_element" and f.suppressed is None for f in after.findings)
    assert before.scores.kip.value is not None and after.scores.kip.value is not None
    assert after.scores.kip.value > before.scores.kip.value


def test_a_comment_makes_a_text_no_longer() -> None:
    text = "Warga menunggu di loket. " * 37
    comment = "<!-- govtext: allow jargon -- " + "alasan " * 30 + "-->\n"
    assert analyze(text).scores.readability.value is None
    assert analyze(comment + text).scores.readability.value is None


@given(
    st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 5), st.sampled_from([*NAMES, "jargon", "balance", "kip"])), max_size=4),
    st.sampled_from(["siaran_pers", "pengumuman_layanan", "lain"]),
)
def test_a_suppression_lowers_no_score(chosen: list[str], allowed: list[tuple[int, str]], genre: str) -> None:
    marked = list(chosen)
    for at, name in allowed:
        place = at % len(marked)
        marked[place] = f"<!-- govtext: allow {name} -- alasan -->\n{marked[place]}"
    before = ANALYZER.analyze("\n\n".join(chosen), genre=genre)
    after = ANALYZER.analyze("\n\n".join(marked), genre=genre)
    for family in ("overall", "balance", "jargon", "readability", "kip"):
        one, other = getattr(before.scores, family).value, getattr(after.scores, family).value
        assert (one is None) == (other is None), family
        assert one is None or other >= one, family


def ids(report: Report, family: str) -> list[str]:
    return [finding.id for finding in report.findings if finding.family == family]


ANALYZER = Analyzer()


@pytest.mark.parametrize("line", ["\r\n", "\n"])
def test_any_line_end(line: str) -> None:
    text = f"<!-- govtext: allow jargon -- x -->{line}Bupati me-launching aplikasi.{line}{line}Bupati me-launching aplikasi."
    reasons = [finding.suppressed for finding in analyze(text).findings if finding.rule == "jargon.foreign_term"]
    assert reasons == ["x", None]


def test_comments_of_web_pages() -> None:
    allow = "<!-- govtext: allow jargon.foreign_term -- nama acara -->"
    text = (
        f"<h1>Bupati hadir</h1>{allow}<p>Bupati me-launching aplikasi.</p><p>Untuk stakeholder.</p>"
        f"<ul><li>launching {allow}</li><li>stakeholder</li></ul>"
    )
    report = analyze(text, format="html")
    reasons = [
        (finding.text, finding.suppressed) for finding in report.findings if finding.rule == "jargon.foreign_term"
    ]
    assert reasons == [
        ("me-launching", "nama acara"),
        ("stakeholder", None),
        ("launching", "nama acara"),
        ("stakeholder", None),
    ]
    assert not any(finding.family == "suppression" for finding in report.findings)
