"""What a fix changes, what it leaves, and why."""

import pytest

from govtext import Config, ConfigError, InputError, fix
from govtext.document import Span
from govtext.fixing.patch import Patch
from govtext.rules import Edit


def test_safe_suggestions_are_put_in() -> None:
    result = fix("Apotik itu buka. Bupati me-launching aplikasi baru.\r\n\r\nWarga menganalisa air.\r\n")
    assert result.text == "Apotek itu buka. Bupati meluncurkan aplikasi baru.\r\n\r\nWarga menganalisis air.\r\n"
    assert [item.suggestion.label for item in result.applied] == ["Apotek", "meluncurkan", "menganalisis"]
    assert result.left == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Warga berkata, “Kami mencari apotik itu sejak pagi,” ujar Rina.", "quote"),
        ("# Obat\n\n> apotik buka sejak pagi", "quote"),
        ("Kode `apotik` dipakai.", None),
        ("<!-- apotik --> Warga datang.", None),
        ("---\njudul: apotik\n---\n\nWarga datang.", None),
        ("[Warga](https://apotik.go.id/apotik) datang.", None),
    ],
)
def test_words_of_others_code_and_markup_stay(text: str, reason: str | None) -> None:
    result = fix(text)
    assert result.text == text
    assert {item.reason for item in result.left} == ({reason} if reason else set())


def test_names_stay() -> None:
    text = "Warga antre di Apotik Sehat Sentosa, lalu Apotik Sehat Sentosa tutup."
    assert fix(text).text == text


def test_what_the_author_lets_stand_stays() -> None:
    text = "<!-- govtext: allow jargon.nonstandard_form -- nama lama di papan -->\nWarga datang ke apotik itu.\n"
    assert fix(text).text == text


def test_only_what_is_selected() -> None:
    text = "Di apotik, bupati me-launching aplikasi."
    assert fix(text, select=["jargon.foreign_term"]).text == "Di apotik, bupati meluncurkan aplikasi."
    assert fix(text, select=["balance"]).text == text
    assert fix(text, config=Config(ignore=("jargon",))).text == text


def test_unsafe_suggestions_stay() -> None:
    text = "Dalam rangka perbaikan jalan, dinas bekerja."
    assert fix(text).text == text


def test_a_format_that_is_no_text_is_refused() -> None:
    with pytest.raises(InputError, match="docx is not fixed") as caught:
        fix("x", format="docx")
    assert caught.value.code == "not_fixable"


def test_personal_data_is_masked_in_what_may_be_shown_only() -> None:
    result = fix("NIK 3374015208910002 di apotik.")
    assert result.text == "NIK 3374015208910002 di apotek."
    assert "5208910002" not in result.before + result.after
    assert len(result.before) == len(result.text)


def test_patches_carry_places_both_ways() -> None:
    patch = Patch([Edit(start=7, end=19, text="meluncurkan"), Edit(start=2, end=2, text="xx")])
    old = "Bupati me-launching aplikasi"
    new = patch.apply(old)
    assert new == "Buxxpati meluncurkan aplikasi"
    assert patch.forth(Span(7, 19)) == Span(9, 20)
    assert patch.forth(Span(9, 11)) == Span(9, 20)
    assert patch.back(Span(21, 29)) == Span(20, 28)
    assert patch.back(Span(10, 12)) == Span(7, 19)
    assert patch.back(Span(0, 2)) == Span(0, 2)
    with pytest.raises(ValueError, match="overlap at 2"):
        Patch([Edit(start=0, end=4, text=""), Edit(start=2, end=3, text="")]).apply(old)


def test_a_name_that_no_rule_has_is_told() -> None:
    with pytest.raises(ConfigError, match=r"'jargn': no rule or family has this name. Did you mean 'jargon'"):
        fix("Apotik itu buka.", select=["jargn"])


def test_a_question_about_content_that_a_plainer_word_shows_is_no_harm() -> None:
    text = "# Judul\n\nBupati me-launching aplikasi baru untuk stakeholder di wilayah utara.\n"
    result = fix(text)
    assert "Bupati meluncurkan aplikasi baru untuk pemangku kepentingan" in result.text and result.left == ()
    assert fix(result.text).text == result.text
