from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.adapters.server.forms import parse_form

VALUES = st.text(st.characters(exclude_categories=["Cs"]))


@given(VALUES, VALUES)
def test_what_was_encoded_comes_back(text: str, language: str) -> None:
    assert parse_form(urlencode({"text": text, "language": language}).encode()) == {"text": text, "language": language}


@given(VALUES.filter(lambda text: "&language=" not in text))
def test_what_libreoffice_does_not_encode_comes_back(text: str) -> None:
    found = parse_form(f"text={text} é&language=id-ID".encode())
    assert found == {"text": f"{text} é", "language": "id-ID"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("text=a & b&language=id", {"text": "a & b", "language": "id"}),
        ("text=100% + x&language=id-ID", {"text": "100% + x", "language": "id-ID"}),
        ("text=a &language= b&language=id", {"text": "a &language= b", "language": "id"}),
        ("text=é&level=picky&language=id&apiKey=k", {"text": "é&level=picky", "language": "id", "apiKey": "k"}),
        ("language=id&text=satu & dua", {"language": "id", "text": "satu & dua"}),
        ("tanpa nama é", {}),
        ("", {}),
    ],
)
def test_raw_bodies(body: str, expected: dict[str, str]) -> None:
    assert parse_form(body.encode()) == expected


def test_the_body_wins_over_the_address() -> None:
    assert parse_form(b"language=id", b"language=en&text=a+b") == {"language": "id", "text": "a b"}


@given(st.binary(), st.binary())
def test_nothing_breaks_it(body: bytes, query: bytes) -> None:
    for value in parse_form(body, query).values():
        value.encode("utf-8")
