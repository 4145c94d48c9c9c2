"""Hostile drafts: whatever stands in one, no form of output loses its syntax or lets it steer a reader's program."""

import json
import re
from xml.etree import ElementTree

import html5lib
import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st
from made import WHOLE, Made, schema

from govtext.report import InputProblem

WORDS = ["Bupati", "me-launching", "stakeholder", "NIK 3374015208910002", "150 persen", "“Baik,” kata Ratna, Senin."]
HOSTILE = [
    "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\"><svg/onload=x>", "]]>", "<!--", "-->", "&lt;",
    "{{ 7 * 7 }}", "{% raw %}", "{0}", "[x](javascript:alert(1))", "::error::x", "%0A::set-output name=x::y", "%", "::",
    "\x00", "\x1b[2J", "\x07", "\u202e", "\u2028", "\x85", "\ufffe", "\ud83d", "🔥", "\r\n", "\r", "\n", "\n\n# ", "\t", "```", "|",
]  # fmt: skip
drafts = st.lists(st.sampled_from([*WORDS, *HOSTILE]), max_size=14).map(" ".join)
names = st.lists(
    st.sampled_from(["siaran/", "rilis", "<b>", "::", "%0A", ",", ":", "\n", "\x1b", '"', "é", "#?", "&"]),
    min_size=1,
    max_size=4,
).map("".join)


def checked(run: Made, language: str = "id") -> None:
    """Fail where a form is broken."""
    for format in ("sarif", "json"):
        json.loads(run.written(format, language).encode("utf-8", "replace"))
    for format in ("rdjson", "gitlab"):
        jsonschema.validate(run.loaded(format), schema(format))
    for command in filter(None, run.written("github", language).split("\n")):
        assert re.fullmatch(r"::(error|warning|notice) (\w+=[^,:\r\n]*,?)+::[^\x00-\x08\x0a-\x1f\x7f-\x9f]*", command)
        assert not re.search(r"%(?!25|0A|3A|2C)", command)
    ElementTree.fromstring(run.written("junit", language).encode("utf-8"))
    page = run.written("html", language)
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root = parser.parse(page)
    assert not {"script", "img", "svg", "iframe", "link", "base"} & {element.tag for element in root.iter()}
    assert len(list(root.iter("style"))) == 1
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", page)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = {link.get("href", "")[1:] for link in root.iter("a") if link.get("href", "").startswith("#")}
    assert targets <= set(ids)
    assert all(link.get("href", "#").startswith(("#", "https://")) for link in root.iter("a"))


@settings(max_examples=25)
@given(drafts, names)
def test_hostile_drafts_break_no_form(text: str, name: str) -> None:
    problem = InputProblem(source=name, code="not_found", message=f"{name}: {text[:40]}")
    checked(Made({name: text}, (problem,)))


@settings(max_examples=8)
@given(drafts, st.sampled_from(HOSTILE))
def test_hostile_reasons_break_no_form(text: str, reason: str) -> None:
    checked(Made({"a.md": text}, suppressed=reason), "en")


@settings(max_examples=8)
@given(drafts)
def test_every_form_is_deterministic(text: str) -> None:
    first, second = Made({"a.md": text}), Made({"a.md": text})
    for format in WHOLE:
        assert first.written(format) == second.written(format)
