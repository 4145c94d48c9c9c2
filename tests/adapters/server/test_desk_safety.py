"""The desk at /: a draft is hostile input, and nobody else hears of it."""

import re

from .browser import DESK, DRAFT, Open

HOSTILE = (
    "# <script>window.ran = 1</script> Bupati me-launching aplikasi\n\n"
    '<img src="http://evil.example/x.png" onerror="window.ran = 2"> <svg onload="window.ran = 3"></svg>\n\n'
    "“<b onmouseover=alert(1)>Bagus</b>,” kata <script>alert(2)</script> Budi Santoso, warga.\n\n"
    "[tekan](javascript:window.ran=4) ![x](http://evil.example/y.png) Apotik itu tutup.\n"
    '<style>@import "http://evil.example/z.css";</style><iframe srcdoc="<script>parent.ran=5</script>"></iframe>\n'
)


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


def test_the_page_holds_nothing_inline() -> None:
    page = (DESK / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"\son\w+=|\sstyle=|<style|<script(?![^>]*\bsrc=)", page)
    for file in DESK.iterdir():
        content = file.read_text(encoding="utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|localStorage", content), (
            file
        )
        assert not re.search(r"(?<!xmlns=\")https?://(?!\\)", content.replace("^https?:", "")), file
