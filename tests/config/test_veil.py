"""Messages say what is wrong without the numbers and addresses of people."""

import time

import pytest

from govtext.config.veil import veiled


@pytest.mark.parametrize(
    "secret",
    [
        "budi.santoso@contoh.id",
        "budi%40contoh.id",
        "a+b@contoh.id",
        "08123456789",
        "+62 812-3456-789",
        "3374015208910002",
    ],
)
def test_numbers_and_addresses_are_masked(secret: str) -> None:
    said = veiled(f"letter:3: '{secret}': there is no such key")
    assert secret not in said and "budi" not in said and "contoh" not in said and "345" not in said
    assert said.startswith("letter:3: '") and said.endswith("': there is no such key")


def test_what_is_nobodys_stays() -> None:
    said = "naskah.md:12: 'jargon=70' harus 0 sampai 100, misalnya 50% saja"
    assert veiled(said) == said


def test_the_name_of_a_draft_at_the_head_stays() -> None:
    assert veiled("rilis-20240603.md:2: 20240603", "rilis-20240603.md") == "rilis-20240603.md:2: 20••••••"


@pytest.mark.parametrize("piece", ["a", "a%", "a.", "1.", "1 ", "@a", "%40"])
def test_time_grows_with_the_length(piece: str) -> None:
    """Eight times the text takes 64 times as long where every character begins a search to the end."""

    def took(count: int) -> float:
        start = time.process_time()
        veiled(piece * count)
        return time.process_time() - start

    assert min(took(32_000) for _ in range(2)) < 30 * max(min(took(4_000) for _ in range(3)), 0.002)
