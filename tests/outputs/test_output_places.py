"""Names and places in the units of other tools: bytes, lines of version control, URIs, Windows paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import RELEASE, made

from govtext.document import Offsets
from govtext.outputs.draft import Draft
from govtext.outputs.paths import relative, uri


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rdjson_columns_are_bytes_of_the_draft_as_written(end: str) -> None:
    text = RELEASE.replace("\n", end)
    lines = text.encode().split(b"\n")
    found = made(text).loaded("rdjson")["diagnostics"]
    ranges = [(item["code"]["value"], item["location"]["range"]) for item in found if "range" in item["location"]]
    slices = [
        lines[place["start"]["line"] - 1][place["start"]["column"] - 1 : place["end"]["column"] - 1].decode()
        for rule, place in ranges
        if place["start"]["line"] == place["end"]["line"]
    ]
    assert slices.count("stakeholder") == 2  # one of them behind an emoji and a number whose mask takes more bytes
    assert {"me-launching", "3374015208910002"} <= set(slices)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rdjson_suggestions_replace_the_very_words(end: str) -> None:
    text = RELEASE.replace("\n", end)
    lines = text.encode().split(b"\n")
    for item in made(text).loaded("rdjson")["diagnostics"]:
        for suggestion in item.get("suggestions", ()):
            start, stop = suggestion["range"]["start"], suggestion["range"]["end"]
            if "pemangku kepentingan" in suggestion["text"] and start["line"] == stop["line"]:
                line = lines[start["line"] - 1]
                assert line[start["column"] - 1 : stop["column"] - 1] == b"stakeholder"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_sarif_columns_are_code_points_of_the_line(end: str) -> None:
    text = RELEASE.replace("\n", end)
    lines = text.split(end)
    run = made(text).loaded("sarif")["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in run["results"]]
    slices = [
        lines[one["startLine"] - 1][one["startColumn"] - 1 : one["endColumn"] - 1]
        for one in regions
        if "startColumn" in one and one["startLine"] == one["endLine"]
    ]
    assert slices.count("stakeholder") == 2
    assert "3374015208910002" in slices


def test_sarif_does_not_count_a_byte_order_mark_and_rdjson_does() -> None:
    text = "\ufeffBupati me-launching aplikasi.\n"
    sarif = made(text).loaded("sarif")["runs"][0]["results"]
    region = next(one for one in sarif if one["ruleId"] == "jargon.foreign_term")["locations"][0]["physicalLocation"][
        "region"
    ]
    assert (region["startColumn"], region["endColumn"]) == (8, 20)
    rdjson = made(text).loaded("rdjson")["diagnostics"]
    place = next(one for one in rdjson if one["code"]["value"] == "jargon.foreign_term")["location"]["range"]
    assert (place["start"]["column"], place["end"]["column"]) == (11, 23)


def test_a_sole_carriage_return_ends_no_line_of_version_control() -> None:
    draft = Draft("a\rb\r\nc\nd")
    assert [draft.line(offset) for offset in range(len(draft) + 1)] == [1, 1, 1, 1, 1, 2, 2, 3, 3]


@given(st.text(st.sampled_from("ab\r\n🔥é•"), max_size=40))
def test_lines_and_byte_columns_lead_back_to_the_character(text: str) -> None:
    draft = Draft("•" * len(text) if "\n" not in text else text, Offsets(text))
    if "\n" not in text:
        assert [draft.line(offset) for offset in range(len(text) + 1)] == [1] * (len(text) + 1)
    lines = text.encode().split(b"\n")
    for offset, char in enumerate(text):
        if char != "\n":
            line, column = lines[draft.line(offset) - 1], draft.byte_column(offset) - 1
            assert line[column : column + len(char.encode())] == char.encode()


@pytest.mark.parametrize(
    ("source", "windows", "path", "reference"),
    [
        ("siaran/rilis.md", False, "siaran/rilis.md", "siaran/rilis.md"),
        ("./siaran/rilis.md", False, "siaran/rilis.md", "siaran/rilis.md"),
        ("../rilis.md", False, "../rilis.md", "../rilis.md"),
        ("/rumah/siaran/rilis.md", False, "siaran/rilis.md", "siaran/rilis.md"),
        ("/lain/rilis.md", False, "/lain/rilis.md", "file:///lain/rilis.md"),
        ("rilis 100% #1?.md", False, "rilis 100% #1?.md", "rilis%20100%25%20%231%3F.md"),
        ("a:b.md", False, "a:b.md", "a%3Ab.md"),
        ("garis\\miring.md", False, "garis\\miring.md", "garis%5Cmiring.md"),
        ("siaran\\Maret\\rilis.md", True, "siaran/Maret/rilis.md", "siaran/Maret/rilis.md"),
        ("C:\\rumah\\siaran\\r.md", True, "siaran/r.md", "siaran/r.md"),
        ("c:\\RUMAH\\siaran\\r.md", True, "siaran/r.md", "siaran/r.md"),
        ("D:\\lain\\rilis é.md", True, "D:/lain/rilis é.md", "file:///D:/lain/rilis%20%C3%A9.md"),
        ("\\\\server\\bagi\\r.md", True, "//server/bagi/r.md", "file://server/bagi/r.md"),
        (None, False, "stdin", "stdin"),
    ],
)  # fmt: skip
def test_paths_are_relative_where_they_can_be(source: str | None, windows: bool, path: str, reference: str) -> None:
    root = "C:\\rumah" if windows else "/rumah"
    assert relative(source, root, windows) == path
    assert uri(source, root, windows) == reference
