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
        "---\njudul: tanpa penutup\n",
        "---\n\nSebuah paragraf di antara dua garis.\n\n---\n",
        "Isi\n---\na: b\n---\n",
        " ---\na: b\n---\n",
        "---\n" + "a: b\n" * 300 + "---\n",
    ],
)
def test_no_front_matter(text: str) -> None:
    assert front_matter(text) is None
