"""The desk at /: a draft is checked while it is written, and mended by a click."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from .browser import DESK, DRAFT, Desk, Open
from .live import live


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


def test_the_sample_shows_every_family(desk: Open) -> None:
    page = desk()
    page.page.click("#sample")
    page.until("document.getElementById('draft').value.length > 500")
    page.checked()
    assert all(page.marked(family) for family in ("balance", "jargon", "readability", "kip"))
    assert page.page.locator("#strip .value").count() == 5


def test_grave_findings_are_a_click_away(desk: Open) -> None:
    page = desk()
    page.paste(DRAFT + "\nNIK 3374015208910002.\n")
    page.page.click('[data-severity="error"]')
    assert page.page.locator(".card.current .chip").inner_text() == "galat"
    assert page.page.evaluate("document.querySelector('#mirror .current').textContent") in page.text
    questions = page.page.locator(".questions + p + ol .card")
    while not questions.first.evaluate("(card) => card.classList.contains('current')"):
        page.page.click('[data-severity="suggestion"]')
    assert questions.first.evaluate("(card) => card === document.activeElement")


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


def test_a_wrong_choice_is_told_in_the_language_of_the_desk(desk: Open) -> None:
    page = desk()
    page.page.focus("#draft")
    page.page.keyboard.insert_text("---\ngovtext:\n  ignore: jargon.klise\n---\nBupati hadir.")
    page.page.wait_for_selector("#problem:not([hidden])")
    told = page.page.inner_text("#problem")
    assert "kepala naskah:3: 'jargon.klise': ignore menyebut aturan" in told
    assert "names no rule" not in told


def test_a_draft_too_large_is_told(desk: Open) -> None:
    page = desk()
    page.page.evaluate(
        "(() => {const a = document.getElementById('draft'); a.value = 'kata '.repeat(61000); a.dispatchEvent(new Event('input'))})()"
    )
    page.page.wait_for_selector("#problem:not([hidden])")
    assert "terlalu besar" in page.page.inner_text("#problem")


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
