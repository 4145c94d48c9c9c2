"""Whatever the text: nothing crashes, nothing moves, nothing is invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document import Document, Offsets, read
from govtext.document.frontmatter import front_matter
from govtext.document.tags import scan

FRAGMENTS = [
    *(
        "kata",
        "Bupati Asahan",
        "Air mengalir.",
        "“kutip,” ujarnya",
        "é",
        "e\u0301",
        "👩‍👩‍👧",
        "1️⃣ ",
        "📍 ",
        "\udcff",
        "\0",
        "\ufeff",
    ),
    *(
        "*",
        "**",
        "_",
        "~~",
        "`",
        "``",
        "\\",
        "\\*",
        "\\|",
        "!",
        "[",
        "]",
        "(",
        ")",
        "](x.id)",
        "![",
        "<",
        ">",
        "&amp;",
        "&nbsp;",
    ),
    *(
        "<b>",
        "</b>",
        "<br>",
        "<div>",
        "</div>",
        "<li>",
        "<td>",
        "<pre>",
        "<!--",
        "-->",
        "<a href='q'>",
        "</a>",
        "<img alt='f'>",
    ),
    *("\n", "\n", "\n\n", "\n\n", "\r\n", "\r", "\t", "  ", "    ", "  \n", "\\\n", "\u2028", "\x0b", "\u00a0"),
    *(
        "# ",
        "## ",
        " #",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "> ",
        "- [ ] ",
        "• ",
        "a. ",
        "| ",
        " | ",
        "|---|---|",
        "---",
        "===",
        "***",
    ),
    *(
        "```",
        "~~~",
        "[a]: b 'c'",
        "[a]",
        "[^1]",
        "[^1]: ",
        "<https://a.id>",
        "---\nk: v\n---\n",
        "#tagar ",
        "@akun ",
        "(Humas/x)",
    ),
    *("Narahubung: (0411) 555010", "TTD", "Jakarta, 3 Juni 2024", "https://a.go.id"),
]

markup = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
any_text = st.text(st.characters(exclude_categories=()), max_size=80)
texts = st.one_of(any_text, markup, st.lists(st.one_of(any_text, markup), max_size=3).map("\n".join))


def check(document: Document) -> None:
    text, mask = document.text, document.mask
    assert len(mask) == len(text)
    for own, shown in zip(text, mask, strict=True):
        assert shown == own or (shown == " " and own not in "\r\n")
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        shown = mask[block.span.start : block.span.end]
        assert shown == shown.strip()
        end = block.span.end
    inside = sum(len(document.visible(block.span).split()) for block in document.blocks)
    assert "".join("".join(document.visible(block.span).split()) for block in document.blocks) == "".join(mask.split())
    assert inside >= len(document.blocks)
    for span in (*document.comments, *(link.text for link in document.links)):
        assert 0 <= span.start <= span.end <= len(text)
    assert all(isinstance(key, str) for key in document.front_matter)


@pytest.mark.parametrize("format", ["text", "markdown"])
@given(text=texts)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_in_place(format: str, text: str) -> None:
    document = read(text, format)
    assert document.text == text
    check(document)
    assert read(text, format) == document


@given(
    words=st.lists(st.sampled_from(["air", "Bupati", "desa", "é", "👶"]), min_size=1, max_size=6),
    mark=st.sampled_from(["*", "**", "_", "~~"]),
)
def test_emphasis_hides_its_marks_only(words: list[str], mark: str) -> None:
    inside = " ".join(words)
    text = f"Kata {mark}{inside}{mark} akhir"
    mask = read(text, "markdown").mask
    assert mask == text.replace(mark, " " * len(mark))


@given(text=st.text(st.sampled_from("abc é\n"), max_size=60))
def test_text_without_markup_stays_whole(text: str) -> None:
    for format in ("text", "markdown"):
        assert "".join(read(text, format).mask.split()) == "".join(text.split())


@given(text=texts)
def test_front_matter_never_fails(text: str) -> None:
    for candidate in (text, f"---\n{text}\n---\n"):
        found = front_matter(candidate)
        assert found is None or candidate[found.span.start : found.span.end].startswith("---")


@given(html=st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
def test_scanning_html_stays_inside(html: str) -> None:
    found = scan(html)
    for start, end in (*found.hidden, *found.comments, *found.images):
        assert 0 <= start <= end <= len(html)
    assert [(s.start, s.end) for s in found.stretches] == sorted((s.start, s.end) for s in found.stretches)


@given(text=texts, data=st.data())
def test_offsets_return_where_they_came_from(text: str, data: st.DataObject) -> None:
    offsets = Offsets(text)
    at = data.draw(st.integers(0, len(text)))
    assert offsets.from_utf16(offsets.utf16(at)) == at
    assert offsets.from_utf8(offsets.utf8(at)) == at
    assert offsets.utf16(at) == len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
    assert offsets.utf8(at) == len(text[:at].encode("utf-8", "surrogatepass"))
    line, column = offsets.line_column(at)
    if column <= len(offsets.line(line)) + 1:
        assert offsets.from_line_column(line, column) == at
