"""The desk at /: by keyboard, by screen reader, on a phone."""

import pytest

from .browser import DRAFT, Open


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
    for dialog in ("new", "download"):
        page.page.click(f"#{dialog}")
        assert page.axe() == [], dialog
        page.page.keyboard.press("Escape")
    page.page.click("#draft")
    page.page.keyboard.press("F8")
    assert page.axe() == []


def test_phone(desk: Open) -> None:
    page = desk(viewport={"width": 320, "height": 640}, is_mobile=True, has_touch=True)
    page.paste(DRAFT)
    for tab in ("findings", "scores", "speakers", "elements"):
        page.page.tap(f"#tab-{tab}")
        assert page.page.evaluate("document.documentElement.scrollWidth") <= 320, tab
    page.page.tap("#tab-findings")
    page.page.locator('#findings .card[data-rule="jargon.foreign_term"] .apply').first.tap()
    assert "meluncurkan" in page.text
    small = page.page.evaluate(
        "[...document.querySelectorAll('button, select, summary')].filter((e) => e.checkVisibility())"
        ".map((e) => [e.innerText, e.getBoundingClientRect()]).filter(([, r]) => r.width < 24 || r.height < 24).map(([t]) => t)"
    )
    assert small == []


def test_a_phone_shows_the_finding_that_is_tapped(desk: Open) -> None:
    page = desk(viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True)
    page.paste(DRAFT)
    page.page.evaluate("document.getElementById('editor').scrollIntoView()")
    mark = page.page.locator("#mirror .mark.jargon", has_text="me-launching").first.bounding_box()
    page.page.touchscreen.tap(mark["x"] + 20, mark["y"] + mark["height"] / 2)
    peek = page.page.locator("#peek")
    assert "me-launching" in peek.inner_text()
    mark = page.page.locator("#mirror .current").first.bounding_box()
    assert mark["y"] + mark["height"] <= peek.bounding_box()["y"]
    page.page.get_by_role("button", name="Temuan berikutnya").tap()
    assert "me-launching" not in peek.inner_text()
    page.page.evaluate("document.activeElement.blur()")
    page.page.get_by_role("button", name="Temuan berikutnya").tap()
    assert page.page.evaluate("document.activeElement.id") != "draft"  # no keyboard comes up to cover it
    page.page.get_by_role("button", name="Temuan sebelumnya").tap()
    page.page.get_by_role("button", name="Temuan sebelumnya").tap()
    peek.locator(".apply").first.tap()
    assert "meluncurkan" in page.text and peek.is_hidden()
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 360
