"""Front matter is read as plain strings and never stops a check."""

import pytest

from govtext.document.frontmatter import front_matter


def values(body: str) -> object:
    found = front_matter(f"---\n{body}\n---\n\nIsi\n")
    return found and found.values


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("judul: Air Bersih", {"judul": "Air Bersih"}),
        (
            "No: nomor\nyes: no\nangka: 012\ntanggal: 2024-06-03",
            {"No": "nomor", "yes": "no", "angka": "012", "tanggal": "2024-06-03"},
        ),
        ('judul: "Air: Bersih \\"Kota\\""', {"judul": 'Air: Bersih "Kota"'}),
        ("judul: 'Jum''at'", {"judul": "Jum'at"}),
        ("judul: Air: Bersih", {"judul": "Air: Bersih"}),
        ("tags: [air, 'kota, desa', \"x\"]", {"tags": ["air", "kota, desa", "x"]}),
        ("tags:\n- air\n- kota", {"tags": ["air", "kota"]}),
        ("tags:\n  - air\n  - kota\njudul: x", {"tags": ["air", "kota"], "judul": "x"}),
        (
            "govtext:\n  genre: peringatan\n  abaikan:\n    - a\n    - b",
            {"govtext": {"genre": "peringatan", "abaikan": ["a", "b"]}},
        ),
        ("ringkasan: |\n  satu\n  dua", {"ringkasan": "satu\ndua"}),
        ("ringkasan: >\n  satu\n  dua", {"ringkasan": "satu dua"}),
        ("ringkasan: satu\n  dua", {"ringkasan": "satu dua"}),
        ("# catatan\njudul: Air # bukan judul\ntagar: #Air", {"judul": "Air", "tagar": "#Air"}),
        ("judul:\npenulis: Humas", {"judul": "", "penulis": "Humas"}),
        ("jam: 08.00: 09.00", {"jam": "08.00: 09.00"}),
        ("judul: a\nbaris yang rusak\n  : :\npenulis: b", {"judul": "a", "penulis": "b"}),
        ("", {}),
        ("url: https://kota.example.id", {"url": "https://kota.example.id"}),
        ("judul:\tAir", {"judul": "Air"}),
    ],
)
def test_values(body: str, expected: object) -> None:
    assert values(body) == expected


def test_the_span_holds_both_marks() -> None:
    text = "\ufeff---\r\njudul: Air\r\n---\r\nIsi"
    found = front_matter(text)
    assert found is not None
    assert text[found.span.start : found.span.end] == "---\r\njudul: Air\r\n---"
    assert front_matter("---\na: b\n---") is not None
    assert front_matter("---\na: b\n...\nIsi") is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n",
        "----\na: b\n----\n",
        "---\nCatatan: sebuah paragraf di bawah garis\nKepada: warga\n",
        "---\nCatatan: isi\n\nSebuah paragraf di antara dua garis.\n\n---\n",
        "+++\nTambahan: dua baris\n+++\n",
        "++++\na = 1\n++++\n",
        "---\n\nSebuah paragraf di antara dua garis.\n\n---\n",
        "Isi\n---\na: b\n---\n",
        " ---\na: b\n---\n",
        "---\n" + "a: b\n" * 300 + "---\n",
    ],
)
def test_no_front_matter(text: str) -> None:
    assert front_matter(text) is None


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("---\njudul: tanpa penutup\n", "---\njudul: tanpa penutup"),
        ("---\njudul: Air\ntags:\n- air\n\nWarga minum.\n", "---\njudul: Air\ntags:\n- air"),
        ("---\ngenre: peringatan\n\n# Judul\n\nWarga minum.\n\n---\n\nKaki.\n", "---\ngenre: peringatan"),
        ("---\r\nGenre: peringatan\r\n\r\nWarga minum.\r\n", "---\r\nGenre: peringatan"),
        ("---\ngenre: peringatan\nWarga minum.\n", "---\ngenre: peringatan"),
        ('+++\ntitle = "Air"\n\n[govtext]\nignore = [\n  "jargon",\n]\n\nWarga.\n', None),
    ],
)
def test_front_matter_without_an_end_is_hidden_and_told(text: str, header: str | None) -> None:
    found = front_matter(text)
    assert found is not None and found.fault is not None
    shown = text[: found.span.end]
    assert shown == (header or text.partition("\n\nWarga")[0])
    assert found.fault.line == 1
    assert f"sesudah baris {len(shown.splitlines())}" in found.fault.said.id
    assert "Warga" not in str(found.values) and found.values


def test_blank_lines_and_remarks_do_not_end_front_matter() -> None:
    text = "---\njudul: Air\n\n# catatan\n\ntanggal terbit: 3 Juni 2024\ntags:\n\n- air\n---\nIsi\n"
    found = front_matter(text)
    assert found is not None and found.fault is None
    assert found.values == {"judul": "Air", "tanggal terbit": "3 Juni 2024", "tags": ["air"]}


def test_toml_front_matter_becomes_texts() -> None:
    text = """+++
title = "Air"
date = 2024-06-03
draft = false
weight = 10
tags = ["air", "kota"]

[govtext.thresholds."readability.long_sentence"]
words = 30
+++
Isi
"""
    found = front_matter(text)
    assert found is not None and found.fault is None
    assert text[found.span.end :] == "\nIsi\n"
    assert found.values == {
        "title": "Air",
        "date": "2024-06-03",
        "draft": "false",
        "weight": "10",
        "tags": ["air", "kota"],
        "govtext": {"thresholds": {"readability.long_sentence": {"words": "30"}}},
    }


@pytest.mark.parametrize(
    ("body", "line", "said"),
    [
        ('title = "Air"\ngenre = peringatan', 3, "nilai tidak sah"),
        ('rahasia = "x"\nrahasia = "y"', 3, "ditulis dua kali"),
        ("[rahasia]\na = 1\n[rahasia]", 4, "ditulis dua kali"),
        ("a = [" + "[" * 5000, 2, "terlalu banyak tingkat"),
    ],
)
def test_what_is_no_toml_is_hidden_and_told_without_its_words(body: str, line: int, said: str) -> None:
    found = front_matter(f"+++\n{body}\n+++\nIsi\n")
    assert found is not None and found.fault is not None
    assert found.values == {}
    assert found.fault.line == line
    assert said in found.fault.said.id and "rahasia" not in "".join(found.fault.said)


def test_deep_tables_are_read_as_far_as_plain_ones() -> None:
    found = front_matter("+++\n[a" + ".a" * 5000 + "]\n+++\nIsi\n")
    assert found is not None and found.fault is None
    assert str(found.values).count("a") == 9
