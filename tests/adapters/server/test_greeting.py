"""What the server says when it starts and stops."""

import os
import signal
from pathlib import Path

import pytest

from govtext.adapters.server.greeting import started
from govtext.adapters.server.settings import Settings

from .live import live

KEY = {"humas": {"sha256": "0" * 64}}


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, "meja naskah dan API: http://127.0.0.1:8087 (hanya dari komputer ini). Hentikan dengan Ctrl-C."),
        ({"desk": False, "host": "localhost"}, "API: http://localhost:8087 (hanya dari komputer ini)."),
        ({"host": "::1"}, "http://[::1]:8087 "),
        ({"host": "0.0.0.0", "open": True}, "http://localhost:8087 (juga dari komputer lain, tanpa kunci API)."),
        ({"host": "10.0.0.7", "keys": KEY}, "http://10.0.0.7:8087 (juga dari komputer lain, dengan kunci API: humas)."),
        ({"keys": KEY, "public_url": "https://govtext.example"}, "https://govtext.example (dengan kunci API: humas)."),
    ],
)
def test_the_address_and_who_can_reach_it(settings: dict[str, object], told: str) -> None:
    assert told in started(Settings.model_validate(settings), 8087).id


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM between processes")
def test_start_and_end_are_told_in_both_languages_and_nothing_else_is(tmp_path: Path) -> None:
    with live(tmp_path, workers=1) as server:
        server.process.send_signal(signal.SIGTERM)
        server.process.wait()
        log = server.log.read_text(encoding="utf-8").splitlines()
        lines = [line for line in log if "govtext.server {" not in line]  # what was asked meanwhile
    address = f"http://127.0.0.1:{server.port}"
    assert lines == [
        f"govtext: meja naskah dan API: {address} (hanya dari komputer ini). Hentikan dengan Ctrl-C.",
        f"govtext: the desk and the API: {address} (this computer only). Stop with Ctrl-C.",
        "govtext: berhenti sesudah permintaan yang masuk dijawab | stopping; requests under way are answered first",
        "govtext: sudah berhenti | stopped",
    ]
