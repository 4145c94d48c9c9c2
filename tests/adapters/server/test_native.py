import base64
from pathlib import Path
from typing import Any

import httpx

import govtext
from govtext.rules import ALL
from govtext.tables import genres, sources

from .live import DRAFT, Live, live


def post(server: Live, path: str, **body: Any) -> httpx.Response:
    return httpx.post(f"{server.url}/v1/{path}", json=body, timeout=None)


def test_a_report_is_what_the_library_gives(server: Live) -> None:
    found = post(server, "analyze", text=DRAFT, source="a.md").json()
    expected = govtext.analyze(DRAFT, source="a.md").model_dump(mode="json")
    assert {key: found[key] for key in expected} == expected
    assert (found["version"], found["govtext"], found["offset_unit"], found["text"]) == (
        1,
        govtext.__version__,
        "code_point",
        None,
    )


def test_choices_reach_the_analysis(server: Live) -> None:
    found = post(
        server,
        "analyze",
        text=DRAFT,
        format="text",
        genre="siaran_pers",
        language="en",
        speakers={"Rina Wati": "ahli"},
        configuration={"accept": ["stakeholder"], "select": ["jargon"]},
        include_text=True,
    ).json()
    assert found["genre"] == {"name": "siaran_pers", "given": True, "confidence": 1.0, "candidates": []}
    assert [quote["group"] for quote in found["reading"]["quotes"]] == ["ahli"]
    messages = [finding["message"] for finding in found["findings"]]
    assert any("Indonesian equivalent" in message for message in messages)
    assert not any("stakeholder" in message for message in messages)
    assert {finding["rule"].split(".")[0] for finding in found["findings"]} == {"jargon"}
    assert (found["format"], found["text"]) == ("text", DRAFT)


def test_half_a_character_breaks_nothing(server: Live) -> None:
    for path in ("analyze", "fix", "report"):
        body = b'{"text": "\\ud800 Bupati me-launching \\udc00aplikasi.", "include_text": true}'
        body = body.replace(b', "include_text": true', b"") if path == "fix" else body
        answer = httpx.post(f"{server.url}/v1/{path}", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in (200, 422) and answer.content.decode("utf-8")


def test_one_bad_draft_costs_the_others_nothing(server: Live) -> None:
    drafts = [
        {"text": DRAFT, "source": "a.md"},
        {"docx": "!!"},
        {"text": "---\ngenre: apa\n---\nx", "source": "c.md"},
        {"text": DRAFT},
    ]
    found = post(server, "batch", drafts=drafts, language="en").json()
    assert [report["source"] for report in found["reports"]] == ["a.md", "#4"]
    assert [(error["source"], error["code"]) for error in found["errors"]] == [
        ("#2", "unreadable"),
        ("c.md", "unknown_genre"),
    ]
    assert found["config"] == found["reports"][0]["config"]
    assert govtext.Batch.model_validate(found).reports[0].findings


def test_a_batch_has_its_limit(server: Live) -> None:
    assert post(server, "batch", drafts=[{"text": "a"}] * 51).json()["code"] == "too_large"
    assert post(server, "batch", drafts=[]).json()["code"] == "invalid"


def test_safe_suggestions_are_put_in(server: Live) -> None:
    text = "Petugas merubah jadwal."
    found = post(server, "fix", text=text).json()
    assert found["text"] == "Petugas mengubah jadwal."
    assert [item["finding"]["rule"] for item in found["applied"]] == ["jargon.nonstandard_form"]
    assert post(server, "fix", text=text, rules=["balance"]).json()["text"] == text


def test_a_report_is_a_page_that_runs_nothing(server: Live) -> None:
    answer = post(server, "report", text=f"# <script>alert(1)</script>\n\n{DRAFT}", language="en")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert "me-launching" in answer.text and "<script>alert" not in answer.text


def test_the_catalogue_is_whole(client: httpx.Client) -> None:
    assert [rule["name"] for rule in client.get("/v1/rules").json()] == [rule.name for rule in ALL]
    rule = client.get("/v1/rules/kip.missing_element", params={"language": "en"}).json()
    assert rule["basis"][0]["title"].startswith("UU 14/2008") or "14" in rule["basis"][0]["title"]
    assert rule["explanation"].startswith(rule["title"]["en"])
    kinds = {kind["name"]: kind for kind in client.get("/v1/genres").json()}
    assert list(kinds) == list(genres())
    for name, kind in kinds.items():
        assert [element["name"] for element in kind["elements"]] == list(genres()[name].elements)
        assert all(element["ask"]["id"] and element["ask"]["en"] for element in kind["elements"])
        template = client.get(f"/v1/template/{name}")
        assert f"genre: {name}" in template.text and template.headers["content-type"].startswith("text/markdown")
    assert set(client.get("/v1/sources").json()) == set(sources())
    for path in ("rules/jargon.apa", "template/apa"):
        assert client.get(f"/v1/{path}").json()["code"] == "not_found"


def test_what_the_operator_locked_stays(tmp_path: Path) -> None:
    (tmp_path / "govtext.toml").write_text(
        'accept = ["stakeholder"]\nlocked = ["accept"]\n[thresholds."readability.long_sentence"]\nwords = 6\n'
    )
    with live(tmp_path, f'config = "{tmp_path}/govtext.toml"\n', workers=1) as server:
        found = post(server, "analyze", text=DRAFT).json()["findings"]
        assert "readability.long_sentence" in {finding["rule"] for finding in found}
        assert "stakeholder" not in {finding["text"] for finding in found}
        answer = post(server, "analyze", text=DRAFT, configuration={"accept": ["lain"]})
        assert (answer.status_code, answer.json()["code"]) == (422, "bad_config") and "locked" in answer.text


def test_every_key_of_the_operator_reaches_the_workers(tmp_path: Path) -> None:
    (tmp_path / "govtext.toml").write_text(
        "pemilihan = { mulai = 2027-02-01, sampai = 2027-06-30 }\n"
        'accept = ["stakeholder"]\nfail-on = "warning"\nmin-score = { kip = 60 }\nrules = ["sebutan.toml"]\n'
        '[severities]\n"own.sebutan" = "error"\n[words."jargon.foreign_term"]\nonboarding = "pengenalan kerja"\n'
    )
    (tmp_path / "sebutan.toml").write_text('title = "Sebutan"\nmessage = "{term}"\n[words]\nkotamadya = "kota"\n')
    text = "Kotamadya Contoh, Senin (1/3/2027). Program onboarding dimulai. Pilih pasangan calon nomor satu!"
    with live(tmp_path, f'config = "{tmp_path}/govtext.toml"\n', workers=1) as server:
        answer = post(server, "analyze", text=text)
        assert answer.status_code == 200, answer.text
        found = {finding["rule"]: finding for finding in answer.json()["findings"]}
        assert found["own.sebutan"]["severity"] == "error"
        assert found["jargon.foreign_term"]["text"] == "onboarding"
        for do in ("report", "fix"):
            assert post(server, do, text=text).status_code == 200


def test_numbers_for_prometheus_hold_no_text(server: Live) -> None:
    post(server, "analyze", text="Rahasiakata itu penting.")
    httpx.get(f"{server.url}/v1/Rahasiakata")
    numbers = httpx.get(f"{server.url}/metrics").text
    assert 'govtext_requests_total{method="POST",route="/v1/analyze",status="200"}' in numbers
    assert "govtext_workers_ready 2.0" in numbers
    assert "Rahasiakata" not in numbers


def test_a_word_file_is_read(server: Live) -> None:
    data = base64.b64encode(_word_file("Bupati me-launching aplikasi baru.")).decode()
    found = post(server, "analyze", docx=data, include_text=True).json()
    assert found["format"] == "docx" and "me-launching" in found["text"]


def _word_file(text: str) -> bytes:
    import io
    import zipfile

    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{namespace}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p>'
        "</w:body></w:document>",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()
