"""Direct speech: every way releases set quotation marks and attributions, and what is no speech at all."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quotes_helper import Said, quotes_of, said

from govtext.document import read
from govtext.language.names.find import Names
from govtext.language.quotes.find import find_quotes, quoted_spans
from govtext.language.text.sentences import split
from govtext.language.text.tokens import Tokens

CAMAT = "Camat Tanjung Raya, Dewi Lestari, S.Sos., meninjau pasar, Senin (4/3/2024). "

DIRECT: dict[str, tuple[str, list[Said]]] = {
    "comma inside, cue behind": (
        '"Jalan ini kami tutup dua hari," ujar Camat Tanjung Raya, Dewi Lestari.',
        [("direct", "Dewi Lestari", "Jalan ini kami tutup dua hari,")],
    ),
    "comma outside": (
        'Kepala Desa Mekar, Toni Hartono, hadir. "Pompa sudah kami pesan", ungkapnya.',
        [("direct", "Toni Hartono", "Pompa sudah kami pesan")],
    ),
    "full stop before a capitalised cue": (
        CAMAT + '"Pasar ini harus bersih setiap hari." Tutup Dewi.',
        [("direct", "Dewi Lestari", "Pasar ini harus bersih setiap hari.")],
    ),
    "cue after a stop outside the marks": (
        CAMAT + "“Kami akan menambah dua petugas kebersihan”. Tambahnya",
        [("direct", "Dewi Lestari", "Kami akan menambah dua petugas kebersihan")],
    ),
    "split quotation": (
        CAMAT + '"Kami minta maaf," kata Dewi, "tetapi pasar harus ditutup."',
        [
            ("direct", "Dewi Lestari", "Kami minta maaf,"),
            ("direct", "Dewi Lestari", "tetapi pasar harus ditutup."),
        ],
    ),
    "split quotation with two cues": (
        CAMAT + '"Air sudah mengalir," ujar Dewi, "hanya tekanannya masih kecil," tambahnya.',
        [
            ("direct", "Dewi Lestari", "Air sudah mengalir,"),
            ("direct", "Dewi Lestari", "hanya tekanannya masih kecil,"),
        ],
    ),
    "a second sentence after the attribution": (
        CAMAT + '"Air sudah mengalir," ujar Dewi. "Tekanannya akan naik besok pagi."',
        [
            ("direct", "Dewi Lestari", "Air sudah mengalir,"),
            ("direct", "Dewi Lestari", "Tekanannya akan naik besok pagi."),
        ],
    ),
    "several sentences are one entry": (
        CAMAT + '"Kami sudah rapat. Kami juga sudah menghitung. Dananya cukup," kata Dewi.',
        [("direct", "Dewi Lestari", "Kami sudah rapat. Kami juga sudah menghitung. Dananya cukup,")],
    ),
    "cue before, with a comma": (
        'Lurah Sidomulyo, Bambang Irawan, mengatakan, "Bank sampah buka tiap Sabtu."',
        [("direct", "Bambang Irawan", "Bank sampah buka tiap Sabtu.")],
    ),
    "cue before, with a colon": (
        'Lurah Sidomulyo, Bambang Irawan, menegaskan: "Tidak ada pungutan di kantor kami."',
        [("direct", "Bambang Irawan", "Tidak ada pungutan di kantor kami.")],
    ),
    "cue before, with bahwa": (
        'Lurah Sidomulyo Bambang Irawan menyampaikan bahwa "bank sampah buka tiap Sabtu pagi".',
        [("direct", "Bambang Irawan", "bank sampah buka tiap Sabtu pagi")],
    ),
    "menurut with marks": (
        'Menurut Lurah Sidomulyo, Bambang Irawan, "bank sampah sudah punya 300 nasabah."',
        [("direct", "Bambang Irawan", "bank sampah sudah punya 300 nasabah.")],
    ),
    "cue before and behind": (
        'Lurah Sidomulyo Bambang Irawan menjelaskan, "Nasabah kami sudah 300 orang," jelasnya.',
        [("direct", "Bambang Irawan", "Nasabah kami sudah 300 orang,")],
    ),
    "kata X with a colon before": (
        CAMAT + 'Kata Dewi: "Kalau hujan, selokan ini pasti meluap."',
        [("direct", "Dewi Lestari", "Kalau hujan, selokan ini pasti meluap.")],
    ),
    "passive cue before": (
        CAMAT + 'Dikatakan Dewi, "Selokan akan dikeruk bulan depan."',
        [("direct", "Dewi Lestari", "Selokan akan dikeruk bulan depan.")],
    ),
    "passive cue behind": (
        '"Selokan akan dikeruk bulan depan," dikatakan oleh Dewi Lestari, Camat Tanjung Raya.',
        [("direct", "Dewi Lestari", "Selokan akan dikeruk bulan depan,")],
    ),
    "demikian disampaikan behind": (
        '"Selokan akan dikeruk bulan depan," demikian disampaikan Camat Tanjung Raya Dewi Lestari.',
        [("direct", "Dewi Lestari", "Selokan akan dikeruk bulan depan,")],
    ),
    "back-reference behind": (
        '"Selokan akan dikeruk bulan depan." Hal itu disampaikan Camat Tanjung Raya Dewi Lestari saat rapat.',
        [("direct", "Dewi Lestari", "Selokan akan dikeruk bulan depan.")],
    ),
    "subject and verb behind": (
        CAMAT + '"Selokan akan dikeruk bulan depan," Dewi menegaskan.',
        [("direct", "Dewi Lestari", "Selokan akan dikeruk bulan depan,")],
    ),
    "a question": (
        '"Kapan lampu jalan dinyalakan?" tanya Zubaidah, warga RT 02.',
        [("direct", "Zubaidah", "Kapan lampu jalan dinyalakan?")],
    ),
    "an exclamation of one word": (
        CAMAT + 'Dewi mengajak warga bekerja bakti. "Ayo!" serunya.',
        [("direct", "Dewi Lestari", "Ayo!")],
    ),
    "single marks": (
        CAMAT + "'Pasar ini harus bersih,' ujar Dewi.",
        [("direct", "Dewi Lestari", "Pasar ini harus bersih,")],
    ),
    "curly single marks": (
        CAMAT + "‘Pasar ini harus bersih,’ ujar Dewi.",
        [("direct", "Dewi Lestari", "Pasar ini harus bersih,")],
    ),
    "guillemets": (
        CAMAT + "«Pasar ini harus bersih,» ujar Dewi.",
        [("direct", "Dewi Lestari", "Pasar ini harus bersih,")],
    ),
    "low opening mark": (
        CAMAT + "„Pasar ini harus bersih,” ujar Dewi.",
        [("direct", "Dewi Lestari", "Pasar ini harus bersih,")],
    ),
    "doubled single marks": (
        CAMAT + "''Pasar ini harus bersih,'' ujar Dewi.",
        [("direct", "Dewi Lestari", "Pasar ini harus bersih,")],
    ),
    "straight and curly mixed": (
        CAMAT + '"Pasar ini harus bersih,” ujar Dewi. ”Mulai besok kami jaga tiap pagi," katanya.',
        [
            ("direct", "Dewi Lestari", "Pasar ini harus bersih,"),
            ("direct", "Dewi Lestari", "Mulai besok kami jaga tiap pagi,"),
        ],
    ),
    "blank on the wrong side": (
        CAMAT + '"Pasar ini harus bersih, "ujar Dewi.',
        [("direct", "Dewi Lestari", "Pasar ini harus bersih,")],
    ),
    "no blank before the mark": (
        CAMAT + 'Dewi menutup rapat."Mulai besok kami jaga tiap pagi," katanya.',
        [("direct", "Dewi Lestari", "Mulai besok kami jaga tiap pagi,")],
    ),
    "blanks inside the marks": (
        CAMAT + '" Pasar ini harus bersih, " ujar Dewi.',
        [("direct", "Dewi Lestari", "Pasar ini harus bersih,")],
    ),
    "an apostrophe inside a word is no mark": (
        CAMAT + "'Setiap Jum'at kami berdo'a bersama,' ujar Dewi.",
        [("direct", "Dewi Lestari", "Setiap Jum'at kami berdo'a bersama,")],
    ),
    "a nested quotation is part of its holder": (
        CAMAT + "\"Ada warga bertanya, 'Kapan selesai?' Saya jawab besok,\" kata Dewi.",
        [("direct", "Dewi Lestari", "Ada warga bertanya, 'Kapan selesai?' Saya jawab besok,")],
    ),
    "nested with the same marks": (
        CAMAT + '"Ada warga bilang "lama sekali" kepada saya," kata Dewi.',
        [("direct", "Dewi Lestari", 'Ada warga bilang "lama sekali" kepada saya,')],
    ),
    "closing mark forgotten": (
        CAMAT + '"Pasar ini harus bersih, ujar Dewi. Rapat selesai pukul sepuluh.',
        [("direct", "Dewi Lestari", "Pasar ini harus bersih,")],
    ),
    "opening mark forgotten": (
        CAMAT + '\n\nPasar ini harus bersih," ujar Dewi.',
        [("direct", "Dewi Lestari", "Pasar ini harus bersih,")],
    ),
    "one mark too many is dropped": (
        CAMAT + 'Rapat membahas " pasar. "Pasar ini harus bersih," ujar Dewi.',
        [("direct", "Dewi Lestari", "Pasar ini harus bersih,")],
    ),
    "each paragraph opens anew": (
        CAMAT + "\n\n“Pasar ini harus bersih setiap hari.\n\n“Petugas datang pukul lima pagi,” ujar Dewi.",
        [
            ("direct", "Dewi Lestari", "Pasar ini harus bersih setiap hari."),
            ("direct", "Dewi Lestari", "Petugas datang pukul lima pagi,"),
        ],
    ),
    "one quotation over two paragraphs": (
        CAMAT + "\n\n“Pasar ini harus bersih setiap hari.\n\nPetugas datang pukul lima pagi,” ujar Dewi.",
        [("direct", "Dewi Lestari", "Pasar ini harus bersih setiap hari.\n\nPetugas datang pukul lima pagi,")],
    ),
    "a paragraph of its own without cue": (
        CAMAT + 'Dewi lalu berbicara kepada pedagang.\n\n"Pasar ini harus bersih setiap hari."',
        [("direct", "Dewi Lestari", "Pasar ini harus bersih setiap hari.")],
    ),
    "signed block quote": (
        CAMAT + '\n\n> "Pasar bersih membuat pembeli betah." — Dewi Lestari',
        [("direct", "Dewi Lestari", "Pasar bersih membuat pembeli betah.")],
    ),
    "two speakers in one paragraph": (
        CAMAT + '"Pasar harus bersih," ujar Dewi. Pedagang sayur, Mimin, setuju. "Asal iurannya tidak naik," katanya.',
        [("direct", "Dewi Lestari", "Pasar harus bersih,"), ("direct", "Mimin", "Asal iurannya tidak naik,")],
    ),
    "question and answer": (
        CAMAT + '"Kapan mulai?" tanya Mimin, pedagang sayur. Dewi menjawab, "Besok pagi."',
        [("direct", "Mimin", "Kapan mulai?"), ("direct", "Dewi Lestari", "Besok pagi.")],
    ),
    "kata X menambahkan": (
        CAMAT + 'Dewi pun menambahkan, "Iuran tidak naik."',
        [("direct", "Dewi Lestari", "Iuran tidak naik.")],
    ),
    "pun berujar": (
        CAMAT + 'Dewi pun berujar, "Iuran tidak naik."',
        [("direct", "Dewi Lestari", "Iuran tidak naik.")],
    ),
    "in a list": (
        CAMAT + '\n\n- "Iuran tidak naik," kata Dewi.\n- Pasar buka pukul lima.',
        [("direct", "Dewi Lestari", "Iuran tidak naik,")],
    ),
    "bold and italics around the words": (
        CAMAT + '*"Iuran tidak naik,"* kata **Dewi**.',
        [("direct", "Dewi Lestari", "Iuran tidak naik,")],
    ),
    "cue with an adverb": (
        CAMAT + '"Iuran tidak naik," tegas Dewi lagi.',
        [("direct", "Dewi Lestari", "Iuran tidak naik,")],
    ),
    "ujarnya seraya menambahkan": (
        CAMAT + '"Iuran tidak naik," ujarnya seraya menambahkan, "parkir juga tetap gratis."',
        [
            ("direct", "Dewi Lestari", "Iuran tidak naik,"),
            ("direct", "Dewi Lestari", "parkir juga tetap gratis."),
        ],
    ),
}


@pytest.mark.parametrize("case", DIRECT)
def test_direct_speech(case: str) -> None:
    text, expected = DIRECT[case]
    assert said(text) == expected


SILENT = {
    "a theme": CAMAT + 'Lomba tahun ini bertema "Pasar Bersih, Warga Sehat" dan diikuti 40 pedagang.',
    "a title": CAMAT + 'Buku berjudul "Cara Mengolah Sampah Rumah Tangga" dibagikan gratis.',
    "an event": 'Seminar bertajuk "Menata Pasar Rakyat di Era Digital" dihadiri 120 orang.',
    "a slogan": 'Peserta membawa spanduk bertuliskan "Jangan Buang Sampah ke Sungai Kami" di depan balai.',
    "a motto": 'Dengan moto "Cepat, Ramah, dan Tanpa Pungutan", loket buka sampai sore.',
    "scare quotes": 'Praktik "titip absen" masih ditemukan di dua kelurahan.',
    "a term": "Kawasan ini akan dijadikan “zona merah” bagi pedagang kaki lima.",
    "a name of a service": 'Warga dapat memakai aplikasi "Lapor Pasar" untuk mengadu.',
    "a headline": '# Camat: "Pasar Harus Bersih Setiap Hari"\n\nPasar Tanjung dibersihkan oleh 40 petugas.',
    "a lone mark": 'Pipa berdiameter 15" diganti di tiga titik.',
    "only marks": '"" dan “” tidak berisi apa pun.',
}


@pytest.mark.parametrize("case", SILENT)
def test_marks_that_hold_no_speech(case: str) -> None:
    assert [quote for quote in said(SILENT[case]) if quote[0] == "direct"] == []


ROLES = {
    'Lomba bertema "Pasar Bersih" diikuti 40 pedagang.': ["title"],
    'Berita berjudul "Pasar Sepi" dimuat Senin.': ["title"],
    'Dengan slogan "Bersih Itu Mudah" kami mulai.': ["motto"],
    'Praktik "titip absen" masih ditemukan.': ["scare"],
    'Istilah "zona merah" sudah tidak dipakai.': ["scare"],
    '"Kami siap," kata Camat Dewi Lestari.': ["speech"],
    '"Kami siap," kata Camat Dewi Lestari dalam acara "Pasar Sehat".': ["speech", "title"],
}


@pytest.mark.parametrize("text", ROLES)
def test_what_marks_are_for(text: str) -> None:
    found = quoted_spans(read(text, "markdown"))
    assert [one.role for one in found] == ROLES[text]
    for one in found:
        assert one.span_with_marks.covers(one.inner_span)


def test_a_continued_part_is_marked() -> None:
    quotes = quotes_of(CAMAT + '"Kami minta maaf," kata Dewi, "tetapi pasar harus ditutup."')
    assert [quote.continued for quote in quotes] == [False, True]


def test_cue_and_speaker_can_be_pointed_at() -> None:
    text = CAMAT + '"Kami minta maaf," kata Dewi.'
    (quote,) = quotes_of(text)
    assert quote.cue is not None and text[slice(*quote.cue)] == "kata"
    assert quote.speaker_span is not None and text[slice(*quote.speaker_span)] == "Dewi"


MARKS = ['"', "“", "”", "'", "’", "''", "«", "»", ",", ".", ">", "-", "#"]
CUES = ["kata", "ujarnya", "menurut", "mengatakan", "bahwa", "disampaikan"]
VOICES = ["Dewi", "Lestari", "Camat", "warga", "seorang", "ia", "itu", "pasar", "harus", "bersih"]
PIECES = st.tuples(st.sampled_from([*MARKS, *CUES, *VOICES]), st.sampled_from(["", " ", "\n\n"])).map("".join)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=50).map("".join))
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    quotes = quotes_of(text)
    spans = [quote.span for quote in quotes]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert quotes == quotes_of(text)
    marks = [one.span_with_marks for one in quoted_spans(read(text, "markdown"))]
    assert all(first.end <= second.start for first, second in pairwise(marks))


@pytest.mark.parametrize("cut", ["Warga siap yang menegaskan itu", "Kami menegaskan tersebut", "Dewi mengatakan hal"])
def test_a_draft_may_end_behind_a_verb_of_saying(cut: str) -> None:
    assert all(quote.span.end <= len(cut) for quote in quotes_of(cut))


HOSTILE = [
    '"',
    '" ',
    ' "',
    "'",
    " '",
    "“",
    "”",
    '" kata ',
    "kata Dewi ",
    "menurut ",
    "mengatakan ",
    "ia mengatakan harga ",
    "Dewi, ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_only(piece: str) -> None:
    text = piece * 4000
    document = read(text, "text")
    tokens = Tokens(document.mask)
    layers = document, tokens, split(document), Names((), ())
    start = time.perf_counter()
    find_quotes(*layers)
    assert time.perf_counter() - start < 5
