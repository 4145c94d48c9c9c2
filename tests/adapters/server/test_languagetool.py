import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.rules import ALL

from .live import DRAFT, Live


def check(server: Live, **form: str) -> httpx.Response:
    return httpx.post(f"{server.url}/v2/check", data={"language": "id-ID", **form}, timeout=None)


def matches(server: Live, text: str, **form: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = check(server, text=text, **form).json()["matches"]
    return found


def ids(found: list[dict[str, Any]]) -> set[str]:
    return {match["rule"]["id"] for match in found}


def test_the_answer_is_whole(server: Live) -> None:
    found = check(server, text="😀 Bupati me-launching aplikasi baru.").json()
    assert set(found["software"]) >= {"name", "version", "buildDate", "apiVersion", "premium", "status"}
    assert found["warnings"] == {"incompleteResults": False}
    assert (found["language"]["name"], found["language"]["code"]) == ("Indonesian", "id-ID")
    assert set(found["language"]["detectedLanguage"]) >= {"name", "code", "confidence"}
    assert found["sentenceRanges"] == [[0, 37]]
    match = next(match for match in found["matches"] if match["rule"]["id"] == "jargon.foreign_term")
    assert match == {
        "message": "“me-launching” punya padanan Indonesia: “meluncurkan”.",
        "shortMessage": "Istilah asing yang punya padanan",
        "replacements": [{"value": "meluncurkan"}],
        "offset": 10,
        "length": 12,
        "context": {"text": "😀 Bupati me-launching aplikasi baru.", "offset": 10, "length": 12},
        "sentence": "😀 Bupati me-launching aplikasi baru.",
        "type": {"typeName": "Hint"},
        "rule": {
            "id": "jargon.foreign_term",
            "description": "Istilah asing yang punya padanan",
            "issueType": "register",
            "category": {"id": "JARGON", "name": "Jargon"},
            "isPremium": False,
            "urls": [{"value": "https://govtext.example/v1/rules/jargon.foreign_term?language=id"}],
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": -1,
    }


def test_libreoffice_s_body_is_understood(server: Live) -> None:
    body = "text=😀 Bupati me-launching aplikasi & layanan 100% + lain.&language=id-ID"
    found = httpx.post(f"{server.url}/v2/check", content=body.encode()).json()["matches"]
    assert [(match["offset"], match["length"]) for match in found if match["rule"]["id"] == "jargon.foreign_term"] == [
        (10, 12)
    ]


def test_places_count_text_plus_markup(server: Live) -> None:
    data = {"annotation": [{"text": "Bupati "}, {"markup": "<b>😀"}, {"text": "me-launching"}, {"markup": "</b>"}]}
    found = check(server, data=json.dumps(data)).json()["matches"]
    assert [(match["offset"], match["length"]) for match in found] == [(12, 12)]


def test_a_get_is_answered_too(server: Live) -> None:
    form = {"text": "Bupati me-launching aplikasi.", "language": "id"}
    assert ids(httpx.get(f"{server.url}/v2/check", params=form).json()["matches"]) == {"jargon.foreign_term"}


def test_rules_are_chosen(server: Live) -> None:
    text = f"{DRAFT} Kami menggelar acara luar biasa spektakuler. Petugas merubah jadwal."
    everything = ids(matches(server, text))
    assert {"jargon.foreign_term", "jargon.nonstandard_form"} <= everything
    assert "jargon.foreign_term" not in ids(matches(server, text, disabledRules="jargon.foreign_term,WHITESPACE_RULE"))
    assert not {rule for rule in ids(matches(server, text, disabledCategories="JARGON")) if rule.startswith("jargon")}
    only = {"enabledOnly": "true", "enabledRules": "jargon.nonstandard_form"}
    assert ids(matches(server, text, **only)) == {"jargon.nonstandard_form"}
    assert matches(server, text, enabledOnly="yes", enabledRules="EN_A_VS_AN") == []
    families = {
        rule.partition(".")[0] for rule in ids(matches(server, text, enabledOnly="yes", enabledCategories="BALANCE"))
    }
    assert families == {"balance"}
    assert ids(matches(server, text, disabledRules="")) == everything


def test_what_is_missing_is_told_to_the_picky(server: Live) -> None:
    assert "kip.missing_element" not in ids(matches(server, DRAFT))
    picky = matches(server, DRAFT, level="picky")
    missing = [match for match in picky if match["rule"]["id"] == "kip.missing_element"]
    assert missing and all((match["offset"], match["length"]) == (0, 4) for match in missing)
    assert all(match["rule"]["subId"] for match in missing)
    assert not ids(matches(server, DRAFT, level="picky", mode="ALL_BUT_TEXTLEVEL_ONLY")) & {"kip.missing_element"}
    assert "jargon.foreign_term" not in ids(matches(server, DRAFT, mode="TEXTLEVEL_ONLY"))


def test_another_language_is_left_alone_when_it_may_be(server: Live) -> None:
    english = "The government announced a new policy for all citizens. We will launch it with all stakeholders."
    found = check(server, text=english, language="auto").json()
    assert found["matches"] == [] and found["language"]["detectedLanguage"]["code"] == "en"
    assert ids(matches(server, english))
    assert ids(check(server, text=DRAFT, language="auto").json()["matches"])


@pytest.mark.parametrize(
    ("form", "id_told", "en_told"),
    [
        ({"text": "a", "data": "b"}, "Isi salah satu saja", "Set only 'text' or 'data' parameter, not both"),
        ({}, "'text' atau 'data' belum ada", "Missing 'text' or 'data' parameter"),
        ({"text": "a", "language": ""}, "'language' belum ada", "Missing 'language' parameter"),
        ({"text": "a", "language": "de-DE"}, "id, id-ID, auto", "id, id-ID, auto"),
        ({"data": "{"}, "bukan JSON yang sah", "not valid JSON"),
        ({"data": "{}"}, "memerlukan kunci 'text' atau 'annotation'", "needs either a 'text' or an 'annotation' key"),
        ({"data": '{"annotation": [1]}'}, "setiap butir 'annotation'", "each item of 'annotation'"),
        ({"text": "a", "enabledOnly": "true"}, "isi 'enabledRules'", "must specify enabled"),
        ({"text": "a", "enabledOnly": "true", "disabledRules": "x"}, "tidak dapat dipakai", "cannot specify disabled"),
        ({"text": "a", "preferredVariants": "id-ID"}, "bersama 'language=auto'", "didn't specify 'language=auto'"),
        ({"text": "a", "level": "x"}, "salah satu dari: default, picky", "one of: default, picky"),
    ],
)
def test_errors_are_plain_text_in_both_languages(
    server: Live, form: dict[str, str], id_told: str, en_told: str
) -> None:
    answer = check(server, **form)
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/plain")
    indonesian, english = answer.text.removeprefix("Error: ").split(" | ")
    assert answer.text.startswith("Error: ") and id_told in indonesian and en_told in english


def test_what_is_too_long_is_refused(server: Live) -> None:
    answer = check(server, text="a" * 300_001)
    assert answer.status_code == 413
    assert (
        answer.text.startswith("Error: Teks Anda melebihi batas 300000 karakter.") and "limit of 300000" in answer.text
    )


def test_the_other_endpoints(client: httpx.Client) -> None:
    assert [language["longCode"] for language in client.get("/v2/languages").json()] == ["id", "id-ID"]
    assert int(client.get("/v2/maxtextlength").text) == 300_000
    assert client.get("/v2/healthcheck").text == "OK"
    assert client.get("/v2/info").json()["software"]["apiVersion"] == 1
    rules = client.get("/v2/configinfo", params={"language": "id-ID"}).json()["rules"]
    assert [rule["ruleId"] for rule in rules] == [rule.name for rule in ALL]
    assert client.get("/v2/configinfo", params={"language": "xx"}).status_code == 400
    answer = client.get("/v2/words")
    assert (answer.status_code, answer.text[:6]) == (404, "Error:")


def test_personal_data_is_masked_in_context(server: Live) -> None:
    text = "Hubungi Rina, NIK 3201014508900007, untuk pendaftaran."
    answer = check(server, text=text)
    assert "kip.personal_data" in ids(answer.json()["matches"])
    assert "3201014508900007" not in answer.text


BODIES = st.one_of(
    st.binary(max_size=200),
    st.dictionaries(
        st.sampled_from(
            ["text", "data", "language", "level", "mode", "enabledOnly", "enabledRules", "disabledRules", "x"]
        ),
        st.one_of(
            st.text(max_size=60),
            st.sampled_from(["id-ID", "auto", "picky", "true", "jargon", "kip.personal_data", '{"text":"a"}']),
            st.recursive(
                st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8)),
                lambda inner: st.one_of(
                    st.lists(inner, max_size=3),
                    st.dictionaries(
                        st.sampled_from(["text", "markup", "interpretAs", "annotation"]), inner, max_size=3
                    ),
                ),
            ).map(json.dumps),
        ),
        max_size=5,
    ).map(lambda form: httpx.Request("POST", "http://x", data=form).read()),
    st.text(max_size=100).map(lambda text: f"text={text}&language=id-ID".encode("utf-8", "replace")),
)


@given(BODIES)
def test_no_body_is_too_much(server: Live, body: bytes) -> None:
    answer = httpx.post(
        f"{server.url}/v2/check", content=body, headers={"Content-Type": "application/x-www-form-urlencoded"}
    )
    assert answer.status_code in (200, 400)
    if answer.status_code == 200:
        for match in answer.json()["matches"]:
            assert match["offset"] >= 0 and match["length"] >= 0
    else:
        assert answer.text.startswith("Error: ")
