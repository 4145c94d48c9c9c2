"""What the server says when something is wrong: what to do, in both languages, and nothing of a draft."""

from typing import Any

import httpx
import pytest

from .live import Live


def post(server: Live, path: str, **body: Any) -> httpx.Response:
    return httpx.post(f"{server.url}/v1/{path}", json=body, timeout=None)


@pytest.mark.parametrize(
    ("body", "status", "code", "told"),
    [
        ({}, 422, "invalid", "either text or docx"),
        ({"text": "a", "docx": "b"}, 422, "invalid", "either text or docx"),
        ({"text": "a", "format": "pdf"}, 422, "invalid", "body.format"),
        ({"text": "a", "txet": "b"}, 422, "invalid", "body.txet"),
        ({"text": "a", "genre": "siaran"}, 422, "bad_config", "siaran_pers"),
        ({"text": "---\ngenre: siaran\n---\na"}, 422, "bad_input", "siaran_pers"),
        ({"text": "a", "configuration": {"ignore": ["jargn"]}}, 422, "bad_config", "jargon"),
        ({"text": "a", "configuration": {"extends": "/etc/passwd"}}, 422, "invalid", "extends"),
        ({"text": "a", "speakers": {"Rina": "raja"}}, 422, "invalid", "speakers"),
        ({"docx": "!!"}, 422, "bad_input", "Base64"),
        ({"docx": "YQ=="}, 422, "bad_input", "simpan lagi sebagai .docx"),
        ({"text": "---\nchannel: koran\n---\na"}, 422, "bad_input", "Saluran di kepala naskah"),
        ({"text": "a" * 300_001}, 413, "too_large", "300000"),
    ],
)
def test_problems_say_what_to_do(server: Live, body: dict[str, Any], status: int, code: str, told: str) -> None:
    answer = post(server, "analyze", **body)
    problem = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, problem["status"], problem["code"]) == (status, status, code)
    assert problem["type"] == f"urn:govtext:problem:{code}"
    assert problem["messages"]["id"] == problem["detail"] and problem["messages"]["en"]
    assert told in answer.text


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"])
def test_a_body_of_another_kind_is_told_by_its_kind(server: Live, kind: str) -> None:
    answer = httpx.post(f"{server.url}/v1/analyze", content=b'{"text": "a"}', headers={"Content-Type": kind})
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")
    assert "Content-Type: application/json" in answer.json()["detail"]


def test_an_object_that_is_none_is_no_other_kind(server: Live) -> None:
    answer = httpx.post(f"{server.url}/v1/analyze", json=[])
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


@pytest.mark.parametrize(
    ("path", "status"), [("v1/analyse", 404), ("v2/words/add", 404), ("desk.js", 405), ("", 405), ("v1/rules", 405)]
)
def test_an_address_that_is_misspelt_is_no_wrong_method(server: Live, path: str, status: int) -> None:
    assert httpx.post(f"{server.url}/{path}", json={}).status_code == status


@pytest.mark.parametrize(
    ("body", "indonesian", "english"),
    [
        ({"text": "a", "configuration": {"ignore": ["jargn"]}}, "ignore menyebut aturan", "ignore names no rule"),
        ({"text": "---\ngovtext:\n  acept: x\n---\na"}, "kunci ini tidak ada", "there is no such key"),
        ({"text": "a", "genre": "rilis"}, "genre 'rilis' tidak dikenal", "genre 'rilis' is not known"),
        ({"docx": "YQ=="}, "ini bukan .docx, atau berkasnya rusak", "it is no .docx, or it is damaged"),
        ({"text": "a" * 300_001}, "Paling banyak 300000 karakter", "At most 300000 characters"),
    ],
)
def test_the_reason_is_told_in_both_languages(
    server: Live, body: dict[str, Any], indonesian: str, english: str
) -> None:
    problem = post(server, "analyze", **body).json()
    assert indonesian in problem["reason"] == problem["reasons"]["id"]
    assert english in problem["reasons"]["en"]


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "id"),
        ("*", "id"),
        ("id-ID,id;q=0.9,en;q=0.8", "id"),
        ("en-GB, en;q=0.9, id;q=0.5", "en"),
        ("fr, en;q=0.1", "en"),
        ("en;q=nan, ;;", "id"),
    ],
)
def test_problems_speak_the_language_a_caller_accepts(server: Live, header: str, language: str) -> None:
    body = {"text": "a", "genre": "rilis"}
    answer = httpx.post(f"{server.url}/v1/analyze", json=body, headers={"Accept-Language": header})
    problem = answer.json()
    assert (answer.headers["content-language"], answer.headers["vary"]) == (language, "Accept-Language")
    assert problem["title"] == {"id": "Pilihan tidak dapat dipakai", "en": "A choice cannot be used"}[language]
    assert problem["detail"] == problem["messages"][language]
    assert problem["reason"] == problem["reasons"][language]
    away = httpx.get(f"{server.url}/v1/nothing", headers={"Accept-Language": header}).json()
    assert away["detail"] == away["messages"][language]


def test_drafts_of_a_batch_that_fail_are_told_in_both(server: Live) -> None:
    for language, said in (("id", "ini bukan .docx"), ("en", "it is no .docx")):
        drafts = [{"docx": "YQ=="}, {"text": "---\ngenre: rahasia\n---\na"}]
        answer = post(server, "batch", drafts=drafts, language=language)
        broken, quoting = answer.json()["errors"]
        assert said in broken["message"] == broken["messages"][language]
        assert (quoting["code"], quoting["message"]) == ("unknown_genre", quoting["messages"][language])
        assert "rahasia" not in answer.text


def test_each_fault_is_told_in_both_languages(server: Live) -> None:
    body = {"text": 5, "format": "pdf", "include_text": "x", "txet": "a", "configuration": {"select": "jargon"}}
    body |= {"speakers": {"Rina": "raja"}, "source": "a" * 501}
    told = {fault["where"]: fault["messages"] for fault in post(server, "analyze", **body).json()["errors"]}
    assert told["body.text"] == {"id": "Tulis sebagai teks dalam tanda petik.", "en": "Input should be a valid string."}
    assert told["body.format"]["id"].startswith("Tulis salah satu dari: 'markdown'")
    assert told["body.txet"]["id"].startswith("Kunci ini tidak dikenal")
    assert told["body.source"]["id"] == "Teks ini paling banyak 500 karakter."
    assert not any("tidak dapat dipakai" in said["id"] for said in told.values()), told
    assert post(server, "batch").json()["errors"][0]["messages"]["id"] == "Kunci ini wajib ada."
    (fault,) = post(server, "analyze").json()["errors"]
    assert fault["messages"]["id"] == "Kirim text atau docx, salah satu."


def test_broken_json_is_told(server: Live) -> None:
    answer = httpx.post(f"{server.url}/v1/analyze", content=b'{"text": ', headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


def test_nothing_here_and_wrong_method_are_problems(server: Live) -> None:
    assert httpx.get(f"{server.url}/v1/nothing").json()["code"] == "not_found"
    answer = httpx.get(f"{server.url}/v1/analyze")
    assert (answer.status_code, answer.json()["code"], answer.headers["allow"]) == (405, "method_not_allowed", "POST")
