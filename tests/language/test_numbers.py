"""Numbers in digits, words and Roman numerals, read and written the Indonesian way."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.language.figures.numbers import format_number, parse_number, parse_words, roman
from govtext.language.words.numerals import number_words


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1.250.000,00", "1250000"),
        ("12,5", "12.5"),
        ("0,125", "0.125"),
        ("2,3 juta", "2300000"),
        ("Rp1,5 miliar", "1500000000"),
        ("Rp 900.000,-", "900000"),
        ("lima ratus", "500"),
        ("dua belas", "12"),
        ("dua puluh lima ribu tiga ratus", "25300"),
        ("satu juta dua ratus ribu", "1200000"),
        ("seribu dua ratus", "1200"),
        ("dua juta seribu dua", "2001002"),
        ("dua koma lima juta", "2500000"),
        ("setengah", "0.5"),
        ("dua setengah", "2.5"),
        ("tiga perempat", "0.75"),
        ("setengah juta", "500000"),
        ("ke-12", "12"),
        ("ke-XI", "11"),
        ("kedua belas", "12"),
        ("XIV", "14"),
    ],
)
def test_reads(written: str, value: str) -> None:
    number = parse_number(written)
    assert number is not None
    assert number.value == Decimal(value)
    assert not number.ambiguous


@pytest.mark.parametrize("written", ["12.5", "1,250", "1,250,000", "6355.65"])
def test_dots_and_commas_that_may_be_english_are_marked(written: str) -> None:
    number = parse_number(written)
    assert number is not None
    assert number.ambiguous


@pytest.mark.parametrize(
    "written", ["", "0812", "3205.1045.0262.0001", "2 ratus", "dua tiga", "dua puluh sebelas", "seribu ribu"]
)
def test_codes_and_broken_rows_are_no_numbers(written: str) -> None:
    assert parse_number(written) is None


def test_orders_of_size_are_approximate() -> None:
    number = parse_number("ratusan ribu")
    assert number is not None
    assert (number.value, number.approximate) == (Decimal(100_000), True)


def test_the_step_tells_how_far_a_number_is_rounded() -> None:
    rounded, plain = parse_number("2,3 juta"), parse_number("5.400")
    assert rounded is not None
    assert plain is not None
    assert (rounded.step, plain.step) == (Decimal(100_000), Decimal(1))


def test_reading_stops_where_another_number_begins() -> None:
    found = parse_words(["dua", "puluh", "lima", "tiga"])
    assert found is not None
    assert (found[0].value, found[1]) == (Decimal(25), 3)


@pytest.mark.parametrize(
    ("written", "value"), [("IV", 4), ("XXXIX", 39), ("XC", 90), ("IIII", None), ("VX", None), ("", None)]
)
def test_roman(written: str, value: int | None) -> None:
    assert roman(written) == value


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_writing_and_reading_in_digits_gives_the_same_number(value: Decimal) -> None:
    number = parse_number(format_number(value))
    assert number is not None
    assert number.value == value


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_writing_and_reading_in_words_gives_the_same_number(value: int) -> None:
    number = parse_number(number_words(value))
    assert number is not None
    assert number.value == value


@given(st.text(max_size=60))
def test_any_text_is_read_without_harm(text: str) -> None:
    parse_number(text)
    roman(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "satu",
                "dua",
                "puluh",
                "belas",
                "ratus",
                "ribu",
                "juta",
                "setengah",
                "pertiga",
                "koma",
                "kedua",
                "puluhan",
                "seribu",
                "sebelas",
            ]
        )
    )
)
def test_any_row_of_number_words_takes_no_more_words_than_it_has(words: list[str]) -> None:
    found = parse_words(words)
    if found is not None:
        assert 1 <= found[1] <= len(words)
        assert found[0].value >= 0
