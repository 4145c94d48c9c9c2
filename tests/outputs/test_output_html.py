"""The HTML report: nested marks, anchors, readable colours, nothing asked of the network."""

import re
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import RELEASE, Made, made

import govtext.outputs.html
from govtext.document import Offsets
from govtext.outputs.html.highlight import Mark, lines

STYLE = (Path(govtext.outputs.html.__file__).parent / "report.css").read_text(encoding="utf-8")
SCHEMES = dict(zip(("light", "dark", "print"), re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL), strict=True))
FAMILIES = ("balance", "jargon", "readability", "kip", "other")

marks = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from(FAMILIES), st.booleans()), max_size=6
).map(
    lambda found: [
        Mark(number, start, start + length, family, wording, "suggestion")
        for number, (start, length, family, wording) in enumerate(found, 1)
    ]
)


@given(st.text("ab \r\n🔥#", min_size=43, max_size=60), marks)
def test_the_pieces_are_the_draft_and_each_lies_in_its_innermost_finding(text: str, found: list[Mark]) -> None:
    offsets, opened = Offsets(text), list[int]()
    every = list(lines(text, found, headings=True))
    assert ["".join(piece.text for piece in line.pieces) for line in every] == [
        offsets.line(number) for number in range(1, offsets.lines + 1)
    ]
    for line in every:
        at = offsets.from_line_column(line.number, 1)
        for piece in line.pieces:
            over = [mark.length for mark in found if piece.text and mark.start <= at < mark.end]
            inner = found[piece.number - 1].length if piece.number else None
            assert inner == min(over, default=None) or not piece.text
            at += len(piece.text)
            opened += [mark.number for mark in piece.opens]
    assert sorted(opened) == [mark.number for mark in found]  # each has one place to come back to


def test_every_finding_with_a_place_leads_to_its_card_and_back() -> None:
    page = made(RELEASE).written("html")
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    ids = {element.get("id") for element in root.iter()}
    placed = [finding for finding in made(RELEASE).batch.reports[0].findings if finding.span]
    for number in range(1, len(placed) + 1):
        assert {f"n1-m{number}", f"n1-t{number}"} <= ids
        assert f'href="#n1-t{number}"' in page
        assert f'href="#n1-m{number}"' in page


def test_the_page_has_landmarks_one_title_and_headings_in_order() -> None:
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        Made({"a.md": RELEASE, "b.md": RELEASE}).written("html", "en")
    )
    assert root.get("lang") == "en"
    tags = [element.tag for element in root.iter() if isinstance(element.tag, str)]
    assert [tags.count(tag) for tag in ("header", "main", "footer", "nav", "h1")] == [1] * 5
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))
    labelled = [element.get("aria-labelledby") for element in root.iter() if element.get("aria-labelledby")]
    assert set(labelled) <= {element.get("id") for element in root.iter()}


def test_the_page_asks_nothing_of_the_network() -> None:
    page = made(RELEASE).written("html")
    assert "default-src 'none'" in page
    assert not re.search(r"\bsrc=|@import|url\(|<link|<script|\son\w+=", page)


def test_the_draft_is_there_masked() -> None:
    page = re.sub(r"<a class=\"no.*?</a>|<[^>]+>", "", made(RELEASE).written("html"))
    assert "KOTA CONTOH 👍 Bupati me-launching aplikasi untuk stakeholder, Senin (2/3/2026)." in page
    assert "NIK 33••••••••••••••, 🎉 juga stakeholder." in page


def test_an_allowed_finding_is_listed_with_its_reason_and_not_marked() -> None:
    page = made(RELEASE, suppressed="nama <b>program</b>").written("html")
    assert "nama &lt;b&gt;program&lt;/b&gt;" in page
    assert 'class="m ' not in page


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_stands_out_from_what_it_stands_on(scheme: str) -> None:
    """WCAG 2.2 AA asks for 4.5 to 1."""
    colours = dict(re.findall(r"--([\w-]+): (#\w+)", SCHEMES[scheme]))
    pairs = [
        ("ink", "paper"),
        ("ink", "back"),
        ("faint", "paper"),
        ("faint", "back"),
        ("link", "paper"),
        ("link", "back"),
    ]
    pairs += [("good", "good-fill"), ("good", "paper")]
    for family in FAMILIES:
        pairs += [(family, f"{family}-fill"), (family, "paper"), ("ink", f"{family}-fill"), ("faint", f"{family}-fill")]
    weak = {pair: contrast(*(colours[name] for name in pair)) for pair in pairs}
    assert {pair: round(value, 2) for pair, value in weak.items() if value < 4.5} == {}
