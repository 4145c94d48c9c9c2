"""The desk at /: drafts come in from files and templates, and go out as files."""

import base64
import io
import json
import random
import zipfile
from pathlib import Path

import pytest

from .browser import DRAFT, Open


def test_open_files(desk: Open, tmp_path: Path) -> None:
    page = desk()
    for name, content, format in (
        ("a.txt", "Apotik tutup.\r\nBaris dua.", "text"),
        ("b.html", "<p>Apotik tutup.</p>", "html"),
    ):
        (tmp_path / name).write_bytes(content.encode())
        page.page.set_input_files("#file", tmp_path / name)
        page.until(f"document.getElementById('draft').value === {json.dumps(content.replace(chr(13), ''))}")
        page.checked()
        assert page.marked("jargon") == ["Apotik"]
        assert page.page.input_value("#format") == format
    (tmp_path / "c.txt").write_bytes("Bapak Bupati".encode("utf-16"))
    page.page.set_input_files("#file", tmp_path / "c.txt")
    assert "UTF-8" in page.page.inner_text("#problem p >> nth=0")
    assert page.text == "<p>Apotik tutup.</p>"


def test_a_word_file_comes_in_and_goes_out(desk: Open, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    file = docx.Document()
    file.add_heading("Apotik di Sukamaju 😀 buka", level=1)
    file.add_paragraph("Bupati me-launching aplikasi.")
    file.add_paragraph("Loket satu", style="List Bullet")
    file.save(tmp_path / "naskah.docx")
    page = desk()
    page.page.set_input_files("#file", tmp_path / "naskah.docx")
    page.page.wait_for_selector("#problem.notice")
    assert "Berkas Word dibuka sebagai teks" in page.page.inner_text("#problem")
    page.checked()
    assert page.text == "# Apotik di Sukamaju 😀 buka\n\nBupati me-launching aplikasi.\n\n- Loket satu\n"
    assert "me-launching" in page.marked("jargon")
    page.card("jargon.foreign_term").locator(".apply").first.click()
    page.page.click("#download")
    with page.page.expect_download() as saved:
        page.page.click("#word")
    assert saved.value.suggested_filename == "naskah.docx"
    saved.value.save_as(tmp_path / "baru.docx")
    again = docx.Document(tmp_path / "baru.docx")
    assert [(one.style.name, one.text) for one in again.paragraphs] == [
        ("Heading 1", "Apotik di Sukamaju 😀 buka"),
        ("Normal", "Bupati meluncurkan aplikasi."),
        ("List Bullet", "Loket satu"),
    ]


def test_pictures_of_a_word_file_are_not_sent(desk: Open, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    file = docx.Document()
    file.add_paragraph("Apotik tutup.")
    file.save(tmp_path / "naskah.docx")
    with zipfile.ZipFile(tmp_path / "naskah.docx", "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/media/foto.jpeg", random.Random(1).randbytes(3_000_000))
        archive.comment = b"catatan"
    page = desk()
    with page.page.expect_request("**/v1/markdown") as asked:
        page.page.set_input_files("#file", tmp_path / "naskah.docx")
    assert len(asked.value.post_data) < 100_000
    sent = zipfile.ZipFile(io.BytesIO(base64.b64decode(json.loads(asked.value.post_data)["docx"])))
    assert sent.testzip() is None and "word/document.xml" in sent.namelist()
    page.checked()
    assert page.text == "Apotik tutup.\n"


def test_a_broken_word_file_is_told_in_the_language_spoken(desk: Open, tmp_path: Path) -> None:
    (tmp_path / "rusak.docx").write_bytes(b"bukan zip")
    page = desk()
    page.paste("Naskah tetap.")
    page.page.set_input_files("#file", tmp_path / "rusak.docx")
    page.page.wait_for_selector("#problem:not([hidden])")
    told = page.page.inner_text("#problem")
    assert "simpan lagi sebagai .docx" in told and "damaged" not in told
    assert page.text == "Naskah tetap."
    page.page.click("#language")
    assert page.page.is_hidden("#problem")
    page.page.set_input_files("#file", tmp_path / "rusak.docx")
    page.page.wait_for_selector("#problem:not([hidden])")
    assert "save it as .docx again" in page.page.inner_text("#problem")


def test_copy(desk: Open) -> None:
    page = desk(permissions=["clipboard-read", "clipboard-write"])
    page.paste(DRAFT)
    page.page.click("#copy")
    page.until("document.getElementById('copy').textContent === 'Tersalin'")
    assert page.page.evaluate("navigator.clipboard.readText()") == DRAFT


def test_copy_where_the_clipboard_is_closed(desk: Open) -> None:
    page = desk()
    page.page.evaluate("(() => {navigator.clipboard.writeText = () => Promise.reject(new Error('no'))})()")
    page.paste(DRAFT)
    page.page.click("#copy")
    page.until("document.getElementById('copy').textContent === 'Tersalin'")
    page.page.focus("#draft")
    page.page.keyboard.press("Control+End")
    page.page.keyboard.press("Control+V")
    assert page.text == DRAFT * 2


def test_template(desk: Open) -> None:
    page = desk()
    page.paste("Naskah lama.")
    page.page.click("#new")
    page.page.click('[data-genre="pengumuman_layanan"]')
    page.until("document.getElementById('draft').value.includes('pengumuman_layanan')")
    page.checked()
    page.page.click("#undo")
    assert page.text == "Naskah lama."


def test_export(desk: Open, tmp_path: Path) -> None:
    page = desk()
    page.paste(DRAFT)
    page.page.click("#download")
    with page.page.expect_download() as draft:
        page.page.click("#save")
    assert draft.value.suggested_filename == "naskah.md"
    draft.value.save_as(tmp_path / "n.md")
    assert (tmp_path / "n.md").read_text(encoding="utf-8") == DRAFT
    page.page.click("#download")
    with page.page.expect_download() as report:
        page.page.click("#report")
    report.value.save_as(tmp_path / "r.html")
    html = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "me-launching" in html
    assert "081234567890" not in html
