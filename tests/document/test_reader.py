"""Files become text, and text becomes a document of the named format."""

import pytest

from govtext.document import decode, format_of, read
from govtext.document.formats import format_for
from govtext.errors import InputError


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("draf.md", "markdown"),
        ("a/b/DRAF.MD", "markdown"),
        ("draf.markdown", "markdown"),
        ("draf.txt", "text"),
        ("draf.text", "text"),
        ("draf.pdf", None),
        ("md", None),
        ("", None),
    ],
)
def test_format_of(name: str, expected: str | None) -> None:
    assert format_of(name) == expected


def test_files_of_other_programs_are_refused_by_name_and_the_rest_is_plain_text() -> None:
    assert [format_for(name) for name in ("a.MD", "a.txt", "a.rst", "catatan")] == ["markdown", "text", "text", "text"]
    for name in ("a.rtf", "b/A.DOC", "a.pdf", "a.odt", "foto.JPG", "data.xlsx"):
        with pytest.raises(InputError, match=r"is not read\. Save the draft as one of: .*\.markdown, \.md") as refused:
            format_for(name)
        assert refused.value.code == "unknown_format"
        assert str(refused.value).startswith(name)


def test_utf8_is_decoded_and_its_mark_kept() -> None:
    assert decode(b"\xef\xbb\xbfAir \xe2\x80\x93 bersih", "a.md") == "\ufeffAir – bersih"
    assert decode(b"", "kosong.md") == ""


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("Jum’at\nkafé".encode("latin-1", "replace"), r"draf\.txt: byte 10 \(0xe9, line 2\) is not UTF-8"),
        ("Air".encode("utf-16"), "is UTF-16"),
        (b"\xfe\xff\0A", "is UTF-16"),
        ("Air".encode("utf-32"), "is UTF-32"),
        ("Air bersih".encode("utf-16-le"), "byte 1 is zero"),
        (b"\x89PNG\r\n", "byte 0"),
    ],
)
def test_other_encodings_are_refused_with_a_cure(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as refused:
        decode(data, "draf.txt")
    assert refused.value.code == "not_utf8"
    assert "draf.txt" in str(refused.value)
    assert "Save it as UTF-8" in str(refused.value)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(InputError, match="'pdf' is not one of: html, markdown, text") as refused:
        read("isi", "pdf")
    assert refused.value.code == "unknown_format"


@pytest.mark.parametrize("draft", [None, b"Halo", 3])
def test_what_is_no_text_is_told_so(draft: object) -> None:
    with pytest.raises(TypeError, match="a draft is a str"):
        read(draft)  # type: ignore[arg-type]
