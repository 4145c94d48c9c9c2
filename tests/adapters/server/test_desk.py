"""The desk at /, driven in a real browser as a writer would use it."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="govtext[server] is not installed")
pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

from govtext.adapters.server.app import DESK

from .browser import Desk, chromium
from .live import Live, live

DRAFT = (
    "# Antrean 😀 Puskesmas Kini Daring\n\n"
    "SUKAMAJU, 3 Maret 2025 – Dinas Kesehatan me-launching aplikasi antrean untuk semua apotik. "
    "“Warga tidak perlu menunggu lama,” ujar Rina Wati, pengamat kebijakan.\n\n"
    "Angka kemiskinan turun 12 persen. Hubungi Budi di 081234567890.\n"
)
HOSTILE = (
    "# <script>window.ran = 1</script> Bupati me-launching aplikasi\n\n"
    '<img src="http://evil.example/x.png" onerror="window.ran = 2"> <svg onload="window.ran = 3"></svg>\n\n'
    "“<b onmouseover=alert(1)>Bagus</b>,” kata <script>alert(2)</script> Budi Santoso, warga.\n\n"
    "[tekan](javascript:window.ran=4) ![x](http://evil.example/y.png) Apotik itu tutup.\n"
    '<style>@import "http://evil.example/z.css";</style><iframe srcdoc="<script>parent.ran=5</script>"></iframe>\n'
)

Open = Callable[..., Desk]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


@pytest.fixture
def desk(browser: Any, server: Live) -> Iterator[Open]:
    opened: list[Desk] = []

    def open_desk(path: str = "/", **context: Any) -> Desk:
        opened.append(Desk(browser, server.url, path, **context))
        return opened[-1]

    yield open_desk
    for one in opened:
        one.close()


def test_paste_marks_by_family(desk: Open) -> None:
    page = desk()
    page.paste(DRAFT)
    assert "me-launching" in page.marked("jargon")
    assert "081234567890" in page.marked("kip")
    assert page.page.locator("#strip li").count() == 5
    assert "Siaran pers" in page.page.inner_text("#guess")
    assert page.errors == []


def test_marks_lie_under_their_words(desk: Open) -> None:
    page = desk(viewport={"width": 700, "height": 600})
    page.paste(f"{DRAFT}\n" * 12)
    same = page.page.evaluate(
        "(() => {const a = document.getElementById('draft'), m = document.getElementById('mirror');"
        "return [a.scrollHeight <= a.clientHeight + 1, a.clientWidth === m.clientWidth, a.clientHeight === m.clientHeight, a.scrollTop]})()"
    )
    assert same == [True, True, True, 0]
    page.page.set_viewport_size({"width": 420, "height": 500})
    page.page.keyboard.press("Control+End")
    page.page.keyboard.type("Apotik.")
    page.checked()
    assert page.page.evaluate("document.getElementById('draft').scrollTop") == 0
    assert page.page.evaluate(
        "(() => {const f = document.getElementById('editor'); return f.scrollTop + f.clientHeight > f.scrollHeight - 80})()"
    )


def test_apply_undo_redo(desk: Open) -> None:
    page = desk()
    page.paste(DRAFT)
    page.card("jargon.foreign_term").locator(".apply").first.click()
    changed = DRAFT.replace("me-launching", "meluncurkan")
    assert page.text == changed  # after an emoji: places are not UTF-16 units
    page.checked()
    assert "me-launching" not in page.marked("jargon")
    page.page.click("#undo")
    assert page.text == DRAFT
    page.page.click("#redo")
    assert page.text == changed
    page.page.focus("#draft")
    page.page.keyboard.press("Control+Z")
    assert page.text == DRAFT
    page.checked()
    assert "me-launching" in page.marked("jargon")


def test_typing_moves_marks_at_once_and_is_checked_again(desk: Open) -> None:
    page = desk()
    page.paste(DRAFT)
    page.page.keyboard.press("Control+Home")
    page.page.keyboard.type("Stakeholder. ")
    assert "me-launching" in page.marked("jargon")
    page.until(
        "[...document.querySelectorAll('#mirror .mark.jargon')].some((mark) => mark.textContent === 'Stakeholder')"
    )


def test_an_older_answer_never_overtakes(desk: Open) -> None:
    page = desk()
    held: list[Any] = []

    def hold_first(route: Any) -> None:
        if not held:
            held.append(route)
        else:
            route.continue_()

    page.page.route("**/v1/analyze", hold_first)
    page.page.focus("#draft")
    page.page.keyboard.insert_text("Stakeholder datang ke kantor itu.")
    page.page.wait_for_selector("#status[data-state=checking]")
    page.page.keyboard.insert_text(" Apotik tutup.")
    page.checked()
    assert {"Stakeholder", "Apotik"} <= set(page.marked("jargon"))
    assert len(held) == 1


def test_apply_all_safe(desk: Open) -> None:
    page = desk()
    page.paste(DRAFT)
    page.page.click("#fix-all")
    page.until("!document.getElementById('draft').value.includes('apotik')")
    assert "apotek" in page.text
    page.page.click("#undo")
    assert page.text == DRAFT


def test_language(desk: Open) -> None:
    page = desk()
    page.paste(DRAFT)
    indonesian = page.card("jargon.foreign_term").inner_text()
    page.page.click("#language")
    page.checked()
    page.until("document.documentElement.lang === 'en'")
    page.until(
        "!document.querySelector('.card[data-rule=\"jargon.foreign_term\"]').innerText.includes('punya padanan')"
    )
    assert page.card("jargon.foreign_term").inner_text() != indonesian
    assert "Findings" in page.page.inner_text("#tab-findings")
    assert page.text == DRAFT
    page.page.click("#language")
    assert page.page.evaluate("document.documentElement.lang") == "id"


def test_correct_a_speaker(desk: Open) -> None:
    page = desk()
    page.paste(DRAFT)
    page.page.click("#tab-speakers")
    choice = page.page.locator('select[data-speaker="Rina Wati"]')
    assert choice.input_value() == "ahli"
    with page.page.expect_request("**/v1/analyze") as asked:
        choice.select_option("warga")
    assert json.loads(asked.value.post_data)["speakers"] == {"Rina Wati": "warga"}
    page.checked()
    page.page.wait_for_selector('select[data-speaker="Rina Wati"].corrected')
    assert page.page.locator('select[data-speaker="Rina Wati"]').input_value() == "warga"


def test_elements_have_their_article(desk: Open) -> None:
    page = desk()
    page.page.select_option("#genre", "siaran_pers")
    page.paste(DRAFT)
    page.page.click("#tab-elements")
    absent = page.page.locator('.element.absent[data-element="anggaran"]')
    absent.locator("summary").click()
    assert "UU 14/2008" in absent.inner_text()
    assert "Pasal 9" in absent.inner_text()
    absent.get_by_role("button").click()
    assert page.text.startswith(DRAFT.rstrip())
    assert "[sumber dana" in page.text


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


def test_open_docx(desk: Open, tmp_path: Path) -> None:
    pytest.importorskip("govtext.document.docx", reason="this release reads no .docx")
    file = tmp_path / "naskah.docx"
    file.write_bytes(word_file("Apotik di Sukamaju 😀 buka.", "Bupati me-launching aplikasi."))
    page = desk()
    page.page.set_input_files("#file", file)
    page.until("document.getElementById('draft').value.includes('me-launching')")
    page.checked()
    assert "Apotik di Sukamaju 😀 buka." in page.text
    assert "me-launching" in page.marked("jargon")
    (tmp_path / "rusak.docx").write_bytes(b"bukan zip")
    page.page.set_input_files("#file", tmp_path / "rusak.docx")
    page.page.wait_for_selector("#problem:not([hidden])")
    assert "me-launching" in page.text


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
    with page.page.expect_download() as draft:
        page.page.click("#save")
    assert draft.value.suggested_filename == "naskah.md"
    draft.value.save_as(tmp_path / "n.md")
    assert (tmp_path / "n.md").read_text(encoding="utf-8") == DRAFT
    with page.page.expect_download() as report:
        page.page.click("#report")
    report.value.save_as(tmp_path / "r.html")
    html = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "me-launching" in html
    assert "081234567890" not in html


def test_errors_are_told_and_the_draft_stays(desk: Open) -> None:
    page = desk()
    page.page.route("**/v1/analyze", lambda route: route.abort())
    page.page.focus("#draft")
    page.page.keyboard.insert_text(DRAFT)
    page.page.wait_for_selector("#problem:not([hidden])")
    assert "tidak terjangkau" in page.page.inner_text("#problem")
    assert page.text == DRAFT
    page.page.unroute("**/v1/analyze")
    page.page.get_by_role("button", name="Coba lagi").click()
    page.checked()
    assert page.page.is_hidden("#problem")


def test_a_draft_too_large_is_told(desk: Open) -> None:
    page = desk()
    page.page.evaluate(
        "(() => {const a = document.getElementById('draft'); a.value = 'kata '.repeat(61000); a.dispatchEvent(new Event('input'))})()"
    )
    page.page.wait_for_selector("#problem:not([hidden])")
    assert "terlalu besar" in page.page.inner_text("#problem")


def test_a_hostile_draft_runs_nothing(desk: Open) -> None:
    page = desk()
    page.page.select_option("#format", "markdown")
    page.paste(HOSTILE)
    page.page.locator("#findings summary").first.click()
    for tab in ("scores", "speakers", "elements", "findings"):
        page.page.click(f"#tab-{tab}")
        page.page.locator(f"#{tab}").hover()
    page.page.keyboard.press("F8")
    page.page.select_option("#format", "html")
    page.checked()
    assert page.text == HOSTILE
    assert page.page.evaluate("window.ran") is None
    assert page.dialogs == []
    assert page.outside() == []
    assert page.page.locator("main script, main img, main iframe, main style").count() == 0
    assert page.errors == []


def test_nothing_goes_elsewhere_and_nothing_is_kept(desk: Open) -> None:
    page = desk()
    page.paste(DRAFT)
    page.page.click("#language")
    page.checked()
    assert page.outside() == []
    kept = page.page.evaluate(
        "(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length])()"
    )
    assert kept == [0, 0, "", 0]
    assert "Puskesmas" not in page.page.url


def test_by_keyboard_alone(desk: Open) -> None:
    page = desk()
    keys = page.page.keyboard
    for _ in range(30):
        keys.press("Tab")
        if page.page.evaluate("document.activeElement.id") == "draft":
            break
    keys.insert_text(DRAFT)
    page.checked()
    keys.press("Control+Home")
    while page.page.evaluate("document.querySelector('.card.current')?.dataset.rule") != "jargon.foreign_term":
        keys.press("F8")
    keys.press("Control+.")
    assert page.page.evaluate("document.activeElement.className") == "apply"
    keys.press("Enter")
    assert "meluncurkan" in page.text
    page.checked()
    assert page.page.evaluate("document.activeElement.closest('.card, #findings') !== null")
    keys.press("Escape")
    assert page.page.evaluate("document.activeElement.id") == "draft"
    assert "temuan" in page.page.inner_text("#spoken")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe(desk: Open, scheme: str, width: int) -> None:
    page = desk(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    assert page.axe() == []
    page.paste(DRAFT)
    page.page.locator("#findings summary").first.click()
    assert page.axe() == []
    for tab in ("scores", "speakers", "elements"):
        page.page.click(f"#tab-{tab}")
        assert page.axe() == [], tab
    page.page.click("#new")
    assert page.axe() == []


def test_a_server_with_keys_asks_for_one(browser: Any, tmp_path: Path) -> None:
    digest = hashlib.sha256(b"rahasia-humas").hexdigest()
    with live(tmp_path, f'requests_per_minute = 0\n[keys.humas]\nsha256 = "{digest}"\n', workers=1) as own:
        page = Desk(browser, own.url)
        for secret in ("salah", "rahasia-humas"):
            page.page.wait_for_selector("#key-dialog[open]")
            page.page.fill("#key", secret)
            page.page.keyboard.press("Enter")
        page.page.wait_for_selector("#key-dialog[open]", state="hidden")
        page.until("document.querySelectorAll('#genre option').length > 5")
        page.paste(DRAFT)
        assert "me-launching" in page.marked("jargon")
        page.close()


def test_a_long_draft_stays_quick_to_type_in(desk: Open) -> None:
    page = desk()
    page.paste(DRAFT * 40)
    page.page.keyboard.press("Control+Home")
    page.page.keyboard.type("Warga. ")
    page.checked()
    drawn = page.page.locator(".card").count()
    assert 100 < drawn < 200
    page.page.get_by_role("button", name="lagi").click()
    assert page.page.locator(".card").count() > drawn


def test_phone(desk: Open) -> None:
    page = desk(viewport={"width": 320, "height": 640}, is_mobile=True, has_touch=True)
    page.paste(DRAFT)
    for tab in ("findings", "scores", "speakers", "elements"):
        page.page.tap(f"#tab-{tab}")
        assert page.page.evaluate("document.documentElement.scrollWidth") <= 320, tab
    page.page.tap("#tab-findings")
    page.card("jargon.foreign_term").locator(".apply").first.tap()
    assert "meluncurkan" in page.text
    small = page.page.evaluate(
        "[...document.querySelectorAll('button, select, summary')].filter((e) => e.checkVisibility())"
        ".map((e) => [e.innerText, e.getBoundingClientRect()]).filter(([, r]) => r.width < 24 || r.height < 24).map(([t]) => t)"
    )
    assert small == []


def test_the_page_holds_nothing_inline() -> None:
    page = (DESK / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"\son\w+=|\sstyle=|<style|<script(?![^>]*\bsrc=)", page)
    for file in DESK.iterdir():
        content = file.read_text(encoding="utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|localStorage", content), (
            file
        )
        assert not re.search(r"(?<!xmlns=\")https?://(?!\\)", content.replace("^https?:", "")), file


def test_both_languages_say_the_same_things() -> None:
    words = (DESK / "words.js").read_text(encoding="utf-8")
    id_, en = words.split("  en: {", 2)[:2]
    keys = [re.findall(r"[{,\n] *(\w+): \"", part.split("export const PARTS")[0]) for part in (id_, en)]
    assert keys[0] == keys[1]
    used = {
        word for file in DESK.glob("*.js") for word in re.findall(r"say\(\"(\w+)\"", file.read_text(encoding="utf-8"))
    }
    used |= set(
        re.findall(r"data-(?:word|label|placeholder)=\"(\w+)\"", (DESK / "index.html").read_text(encoding="utf-8"))
    )
    assert used <= set(keys[0])


def word_file(*paragraphs: str) -> bytes:
    """Return a .docx that holds ``paragraphs``."""
    import io
    import zipfile

    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="a" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{main}"><w:body>{body}</w:body></w:document>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in parts.items():
            file.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
    return buffer.getvalue()
