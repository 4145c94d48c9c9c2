"""Markdown is hidden in place: what stays visible is the author's own text at its own place."""

import pytest

from govtext.document import Document, read
from govtext.document.markdown import read_markdown


def seen(text: str) -> str:
    """Return what a reader sees, words parted by single spaces."""
    return " ".join(read_markdown(text).mask.split())


def check_places(document: Document) -> None:
    """Every character of the mask is the author's own, or a space where markup stood."""
    assert len(document.mask) == len(document.text)
    for own, shown in zip(document.text, document.mask, strict=True):
        assert shown == own or (shown == " " and own not in "\r\n")


VISIBLE = [
    ("# Jadwal Layanan", "Jadwal Layanan"),
    ("## Syarat ##", "Syarat"),
    ("### Kelas C#", "Kelas C#"),
    ("Jadwal Layanan\n==============", "Jadwal Layanan"),
    ("Loket *buka* dan **gratis**.", "Loket buka dan gratis ."),
    ("Loket ***buka*** serta _gratis_ dan __mudah__.", "Loket buka serta gratis dan mudah ."),
    ("Tarif ~~lama~~ baru", "Tarif lama baru"),
    ("2 * 3 * 4 dan _garis_bawah_ a_b_c", "2 * 3 * 4 dan garis_bawah a_b_c"),
    ("Bintang * sendiri ** dan ~ juga", "Bintang * sendiri ** dan ~ juga"),
    ("Buka [laman kota](https://kota.example.id) ya", "Buka laman kota ya"),
    ('Buka [laman kota](<https://kota.example.id> "judul tautan")', "Buka laman kota"),
    ("Buka [laman **kota**](x)", "Buka laman kota"),
    ("Buka [laman][k].\n\n[k]: https://kota.example.id 'Laman'\n", "Buka laman ."),
    ("[bukan tautan] dan [ini juga](", "[bukan tautan] dan [ini juga]("),
    ("![Warga antre di loket](foto.jpg)", "Warga antre di loket"),
    ("![Warga *antre*](foto.jpg)", "Warga antre"),
    ("[![Peta](peta.png)](https://peta.example.id)", "Peta"),
    ("Ketik `kirim data` lalu kirim", "Ketik lalu kirim"),
    ("Tanda ` sendirian", "Tanda ` sendirian"),
    ("Awal\n\n```sh\nrm -rf\n```\n\nAkhir", "Awal Akhir"),
    ("~~~\nkode\n~~~\nAkhir", "Akhir"),
    ("Awal <!-- jangan tampil --> akhir", "Awal akhir"),
    ("<!-- satu\ndua -->\nTeks", "Teks"),
    ('Foto: {{< figure src="a.jpg" caption="sumur" >}} Warga antre', "Foto: Warga antre"),
    ("{% include kepala.html %}\n\nWarga {{ site.nama }} antre", "Warga antre"),
    ("Kurung {biasa} dan {{ yang tidak ditutup", "Kurung {biasa} dan {{ yang tidak ditutup"),
    ("Air <b>bersih</b> kembali <br> mengalir", "Air bersih kembali mengalir"),
    ('<div align="center">\nKantor tutup\n</div>', "Kantor tutup"),
    ("<p>Kantor <em>tutup</em>.</p><script>x()</script>", "Kantor tutup ."),
    ("- satu\n- dua\n  - tiga", "satu dua tiga"),
    ("1. satu\n2) dua", "satu dua"),
    ("- [ ] belum\n- [x] sudah", "belum sudah"),
    ("> kutipan\n> lanjut\ndan malas", "kutipan lanjut dan malas"),
    ("> - butir", "butir"),
    ("| Hari | Jam |\n|---|:-:|\n| Senin | 08.00 |", "Hari Jam Senin 08.00"),
    ("Hari | Jam\n---|---\nSenin \\| Selasa | 08.00", "Hari Jam Senin | Selasa 08.00"),
    ("| A |\n|---|\n| satu | lebih |", "A satu lebih"),
    ("Tanda \\* dan \\_ dan \\a", "Tanda * dan _ dan \\a"),
    ("Baris satu\\\nbaris dua", "Baris satu baris dua"),
    (
        "Surel <info@kota.example.id> atau <https://kota.example.id>",
        "Surel info@kota.example.id atau https://kota.example.id",
    ),
    ("Suhu 5 < 7 dan 9 > 3", "Suhu 5 < 7 dan 9 > 3"),
    ("Sandang &amp; pangan&nbsp;murah", "Sandang &amp; pangan murah"),
    ("Angka naik[^1].\n\n[^1]: Data Dinas Sosial.", "Angka naik . Data Dinas Sosial."),
    ("satu\n\n* * *\n\ndua\n\n---\n\ntiga", "satu dua tiga"),
    ("    Paragraf menjorok dari pengolah kata.", "Paragraf menjorok dari pengolah kata."),
    ("\tKISARAN – Paragraf dengan tab.", "KISARAN – Paragraf dengan tab."),
    ("\ufeff# Judul\n\nIsi", "Judul Isi"),
    ("---\njudul: Air\n---\n\nIsi", "Isi"),
    ("Nilai\0nol", "Nilai\0nol"),
    ("", ""),
    ("\n\n", ""),
]


@pytest.mark.parametrize(("text", "expected"), VISIBLE)
def test_visible_text(text: str, expected: str) -> None:
    check_places(read_markdown(text))
    assert seen(text) == expected


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize(("text", "expected"), VISIBLE)
def test_other_line_ends_show_the_same(text: str, expected: str, line_end: str) -> None:
    text = text.replace("\n", line_end)
    check_places(read_markdown(text))
    assert seen(text) == expected


def test_positions_survive_windows_line_ends_quotes_and_emoji() -> None:
    text = "\ufeff# Judul 📢\r\n\r\n> Kata *Bupati*:\r\n> “Air **bersih** 👩‍👩‍👧 untuk e\u0301lok.”\r\n"
    document = read_markdown(text)
    check_places(document)
    for word in ("Judul", "📢", "Bupati", "“Air", "bersih", "e\u0301lok"):
        assert document.mask.index(word) == text.index(word)


def test_lone_surrogates_are_kept() -> None:
    text = "Teks *miring* \udcff dan [tautan](\udc80)"
    document = read_markdown(text)
    check_places(document)
    assert document.words_of(document.blocks[0].span) == "Teks miring \udcff dan tautan"


def test_links_name_their_words_and_the_address_as_written() -> None:
    text = (
        "Lihat [laman *kota*](https://kota.example.id/a b) atau [ini](<x y>).\n\n"
        "![Peta](peta.png) <https://é.example.id> [k]\n\n[k]: tujuan.html\n"
    )
    document = read_markdown(text)
    found = [(document.words_of(link.text), link.target, link.image) for link in document.links]
    assert found == [
        ("ini", "x y", False),
        ("Peta", "peta.png", True),
        ("https://é.example.id", "https://é.example.id", False),
        ("k", "tujuan.html", False),
    ]


def test_links_in_html() -> None:
    document = read_markdown('Buka <a href="https://a.example.id">laman</a>.\n\n<p><a href=b.html>Peta</a></p>')
    assert [(document.words_of(link.text), link.target) for link in document.links] == [
        ("laman", "https://a.example.id"),
        ("Peta", "b.html"),
    ]


def test_comments_are_kept_as_spans() -> None:
    text = "Awal <!-- satu --> akhir\n\n> <!-- dua\n> tiga -->\n\n<!-- empat"
    document = read_markdown(text)
    assert [text[span.start : span.end] for span in document.comments] == [
        "<!-- satu -->",
        "<!-- dua\n> tiga -->",
        "<!-- empat",
    ]


def test_what_the_parser_gives_up_on_stays_visible() -> None:
    deep = "> " * 40 + "NIK warga"
    assert "NIK warga" in read_markdown(deep).mask
    assert "kata" in read_markdown("[" * 400 + "kata *tebal*").mask


def test_read_passes_the_source_on() -> None:
    document = read("isi", "markdown", "draf.md")
    assert (document.source, document.format) == ("draf.md", "markdown")
