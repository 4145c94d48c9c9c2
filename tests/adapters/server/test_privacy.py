"""Nothing of a draft is written down: not in the log, not in the numbers, not in what errors say."""

import base64
import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.adapters.server.keys import digest_of
from govtext.adapters.server.worker import complain

from .live import Live, live

KEY = {"Authorization": "Bearer rahasia"}


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    settings = f'[keys.humas]\nsha256 = "{digest_of("rahasia")}"\nrequests_per_minute = 0\n'
    with live(tmp_path_factory.mktemp("private"), settings, workers=1) as found:
        yield found


def written(server: Live) -> str:
    return server.log.read_text() + httpx.get(f"{server.url}/metrics", headers=KEY).text


def hidden(secret: str, shape: str) -> dict[str, Any]:
    """Return a request that hides ``secret`` in a draft, right or wrong in one of many ways."""
    text = f"Bupati me-launching {secret} untuk stakeholder. “Kami {secret},” kata {secret}."
    form = {"headers": {"Content-Type": "application/x-www-form-urlencoded"}}
    return {
        "analyzed": {"url": "/v1/analyze", "json": {"text": text}},
        "as html": {"url": "/v1/analyze", "json": {"text": f"<p>{text}</p>", "format": "html", "source": secret}},
        "of an unknown kind": {"url": "/v1/analyze", "json": {"text": f"---\ngenre: {secret}\n---\n{text}"}},
        "of an unknown channel": {"url": "/v1/fix", "json": {"text": f"---\nchannel: {secret}\n---\n{text}"}},
        "in a batch": {
            "url": "/v1/batch",
            "json": {"drafts": [{"text": f"---\ngenre: {secret}\n---\n"}, {"text": text}]},
        },
        "fixed": {"url": "/v1/fix", "json": {"text": text}},
        "as a page": {"url": "/v1/report", "json": {"text": text}},
        "as a Word file": {"url": "/v1/word", "json": {"text": text}},
        "as no Word file": {"url": "/v1/markdown", "json": {"docx": base64.b64encode(text.encode()).decode()}},
        "as no Base64": {"url": "/v1/analyze", "json": {"docx": text}},
        "too long": {"url": "/v1/analyze", "json": {"text": f"{secret} " * 30_000}},
        "in broken JSON": {"url": "/v1/analyze", "content": f'{{"text": "{text}'.encode()},
        "as another type": {"url": "/v1/analyze", "json": {"text": [text]}},
        "as a format": {"url": "/v1/analyze", "json": {"text": text, "format": text}},
        "for editors": {"url": "/v2/check", "data": {"text": text, "language": "id"}},
        "for editors, wrong": {"url": "/v2/check", "data": {"text": text, "language": "id", "level": "x"}},
        "as a language": {"url": "/v2/check", "data": {"text": text, "language": text}},
        "as markup": {"url": "/v2/check", "data": {"data": json.dumps({"annotation": [text]}), "language": "id"}},
        "unescaped": {"url": "/v2/check", "content": f"text={text}&language=xx".encode(), **form},
        "in an address": {"url": f"/{secret}?text={secret}", "content": b""},
        "as a rule": {"url": f"/v1/rules/{secret}", "content": b""},
    }[shape]


SHAPES = (
    *("analyzed", "as html", "of an unknown kind", "of an unknown channel", "in a batch", "fixed", "as a page"),
    *("as a Word file", "as no Word file", "as no Base64", "too long", "in broken JSON", "as another type"),
    *("as a format", "for editors", "for editors, wrong", "as a language", "as markup", "unescaped"),
    *("in an address", "as a rule"),
)
SECRETS = st.text("abcdefghijklmnopqrstuvwxyzéßдж字", min_size=9, max_size=20).map(lambda word: f"zq{word}")


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=8)
@given(secret=SECRETS)
def test_no_word_of_a_draft_is_logged_counted_or_told_in_errors(guarded: Live, shape: str, secret: str) -> None:
    request = hidden(secret, shape)
    headers = {**KEY, **request.pop("headers", {})}
    answer = httpx.post(f"{guarded.url}{request.pop('url')}", headers=headers, timeout=None, **request)
    assert answer.status_code != 500
    if shape == "in a batch":
        assert secret not in json.dumps(answer.json()["errors"], ensure_ascii=False)
    elif answer.status_code >= 400:
        assert secret not in answer.text and secret not in json.dumps(answer.headers.multi_items())
    assert secret not in written(guarded)


def test_the_log_tells_what_an_operator_needs(guarded: Live) -> None:
    httpx.post(f"{guarded.url}/v1/analyze", json={"text": "Loket buka."}, headers=KEY, timeout=None)
    while '"/v1/analyze"' not in (last := guarded.log.read_text().splitlines()[-1]):  # written once the answer is sent
        time.sleep(0.01)
    line = json.loads(last.partition("govtext.server ")[2])
    assert (line["route"], line["method"], line["status"], line["key"]) == ("/v1/analyze", "POST", 200, "humas")
    assert line["bytes"] > 0 and line["ms"] > 0
    assert "rahasia" not in written(guarded)


def test_a_fault_is_told_by_its_place_alone(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        {}["Zxqrahasia"]
    except KeyError as error:
        complain(error)
    told = capsys.readouterr().err
    assert told.startswith("govtext: KeyError at test_privacy.py:") and "Zxqrahasia" not in told


NUMBERS = ("3374010101900001", "0812-5550-0142", "rina.wati@contoh.go.id")


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("analyze", {"genre": "{}"}),
        ("analyze", {"channel": "{}"}),
        ("fix", {"channel": "{}"}),
        ("fix", {"genre": "{}"}),
        ("fix", {"rules": ["{}"]}),
        ("analyze", {"language": "{}"}),
        ("analyze", {"format": "{}"}),
        ("analyze", {"speakers": {"{}": "raja"}}),
        ("analyze", {"configuration": {"select": ["{}"]}}),
        ("analyze", {"configuration": {"ignore": ["{}"]}}),
        ("analyze", {"configuration": {"acronyms": {"{}": 1}}}),
        ("analyze", {"configuration": {"thresholds": {"{}": {"words": 3}}}}),
        ("analyze", {"configuration": {"thresholds": {"readability.long_sentence": {"{}": 3}}}}),
        ("analyze", {"configuration": {"{}": 1}}),
        ("analyze", {"{}": 1}),
        ("analyze", {"text": '---\ngovtext:\n  "{}": x\n---\nHalo'}),
        ("analyze", {"text": "---\ngenre: [siaran_pers]\n---\nHalo", "source": "rilis 2024-06-03.md"}),
    ],
)
def test_a_number_in_no_parameter_is_repeated(guarded: Live, path: str, body: dict[str, Any], number: str) -> None:
    sent = json.loads(json.dumps({"text": "Bupati membuka pasar.", **body}).replace("{}", number))
    answer = httpx.post(f"{guarded.url}/v1/{path}", json=sent, headers=KEY, timeout=None)
    assert answer.status_code == 422, answer.text
    assert number not in answer.text and number not in written(guarded)
    assert ("2024-06-03" in answer.text) == ("source" in body)
