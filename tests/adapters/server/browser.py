"""A browser for tests of the desk: Debian's Chromium, headless, with nothing of its own on the network."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from govtext.adapters import server

DESK = Path(server.__file__).with_name("desk")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


DRAFT = (
    "# Antrean 😀 Puskesmas Kini Daring\n\n"
    "SUKAMAJU, 3 Maret 2025 – Dinas Kesehatan me-launching aplikasi antrean untuk semua apotik. "
    "“Warga tidak perlu menunggu lama,” ujar Rina Wati, pengamat kebijakan.\n\n"
    "Angka kemiskinan turun 12 persen. Hubungi Budi di 081234567890.\n"
)


@contextmanager
def chromium() -> Iterator[Any]:
    """Run Chromium until the block ends; skip the test where it or its driver is absent."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


class Desk:
    """The desk in a page of its own, with what a test may not overlook: requests, errors, dialogs."""

    def __init__(self, browser: Any, url: str, path: str = "/", **context: Any) -> None:
        self._context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **context})
        self.page = self._context.new_page()
        self.page.set_default_timeout(60_000)
        self.url = url
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.dialogs: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._note)
        self.page.on("dialog", self._dismiss)
        self.page.goto(url + path)
        self.until("document.querySelectorAll('#genre option').length > 5 || document.querySelector('dialog[open]')")

    def _note(self, message: Any) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _dismiss(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def until(self, script: str) -> None:
        """Wait until ``script`` is true; Playwright's own way needs eval, which the page forbids."""
        for _ in range(1200):
            if self.page.evaluate(script):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never true: {script}")

    def paste(self, text: str) -> None:
        """Put ``text`` in as a paste does, and wait until it has been checked."""
        self.page.focus("#draft")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        self.checked()

    def checked(self) -> None:
        """Wait until the draft on the sheet has been checked."""
        self.page.wait_for_selector("#status[data-state=checked]")

    @property
    def text(self) -> str:
        """The draft on the sheet."""
        text: str = self.page.input_value("#draft")
        return text

    def marked(self, family: str) -> list[str]:
        """Return the passages marked for ``family``."""
        return [str(text) for text in self.page.locator(f"#mirror .mark.{family}").all_text_contents()]

    def card(self, rule: str) -> Any:
        """Return the first card of ``rule``."""
        return self.page.locator(f'.card[data-rule="{rule}"]').first

    def outside(self) -> list[str]:
        """Return the requests that went elsewhere than to the server."""
        return [url for url in self.requests if not url.startswith((f"{self.url}/", "data:", f"blob:{self.url}/"))]

    def axe(self) -> list[str]:
        """Return what axe-core finds against WCAG 2.2 AA and its best practices."""
        axe = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
        script = Path(axe.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
        self.page.evaluate(script)
        found = self.page.evaluate(
            "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
        )
        return [
            f"{one['id']}: {node['html']} {node['any'][:1]}" for one in found["violations"] for node in one["nodes"]
        ]

    def close(self) -> None:
        """Close the page without asking."""
        self._context.close()


Open = Callable[..., Desk]
"""Opens the desk in a page of its own: path and the settings of a browser context."""
