import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.document import Span
from govtext.language.text.tokens import Tokens

FORMS = """
H. Hj. Dr. dr. Drs. B.Sc. M.M. S.Sos. M.Kes. A.Md.Kom. Ph.D. S.Tr.IP. Sp.PD.
Jl. No. Kec. Kab. T.A. s.d. a.n. dll. K.H. A.
12/09/2023 12-09-2023 17.00 1.250.000,00 12,5 2,31 0811-3805-551 3205.1045.0262.0001
anak-anak se-Kabupaten e-KTP me-launching non-ASN PAUD-nya Covid-19 KTP-el PBB-P2
17/Pid.Sus-TPK/2022/PN 888/214/2023 188.4/96/2025 W.27-OT.02/123/2024
https://www.contohkab.go.id/berita?id=1 www.contohkab.go.id lapor.go.id humas@contohkab.go.id #MelatiMaju @dinas.melati
Jum'at do'a Al-Qur'an Jum’at do’a Al-Qur’an 🔥 👶🏽 1️⃣ …
"""

APART = {
    "Rp1.250.000,00": ["Rp", "1.250.000,00"],
    "Rp.5.000": ["Rp.", "5.000"],
    "Rp 5.000.": ["Rp", "5.000", "."],
    "12,5%": ["12,5", "%"],
    "RT/RW": ["RT", "/", "RW"],
    "dan/atau": ["dan", "/", "atau"],
    "Kominfo.Kepala": ["Kominfo", ".", "Kepala"],
    "2024.Warga": ["2024", ".", "Warga"],
    "Dinas,Bupati": ["Dinas", ",", "Bupati"],
    "Drs.H.Asep": ["Drs.", "H.", "Asep"],
    "No.5": ["No.", "5"],
    "S.H.,M.H.": ["S.H.", ",", "M.H."],
    "(M.Kes.),": ["(", "M.Kes.", ")", ","],
    "keren!🔥Yuk": ["keren", "!", "🔥", "Yuk"],
    "“Siap,”katanya": ["“", "Siap", ",", "”", "katanya"],
    'siap."Kata': ["siap", ".", '"', "Kata"],
    "Senin–Kamis": ["Senin", "–", "Kamis"],
    "08.00–15.00": ["08.00", "–", "15.00"],
    "(Diskominfo/rz)": ["(", "Diskominfo", "/", "rz", ")"],
    "lapor.go.id.": ["lapor.go.id", "."],
    "‘kutip’": ["‘", "kutip", "’"],
    "a\u00a0 b\n\nc": ["a", "b", "c"],
}


@pytest.mark.parametrize("form", FORMS.split())
def test_what_official_prose_writes_as_one_word_stays_one_token(form: str) -> None:
    assert Tokens(form).texts == [form]
    assert Tokens(f"Lihat ({form}), ya").texts == ["Lihat", "(", form, ")", ",", "ya"]


@pytest.mark.parametrize("text", APART)
def test_what_is_taken_apart(text: str) -> None:
    assert Tokens(text).texts == APART[text]


def test_words_hold_a_letter_or_a_digit() -> None:
    tokens = Tokens("Rapat 🔥 dimulai – 09.00!")
    assert tokens.is_word == [True, False, True, False, True, False]
    assert tokens.words(Span(0, 15)) == 2


def test_tokens_inside_a_span_and_the_span_of_tokens() -> None:
    tokens = Tokens("  Wali   Kota hadir.")
    assert list(tokens.within(Span(2, 13))) == [0, 1]
    assert list(tokens.within(Span(3, 13))) == [1]
    assert list(tokens.within(Span(4, 5))) == []
    assert tokens.span(0, 2) == (2, 13)


def test_white_space_is_no_token() -> None:
    tokens = Tokens("Satu \n\n dua")
    assert tokens.texts == ["Satu", "dua"]
    assert tokens.lower == ["satu", "dua"]


@given(st.text(max_size=300))
def test_tokens_cover_every_visible_character_in_order(text: str) -> None:
    tokens = Tokens(text)
    assert "".join(tokens.texts) == "".join(text.split())
    end = 0
    for start, stop, form in zip(tokens.starts, tokens.ends, tokens.texts, strict=True):
        assert end <= start < stop <= len(text)
        assert text[start:stop] == form
        end = stop


@given(st.text(max_size=80), st.text(max_size=80))
def test_what_stands_beyond_white_space_changes_no_token(before: str, after: str) -> None:
    whole = Tokens(f"{before} {after}")
    shift = len(before) + 1
    assert whole.texts == Tokens(before).texts + Tokens(after).texts
    assert whole.starts == Tokens(before).starts + [shift + start for start in Tokens(after).starts]


@pytest.mark.parametrize("space", ["\u2003", "\u2028", "\x0b", "\x85"])
def test_rare_white_space_parts_tokens_too(space: str) -> None:
    long = "x/" * 100
    assert Tokens(f"Rp5.000{space}Kec.{space}{long}").texts == ["Rp", "5.000", "Kec.", *long]
    assert Tokens(space * 300).texts == []


@pytest.mark.parametrize("unit", ["(", ".", "-", "a/", "1.", "🔥", "A.b", "http://", "’"])
def test_no_run_takes_long(unit: str) -> None:
    assert "".join(Tokens(unit * 20_000).texts) == unit * 20_000


def _is_sentence_end(form: str) -> bool:
    return form in {".", "!"}


def test_where_a_form_stands_of_which_a_reader_tells_something() -> None:
    assert Tokens("Warga datang. Warga pulang!").where(_is_sentence_end) == [2, 5]
    assert Tokens("Warga datang").where(_is_sentence_end) == []
    assert Tokens("").where(_is_sentence_end) == []


def test_the_different_forms_of_a_text() -> None:
    assert Tokens("Warga dan warga dan WARGA").forms == {"Warga", "dan", "warga", "WARGA"}


def test_threads_share_one_engine() -> None:
    found: list[list[str]] = []
    workers = [threading.Thread(target=lambda: found.append(Tokens("Kec. Melati, No. 5").texts)) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert found == [["Kec.", "Melati", ",", "No.", "5"]] * 8
