"""Every unit a client may count in, both ways."""

import pytest

from govtext.document import Offsets


def test_units_of_a_mixed_text() -> None:
    text = "aé📢\r\nb"
    offsets = Offsets(text)
    assert [offsets.utf16(index) for index in range(7)] == [0, 1, 2, 4, 5, 6, 7]
    assert [offsets.utf8(index) for index in range(7)] == [0, 1, 3, 7, 8, 9, 10]
    assert [offsets.line_column(index) for index in (0, 2, 3, 5, 6)] == [(1, 1), (1, 3), (1, 4), (2, 1), (2, 2)]


def test_inside_a_character_counts_as_its_start() -> None:
    offsets = Offsets("📢x")
    assert [offsets.from_utf16(units) for units in range(5)] == [0, 0, 1, 2, 2]
    assert [offsets.from_utf8(units) for units in range(7)] == [0, 0, 0, 0, 1, 2, 2]


def test_a_lone_surrogate_is_one_unit_and_three_bytes() -> None:
    offsets = Offsets("\ud83da")
    assert (offsets.utf16(1), offsets.utf8(1)) == (1, 3)


def test_lines() -> None:
    offsets = Offsets("satu\rdua\r\ntiga\n")
    assert offsets.lines == 4
    assert [offsets.line(number) for number in range(1, 5)] == ["satu", "dua", "tiga", ""]
    assert offsets.from_line_column(2, 2) == 6
    assert offsets.from_line_column(2, 99) == 8


@pytest.mark.parametrize("call", ["line_column", "utf16", "utf8"])
@pytest.mark.parametrize("offset", [-1, 3])
def test_outside_the_text(call: str, offset: int) -> None:
    with pytest.raises(IndexError, match="outside a text of 2 code points"):
        getattr(Offsets("ab"), call)(offset)


def test_other_refusals() -> None:
    offsets = Offsets("ab")
    for call in (offsets.from_utf16, offsets.from_utf8):
        assert call(99) == 2
        with pytest.raises(IndexError, match="negative"):
            call(-1)
    for number in (0, 2):
        with pytest.raises(IndexError, match="outside a text of 1 lines"):
            offsets.line(number)
        with pytest.raises(IndexError, match="outside a text of 1 lines"):
            offsets.from_line_column(number, 1)
